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
    void refusesTheDemonstrationInProduction() {
        MockEnvironment omgeving = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:mem:x");
        omgeving.setActiveProfiles("productie");
        assertThat(VeiligeStart.bezwaren(omgeving)).hasSize(4);
    }

    @Test
    void acceptsAProductionThatHasWhatItNeeds() {
        MockEnvironment omgeving = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/x")
                .withProperty("besluitspoor.demonstratie", "false").withProperty("spring.mail.host", "mail.example")
                .withProperty("server.servlet.session.cookie.secure", "true");
        omgeving.setActiveProfiles("productie");
        assertThat(VeiligeStart.bezwaren(omgeving)).isEmpty();
    }

    private static List<String> bezwaren(String adres) {
        return VeiligeStart.bezwaren(new MockEnvironment().withProperty("spring.datasource.url", adres));
    }
}
