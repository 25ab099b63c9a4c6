package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.toezegging.Toezeggingen;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs the nota check on the frozen version; what it confirms of earlier promises stays proposed. */
@Component("controleerNota")
class ControleerNota implements JavaDelegate {

    private final Voorstelgang gang;
    private final Toezeggingen toezeggingen;
    private final Handelingen handelingen;

    ControleerNota(Voorstelgang gang, Toezeggingen toezeggingen, Handelingen handelingen) {
        this.gang = gang;
        this.toezeggingen = toezeggingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean bevindingen = gang.controleer(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution));
        if (!bevindingen) {
            toezeggingen.stelVoor(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution));
        }
        execution.setVariable(CollegebesluitModel.BEVINDINGEN, bevindingen);
    }
}
