package nl.besluitspoor.proces.mandaatwijziging;

import java.util.Map;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.proces.beleidscyclus.BeleidscyclusModel;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the proposal by which the college treats what it drew to itself. */
@Component("beginAangetrokkenVoorstel")
class BeginAangetrokkenVoorstel implements JavaDelegate {

    private final Wijzigingsbesluiten besluiten;
    private final ProcesBerichten berichten;
    private final Handelingen handelingen;

    BeginAangetrokkenVoorstel(Wijzigingsbesluiten besluiten, ProcesBerichten berichten, Handelingen handelingen) {
        this.besluiten = besluiten;
        this.berichten = berichten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String voorstel = besluiten.beginAangetrokken(MandaatwijzigingModel.wijziging(execution), handelingen.systeem(execution)).toString();
        berichten.start(BeleidscyclusModel.VOORSTEL_GEVRAAGD, execution.getProcessBusinessKey(), Map.of(MandaatwijzigingModel.DOSSIER,
                execution.getProcessBusinessKey(), MandaatwijzigingModel.VOORSTEL_ID, voorstel));
    }
}
