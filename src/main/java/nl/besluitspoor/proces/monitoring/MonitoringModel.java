package nl.besluitspoor.proces.monitoring;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names in {@code monitoring.bpmn}. */
public final class MonitoringModel {

    /** Key of the model. */
    public static final String PROCES = "monitoring";
    /** Message that starts it. */
    public static final String MONITORING_GEVRAAGD = "monitoring-gevraagd";

    public static final String DOSSIER = "dossier";
    public static final String RONDE_ID = "rondeId";
    /** Tells the tasks of several rounds of one dossier apart. */
    public static final String ONDERWERP = "onderwerp";
    static final String RAAD_INFORMEREN = "raadInformeren";

    /** Everything the engine keeps of a round. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, RONDE_ID, ONDERWERP, RAAD_INFORMEREN);

    static final String TAAK_VERZAMELEN = "taak-cijfers-verzamelen";
    static final String TAAK_DUIDEN = "taak-cijfers-duiden";
    static final String TAAK_BIJSTUREN = "taak-bijsturen";

    private MonitoringModel() {}

    static UUID ronde(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(RONDE_ID));
    }
}
