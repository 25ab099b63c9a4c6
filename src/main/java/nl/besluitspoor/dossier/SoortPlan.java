package nl.besluitspoor.dossier;

/** The kind of plan that a dossier is about (design section 1). */
public enum SoortPlan {
    /** 20 years; the parent of the two others. */
    PROGRAMMAPLAN("Programmaplan"),
    /** 5 years. */
    STRATEGISCHE_AGENDA("Strategische agenda"),
    /** 2 years, one a wijk. */
    UITVOERINGSPLAN("Uitvoeringsplan");

    private final String naam;

    SoortPlan(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
