package nl.besluitspoor.proces.raadsinformatiebrief;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the griffie that the receipt was not confirmed. */
@Component("herinnerGriffie")
class HerinnerGriffie implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final Handelingen handelingen;

    HerinnerGriffie(Raadsinformatiebrieven ribs, Handelingen handelingen) {
        this.ribs = ribs;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ribs.herinner(RibModel.rib(execution), handelingen.systeem(execution));
    }
}
