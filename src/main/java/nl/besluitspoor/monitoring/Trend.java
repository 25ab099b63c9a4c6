package nl.besluitspoor.monitoring;

/** Where the figures of a goal go, seen from its target. */
public enum Trend {
    GUNSTIG("Gaat de goede kant op"),
    GELIJK("Blijft gelijk"),
    ONGUNSTIG("Gaat de verkeerde kant op"),
    ONBEKEND("Nog niet te zeggen");

    private final String omschrijving;

    Trend(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }
}
