package nl.besluitspoor.proces.raadsinformatiebrief;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.raad.OntvangstInvoer;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the griffie's receipt and routing. */
@Component("legOntvangstVast")
class LegOntvangstVast implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final Handelingen handelingen;

    LegOntvangstVast(Raadsinformatiebrieven ribs, Handelingen handelingen) {
        this.ribs = ribs;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OntvangstInvoer invoer = Invoer.neem(execution, OntvangstInvoer.class);
        ribs.bevestigOntvangst(RibModel.rib(execution), invoer, handelingen.van(execution, "griffie"));
    }
}
