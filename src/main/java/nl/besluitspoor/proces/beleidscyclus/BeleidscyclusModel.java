package nl.besluitspoor.proces.beleidscyclus;

import java.util.Set;

/** Names in {@code beleidscyclus.bpmn}. */
public final class BeleidscyclusModel {

    /** Key of the model. */
    public static final String PROCES = "beleidscyclus";
    /** Message that starts it. */
    public static final String DOSSIER_GESTART = "dossier-gestart";
    /** Message that ends it early. */
    public static final String DOSSIER_BEEINDIGD = "dossier-beeindigd";
    /** Message that the college decided on the plan. */
    public static final String BESLISPUNT_DEFINITIEF = "beslispunt-definitief";
    /** Message that starts a voorstel. */
    public static final String VOORSTEL_GEVRAAGD = "voorstel-gevraagd";

    /** Message that a partner joins or leaves. */
    public static final String PARTNERS_WIJZIGEN = "partners-wijzigen";
    /** Message that a wijk is asked for. */
    public static final String WIJK_TOEVOEGEN = "wijk-toevoegen";
    /** Message that the college decided on a wijk that was asked for. */
    public static final String WIJKBESLUIT_GENOMEN = "wijkbesluit-genomen";

    public static final String DOSSIER = "dossier";
    public static final String WIJKEN = "wijken";
    public static final String WIJK = "wijk";
    public static final String NIEUWE_DIALOOG = "nieuweDialoog";
    public static final String PLAN_ID = "planId";
    public static final String PLANVERSIE_ID = "planversieId";
    public static final String VOORSTEL_ID = "voorstelId";
    public static final String WIJKVOORSTEL_ID = "wijkvoorstelId";
    public static final String UITKOMST = "uitkomst";
    public static final String PLAN_VASTGESTELD = "planVastgesteld";
    public static final String VERVOLG = "vervolg";

    /** Everything the engine keeps of a cycle. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, WIJKEN, WIJK, NIEUWE_DIALOOG, PLAN_ID, PLANVERSIE_ID, VOORSTEL_ID, UITKOMST,
            PLAN_VASTGESTELD, VERVOLG, WIJKVOORSTEL_ID);

    static final String TAAK_VERVOLG_KIEZEN = "taak-vervolg-kiezen";
    static final String TAAK_EVALUEREN = "taak-evalueren";
    static final String TAAK_PARTNERS_WIJZIGEN = "taak-partners-wijzigen";
    static final String TAAK_WIJK_TOEVOEGEN = "taak-wijk-toevoegen";
    static final String TIMER_UITVOERING = "timer-uitvoering";

    private BeleidscyclusModel() {}
}
