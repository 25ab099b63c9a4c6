package nl.besluitspoor.proces.monitoring;

import java.util.Map;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the voorstel whose RIB tells the council. */
@Component("bereidRaadsbriefVoor")
class BereidRaadsbriefVoor implements JavaDelegate {

    private final Monitoringronden rondes;
    private final ProcesBerichten berichten;
    private final Handelingen handelingen;

    BereidRaadsbriefVoor(Monitoringronden rondes, ProcesBerichten berichten, Handelingen handelingen) {
        this.rondes = rondes;
        this.berichten = berichten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String voorstel = rondes.bereidRaadsbriefVoor(MonitoringModel.ronde(execution), handelingen.systeem(execution)).toString();
        String dossier = execution.getProcessBusinessKey();
        berichten.start("voorstel-gevraagd", dossier, Map.of(MonitoringModel.DOSSIER, dossier, "voorstelId", voorstel));
    }
}
