package nl.besluitspoor.voorstel;

/** Outcome of a beslispunt. The literal text of the outcome is always kept beside it. */
public enum Uitkomst {
    /** Decided as proposed; says nothing of what was granted, the kind of the beslispunt does. */
    CONFORM("Conform"),
    /** Decided with a changed text. */
    GEWIJZIGD("Gewijzigd"),
    /** Held over to a date; not decided. */
    AANGEHOUDEN("Aangehouden"),
    /** Taken back by the holder of the portefeuille before it was decided. */
    TERUGGENOMEN("Teruggenomen"),
    AFGEWEZEN("Afgewezen"),
    /** Noted; fits a beslispunt of kind kennisnemen alone. */
    VOOR_KENNISGEVING("Voor kennisgeving aangenomen");

    private final String naam;

    Uitkomst(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Whether the point does not come back: every outcome but AANGEHOUDEN. */
    public boolean isDefinitief() {
        return this != AANGEHOUDEN;
    }

    /** Whether the proposal was followed, as it was or changed. */
    public boolean isVastgesteld() {
        return this == CONFORM || this == GEWIJZIGD;
    }

    /** Whether a RIB may tell of it. */
    public boolean isTeMelden() {
        return isVastgesteld() || this == VOOR_KENNISGEVING;
    }
}
