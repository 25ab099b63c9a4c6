package nl.besluitspoor.proces.collegebesluit;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names that {@code collegebesluit.bpmn} and {@code informatieplicht.dmn} use. */
public final class CollegebesluitModel {

    /** Key of the model. */
    public static final String PROCES = "collegebesluit";
    /** Message that the holder of the portefeuille takes the voorstel back. */
    public static final String VOORSTEL_TERUGGENOMEN = "voorstel-teruggenomen";
    /** Message that what is held over comes back before its date. */
    public static final String EERDER_AGENDEREN = "eerder-agenderen";
    public static final String VOORSTEL_ID = "voorstelId";
    public static final String DOSSIER = "dossier";
    /** The grant that a lawyer lays down. */
    public static final String VERLENING_ID = "verleningId";
    /** Message that a decision gave a mandaat. */
    public static final String MANDAAT_VAST_TE_LEGGEN = "mandaat-vast-te-leggen";
    /** Where a lawyer lays a mandaat down. */
    public static final String MANDAAT_VASTLEGGEN = "taak-mandaat-vastleggen";
    /** Whether an instance works out a decision that was taken; then taking back waits until that is done. */
    public static final String IN_VERWERKING = "inVerwerking";

    static final String INFORMATIEPLICHT = "informatieplicht";
    static final String ADVIESROUTERING = "adviesroutering";

    static final String RIB_ID = "ribId";
    static final String RIB_HERSTEL = "ribHerstel";
    static final String BEVINDINGEN = "bevindingen";
    static final String HERSTELLEN = "herstellen";
    static final String DISCIPLINES = "disciplines";
    static final String MANAGEMENT = "management";
    static final String DISCIPLINE = "discipline";
    static final String ONDERWERP = "onderwerp";
    static final String RONDE_GESTOPT = "rondeGestopt";
    static final String WIJZIGEN = "wijzigen";
    static final String VRIJGEGEVEN = "vrijgegeven";
    static final String BEHANDELD = "behandeld";
    static final String IN_LIJN = "inLijnTeBrengen";
    static final String BEVESTIGD = "bevestigd";
    static final String PUNT_AANGEHOUDEN = "puntAangehouden";

    /** Every variable that stays in the engine. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, VOORSTEL_ID, VERLENING_ID, RIB_ID, RIB_HERSTEL, IN_VERWERKING, BEVINDINGEN, HERSTELLEN,
            DISCIPLINES, MANAGEMENT, DISCIPLINE, ONDERWERP, RONDE_GESTOPT, WIJZIGEN, VRIJGEGEVEN, BEHANDELD, IN_LIJN, BEVESTIGD,
            PUNT_AANGEHOUDEN);

    static final String SCHRIJVEN = "taak-voorstel-schrijven";
    static final String BEVINDINGEN_BEHANDELEN = "taak-bevindingen-behandelen";
    static final String PARAAF = "taak-paraaf-geven";
    static final String PARAAF_MANAGEMENT = "taak-paraaf-management";
    static final String PARAFEN_VERWERKEN = "taak-parafen-verwerken";
    static final String BEOORDELEN = "taak-voorstel-beoordelen";
    static final String BESLUIT_VERWERKEN = "taak-besluit-verwerken";
    static final String VERWERKING_BEVESTIGEN = "taak-verwerking-bevestigen";

    private CollegebesluitModel() {}

    static UUID voorstel(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(VOORSTEL_ID));
    }
}
