package nl.besluitspoor.raad;

/** How far a raadsinformatiebrief is. */
public enum RibStand {
    /** Its points are decided and its text is in line with them; the letter is not made yet. */
    GEREED("Gereed"),
    /** The letter is made and waits for both signatures. */
    TER_ONDERTEKENING("Ter ondertekening"),
    /** Both have signed; it is on its way to the griffie. */
    ONDERTEKEND("Ondertekend"),
    /** A signer gave it back; a new RIB takes its place. */
    TERUGGESTUURD("Teruggestuurd"),
    /** The mail server accepted the mail to the griffie. */
    VERZONDEN("Verzonden aan de griffie"),
    /** The griffie confirmed receipt and routing: the council is informed. */
    ONTVANGEN("Ontvangen door de griffie");

    private final String omschrijving;

    RibStand(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }

    /** Whether the griffie has it. */
    public boolean isVerzonden() {
        return this == VERZONDEN || this == ONTVANGEN;
    }
}
