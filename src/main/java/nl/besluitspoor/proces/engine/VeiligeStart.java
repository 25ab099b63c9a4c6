package nl.besluitspoor.proces.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses a start that is not safe, before anything is opened: an H2 file that loses acknowledged commits when the
 * process is killed, and in profile {@code productie} whatever belongs to the demonstration. Named in spring.factories.
 */
class VeiligeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent gebeurtenis) {
        List<String> bezwaren = bezwaren(gebeurtenis.getEnvironment());
        if (!bezwaren.isEmpty()) {
            throw new IllegalStateException("Besluitspoor start niet: " + String.join(" ", bezwaren));
        }
    }

    static List<String> bezwaren(ConfigurableEnvironment omgeving) {
        List<String> bezwaren = new ArrayList<>();
        String adres = omgeving.getProperty("spring.datasource.url", "");
        if (adres.startsWith("jdbc:h2:") && !adres.startsWith("jdbc:h2:mem:") && !adres.toUpperCase(java.util.Locale.ROOT).contains(";WRITE_DELAY=0")) {
            bezwaren.add("Een H2-bestand zonder ;WRITE_DELAY=0 in spring.datasource.url verliest bevestigde gegevens als het proces wordt gedood.");
        }
        if (omgeving.acceptsProfiles(Profiles.of("productie"))) {
            if (adres.startsWith("jdbc:h2:")) {
                bezwaren.add("In productie draait Besluitspoor op PostgreSQL: zet SPRING_DATASOURCE_URL, -USERNAME en -PASSWORD.");
            }
            if (omgeving.getProperty("besluitspoor.demonstratie", Boolean.class, true)) {
                bezwaren.add("In productie is er geen demonstratie: besluitspoor.demonstratie moet false zijn.");
            }
            if (omgeving.getProperty("spring.mail.host", "").isBlank()) {
                bezwaren.add("In productie is een mailserver nodig: zet SPRING_MAIL_HOST.");
            }
            if (!omgeving.getProperty("server.servlet.session.cookie.secure", Boolean.class, false)) {
                bezwaren.add("In productie gaan cookies alleen over TLS: server.servlet.session.cookie.secure moet true zijn.");
            }
        }
        return bezwaren;
    }
}
