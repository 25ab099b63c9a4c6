package nl.besluitspoor.kalender;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.kalender.Termijn.Eenheid;
import org.springframework.stereotype.Component;

/** When a term ends that was set by name under {@code besluitspoor.termijnen}. */
@Component("kalenderTermijnen")
public class Termijnen {

    /** Last second of a day: a term in days, weeks or months ends with the day. */
    private static final LocalTime EINDE_VAN_DE_DAG = LocalTime.of(23, 59, 59);

    private final Map<String, Termijn> termijnen;
    private final LocalTime kantoorSluit;
    private final Kalender kalender;
    private final Clock klok;

    Termijnen(KalenderInstellingen instellingen, Kalender kalender, Clock klok) {
        this.termijnen = new TreeMap<>(instellingen.termijnen());
        this.kantoorSluit = instellingen.kalender().kantoorSluit();
        this.kalender = kalender;
        this.klok = klok;
    }

    /** The term as it is set. @throws IllegalArgumentException where no term has this name */
    public Termijn termijn(String naam) {
        Termijn termijn = termijnen.get(naam);
        if (termijn == null) {
            throw new IllegalArgumentException(
                    "onbekende termijn '%s'; gezet zijn %s (besluitspoor.termijnen)".formatted(naam, termijnen.keySet()));
        }
        return termijn;
    }

    /** Every term by name, in order of name. */
    public Map<String, Termijn> alle() {
        return Map.copyOf(termijnen);
    }

    /**
     * The moment at which the term ends, in municipal time: the end of the office day for working days, the end of the
     * day for every other unit.
     *
     * @throws IllegalArgumentException where no term has this name
     * @throws Geweigerd where a calendar year that it touches is not in the configuration
     */
    public Instant eind(String naam, Instant vanaf) {
        LocalTime uur = termijn(naam).eenheid() == Eenheid.WERKDAGEN ? kantoorSluit : EINDE_VAN_DE_DAG;
        return einddag(naam, LocalDate.ofInstant(vanaf, klok.getZone())).atTime(uur).atZone(klok.getZone()).toInstant();
    }

    /** The last day of the term that starts on this day. @see #eind(String, Instant) */
    public LocalDate einddag(String naam, LocalDate vanaf) {
        Termijn termijn = termijn(naam);
        if (termijn.eenheid() == Eenheid.WERKDAGEN && !termijn.reces()) {
            return kalender.werkdag(vanaf, termijn.aantal());
        }
        LocalDate eind = termijn.reces() ? metReces(termijn, vanaf) : zonderReces(termijn, vanaf);
        return termijn.verschuift() ? verschoven(termijn, vanaf, eind) : eind;
    }

    private static LocalDate zonderReces(Termijn termijn, LocalDate vanaf) {
        return switch (termijn.eenheid()) {
            case WERKDAGEN -> throw new IllegalStateException("werkdagen worden geteld, niet opgeteld");
            case DAGEN -> vanaf.plusDays(termijn.aantal());
            case WEKEN -> vanaf.plusWeeks(termijn.aantal());
            case MAANDEN -> vanaf.plusMonths(termijn.aantal());
        };
    }

    /** Counts as many days as the term has, past each day of a recess. */
    private LocalDate metReces(Termijn termijn, LocalDate vanaf) {
        boolean werkdagen = termijn.eenheid() == Eenheid.WERKDAGEN;
        long over = werkdagen ? termijn.aantal() : ChronoUnit.DAYS.between(vanaf, zonderReces(termijn, vanaf));
        LocalDate dag = vanaf;
        while (over > 0) {
            dag = dag.plusDays(1);
            if (!kalender.isReces(dag) && (!werkdagen || kalender.isWerkdag(dag))) {
                over--;
            }
        }
        return dag;
    }

    /** Algemene termijnenwet 1 and 2. */
    private LocalDate verschoven(Termijn termijn, LocalDate vanaf, LocalDate berekend) {
        LocalDate eind = berekend;
        while (mijdt(termijn, eind)) {
            eind = eind.plusDays(1);
        }
        if (ChronoUnit.DAYS.between(vanaf, berekend) >= 3) {
            while (vanaf.plusDays(1).datesUntil(eind.plusDays(1)).filter(dag -> !mijdt(termijn, dag)).limit(2).count() < 2) {
                eind = eind.plusDays(1);
            }
        }
        return eind;
    }

    private boolean mijdt(Termijn termijn, LocalDate dag) {
        return kalender.isRustdag(dag) || termijn.reces() && kalender.isReces(dag);
    }
}
