package nl.besluitspoor.inzage.postvak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.bericht.Postvak;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.handeling.Openbaarheid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

class PostvakPaginaTests extends ProcesTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Berichten berichten;

    @Autowired
    private Documenten documenten;

    @Autowired
    private Postvak postvak;

    @Autowired
    private PlatformTransactionManager transacties;

    private final String kenmerk = UUID.randomUUID().toString();
    private final String adres = kenmerk + "@voorbeeld.example";
    private MockMvc web;
    private long id;

    @BeforeEach
    void eenBericht() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        UUID bijlage = documenten.bewaar(new NieuwDocument("upload", "Bijlage", null, "bijlage.txt", null,
                "de bijlage".getBytes(StandardCharsets.UTF_8), Openbaarheid.OPENBAAR), door("a", "programmamanager")).id();
        new TransactionTemplate(transacties).executeWithoutResult(status -> berichten.enqueue(
                Bericht.over("verslag-vastgesteld", kenmerk).onderwerp("Verslag <b>" + kenmerk).alinea("Lees het <script>alert(1)</script> maar.")
                        .link("/publicaties", "Lees het verslag").bijlage(bijlage),
                List.of(new Ontvanger("An Voorbeeld", adres, "deelnemer")), door("a", "programmamanager")));
        rol.jobs();
        id = postvak.lijst(adres, 1, Long.MAX_VALUE).get(0).id();
    }

    @Test
    void listsAndFinds() throws Exception {
        web.perform(get("/postvak").param("zoek", adres).with(user("wijkmanager"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Er gaat niets echt de deur uit")))
                .andExpect(content().string(containsString("Verslag &lt;b&gt;" + kenmerk)));
        web.perform(get("/postvak").param("zoek", "niets-" + kenmerk).with(user("wijkmanager")))
                .andExpect(content().string(containsString("Er is geen bericht gevonden.")));
    }

    @Test
    void opensAMessageWithItsLayoutTextLinksAndAttachment() throws Exception {
        web.perform(get("/postvak/" + id).with(user("servatius"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/publicaties\">/publicaties</a>")))
                .andExpect(content().string(containsString("sandbox=\"")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        web.perform(get("/postvak/" + id + "/opmaak").with(user("servatius"))).andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.allOf(containsString("default-src 'none'"), containsString("sandbox allow-scripts allow-popups"), not(containsString("script-src")))))
                .andExpect(content().string(containsString("&lt;script&gt;")));
        web.perform(get("/postvak/" + id + "/bijlagen/0").with(user("servatius"))).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string("de bijlage"));
        web.perform(get("/postvak/" + id + "/bijlagen/1").with(user("servatius"))).andExpect(status().isNotFound());
    }

    @Test
    void isClosedToWhoIsNotSignedInAndKnowsNoOtherMessages() throws Exception {
        web.perform(get("/postvak/" + id)).andExpect(redirectedUrlPattern("**/aanmelden"));
        web.perform(get("/postvak/999999999999").with(user("wijkmanager"))).andExpect(status().isNotFound());
        assertThat(postvak.open(999_999_999_999L)).isEmpty();
    }

    @Test
    void showsWhoHearsWhat() throws Exception {
        web.perform(get("/berichten/wie-hoort-wat").with(user("wijkmanager"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Het verslag van een wijkdialoog is vastgesteld")))
                .andExpect(content().string(containsString("Deelnemer")));
    }
}
