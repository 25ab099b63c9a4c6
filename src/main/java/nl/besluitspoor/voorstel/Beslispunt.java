package nl.besluitspoor.voorstel;

import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import org.jspecify.annotations.Nullable;

/**
 * One numbered point of a frozen nota that the college decides on.
 *
 * @param id           stays with the point over every version
 * @param nummer       from 1
 * @param tekst        what is asked, as the nota has it
 * @param objectSoort  what kind of thing it is about
 * @param object       what it is about, in words; empty where the nota does not name it
 * @param openbaarheid who may read the point and its outcome: GEHEIM while secrecy rests on it or on its nota
 * @param mandaat      the terms that are proposed; null for every kind but MANDATEREN
 * @param geheim       what it asks about secrecy; null for every kind but the two about it
 * @param behandeling  the newest treatment by the college; null while it was not treated
 */
public record Beslispunt(
        UUID id, UUID voorstelId, int nummer, SoortBeslispunt soort, String tekst, ObjectSoort objectSoort, String object,
        Openbaarheid openbaarheid, @Nullable Mandaatvoorstel mandaat, @Nullable Geheimvoorstel geheim,
        @Nullable Behandeling behandeling) {

    /** What a beslispunt can be about. */
    public enum ObjectSoort {
        /** The plan of the dossier. */
        PLAN("Het plan van dit dossier"),
        OVERIG("Iets anders");

        private final String naam;

        ObjectSoort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * One treatment by the college.
     *
     * @param nummer          1 for the first
     * @param letterlijk      the outcome as it was said
     * @param gewijzigdeTekst with GEWIJZIGD alone
     * @param aangehoudenTot  with AANGEHOUDEN alone
     * @param datum           of the meeting, or of the taking back
     * @param vergaderingId   null where it was taken back outside a meeting
     */
    public record Behandeling(
            int nummer, Uitkomst uitkomst, String letterlijk, @Nullable String gewijzigdeTekst, @Nullable LocalDate aangehoudenTot,
            LocalDate datum, @Nullable UUID vergaderingId) {}

    /** The outcome of the newest treatment; null while it was not treated. */
    public @Nullable Uitkomst uitkomst() {
        return behandeling == null ? null : behandeling.uitkomst();
    }

    /** Whether the college still has to decide on it. */
    public boolean isOpen() {
        return behandeling == null || !behandeling.uitkomst().isDefinitief();
    }

    /** Whether its outcome is the plan's: the adoption of the dossier's plan. */
    public boolean isVanPlan() {
        return soort == SoortBeslispunt.VASTSTELLEN && objectSoort == ObjectSoort.PLAN;
    }

    /** The text that holds: as changed by the college, else as proposed. */
    public String geldendeTekst() {
        return behandeling != null && behandeling.gewijzigdeTekst() != null ? behandeling.gewijzigdeTekst() : tekst;
    }
}
