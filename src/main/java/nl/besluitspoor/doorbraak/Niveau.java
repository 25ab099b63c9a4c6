package nl.besluitspoor.doorbraak;

import java.util.Locale;

/** Who is asked to break a blockage through. */
public enum Niveau {
    /** The municipality's management; the gemeentesecretaris answers for it. */
    DIRECTIE("Directie", "de directie"),
    /** Decides on a voorstel with one beslispunt. */
    COLLEGE("College", "het college"),
    /** The partners together; the programmamanager records what they answer. */
    ALLIANTIE("Alliantie", "de alliantie"),
    /** The national government; the programmamanager records what it answers. */
    RIJK("Rijk", "het Rijk");

    private final String naam;
    private final String voluit;

    Niveau(String naam, String voluit) {
        this.naam = naam;
        this.voluit = voluit;
    }

    /** As a heading. */
    public String naam() {
        return naam;
    }

    /** In a sentence, with its article. */
    public String voluit() {
        return voluit;
    }

    /** Name of its term in the configuration. */
    public String termijn() {
        return "doorbraak-" + name().toLowerCase(Locale.ROOT);
    }
}
