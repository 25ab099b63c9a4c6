package nl.besluitspoor.proces.planvorming;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.plan.Adviesvraag;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import nl.besluitspoor.proces.BeslistabelUitvoering.Uitslag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table that names the disciplines, row by row. */
class AdviesrouteringTests extends ProcesTests {

    @Autowired
    BeslistabelUitvoering tabellen;

    private Uitslag vraag(String soort, String bedrag, List<String> gevuld, boolean persoonsgegevens, boolean communicatie) {
        Map<String, Object> invoer = new HashMap<>();
        invoer.put("soortPlan", soort);
        invoer.put("bedrag", new BigDecimal(bedrag));
        invoer.put("gevuldeOnderdelen", gevuld);
        invoer.put("persoonsgegevens", persoonsgegevens);
        invoer.put("communicatie", communicatie);
        return tabellen.evalueer(PlanvormingModel.TABEL, invoer);
    }

    static Stream<Arguments> rijen() {
        return Stream.of(
                Arguments.of("UITVOERINGSPLAN", "0", List.of(), false, false, List.of(), List.of()),
                Arguments.of("UITVOERINGSPLAN", "0", List.of("BEGROTING"), false, false, List.of("regel-begroting"), List.of("financien:true:true")),
                Arguments.of("UITVOERINGSPLAN", "0.01", List.of(), false, false, List.of("regel-bedrag"), List.of("financien:true:true")),
                Arguments.of("UITVOERINGSPLAN", "220999.99", List.of(), false, false, List.of("regel-bedrag"), List.of("financien:true:true")),
                Arguments.of("UITVOERINGSPLAN", "221000", List.of(), false, false, List.of("regel-bedrag", "regel-aanbesteding"),
                        List.of("financien:true:true", "juridisch:true:true")),
                Arguments.of("STRATEGISCHE_AGENDA", "0", List.of(), true, false, List.of("regel-persoonsgegevens"), List.of("juridisch:true:true")),
                Arguments.of("PROGRAMMAPLAN", "0", List.of(), false, false, List.of("regel-programmaplan"), List.of("juridisch:false:true")),
                Arguments.of("STRATEGISCHE_AGENDA", "0", List.of(), false, true, List.of("regel-communicatie"), List.of("communicatie:true:true")),
                Arguments.of("STRATEGISCHE_AGENDA", "0", List.of("SAMENVATTING", "DOELEN"), false, false, List.of("regel-doelen"), List.of("onderzoek:true:false")),
                Arguments.of("PROGRAMMAPLAN", "300000", List.of("BEGROTING", "DOELEN"), true, true,
                        List.of("regel-begroting", "regel-bedrag", "regel-aanbesteding", "regel-persoonsgegevens", "regel-programmaplan", "regel-communicatie",
                                "regel-doelen"),
                        List.of("financien:true:true", "juridisch:true:true", "communicatie:true:true", "onderzoek:true:false")));
    }

    @ParameterizedTest
    @MethodSource("rijen")
    void namesWhoMustSpeak(String soort, String bedrag, List<String> gevuld, boolean persoonsgegevens, boolean communicatie,
            List<String> regels, List<String> vragen) {
        Uitslag uitslag = vraag(soort, bedrag, gevuld, persoonsgegevens, communicatie);
        assertThat(uitslag.regels()).containsExactlyElementsOf(regels);
        assertThat(BepaalAdviezen.vragen(uitslag.uitvoer())).extracting(v -> v.discipline() + ":" + v.advies() + ":" + v.paraaf())
                .containsExactlyElementsOf(vragen);
        assertThat(BepaalAdviezen.vragen(uitslag.uitvoer())).extracting(Adviesvraag::reden).allSatisfy(reden -> assertThat(reden).endsWith("."));
    }

    @Test
    void saysWhichVersionOfTheTableAnswered() {
        assertThat(vraag("PROGRAMMAPLAN", "1", List.of(), false, false).sha256()).hasSize(64);
    }
}
