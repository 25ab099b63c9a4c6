package nl.besluitspoor.voorstel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official's advice on one version of a voorstel.
 *
 * @param discipline  the group, for example {@code financien}, or {@code management}
 * @param versie      number of the version it was given on
 * @param toelichting remark, or why not; null with a plain AKKOORD
 * @param door        key of who gave it
 */
public record Paraaf(UUID id, int ronde, String discipline, UUID versieId, String versie, Oordeel oordeel, @Nullable String toelichting,
        String door, Instant op) {

    /** The advice in a word. */
    public enum Oordeel {
        AKKOORD("Akkoord"), AKKOORD_MET_OPMERKING("Akkoord met opmerking"), NIET_AKKOORD("Niet akkoord");

        private final String naam;

        Oordeel(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Whose paraaf is asked first. */
    public enum Laag {
        DISCIPLINE, MANAGEMENT
    }

    /** Whether it advises against. */
    public boolean isContrair() {
        return oordeel == Oordeel.NIET_AKKOORD;
    }
}
