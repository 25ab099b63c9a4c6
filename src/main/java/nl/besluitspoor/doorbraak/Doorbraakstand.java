package nl.besluitspoor.doorbraak;

/** How far a doorbraak is. */
public enum Doorbraakstand {
    GEMELD("Gemeld, wacht op weging"),
    NIET_OPGESCHAALD("Niet opgeschaald"),
    OPGESCHAALD("Opgeschaald, wacht op antwoord"),
    AFSPREKEN("Antwoorden zijn er, afspraken volgen"),
    AFSPRAKEN_LOPEN("Afspraken lopen"),
    LOBBY("Partners zijn gevraagd voor een gezamenlijke lobby"),
    AFGESLOTEN("Afgesloten"),
    /** Its dossier ended before it did. */
    VERVALLEN("Vervallen");

    private final String omschrijving;

    Doorbraakstand(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }

    /** Whether nothing more happens in its process. */
    public boolean isEinde() {
        return this == NIET_OPGESCHAALD || this == AFGESLOTEN || this == VERVALLEN;
    }
}
