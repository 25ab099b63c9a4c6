package nl.besluitspoor.raad;

/** How far a question of the council is. */
public enum Raadsvraagstand {
    TE_BEANTWOORDEN("Wordt beantwoord"),
    /** Its answer lies with the holder of the portefeuille. */
    TE_BEOORDELEN("Het antwoord wordt beoordeeld"),
    BIJ_COLLEGE("Het antwoord ligt bij het college"),
    /** Adopted; on its way to the griffie. */
    VASTGESTELD("Het antwoord is vastgesteld"),
    /** The mail server accepted the answer. */
    VERZONDEN("Beantwoord");

    private final String omschrijving;

    Raadsvraagstand(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }
}
