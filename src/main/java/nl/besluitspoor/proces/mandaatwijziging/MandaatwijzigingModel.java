package nl.besluitspoor.proces.mandaatwijziging;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names in {@code mandaatwijziging.bpmn}. */
public final class MandaatwijzigingModel {

    /** Key of the model. */
    public static final String PROCES = "mandaatwijziging";
    /** Message that starts it. */
    public static final String WIJZIGING_GEVRAAGD = "wijziging-gevraagd";
    /** Message that ends it with its dossier. */
    public static final String WIJZIGING_BEEINDIGD = "wijziging-beeindigd";
    public static final String DOSSIER = "dossier";
    public static final String WIJZIGING_ID = "wijzigingId";

    static final String VOORSTEL_ID = "voorstelId";
    static final String UITKOMST = "uitkomst";
    static final String VERVOLG = "vervolg";
    static final String BESLISSING = "beslissing";
    static final String BINNEN_MANDAAT = "binnenMandaat";
    static final String RAAD_INFORMEREN = "raadInformeren";
    static final String AANGETROKKEN = "aangetrokken";
    static final String OPNIEUW_AANGEVRAAGD = "opnieuwAangevraagd";

    /** Everything the engine keeps of a change. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, WIJZIGING_ID, VOORSTEL_ID, UITKOMST, VERVOLG, BESLISSING, BINNEN_MANDAAT,
            RAAD_INFORMEREN, AANGETROKKEN, OPNIEUW_AANGEVRAAGD);

    static final String BESLISSEN = "taak-op-wijziging-beslissen";
    static final String BEOORDELEN = "taak-wijziging-beoordelen";
    static final String KENNISNEMEN = "taak-kennisnemen";
    static final String AANPASSEN = "taak-aanvraag-aanpassen";

    private MandaatwijzigingModel() {}

    static UUID wijziging(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(WIJZIGING_ID));
    }
}
