package nl.besluitspoor.voorstel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding in one version, and what the writer did with it.
 *
 * @param volgnr place in the list, from 1
 * @param reden  why it stays as it is; with BEVESTIGD
 * @param door   key of who answered it; null while open
 */
public record BehandeldeBevinding(UUID id, int volgnr, Bevinding bevinding, Stand stand, @Nullable String reden, @Nullable String door) {

    /** What was done with it. */
    public enum Stand {
        OPEN, HERSTELLEN, BEVESTIGD
    }
}
