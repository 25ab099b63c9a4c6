package nl.besluitspoor.proces.raadsinformatiebrief;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names in {@code raadsinformatiebrief.bpmn}. */
public final class RibModel {

    /** Key of the model. */
    public static final String PROCES = "raadsinformatiebrief";
    /** Message that starts it. */
    public static final String RIB_GEREED = "rib-gereed";
    /** Message that the mail server accepted the letter. */
    public static final String RIB_VERZONDEN = "rib-verzonden";
    /** Message that a signer gave the letter back; starts the part of {@code collegebesluit} that brings it in line. */
    public static final String RIB_TERUGGESTUURD = "rib-teruggestuurd";
    /** Message to the meetings whose publication may have waited. */
    public static final String PUBLICATIE_VRIJ = "publicatie-vrij";

    public static final String DOSSIER = "dossier";
    public static final String RIB_ID = "ribId";
    public static final String VOORSTEL_ID = "voorstelId";
    public static final String VERGADERING_ID = "vergaderingId";
    static final String ONDERTEKENAARS = "ondertekenaars";
    static final String FUNCTIE = "functie";
    static final String TERUGGESTUURD = "ribTeruggestuurd";
    static final String VERZONDEN = "ribVerzonden";

    /** Everything the engine keeps of a letter. */
    static final Set<String> VARIABELEN = Set.of(DOSSIER, RIB_ID, VOORSTEL_ID, ONDERTEKENAARS, FUNCTIE, TERUGGESTUURD, VERZONDEN);

    static final String TAAK_ONDERTEKENEN = "taak-rib-ondertekenen";
    static final String TAAK_ONTVANGST = "taak-ontvangst-bevestigen";
    static final String TIMER_HERINNERING = "timer-ontvangst-herinnering";

    private RibModel() {}

    static UUID rib(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(RIB_ID));
    }
}
