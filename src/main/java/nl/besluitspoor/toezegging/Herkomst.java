package nl.besluitspoor.toezegging;

/** Where a promise was made. */
public enum Herkomst {
    /** In a nota, as the nota check kept it. */
    NOTA("In een collegevoorstel"),
    /** In a meeting of the council or a committee of it. */
    RAAD("In een vergadering van de raad of een commissie"),
    /** In the answer to a question of the council. */
    RAADSVRAAG("In het antwoord op een raadsvraag");

    private final String omschrijving;

    Herkomst(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    /** For people to read, Dutch. */
    public String omschrijving() {
        return omschrijving;
    }
}
