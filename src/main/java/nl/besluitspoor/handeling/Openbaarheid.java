package nl.besluitspoor.handeling;

import java.util.Collection;
import java.util.Comparator;

/**
 * Who may see a document version, beslispunt, besluit or agendapunt (Gemeentewet 87-89; Woo 5.1). From open to strict:
 * what is INTERN never becomes public by itself, what is under EMBARGO does.
 */
public enum Openbaarheid {
    /** Anyone. */
    OPENBAAR,
    /** Nobody outside until a date, then anyone (Woo 5.1, fourth paragraph). */
    EMBARGO,
    /** Those who work on it and the auditor. */
    INTERN,
    /** Secrecy imposed by a besluit (Gemeentewet 87); never a dossier's value at its start. */
    GEHEIM;

    /** What holds for a whole that has these parts: the strictest; OPENBAAR where it has none. */
    public static Openbaarheid strengste(Collection<Openbaarheid> delen) {
        return delen.stream().max(Comparator.naturalOrder()).orElse(OPENBAAR);
    }
}
