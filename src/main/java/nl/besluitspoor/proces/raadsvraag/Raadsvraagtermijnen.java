package nl.besluitspoor.proces.raadsvraag;

import java.util.Date;
import nl.besluitspoor.raad.Raadsvragen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Moments that hang on the day a question came in; in the model {@code ${raadsvraagtermijnen…}}. */
@Component("raadsvraagtermijnen")
public class Raadsvraagtermijnen {

    private final Raadsvragen vragen;

    Raadsvraagtermijnen(Raadsvragen vragen) {
        this.vragen = vragen;
    }

    /** When to remind of the end of the term, as it stands now. */
    public Date herinnering(DelegateExecution execution) {
        return Date.from(vragen.herinnerOp(RaadsvraagModel.raadsvraag(execution)));
    }
}
