package nl.besluitspoor.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document; nothing of it ever changes but its openness, where secrecy is imposed or lifted.
 *
 * @param id           key
 * @param soort        kind, for example {@code upload}, {@code dialoogverslag}, {@code besluitenlijst}, {@code rib}
 * @param titel        as people know it; versions of one document share it
 * @param dossier      number of the dossier; null for what belongs to none (a besluitenlijst)
 * @param versie       1 for the first, one more for each next with the same kind, title and dossier
 * @param bestandsnaam name under which it is saved
 * @param mediatype    as its content shows
 * @param grootte      bytes
 * @param sha256       of the content, hex
 * @param openbaarheid who may read this version
 * @param embargoTot   first day on which anyone may read it; only with EMBARGO
 * @param door         key of who kept it
 * @param op           when
 * @param vervangt     the version before this one
 */
public record Document(
        UUID id, String soort, String titel, @Nullable String dossier, int versie, String bestandsnaam, String mediatype,
        long grootte, String sha256, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot, String door, Instant op,
        @Nullable UUID vervangt) {

    /** Whether anyone may read it on this day, signed in or not. */
    public boolean isOpenbaarOp(LocalDate dag) {
        return openbaarheid == Openbaarheid.OPENBAAR || embargoTot != null && !dag.isBefore(embargoTot);
    }
}
