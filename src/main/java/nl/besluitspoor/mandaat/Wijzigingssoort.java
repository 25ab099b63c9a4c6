package nl.besluitspoor.mandaat;

/** What a change to an adopted plan touches; one change can touch several. */
public enum Wijzigingssoort {
    /** Editorial: the plan says the same. */
    TEKSTUEEL("tekstueel"),
    /** Another emphasis within the same goals. */
    ACCENT("accent"),
    /** Something is added. */
    AANVULLING("aanvulling"),
    DOEL("doel"),
    TERMIJN("termijn"),
    WIJK("wijk"),
    FINANCIEEL_KADER("financieel kader");

    private final String naam;

    Wijzigingssoort(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
