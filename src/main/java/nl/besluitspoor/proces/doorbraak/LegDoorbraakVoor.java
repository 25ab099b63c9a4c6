package nl.besluitspoor.proces.doorbraak;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Opschaling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts its question to every level that was chosen; for the college a voorstel begins. */
@Component("legDoorbraakVoor")
class LegDoorbraakVoor implements JavaDelegate {

    private final Opschaling opschaling;
    private final ProcesBerichten berichten;
    private final Handelingen handelingen;

    LegDoorbraakVoor(Opschaling opschaling, ProcesBerichten berichten, Handelingen handelingen) {
        this.opschaling = opschaling;
        this.berichten = berichten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String dossier = execution.getProcessBusinessKey();
        opschaling.legVoor(DoorbraakModel.doorbraak(execution), handelingen.systeem(execution)).map(UUID::toString).ifPresent(voorstel -> {
            execution.setVariable(DoorbraakModel.VOORSTEL_ID, voorstel);
            berichten.start("voorstel-gevraagd", dossier, Map.of(DoorbraakModel.DOSSIER, dossier, DoorbraakModel.VOORSTEL_ID, voorstel));
        });
    }
}
