package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.monitoring.Evaluaties;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the plan of the dossier, or takes up again the one it has; in a next cycle with the goals that carry over. */
@Component("beginPlan")
class BeginPlan implements JavaDelegate {

    private final Planvorming planvorming;
    private final Evaluaties evaluaties;
    private final Handelingen handelingen;

    BeginPlan(Planvorming planvorming, Evaluaties evaluaties, Handelingen handelingen) {
        this.planvorming = planvorming;
        this.evaluaties = evaluaties;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(PlanvormingModel.PLAN,
                planvorming.begin(PlanvormingModel.dossier(execution), handelingen.systeem(execution)).id().toString());
        evaluaties.vulPlan(PlanvormingModel.dossier(execution), handelingen.systeem(execution));
    }
}
