package nl.besluitspoor.dialoog;

import org.jspecify.annotations.Nullable;

/**
 * What the programmamanager says of the report: the input of the form {@code verslag-vaststellen}.
 *
 * @param watOntbreekt required at {@link Keuze#TERUG}
 */
public record Verslagoordeel(@Nullable Keuze besluit, @Nullable String watOntbreekt) {

    /** Adopt, or back to the wijkmanager. */
    public enum Keuze { VASTSTELLEN, TERUG }
}
