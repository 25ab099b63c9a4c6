package nl.besluitspoor.mandaat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Whether a mandaat holds on a day, as it was known at a moment; an input of {@code mandaattoets.dmn}. */
public enum Mandaatstand {
    GELDIG("geldt"),
    /** There is none. */
    GEEN("er is geen mandaat"),
    /** Granted, and not laid down by a lawyer yet. */
    NIET_VASTGELEGD("nog niet vastgelegd"),
    /** Laid down later with effect from this day or before: at the time nobody could know of it. */
    DESTIJDS_NIET_BEKEND("was destijds nog niet vastgelegd"),
    NOG_NIET_GELDIG("geldt nog niet"),
    TERMIJN_VOORBIJ("is geëindigd op de einddatum"),
    INGETROKKEN("is ingetrokken"),
    VERVANGEN("is vervangen"),
    VERVALLEN_MET_PERSOON("is vervallen met de persoon"),
    GEEINDIGD_MET_OBJECT("is geëindigd met het plan of document"),
    /** A mandaat above it does not hold. */
    KETEN_VERBROKEN("is vervallen met het mandaat erboven"),
    /** The college drew the matter to itself. */
    AAN_COLLEGE("ligt bij het college");

    private final String naam;

    Mandaatstand(String naam) {
        this.naam = naam;
    }

    /** As a person reads it, after 'dit mandaat'. */
    public String naam() {
        return naam;
    }

    /**
     * Where a mandaat stands.
     *
     * @param keten      the mandaat itself first, then those above it
     * @param dossier    of the plan it is to be used for
     * @param objectOpen whether that dossier still runs
     * @param houdtNog   whether a person still holds the function in which he got the mandaat
     */
    static Mandaatstand van(List<Mandaat> keten, String dossier, LocalDate dag, Instant bekend, boolean objectOpen, Predicate<Mandaat.Houder> houdtNog) {
        Mandaatstand eigen = eigen(keten.get(0), dossier, dag, bekend, objectOpen, houdtNog);
        if (eigen != GELDIG || keten.size() == 1) {
            return eigen;
        }
        return van(keten.subList(1, keten.size()), dossier, dag, bekend, objectOpen, houdtNog) == GELDIG ? GELDIG : KETEN_VERBROKEN;
    }

    private static Mandaatstand eigen(Mandaat m, String dossier, LocalDate dag, Instant bekend, boolean objectOpen, Predicate<Mandaat.Houder> houdtNog) {
        if (dag.isBefore(m.geldigVan())) {
            return NOG_NIET_GELDIG;
        }
        if (m.vastgelegdOp().isAfter(bekend)) {
            return DESTIJDS_NIET_BEKEND;
        }
        for (Mandaatfeit feit : m.feiten()) {
            if (feit.eindigt(dossier, dag, bekend)) {
                return valueOf(feit.soort().name());
            }
        }
        if (m.geldigTot() != null && dag.isAfter(m.geldigTot())) {
            return TERMIJN_VOORBIJ;
        }
        if (m.houder().soort() == Mandaat.Houder.Soort.PERSOON && !houdtNog.test(m.houder())) {
            return VERVALLEN_MET_PERSOON;
        }
        return objectOpen ? GELDIG : GEEINDIGD_MET_OBJECT;
    }
}
