package nl.besluitspoor.kalender;

import static nl.besluitspoor.kalender.KalenderTests.dag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import nl.besluitspoor.kalender.Termijn.Eenheid;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermijnenTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Kalender kalender = new Kalender(KalenderTests.INSTELLINGEN);

    @Test
    void endsAtTheEndOfTheOfficeDayInMunicipalTime() {
        Termijnen termijnen = met(new Termijn(5, Eenheid.WERKDAGEN, "begin", false, false, "aanname"));
        // 23:30 UTC in summer is the next day in Maastricht
        assertThat(termijnen.eind("t", Instant.parse("2025-06-01T23:30:00Z"))).isEqualTo(Instant.parse("2025-06-10T15:00:00Z"));
        assertThat(termijnen.eind("t", Instant.parse("2025-06-01T12:00:00Z"))).isEqualTo(Instant.parse("2025-06-06T15:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, WEKEN, false, 2025-06-02, 2025-06-16",
        "6, WEKEN, true, 2025-05-06, 2025-06-17",
        "1, WEKEN, true, 2025-04-14, 2025-04-22",   // Easter Monday
        "3, DAGEN, true, 2025-04-18, 2025-04-23",   // article 2: 22 and 23 April are two days that are neither
        "1, MAANDEN, false, 2025-01-31, 2025-02-28",
        "2, MAANDEN, true, 2025-03-05, 2025-05-06"  // 5 May is a holiday each year
    })
    void countsDaysWeeksAndMonths(int aantal, Eenheid eenheid, boolean verschuift, LocalDate vanaf, LocalDate eind) {
        assertThat(met(new Termijn(aantal, eenheid, "begin", verschuift, false, "Awb 4:13")).einddag("t", vanaf)).isEqualTo(eind);
    }

    @Test
    void standsStillInARecessWhereItIsSetSo() {
        assertThat(met(new Termijn(30, Eenheid.DAGEN, "ontvangst", false, true, "reglement van orde")).einddag("t", dag("2025-06-20")))
                .isEqualTo(dag("2025-09-02"));
        assertThat(met(new Termijn(30, Eenheid.DAGEN, "ontvangst", false, false, "Awb 4:13")).einddag("t", dag("2025-06-20")))
                .isEqualTo(dag("2025-07-20"));
    }

    /** For any term and start: as many days as it has, an end where it may end, and never earlier for a later start. */
    @RepeatedTest(200)
    void holdsWhatATermPromises(RepetitionInfo ronde) {
        Random toeval = new Random(ronde.getCurrentRepetition());
        Eenheid eenheid = Eenheid.values()[toeval.nextInt(4)];
        boolean verschuift = eenheid != Eenheid.WERKDAGEN && toeval.nextBoolean();
        boolean reces = toeval.nextBoolean();
        Termijn termijn = new Termijn(1 + toeval.nextInt(eenheid == Eenheid.MAANDEN ? 4 : 25), eenheid, "begin", verschuift, reces, "aanname");
        Termijnen termijnen = met(termijn);
        LocalDate vanaf = dag("2025-01-01").plusDays(toeval.nextInt(365));
        LocalDate eind = termijnen.einddag("t", vanaf);

        assertThat(eind).isAfter(vanaf);
        assertThat(termijnen.einddag("t", vanaf.plusDays(1))).isAfterOrEqualTo(eind);
        if (eenheid == Eenheid.WERKDAGEN) {
            assertThat(kalender.isWerkdag(eind)).isTrue();
            assertThat(vanaf.plusDays(1).datesUntil(eind.plusDays(1))
                    .filter(d -> kalender.isWerkdag(d) && !(reces && kalender.isReces(d))).count()).isEqualTo(termijn.aantal());
        }
        if (verschuift) {
            assertThat(kalender.isRustdag(eind)).isFalse();
        }
        if (reces) {
            assertThat(kalender.isReces(eind)).isFalse();
            assertThat(eind).isAfterOrEqualTo(met(new Termijn(termijn.aantal(), eenheid, "begin", verschuift, false, "aanname"))
                    .einddag("t", vanaf));
        }
    }

    @Test
    void namesATermThatIsNotSet() {
        assertThatThrownBy(() -> met(new Termijn(1, Eenheid.DAGEN, "begin", false, false, "aanname")).eind("paraf", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("onbekende termijn 'paraf'");
    }

    @Test
    void refusesAStatutoryTermThatStopsForARecess() {
        assertThatThrownBy(() -> met(new Termijn(6, Eenheid.WEKEN, "aanvraag", true, true, "Awb 4:13")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("staat niet stil in een reces");
    }

    private Termijnen met(Termijn termijn) {
        KalenderInstellingen instellingen = new KalenderInstellingen(KalenderTests.INSTELLINGEN.kalender(), Map.of("t", termijn));
        return new Termijnen(instellingen, kalender, Clock.system(ZONE));
    }
}
