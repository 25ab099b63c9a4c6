package nl.besluitspoor.proces.collegevergadering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class BehandelvoorstelTests extends ProcesTests {

    @Autowired
    BeslistabelUitvoering tabellen;

    @ParameterizedTest(name = "{4}: {5}")
    @CsvSource({
        "0, true, OVERIG, GEEN, regel-afwijkend-advies, BESPREEKSTUK",
        "0, true, KENNISNEMEN, GEEN, regel-afwijkend-advies, BESPREEKSTUK",
        "0, false, VASTSTELLEN, VOORAF, regel-vooraf, BESPREEKSTUK",
        "0, false, GEHEIMHOUDING_OPLEGGEN, GEEN, regel-geheimhouding, BESPREEKSTUK",
        "0, false, GEHEIMHOUDING_OPHEFFEN, GEEN, regel-geheimhouding, BESPREEKSTUK",
        "0, false, WEIGEREN, GEEN, regel-zwaar, BESPREEKSTUK",
        "0, false, INTREKKEN, GEEN, regel-zwaar, BESPREEKSTUK",
        "0, false, MANDATEREN, ACHTERAF, regel-mandaat, BESPREEKSTUK",
        "250000.01, false, VASTSTELLEN, ACHTERAF, regel-groot-bedrag, BESPREEKSTUK",
        "250000, false, VASTSTELLEN, ACHTERAF, regel-overig, HAMERSTUK",
        "0, false, KENNISNEMEN, ACHTERAF, regel-kennisnemen, HAMERSTUK",
        "0, false, OVERIG, GEEN, regel-overig, HAMERSTUK"
    })
    void everyRuleProposesWithItsReason(double bedrag, boolean afwijkend, String soort, String plicht, String regel, String behandeling) {
        var uitslag = tabellen.evalueer("behandelvoorstel",
                Map.of("bedrag", bedrag, "afwijkendAdvies", afwijkend, "soort", soort, "informatieplicht", plicht));
        assertThat(uitslag.regels()).containsExactly(regel);
        assertThat(uitslag.eerste("behandeling")).isEqualTo(behandeling);
        assertThat(uitslag.eerste("reden")).isNotBlank().endsWith(".");
    }
}
