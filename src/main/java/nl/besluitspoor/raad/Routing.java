package nl.besluitspoor.raad;

/** What the griffie does with a letter that came in for the council; the four codes of the list of incoming papers. */
public enum Routing {
    VOOR_KENNISGEVING("Voor kennisgeving aannemen"),
    BETREKKEN_BIJ_AGENDAPUNT("Betrekken bij een agendapunt"),
    COLLEGE_TER_AFDOENING("In handen van het college ter afdoening"),
    COLLEGE_TER_VOORBEREIDING("In handen van het college ter voorbereiding");

    private final String omschrijving;

    Routing(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }
}
