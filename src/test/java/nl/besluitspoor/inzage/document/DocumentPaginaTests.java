package nl.besluitspoor.inzage.document;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.handeling.Openbaarheid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class DocumentPaginaTests extends ProcesTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Documenten documenten;

    private MockMvc web;

    @BeforeEach
    void opent() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void givesAPublicDocumentToAnyoneAsWhatItIs() throws Exception {
        Document document = bewaar("Verslag", "verslag é.txt", Openbaarheid.OPENBAAR, null);

        web.perform(get("/documenten/" + document.id())).andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8")).andExpect(content().string("de wijk"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("inline; ")))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.containsString("verslag%20%C3%A9.txt")));
    }

    @Test
    void savesWhatABrowserShouldNotShow() throws Exception {
        Document document = bewaar("Lijst", "lijst.csv", Openbaarheid.OPENBAAR, null);

        web.perform(get("/documenten/" + document.id())).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment; ")));
    }

    @Test
    void showsAPageThatWeMadeUnderAPolicyThatRunsNothing() throws Exception {
        Document document = documenten.bewaarPagina(new NieuwDocument("verslag", "Verslag", null, "verslag.html", null,
                "<!DOCTYPE html><p>de wijk</p>".getBytes(StandardCharsets.UTF_8), Openbaarheid.OPENBAAR), door("a", "programmamanager"));

        web.perform(get("/documenten/" + document.id())).andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.startsWith("default-src 'none'; style-src")));
    }

    @ParameterizedTest
    @CsvSource({"INTERN, programmamanager, 200", "INTERN, servatius, 404", "INTERN, griffie, 404", "INTERN, privacy, 404",
        "GEHEIM, programmamanager, 404", "GEHEIM, servatius, 404", "EMBARGO, programmamanager, 200", "EMBARGO, servatius, 404"})
    void keepsWhatIsNotPublicToThoseWhoMayReadIt(Openbaarheid openbaarheid, String gebruiker, int antwoord) throws Exception {
        Document document = bewaar("Stuk", "stuk.txt", openbaarheid, openbaarheid == Openbaarheid.EMBARGO ? LocalDate.of(2999, 1, 1) : null);

        web.perform(als(gebruiker, "/documenten/" + document.id())).andExpect(status().is(antwoord));
        web.perform(get("/documenten/" + document.id())).andExpect(redirectedUrlPattern("**/aanmelden"));
    }

    @Test
    void tellsNobodyWhetherADocumentExists() throws Exception {
        web.perform(get("/documenten/" + UUID.randomUUID())).andExpect(redirectedUrlPattern("**/aanmelden"));
        web.perform(als("programmamanager", "/documenten/" + UUID.randomUUID())).andExpect(status().isNotFound());
        web.perform(als("programmamanager", "/documenten/geen-id")).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder als(String gebruiker, String pad) {
        return get(pad).with(user(gebruiker));
    }

    private Document bewaar(String titel, String naam, Openbaarheid openbaarheid, LocalDate embargo) {
        return documenten.bewaar(new NieuwDocument("upload", titel, null, naam, null, "de wijk".getBytes(StandardCharsets.UTF_8),
                openbaarheid, embargo), door("programmamanager", "programmamanager"));
    }
}
