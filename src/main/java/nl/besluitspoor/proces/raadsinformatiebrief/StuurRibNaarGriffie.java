package nl.besluitspoor.proces.raadsinformatiebrief;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Queues the letter for the griffie, and asks whether it was accepted already: the engine keeps no message for later. */
@Component("stuurRibNaarGriffie")
class StuurRibNaarGriffie implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final Handelingen handelingen;

    StuurRibNaarGriffie(Raadsinformatiebrieven ribs, Handelingen handelingen) {
        this.ribs = ribs;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RibModel.VERZONDEN, ribs.biedAan(RibModel.rib(execution), handelingen.systeem(execution)));
    }
}
