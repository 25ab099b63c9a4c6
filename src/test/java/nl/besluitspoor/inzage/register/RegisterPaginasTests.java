package nl.besluitspoor.inzage.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raad.BeslotenVoorstel;
import nl.besluitspoor.raad.BeslotenVoorstel.Gemaakt;
import nl.besluitspoor.raadpleging.Verschil;
import nl.besluitspoor.raadpleging.Stuk;
import nl.besluitspoor.raadpleging.Zoekindex;
import nl.besluitspoor.voorstel.Uitkomst;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class RegisterPaginasTests extends ProcesTests {

    @Autowired
    PlatformTransactionManager transacties;

    @Autowired
    WebApplicationContext context;

    private MockMvc web;
    private BeslotenVoorstel voorstellen;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        voorstellen = context.getAutowireCapableBeanFactory().createBean(BeslotenVoorstel.class);
    }

    private ResultActions lees(String pad) throws Exception {
        return web.perform(get(URI.create(pad)).with(user("auditor").authorities(new SimpleGrantedAuthority("GROEP_auditor"))));
    }

    private String besluit(Gemaakt gemaakt) {
        return jdbc.sql("select cast(id as varchar) from besluit where dossier = :dossier and nummer = 1").param("dossier", gemaakt.dossier())
                .query(String.class).single();
    }

    @Test
    void marksTheWordsThatWereAsked() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        lees("/register?q=instemmen+p%C3%B3ttenberg&dossier=" + gemaakt.dossier()).andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>Pottenberg</mark>")));
        lees("/register?q=zeemeermin").andExpect(content().string(containsString("Geen besluiten gevonden")));
    }

    @Test
    void saysAtTheFieldWhatIsWrong() throws Exception {
        lees("/register?van=gisteren").andExpect(status().isBadRequest()).andExpect(content().string(containsString("is geen datum")))
                .andExpect(content().string(containsString("href=\"#van\"")));
        lees("/register/besluiten.csv?uitkomst=x").andExpect(status().isBadRequest()).andExpect(content().string(containsString("bestaat niet")));
        lees("/register/besluiten/x?peil=2999-01-01").andExpect(status().isBadRequest());
    }

    @Test
    void showsWhatWasProposedBesideWhatWasDecidedAndComputesTheEntryAgain() throws Exception {
        Gemaakt gemaakt = voorstellen.maak(BeslotenVoorstel.TEKST, Openbaarheid.OPENBAAR, List.of(Uitkomst.GEWIJZIGD, Uitkomst.CONFORM));
        lees("/register/besluiten/" + besluit(gemaakt) + "?controle=nu").andExpect(status().isOk())
                .andExpect(content().string(containsString("<ins>gewijzigde </ins>")))
                .andExpect(content().string(containsString("De hash is opnieuw berekend en klopt")))
                .andExpect(content().string(containsString("De gegevens van het besluit zijn die van de invoer")));
    }

    @Test
    void showsOfWhatIsSecretItsGroundAlone() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        knoeit(gemaakt.dossier());
        jdbc.sql("update besluit set openbaarheid = 'GEHEIM' where dossier = :dossier").param("dossier", gemaakt.dossier()).update();
        jdbc.sql("update agendapunt set openbaarheid = 'GEHEIM' where dossier = :dossier").param("dossier", gemaakt.dossier()).update();
        context.getBean(Zoekindex.class).maakOpnieuw(gemaakt.dossier());
        for (String pad : List.of("/register/besluiten/" + besluit(gemaakt), "/register?dossier=" + gemaakt.dossier(),
                "/register/dossiers/" + gemaakt.dossier(), "/register/besluiten.csv?dossier=" + gemaakt.dossier(),
                "/register/besluiten.json?dossier=" + gemaakt.dossier(), "/register/dossiers/" + gemaakt.dossier() + ".json")) {
            lees(pad).andExpect(status().isOk()).andExpect(content().string(not(containsString("In te stemmen met")))).andExpect(content().string(not(containsString("bedanken"))))
                    .andExpect(content().string(containsString("Gemeentewet artikel 87")));
        }
    }

    @Test
    void nothingOfASecretDossierIsShownAnywhere() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        String dossier = gemaakt.dossier();
        knoeit(dossier);
        String besluit = besluit(gemaakt);
        for (String tabel : List.of("besluit", "agendapunt", "document", "rib")) {
            jdbc.sql("update " + tabel + " set openbaarheid = 'GEHEIM' where dossier = :dossier").param("dossier", dossier).update();
        }
        jdbc.sql("update dossier set openbaarheid = 'GEHEIM', titel = 'Zeewezen' where nummer = :dossier").param("dossier", dossier).update();
        context.getBean(Zoekindex.class).maakOpnieuw(dossier);
        List<String> bladen = List.of("/register?q=aanpak&dossier=" + dossier, "/register/besluiten/" + besluit + "?controle=nu", "/register/dossiers/" + dossier,
                "/register/dossiers/" + dossier + "/spoor", "/register/dossiers/" + dossier + "/plan", "/register/besluiten.csv?dossier=" + dossier,
                "/register/besluiten.json?dossier=" + dossier, "/register/dossiers/" + dossier + ".json", "/register/dossiers/" + dossier + ".csv");
        for (String pad : bladen) {
            String antwoord = lees(pad).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
            assertThat(antwoord).as(pad).doesNotContain("Zeewezen").doesNotContain("In te stemmen").doesNotContain("bedanken").doesNotContain("Het is nodig")
                    .doesNotContain("Aanpak Pottenberg").doesNotContain("zo bedoeld");
        }
        for (String pad : List.of("/register/besluiten.pdf?dossier=" + dossier, "/register/dossiers/" + dossier + ".pdf")) {
            byte[] pdf = lees(pad).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
            try (var blad = org.apache.pdfbox.Loader.loadPDF(pdf)) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(blad)).as(pad).contains("Geheim").doesNotContain("Zeewezen")
                        .doesNotContain("In te stemmen").doesNotContain("bedanken");
            }
        }
        for (String woord : List.of("bedanken", "stemmen", "nodig", "zeewezen")) {
            lees("/register?q=" + woord + "&dossier=" + dossier).andExpect(content().string(containsString("Geen besluiten gevonden")));
        }
        lees("/register/dossiers/" + dossier).andExpect(content().string(containsString("Dit dossier is geheim")))
                .andExpect(content().string(containsString("Gemeentewet artikel 87"))).andExpect(content().string(containsString("Gemeentewet artikel 89")));
    }

    @Test
    void aSecretNotaOfAnOpenDecisionIsNotShown() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        knoeit(gemaakt.dossier());
        jdbc.sql("update agendapunt set openbaarheid = 'GEHEIM' where dossier = :dossier").param("dossier", gemaakt.dossier()).update();
        lees("/register/besluiten/" + besluit(gemaakt)).andExpect(status().isOk()).andExpect(content().string(containsString("In te stemmen met")))
                .andExpect(content().string(containsString("De nota bij dit besluit is geheim"))).andExpect(content().string(not(containsString("Het is nodig"))))
                .andExpect(content().string(not(containsString("Aanpak Pottenberg"))));
    }

    @Test
    void whoReadWhatIsNotPublicOutsideTheRegisterIsAnEntryToo() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        String pad = "/dossiers/" + gemaakt.dossier();
        lees(pad).andExpect(status().isOk());
        lees(pad).andExpect(status().isOk());
        assertThat(jdbc.sql("select inhoud from register_invoer where soort = 'ingezien'").query(String.class).list().stream()
                .filter(inhoud -> inhoud.contains("\"" + pad + "\""))).hasSize(1);
    }

    @Test
    void theSealOfAnEarlierDayIsThatOfThen() throws Exception {
        voorstellen.conform();
        context.getBean(nl.besluitspoor.register.zegel.Sequencer.class).allesNu();
        String wortel = context.getBean(nl.besluitspoor.register.Logboek.class).stand().wortel();
        lees("/register/zegel").andExpect(status().isOk()).andExpect(content().string(containsString(org.springframework.web.util.HtmlUtils.htmlEscape(wortel))));
        lees("/register/zegel?peil=2020-01-01").andExpect(status().isOk()).andExpect(content().string(containsString("Er was toen nog niets verzegeld")))
                .andExpect(content().string(not(containsString(org.springframework.web.util.HtmlUtils.htmlEscape(wortel)))))
                .andExpect(content().string(not(containsString("log.zip"))));
        lees("/register/zegel?peil=2020-01-01&omvang=1").andExpect(content().string(containsString("past hier niet")));
    }

    @Test
    void saysWhereTheNotaHasTheWord() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        lees("/register?q=nodig&dossier=" + gemaakt.dossier()).andExpect(content().string(containsString("In de nota:")))
                .andExpect(content().string(containsString("<mark>Nodig</mark>")));
    }

    @Test
    void aPageOfAnEarlierDayShowsNothingLater() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        LocalDate gisteren = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam")).minusDays(1);
        lees("/register?dossier=" + gemaakt.dossier() + "&peil=" + gisteren).andExpect(content().string(containsString("Geen besluiten gevonden")));
        for (String pad : List.of("/besluiten/" + besluit(gemaakt), "/dossiers/" + gemaakt.dossier(), "/dossiers/" + gemaakt.dossier() + "/plan",
                "/dossiers/" + gemaakt.dossier() + "/spoor", "/dossiers/" + gemaakt.dossier() + ".csv")) {
            lees("/register" + pad + "?peil=" + gisteren).andExpect(status().isNotFound());
            lees("/register" + pad).andExpect(status().isOk());
        }
    }

    @Test
    void aSpreadsheetOpensInColumnsAndRunsNothing() throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        byte[] bytes = lees("/register/besluiten.csv?dossier=" + gemaakt.dossier()).andReturn().getResponse().getContentAsByteArray();
        String csv = new String(bytes, StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFDatum;Vergadering;Dossier").contains("\r\n").contains(";Conform;");
        assertThat(csv.lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-2", "@x", " =1", "\tx", "\uFF1D1"})
    void whatLooksLikeAFormulaIsText(String waarde) {
        assertThat(Uitvoer.cel(waarde)).isEqualTo("'" + waarde);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register/besluiten.pdf?dossier=%s", "/register/dossiers/%s.pdf"})
    void aReportIsPdfA3a(String pad) throws Exception {
        Gemaakt gemaakt = voorstellen.conform();
        byte[] pdf = lees(pad.formatted(gemaakt.dossier())).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser lezer = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A)) {
            ValidationResult oordeel = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_A, false).validate(lezer);
            assertThat(oordeel.getTestAssertions().stream().map(a -> a.getRuleId() + " " + a.getMessage()).distinct()).isEmpty();
            assertThat(oordeel.isCompliant()).isTrue();
        }
    }

    @Test
    void saysWhatDiffersBetweenTwoTexts() {
        Verschil verschil = Verschil.tussen("Het plan vast te stellen.", "Het plan gewijzigd vast te stellen.");
        assertThat(verschil.links()).extracting(Stuk::raak).containsOnly(false);
        assertThat(verschil.rechts()).filteredOn(Stuk::raak).extracting(Stuk::tekst).containsExactly("gewijzigd ");
        assertThat(Verschil.tussen("a b", "a b").isGelijk()).isTrue();
        assertThat(Verschil.tussen(null, "a").rechts()).extracting(Stuk::tekst).containsExactly("a");
    }

    @Test
    void theLogIsTakenAlongAsFiles() throws Exception {
        voorstellen.conform();
        context.getBean(nl.besluitspoor.register.zegel.Sequencer.class).allesNu();
        byte[] zip = lees("/register/zegel/log.zip").andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        java.util.Map<String, byte[]> bestanden = new java.util.HashMap<>();
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                bestanden.put(e.getName(), in.readAllBytes());
            }
        }
        assertThat(bestanden).containsKeys("checkpoint", "vkey", "sleutel.pem", "LEESMIJ.txt", "SHA256SUMS");
        String sommen = new String(bestanden.get("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sommen.lines()).hasSize(bestanden.size() - 1).allSatisfy(regel -> assertThat(nl.besluitspoor.document.Documenten.sha256(
                bestanden.get(regel.substring(66)))).isEqualTo(regel.substring(0, 64)));
    }

    @Test
    void healthShowsAVerificationThatFailed() throws Exception {
        web.perform(get("/actuator/health")).andExpect(status().isOk()).andExpect(content().json("{\"status\":\"UP\"}"));
        // in a transaction that is rolled back: an outcome cannot be taken away again
        new TransactionTemplate(transacties).executeWithoutResult(transactie -> {
            transactie.setRollbackOnly();
            jdbc.sql("insert into register_controle (id, tijdstip, omvang, duur_ms, bevinding) values (:id, :nu, 1, 1, 'invoer 0 is veranderd')")
                    .param("id", java.util.UUID.randomUUID()).param("nu", java.sql.Timestamp.from(java.time.Instant.now().plusSeconds(86_400))).update();
            try {
                web.perform(get("/actuator/health")).andExpect(status().isOk()).andExpect(content().json("{\"status\":\"REGISTER_FOUT\"}"))
                        .andExpect(content().string(not(containsString("veranderd"))));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
