package nl.besluitspoor.proces.raadsvraag;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names in {@code raadsvraag.bpmn}. */
public final class RaadsvraagModel {

    /** Key of the model. */
    public static final String PROCES = "raadsvraag";
    /** Message that starts it. */
    public static final String RAADSVRAAG_ONTVANGEN = "raadsvraag-ontvangen";
    /** Message that the term was moved. */
    public static final String RAADSVRAAG_UITGESTELD = "raadsvraag-uitgesteld";
    /** Message that the college decided on the answer's voorstel; correlates on the voorstel. */
    public static final String ANTWOORD_BESLOTEN = "antwoord-besloten";
    /** Message that the mail server accepted the answer. */
    public static final String RAADSVRAAG_VERZONDEN = "raadsvraag-verzonden";

    public static final String DOSSIER = "dossier";
    public static final String RAADSVRAAG_ID = "raadsvraagId";
    public static final String VOORSTEL_ID = "voorstelId";
    /** Tells the tasks of several questions of one dossier apart: RV-1. */
    public static final String ONDERWERP = "onderwerp";
    static final String AKKOORD = "antwoordAkkoord";
    /** Whether the college decided on the answer before, so that it need not a second time. */
    public static final String AL_BESLOTEN = "alBesloten";
    static final String CONFORM = "conformBesloten";

    /** Everything the engine keeps of a question. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, RAADSVRAAG_ID, VOORSTEL_ID, ONDERWERP, AKKOORD, AL_BESLOTEN, CONFORM);

    static final String TAAK_BEANTWOORDEN = "taak-raadsvraag-beantwoorden";
    static final String TAAK_BEOORDELEN = "taak-antwoord-beoordelen";

    private RaadsvraagModel() {}

    static UUID raadsvraag(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(RAADSVRAAG_ID));
    }
}
