package nl.besluitspoor.plan;

/** Where a plan stands, and so whether it may be written on. */
public enum Planstand {
    /** Being drafted. */
    OPSTELLEN("Het plan wordt opgesteld", true),
    /** Every inbreng gets its answer; the text may still change. */
    INBRENG("De inbreng wordt beantwoord", true),
    /** Frozen concept lies with partners and advisers. */
    VOORGELEGD("Het concept ligt bij partners en adviseurs", false),
    /** Reactions and advices get their answers; the text may change. */
    VERWERKEN("Reacties en adviezen worden verwerkt", true),
    /** Frozen concept waits for the programmamanager. */
    VRIJGAVE("Het concept wacht op vrijgave", false),
    /** Freed for a proposal to the college. */
    VRIJGEGEVEN("Het plan is vrijgegeven voor het college", false),
    /** The college decided otherwise than proposed; the text is brought in line. */
    BESLUIT_VERWERKEN("Het besluit van het college wordt verwerkt", true),
    /** Adopted by the college. */
    VASTGESTELD("Het plan is vastgesteld", false);

    private final String omschrijving;
    private final boolean schrijfbaar;

    Planstand(String omschrijving, boolean schrijfbaar) {
        this.omschrijving = omschrijving;
        this.schrijfbaar = schrijfbaar;
    }

    /** As a person reads it. */
    public String omschrijving() {
        return omschrijving;
    }

    /** Whether a task asks for writing now. */
    public boolean isSchrijfbaar() {
        return schrijfbaar;
    }
}
