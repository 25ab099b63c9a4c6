package nl.besluitspoor.document;

import java.time.LocalDate;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be kept.
 *
 * @param soort        kind, kebab case
 * @param titel        as people know it; the same kind, title and dossier make the next version
 * @param dossier      number of the dossier, or null
 * @param bestandsnaam name of the file, its extension included
 * @param mediatype    what the sender says it is, or null; the content decides, a contradiction is refused
 * @param bytes        the content
 * @param openbaarheid who may read it
 * @param embargoTot   first day on which anyone may read it; only with EMBARGO
 */
public record NieuwDocument(
        String soort, String titel, @Nullable String dossier, String bestandsnaam, @Nullable String mediatype, byte[] bytes,
        Openbaarheid openbaarheid, @Nullable LocalDate embargoTot) {

    public NieuwDocument(String soort, String titel, @Nullable String dossier, String bestandsnaam, @Nullable String mediatype,
            byte[] bytes, Openbaarheid openbaarheid) {
        this(soort, titel, dossier, bestandsnaam, mediatype, bytes, openbaarheid, null);
    }

    /** A PDF that the software made. */
    public static NieuwDocument pdf(String soort, String titel, @Nullable String dossier, String bestandsnaam, byte[] bytes,
            Openbaarheid openbaarheid) {
        return new NieuwDocument(soort, titel, dossier, bestandsnaam, "application/pdf", bytes, openbaarheid, null);
    }
}
