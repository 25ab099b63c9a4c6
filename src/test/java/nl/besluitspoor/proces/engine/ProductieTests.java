package nl.besluitspoor.proces.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.besluitspoor.Besluitspoor;
import nl.besluitspoor.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the profile {@code productie} as an operator does: PostgreSQL, a mail server's name, an address. */
class ProductieTests {

    @Test
    void startsWithoutAnyDemonstration() throws Exception {
        try (ConfigurableApplicationContext productie = new SpringApplicationBuilder(Besluitspoor.class).profiles("productie").run(
                "--spring.datasource.url=" + TestDatabase.nieuwe("productie"), "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres", "--spring.mail.host=127.0.0.1", "--besluitspoor.adres=https://besluitspoor.example",
                "--besluitspoor.register.map=target/register/productie-" + System.nanoTime(), "--server.address=127.0.0.1", "--server.port=0", "--camunda.bpm.job-execution.enabled=false")) {
            JdbcClient jdbc = productie.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select id_ from act_id_user").query(String.class).list()).containsExactly("eerstebeheerder");
            assertThat(jdbc.sql("select count(*) from persoon").query(Integer.class).single()).isZero();
            assertThat(jdbc.sql("select count(*) from dossier").query(Integer.class).single()).isZero();

            String adres = "http://127.0.0.1:" + productie.getEnvironment().getProperty("local.server.port");
            assertThat(vraag(adres + "/postvak").headers().firstValue("Location")).hasValueSatisfying(naar -> assertThat(naar).endsWith("/aanmelden"));
            HttpResponse<String> aanmelden = vraag(adres + "/aanmelden");
            assertThat(aanmelden.statusCode()).isEqualTo(200);
            assertThat(aanmelden.body()).doesNotContain("demo");
            assertThat(aanmelden.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(koekje -> assertThat(koekje).contains("Secure"));
        }
    }

    private static HttpResponse<String> vraag(String adres) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(adres)).build(), BodyHandlers.ofString());
    }
}
