package nl.besluitspoor.kalender;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them, in Dutch. */
public final class Datum {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter VOLUIT = DateTimeFormatter.ofPattern("d MMMM uuuu", NEDERLANDS);
    private static final DateTimeFormatter MET_WEEKDAG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", NEDERLANDS);

    private Datum() {}

    /** For example {@code 4 maart 2025}. */
    public static String voluit(LocalDate dag) {
        return VOLUIT.format(dag);
    }

    /** For example {@code dinsdag 4 maart 2025}. */
    public static String metWeekdag(LocalDate dag) {
        return MET_WEEKDAG.format(dag);
    }
}
