package nl.besluitspoor.proces.beleidscyclus;

import java.util.UUID;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.toezegging.Toezeggingen;
import nl.besluitspoor.voorstel.Uitkomst;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adopts the plan where the college followed the proposal, as it was or changed; else a choice has to be made. */
@Component("verwerkUitkomst")
class VerwerkUitkomst implements JavaDelegate {

    private final Plannen plannen;
    private final Dossiers dossiers;
    private final Toezeggingen toezeggingen;
    private final Handelingen handelingen;

    VerwerkUitkomst(Plannen plannen, Dossiers dossiers, Toezeggingen toezeggingen, Handelingen handelingen) {
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.toezeggingen = toezeggingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Handeling handeling = handelingen.systeem(execution);
        boolean vastgesteld = Uitkomst.valueOf((String) execution.getVariable(BeleidscyclusModel.UITKOMST)).isVastgesteld();
        if (vastgesteld) {
            Planversie versie = plannen.stelVast(UUID.fromString((String) execution.getVariable(BeleidscyclusModel.PLAN_ID)),
                    UUID.fromString((String) execution.getVariable(BeleidscyclusModel.VOORSTEL_ID)), handeling);
            execution.setVariable(BeleidscyclusModel.PLANVERSIE_ID, versie.id().toString());
            toezeggingen.planVastgesteld(execution.getProcessBusinessKey(), handeling);
            dossiers.vraagOntbrekendePlannen(execution.getProcessBusinessKey(), handeling);
        }
        dossiers.zetFase(execution.getProcessBusinessKey(), vastgesteld ? Fase.UITVOERING : Fase.KEUZE, handeling);
        execution.setVariable(BeleidscyclusModel.PLAN_VASTGESTELD, vastgesteld);
    }
}
