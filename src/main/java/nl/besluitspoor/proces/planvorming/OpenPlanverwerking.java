package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the round and opens the text again. */
@Component("openPlanverwerking")
class OpenPlanverwerking implements JavaDelegate {

    private final Planvorming planvorming;
    private final Handelingen handelingen;

    OpenPlanverwerking(Planvorming planvorming, Handelingen handelingen) {
        this.planvorming = planvorming;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planvorming.openVerwerking(PlanvormingModel.planId(execution), handelingen.systeem(execution));
    }
}
