package nl.besluitspoor.dialoog;

/** In which role someone gave inbreng; says nothing of who. */
public enum SoortGever {
    BEWONER("bewoner"),
    BEWONERSGROEP("bewonersgroep"),
    PARTNER("partner"),
    ONDERNEMER("ondernemer"),
    PROFESSIONAL("professional");

    private final String omschrijving;

    SoortGever(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** In Dutch, as people read it. */
    public String omschrijving() {
        return omschrijving;
    }
}
