package nl.besluitspoor.college;

import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One proposal on a meeting's agenda.
 *
 * @param id              its id
 * @param vergaderingId   the meeting
 * @param volgnr          place on the agenda, from 1
 * @param voorstelId      the proposal
 * @param dossier         number of the proposal's dossier
 * @param onderwerp       the proposal's subject; shown outside only where {@code openbaarheid} allows
 * @param openbaarheid    who may see it
 * @param behandeling     hamerstuk or bespreekstuk; one mark makes it the latter
 * @param voorgesteld     what {@code behandelvoorstel.dmn} proposed
 * @param voorgesteldReden the table's reason
 * @param afwijkingReden  why the agenda's maker left the proposal; null where he followed it
 * @param status          what became of it
 * @param vervalReden     why it was taken off or back; null where it was not
 */
public record Agendapunt(
        UUID id, UUID vergaderingId, int volgnr, UUID voorstelId, String dossier, String onderwerp, Openbaarheid openbaarheid,
        Behandeling behandeling, Behandeling voorgesteld, String voorgesteldReden, @Nullable String afwijkingReden,
        Status status, @Nullable String vervalReden) {

    /** How an item is dealt with. */
    public enum Behandeling {
        /** Decided as proposed, without discussion. */
        HAMERSTUK,
        /** Discussed in the meeting. */
        BESPREEKSTUK
    }

    /** What became of an item. */
    public enum Status {
        /** Not decided yet. */
        OPEN("Nog niet besloten"),
        /** Each of its beslispunten has an outcome. */
        BESLOTEN("Behandeld"),
        /** Taken off, or its meeting was called off: the proposal is free again. */
        VERVALLEN("Van de agenda"),
        /** The proposal was taken back before it was decided. */
        TERUGGENOMEN("Teruggenomen");

        private final String naam;

        Status(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
