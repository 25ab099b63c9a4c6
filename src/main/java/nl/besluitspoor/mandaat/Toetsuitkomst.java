package nl.besluitspoor.mandaat;

/** Answer of the mandaattoets, lightest first: of several rules the heaviest decides. */
public enum Toetsuitkomst {
    /** The holder may decide. */
    TOEGESTAAN("Toegestaan"),
    /** A lawyer judges first whether it is within the mandaat. */
    BEOORDELING("Eerst een oordeel van een jurist"),
    /** The holder may not decide; the college may. */
    GEWEIGERD("Geweigerd");

    private final String naam;

    Toetsuitkomst(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
