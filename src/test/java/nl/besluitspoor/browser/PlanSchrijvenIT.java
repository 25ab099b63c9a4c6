package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People write a plan: with and without JavaScript, on a laptop and a phone, and two at the same time. */
class PlanSchrijvenIT extends BrowserIT {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Planvorming planvorming;

    @Autowired
    Plannen plannen;

    @Autowired
    Schrijftafel<Stuk.Inhoud> schrijftafel;

    @Autowired
    Functies functies;

    @Autowired
    JdbcClient jdbc;

    private String pad;
    private java.util.UUID plan;

    @BeforeEach
    void beginEenPlan() {
        functies.geef("management", "beleidsmedewerker", null, LocalDate.of(2024, 1, 1), null, false);
        Handeling programmamanager = Handeling.opPagina("programmamanager", "programmamanager", Instant.now());
        String nummer = dossiers.start(new NieuwDossier("Programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of("BU09350203"), List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true),
                programmamanager).nummer();
        plan = planvorming.begin(nummer, programmamanager).id();
        pad = "/dossiers/" + nummer + "/plan";
    }

    /** The application is shared with other tests, which count who is told. */
    @AfterEach
    void neemDeFunctieTerug() {
        jdbc.sql("delete from functie_houder where gebruiker = 'management' and functie = 'beleidsmedewerker'").update();
    }

    private static Locator knop(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }

    @Test
    void twoPeopleWriteOnePieceAndNobodysTextIsLost() {
        Page een = als("beleidsmedewerker");
        Page twee = als("management");
        een.navigate(pad + "/samenvatting");
        twee.navigate(pad + "/samenvatting");
        een.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true)).fill("De eerste schrijft dit.");
        assertThat(een.locator("[data-stand]")).containsText("Bewaard:");
        twee.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true)).fill("De tweede schrijft iets anders.");
        Locator samenvoegen = twee.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voeg de twee teksten samen"));
        samenvoegen.click();
        assertThat(twee.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Twee teksten: voeg ze samen"))).isVisible();
        assertThat(twee.locator("main")).containsText("De eerste schrijft dit.");
        assertThat(twee.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true))).hasValue("De tweede schrijft iets anders.");
        assertThat(axe(twee)).isEmpty();
        beeld(twee, "plan-samenvoegen");
        twee.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true)).fill("De eerste schrijft dit. De tweede schrijft iets anders.");
        knop(twee, "Bewaar de samengevoegde tekst").click();
        assertThat(twee.getByText("Bewaard.", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        assertThat(plannen.concept(plan).samenvatting()).isEqualTo("De eerste schrijft dit. De tweede schrijft iets anders.");
        assertThat(schrijftafel.blad(plan, Stuk.SAMENVATTING).naast()).isEmpty();
    }

    @Test
    void rowsComeAndGoAndAreKeptWhileSomeoneTypes() {
        Page pagina = als("beleidsmedewerker");
        pagina.navigate(pad + "/doelen");
        knop(pagina, "Voeg een doel toe").click();
        pagina.getByLabel("Doel", new Page.GetByLabelOptions().setExact(true)).fill("Minder schulden");
        assertThat(pagina.locator("[data-stand]")).containsText("Bewaard:");
        assertThat(pagina.locator("legend")).containsText("Doel D1");
        knop(pagina, "Voeg een doel toe").click();
        pagina.locator("#omschrijving-1").fill("Meer diploma's");
        pagina.locator("#jaar-1").fill("over tien jaar");
        assertThat(pagina.locator("[data-stand]")).containsText("'over tien jaar' is geen jaar");
        assertThat(pagina.locator("#jaar-1")).hasAttribute("aria-invalid", "true");
        pagina.locator("#jaar-1").fill("2035");
        assertThat(pagina.locator("[data-stand]")).containsText("Bewaard:");
        assertThat(axe(pagina)).isEmpty();
        pagina.reload();
        assertThat(pagina.locator("#omschrijving-1")).hasValue("Meer diploma's");
        pagina.locator("[data-weg]").first().click();
        assertThat(pagina.locator("[data-stand]")).containsText("Bewaard:");
        assertThat(plannen.concept(plan).doelen()).singleElement().satisfies(doel -> {
            assertThat(doel.code()).isEqualTo("D2");
            assertThat(doel.jaar()).isEqualTo(2035);
        });
    }

    @Test
    void worksWithoutJavaScriptAndKeepsWhatWasTypedWhenItIsRefused() {
        try (BrowserContext context = Browsers.browser().newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + poort).setViewportSize(390, 844).setLocale("nl-NL").setJavaScriptEnabled(false))) {
            Page pagina = context.newPage();
            meldAan(pagina, "beleidsmedewerker");
            pagina.navigate(pad + "/begroting");
            knop(pagina, "Voeg een jaar toe").click();
            pagina.locator("#jaar-0").fill("2025");
            pagina.locator("#bedrag-0").fill("veel");
            pagina.locator("#dekking-0").fill("Voorbeeld");
            pagina.locator("main .bewaarregel button").click();
            assertThat(pagina.locator("#fouten")).containsText("'veel' is geen bedrag");
            assertThat(pagina.locator("#dekking-0")).hasValue("Voorbeeld");
            beeld(pagina, "plan-begroting-geweigerd-390");
            pagina.locator("#bedrag-0").fill("12.500,50");
            pagina.locator("main .bewaarregel button").click();
            assertThat(pagina.locator("#bedrag-0")).hasValue("12500,50");
            assertThat(plannen.concept(plan).bedragBegroting()).isEqualByComparingTo("12500.50");
        }
    }

    @Test
    void everyPageIsAccessibleAndFitsAPhone() {
        Page pagina = venster(390, 844);
        meldAan(pagina, "beleidsmedewerker");
        for (String adres : List.of("", "/kern", "/voorwoord", "/doelen", "/acties", "/begroting", "/reacties", "/../inbreng", "/kern/eerder")) {
            pagina.navigate(pad + adres);
            assertThat(axe(pagina)).as(adres).isEmpty();
            assertThat((Integer) pagina.evaluate("document.documentElement.scrollWidth - window.innerWidth")).as(adres).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void partnersSeeNoDraftAndOthersReadWithoutWriting() {
        Page partner = als("servatius");
        assertThat(partner.navigate(pad + "/samenvatting").status()).isEqualTo(404);
        partner.navigate(pad);
        assertThat(partner.locator("main")).not().containsText("Onderdelen");
        Page manager = als("programmamanager");
        manager.navigate(pad + "/samenvatting");
        assertThat(manager.locator("main")).containsText("Alleen een beleidsmedewerker schrijft aan het plan");
        assertThat(manager.locator("textarea")).hasCount(0);
    }
}
