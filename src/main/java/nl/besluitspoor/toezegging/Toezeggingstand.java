package nl.besluitspoor.toezegging;

/** How far a promise is. */
public enum Toezeggingstand {
    /** Kept by the nota check; it has no owner or date yet. */
    VOORGESTELD("Voorgesteld"),
    OPEN("Open"),
    /** At least one part was met, and one was not. */
    DEELS_VOLDAAN("Deels voldaan"),
    VOLDAAN("Voldaan"),
    /** What the nota check kept turned out to be no promise. */
    AFGEWEZEN("Geen toezegging"),
    /** Its sentence went out of the nota again. */
    VERVALLEN("Vervallen");

    private final String omschrijving;

    Toezeggingstand(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }

    /** Whether it was made and a part of it is still to be met. */
    public boolean isLopend() {
        return this == OPEN || this == DEELS_VOLDAAN;
    }
}
