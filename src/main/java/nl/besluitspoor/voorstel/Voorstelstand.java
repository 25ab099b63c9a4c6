package nl.besluitspoor.voorstel;

/** Where a voorstel stands, and so what may be done with it. */
public enum Voorstelstand {
    /** Nota and RIB are being written. */
    SCHRIJVEN("Het voorstel wordt geschreven", true),
    /** A frozen version has findings that the writer still has to mend or confirm. */
    BEVINDINGEN("De bevindingen worden behandeld", false),
    /** A frozen version lies with the disciplines or the management. */
    PARAFERING("Het voorstel ligt voor paraaf", false),
    /** Someone did not agree; the writer changes the nota or leaves it as it is. */
    PARAFEN_VERWERKEN("De parafen worden verwerkt", true),
    /** Waits for the holder of the portefeuille. */
    BEOORDELING("Het voorstel ligt bij de portefeuillehouder", false),
    /** Free for an agenda. */
    VRIJGEGEVEN("Het voorstel is vrijgegeven voor de agenda", false),
    /** On the agenda of a meeting. */
    GEAGENDEERD("Het voorstel staat op een agenda", false),
    /** The college treated it; what follows from that is still to be worked out. */
    BESLOTEN("Het college heeft het voorstel behandeld", false),
    /** Decided otherwise than proposed: plan and RIB are brought in line. */
    BESLUIT_VERWERKEN("Het besluit wordt verwerkt", true),
    /** Waits for the holder of the portefeuille to confirm that they are in line. */
    VERWERKING_BEVESTIGEN("De verwerking wacht op bevestiging", false),
    /** A point is held over; waits for its date. */
    AANGEHOUDEN("Een beslispunt is aangehouden", false),
    /** Every point is decided and told. */
    AFGEDAAN("Het voorstel is afgedaan", false),
    /** Taken back before it was decided. */
    TERUGGENOMEN("Het voorstel is teruggenomen", false),
    /** Ended with its dossier. */
    BEEINDIGD("Het voorstel is beëindigd", false);

    private final String naam;
    private final boolean schrijfbaar;

    Voorstelstand(String naam, boolean schrijfbaar) {
        this.naam = naam;
        this.schrijfbaar = schrijfbaar;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Whether a task asks for writing now. */
    public boolean isSchrijfbaar() {
        return schrijfbaar;
    }

    /** Whether nothing more happens with it. */
    public boolean isEinde() {
        return this == AFGEDAAN || this == TERUGGENOMEN || this == BEEINDIGD;
    }

    /** Whether the college decided on points of which the consequences are still being worked out. */
    public boolean isInVerwerking() {
        return this == BESLOTEN || this == BESLUIT_VERWERKEN || this == VERWERKING_BEVESTIGEN;
    }

    /** Whether the holder of the portefeuille gave it to the college and it is not finished. */
    public boolean isBijCollege() {
        return this == VRIJGEGEVEN || this == GEAGENDEERD || isInVerwerking() || this == AANGEHOUDEN;
    }
}
