package nl.besluitspoor.voorstel;

/** Whether and when the council must be informed (Gemeentewet 169, second and fourth paragraph; 160, second paragraph). */
public enum Informatieplicht {
    GEEN("De raad hoeft niet te worden geïnformeerd"),
    /** After the decision, by RIB. */
    ACHTERAF("De raad wordt na het besluit geïnformeerd"),
    /** Before the decision: the council may first give its wensen en bedenkingen. */
    VOORAF("De raad moet vooraf wensen en bedenkingen kunnen geven");

    private final String naam;

    Informatieplicht(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
