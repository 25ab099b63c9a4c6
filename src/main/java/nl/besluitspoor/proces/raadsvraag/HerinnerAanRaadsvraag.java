package nl.besluitspoor.proces.raadsvraag;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsvragen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds of the end of the term, where the answer was not sent. */
@Component("herinnerAanRaadsvraag")
class HerinnerAanRaadsvraag implements JavaDelegate {

    private final Raadsvragen vragen;
    private final Handelingen handelingen;

    HerinnerAanRaadsvraag(Raadsvragen vragen, Handelingen handelingen) {
        this.vragen = vragen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vragen.herinner(RaadsvraagModel.raadsvraag(execution), handelingen.systeem(execution));
    }
}
