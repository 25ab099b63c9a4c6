package nl.besluitspoor.plan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a discipline advised on a concept.
 *
 * @param discipline the group, for example {@code financien}
 * @param antwoord   what was done with it; null while nothing was answered
 */
public record Advies(UUID id, UUID planversie, String versienummer, int ronde, String discipline, Oordeel oordeel, @Nullable String tekst,
        String door, Instant op, @Nullable String antwoord) {

    /** The advice in a word. */
    public enum Oordeel {
        POSITIEF("Positief"), POSITIEF_MITS("Positief, mits"), NEGATIEF("Negatief");

        private final String naam;

        Oordeel(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    private static final Map<String, String> DISCIPLINES = Map.of("financien", "financiën", "juridisch", "juridische zaken");

    /** How a discipline is named in a sentence. */
    public static String disciplinenaam(String discipline) {
        return DISCIPLINES.getOrDefault(discipline, discipline);
    }

    /** Whether it asks for an answer: it is not a plain yes. */
    public boolean vraagtAntwoord() {
        return tekst != null;
    }
}
