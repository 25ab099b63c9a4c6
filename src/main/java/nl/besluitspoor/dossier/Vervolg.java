package nl.besluitspoor.dossier;

/** How a dossier goes on after the college did not adopt its plan. */
public enum Vervolg {
    /** Back to planvorming. */
    OPNIEUW,
    /** The dossier ends, with a reason. */
    BEEINDIGEN
}
