package nl.besluitspoor.voorstel;

/** Kind of a beslispunt: what its decision brings about (design section 1). */
public enum SoortBeslispunt {
    VASTSTELLEN("vaststellen"),
    MANDATEREN("mandateren"),
    KENNISNEMEN("kennisnemen"),
    INSTEMMEN("instemmen"),
    WEIGEREN("weigeren"),
    BESCHIKBAAR_STELLEN("beschikbaar stellen"),
    INTREKKEN("intrekken"),
    BEKRACHTIGEN("bekrachtigen"),
    GEHEIMHOUDING_OPLEGGEN("geheimhouding opleggen"),
    GEHEIMHOUDING_OPHEFFEN("geheimhouding opheffen"),
    OVERIG("overig");

    private final String omschrijving;

    SoortBeslispunt(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** Whether it imposes or lifts secrecy: such a decision is itself public (Gemeentewet 87, 89). */
    public boolean isOverGeheimhouding() {
        return this == GEHEIMHOUDING_OPLEGGEN || this == GEHEIMHOUDING_OPHEFFEN;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }
}
