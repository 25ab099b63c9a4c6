package nl.besluitspoor.proces.raadsinformatiebrief;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells who worked on it that the council is informed. */
@Component("vertelRaadGeinformeerd")
class VertelRaadGeinformeerd implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final Handelingen handelingen;

    VertelRaadGeinformeerd(Raadsinformatiebrieven ribs, Handelingen handelingen) {
        this.ribs = ribs;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ribs.vertelGeinformeerd(RibModel.rib(execution), handelingen.systeem(execution));
    }
}
