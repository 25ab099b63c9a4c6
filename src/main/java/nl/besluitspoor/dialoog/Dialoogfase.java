package nl.besluitspoor.dialoog;

/** How far a wijkdialoog is. */
public enum Dialoogfase {
    /** The wijkmanager plans meetings and invites. */
    PLANNEN("wordt gepland"),
    /** Meetings are held and inbreng is recorded. */
    INBRENG("inbreng wordt vastgelegd"),
    /** The programmamanager reads the report. */
    VERSLAG("verslag ligt voor"),
    /** The report is adopted; nothing changes any more. */
    VASTGESTELD("verslag vastgesteld");

    private final String omschrijving;

    Dialoogfase(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** In Dutch, for a page. */
    public String omschrijving() {
        return omschrijving;
    }
}
