package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.BesluitInvoer;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the decision on one item; collegebesluit hears of it in the step after this. */
@Component("legBesluitVast")
class LegBesluitVast implements JavaDelegate {

    private final Besluiten besluiten;
    private final Handelingen handelingen;

    LegBesluitVast(Besluiten besluiten, Handelingen handelingen) {
        this.besluiten = besluiten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BesluitInvoer invoer = Invoer.neem(execution, BesluitInvoer.class);
        UUID agendapunt = UUID.fromString((String) execution.getVariable(CollegevergaderingModel.AGENDAPUNT));
        besluiten.legVast(agendapunt, invoer, handelingen.van(execution, "gemeentesecretaris"));
    }
}
