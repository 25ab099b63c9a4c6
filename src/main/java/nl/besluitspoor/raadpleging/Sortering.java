package nl.besluitspoor.raadpleging;

/** Order of found decisions. Each ends in the number in which they were recorded, so that no two are alike. */
public enum Sortering {
    NIEUWSTE("-datum", "Nieuwste eerst", "z.datum desc, z.volgnr", "z.datum <= :na and (z.datum < :na or z.volgnr > :volgnr)"),
    OUDSTE("datum", "Oudste eerst", "z.datum, z.volgnr", "z.datum >= :na and (z.datum > :na or z.volgnr > :volgnr)"),
    DOSSIER("dossier", "Op dossier", "z.dossier, z.volgnr", "z.dossier >= :na and (z.dossier > :na or z.volgnr > :volgnr)");

    private final String sleutel;
    private final String naam;
    private final String volgorde;
    private final String verder;

    Sortering(String sleutel, String naam, String volgorde, String verder) {
        this.sleutel = sleutel;
        this.naam = naam;
        this.volgorde = volgorde;
        this.verder = verder;
    }

    /** As it stands in the address. */
    public String sleutel() {
        return sleutel;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    String volgorde() {
        return volgorde;
    }

    String verder() {
        return verder;
    }
}
