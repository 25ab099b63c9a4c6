package nl.besluitspoor.proces.beleidscyclus;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The dossier goes to planvorming, for the first time or again. */
@Component("beginPlanvorming")
class BeginPlanvorming implements JavaDelegate {

    private final Dossiers dossiers;
    private final Handelingen handelingen;

    BeginPlanvorming(Dossiers dossiers, Handelingen handelingen) {
        this.dossiers = dossiers;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.zetFase(execution.getProcessBusinessKey(), Fase.PLANVORMING, handelingen.systeem(execution));
    }
}
