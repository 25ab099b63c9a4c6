package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What someone tries who is not signed in, or signed in for something else: every unsafe default of the ground. */
class BuitenstaanderIT extends BrowserIT {

    private static final String API = "/camunda/api/engine/engine/default";

    /** A person who talks HTTP: keeps his cookies and sends the token that the webapps send. */
    private final class Bezoeker {

        private final CookieManager koekjes = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(koekjes).build();

        HttpResponse<String> doe(String methode, String pad, String inhoud) throws IOException, InterruptedException {
            HttpRequest.Builder vraag = HttpRequest.newBuilder(URI.create("http://localhost:" + poort + pad))
                    .header("Content-Type", inhoud.startsWith("{") || inhoud.isEmpty() ? "application/json" : "application/x-www-form-urlencoded")
                    .method(methode, inhoud.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(inhoud));
            koekjes.getCookieStore().getCookies().stream().filter(k -> k.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
                    .reduce((a, b) -> b).ifPresent(token -> vraag.header("X-XSRF-TOKEN", token));
            return http.send(vraag.build(), BodyHandlers.ofString());
        }

        Bezoeker als(String gebruiker) throws IOException, InterruptedException {
            doe("GET", "/camunda/app/tasklist/default/", "");
            assertThat(doe("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "username=" + gebruiker + "&password=demo").statusCode())
                    .isEqualTo(200);
            doe("GET", API + "/task?maxResults=1", "");
            return this;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/", "/camunda/api/engine/application.wadl", API + "/task", API + "/user",
        API + "/process-definition", "/camunda/api/cockpit/plugin/base/default/process-definition",
        "/camunda/api/admin/setup/default/user/create", API + "/identity/password-policy", "/camunda/api/tasklist/plugin/x/default/y"})
    void anOutsiderGetsNothingFromTheApi(String pad) throws Exception {
        assertThat(new Bezoeker().doe("GET", pad, "").statusCode()).isIn(401, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/lib/deps.js", "/formulieren/formulier.js", "/script/schrijven.js", "/stijl/besluitspoor.css"})
    void aBrowserKeepsScriptsAndAsksWhetherTheyAreStillTheSame(String pad) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI adres = URI.create("http://localhost:" + poort + pad);
        HttpResponse<Void> eerst = http.send(HttpRequest.newBuilder(adres).header("Accept-Encoding", "gzip").build(), BodyHandlers.discarding());
        assertThat(eerst.statusCode()).isEqualTo(200);
        assertThat(eerst.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(eerst.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(!pad.contains("/script/"));
        HttpResponse<Void> daarna = http.send(HttpRequest.newBuilder(adres)
                .header("If-Modified-Since", eerst.headers().firstValue("Last-Modified").orElseThrow()).build(), BodyHandlers.discarding());
        assertThat(daarna.statusCode()).isEqualTo(304);
        assertThat(new Bezoeker().doe("GET", "/dossiers", "").headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/admin/default/setup/", "/camunda/app/admin/", "/dossiers", "/dossiers/nieuw", "/postvak",
        "/vergaderingen", "/actuator", "/actuator/env", "/h2-console", "/engine-rest/engine", "/bestaat-niet"})
    void anOutsiderIsSentToSignInForEveryOtherPage(String pad) throws Exception {
        HttpResponse<String> antwoord = new Bezoeker().doe("GET", pad, "");
        assertThat(antwoord.statusCode()).isEqualTo(302);
        assertThat(antwoord.headers().firstValue("Location")).hasValueSatisfying(naar -> assertThat(naar).endsWith("/aanmelden"));
    }

    @Test
    void anOutsiderCannotMakeTheFirstAdministrator() throws Exception {
        Bezoeker buiten = new Bezoeker();
        buiten.doe("GET", "/camunda/app/tasklist/default/", "");
        HttpResponse<String> antwoord = buiten.doe("POST", "/camunda/api/admin/setup/default/user/create",
                "{\"profile\":{\"id\":\"kwaad\"},\"credentials\":{\"password\":\"kwaad\"}}");
        assertThat(antwoord.statusCode()).isIn(401, 403);
    }

    @Test
    void healthIsUpAndTellsNoDetails() throws Exception {
        assertThat(new Bezoeker().doe("GET", "/actuator/health", "").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "POST; /filter/create; {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1+1}\"}}",
        "POST; /task/create; {\"name\":\"x\"}",
        "POST; /task/x/comment/create; {\"message\":\"x\"}",
        "POST; /task/x/variables; {\"modifications\":{}}",
        "PUT; /task/x/variables/y; {\"value\":1}",
        "POST; /task/x/assignee; {\"userId\":\"wijkmanager\"}",
        "PUT; /task/x; {\"name\":\"x\"}",
        "POST; /task/x/identity-links; {\"groupId\":\"griffie\",\"type\":\"candidate\"}",
        "POST; /task/x/resolve; {}",
        "POST; /message; {\"messageName\":\"dossier-gestart\"}",
        "POST; /process-definition/key/beleidscyclus/start; {}",
        "POST; /process-definition/key/beleidscyclus/submit-form; {}",
        "POST; /deployment/create; {}",
        "DELETE; /process-instance/x; ''",
        "POST; /process-instance/x/modification; {}",
        "POST; /user/create; {}",
        "POST; /authorization/create; {}",
        "PUT; /job/x/retries; {\"retries\":3}",
        "GET; /history/variable-instance; ''",
    })
    void someoneSignedInForHisTasksCanDoNothingElse(String methode, String pad, String inhoud) throws Exception {
        assertThat(new Bezoeker().als("wijkmanager").doe(methode, API + pad, inhoud).statusCode()).isEqualTo(403);
    }

    @Test
    void anExpressionInAnExtendedFilterIsRefused() throws Exception {
        Bezoeker wijkmanager = new Bezoeker().als("wijkmanager");
        String filter = jdbc.sql("select id_ from act_ru_filter where name_ = 'Mijn taken'").query(String.class).single();
        HttpResponse<String> antwoord = wijkmanager.doe("POST", API + "/filter/" + filter + "/list?firstResult=0&maxResults=5",
                "{\"assigneeExpression\":\"${execution}\"}");
        assertThat(antwoord.statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"servatius", "wijkmanager", "griffie"})
    void whoDoesNotFollowDossiersSeesNoCockpit(String gebruiker) throws Exception {
        Bezoeker bezoeker = new Bezoeker().als(gebruiker);
        assertThat(bezoeker.doe("GET", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "").statusCode()).isEqualTo(403);
        assertThat(bezoeker.doe("GET", API + "/process-instance?maxResults=10", "").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void theAuditorIsLetIntoNoWebapp(String app) throws Exception {
        Bezoeker auditor = new Bezoeker();
        auditor.doe("GET", "/camunda/app/tasklist/default/", "");
        assertThat(auditor.doe("POST", "/camunda/api/admin/auth/user/default/login/" + app, "username=auditor&password=demo").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormThatIsTooLargeIsAnsweredWithASentence() throws Exception {
        byte[] groot = new byte[53 * 1024 * 1024];
        HttpResponse<String> antwoord = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + poort + "/dossiers/x/documenten"))
                .header("Content-Type", "multipart/form-data; boundary=x").header("Accept", "text/html").POST(BodyPublishers.ofByteArray(groot)).build(),
                BodyHandlers.ofString());
        assertThat(antwoord.statusCode()).isEqualTo(413);
        assertThat(antwoord.body()).contains("Het bestand is groter dan 50 MB.");
    }

    @Test
    void aTaskThatIsGoneAnswers409() throws Exception {
        HttpResponse<String> antwoord = new Bezoeker().als("wijkmanager").doe("POST", API + "/task/weg/submit-form", "{\"variables\":{}}");
        assertThat(antwoord.statusCode()).isEqualTo(409);
        assertThat(antwoord.body()).contains("Deze taak is al afgerond of bestaat niet meer");
    }
}
