package nl.besluitspoor.kalender;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Calendar and terms as the municipality sets them, under {@code besluitspoor}. A wrong value stops the start.
 *
 * @param kalender  office hours, holidays of choice, closing days and recesses by year
 * @param termijnen the terms by name
 */
@ConfigurationProperties("besluitspoor")
record KalenderInstellingen(Dagen kalender, Map<String, Termijn> termijnen) {

    KalenderInstellingen {
        termijnen = Map.copyOf(termijnen);
        termijnen.forEach((naam, termijn) -> termijn.controleer(naam));
    }

    /** When Bevrijdingsdag is a day off for the municipality (it is a holiday of the Algemene termijnenwet each year). */
    enum Bevrijdingsdag { ALTIJD, LUSTRUM, NOOIT }

    /**
     * @param kantoorSluit   end of the office day, municipal time
     * @param bevrijdingsdag in which years 5 May is a day off
     * @param jaren          what is set by calendar year; a year that is not here is not known
     */
    record Dagen(LocalTime kantoorSluit, Bevrijdingsdag bevrijdingsdag, Map<Integer, Jaar> jaren) {

        Dagen {
            jaren = new TreeMap<>(jaren);
            jaren.forEach((jaar, dagen) -> dagen.controleer(jaar));
        }
    }

    /**
     * One calendar year.
     *
     * @param gesloten      days on which the municipality is closed, beside weekends and holidays
     * @param gelijkgesteld days that a royal decree puts on a par with a holiday (Algemene termijnenwet 3, third paragraph)
     * @param reces         recesses; one over New Year stands in both years, each with its own part
     */
    record Jaar(List<LocalDate> gesloten, List<LocalDate> gelijkgesteld, List<Reces> reces) {

        Jaar(@Nullable List<LocalDate> gesloten, @Nullable List<LocalDate> gelijkgesteld, @Nullable List<Reces> reces) {
            this.gesloten = gesloten == null ? List.of() : List.copyOf(gesloten);
            this.gelijkgesteld = gelijkgesteld == null ? List.of() : List.copyOf(gelijkgesteld);
            this.reces = reces == null ? List.of() : List.copyOf(reces);
        }

        private void controleer(int jaar) {
            for (LocalDate dag : gesloten) {
                binnen(jaar, dag);
            }
            for (LocalDate dag : gelijkgesteld) {
                binnen(jaar, dag);
            }
            for (Reces periode : reces) {
                binnen(jaar, periode.van());
                binnen(jaar, periode.tot());
            }
        }

        private static void binnen(int jaar, LocalDate dag) {
            if (dag.getYear() != jaar) {
                throw new IllegalArgumentException("besluitspoor.kalender.jaren.%d: %s valt niet in %d".formatted(jaar, dag, jaar));
            }
        }
    }

    /** A recess of the council, both days included. */
    record Reces(String naam, LocalDate van, LocalDate tot) {

        Reces {
            if (tot.isBefore(van)) {
                throw new IllegalArgumentException("reces %s eindigt op %s, voor het begin op %s".formatted(naam, tot, van));
            }
        }
    }
}
