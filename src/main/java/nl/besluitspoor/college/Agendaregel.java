package nl.besluitspoor.college;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import org.jspecify.annotations.Nullable;

/**
 * One proposal as it is put on the agenda.
 *
 * @param behandeling what the agenda's maker chose; null where he chose nothing
 * @param reden       why he left the table's proposal; null where he follows it
 * @param tabel       what the table proposed
 */
public record Agendaregel(UUID voorstelId, @Nullable Behandeling behandeling, @Nullable String reden, Tabel tabel) {

    /**
     * The answer of {@code behandelvoorstel.dmn}.
     *
     * @param voorgesteld its proposal
     * @param reden       its reason
     * @param sleutel     key of the table
     * @param versie      its version
     * @param sha256      SHA-256 of its resource, hex
     * @param invoer      what was asked
     * @param regels      ids of the rules hit
     */
    public record Tabel(Behandeling voorgesteld, String reden, String sleutel, int versie, String sha256, Map<String, Object> invoer,
            List<String> regels) {}
}
