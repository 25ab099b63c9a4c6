package nl.besluitspoor.raad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One written question of the council (Gemeentewet 155, first paragraph). Question and answer are public.
 *
 * @param kenmerk      what people call it: the dossier's number and its place, {@code VW-2025-0001/RV-1}
 * @param steller      who asked
 * @param ontvangenOp  day on which it came in; its term runs from there
 * @param termijn      last day for the answer, moved by each uitstel
 * @param antwoord     as last written; null until then
 * @param terugReden   why the answer went back to its writer; null where it did not
 * @param voorstelId   the voorstel that puts the answer before the college; null until then
 * @param documentId   the answer as PDF; null until it is adopted
 * @param verzondenOp  when the mail server accepted it; null until then
 */
public record Raadsvraag(
        UUID id, String kenmerk, String dossier, String onderwerp, String vraag, String steller, LocalDate ontvangenOp, LocalDate termijn,
        Raadsvraagstand stand, @Nullable String antwoord, @Nullable String antwoordDoor, @Nullable String terugReden, @Nullable UUID voorstelId,
        @Nullable UUID documentId, String vastgelegdDoor, Instant vastgelegdOp, @Nullable Instant verzondenOp, List<Uitstel> uitstel,
        List<Belofte> beloften) {

    /** The answer comes later. @param tot new last day @param reden as the council was told */
    public record Uitstel(LocalDate tot, String reden, String door, Instant op) {}

    /** What the answer promises. @param termijn a date, or words that the municipality knows */
    public record Belofte(@Nullable String inhoud, @Nullable String eigenaar, @Nullable String termijn) {}

    /** The last part of the kenmerk: tells the questions of one dossier apart. */
    public String kort() {
        return kenmerk.substring(kenmerk.indexOf('/') + 1);
    }

    /** Whether the answer was not sent in time. */
    public boolean isTeLaat(LocalDate vandaag) {
        return verzondenOp == null && termijn.isBefore(vandaag);
    }
}
