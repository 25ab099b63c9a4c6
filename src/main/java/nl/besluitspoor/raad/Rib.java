package nl.besluitspoor.raad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One raadsinformatiebrief.
 *
 * @param kenmerk      what people call it: the dossier's number and its place, {@code VW-2025-0001/RIB-1}
 * @param voorstelId   the voorstel it was written with
 * @param beslispunten ids of the points it tells of, in the order of the voorstel
 * @param openbaarheid who may read it once the griffie has it: the strictest of its nota and the points it tells
 * @param pdfId        document that holds the letter as PDF; null until it is made
 * @param pdfSha256    hash of the PDF, hex; null until it is made
 * @param teruggave    who gave it back and why; null where nobody did
 * @param verzondenOp  when the mail server accepted it, UTC; null until then
 * @param ontvangst    what the griffie recorded; null until then
 */
public record Rib(
        UUID id,
        String kenmerk,
        String dossier,
        UUID voorstelId,
        List<UUID> beslispunten,
        RibStand stand,
        Openbaarheid openbaarheid,
        Instant begonnenOp,
        @Nullable UUID pdfId,
        @Nullable String pdfSha256,
        List<Handtekening> handtekeningen,
        @Nullable Teruggave teruggave,
        @Nullable Instant ondertekendOp,
        @Nullable Instant verzondenOp,
        @Nullable Ontvangst ontvangst) {

    /**
     * One signature: an authenticated act on the SHA-256 of the PDF that was shown, no qualified signature.
     *
     * @param functie {@code burgemeester} or {@code gemeentesecretaris}
     * @param sha256  of the PDF that was signed, hex
     */
    public record Handtekening(String functie, String gebruiker, boolean waarnemend, Instant tijdstip, String sha256) {}

    /** A signer who gives the letter back, with his reason. */
    public record Teruggave(String functie, String gebruiker, Instant tijdstip, String reden) {}

    /**
     * The griffie's receipt.
     *
     * @param datum      day on which it came in
     * @param agendapunt to which item of the council it is added; null where the routing is another
     */
    public record Ontvangst(
            LocalDate datum, Routing routing, @Nullable String agendapunt, String gebruiker, Instant vastgelegdOp) {}

    /** Name of the letter's file, without extension. */
    String bestandsnaam() {
        return kenmerk.toLowerCase(java.util.Locale.ROOT).replace('/', '-');
    }
}
