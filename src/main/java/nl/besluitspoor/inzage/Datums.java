package nl.besluitspoor.inzage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and moments as a reader of our pages sees them, in municipal time; in templates {@code @datums}. */
@Component("datums")
public class Datums {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM uuuu", NEDERLANDS);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, H:mm 'uur'", NEDERLANDS);

    private final Clock klok;

    Datums(Clock klok) {
        this.klok = klok;
    }

    /** For example '24 juni 2025'; empty for null. */
    public String dag(@Nullable LocalDate dag) {
        return dag == null ? "" : DAG.format(dag);
    }

    /** The day of a moment; empty for null. */
    public String dag(@Nullable Instant moment) {
        return moment == null ? "" : DAG.format(moment.atZone(klok.getZone()));
    }

    /** For example '24 juni 2025, 9:30 uur'; empty for null. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(klok.getZone()));
    }

    /** The day as machines read it, for {@code datetime}. */
    public String iso(Instant moment) {
        return moment.toString();
    }

    /** Whether the moment is past. */
    public boolean isVoorbij(@Nullable Instant moment) {
        return moment != null && moment.isBefore(klok.instant());
    }
}
