package nl.besluitspoor.college;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of the college.
 *
 * @param id            its id
 * @param nummer        year and sequence, for example {@code BW-2025-26}; business key of its process
 * @param datum         day it is held; after a second call the new one
 * @param tijd          municipal time it begins
 * @param plaats        where
 * @param agendaSluit   until when members may mark items
 * @param status        how far it is
 * @param oproep        1, or 2 after the second call of Gemeentewet 56
 * @param wijze         whether it was held or decided without meeting; null before attendance was recorded
 * @param voorzitter    key of who chaired; null before
 * @param afgelastReden why it was called off; null where it was not
 */
public record Vergadering(
        UUID id, String nummer, LocalDate datum, LocalTime tijd, String plaats, Instant agendaSluit, Status status, int oproep,
        @Nullable Wijze wijze, @Nullable String voorzitter, @Nullable String afgelastReden) {

    /** How far a meeting is. */
    public enum Status {
        /** Its agenda is being made. */
        GEPLAND("Gepland"),
        /** The agenda stands; members can mark items. */
        AGENDA_OPGESTELD("Agenda staat open voor markering"),
        /** Marking is over. */
        AGENDA_GESLOTEN("Agenda gesloten"),
        /** It could decide: there was a quorum, none was needed, or every item was a hamerstuk. */
        GEHOUDEN("Gehouden"),
        /** Called off; its proposals are free again. */
        AFGELAST("Afgelast");

        private final String naam;

        Status(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** How the college decided. */
    public enum Wijze { VERGADERING, ZONDER_VERGADERING }
}
