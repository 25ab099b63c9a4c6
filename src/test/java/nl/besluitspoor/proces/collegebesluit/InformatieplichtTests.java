package nl.besluitspoor.proces.collegebesluit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.besluitspoor.voorstel.Informatieplicht;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The duty to inform the council, row by row: the first row that fits holds. */
class InformatieplichtTests {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // soort, privaatrechtelijk, rechtspersoon, ingrijpend, toezegging, plicht, grondslag
        "OVERIG, false, true, false, false, VOORAF, 'Gemeentewet 160, tweede lid'",
        "VASTSTELLEN, true, true, true, true, VOORAF, 'Gemeentewet 160, tweede lid'",
        "OVERIG, true, false, true, false, VOORAF, 'Gemeentewet 169, vierde lid'",
        "OVERIG, true, false, true, true, VOORAF, 'Gemeentewet 169, vierde lid'",
        "OVERIG, false, false, false, true, ACHTERAF, 'Toezegging aan de raad'",
        "KENNISNEMEN, true, false, false, true, ACHTERAF, 'Toezegging aan de raad'",
        "OVERIG, false, false, true, false, ACHTERAF, 'Gemeentewet 169, tweede lid'",
        "OVERIG, true, false, false, false, ACHTERAF, 'Gemeentewet 169, tweede lid'",
        "VASTSTELLEN, false, false, false, false, ACHTERAF, 'Gemeentewet 169, tweede lid'",
        "INTREKKEN, false, false, false, false, ACHTERAF, 'Gemeentewet 169, tweede lid'",
        "BEKRACHTIGEN, false, false, false, false, ACHTERAF, 'Gemeentewet 169, tweede lid'",
        "MANDATEREN, false, false, false, false, GEEN, -",
        "KENNISNEMEN, false, false, false, false, GEEN, -",
        "GEHEIMHOUDING_OPLEGGEN, false, false, false, false, GEEN, -",
    })
    void everyRowAnswers(String soort, boolean privaatrechtelijk, boolean rechtspersoon, boolean ingrijpend, boolean toezegging,
            Informatieplicht plicht, String grondslag) throws IOException {
        try (InputStream bron = Files.newInputStream(Path.of("processes", "informatieplicht.dmn"))) {
            DmnDecision tabel = ENGINE.parseDecision("informatieplicht", bron);
            DmnDecisionTableResult antwoord = ENGINE.evaluateDecisionTable(tabel, Variables.putValue("soort", soort)
                    .putValue("privaatrechtelijk", privaatrechtelijk).putValue("rechtspersoon", rechtspersoon)
                    .putValue("ingrijpend", ingrijpend).putValue("toezegging", toezegging));
            assertThat(antwoord).hasSize(1);
            assertThat(antwoord.getSingleResult().getEntryMap().get("plicht")).isEqualTo(plicht.name());
            assertThat(antwoord.getSingleResult().getEntryMap().get("grondslag")).isEqualTo(grondslag);
        }
    }
}
