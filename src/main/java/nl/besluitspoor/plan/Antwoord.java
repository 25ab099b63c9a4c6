package nl.besluitspoor.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with one inbreng.
 *
 * @param inbreng      id of the inbreng
 * @param uitkomst     taken over, in part, or not; null while it was not chosen
 * @param reden        why, for the giver to read
 * @param plaats       code of the goal (D1), action (A1) or chapter (H1) it came to; null where it is not in the plan
 * @param plaatsInPlan the same in words
 * @param versie       number of this save
 * @param door         who wrote it
 */
public record Antwoord(UUID inbreng, @Nullable Uitkomst uitkomst, @Nullable String reden, @Nullable String plaats,
        @Nullable String plaatsInPlan, int versie, String door, Instant op) {

    /** What became of an inbreng. */
    public enum Uitkomst {
        OVERGENOMEN("Overgenomen"), DEELS("Deels overgenomen"), NIET("Niet overgenomen");

        private final String naam;

        Uitkomst(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Whether anything that must be there is still missing. */
    public boolean isOpen() {
        return uitkomst == null || reden == null || (uitkomst != Uitkomst.NIET && plaatsInPlan == null);
    }
}
