package nl.besluitspoor.schrijven;

import java.time.Instant;
import java.util.UUID;

/**
 * One save of one piece.
 *
 * @param code   which piece of the work
 * @param versie number of the save within its piece, from 1; 0 where the piece was never saved
 * @param door   who wrote it
 * @param inhoud what it says
 */
public record Bewaring<I>(UUID id, String code, int versie, Stand stand, String door, Instant op, I inhoud) {

    /** A piece that was never saved. */
    public static <I> Bewaring<I> nooit(String code, I inhoud) {
        return new Bewaring<>(new UUID(0, 0), code, 0, Stand.GELDEND, "", Instant.EPOCH, inhoud);
    }

    /** What became of a save. */
    public enum Stand {
        /** The newest. */
        GELDEND,
        /** Followed by another. */
        OUD,
        /** Typed on an older save than the newest, and not brought together with it yet. */
        NAAST,
        /** Brought together, or dropped by a person. */
        VERWERKT
    }

    /**
     * A save without what it says, as the history of its piece lists it.
     *
     * @param door who
     */
    public record Stap(UUID id, String code, int versie, Stand stand, String door, Instant op) {

        <I> Bewaring<I> met(I inhoud) {
            return new Bewaring<>(id, code, versie, stand, door, op, inhoud);
        }
    }
}
