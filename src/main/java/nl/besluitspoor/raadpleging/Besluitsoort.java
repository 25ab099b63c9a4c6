package nl.besluitspoor.raadpleging;

import nl.besluitspoor.voorstel.SoortBeslispunt;

/** Kind of a decision: that of the beslispunt it was taken on, or a change to a plan, decided in the college's name. */
public enum Besluitsoort {
    VASTSTELLEN, MANDATEREN, KENNISNEMEN, INSTEMMEN, WEIGEREN, BESCHIKBAAR_STELLEN, INTREKKEN, BEKRACHTIGEN, GEHEIMHOUDING_OPLEGGEN,
    GEHEIMHOUDING_OPHEFFEN, OVERIG,
    /** A mandaatwijziging, decided under a mandaat (Gemeentewet 168; Awb 10:3). */
    MANDAATWIJZIGING;

    /** As a person reads it. */
    public String omschrijving() {
        return this == MANDAATWIJZIGING ? "mandaatwijziging" : SoortBeslispunt.valueOf(name()).omschrijving();
    }
}
