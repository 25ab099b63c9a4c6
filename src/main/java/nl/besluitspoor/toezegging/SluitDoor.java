package nl.besluitspoor.toezegging;

/** The kind of fact that meets a part of a promise. */
public enum SluitDoor {
    /** The council was sent the adopted plan: closes by itself when the RIB that tells of it was sent. */
    PLAN("Een vastgesteld plan is naar de raad gestuurd"),
    /** Another raadsinformatiebrief that was sent; the griffie says which. */
    RIB("Een raadsinformatiebrief is verzonden"),
    /** A letter that the griffie received. */
    BRIEF("Een brief is ontvangen");

    private final String omschrijving;

    SluitDoor(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }
}
