package nl.besluitspoor.proces.raadsvraag;

import java.util.Map;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.raad.Raadsvragen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the voorstel that puts the answer before the college. */
@Component("legAntwoordVoor")
class LegAntwoordVoor implements JavaDelegate {

    private final Raadsvragen vragen;
    private final ProcesBerichten berichten;
    private final Handelingen handelingen;

    LegAntwoordVoor(Raadsvragen vragen, ProcesBerichten berichten, Handelingen handelingen) {
        this.vragen = vragen;
        this.berichten = berichten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String voorstel = vragen.legVoor(RaadsvraagModel.raadsvraag(execution), handelingen.systeem(execution)).toString();
        String dossier = execution.getProcessBusinessKey();
        execution.setVariable(RaadsvraagModel.VOORSTEL_ID, voorstel);
        berichten.start("voorstel-gevraagd", dossier, Map.of(RaadsvraagModel.DOSSIER, dossier, RaadsvraagModel.VOORSTEL_ID, voorstel));
    }
}
