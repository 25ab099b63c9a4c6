package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Freezes the concept and puts it before partners and advisers. */
@Component("bevriesConceptplan")
class BevriesConceptplan implements JavaDelegate {

    private final Planvorming planvorming;
    private final Dossiers dossiers;
    private final Handelingen handelingen;

    BevriesConceptplan(Planvorming planvorming, Dossiers dossiers, Handelingen handelingen) {
        this.planvorming = planvorming;
        this.dossiers = dossiers;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invoer.neem(execution, Afgerond.class).eis("Vink aan dat elke inbreng een antwoord heeft.");
        Handeling handeling = handelingen.van(execution, "beleidsmedewerker");
        Planversie versie = planvorming.bevriesConcept(PlanvormingModel.planId(execution), handeling);
        execution.setVariable(PlanvormingModel.VERSIE, versie.id().toString());
        execution.setVariable(PlanvormingModel.PARTNERS, PlanvormingModel.partners(dossiers.van(versie.dossier()), handeling));
    }
}
