package nl.besluitspoor.raadpleging;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * As it was known on a day: only what had been recorded by the end of that day, municipal time. Without a day: now.
 *
 * @param dag   the day; null for now
 * @param grens first moment that is no longer known
 */
public record Peil(@Nullable LocalDate dag, Instant grens) {

    private static final Instant NOOIT = Instant.parse("9999-01-01T00:00:00Z");

    /** All that is known now. */
    public static Peil nu() {
        return new Peil(null, NOOIT);
    }

    /** What was known at the end of the day. */
    public static Peil op(LocalDate dag, ZoneId zone) {
        return new Peil(dag, dag.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether all that is known now is known. */
    boolean isNu() {
        return grens.equals(NOOIT);
    }

    /** The same, and nothing that was recorded after this moment. */
    Peil totEnMet(Instant moment) {
        Instant erna = moment.plusMillis(1);
        return erna.isBefore(grens) ? new Peil(dag, erna) : this;
    }

    /** Whether a moment had come by then; false for null. */
    public boolean kent(@Nullable Instant moment) {
        return moment != null && moment.isBefore(grens);
    }

    /** As a parameter of a query. */
    Timestamp tijd() {
        return Timestamp.from(grens);
    }
}
