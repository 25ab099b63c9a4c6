package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Planvorming.Vrijgave;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays down whether the programmamanager frees the version. */
@Component("legPlanvrijgaveVast")
class LegPlanvrijgaveVast implements JavaDelegate {

    private final Planvorming planvorming;
    private final Handelingen handelingen;

    LegPlanvrijgaveVast(Planvorming planvorming, Handelingen handelingen) {
        this.planvorming = planvorming;
        this.handelingen = handelingen;
    }

    /** What the form sends. */
    record Formulier(@Nullable Vrijgave besluit, @Nullable String reden) {}

    @Override
    public void execute(DelegateExecution execution) {
        Formulier formulier = Invoer.neem(execution, Formulier.class);
        planvorming.beoordeel(PlanvormingModel.versieId(execution), formulier.besluit(), formulier.reden(),
                handelingen.van(execution, "programmamanager"));
        execution.setVariable(PlanvormingModel.VRIJGEGEVEN, formulier.besluit() == Vrijgave.VRIJGEVEN);
    }
}
