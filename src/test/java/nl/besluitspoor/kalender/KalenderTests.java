package nl.besluitspoor.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.kalender.KalenderInstellingen.Bevrijdingsdag;
import nl.besluitspoor.kalender.KalenderInstellingen.Dagen;
import nl.besluitspoor.kalender.KalenderInstellingen.Jaar;
import nl.besluitspoor.kalender.KalenderInstellingen.Reces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KalenderTests {

    static final Jaar LEEG = new Jaar(null, null, null);

    static final KalenderInstellingen INSTELLINGEN = new KalenderInstellingen(
            new Dagen(LocalTime.of(17, 0), Bevrijdingsdag.LUSTRUM, Map.of(2024, LEEG,
                    2025, new Jaar(List.of(dag("2025-05-30")), List.of(dag("2025-12-24")),
                            List.of(new Reces("zomerreces", dag("2025-07-05"), dag("2025-08-17")),
                                    new Reces("kerstreces", dag("2025-12-20"), dag("2025-12-31")))),
                    2026, new Jaar(null, null, List.of(new Reces("kerstreces", dag("2026-01-01"), dag("2026-01-04")))), 2027, LEEG)),
            Map.of());

    private final Kalender kalender = new Kalender(INSTELLINGEN);

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2025-04-21", "2025-05-05", "2025-05-29", "2025-06-09", "2025-12-25", "2025-12-26", "2026-04-27",
        "2025-06-14", "2025-06-15"})
    void isADayOff(LocalDate dag) {
        assertThat(kalender.isWerkdag(dag)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-18", "2026-05-05", "2025-04-28", "2025-12-24", "2025-12-31"})
    void isAWorkingDay(LocalDate dag) {
        assertThat(kalender.isWerkdag(dag)).isTrue();
    }

    @Test
    void closesOnItsOwnDaysWithoutMakingThemHolidaysByLaw() {
        assertThat(kalender.isWerkdag(dag("2025-05-30"))).isFalse();
        assertThat(kalender.isRustdag(dag("2025-05-30"))).isFalse();
    }

    /** Algemene termijnenwet 3: Goede Vrijdag and each 5 May, also where the municipality works; days put on a par. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-04-18", "2026-05-05", "2027-05-05", "2025-12-24"})
    void knowsTheHolidaysOfTheLaw(LocalDate dag) {
        assertThat(kalender.isRustdag(dag)).isTrue();
    }

    @Test
    void movesKoningsdagOffASunday() {
        assertThat(kalender.isRustdag(dag("2025-04-26"))).isTrue();
        assertThat(kalender.isWerkdag(dag("2025-04-28"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-04-17, 1, 2025-04-18", "2025-04-17, 2, 2025-04-22", "2025-05-28, 1, 2025-06-02", "2025-06-10, -1, 2025-06-06",
        "2025-06-24, 10, 2025-07-08", "2025-06-24, 0, 2025-06-24"})
    void countsWorkingDays(LocalDate vanaf, int aantal, LocalDate eind) {
        assertThat(kalender.werkdag(vanaf, aantal)).isEqualTo(eind);
    }

    @Test
    void knowsTheRecess() {
        assertThat(kalender.isReces(dag("2025-07-05"))).isTrue();
        assertThat(kalender.isReces(dag("2025-08-17"))).isTrue();
        assertThat(kalender.isReces(dag("2025-08-18"))).isFalse();
    }

    @Test
    void saysWhichYearIsNotKnown() {
        assertThatThrownBy(() -> kalender.isWerkdag(dag("2031-03-03"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Het jaar 2031 staat niet in de kalender");
        assertThatThrownBy(() -> kalender.isReces(dag("2031-03-03"))).isInstanceOf(Geweigerd.class).hasMessageContaining("2031");
        assertThatThrownBy(() -> kalender.werkdag(dag("2027-12-30"), 5)).isInstanceOf(Geweigerd.class).hasMessageContaining("2028");
    }

    @Test
    void refusesARecessOfAnotherYear() {
        assertThatThrownBy(() -> new Dagen(LocalTime.NOON, Bevrijdingsdag.NOOIT,
                Map.of(2025, new Jaar(null, null, List.of(new Reces("kerstreces", dag("2025-12-20"), dag("2026-01-04")))))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2026-01-04 valt niet in 2025");
    }

    static LocalDate dag(String iso) {
        return LocalDate.parse(iso);
    }
}
