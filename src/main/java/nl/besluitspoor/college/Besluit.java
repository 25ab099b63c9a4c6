package nl.besluitspoor.college;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * What the college decided on one beslispunt in one meeting. A point that was held over has one for each meeting.
 *
 * @param id             its id
 * @param vergaderingId  the meeting
 * @param agendapuntId   the item
 * @param voorstelId     the proposal
 * @param beslispuntId   the beslispunt
 * @param dossier        number of the dossier
 * @param orgaan         the body; {@code college}
 * @param datum          day of the decision
 * @param nummer         number of the beslispunt in its proposal
 * @param soort          kind of the beslispunt
 * @param tekst          the beslispunt as it was proposed
 * @param uitkomst       the outcome
 * @param letterlijk     the literal text of the outcome, for example {@code Conform.}
 * @param gewijzigdeTekst the beslispunt as it was changed; null unless GEWIJZIGD
 * @param aangehoudenTot day it comes back; null unless AANGEHOUDEN
 * @param beslissendeStem the chair's vote where the votes were equal twice (Gemeentewet 59); else null
 * @param openbaarheid   who may see it
 * @param embargoTot     first day on which anyone may read it; only with EMBARGO
 * @param vastgelegdDoor key of the official who recorded it
 * @param vastgelegdOp   when
 */
public record Besluit(
        UUID id, UUID vergaderingId, UUID agendapuntId, UUID voorstelId, UUID beslispuntId, String dossier, String orgaan,
        LocalDate datum, int nummer, SoortBeslispunt soort, String tekst, Uitkomst uitkomst, String letterlijk,
        @Nullable String gewijzigdeTekst, @Nullable LocalDate aangehoudenTot, @Nullable String beslissendeStem,
        Openbaarheid openbaarheid, @Nullable LocalDate embargoTot, String vastgelegdDoor, Instant vastgelegdOp) {

    /** Whether anyone may read it on this day. */
    public boolean isOpenbaar(LocalDate dag) {
        return openbaarheid == Openbaarheid.OPENBAAR || embargoTot != null && !dag.isBefore(embargoTot);
    }

    /** The text that holds: as changed by the college, else as proposed. */
    public String geldendeTekst() {
        return gewijzigdeTekst == null ? tekst : gewijzigdeTekst;
    }

    /** How a member took part in a decision. */
    public enum Deelname {
        AANWEZIG,
        AFWEZIG,
        /** Present, and stood back from this item (Gemeentewet 58 with 28). */
        TERUGGETREDEN,
        /** Decided without meeting: he could have marked the item and did not. */
        ZONDER_VERGADERING
    }

    /** One member in one decision; {@code reden} only where he stood back. */
    public record Deelnemer(Lid lid, Deelname deelname, @Nullable String reden) {}

    /** One vote. */
    public record Stem(int ronde, String gebruiker, boolean voor) {}

    /** Who was there and who voted what; no votes where the college decided without a vote. */
    public record Verloop(List<Deelnemer> deelnemers, List<Stem> stemmen) {}
}
