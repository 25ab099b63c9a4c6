package nl.besluitspoor.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @LocalServerPort
    int poort;

    @Autowired
    JdbcClient jdbc;

    private final List<BrowserContext> vensters = new ArrayList<>();

    /** What each person saw when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback beeldBijFout = test -> test.getExecutionException().ifPresent(fout -> {
        for (int nr = 0; nr < vensters.size(); nr++) {
            for (Page pagina : vensters.get(nr).pages()) {
                beeld(pagina, "fout-%s-%d".formatted(test.getRequiredTestMethod().getName(), nr));
            }
        }
    });

    @AfterEach
    void sluitVensters() {
        vensters.forEach(BrowserContext::close);
        vensters.clear();
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
        context.setDefaultTimeout(60_000);
        return context.newPage();
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

    /** Opens Tasklist on the newest task whose name begins so, takes it up, and gives its form. */
    Locator pakOp(Page pagina, String taaknaam) {
        pagina.navigate("/camunda/app/tasklist/default/");
        pagina.getByText("Voor mijn groep").first().click();
        pagina.locator("li.task", new Page.LocatorOptions().setHasText(taaknaam)).last().click();
        pagina.getByText("Oppakken", new Page.GetByTextOptions().setExact(true)).first().click();
        Locator formulier = pagina.locator("form.bs-formulier, .fjs-container form").first();
        formulier.waitFor();
        return formulier;
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

    /** Text that begins so; written without what a browser does not read (Java's own quoting). */
    static java.util.regex.Pattern begintMet(String tekst) {
        return java.util.regex.Pattern.compile("^\\s*" + tekst.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    /** Presses the button that carries the deed and waits until the task is gone; a refusal fails with its sentence. */
    void maakAf(Page pagina) {
        rondAf(pagina);
        pagina.waitForFunction("() => !document.querySelector('form.bs-formulier, .fjs-container form') "
                + "|| [...document.querySelectorAll('.alert-danger')].some(e => e.textContent.includes('" + NIET_AF + "'))");
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

    /** The box that says a task was not completed, and why; Tasklist's other boxes are about its lists. */
    private static Locator weigering(Page pagina) {
        return pagina.locator(".alert-danger", new Page.LocatorOptions().setHasText(NIET_AF));
    }

    /** Presses the button that carries the deed. */
    void rondAf(Page pagina) {
        pagina.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^\\s*(Afronden|Rond af)"))).first().click();
    }

    /** Keeps a picture of what the person sees, for whoever looks at it later. */
    void beeld(Page pagina, String naam) {
        beeld(pagina, naam, false);
    }

    /** As {@link #beeld(Page, String)}, of the whole page or of what stands in the window. */
    void beeld(Page pagina, String naam, boolean heel) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(BEELDEN.resolve(naam + ".png")).setFullPage(heel));
    }

    /** What axe finds against WCAG 2.2 A and AA on this page, as sentences. */
    static List<String> axe(Page pagina) {
        return new AxeBuilder(pagina).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                .getViolations().stream().map(BrowserIT::zin).toList();
    }

    private static String zin(Rule regel) {
        return regel.getId() + ": " + regel.getHelp() + " " + regel.getNodes().stream().map(n -> String.valueOf(n.getTarget())).toList();
    }
}
