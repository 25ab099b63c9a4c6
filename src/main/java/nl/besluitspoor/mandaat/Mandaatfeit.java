package nl.besluitspoor.mandaat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a mandaat after it was laid down.
 *
 * @param geldigOp      from this day on it holds no more
 * @param vastgelegdOp  since when the register knows it
 * @param door          key of who recorded it
 * @param dossier       with AAN_COLLEGE: the plan that the college drew to itself; null otherwise
 * @param beslispuntId  the decision that did it; null where none did
 * @param vervangenDoor with VERVANGEN: the mandaat that came instead
 * @param toelichting   why, in words; null where nothing is to say
 */
public record Mandaatfeit(
        UUID id, Soort soort, LocalDate geldigOp, Instant vastgelegdOp, String door, @Nullable String dossier, @Nullable UUID beslispuntId,
        @Nullable UUID vervangenDoor, @Nullable String toelichting) {

    /** Ways in which a mandaat ends, or ends for one plan. */
    public enum Soort {
        /** Withdrawn by a besluit (Awb 10:8). */
        INGETROKKEN("ingetrokken bij besluit"),
        /** What it was about ended, or its adoption was withdrawn. */
        GEEINDIGD_MET_OBJECT("geëindigd met het plan of document waarvoor het gold"),
        /** Granted to a person who left his function. */
        VERVALLEN_MET_PERSOON("vervallen, omdat de persoon zijn functie niet meer heeft"),
        /** Another version came instead. */
        VERVANGEN("vervangen door een nieuw mandaat"),
        TERMIJN_VOORBIJ("geëindigd op de einddatum"),
        /** What stood above it ended (Awb 10:9). */
        KETEN_VERBROKEN("vervallen, omdat het mandaat erboven is geëindigd"),
        /** The college drew the matter to itself (Awb 10:7); for one plan. */
        AAN_COLLEGE("niet meer te gebruiken voor dit plan: het college trok de zaak aan zich");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Whether it ends the mandaat in this dossier, on that day, as it was known at that moment. */
    public boolean eindigt(String inDossier, LocalDate dag, Instant bekend) {
        return !vastgelegdOp.isAfter(bekend) && !geldigOp.isAfter(dag) && (dossier == null || dossier.equals(inDossier));
    }
}
