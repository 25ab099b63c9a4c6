package nl.besluitspoor.proces.beleidscyclus;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the proposal that puts the freed version of the plan before the college. */
@Component("dienVoorstelIn")
class DienVoorstelIn implements JavaDelegate {

    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final ProcesBerichten berichten;
    private final Handelingen handelingen;

    DienVoorstelIn(Voorstellen voorstellen, Dossiers dossiers, ProcesBerichten berichten, Handelingen handelingen) {
        this.voorstellen = voorstellen;
        this.dossiers = dossiers;
        this.berichten = berichten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String dossier = execution.getProcessBusinessKey();
        Handeling handeling = handelingen.systeem(execution);
        UUID planversie = UUID.fromString((String) execution.getVariable(BeleidscyclusModel.PLANVERSIE_ID));
        dossiers.zetFase(dossier, Fase.BESLUITVORMING, handeling);
        String voorstel = voorstellen.begin(dossier, Voorstel.Soort.PLAN, planversie, handeling).toString();
        execution.setVariable(BeleidscyclusModel.VOORSTEL_ID, voorstel);
        berichten.start(BeleidscyclusModel.VOORSTEL_GEVRAAGD, dossier,
                Map.of(BeleidscyclusModel.DOSSIER, dossier, BeleidscyclusModel.VOORSTEL_ID, voorstel));
    }
}
