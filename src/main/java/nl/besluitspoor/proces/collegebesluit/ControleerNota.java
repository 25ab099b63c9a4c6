package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs the nota check on the frozen version. */
@Component("controleerNota")
class ControleerNota implements JavaDelegate {

    private final Voorstelgang gang;
    private final Handelingen handelingen;

    ControleerNota(Voorstelgang gang, Handelingen handelingen) {
        this.gang = gang;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CollegebesluitModel.BEVINDINGEN,
                gang.controleer(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution)));
    }
}
