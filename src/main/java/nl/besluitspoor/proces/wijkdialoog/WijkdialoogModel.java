package nl.besluitspoor.proces.wijkdialoog;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of {@code processes/wijkdialoog.bpmn}. */
final class WijkdialoogModel {

    static final String PROCES = "wijkdialoog";

    static final String DOSSIER = "dossier";
    /** CBS code. */
    static final String WIJK = "wijk";
    static final String DIALOOG_ID = "dialoogId";
    /** Name of the wijk, for the names of the tasks. */
    static final String ONDERWERP = "onderwerp";
    /** Not the form's own key: what the gateway knows would fill the next form in. */
    static final String NOG_EEN = "nogEen";
    static final String VERSLAG_VASTGESTELD = "verslagVastgesteld";
    /** All that the engine holds of a dialogue. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, WIJK, DIALOOG_ID, ONDERWERP, NOG_EEN, VERSLAG_VASTGESTELD);

    static final String TAAK_PLANNEN = "taak-dialoog-plannen";
    static final String TAAK_INBRENG = "taak-inbreng-vastleggen";
    static final String TAAK_VERSLAG = "taak-verslag-vaststellen";

    static final String WIJKMANAGER = "wijkmanager";
    static final String PROGRAMMAMANAGER = "programmamanager";

    private WijkdialoogModel() {}

    static UUID dialoogId(VariableScope execution) {
        return UUID.fromString((String) execution.getVariable(DIALOOG_ID));
    }
}
