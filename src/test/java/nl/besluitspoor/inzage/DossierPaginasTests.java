package nl.besluitspoor.inzage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.DossierToegang.Zicht;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.toegang.Functies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class DossierPaginasTests extends ProcesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLoop loop;

    @Autowired
    DossierToegang toegang;

    @Autowired
    Documenten documenten;

    @Autowired
    Functies functies;

    private MockMvc web;
    private Dossier intern;

    @BeforeEach
    void maakDossier() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        intern = dossiers.start(new NieuwDossier("Volledige naam van het plan", "Korte naam", SoortPlan.PROGRAMMAPLAN,
                List.of("BU09350203"), List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.INTERN, null, "Geheime aanleiding", null, true),
                door("programmamanager", Dossiers.PROGRAMMAMANAGER));
    }

    private RequestPostProcessor als(String gebruiker) {
        return user(gebruiker).authorities(functies.van(gebruiker).stream()
                .map(f -> new org.springframework.security.core.authority.SimpleGrantedAuthority("GROEP_" + f)).toList());
    }

    @ParameterizedTest
    @CsvSource({"wijkmanager,ALLES", "programmamanager,ALLES", "beleidsmedewerker,ALLES", "financien,ALLES", "juridisch,ALLES",
        "communicatie,ALLES", "onderzoek,ALLES", "management,ALLES", "bestuurssecretariaat,ALLES", "wethouder-wonen,ALLES",
        "burgemeester,ALLES", "gemeentesecretaris,ALLES", "portefeuillehouder,ALLES", "manager,ALLES", "auditor,ALLES",
        "servatius,PARTNER", "woonpunt,GEEN", "griffie,GEEN", "privacy,GEEN", "beheer,GEEN", "niemand,GEEN"})
    void eachGroupSeesWhatTheTableSays(String gebruiker, Zicht zicht) {
        assertThat(toegang.zicht(gebruiker, intern)).isEqualTo(zicht);
    }

    @ParameterizedTest
    @ValueSource(strings = {"woonpunt", "griffie", "privacy", "beheer"})
    void whoMayNotSeeADossierFindsNothing(String gebruiker) throws Exception {
        web.perform(get("/dossiers/" + intern.nummer()).with(als(gebruiker))).andExpect(status().isNotFound());
        web.perform(get("/dossiers").with(als(gebruiker))).andExpect(content().string(not(containsString(intern.nummer()))));
    }

    @Test
    void aPartnerSeesTheShortTitleAndNotWhatIsInternal() throws Exception {
        web.perform(get("/dossiers/" + intern.nummer()).with(als("servatius"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Korte naam")))
                .andExpect(content().string(not(containsString("Geheime aanleiding"))))
                .andExpect(content().string(not(containsString("Volledige naam"))))
                .andExpect(content().string(not(containsString("Berichten"))));
    }

    @Test
    void whoWorksOnItSeesAllAndOnlyTheProgrammamanagerMayEndIt() throws Exception {
        web.perform(get("/dossiers/" + intern.nummer()).with(als("programmamanager"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Geheime aanleiding")))
                .andExpect(content().string(containsString("Beëindig het dossier")));
        web.perform(get("/dossiers/" + intern.nummer()).with(als("auditor"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Geheime aanleiding")))
                .andExpect(content().string(not(containsString("Beëindig het dossier"))))
                .andExpect(content().string(not(containsString("Voeg een document toe"))));
        web.perform(get("/dossiers/" + intern.nummer() + "/einde").with(als("auditor"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"servatius,false", "wijkmanager,true", "griffie,false", "auditor,true"})
    void anInternalDocumentIsForWhoSeesTheWholeDossier(String gebruiker, boolean mag) {
        assertThat(toegang.magLezen(gebruiker, document(Openbaarheid.INTERN))).isEqualTo(mag);
        assertThat(toegang.magLezen(null, document(Openbaarheid.INTERN))).isFalse();
        assertThat(toegang.magLezen(null, document(Openbaarheid.OPENBAAR))).isTrue();
    }

    private Document document(Openbaarheid openbaarheid) {
        return documenten.bewaar(new NieuwDocument("upload", "Stuk " + openbaarheid, intern.nummer(), "stuk.txt", "text/plain",
                "Een stuk.".getBytes(StandardCharsets.UTF_8), openbaarheid), door("programmamanager", Dossiers.PROGRAMMAMANAGER));
    }

    @Test
    void theStartPageHasTheDoorsOfThePerson() throws Exception {
        web.perform(get("/")).andExpect(status().isOk()).andExpect(content().string(containsString("Aanmelden hoeft niet")));
        web.perform(get("/").with(als("programmamanager"))).andExpect(content().string(containsString("Start een dossier")))
                .andExpect(content().string(containsString("mag iedereen zien")));
        web.perform(get("/").with(als("servatius"))).andExpect(content().string(not(containsString("Start een dossier"))))
                .andExpect(content().string(not(containsString("href=\"/vergaderingen\""))));
    }

    @Test
    void onlyAProgrammamanagerOpensThePageToStart() throws Exception {
        web.perform(get("/dossiers/nieuw").with(als("programmamanager"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Pottenberg")));
        web.perform(get("/dossiers/nieuw").with(als("beleidsmedewerker"))).andExpect(status().isForbidden());
    }

    @Test
    void refusedInputKeepsWhatWasTyped() throws Exception {
        web.perform(nieuw().param("titel", "Plan <b>voor</b> de wijk").param("korteTitel", "").param("aanleiding", "Omdat het nodig is")
                        .param("soortPlan", "PROGRAMMAPLAN").param("wijken", "BU09350403").param("openbaarheid", "EMBARGO").param("embargo", "31-31-2027"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Plan &lt;b&gt;voor&lt;/b&gt; de wijk")))
                .andExpect(content().string(containsString("Omdat het nodig is")))
                .andExpect(content().string(containsString("Vul de korte titel in.")))
                .andExpect(content().string(containsString("is geen datum")))
                .andExpect(content().string(containsString("value=\"BU09350403\" checked=\"checked\"")));
    }

    @Test
    void theStartPageSentTwiceStartsOneDossier() throws Exception {
        String pagina = web.perform(get("/dossiers/nieuw").with(als("programmamanager"))).andReturn().getResponse().getContentAsString();
        String aanvraag = pagina.replaceAll("(?s).*name=\"aanvraag\" value=\"([^\"]+)\".*", "$1");
        ExecutorService tweeKeer = Executors.newFixedThreadPool(2);
        List<String> naar = new ArrayList<>();
        for (Future<String> antwoord : tweeKeer.invokeAll(List.of(start(aanvraag), start(aanvraag)))) {
            naar.add(antwoord.get());
        }
        tweeKeer.shutdown();
        assertThat(naar).hasSize(2).allSatisfy(adres -> assertThat(adres).isEqualTo(naar.get(0)).startsWith("/dossiers/VW-"));
        assertThat(start(aanvraag).call()).isEqualTo(naar.get(0));
        assertThat(start(UUID.randomUUID().toString()).call()).isNotEqualTo(naar.get(0));
        String nummer = naar.get(0).substring("/dossiers/".length());
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("beleidscyclus").processInstanceBusinessKey(nummer).count()).isEqualTo(1);
    }

    private Callable<String> start(String aanvraag) {
        return () -> String.valueOf(web.perform(nieuw().param("aanvraag", aanvraag).param("titel", "Dubbel geklikt").param("korteTitel", "Dubbel")
                .param("soortPlan", "PROGRAMMAPLAN").param("wijken", "BU09350403").param("partners", "servatius")
                .param("portefeuille", "Veerkrachtige Wijken").param("openbaarheid", "OPENBAAR").param("aanleiding", "Voorbeeld"))
                .andReturn().getResponse().getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder nieuw() {
        return post("/dossiers/nieuw").with(als("programmamanager")).with(csrf());
    }

    @Test
    void aDocumentIsAddedWithTheDossiersOpennessAndBecomesTheNextVersion() throws Exception {
        for (int versie = 1; versie <= 2; versie++) {
            web.perform(multipart("/dossiers/" + intern.nummer() + "/documenten").file(bestand("notitie.txt", "Versie " + versie))
                            .param("titel", "Notitie").with(als("beleidsmedewerker")).with(csrf()))
                    .andExpect(redirectedUrlPattern("/dossiers/" + intern.nummer() + "**"));
        }
        assertThat(documenten.lijst(intern.nummer())).extracting(Document::versie).containsExactly(1, 2);
        assertThat(documenten.lijst(intern.nummer())).allSatisfy(d -> assertThat(d.openbaarheid()).isEqualTo(Openbaarheid.INTERN));
        web.perform(get("/dossiers/" + intern.nummer()).with(als("beleidsmedewerker")))
                .andExpect(content().string(containsString("Eerdere versies")));
    }

    @Test
    void theTokenAgainstForgedRequestsStandsInNoAddress() throws Exception {
        web.perform(get("/dossiers/" + intern.nummer()).with(als("beleidsmedewerker"))).andExpect(content().string(containsString("multipart/form-data")))
                .andExpect(content().string(containsString("name=\"_csrf\""))).andExpect(content().string(not(containsString("?_csrf="))));
    }

    @Test
    void aMailLeadsToTheReadersOwnTaskAndElseToTheDossier() throws Exception {
        Dossier gestart = loop.start(new NieuwDossier("Plan", "Kort", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203", "BU09350403"),
                List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true),
                door("programmamanager", Dossiers.PROGRAMMAMANAGER));
        rol.jobs();
        String taak = taken.createTaskQuery().processInstanceBusinessKey(gestart.nummer()).taskNameLike("%Nazareth%").singleResult().getId();
        String pad = "/taken/" + gestart.nummer() + "/dialoog-plannen";
        web.perform(get(pad).param("over", "Nazareth").with(als("wijkmanager")))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + taak));
        web.perform(get(pad).with(als("griffie"))).andExpect(redirectedUrl("/dossiers/" + gestart.nummer()));
        web.perform(get("/taken/BW-2020-01/stukken-markeren").with(als("griffie"))).andExpect(redirectedUrl("/dossiers/BW-2020-01"));
        web.perform(get(pad)).andExpect(redirectedUrlPattern("**/aanmelden"));
    }

    @Test
    void aDocumentThatIsNoDocumentIsRefusedWithASentence() throws Exception {
        String pad = "/dossiers/" + intern.nummer() + "/documenten";
        web.perform(multipart(pad).file(bestand("programma.pdf", "MZ geen pdf")).param("titel", "Stuk").with(als("beleidsmedewerker")).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(multipart(pad).param("titel", "Stuk").with(als("beleidsmedewerker")).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Kies een bestand")));
        web.perform(multipart(pad).file(bestand("a.txt", "a")).param("titel", "Stuk").with(als("auditor")).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("maar er geen document aan toevoegen")));
        web.perform(multipart(pad).file(bestand("a.txt", "a")).param("titel", "Stuk").param("openbaarheid", "GEHEIM")
                        .with(als("beleidsmedewerker")).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("alleen met een besluit geheim")));
        assertThat(documenten.lijst(intern.nummer())).isEmpty();
    }

    private static MockMultipartFile bestand(String naam, String inhoud) {
        return new MockMultipartFile("bestand", naam, null, inhoud.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void endingWithoutAReasonKeepsTheDossier() throws Exception {
        web.perform(post("/dossiers/" + intern.nummer() + "/einde").with(als("programmamanager")).with(csrf()).param("reden", " "))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Vul de reden")));
        assertThat(dossiers.van(intern.nummer()).isOpen()).isTrue();
        web.perform(post("/dossiers/" + intern.nummer() + "/einde").with(als("programmamanager")).with(csrf()).param("reden", "Geen geld"))
                .andExpect(redirectedUrlPattern("/dossiers/*"));
        web.perform(get("/dossiers/" + intern.nummer()).with(als("manager"))).andExpect(content().string(containsString("Geen geld")));
    }

    @Test
    void searchAndPhaseFilterTheList() throws Exception {
        web.perform(get("/dossiers").param("q", intern.nummer()).with(als("manager"))).andExpect(content().string(containsString("1 dossier gevonden")));
        web.perform(get("/dossiers").param("q", intern.nummer()).param("fase", "UITVOERING").with(als("manager")))
                .andExpect(content().string(containsString("Geen dossier gevonden")));
    }
}
