package nl.besluitspoor.voorstel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One proposal to the college.
 *
 * @param dossier          number of its dossier
 * @param planversieId     the plan version it proposes; null for a stand-alone voorstel
 * @param onderwerp        subject as last written; as open as the nota
 * @param ronde            rounds of parafen so far
 * @param informatieplicht whether the council must be informed; null while no version was frozen
 * @param informatieplichtGrondslag the article it rests on; null with none
 * @param terug            who sent it back last and why; null where nobody did since it was put forward
 * @param vrijgave         the release; null until then
 * @param agendapuntId     the item it stands as on an agenda; null where it stands on none
 * @param ribInHerstel     whether a RIB that a signer gave back is being mended, beside all that
 * @param versie           the newest frozen version; null while none is
 */
public record Voorstel(
        UUID id, String dossier, Soort soort, @Nullable UUID planversieId, String onderwerp, Voorstelstand stand, int ronde,
        @Nullable Informatieplicht informatieplicht, @Nullable String informatieplichtGrondslag, @Nullable Terug terug,
        @Nullable Vrijgave vrijgave, @Nullable UUID agendapuntId, String begonnenDoor, Instant begonnenOp, boolean ribInHerstel, @Nullable Versie versie) {

    /** Where it comes from. */
    public enum Soort {
        /** Asks for the adoption of the dossier's plan. */
        PLAN,
        /** Asks for a change of the dossier's adopted plan. */
        WIJZIGING,
        /** Stands alone. */
        LOS
    }

    /** Sent back to the writer. */
    public record Terug(String door, Instant op, String reden) {}

    /**
     * Released for an agenda.
     *
     * @param reden why it goes forward with contrary advice; null where there was none
     */
    public record Vrijgave(UUID versieId, String door, boolean waarnemend, Instant op, @Nullable String reden) {}

    /**
     * A frozen version.
     *
     * @param nummer   as people read it: 0.1, 0.2, and 1.0 where it was brought in line with the decision
     * @param sha256   SHA-256 (hex) of the canonical JSON (RFC 8785) of its nota: equal hashes, equal text
     * @param document id of its PDF
     */
    public record Versie(UUID id, String nummer, String sha256, @Nullable UUID document, String bevrorenDoor, Instant bevrorenOp) {}
}
