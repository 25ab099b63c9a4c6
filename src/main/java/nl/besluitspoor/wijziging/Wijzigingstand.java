package nl.besluitspoor.wijziging;

/** Where a change stands. */
public enum Wijzigingstand {
    /** Asked; the check has not answered yet. */
    GEVRAAGD("wordt getoetst aan het mandaat", false),
    /** A lawyer judges whether it is within the mandaat. */
    BEOORDELING("ligt ter beoordeling bij de jurist", false),
    /** Waits for the holder of the mandaat. */
    BESLISSING("ligt bij de houder van het mandaat", false),
    /** Another version holds by now: back with who asked. */
    TERUG("is terug bij de aanvrager", false),
    /** A proposal to the college decides on it. */
    COLLEGE("gaat naar het college", false),
    /** Decided in the college's name; a new version holds. */
    DOORGEVOERD("doorgevoerd namens het college", true),
    /** The college decided on it; a new version holds. */
    DOOR_COLLEGE("doorgevoerd door het college", true),
    /** The holder of the mandaat said no. */
    AFGEWEZEN("afgewezen namens het college", true),
    /** The college did not follow it. */
    NIET_GEVOLGD("niet gevolgd door het college", true),
    INGETROKKEN("ingetrokken door de aanvrager", true),
    /** Ended with its dossier. */
    BEEINDIGD("geëindigd met het dossier", true);

    private final String naam;
    private final boolean einde;

    Wijzigingstand(String naam, boolean einde) {
        this.naam = naam;
        this.einde = einde;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Whether nothing more is decided on it. */
    public boolean isEinde() {
        return einde;
    }
}
