package nl.besluitspoor.handeling;

/** Who may see a document version, beslispunt, besluit or agendapunt (Gemeentewet 87-89; Woo 5.1). */
public enum Openbaarheid {
    /** Anyone. */
    OPENBAAR,
    /** Those who work on it and the auditor. */
    INTERN,
    /** Nobody outside until a date, then anyone (Woo 5.1, fourth paragraph). */
    EMBARGO,
    /** Secrecy imposed by a besluit (Gemeentewet 87); never a dossier's value at its start. */
    GEHEIM
}
