package nl.besluitspoor.toezegging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Geweigerd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TermijnlezerTests extends ProcesTests {

    @Autowired
    Termijnlezer lezer;

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2025-09-01, 2025-04-01, -, 2025-09-01",
        "1-9-2025, 2025-04-01, -, 2025-09-01",
        "1 september 2025, 2025-04-01, -, 2025-09-01",
        "na de zomer, 2025-04-01, 2025-09-01, 2025-11-30",
        "Na  de zomer, 2025-06-24, 2025-09-01, 2025-11-30",
        "na de zomer, 2025-10-15, 2025-09-01, 2025-11-30",
        "na de zomer, 2025-12-01, 2026-09-01, 2026-11-30",
        "begin volgend jaar, 2025-06-24, 2026-01-01, 2026-03-31",
        "zo spoedig mogelijk, 2025-06-24, 2025-06-24, 2025-08-05",
        "komend kwartaal, 2025-06-24, 2025-06-24, 2025-09-24",
        "na vaststelling, 2025-04-01, -, -"})
    void readsDatesAndTheMunicipalitysWords(String woorden, LocalDate gedaan, LocalDate begin, LocalDate eind) {
        var venster = lezer.lees(woorden, gedaan);
        assertThat(venster.begin()).isEqualTo(begin);
        assertThat(venster.eind()).isEqualTo(eind);
    }

    @Test
    void refusesWhatIsNoTermAndADateBeforeThePromise() {
        assertThatThrownBy(() -> lezer.lees("ooit", LocalDate.of(2025, 4, 1))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("'ooit' is geen datum en geen termijn die de gemeente kent").hasMessageContaining("na de zomer");
        assertThatThrownBy(() -> lezer.lees("31-2-2025", LocalDate.of(2025, 1, 1))).isInstanceOf(Geweigerd.class);
        assertThatThrownBy(() -> lezer.lees("2025-03-01", LocalDate.of(2025, 4, 1))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("1 maart 2025, ligt vóór de dag van de toezegging, 1 april 2025");
    }
}
