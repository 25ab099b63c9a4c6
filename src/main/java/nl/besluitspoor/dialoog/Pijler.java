package nl.besluitspoor.dialoog;

/** Pillar of the programme that an inbreng, goal or indicator belongs to (seed, section 3). */
public enum Pijler {
    BESTAANSZEKERHEID("bestaanszekerheid"),
    POSITIEVE_GEZONDHEID("positieve gezondheid"),
    GELIJKE_KANSEN("gelijke kansen"),
    /** Outside the three pillars; what residents bring up is never refused for that. */
    ANDERS("anders");

    private final String omschrijving;

    Pijler(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** In Dutch, as people read it. */
    public String omschrijving() {
        return omschrijving;
    }
}
