package nl.besluitspoor.plan;

/** The three pillars of the programme Veerkrachtige Wijken. */
public enum Pijler {
    BESTAANSZEKERHEID("Bestaanszekerheid versterken"),
    POSITIEVE_GEZONDHEID("Positieve gezondheid vergroten"),
    GELIJKE_KANSEN("Meer gelijke kansen");

    private final String naam;

    Pijler(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
