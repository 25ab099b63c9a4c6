package nl.besluitspoor.inzage.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a manager reads in Cockpit of terms and steps; who else may is in the table of addresses. */
class CockpitGegevensTests extends ProcesTests {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 12);

    @Autowired
    WebApplicationContext context;

    @Autowired
    ObjectMapper json;

    @Autowired
    Spelverloop spel;

    @Test
    void aTaskIsLateOnceItsTermHasPassedAndItsStepStaysSo() throws Exception {
        op(BEGIN);
        String dossier = spel.start(new NieuwDossier("Programmaplan Te laat", "Te laat", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"), List.of("servatius"),
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true));
        JsonNode opTijd = termijn(dossier);
        assertThat(opTijd.get("taak").asText()).startsWith("Plan de wijkdialoog: Pottenberg");
        assertThat(opTijd.get("wie").asText()).isEqualTo("Wijkmanager");
        assertThat(opTijd.get("sinds").asText()).isEqualTo("12 januari 2026");
        assertThat(opTijd.get("uiterlijk").asText()).isNotBlank();
        assertThat(opTijd.get("teLaat").asBoolean()).isFalse();

        LocalDate later = BEGIN.plusMonths(2);
        op(later);
        assertThat(termijn(dossier).get("teLaat").asBoolean()).isTrue();
        String instantie = opTijd.get("instantie").asText();
        assertThat(stap(instantie, "Plan de wijkdialoog").get("klaar").asText()).isEmpty();
        spel.planDialoog(dossier, Dossiergegevens.pottenberg(later), later);
        JsonNode gedaan = stap(instantie, "Plan de wijkdialoog");
        assertThat(gedaan.get("wie").asText()).isEqualTo("Wijkmanager");
        assertThat(gedaan.get("klaar").asText()).startsWith("12 maart 2026");
        assertThat(gedaan.get("teLaat").asBoolean()).isTrue();
        assertThat(stap(instantie, "Leg de inbreng vast").get("teLaat").asBoolean()).isFalse();
    }

    @Test
    void anUnknownRunIsNotFound() throws Exception {
        assertThat(vraag("/cockpit/verloop/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    private JsonNode termijn(String dossier) throws Exception {
        return een(lees("/cockpit/termijnen"), "zaak", dossier);
    }

    private JsonNode stap(String instantie, String begin) throws Exception {
        return een(lees("/cockpit/verloop/" + instantie), "naam", begin);
    }

    private static JsonNode een(JsonNode rijen, String veld, String begin) {
        List<JsonNode> gevonden = StreamSupport.stream(rijen.spliterator(), false).filter(rij -> rij.get(veld).asText().startsWith(begin)).toList();
        assertThat(gevonden).as(begin).hasSize(1);
        return gevonden.get(0);
    }

    private JsonNode lees(String adres) throws Exception {
        MockHttpServletResponse antwoord = vraag(adres);
        assertThat(antwoord.getStatus()).as(adres).isEqualTo(200);
        return json.readTree(antwoord.getContentAsByteArray());
    }

    private MockHttpServletResponse vraag(String adres) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build()
                .perform(get(adres).with(user("manager").authorities(new SimpleGrantedAuthority("GROEP_manager")))).andReturn().getResponse();
    }

    private static void op(LocalDate dag) {
        ClockUtil.setCurrentTime(Date.from(dag.atTime(10, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
    }
}
