package nl.besluitspoor.proces.raadsinformatiebrief;

import java.util.ArrayList;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the letter, and asks both signatures. */
@Component("maakRib")
class MaakRib implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final Handelingen handelingen;

    MaakRib(Raadsinformatiebrieven ribs, Handelingen handelingen) {
        this.ribs = ribs;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ribs.maakOp(RibModel.rib(execution), handelingen.systeem(execution));
        execution.setVariable(RibModel.ONDERTEKENAARS, new ArrayList<>(Raadsinformatiebrieven.ONDERTEKENAARS));
        execution.setVariable(RibModel.TERUGGESTUURD, false);
    }
}
