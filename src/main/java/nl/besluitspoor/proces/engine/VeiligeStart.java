package nl.besluitspoor.proces.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Refuses a start that is not safe, before anything is opened: an H2 file that loses acknowledged commits when the
 * process is killed, and in profile {@code productie} whatever belongs to the demonstration. Named in spring.factories.
 *
 * <p>An H2 file is never closed, the process just ends: closing gives blocks free that the file's own table of chunks
 * still names, after which it does not open any more ('Double mark', h2database issues 2752 and 4083; seen in 2 of 2
 * runs at the third opening). What was committed is in the file already, so nothing waits for a close.
 */
class VeiligeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String ADRES = "spring.datasource.url";
    private static final List<String> NOOIT_SLUITEN = List.of("DB_CLOSE_DELAY=-1", "DB_CLOSE_ON_EXIT=FALSE");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent gebeurtenis) {
        List<String> bezwaren = bezwaren(gebeurtenis.getEnvironment());
        if (!bezwaren.isEmpty()) {
            throw new IllegalStateException("Besluitspoor start niet: " + String.join(" ", bezwaren));
        }
        gebeurtenis.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("veilige-start", Map.of(ADRES, compleet(gebeurtenis.getEnvironment().getProperty(ADRES, "")))));
    }

    /** The address with what keeps an H2 file from being closed, where it says nothing about it. */
    static String compleet(String adres) {
        if (!isH2Bestand(adres)) {
            return adres;
        }
        StringBuilder heel = new StringBuilder(adres);
        for (String instelling : NOOIT_SLUITEN) {
            if (!noemt(adres, instelling.substring(0, instelling.indexOf('=') + 1))) {
                heel.append(';').append(instelling);
            }
        }
        return heel.toString();
    }

    private static boolean isH2Bestand(String adres) {
        return adres.startsWith("jdbc:h2:") && !adres.startsWith("jdbc:h2:mem:");
    }

    private static boolean noemt(String adres, String instelling) {
        return adres.toUpperCase(Locale.ROOT).contains(";" + instelling);
    }

    static List<String> bezwaren(ConfigurableEnvironment omgeving) {
        List<String> bezwaren = new ArrayList<>();
        String adres = omgeving.getProperty(ADRES, "");
        if (isH2Bestand(adres) && !noemt(adres, "WRITE_DELAY=0")) {
            bezwaren.add("Een H2-bestand zonder ;WRITE_DELAY=0 in spring.datasource.url verliest bevestigde gegevens als het proces wordt gedood.");
        }
        for (String instelling : NOOIT_SLUITEN) {
            if (isH2Bestand(adres) && !noemt(compleet(adres), instelling)) {
                bezwaren.add("Een H2-bestand kan bij het sluiten kapot gaan: laat in spring.datasource.url ;%s staan, of laat het weg.".formatted(instelling));
            }
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
            if (!omgeving.getProperty("besluitspoor.adres", "").startsWith("https://")) {
                bezwaren.add("In productie beginnen links in berichten met https: zet BESLUITSPOOR_ADRES op het adres waar mensen Besluitspoor openen.");
            }
        }
        return bezwaren;
    }
}
