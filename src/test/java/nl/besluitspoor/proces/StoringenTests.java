package nl.besluitspoor.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Openbaarheid;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class StoringenTests extends ProcesTests {

    @Autowired
    Storingen storingen;

    @Autowired
    DossierLoop loop;

    @Autowired
    WebApplicationContext context;

    private MockMvc web;
    private String nummer = "";
    private String job = "";

    /** A timer of a dialogue that gave up: its step could not be taken. */
    @BeforeEach
    void eenStapDieNietLukte() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        nummer = loop.start(new NieuwDossier("Plan", "Kort", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"), List.of("servatius"),
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true), door("programmamanager", "programmamanager")).nummer();
        rol.jobs();
        rol.voltooi("wijkmanager", "taak-dialoog-plannen", nummer, java.util.Map.of("vraag", "Wat is er nodig?",
                "bijeenkomsten", List.of(java.util.Map.of("datum", java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).plusDays(3).toString(), "begintijd", "19:30", "plaats", "Hier")),
                "genodigden", List.of()));
        String dialoog = runtime.createProcessInstanceQuery().processDefinitionKey("wijkdialoog").processInstanceBusinessKey(nummer).singleResult().getId();
        job = beheer.createJobQuery().processInstanceId(dialoog).timers().singleResult().getId();
        beheer.setJobRetries(job, 0);
    }

    private static RequestPostProcessor als(String groep) {
        return user(groep).authorities(new SimpleGrantedAuthority("GROEP_" + groep));
    }

    @Test
    void administrationTriesAStepAgainWithAReasonThatStandsInTheRegister() throws Exception {
        web.perform(get("/beheer/storingen").with(als("beheer"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Termijn om · " + nummer)));
        web.perform(post("/beheer/storingen/" + job).with(als("beheer")).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vul in waarom de stap opnieuw kan worden geprobeerd.")));
        assertThat(beheer.createJobQuery().jobId(job).singleResult().getRetries()).isZero();

        web.perform(post("/beheer/storingen/" + job).param("reden", "De mailserver is terug.").with(als("beheer")).with(csrf()))
                .andExpect(redirectedUrl("/beheer/storingen"));
        Job weer = beheer.createJobQuery().jobId(job).singleResult();
        assertThat(weer.getRetries()).isPositive();
        assertThat(runtime.createIncidentQuery().configuration(job).count()).isZero();
        assertThat(storingen.alle()).noneMatch(storing -> storing.job().equals(job));
        assertThat(jdbc.sql("select inhoud from register_invoer where sleutel like :job").param("job", "stap-opnieuw-geprobeerd:" + job + ":%")
                .query(String.class).single()).contains(nummer).contains("\"beheer\"").doesNotContain("mailserver");
        assertThatThrownBy(() -> storingen.herhaal(job, "Nog eens.", door("beheer", "beheer"))).isInstanceOf(Gewijzigd.class);
    }

    @Test
    void nobodyElseTriesAStepAgain() throws Exception {
        for (String groep : List.of("manager", "programmamanager", "auditor")) {
            web.perform(get("/beheer/storingen").with(als(groep))).andExpect(status().isForbidden());
            web.perform(post("/beheer/storingen/" + job).param("reden", "Graag.").with(als(groep)).with(csrf())).andExpect(status().isForbidden());
            assertThatThrownBy(() -> storingen.herhaal(job, "Graag.", door(groep, groep))).isInstanceOf(Geweigerd.class)
                    .hasMessageContaining("Alleen het technisch beheer");
        }
        assertThat(beheer.createJobQuery().jobId(job).singleResult().getRetries()).isZero();
    }
}
