package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.voorstel.Paraaf;
import nl.besluitspoor.voorstel.Parafering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a paraaf of a discipline or the management. */
@Component("legParaafVast")
class LegParaafVast implements JavaDelegate {

    /**
     * What the form sends.
     *
     * @param toelichting the remark, or why not
     */
    record Paraafinvoer(Paraaf.@Nullable Oordeel oordeel, @Nullable String toelichting) {}

    private final Parafering parafering;
    private final Handelingen handelingen;

    LegParaafVast(Parafering parafering, Handelingen handelingen) {
        this.parafering = parafering;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String discipline = (String) execution.getVariable(CollegebesluitModel.DISCIPLINE);
        Paraafinvoer invoer = Invoer.neem(execution, Paraafinvoer.class);
        parafering.geef(CollegebesluitModel.voorstel(execution), discipline, invoer.oordeel(), invoer.toelichting(),
                handelingen.van(execution, discipline));
    }
}
