package nl.besluitspoor.proces.doorbraak;

import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Niveau;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names in {@code doorbraak.bpmn}. */
public final class DoorbraakModel {

    /** Key of the model. */
    public static final String PROCES = "doorbraak";
    /** Message that starts it. */
    public static final String DOORBRAAK_GEMELD = "doorbraak-gemeld";
    /** Message that the college decided on the doorbraak's voorstel; correlates on the voorstel. */
    public static final String DOORBRAAK_BESLOTEN = "doorbraak-besloten";

    public static final String DOSSIER = "dossier";
    public static final String DOORBRAAK_ID = "doorbraakId";
    public static final String VOORSTEL_ID = "voorstelId";
    /** Tells the tasks of several doorbraken of one dossier apart: DB-1. */
    public static final String ONDERWERP = "onderwerp";
    static final String NIVEAUS = "niveaus";
    static final String NIVEAU = "niveau";
    static final String OPSCHALEN = "opschalen";
    static final String LOBBY = "lobby";
    static final String LOBBYPARTNERS = "lobbypartners";
    static final String LOBBYPARTNER = "lobbypartner";

    /** Everything the engine keeps of a doorbraak. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, DOORBRAAK_ID, VOORSTEL_ID, ONDERWERP, NIVEAUS, NIVEAU, OPSCHALEN, LOBBY, LOBBYPARTNERS, LOBBYPARTNER);

    static final String TAAK_WEGEN = "taak-doorbraak-wegen";
    static final String TAAK_DIRECTIE = "taak-directie-antwoorden";
    static final String TAAK_ALLIANTIE = "taak-alliantieantwoord-vastleggen";
    static final String TAAK_RIJK = "taak-rijksantwoord-vastleggen";
    static final String TAAK_AFSPRAKEN = "taak-afspraken-vastleggen";
    static final String TAAK_AFSLUITEN = "taak-doorbraak-afsluiten";
    static final String TAAK_LOBBY = "taak-lobby-antwoorden";

    private DoorbraakModel() {}

    static UUID doorbraak(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(DOORBRAAK_ID));
    }

    static Niveau niveau(DelegateExecution execution) {
        return Niveau.valueOf((String) execution.getVariable(NIVEAU));
    }
}
