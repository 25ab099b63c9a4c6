package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays down that reactions and advices are answered, and freezes the text that goes on. */
@Component("legPlanverwerkingVast")
class LegPlanverwerkingVast implements JavaDelegate {

    private final Planvorming planvorming;
    private final Dossiers dossiers;
    private final Handelingen handelingen;

    LegPlanverwerkingVast(Planvorming planvorming, Dossiers dossiers, Handelingen handelingen) {
        this.planvorming = planvorming;
        this.dossiers = dossiers;
        this.handelingen = handelingen;
    }

    /** What the form sends. */
    record Formulier(@Nullable Boolean opnieuw) {}

    @Override
    public void execute(DelegateExecution execution) {
        Formulier formulier = Invoer.neem(execution, Formulier.class);
        Handeling handeling = handelingen.van(execution, "beleidsmedewerker");
        Planversie versie = planvorming.verwerk(PlanvormingModel.planId(execution), formulier.opnieuw(), handeling);
        execution.setVariable(PlanvormingModel.VERSIE, versie.id().toString());
        execution.setVariable(PlanvormingModel.PARTNERS, PlanvormingModel.partners(dossiers.van(versie.dossier()), handeling));
        execution.setVariable(PlanvormingModel.OPNIEUW, formulier.opnieuw());
    }
}
