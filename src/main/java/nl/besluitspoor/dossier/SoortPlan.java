package nl.besluitspoor.dossier;

/** The kind of plan that a dossier is about (design section 1). */
public enum SoortPlan {
    /** 20 years; the parent of the two others. */
    PROGRAMMAPLAN("Programmaplan", 20),
    /** 5 years. */
    STRATEGISCHE_AGENDA("Strategische agenda", 5),
    /** 2 years, one a wijk. */
    UITVOERINGSPLAN("Uitvoeringsplan", 2);

    private final String naam;
    private final int jaren;

    SoortPlan(String naam, int jaren) {
        this.naam = naam;
        this.jaren = jaren;
    }

    /** How many years a plan of this kind runs when it begins. */
    public int jaren() {
        return jaren;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
