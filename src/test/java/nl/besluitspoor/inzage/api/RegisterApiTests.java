package nl.besluitspoor.inzage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raad.BeslotenVoorstel;
import nl.besluitspoor.raad.BeslotenVoorstel.Gemaakt;
import nl.besluitspoor.raadpleging.Zoekindex;
import nl.besluitspoor.voorstel.Uitkomst;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class RegisterApiTests extends ProcesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ObjectMapper json;

    private MockMvc web;
    private BeslotenVoorstel voorstellen;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context).addFilter(new Etags(), "/api/v1/*").apply(springSecurity()).build();
        voorstellen = context.getAutowireCapableBeanFactory().createBean(BeslotenVoorstel.class);
    }

    private ResultActions vraag(String pad) throws Exception {
        return web.perform(get(URI.create("/api/v1" + pad)).with(httpBasic("auditor", "demo")));
    }

    private JsonNode lees(String pad) throws Exception {
        return json.readTree(vraag(pad).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
    }

    private String eerste(Gemaakt gemaakt) throws Exception {
        return lees("/besluiten?dossier=" + gemaakt.dossier() + "&sorteer=datum").at("/besluiten/0/id").asText();
    }

    /** As after a besluit that imposes secrecy on it. */
    private void maakGeheim(Gemaakt gemaakt) {
        knoeit(gemaakt.dossier());
        jdbc.sql("update besluit set openbaarheid = 'GEHEIM' where dossier = :dossier").param("dossier", gemaakt.dossier()).update();
        jdbc.sql("update agendapunt set openbaarheid = 'GEHEIM' where dossier = :dossier").param("dossier", gemaakt.dossier()).update();
        context.getBean(Zoekindex.class).maakOpnieuw(gemaakt.dossier());
    }

    @Test
    void findsADecisionByEachOfItsProperties() throws Exception {
        Gemaakt gemaakt = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of(Uitkomst.CONFORM, Uitkomst.AFGEWEZEN));
        for (String deel : List.of("q=Conform", "q=in+te+stemmen", "q=PÓTTENBERG+aanpak", "wijk=Pottenberg", "wijk=BU09350203", "orgaan=college",
                "uitkomst=conform", "soort=INSTEMMEN", "persoon=portefeuillehouder", "persoon=gemeentesecretaris", "persoon=management")) {
            vraag("/besluiten?dossier=" + gemaakt.dossier() + "&uitkomst=CONFORM".repeat(deel.startsWith("uitkomst") ? 0 : 1) + "&" + deel.replace("Ó", "%C3%93"))
                    .andExpect(status().isOk()).andExpect(jsonPath("$.besluiten", hasSize(1)))
                    .andExpect(jsonPath("$.besluiten[0].uitkomst", is("CONFORM")))
                    .andExpect(jsonPath("$.besluiten[0].wijken[0].naam", is("Pottenberg")));
        }
        vraag("/besluiten?dossier=" + gemaakt.dossier() + "&q=zeemeermin").andExpect(jsonPath("$.besluiten", hasSize(0)));
        vraag("/besluiten?dossier=" + gemaakt.dossier() + "&van=1999-01-01&tot=1999-12-31").andExpect(jsonPath("$.besluiten", hasSize(0)));
    }

    @Test
    void goesThroughAllPagesOnceByTheLinksAlone() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        String naar = "/besluiten?dossier=" + gemaakt.dossier() + "&limit=1";
        List<String> gezien = new ArrayList<>();
        while (naar != null) {
            JsonNode bladzijde = lees(naar);
            bladzijde.path("besluiten").forEach(b -> gezien.add(b.path("id").asText()));
            String verder = bladzijde.at("/_links/next/href").asText();
            naar = verder.isEmpty() ? null : verder.substring(verder.indexOf("/besluiten"));
        }
        assertThat(gezien).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhatADecisionRestedOnAndItsEntry() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        vraag("/besluiten/" + eerste(gemaakt)).andExpect(status().isOk())
                .andExpect(jsonPath("$.tekst", is("In te stemmen met de aanpak")))
                .andExpect(jsonPath("$.rustOp.voorstel.versie.nummer", is("0.1")))
                .andExpect(jsonPath("$.rustOp.voorstel.argumenten[0].nummer", is("1.1")))
                .andExpect(jsonPath("$.rustOp.parafen[*].discipline", hasItem("management")))
                .andExpect(jsonPath("$.zitting.leden[*].naam", hasItem("Burgemeester")))
                .andExpect(jsonPath("$.invoer.soort", is("besluit-vastgelegd")))
                .andExpect(jsonPath("$._links.self.href", containsString("/api/v1/besluiten/")));
    }

    @Test
    void showsOnADayWhatWasRecordedByThen() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        String besluit = eerste(gemaakt);
        LocalDate vandaag = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
        LocalDate dag = jdbc.sql("select vastgelegd_op from besluit where dossier = :dossier").param("dossier", gemaakt.dossier())
                .query((rij, nr) -> LocalDate.ofInstant(rij.getTimestamp(1).toInstant(), ZoneId.of("Europe/Amsterdam"))).list().get(0);
        later(Duration.ofDays(9));
        LocalDate ervoor = dag.minusDays(1);
        vraag("/besluiten?dossier=" + gemaakt.dossier() + "&peil=" + ervoor).andExpect(jsonPath("$.besluiten", hasSize(0)));
        vraag("/besluiten?dossier=" + gemaakt.dossier() + "&peil=" + dag).andExpect(jsonPath("$.besluiten", hasSize(2)));
        vraag("/besluiten/" + besluit + "?peil=" + ervoor).andExpect(status().isNotFound());
        vraag("/besluiten/" + besluit + "?peil=" + dag).andExpect(status().isOk());
        vraag("/dossiers/" + gemaakt.dossier() + "?peil=" + vandaag.minusDays(1)).andExpect(status().isNotFound());
        vraag("/dossiers/" + gemaakt.dossier() + "/tijdlijn?peil=" + vandaag.minusDays(1)).andExpect(status().isNotFound());
        assertThat(vraag("/dossiers/" + gemaakt.dossier() + "/tijdlijn?limit=100&peil=" + ervoor).andReturn().getResponse().getContentAsString())
                .doesNotContain("besluit-vastgelegd");
    }

    @Test
    void tellsOfWhatIsSecretOnlyThatItIsThere() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        maakGeheim(gemaakt);
        String antwoord = vraag("/besluiten?dossier=" + gemaakt.dossier()).andExpect(jsonPath("$.besluiten", hasSize(2)))
                .andExpect(jsonPath("$.besluiten[0].geheim.grondslag", containsString("87"))).andReturn().getResponse().getContentAsString();
        assertThat(antwoord).doesNotContain("bedanken").doesNotContain("In te stemmen");
        vraag("/besluiten?dossier=" + gemaakt.dossier() + "&q=bedanken").andExpect(jsonPath("$.besluiten", hasSize(0)));
        assertThat(vraag("/besluiten/" + eerste(gemaakt)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString())
                .doesNotContain("bedanken").doesNotContain("In te stemmen").doesNotContain("Het is nodig");
        assertThat(vraag("/dossiers/" + gemaakt.dossier() + "/tijdlijn?limit=100").andReturn().getResponse().getContentAsString())
                .doesNotContain("bedanken").doesNotContain("In te stemmen");
    }

    @Test
    void whoSawWhatIsNotPublicStandsInTheRegisterOnceADay() throws Exception {
        Gemaakt gemaakt = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.INTERN, List.of(Uitkomst.CONFORM, Uitkomst.CONFORM));
        String besluit = eerste(gemaakt);
        vraag("/besluiten/" + besluit);
        vraag("/besluiten/" + besluit);
        assertThat(jdbc.sql("select inhoud from register_invoer where soort = 'ingezien'").query(String.class).list()
                .stream().filter(inhoud -> inhoud.contains("\"soort\":\"besluit\"") && inhoud.contains(besluit))).hasSize(1)
                .first().asString().contains("\"gebruiker\":\"auditor\"");
    }

    @Test
    void givesTheTimelineOfADossierInOrder() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        JsonNode tijdlijn = lees("/dossiers/" + gemaakt.dossier() + "/tijdlijn?limit=100").path("tijdlijn");
        List<String> soorten = new ArrayList<>();
        tijdlijn.forEach(regel -> soorten.add(regel.path("soort").asText()));
        assertThat(soorten).contains("dossier-gestart", "paraaf-gegeven", "voorstel-vrijgegeven", "aanwezigheid-vastgelegd", "besluit-vastgelegd");
        assertThat(tijdlijn.get(0).path("nummer").asInt()).isEqualTo(1);
        vraag("/dossiers/" + gemaakt.dossier()).andExpect(jsonPath("$.besluiten", hasSize(2))).andExpect(jsonPath("$.nummer", is(gemaakt.dossier())));
        vraag("/dossiers?limit=100").andExpect(jsonPath("$.dossiers[*].nummer", hasItem(gemaakt.dossier())));
        vraag("/mandaten").andExpect(status().isOk()).andExpect(jsonPath("$.mandaten").isArray());
    }

    @ParameterizedTest
    @CsvSource({"/besluiten?kleur=rood,kleur", "/besluiten?uitkomst=MISSCHIEN,uitkomst", "/besluiten?van=24-06-2025,van", "/besluiten?limit=0,limit",
        "/besluiten?limit=101,limit", "/besluiten?cursor=onzin,cursor", "/besluiten?soort=x,soort", "/besluiten?dossier=1,dossier",
        "/besluiten?mandaat=x,mandaat", "/besluiten?orgaan=%27%3B,orgaan", "/besluiten?wijk=%3Cscript%3E,wijk", "/besluiten?peil=2999-01-01,peil",
        "/besluiten?van=2025-02-01&tot=2025-01-01,tot", "/besluiten?q=a&q=b,q", "/besluiten?fields=kleur,fields", "/besluiten/x,id",
        "/dossiers?cursor=-1,cursor", "/mandaten?q=x,q", "/plannen/x/versies,id", "/besluiten?q=%00,q"})
    void namesTheParameterThatIsWrong(String pad, String naam) throws Exception {
        voorstellen.conform();
        vraag(pad).andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", startsWith("application/problem+json")))
                .andExpect(jsonPath("$.invalidParams[0].name", is(naam)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/besluiten/00000000-0000-0000-0000-000000000000", "/dossiers/VW-1999-0001", "/dossiers/VW-1999-0001/tijdlijn",
        "/plannen/00000000-0000-0000-0000-000000000000/versies", "/besluiten/", "/onbekend", "/"})
    void whatIsNotThereIsAProblem(String pad) throws Exception {
        vraag(pad).andExpect(status().isNotFound()).andExpect(header().string("Content-Type", startsWith("application/problem+json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void canOnlyBeRead(String methode) throws Exception {
        web.perform(request(HttpMethod.valueOf(methode), "/api/v1/besluiten").with(httpBasic("auditor", "demo"))).andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET"))).andExpect(jsonPath("$.status", is(405)));
    }

    @Test
    void isForTheAuditorAloneAndAnswersInJson() throws Exception {
        web.perform(get("/api/v1/besluiten")).andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic"))).andExpect(jsonPath("$.status", is(401)));
        web.perform(get("/api/v1/besluiten").with(httpBasic("beheer", "fout"))).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/besluiten").with(httpBasic("manager", "demo"))).andExpect(status().isForbidden())
                .andExpect(header().string("Content-Type", startsWith("application/problem+json")));
        web.perform(get("/api/v1/besluiten").accept("text/html").with(httpBasic("auditor", "demo"))).andExpect(status().isNotAcceptable());
    }

    @Test
    void knowsWhatTheReaderHasAlready() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        String pad = "/besluiten?dossier=" + gemaakt.dossier();
        String etag = vraag(pad).andExpect(header().string("API-Version", "1.0.0")).andReturn().getResponse().getHeader("ETag");
        assertThat(etag).isNotNull();
        web.perform(get(URI.create("/api/v1" + pad)).header("If-None-Match", etag).with(httpBasic("auditor", "demo")))
                .andExpect(status().isNotModified()).andExpect(content().string(""));
        web.perform(head(URI.create("/api/v1" + pad)).with(httpBasic("auditor", "demo"))).andExpect(status().isOk()).andExpect(header().string("ETag", etag));
        vraag(pad + "&fields=id,datum").andExpect(jsonPath("$.besluiten[0].tekst").doesNotExist()).andExpect(jsonPath("$.besluiten[0].id").exists());
    }

    @Test
    void describesItselfAsOpenApi31() throws Exception {
        JsonNode api = json.readTree(web.perform(get("/api/v1/openapi.json")).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrder("/api/v1/besluiten", "/api/v1/besluiten/{id}",
                "/api/v1/dossiers", "/api/v1/dossiers/{nummer}", "/api/v1/dossiers/{nummer}/tijdlijn", "/api/v1/mandaten", "/api/v1/plannen/{id}/versies");
        List<String> namen = new ArrayList<>();
        api.path("paths").path("/api/v1/besluiten").path("get").path("parameters").forEach(p -> namen.add(p.path("name").asText()));
        assertThat(namen).contains("q", "wijk", "orgaan", "uitkomst", "soort", "van", "tot", "dossier", "cursor", "limit", "peil", "fields");
    }

    @Test
    void answersWhatItsDescriptionSays() throws Exception {
        Gemaakt gemaakt = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of(Uitkomst.CONFORM, Uitkomst.AANGEHOUDEN));
        voorstellen.stelPlanVast(gemaakt.dossier());
        String plan = jdbc.sql("select cast(id as varchar) from plan where dossier = :dossier").param("dossier", gemaakt.dossier()).query(String.class).single();
        ObjectNode api = (ObjectNode) json.readTree(web.perform(get("/api/v1/openapi.json")).andReturn().getResponse().getContentAsByteArray());
        ObjectNode schemas = (ObjectNode) api.path("components").path("schemas");
        schemas.forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        Map<String, String> adressen = new LinkedHashMap<>();
        adressen.put("/besluiten", "?limit=1&dossier=" + gemaakt.dossier());
        adressen.put("/besluiten/{id}", eerste(gemaakt));
        adressen.put("/dossiers", "?limit=1");
        adressen.put("/dossiers/{nummer}", gemaakt.dossier());
        adressen.put("/dossiers/{nummer}/tijdlijn", gemaakt.dossier());
        adressen.put("/mandaten", "?limit=2");
        adressen.put("/plannen/{id}/versies", plan);
        assertThat(api.path("paths").fieldNames()).toIterable().as("each address is tried").containsExactlyInAnyOrderElementsOf(
                adressen.keySet().stream().map(pad -> "/api/v1" + pad).toList());
        for (Map.Entry<String, String> adres : adressen.entrySet()) {
            String ref = api.path("paths").path("/api/v1" + adres.getKey()).at("/get/responses/200/content/application~1json/schema/$ref").asText();
            assertThat(ref).as(adres.getKey()).startsWith("#/components/schemas/");
            ObjectNode schema = json.createObjectNode().put("$ref", ref);
            schema.set("components", api.path("components"));
            String pad = adres.getKey().contains("{") ? adres.getKey().replaceAll("\\{[a-z]+}", adres.getValue()) : adres.getKey() + adres.getValue();
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(lees(pad))).as(pad).isEmpty();
        }
    }

    @Test
    void itsDescriptionCanBeReadFromAnyPage() throws Exception {
        web.perform(get("/api/v1/openapi.json")).andExpect(header().string("Access-Control-Allow-Origin", "*"));
        web.perform(head("/api/v1/openapi.json")).andExpect(status().isOk());
        web.perform(get("/api/v1/besluiten").with(httpBasic("auditor", "demo"))).andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
    }

    @Test
    void findsAWordOfTheNotaAndThePersonsWhoActedByThen() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        vraag("/besluiten?q=nodig&dossier=" + gemaakt.dossier()).andExpect(jsonPath("$.besluiten", hasSize(1)))
                .andExpect(jsonPath("$.besluiten[0].nummer", is(1)));
        jdbc.sql("update zoek_besluit_persoon set sinds = :later where functie = 'management' and besluit in (select id from besluit where dossier = :dossier)")
                .param("later", java.sql.Timestamp.from(java.time.Instant.now().plus(Duration.ofDays(3)))).param("dossier", gemaakt.dossier()).update();
        LocalDate vandaag = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
        vraag("/besluiten?persoon=management&dossier=" + gemaakt.dossier()).andExpect(jsonPath("$.besluiten", hasSize(2)));
        vraag("/besluiten?persoon=management&dossier=" + gemaakt.dossier() + "&peil=" + vandaag).andExpect(jsonPath("$.besluiten", hasSize(0)));
    }

    @Test
    void aNameThatIsErasedIsFoundNoMore() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        knoeit(gemaakt.dossier());
        jdbc.sql("""
                update voorstel_onderbouwing set tekst = 'Het is nodig, zegt mevrouw Zwaantjé Pimpelmans.' where bewaring in
                    (select id from bewaring where werk = :voorstel)""").param("voorstel", gemaakt.voorstel()).update();
        context.getBean(Zoekindex.class).maakOpnieuw(gemaakt.dossier());
        vraag("/besluiten?q=zwaantje+pimpelmans").andExpect(jsonPath("$.besluiten", hasSize(1)));
        context.getBean(nl.besluitspoor.register.Wisser.class).wis(List.of("Zwaantjé Pimpelmans"), "AVG artikel 17, eerste lid, onder b",
                door("privacy", "privacy"));
        vraag("/besluiten?q=pimpelmans").andExpect(jsonPath("$.besluiten", hasSize(0)));
        vraag("/besluiten?q=nodig&dossier=" + gemaakt.dossier()).andExpect(jsonPath("$.besluiten", hasSize(1)));
        assertThat(jdbc.sql("select count(*) from zoek_besluit where zoektekst like '%pimpelmans%' or zoektekst like '%zwaantje%'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void turnsEveryPageOnceInEachOrder() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        voorstellen.conform();
        for (String vraag : List.of("", "&q=conform", "&wijk=Pottenberg", "&persoon=portefeuillehouder", "&dossier=" + gemaakt.dossier())) {
            for (String volgorde : List.of("-datum", "datum", "dossier")) {
                List<String> gezien = new ArrayList<>();
                String cursor = "";
                do {
                    JsonNode pagina = lees("/besluiten?limit=1&sorteer=" + volgorde + vraag + cursor);
                    pagina.path("besluiten").forEach(b -> gezien.add(b.path("id").asText()));
                    cursor = pagina.has("volgendeCursor") ? "&cursor=" + pagina.path("volgendeCursor").asText() : "";
                } while (!cursor.isEmpty() && gezien.size() < 500);
                List<String> alles = new ArrayList<>();
                lees("/besluiten?limit=100&sorteer=" + volgorde + vraag).path("besluiten").forEach(b -> alles.add(b.path("id").asText()));
                assertThat(gezien).as(vraag + " " + volgorde).doesNotHaveDuplicates().startsWith(alles.toArray(String[]::new));
            }
        }
    }

    @Test
    void aDecisionRestsOnTheReleaseBeforeIt() throws Exception {
        Gemaakt gemaakt = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of(Uitkomst.AANGEHOUDEN, Uitkomst.CONFORM));
        String versie = lees("/besluiten/" + eerste(gemaakt)).at("/rustOp/voorstel/versie/id").asText();
        assertThat(versie).isNotEmpty();
        String vrijgave = lees("/besluiten/" + eerste(gemaakt)).at("/rustOp/voorstel/vrijgave/op").asText();
        knoeit(gemaakt.dossier());
        jdbc.sql("update voorstel set vrijgegeven_op = :later, vrijgegeven_door = 'beheer' where id = :id")
                .param("later", java.sql.Timestamp.from(java.time.Instant.now().plus(Duration.ofDays(30)))).param("id", gemaakt.voorstel()).update();
        vraag("/besluiten/" + eerste(gemaakt)).andExpect(jsonPath("$.rustOp.voorstel.versie.id", is(versie)))
                .andExpect(jsonPath("$.rustOp.voorstel.vrijgave.op", is(vrijgave))).andExpect(jsonPath("$.rustOp.voorstel.vrijgave.door", is("portefeuillehouder")));
    }

    @Test
    void asksTooManyQuestionsToWait() throws Exception {
        ApiPoort poort = new ApiPoort(2);
        MockMvc smal = MockMvcBuilders.standaloneSetup(context.getBean(RegisterApi.class)).addInterceptors(poort)
                .setControllerAdvice(new ApiFouten()).build();
        smal.perform(get("/api/v1/onbekend")).andExpect(status().isNotFound());
        smal.perform(get("/api/v1/onbekend")).andExpect(status().isNotFound());
        smal.perform(get("/api/v1/onbekend")).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
    }
}
