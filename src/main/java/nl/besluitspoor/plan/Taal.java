package nl.besluitspoor.plan;

/** A language in which residents can have the summary of a plan. */
public enum Taal {
    NEDERLANDS("Nederlands"),
    MAASTRICHTS("Maastrichts"),
    GEBARENTAAL("Nederlandse Gebarentaal"),
    ENGELS("Engels"),
    DUITS("Duits"),
    FRANS("Frans"),
    SPAANS("Spaans"),
    POOLS("Pools"),
    OEKRAIENS("Oekraïens"),
    RUSSISCH("Russisch"),
    TURKS("Turks"),
    ARABISCH("Arabisch"),
    FARSI("Farsi"),
    DARI("Dari"),
    TIGRINYA("Tigrinya"),
    SOMALISCH("Somalisch"),
    PAPIAMENTS("Papiaments");

    private final String naam;

    Taal(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** How residents get it. */
    public enum Vorm {
        WEBSITE("op de website"),
        PAPIER("op papier"),
        GESPROKEN("gesproken of als film");

        private final String naam;

        Vorm(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }
}
