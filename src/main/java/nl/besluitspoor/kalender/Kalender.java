package nl.besluitspoor.kalender;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.kalender.KalenderInstellingen.Bevrijdingsdag;
import nl.besluitspoor.kalender.KalenderInstellingen.Jaar;
import org.springframework.stereotype.Component;

/**
 * Which days the municipality works, which days are holidays by law, and when the council is in recess.
 *
 * <p>The two kinds of day off differ: Goede Vrijdag and each 5 May are holidays of the Algemene termijnenwet (article
 * 3), while the municipality works on Goede Vrijdag and, as set, on 5 May.
 */
@Component
public class Kalender {

    private static final String BEVRIJDINGSDAG = "LIBERATION";
    private static final String GOEDE_VRIJDAG = "christian.GOOD_FRIDAY";

    private final KalenderInstellingen.Dagen instellingen;
    private final HolidayManager feestdagen = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
    private final Map<Integer, Map<LocalDate, String>> perJaar = new ConcurrentHashMap<>();

    Kalender(KalenderInstellingen instellingen) {
        this.instellingen = instellingen.kalender();
    }

    /**
     * Whether the municipality works on this day: no Saturday, Sunday, day off or closing day.
     *
     * @throws Geweigerd where the year is not in the configuration
     */
    public boolean isWerkdag(LocalDate dag) {
        if (isWeekend(dag)) {
            return false;
        }
        Jaar jaar = jaar(dag.getYear());
        String feestdag = feestdagen(dag.getYear()).get(dag);
        boolean vrij = feestdag != null && !feestdag.equals(GOEDE_VRIJDAG)
                && (!feestdag.equals(BEVRIJDINGSDAG) || isVrijOpBevrijdingsdag(dag.getYear()));
        return !vrij && !jaar.gesloten().contains(dag);
    }

    /**
     * Whether a term may not end on this day: Saturday, Sunday, or a holiday of the Algemene termijnenwet (article 3).
     *
     * @throws Geweigerd where the year is not in the configuration
     */
    public boolean isRustdag(LocalDate dag) {
        return isWeekend(dag) || feestdagen(dag.getYear()).containsKey(dag) || jaar(dag.getYear()).gelijkgesteld().contains(dag);
    }

    /**
     * Whether the council is in recess on this day.
     *
     * @throws Geweigerd where the year is not in the configuration
     */
    public boolean isReces(LocalDate dag) {
        return jaar(dag.getYear()).reces().stream().anyMatch(r -> !dag.isBefore(r.van()) && !dag.isAfter(r.tot()));
    }

    /**
     * The working day that lies this many working days after (positive) or before (negative) a day; the day itself does
     * not count.
     *
     * @throws Geweigerd where a year on the way is not in the configuration
     */
    public LocalDate werkdag(LocalDate vanaf, int aantal) {
        LocalDate dag = vanaf;
        int stap = aantal < 0 ? -1 : 1;
        for (int over = Math.abs(aantal); over > 0; ) {
            dag = dag.plusDays(stap);
            if (isWerkdag(dag)) {
                over--;
            }
        }
        return dag;
    }

    private static boolean isWeekend(LocalDate dag) {
        return dag.getDayOfWeek() == DayOfWeek.SATURDAY || dag.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean isVrijOpBevrijdingsdag(int jaar) {
        return instellingen.bevrijdingsdag() == Bevrijdingsdag.ALTIJD
                || instellingen.bevrijdingsdag() == Bevrijdingsdag.LUSTRUM && jaar % 5 == 0;
    }

    private Map<LocalDate, String> feestdagen(int jaar) {
        return perJaar.computeIfAbsent(jaar, j -> {
            Set<Holiday> dagen = feestdagen.getHolidays(Year.of(j));
            return dagen.stream().collect(Collectors.toMap(Holiday::getDate, Holiday::getPropertiesKey, Kalender::sterkste));
        });
    }

    /** Where two holidays fall on one day (Hemelvaart on 5 May 2016), the one on which nobody works counts. */
    private static String sterkste(String een, String ander) {
        return een.equals(BEVRIJDINGSDAG) || een.equals(GOEDE_VRIJDAG) ? ander : een;
    }

    private Jaar jaar(int jaar) {
        Jaar gezet = instellingen.jaren().get(jaar);
        if (gezet == null) {
            throw new Geweigerd(("Het jaar %d staat niet in de kalender van de gemeente. Vraag het beheer om de sluitingsdagen "
                    + "en het reces van %d in te vullen (besluitspoor.kalender.jaren).").formatted(jaar, jaar));
        }
        return gezet;
    }
}
