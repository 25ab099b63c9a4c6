package nl.besluitspoor.proces.raadsvraag;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsvragen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the answer and queues it for the griffie. */
@Component("verstuurAntwoord")
class VerstuurAntwoord implements JavaDelegate {

    private final Raadsvragen vragen;
    private final Handelingen handelingen;

    VerstuurAntwoord(Raadsvragen vragen, Handelingen handelingen) {
        this.vragen = vragen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vragen.verstuur(RaadsvraagModel.raadsvraag(execution), handelingen.systeem(execution));
    }
}
