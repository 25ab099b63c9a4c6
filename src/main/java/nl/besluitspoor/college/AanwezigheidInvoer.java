package nl.besluitspoor.college;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.besluitspoor.college.Vergadering.Wijze;
import nl.besluitspoor.handeling.Rijsleutel;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * What the gemeentesecretaris records at the opening of a meeting.
 *
 * @param wijze       meeting, or decided without one
 * @param kennisnemen outcome of each point to take note of, where the college decides without meeting: CONFORM or
 *                    VOOR_KENNISGEVING
 * @param leden       who was there
 * @param voorzitter  key of who chairs
 * @param oproepDatum day of the second call, where there is no quorum
 * @param oproepTijd  its time
 * @param oproepPlaats its place; where empty, the same
 */
public record AanwezigheidInvoer(@Nullable Wijze wijze, @Nullable Uitkomst kennisnemen, @Nullable List<Regel> leden, @Nullable String voorzitter,
        @Nullable LocalDate oproepDatum, @Nullable LocalTime oproepTijd, @Nullable String oproepPlaats) {

    /** One member. */
    public record Regel(@Rijsleutel String gebruiker, @Nullable Boolean aanwezig) {}

    /** What follows from the attendance. */
    public enum Gevolg {
        /** The college can decide in this meeting. */
        VERGADERING,
        /** Every item is a hamerstuk and is decided as proposed. */
        ZONDER_VERGADERING,
        /** Fewer than half of the members: a second call. */
        GEEN_QUORUM
    }
}
