package nl.besluitspoor.inzage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.college.Vrijgegeven;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class VergaderingPaginasTests extends ProcesTests {

    private static final String SECRETARIAAT = "bestuurssecretariaat";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Vergaderingen vergaderingen;

    @Autowired
    Besluitenlijsten lijsten;

    @Autowired
    Vrijgegeven vrijgegeven;

    @Autowired
    Functies functies;

    private MockMvc web;

    @BeforeEach
    void opent() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void theSecretariaatPlansAMeetingAndNobodyElse() throws Exception {
        String dag = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9).toString();
        web.perform(post("/vergaderingen").with(csrf()).with(als("wethouder-wonen")).param("datum", dag).param("tijd", "10:00").param("plaats", "Stadhuis")
                .param("sluitDatum", LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(8).toString()).param("sluitTijd", "12:00"))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Alleen het bestuurssecretariaat plant een vergadering.")));
        web.perform(post("/vergaderingen").with(csrf()).with(als(SECRETARIAAT)).param("datum", dag).param("tijd", "").param("plaats", "Oude Raadszaal"))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Vul in hoe laat de vergadering begint.")))
                .andExpect(content().string(containsString("Oude Raadszaal")));
        String nummer = plan();
        web.perform(get("/vergaderingen").with(als("manager"))).andExpect(content().string(containsString(nummer)))
                .andExpect(content().string(not(containsString("Plan de vergadering"))));
    }

    @Test
    void anItemIsTakenOffAndAMeetingCalledOffWithAReason() throws Exception {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        String nummer = plan();
        agenda(nummer, voorstel);
        Vergadering vergadering = vergaderingen.zoek(nummer).orElseThrow();
        UUID punt = vergaderingen.agenda(vergadering.id()).get(0).id();
        String pad = "/vergaderingen/" + nummer + "/agendapunten/" + punt + "/afvoeren";
        web.perform(post(pad).with(csrf()).with(als(SECRETARIAAT)))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Vul in waarom het stuk van de agenda gaat.")));
        web.perform(post(pad).with(csrf()).with(als(SECRETARIAAT)).param("reden", "Niet rijp.")).andExpect(redirectedUrl("/vergaderingen/" + nummer));
        assertThat(vergaderingen.agendapunt(punt).status()).isEqualTo(Agendapunt.Status.VERVALLEN);
        web.perform(get("/vergaderingen/" + nummer).with(als("wethouder-wonen"))).andExpect(content().string(containsString("Niet rijp.")));
        web.perform(post("/vergaderingen/" + nummer + "/afgelasten").with(csrf()).with(als("wethouder-wonen")).param("reden", "x"))
                .andExpect(status().isUnprocessableEntity());
        web.perform(post("/vergaderingen/" + nummer + "/afgelasten").with(csrf()).with(als(SECRETARIAAT)).param("reden", "Geen zaal."))
                .andExpect(redirectedUrl("/vergaderingen/" + nummer));
        web.perform(get("/vergaderingen/" + nummer).with(als(SECRETARIAAT))).andExpect(content().string(containsString("Geen zaal.")))
                .andExpect(content().string(containsString("Afgelast")));
        web.perform(get("/vergaderingen/BW-1999-01").with(als(SECRETARIAAT))).andExpect(status().isNotFound());
    }

    @Test
    void aListIsPublicOnlyOncePublished() throws Exception {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        Voorstel intern = vrijgegeven.maak(Openbaarheid.INTERN, false, SoortBeslispunt.OVERIG);
        String nummer = plan();
        agenda(nummer, voorstel, intern);
        UUID id = vergaderingen.zoek(nummer).orElseThrow().id();
        String proces = runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult().getId();
        beheer.createJobQuery().timers().processInstanceId(proces).activityId("timer-agenda-sluit").list().forEach((Job job) -> beheer.executeJob(job.getId()));
        rol.jobs();
        later(Duration.ofDays(9));
        rol.voltooi("gemeentesecretaris", "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING"));
        rol.jobs();
        web.perform(get("/vergaderingen/" + nummer + "/besluitenlijst/voorbeeld").with(als("gemeentesecretaris"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Dit is een voorbeeld")));
        web.perform(get("/vergaderingen/" + nummer).with(als("wethouder-wonen"))).andExpect(content().string(containsString("Voorstel van " + intern.dossier())));
        rol.voltooi("gemeentesecretaris", "taak-besluitenlijst-vaststellen", nummer, Map.of());
        rol.jobs();
        web.perform(get("/vergaderingen/" + nummer + "/besluitenlijst/1.pdf").with(als("burgemeester"))).andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        web.perform(get("/publicaties/besluitenlijsten/" + nummer)).andExpect(status().isNotFound());
        web.perform(get("/publicaties/besluitenlijsten/" + nummer + "/1.pdf")).andExpect(status().isNotFound());
        String sha = lijsten.laatste(id).orElseThrow().sha256();
        for (String wie : List.of("burgemeester", "gemeentesecretaris")) {
            rol.voltooi(wie, "taak-besluitenlijst-ondertekenen", nummer, Map.of("keuze", "ondertekenen", "sha256", sha));
        }
        rol.jobs();
        web.perform(get("/publicaties")).andExpect(status().isOk()).andExpect(content().string(containsString(nummer)));
        web.perform(get("/publicaties/besluitenlijsten/" + nummer)).andExpect(status().isOk())
                .andExpect(content().string(containsString("Voorstel van " + voorstel.dossier()))).andExpect(content().string(containsString("Conform.")))
                .andExpect(content().string(containsString("Eén besluit is niet openbaar"))).andExpect(content().string(containsString(sha)))
                .andExpect(content().string(not(containsString(intern.dossier()))));
        web.perform(get("/publicaties/besluitenlijsten/" + nummer + "/1.pdf")).andExpect(status().isOk()).andExpect(content().contentType("application/pdf"));
        web.perform(get("/publicaties/besluitenlijsten/" + nummer + "/2")).andExpect(status().isNotFound());
    }

    private String plan() throws Exception {
        String adres = web.perform(post("/vergaderingen").with(csrf()).with(als(SECRETARIAAT)).param("datum", LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9).toString())
                .param("tijd", "10:00").param("plaats", "Stadhuis").param("sluitDatum", LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(8).toString()).param("sluitTijd", "12:00"))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        return String.valueOf(adres).substring("/vergaderingen/".length());
    }

    private void agenda(String nummer, Voorstel... voorstellen) {
        rol.voltooi(SECRETARIAAT, "taak-agenda-opstellen", nummer, Map.of("punten", java.util.stream.Stream.of(voorstellen)
                .map(v -> Map.of("voorstelId", v.id().toString(), "opnemen", true, "volgorde", 1, "behandeling", "HAMERSTUK")).toList()));
    }

    private RequestPostProcessor als(String gebruiker) {
        return user(gebruiker).authorities(functies.van(gebruiker).stream().map(f -> new SimpleGrantedAuthority("GROEP_" + f)).toList());
    }
}
