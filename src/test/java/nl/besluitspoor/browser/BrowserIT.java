package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.besluitspoor.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Ground of the browser tests: the whole application with its web server and jobs running, and people who open it in
 * Chromium, each in a window of his own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "besluitspoor.demonstratie-dossiers=false", "camunda.bpm.job-execution.wait-time-in-millis=300",
    "camunda.bpm.job-execution.max-wait=1000"
})
@ContextConfiguration(initializers = TestDatabase.class)
abstract class BrowserIT {

    private static final String NIET_AF = "niet afgerond";
    private static final Path BEELDEN = Path.of("target", "beelden");
    /** Whether a picture is kept of each form and page, for a person to look at; of a failure there always is one. */
    private static final boolean MET_BEELDEN = Boolean.getBoolean("besluitspoor.test.beelden");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Names of values, ids, empty values and templates that were not filled in, and words of the engine's own forms. */
    private static final Pattern RUW = Pattern.compile("\\{\\{|undefined|\\bnull\\b|\\[object|\\bNaN\\b|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|"
            + "\\b[A-Z]{2,}_[A-Z_]+\\b|\\b[A-Z]{6,}\\b|\\b(?:Select|Search|Submit|Required|Loading|Nothing)\\b|Add new|No items");

    /** Where people of the municipality have their account. */
    private static final Uitgever UITGEVER = new Uitgever();

    @DynamicPropertySource
    static void aanmeldenBijDeGemeente(DynamicPropertyRegistry instellingen) {
        instellingen.add("spring.security.oauth2.client.registration.gemeente.client-id", () -> "besluitspoor");
        instellingen.add("spring.security.oauth2.client.registration.gemeente.client-secret", () -> "geheim");
        instellingen.add("spring.security.oauth2.client.registration.gemeente.client-name", () -> "de gemeente");
        instellingen.add("spring.security.oauth2.client.registration.gemeente.scope", () -> "openid");
        instellingen.add("spring.security.oauth2.client.provider.gemeente.issuer-uri", UITGEVER::adres);
        instellingen.add("spring.security.oauth2.client.provider.gemeente.user-name-attribute", () -> "preferred_username");
    }

    static {
        // A busy machine draws a page in its own time.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @LocalServerPort
    int poort;

    @Autowired
    JdbcClient jdbc;

    private final List<BrowserContext> vensters = new ArrayList<>();
    /** What each page asked and did not get yet, or not at all, and the errors it met. */
    private final Map<Page, Set<String>> onderweg = new ConcurrentHashMap<>();

    /** What each person saw when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback beeldBijFout = test -> test.getExecutionException().ifPresent(fout -> {
        for (int nr = 0; nr < vensters.size(); nr++) {
            for (Page pagina : vensters.get(nr).pages()) {
                neem(pagina, "fout-%s-%d".formatted(test.getRequiredTestMethod().getName(), nr), false);
                System.out.println("venster " + nr + ": " + pagina.url() + ", onderweg " + onderweg.getOrDefault(pagina, Set.of()));
            }
        }
    });

    @AfterEach
    void sluitVensters() {
        vensters.forEach(BrowserContext::close);
        vensters.clear();
        onderweg.clear();
    }

    /** A new window, as on a laptop. */
    Page venster() {
        return venster(1366, 768);
    }

    /** A new window of this size, in pixels. */
    Page venster(int breed, int hoog) {
        BrowserContext context = Browsers.browser().newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + poort).setViewportSize(breed, hoog).setLocale("nl-NL").setTimezoneId("Europe/Amsterdam"));
        vensters.add(context);
        context.setDefaultTimeout(120_000);
        Page pagina = context.newPage();
        Set<String> adressen = onderweg.computeIfAbsent(pagina, p -> ConcurrentHashMap.newKeySet());
        pagina.onRequest(vraag -> adressen.add(vraag.method() + " " + vraag.url()));
        pagina.onRequestFinished(vraag -> adressen.remove(vraag.method() + " " + vraag.url()));
        pagina.onRequestFailed(vraag -> {
            adressen.remove(vraag.method() + " " + vraag.url());
            adressen.add("mislukt: " + vraag.url() + " " + vraag.failure());
        });
        pagina.onPageError(fout -> adressen.add("fout: " + fout));
        pagina.onConsoleMessage(regel -> {
            if ("error".equals(regel.type())) {
                adressen.add("fout: " + regel.text());
            }
        });
        return pagina;
    }

    /** A new window in which this person has signed in on our own page. */
    Page als(String gebruiker) {
        Page pagina = venster();
        meldAan(pagina, gebruiker);
        return pagina;
    }

    void meldAan(Page pagina, String gebruiker) {
        pagina.navigate("/aanmelden");
        pagina.getByLabel("Gebruikersnaam").fill(gebruiker);
        pagina.getByLabel("Wachtwoord").fill("demo");
        pagina.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden")).click();
        pagina.waitForURL("**/");
    }

    /**
     * Opens the task whose name begins so from the list of open tasks on the page of its dossier or meeting, as its link
     * leads there; takes it up where nobody has it, and gives its form.
     */
    Locator taakVan(Page pagina, String adres, String taaknaam) {
        pagina.navigate(adres);
        Locator link = pagina.locator("a[href*='task=']", new Page.LocatorOptions().setHasText(begintMet(taaknaam))).first();
        for (int keer = 0; keer < 60 && link.count() == 0; keer++) {
            pagina.waitForTimeout(300);
            pagina.reload();
        }
        link.click();
        Locator formulier = pagina.locator("form.bs-formulier, .fjs-container form").first();
        pagina.getByText("Oppakken", new Page.GetByTextOptions().setExact(true)).first().click();
        formulier.waitFor();
        return formulier;
    }

    /** Fills the field with exactly this label. */
    static void vul(Locator gebied, String label, String waarde) {
        gebied.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(waarde);
    }

    /** Chooses by its words in the list with exactly this label. */
    static void kies(Locator gebied, String label, String keuze) {
        gebied.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel(keuze));
    }

    /** Text that begins so; written without what a browser does not read (Java's own quoting). */
    static Pattern begintMet(String tekst) {
        return Pattern.compile("^\\s*" + tekst.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    /** Presses the button that carries the deed and waits until the task is gone; a refusal fails with its sentence. */
    void maakAf(Page pagina) {
        rondAf(pagina);
        pagina.waitForFunction("() => !document.querySelector('form.bs-formulier, .fjs-container form') "
                + "|| [...document.querySelectorAll('.alert-danger:not([data-eerder])')].some(e => e.textContent.includes('" + NIET_AF + "'))");
        Locator fout = weigering(pagina);
        if (fout.count() > 0) {
            throw new AssertionError("geweigerd: " + fout.first().textContent().strip());
        }
    }

    /** Presses the button that carries the deed and gives the sentence of its refusal; the form stays. */
    String geweigerd(Page pagina) {
        rondAf(pagina);
        Locator fout = weigering(pagina).first();
        fout.waitFor();
        return fout.textContent().strip();
    }

    /** The box that says a task was not completed this time, and why; Tasklist's other boxes are about its lists, or an earlier try. */
    private static Locator weigering(Page pagina) {
        return pagina.locator(".alert-danger:not([data-eerder])", new Page.LocatorOptions().setHasText(NIET_AF));
    }

    /** Presses the button that carries the deed; what was refused before is told apart from what comes. */
    void rondAf(Page pagina) {
        pagina.evaluate("document.querySelectorAll('.alert-danger').forEach(e => e.setAttribute('data-eerder', ''))");
        pagina.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*(Afronden|Rond af)"))).first().click();
    }

    /**
     * Reads an opened form as a person would: by when it must be done stands above it, nothing runs out of sight to the
     * side, and no word of it is a name or a number that only the software knows. Keeps two pictures: what stands in the
     * window, and the form whole.
     */
    void lees(Page pagina, Locator formulier, String naam) {
        beeld(pagina, naam);
        assertThat(pagina.locator(".task-card .due-date").first()).as("uiterste datum boven " + naam).matches(Locator::isVisible);
        assertThat(formulier.innerText()).as(naam).doesNotContainPattern(RUW);
        assertThat(formulier.evaluate("f => f.scrollWidth - f.clientWidth")).as("breder dan het venster: " + naam).isEqualTo(0);
        assertThat(zinnen(axeOp(pagina).include("form.bs-formulier, .fjs-container form"))).as(naam).isEmpty();
        if (MET_BEELDEN) {
            pagina.setViewportSize(1366, 2400);
            beeld(pagina, naam + "-heel");
            pagina.setViewportSize(1366, 768);
        }
    }

    /** Keeps a picture of what the person sees, for whoever looks at it later. */
    void beeld(Page pagina, String naam) {
        beeld(pagina, naam, false);
    }

    /** As {@link #beeld(Page, String)}, of the whole page or of what stands in the window. */
    void beeld(Page pagina, String naam, boolean heel) {
        if (MET_BEELDEN) {
            neem(pagina, naam, heel);
        }
    }

    private static void neem(Page pagina, String naam, boolean heel) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(BEELDEN.resolve(naam + ".png")).setFullPage(heel));
    }

    /** The page runs out of no window to the side and axe finds nothing on it, on a phone and on a laptop. */
    static void smalEnToegankelijk(Page pagina, String wat) {
        pagina.setViewportSize(390, 844);
        assertThat((Boolean) pagina.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")).as(wat + " steekt op 390 niet uit").isFalse();
        assertThat(axe(pagina)).as(wat + " op 390").isEmpty();
        pagina.setViewportSize(1366, 768);
        assertThat(axe(pagina)).as(wat).isEmpty();
    }

    /** What axe finds against WCAG 2.2 A and AA on this page, as sentences. */
    static List<String> axe(Page pagina) {
        return zinnen(axeOp(pagina));
    }

    /** In the page itself, which holds no page of another: otherwise all that is in order travels to a page of its own first. */
    private static AxeBuilder axeOp(Page pagina) {
        AxeRunOptions alleenFouten = new AxeRunOptions();
        alleenFouten.setResultTypes(List.of("violations"));
        return new AxeBuilder(pagina).options(alleenFouten).withTags(WCAG).setLegacyMode(true);
    }

    private static List<String> zinnen(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(BrowserIT::zin).toList();
    }

    private static String zin(Rule regel) {
        return regel.getId() + ": " + regel.getHelp() + " " + regel.getNodes().stream().map(n -> String.valueOf(n.getTarget())).toList();
    }
}
