package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays down that the draft is ready. */
@Component("legPlanOpgesteldVast")
class LegPlanOpgesteldVast implements JavaDelegate {

    private final Planvorming planvorming;
    private final Handelingen handelingen;

    LegPlanOpgesteldVast(Planvorming planvorming, Handelingen handelingen) {
        this.planvorming = planvorming;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invoer.neem(execution, Afgerond.class).eis("Vink aan dat het concept klaar is.");
        planvorming.opgesteld(PlanvormingModel.planId(execution), handelingen.van(execution, "beleidsmedewerker"));
    }
}
