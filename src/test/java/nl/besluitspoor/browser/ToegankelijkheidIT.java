package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.TestPropertySource;

/**
 * Walks every page of ours that each role can reach by links, in the demonstration, on a laptop and on a phone: axe
 * finds nothing, and nothing sticks out sideways. Links in a message are not followed: the demonstration's mailbox shows
 * everyone's mail.
 */
@Tag("demonstratie")
@TestPropertySource(properties = "besluitspoor.demonstratie-dossiers=true")
class ToegankelijkheidIT extends BrowserIT {

    private static final Logger LOG = LoggerFactory.getLogger(ToegankelijkheidIT.class);
    private static final List<String> ROLLEN = List.of("", "programmamanager", "beleidsmedewerker", "portefeuillehouder", "bestuurssecretariaat",
            "gemeentesecretaris", "griffie", "servatius", "auditor", "beheer");
    /** Pages of one kind that are read, over all roles; the start page leads each role on and is read for each. Two take twice as long. */
    private static final int GENOEG = 1;
    private static final Pattern GEEN_PAGINA = Pattern.compile("/camunda/.*|/documenten/.*|.*\\.(?:pdf|csv|json|svg|zip)|/taken/.*|/register/log/.*|.*/(?:besluitenlijst/voorbeeld|bijlagen?/.*)");
    private static final Pattern WISSELEND = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?:VW|BW)-\\d{4}-\\d+|\\d+(?:\\.\\d+)?|(?<=/plan/)h\\d+");

    private final Map<String, Integer> gelezen = new HashMap<>();
    private final List<String> fouten = new ArrayList<>();

    @Test
    void axeFindsNothingOnAnyPageOnALaptopOrAPhone() {
        ROLLEN.forEach(this::loop);
        LOG.info("axe: {} pagina's van {} soorten, elk op 1366 en 390 breed", gelezen.values().stream().mapToInt(i -> i).sum(), gelezen.size());
        assertThat(gelezen.keySet()).contains("/", "/publicaties", "/publicaties/besluitenlijsten/{}/{}", "/publicaties/wijkdialogen/{}", "/dossiers",
                "/dossiers/nieuw", "/dossiers/{}", "/dossiers/{}/plan", "/dossiers/{}/einde", "/vergaderingen", "/vergaderingen/{}", "/voorstellen/{}", "/voorstellen/{}/versies/{}",
                "/postvak", "/berichten/wie-hoort-wat", "/beheer/storingen", "/aanmelden", "/register", "/register/zegel", "/mandaten", "/functies",
                "/toezeggingen");
        assertThat(fouten).isEmpty();
    }

    private void loop(String rol) {
        Page pagina = rol.isEmpty() ? venster() : als(rol);
        Set<String> hier = new LinkedHashSet<>();
        Deque<String> nog = new ArrayDeque<>(List.of("/", "/aanmelden", "/berichten/wie-hoort-wat", "/bestaat-niet"));
        while (!nog.isEmpty()) {
            String pad = nog.poll();
            String soort = WISSELEND.matcher(pad).replaceAll("{}");
            if (!soort.equals("/") && gelezen.getOrDefault(soort, 0) >= GENOEG || !hier.add(soort)) {
                continue;
            }
            pagina.setViewportSize(1366, 768);
            Response antwoord = pagina.navigate(pad);
            if (!soort.equals("/bestaat-niet") && antwoord.status() >= 400) {
                fouten.add("%s ziet bij %s antwoord %d".formatted(rol, pad, antwoord.status()));
                continue;
            }
            int keer = gelezen.merge(soort, 1, Integer::sum);
            for (int breed : new int[] {1366, 390}) {
                pagina.setViewportSize(breed, breed == 390 ? 844 : 768);
                axe(pagina).forEach(zin -> fouten.add("%s op %d breed als '%s': %s".formatted(pad, breed, rol, zin)));
                if (Boolean.TRUE.equals(pagina.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
                    fouten.add("%s steekt op %d breed uit".formatted(pad, breed));
                }
                beeld(pagina, "pagina%s-%s-%d-%d".formatted(soort.replace("{}", "x").replace('/', '_'), rol, keer, breed), true);
            }
            for (Object adres : (List<?>) pagina.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")) {
                String verder = adres.toString().replaceFirst("[#?].*", "").replaceFirst("http://localhost:" + poort, "");
                if (verder.startsWith("/") && !pad.startsWith("/postvak/") && !GEEN_PAGINA.matcher(verder).matches()) {
                    nog.add(verder);
                }
            }
        }
    }
}
