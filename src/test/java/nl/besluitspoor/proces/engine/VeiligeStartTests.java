package nl.besluitspoor.proces.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class VeiligeStartTests {

    @Test
    void refusesAnH2FileThatLosesCommitsOnAKill() {
        assertThat(bezwaren("jdbc:h2:file:./data/x")).singleElement().asString().contains("WRITE_DELAY=0");
        assertThat(bezwaren("jdbc:h2:./data/x")).hasSize(1);
    }

    @Test
    void acceptsAnH2FileThatWritesAtOnceMemoryAndPostgres() {
        assertThat(bezwaren("jdbc:h2:file:./data/x;WRITE_DELAY=0")).isEmpty();
        assertThat(bezwaren("jdbc:h2:mem:x")).isEmpty();
        assertThat(bezwaren("jdbc:postgresql://localhost/x")).isEmpty();
    }

    @Test
    void neverClosesAnH2File() {
        assertThat(VeiligeStart.compleet("jdbc:h2:./data/x;WRITE_DELAY=0")).isEqualTo("jdbc:h2:./data/x;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(VeiligeStart.compleet("jdbc:h2:./data/x;db_close_on_exit=false")).isEqualTo("jdbc:h2:./data/x;db_close_on_exit=false;DB_CLOSE_DELAY=-1");
        assertThat(VeiligeStart.compleet("jdbc:h2:mem:x")).isEqualTo("jdbc:h2:mem:x");
        assertThat(bezwaren("jdbc:h2:./data/x;WRITE_DELAY=0;DB_CLOSE_DELAY=0")).singleElement().asString().contains("DB_CLOSE_DELAY=-1");
    }

    @Test
    void refusesTheDemonstrationInProduction() {
        MockEnvironment omgeving = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:mem:x");
        omgeving.setActiveProfiles("productie");
        assertThat(VeiligeStart.bezwaren(omgeving)).hasSize(5);
    }

    @Test
    void acceptsAProductionThatHasWhatItNeeds() {
        MockEnvironment omgeving = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/x")
                .withProperty("besluitspoor.demonstratie", "false").withProperty("spring.mail.host", "mail.example")
                .withProperty("server.servlet.session.cookie.secure", "true").withProperty("besluitspoor.adres", "https://besluitspoor.example");
        omgeving.setActiveProfiles("productie");
        assertThat(VeiligeStart.bezwaren(omgeving)).isEmpty();
    }

    private static List<String> bezwaren(String adres) {
        return VeiligeStart.bezwaren(new MockEnvironment().withProperty("spring.datasource.url", adres));
    }
}
