package nl.besluitspoor.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of the seal.
 *
 * @param omvang     number of sealed entries
 * @param wortel     root of the tree, base64
 * @param checkpoint the signed note; empty before the first
 * @param vkey       the key that signed it
 * @param getekendOp when; null before the first
 * @param wachtend   entries that have no index yet
 * @param storing    why nothing is sealed at the moment, Dutch; null where all is well
 * @param controle   the last whole verification; null before the first
 */
public record Zegelstand(long omvang, String wortel, String checkpoint, String vkey, @Nullable Instant getekendOp, long wachtend,
        @Nullable String storing, @Nullable Controle controle) {

    /**
     * A whole verification.
     *
     * @param tijdstip  when it ended
     * @param omvang    how many entries it covered
     * @param duurMs    how long it took, in milliseconds
     * @param bevinding what it found first, Dutch; null where the register was sound
     */
    public record Controle(Instant tijdstip, long omvang, long duurMs, @Nullable String bevinding) {

        public boolean isGaaf() {
            return bevinding == null;
        }
    }
}
