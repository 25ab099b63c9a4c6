package nl.besluitspoor.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner said of a concept.
 *
 * @param partner      key of the partner
 * @param tekst        the reaction; null with a plain INSTEMMEN or GEEN_REACTIE
 * @param eigenBijdrage what the partner brings in himself; null where nothing
 * @param antwoord     what the municipality answered; null while it did not
 */
public record Reactie(UUID id, UUID planversie, String versienummer, int ronde, String partner, Oordeel oordeel, @Nullable String tekst,
        @Nullable String eigenBijdrage, String door, Instant op, @Nullable String antwoord) {

    /** What a partner thinks of it. */
    public enum Oordeel {
        INSTEMMEN("Stemt in"), OPMERKINGEN("Heeft opmerkingen"), BEZWAAR("Heeft bezwaar"), GEEN_REACTIE("Geen reactie");

        private final String naam;

        Oordeel(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Whether it asks for an answer: something was said. */
    public boolean vraagtAntwoord() {
        return tekst != null || eigenBijdrage != null;
    }
}
