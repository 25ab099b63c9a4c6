package nl.besluitspoor.toezegging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One promise.
 *
 * @param kenmerk             what people call it: the dossier's number and its place, {@code VW-2025-0001/T-1}
 * @param openbaarheid        OPENBAAR where it was made in public, else INTERN
 * @param gedaanOp            day on which it was made
 * @param gelegenheid         where it was made, in words
 * @param aan                 to whom
 * @param eigenaar            function that keeps it; null while it is proposed
 * @param voorgesteldeTermijn its term in the nota's own words; with NOTA, null where the nota names none
 * @param voorstelId          the nota that holds it; with NOTA alone
 * @param raadsvraagId        the question whose answer holds it; with RAADSVRAAG alone
 * @param reden               why it is no promise; with AFGEWEZEN alone
 * @param delen               what is promised, part by part; empty while it is proposed
 */
public record Toezegging(
        UUID id, String kenmerk, String dossier, Herkomst herkomst, Toezeggingstand stand, Openbaarheid openbaarheid,
        LocalDate gedaanOp, String gelegenheid, String aan, String inhoud, @Nullable String eigenaar, @Nullable String voorgesteldeTermijn,
        @Nullable UUID voorstelId, @Nullable UUID raadsvraagId, @Nullable String reden, String vastgelegdDoor, Instant vastgelegdOp,
        @Nullable Instant aangegaanOp, @Nullable Instant voldaanOp, List<Deel> delen) {

    /**
     * A part.
     *
     * @param wijk     CBS code of the wijk whose uitvoeringsplan it is about; null for the dossier's own plan, and with another kind of fact
     * @param termijn  in the words of the promise
     * @param begin    first day of the term, where it is a window
     * @param eind     last day of the term; null while it hangs on the adoption of a plan
     * @param bron     how the words were read: 'datum', or the rule of the configuration
     * @param feit     what met it; null while nothing did
     */
    public record Deel(
            UUID id, int volgnr, String omschrijving, SluitDoor sluitDoor, @Nullable String wijk, String termijn,
            @Nullable LocalDate begin, @Nullable LocalDate eind, String bron, @Nullable Feitelijk feit, @Nullable Instant voorafHerinnerdOp,
            int naHerinnerd, @Nullable Instant naHerinnerdOp) {

        public boolean isVoldaan() {
            return feit != null;
        }

        /** Whether its term ended before this day while nothing met it. */
        public boolean isTeLaat(LocalDate vandaag) {
            return feit == null && eind != null && eind.isBefore(vandaag);
        }
    }

    /**
     * The fact that met a part.
     *
     * @param ribId      the letter to the council; null where it was another document
     * @param documentId the letter that was received; null with a RIB
     * @param datum      day of sending or of the letter
     * @param door       key of who recorded it
     */
    public record Feitelijk(@Nullable UUID ribId, @Nullable UUID documentId, LocalDate datum, String door, Instant op) {}

    /** How many parts were met. */
    public long aantalVoldaan() {
        return delen.stream().filter(Deel::isVoldaan).count();
    }

    /** The first day on which a part that is not met must be met; null where none has a date. */
    public @Nullable LocalDate eersteTermijn() {
        return delen.stream().filter(d -> !d.isVoldaan()).map(Deel::eind).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether a part's term is over. */
    public boolean isTeLaat(LocalDate vandaag) {
        return stand.isLopend() && delen.stream().anyMatch(d -> d.isTeLaat(vandaag));
    }
}
