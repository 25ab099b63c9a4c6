package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** An auditor looks for the decision of 24 June 2025 in the demonstration, reads it, and takes it with him. */
@Tag("demonstratie")
@TestPropertySource(properties = "besluitspoor.demonstratie-dossiers=true")
class RegisterIT extends BrowserIT {

    private static final String DOSSIER = "VW-2025-0001";

    private String besluit() {
        return jdbc.sql("select cast(id as varchar) from besluit where dossier = :dossier and nummer = 1").param("dossier", DOSSIER)
                .query(String.class).single();
    }

    private static Locator knop(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Woorden=Conform", "Woorden=Pottenberg programmaplan", "Wijk=Pottenberg", "Wie handelde=portefeuillehouder"})
    void findsTheDecisionOf24June(String zoek) {
        Page pagina = als("auditor");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Besluitenregister")).click();
        pagina.getByText("Zoek preciezer").click();
        pagina.getByLabel("Vanaf").fill("2025-06-24");
        pagina.getByLabel("Tot en met").fill("2025-06-24");
        pagina.getByLabel(zoek.split("=")[0], new Page.GetByLabelOptions().setExact(true)).fill(zoek.split("=")[1]);
        knop(pagina, "Zoek").first().click();
        assertThat(pagina.locator("ol.agenda > li")).hasCount(2);
        if (zoek.startsWith("Woorden")) {
            assertThat(pagina.locator("mark").first()).isVisible();
        }
        assertThat(axe(pagina)).isEmpty();
        beeld(pagina, "register-zoeken");
        pagina.locator("ol.agenda h3 a").first().click();
        assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("beslispunt 1");
        assertThat(pagina.locator("main")).containsText("24 juni 2025");
    }

    @Test
    void seesWhatItRestedOnAndWhatFollowedAndChecksItNow() {
        Page pagina = als("auditor");
        pagina.navigate("/register/besluiten/" + besluit());
        Locator inhoud = pagina.locator("main");
        for (String woorden : List.of("Conform.", "Parafen", "Adviezen op het plan", "Reacties van de partners", "Inbreng uit de wijk",
                "Pottenberg", "portefeuillehouder", "Raadsinformatiebrief", "Plan versie 1.0", "Besluitenlijst versie 1")) {
            assertThat(inhoud).containsText(woorden);
        }
        knop(pagina, "Controleer nu").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("klopt"))).isVisible();
        assertThat(axe(pagina)).isEmpty();
        beeld(pagina, "register-besluit");
    }

    @Test
    void seesTheDayBeforeThatItWasNotKnown() {
        Page pagina = als("auditor");
        pagina.navigate("/register?dossier=" + DOSSIER + "&peil=2025-06-23");
        assertThat(pagina.locator("main")).containsText("Geen besluiten gevonden");
        assertThat(pagina.navigate("/register/besluiten/" + besluit() + "?peil=2025-06-23").status()).isEqualTo(404);
        pagina.navigate("/register/dossiers/" + DOSSIER + "?peil=2025-06-23");
        assertThat(pagina.locator("main")).containsText("Stand op 23 juni 2025");
        assertThat(pagina.locator("main")).containsText("besluitvorming");
        assertThat(pagina.locator("main")).not().containsText("Besluit vastgelegd");
        assertThat(pagina.locator("main")).not().containsText("24 juni 2025");
        for (String pad : List.of("/register?persoon=portefeuillehouder", "/register/dossiers?", "/register/dossiers/" + DOSSIER + "/spoor?",
                "/register/dossiers/" + DOSSIER + "/plan?", "/register/mandaten?", "/register/zegel?")) {
            pagina.navigate(pad + "&peil=2025-06-23");
            assertThat(pagina.locator("main")).containsText("Stand op 23 juni 2025");
            for (String later : List.of("24 juni 2025", "mandaat M-2025-0001", "versie 1.0", "conform", "ronde 1", "2026")) {
                assertThat(pagina.locator("main")).not().containsText(later);
            }
            assertThat(pagina.locator("main a[href*='/mandaten/']")).hasCount(0);
            assertThat(axe(pagina)).as(pad).isEmpty();
        }
    }

    @Test
    void comparesVersionsAndFollowsAnInbrengToItsActionAndBack() {
        Page pagina = als("auditor");
        pagina.navigate("/register/dossiers/" + DOSSIER + "/plan");
        assertThat(pagina.locator("table tbody")).containsText("1.0");
        pagina.getByLabel("Van versie").selectOption("1.0");
        pagina.getByLabel("Naar versie").selectOption("1.1");
        knop(pagina, "Vergelijk").click();
        assertThat(pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))).hasText("Van 1.0 naar 1.1");
        assertThat(pagina.locator("main ins").first()).containsText("een inloop met koffie in de avond");
        assertThat(pagina.locator("main del")).hasCount(0);
        beeld(pagina, "register-planversies");
        pagina.navigate("/register/dossiers/" + DOSSIER + "/spoor");
        beeld(pagina, "register-spoor");
        pagina.locator("main .kaart li a").first().click();
        assertThat(pagina.locator("main")).containsText("Indicator:");
        assertThat(pagina.locator("main")).containsText("Actie:");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("beslispunt 1, 24 juni 2025"))).first().click();
        assertThat(pagina.locator("main")).containsText("Inbreng uit de wijk");
    }

    @Test
    void takesTheDecisionsAlongInEachForm() throws Exception {
        Page pagina = als("auditor");
        pagina.navigate("/register?dossier=" + DOSSIER);
        String csv = Files.readString(haal(pagina, "Spreadsheet (CSV)").path(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF");
        try (CSVParser lezer = CSVFormat.EXCEL.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv.substring(1)))) {
            List<CSVRecord> rijen = lezer.getRecords();
            assertThat(rijen).hasSize(3).allSatisfy(rij -> assertThat(rij.get("Uitkomst")).isEqualTo("Conform"));
            assertThat(rijen.get(0).get("Orgaan")).as("the newest was taken under the mandaat").isEqualTo("namens het college");
            assertThat(rijen.get(1).get("Datum")).isEqualTo("2025-06-24");
        }
        JsonNode json = new ObjectMapper().readTree(haal(pagina, "JSON").path().toFile());
        assertThat(json.path("besluiten").size()).isEqualTo(3);
        assertThat(tekst(haal(pagina, "Verslag (PDF)"))).contains("Besluiten uit het register").contains("24 juni 2025").contains("Conform");
        pagina.navigate("/register/dossiers/" + DOSSIER);
        assertThat(tekst(haal(pagina, "Verslag (PDF)"))).contains(DOSSIER).contains("Paraaf gegeven").contains("RIB verzonden");
        assertThat(Files.readString(haal(pagina, "Spreadsheet (CSV)").path(), StandardCharsets.UTF_8)).contains("besluit-vastgelegd");
        assertThat(new ObjectMapper().readTree(haal(pagina, "JSON").path().toFile()).path("tijdlijn").size()).isGreaterThan(20);
        pagina.navigate("/register/zegel");
        List<String> bestanden = new ArrayList<>();
        try (ZipFile bundel = new ZipFile(haal(pagina, "Haal het log op (zip)").path().toFile())) {
            bundel.stream().map(ZipEntry::getName).forEach(bestanden::add);
            assertThat(new String(bundel.getInputStream(bundel.getEntry("checkpoint")).readAllBytes(), StandardCharsets.UTF_8)).contains("besluitspoor");
        }
        assertThat(bestanden).contains("checkpoint", "vkey", "SHA256SUMS");
    }

    @Test
    void findsADecisionByAWordOfItsNota() {
        Page pagina = als("auditor");
        pagina.navigate("/register");
        pagina.getByLabel("Woorden").fill("coalitieakkoord");
        knop(pagina, "Zoek").first().click();
        assertThat(pagina.locator("ol.agenda > li").first()).containsText("In de nota:");
        assertThat(pagina.locator("ol.agenda mark").first()).containsText(java.util.regex.Pattern.compile("coalitieakkoord.*", java.util.regex.Pattern.CASE_INSENSITIVE));
        beeld(pagina, "register-nota");
    }

    /** The decision that was taken under the mandaat. */
    private String namens() {
        return jdbc.sql("select cast(m.id as varchar) from mandaatbesluit m join wijziging w on w.id = m.wijziging where w.dossier = :dossier")
                .param("dossier", DOSSIER).query(String.class).list().get(0);
    }

    @Test
    void findsWhatWasDecidedUnderTheMandaatAndWhy() {
        Page pagina = als("auditor");
        pagina.navigate("/register?mandaat=M-2025-0001");
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("wijziging " + DOSSIER + "-W1")).click();
        for (String woorden : List.of("namens het college", "Bij de beslissing: toegestaan", "Gemeentewet 168", "Versie ervoor", "Plan versie 1.1",
                "Telt mee voor het mandaat: € 0,00")) {
            assertThat(pagina.locator("main")).containsText(woorden);
        }
        knop(pagina, "Controleer nu").click();
        assertThat(pagina.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("klopt"))).isVisible();
        beeld(pagina, "register-mandaatbesluit");
    }

    private static Download haal(Page pagina, String naam) {
        return pagina.waitForDownload(() -> pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam).setExact(true)).click());
    }

    private static String tekst(Download bestand) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bestand.path().toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void everyPageIsReadableByAllOnAPhoneAndWithoutScripts() {
        BrowserContext zonder = Browsers.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + poort)
                .setViewportSize(390, 844).setLocale("nl-NL").setJavaScriptEnabled(false));
        Page kaal = zonder.newPage();
        meldAan(kaal, "auditor");
        Page pagina = als("auditor");
        pagina.setViewportSize(390, 844);
        String inbreng = jdbc.sql("select cast(i.id as varchar) from inbreng i join wijkdialoog w on w.id = i.dialoog where w.dossier = :dossier")
                .param("dossier", DOSSIER).query(String.class).list().get(0);
        for (String pad : List.of("/register", "/register?q=programmaplan&wijk=Nazareth", "/register?van=x", "/register/besluiten/" + besluit(),
                "/register/dossiers", "/register/dossiers/" + DOSSIER, "/register/dossiers/" + DOSSIER + "?peil=2025-03-01",
                "/register/dossiers/" + DOSSIER + "/spoor", "/register/dossiers/" + DOSSIER + "/plan", "/register/inbreng/" + inbreng,
                "/register/besluiten/" + namens(), "/register/mandaten", "/register/zegel", "/register/controleren")) {
            pagina.navigate(pad);
            assertThat(axe(pagina)).as(pad).isEmpty();
            assertThat((Integer) pagina.evaluate("document.documentElement.scrollWidth")).as(pad).isLessThanOrEqualTo(390);
            kaal.navigate(pad);
            assertThat(kaal.locator("h1")).isVisible();
        }
        zonder.close();
    }
}
