package nl.besluitspoor.inzage.logboek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.controle.Bevinding;
import nl.besluitspoor.register.controle.RegisterControle;
import nl.besluitspoor.register.zegel.Sequencer;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A privacy officer puts a redacted file in the place of an upload that names someone. */
class WisPaginaTests extends ProcesTests {

    private static final String GROND = "AVG artikel 17, eerste lid, onder c";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Documenten documenten;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private RegisterControle controle;

    @Autowired
    private Logboek logboek;

    private MockMvc web;

    @BeforeEach
    void opent() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private ResultActions lak(String document, String naam, String inhoud, String grond, boolean zeker) throws Exception {
        return web.perform(multipart("/register/wissen/bestand").file(new MockMultipartFile("bestand", naam, null, inhoud.getBytes(StandardCharsets.UTF_8)))
                .param("document", document).param("grond", grond).param("zeker", String.valueOf(zeker)).with(user("privacy").authorities(
                        new org.springframework.security.core.authority.SimpleGrantedAuthority("GROEP_privacy"))).with(csrf()));
    }

    @Test
    void putsARedactedFileInPlaceAndKeepsBothHashes() throws Exception {
        Document document = documenten.bewaar(new NieuwDocument("bijlage", "Brief van een bewoner", null, "brief.txt", null,
                "Geachte heer, Gerardus Lakbaar schrijft".getBytes(StandardCharsets.UTF_8), Openbaarheid.INTERN), door("beleidsmedewerker", "beleidsmedewerker"));
        String adres = "http://localhost:8080/documenten/" + document.id();

        lak(adres, "brief.txt", "Geachte heer, ██████ schrijft", GROND, false).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("Zet het vinkje")));
        lak(adres, "brief.txt", "Geachte heer, ██████ schrijft", "", true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("Noem de grond")));
        lak("geen nummer", "brief.txt", "x", GROND, true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("adres van het bestand")));
        lak(adres, "brief.csv", "a;b", GROND, true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("hetzelfde soort bestand")));
        lak(adres, "brief.txt", "Geachte heer, Gerardus Lakbaar schrijft", GROND, true).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("hetzelfde bestand")));
        lak(adres, "brief.txt", "Geachte heer, ██████ schrijft", GROND, true).andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("De gelakte versie staat nu in het dossier")));

        assertThat(new String(documenten.inhoud(document.id()), StandardCharsets.UTF_8)).isEqualTo("Geachte heer, ██████ schrijft");
        assertThat(documenten.lees(document.id()).sha256()).as("de oude hash blijft").isEqualTo(document.sha256());
        assertThat(jdbc.sql("select inhoud from document_deel where document = :id").param("id", document.id()).query(byte[].class).list())
                .noneMatch(een -> new String(een, StandardCharsets.UTF_8).contains("Lakbaar"));
        assertThat(jdbc.sql("select inhoud from register_invoer where soort = 'document-gelakt' and sleutel like :id").param("id", "%" + document.id() + "%")
                .query(String.class).single()).contains(document.sha256()).contains(documenten.inhoudSha256(document)).contains(GROND);
        sequencer.allesNu();
        Long plaats = logboek.metSleutel("document:" + document.id()).orElseThrow().index();
        assertThat(controle.controleer(java.util.List.of(), Voortgang.STIL).bevindingen()).extracting(Bevinding::index).doesNotContain(plaats);
    }
}
