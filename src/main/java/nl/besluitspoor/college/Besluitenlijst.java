package nl.besluitspoor.college;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the list of a meeting's decisions (Gemeentewet 60, third paragraph).
 *
 * @param id               its id
 * @param vergaderingId    the meeting
 * @param versie           from 1
 * @param status           how far it is
 * @param pdf              document: exactly the file that is signed and published
 * @param sha256           of the PDF, hex
 * @param peildatum        the day it tells of: what was public then stands on it
 * @param aanvullingOp     number of the signed version that it adds to, after an embargo ended; null where it was signed itself
 * @param weggelaten       number of decisions left out because they are not public
 * @param opmerking        what the gemeentesecretaris added; null where nothing
 * @param vastgesteldDoor  key of who adopted it
 * @param vastgesteldOp    when
 * @param vrijgegevenReden why it was published before the council had its letters; null where it was not
 * @param gepubliceerdOp   null until then
 */
public record Besluitenlijst(
        UUID id, UUID vergaderingId, int versie, Status status, UUID pdf, String sha256, LocalDate peildatum, @Nullable Integer aanvullingOp, int weggelaten,
        @Nullable String opmerking, String vastgesteldDoor, Instant vastgesteldOp, @Nullable String vrijgegevenReden,
        @Nullable Instant gepubliceerdOp) {

    /** How far a list is. */
    public enum Status {
        /** Sent back by who should have signed it. */
        VOORLOPIG("Voorlopig"),
        VASTGESTELD("Vastgesteld"),
        GEPUBLICEERD("Gepubliceerd"),
        GERECTIFICEERD("Gerectificeerd");

        private final String naam;

        Status(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * What one of the two signatories did with a version (Gemeentewet 59a).
     *
     * @param functie    {@code burgemeester} or {@code gemeentesecretaris}
     * @param gebruiker  key of who signed
     * @param waarnemend whether he stood in
     * @param akkoord    signed, or sent back
     * @param sha256     of the PDF he was shown
     * @param reden      why he sent it back; null where he signed
     */
    public record Ondertekening(String functie, String gebruiker, boolean waarnemend, boolean akkoord, String sha256,
            @Nullable String reden, Instant tijdstip) {}
}
