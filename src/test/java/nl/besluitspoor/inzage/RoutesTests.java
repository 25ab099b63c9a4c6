package nl.besluitspoor.inzage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.raad.BeslotenVoorstel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets through the gate of each of our addresses. An address that is not in the table fails, and so does a row whose address is gone. What a person sees behind an address that everyone who signed in may open, the domain judges: he
 * then finds nothing where it is not his.
 */
@Tag("eenmaal")
class RoutesTests extends ProcesTests {

    private static final Set<String> GEMEENTE = new LinkedHashSet<>(List.of("wijkmanager", "programmamanager", "beleidsmedewerker", "financien", "juridisch",
            "communicatie", "onderzoek", "management", "bestuurssecretariaat", "collegelid", "burgemeester", "gemeentesecretaris",
            "portefeuillehouder", "griffie", "manager", "auditor", "privacy", "beheer"));
    private static final Set<String> GROEPEN = Stream.concat(GEMEENTE.stream(), Stream.of("partner-servatius")).collect(Collectors.toCollection(LinkedHashSet::new));
    /** Signed out. */
    private static final String BUITEN = "buiten";

    /** Method, address, who: iedereen, aangemeld, gemeente (partners are not), demonstratie (whoever signed in there), or groups. */
    private static final String TABEL = """
            GET  /                                                            iedereen
            GET  /aanmelden                                                   iedereen
            GET  /publicaties                                                 iedereen
            GET  /publicaties/besluitenlijsten/{nummer}                       iedereen
            GET  /publicaties/besluitenlijsten/{nummer}/{versie}              iedereen
            GET  /publicaties/besluitenlijsten/{nummer}/{versie}.pdf          iedereen
            GET  /publicaties/raadsinformatiebrieven/{id}.pdf                 iedereen
            GET  /publicaties/wijkdialogen/{id}                               iedereen
            GET  /documenten/{id}                                             aangemeld
            GET  /berichten/wie-hoort-wat                                     aangemeld
            GET  /dossiers                                                    aangemeld
            GET  /dossiers/nieuw                                              programmamanager
            POST /dossiers/nieuw                                              programmamanager
            GET  /dossiers/{nummer}                                           aangemeld
            GET  /dossiers/{nummer}/einde                                     aangemeld
            POST /dossiers/{nummer}/einde                                     aangemeld
            POST /dossiers/{nummer}/documenten                                aangemeld
            GET  /dossiers/{nummer}/model/{deel}                              aangemeld
            POST /dossiers/{nummer}/voorstellen                               aangemeld
            GET  /dossiers/{nummer}/voorstellen/{id}/terugnemen               aangemeld
            POST /dossiers/{nummer}/voorstellen/{id}/terugnemen               aangemeld
            POST /dossiers/{nummer}/voorstellen/{id}/eerder-agenderen         aangemeld
            GET  /dossiers/{nummer}/doorbraken/nieuw                          aangemeld
            POST /dossiers/{nummer}/doorbraken                                aangemeld
            GET  /dossiers/{nummer}/doorbraken/{volgnr}                       aangemeld
            POST /dossiers/{nummer}/doorbraken/{volgnr}/afspraken/{nr}        aangemeld
            GET  /dossiers/{nummer}/inbreng                                    aangemeld
            POST /dossiers/{nummer}/inbreng/{id}                               aangemeld
            POST /dossiers/{nummer}/inbreng/{id}/laat-vallen                   aangemeld
            GET  /dossiers/{nummer}/geheimhouding/{id}/raadsbesluit            aangemeld
            POST /dossiers/{nummer}/geheimhouding/{id}/raadsbesluit            aangemeld
            GET  /dossiers/{nummer}/plan                                       aangemeld
            POST /dossiers/{nummer}/plan/hoofdstukken                          aangemeld
            POST /dossiers/{nummer}/plan/hoofdstukken/{hoofdstuk}/{deed}       aangemeld
            GET  /dossiers/{nummer}/plan/reacties                              aangemeld
            POST /dossiers/{nummer}/plan/reacties/{soort}/{id}                 aangemeld
            POST /dossiers/{nummer}/plan/reacties/{soort}/{id}/laat-vallen     aangemeld
            GET  /dossiers/{nummer}/plan/versies/{versienummer}                aangemeld
            GET  /dossiers/{nummer}/plan/{slug}                                aangemeld
            POST /dossiers/{nummer}/plan/{slug}                                aangemeld
            GET  /dossiers/{nummer}/plan/{slug}/eerder                         aangemeld
            POST /dossiers/{nummer}/plan/{slug}/laat-vallen                    aangemeld
            POST /dossiers/{nummer}/raadsvragen                                aangemeld
            GET  /dossiers/{nummer}/raadsvragen/nieuw                          aangemeld
            GET  /dossiers/{nummer}/raadsvragen/{id}                           aangemeld
            POST /dossiers/{nummer}/raadsvragen/{id}/uitstel                   aangemeld
            POST /dossiers/{nummer}/mandaten/vastleggen                        aangemeld
            POST /dossiers/{nummer}/mandaten/{id}/ondermandaat                 aangemeld
            GET  /dossiers/{nummer}/wijziging                                  aangemeld
            POST /dossiers/{nummer}/wijziging                                  aangemeld
            GET  /dossiers/{nummer}/wijzigingen/{volgnr}                       aangemeld
            GET  /dossiers/{nummer}/wijzigingen/{volgnr}/opnieuw               aangemeld
            POST /dossiers/{nummer}/wijzigingen/{volgnr}/opnieuw               aangemeld
            GET  /dossiers/{nummer}/inbreng/{id}/eerder                        aangemeld
            GET  /dossiers/{nummer}/plan/reacties/{soort}/{id}/eerder          aangemeld
            GET  /dossiers/{nummer}/monitoring/{volgnr}                        aangemeld
            GET  /dossiers/{nummer}/monitoring/{volgnr}/doel-{doel}.svg        aangemeld
            POST /dossiers/{nummer}/monitoring                                 aangemeld
            POST /dossiers/{nummer}/monitoring/{volgnr}/cijfers                aangemeld
            POST /dossiers/{nummer}/monitoring/{volgnr}/wissen                 aangemeld
            POST /dossiers/{nummer}/partners                                   aangemeld
            POST /dossiers/{nummer}/wijken                                     aangemeld
            GET  /dossiers/{nummer}/volgende-cyclus                            aangemeld
            POST /dossiers/{nummer}/volgende-cyclus                            aangemeld
            GET  /voorstellen/{id}                                             aangemeld
            GET  /voorstellen/{id}/eerder-agenderen                            aangemeld
            POST /voorstellen/{id}/eerder-agenderen                            aangemeld
            GET  /voorstellen/{id}/stukken/{slug}                              aangemeld
            POST /voorstellen/{id}/stukken/{slug}                              aangemeld
            GET  /voorstellen/{id}/stukken/{slug}/eerder                       aangemeld
            POST /voorstellen/{id}/stukken/{slug}/laat-vallen                  aangemeld
            GET  /voorstellen/{id}/terugnemen                                  aangemeld
            POST /voorstellen/{id}/terugnemen                                  aangemeld
            GET  /voorstellen/{id}/versies/{nummer}                            aangemeld
            GET  /vergaderingen                                                gemeente
            POST /vergaderingen                                                gemeente
            GET  /vergaderingen/{nummer}                                       gemeente
            POST /vergaderingen/{nummer}/afgelasten                            gemeente
            POST /vergaderingen/{nummer}/agendapunten/{punt}/afvoeren          gemeente
            GET  /vergaderingen/{nummer}/besluitenlijst/voorbeeld              gemeente
            GET  /vergaderingen/{nummer}/besluitenlijst/{versie}.pdf           gemeente
            GET  /toezeggingen                                                 gemeente
            POST /toezeggingen                                                 gemeente
            GET  /toezeggingen/nieuw                                           gemeente
            GET  /toezeggingen/{id}                                            gemeente
            GET  /toezeggingen/{id}/aangaan                                    gemeente
            POST /toezeggingen/{id}/aangaan                                    gemeente
            POST /toezeggingen/{id}/afwijzen                                   gemeente
            POST /toezeggingen/{id}/delen/{deel}/brief                         gemeente
            POST /toezeggingen/{id}/delen/{deel}/rib                           gemeente
            GET  /mandaten                                                     gemeente
            POST /mandaten/invoer                                              gemeente
            GET  /functies                                                     bestuurssecretariaat,beheer
            POST /functies                                                     bestuurssecretariaat,beheer
            GET  /register/mandaten                                            auditor
            GET  /register/mandaten/{id}                                       auditor
            GET  /beheer/storingen                                            beheer
            POST /beheer/storingen/{job}                                      beheer
            GET  /cockpit/termijnen                                           manager,beheer
            GET  /cockpit/verloop/{instantie}                                 manager,beheer
            GET  /taken/{sleutel}/{taak}                                      aangemeld
            GET  /register/controleren                                         iedereen
            GET  /register/wissen                                              privacy
            POST /register/wissen                                              privacy
            POST /register/wissen/bestand                                      privacy
            POST /register/wissen/zoek                                         privacy
            GET  /postvak                                                     aangemeld
            GET  /postvak/{id}                                                aangemeld
            GET  /postvak/{id}/opmaak                                         aangemeld
            GET  /postvak/{id}/bijlagen/{nr}                                  aangemeld
            GET  /register                                                    auditor
            GET  /register/besluiten.csv                                      auditor
            GET  /register/besluiten.json                                     auditor
            GET  /register/besluiten.pdf                                      auditor
            GET  /register/besluiten/{id}                                     auditor
            GET  /register/dossiers                                           auditor
            GET  /register/dossiers/{nummer}                                  auditor
            GET  /register/dossiers/{nummer}.csv                              auditor
            GET  /register/dossiers/{nummer}.json                             auditor
            GET  /register/dossiers/{nummer}.pdf                              auditor
            GET  /register/dossiers/{nummer}/plan                             auditor
            GET  /register/dossiers/{nummer}/spoor                            auditor
            GET  /register/inbreng/{id}                                       auditor
            GET  /register/zegel                                              auditor
            GET  /register/zegel/log.zip                                      auditor
            GET  /register/log/checkpoint                                     iedereen
            GET  /register/log/vkey                                           iedereen
            GET  /register/log/tile/{niveau}/{*adres}                         iedereen
            GET  /register/log/tile/entries/{*adres}                          auditor
            GET  /register/log/insluiting/{index}                             iedereen
            GET  /register/log/samenhang                                      iedereen
            GET  /api/v1/besluiten                                            auditor
            GET  /api/v1/besluiten/{id}                                       auditor
            GET  /api/v1/dossiers                                             auditor
            GET  /api/v1/dossiers/{nummer}                                    auditor
            GET  /api/v1/dossiers/{nummer}/tijdlijn                           auditor
            GET  /api/v1/mandaten                                             auditor
            GET  /api/v1/plannen/{id}/versies                                 auditor
            GET  /api/v1/openapi.json                                         iedereen
            GET  /api/v1/openapi.json.yaml                                    auditor
            ALL  /api/v1/**                                                   auditor
            """;

    /**
     * Of a dossier that is there, with the partner servatius, and no letter that was sent: who reads the page. Not the griffie,
     * and not those who work on no dossier.
     */
    private static final Map<String, Set<String>> ZICHT = Map.of("/dossiers/{nummer}", GROEPEN.stream()
            .filter(groep -> !Set.of("griffie", "privacy", "beheer").contains(groep)).collect(Collectors.toSet()),
            "/dossiers/{nummer}/einde", Set.of("programmamanager"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping adressen;

    private record Rij(String methode, String adres, String wie) {

        String sleutel() {
            return methode + " " + adres;
        }

        Set<String> door() {
            return switch (wie) {
                case "iedereen" -> Stream.concat(GROEPEN.stream(), Stream.of(BUITEN)).collect(Collectors.toSet());
                case "aangemeld" -> GROEPEN;
                case "gemeente" -> GEMEENTE;
                default -> Set.of(wie.split(","));
            };
        }

        String voorbeeld() {
            return adres.replace("**", "anders").replaceAll("/vergaderingen/\\{nummer}", "/vergaderingen/BW-1999-01")
                    .replace("/besluitenlijsten/{nummer}", "/besluitenlijsten/BW-1999-01").replace("{nummer}", "VW-1999-0001")
                    .replace("{versienummer}", "0.1").replace("{versie}", "1").replace("{nr}", "1").replace("{deel}", "x").replace("{index}", "0")
                    .replace("{niveau}", "0").replace("{*adres}", "000").replace("{hoofdstuk}", "1").replace("{deed}", "omhoog").replace("{soort}", "R")
                    .replace("/postvak/{id}", "/postvak/1").replace("{code}", "KERN").replaceAll("\\{[a-zA-Z]+}", "00000000-0000-0000-0000-000000000000");
        }
    }

    private static List<Rij> tabel() {
        return TABEL.lines().map(regel -> regel.strip().split("\\s+")).map(d -> new Rij(d[0], d[1], d[2])).toList();
    }

    @Test
    void everyAddressStandsInTheTable() {
        assertThat(tabel().stream().map(Rij::sleutel)).as("each address in the table, and none there that is gone").containsExactlyInAnyOrderElementsOf(adressen());
    }

    /** Every address of ours, as the application has it, and what a library answers under them. */
    private Set<String> adressen() {
        Set<String> echt = new TreeSet<>();
        adressen.getHandlerMethods().forEach((vraag, methode) -> {
            if (vraag.getPathPatternsCondition() != null) {
                Set<RequestMethod> methoden = vraag.getMethodsCondition().getMethods();
                boolean eigen = methode.getBeanType().getName().startsWith("nl.besluitspoor.");
                vraag.getPathPatternsCondition().getPatternValues().stream().filter(pad -> eigen || pad.matches("/(register|api|dossiers)/.*")).forEach(pad -> (methoden.isEmpty() ? List.of("ALL")
                        : methoden.stream().map(Enum::name).toList()).forEach(m -> echt.add(m + " " + kaal(pad))));
            }
        });
        return echt;
    }

    /** An address without the patterns of its variables. */
    private static String kaal(String pad) {
        StringBuilder uit = new StringBuilder();
        int diepte = 0;
        boolean patroon = false;
        for (char teken : pad.toCharArray()) {
            diepte += teken == '{' ? 1 : 0;
            patroon = diepte > 0 && (patroon || teken == ':' && diepte == 1);
            if (!patroon) {
                uit.append(teken);
            }
            if (teken == '}' && --diepte == 0 && patroon) {
                patroon = false;
                uit.append('}');
            }
        }
        return uit.toString();
    }

    @Test
    void nobodyElseGetsThrough() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        List<String> fouten = new ArrayList<>();
        Map<String, Integer> aantal = new LinkedHashMap<>();
        for (Rij rij : tabel()) {
            for (String wie : Stream.concat(Stream.of(BUITEN), GROEPEN.stream()).toList()) {
                MockHttpServletResponse antwoord = web.perform(vraag(rij, wie)).andReturn().getResponse();
                String naar = antwoord.getHeader("Location");
                boolean door = antwoord.getStatus() != 401 && antwoord.getStatus() != 403 && (naar == null || !naar.endsWith("/aanmelden"));
                aantal.merge(door ? "door" : "niet", 1, Integer::sum);
                if (door != rij.door().contains(wie) || antwoord.getStatus() >= 500) {
                    fouten.add("%s %s als %s: %d".formatted(rij.methode(), rij.voorbeeld(), wie, antwoord.getStatus()));
                }
            }
        }
        assertThat(fouten).isEmpty();
        assertThat(aantal.keySet()).containsExactlyInAnyOrder("door", "niet");
    }

    @Test
    void ofADossierThatIsThereEachGroupReadsWhatIsHis() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        String nummer = context.getAutowireCapableBeanFactory().createBean(BeslotenVoorstel.class).conform().dossier();
        Map<String, Set<String>> echt = new LinkedHashMap<>();
        for (String adres : ZICHT.keySet()) {
            Set<String> lezers = new TreeSet<>();
            for (String groep : GROEPEN) {
                int status = web.perform(vraag(new Rij("GET", adres.replace("{nummer}", nummer), "aangemeld"), groep)).andReturn().getResponse().getStatus();
                assertThat(status).as(adres + " als " + groep).isIn(200, 403, 404);
                if (status == 200) {
                    lezers.add(groep);
                }
            }
            echt.put(adres, lezers);
        }
        assertThat(echt).isEqualTo(ZICHT);
    }

    private static MockHttpServletRequestBuilder vraag(Rij rij, String groep) {
        String gebruiker = groep.equals("collegelid") ? "wethouder-wonen" : groep.replace("partner-", "");
        MockHttpServletRequestBuilder vraag = request(HttpMethod.valueOf(rij.methode().equals("ALL") ? "GET" : rij.methode()), rij.voorbeeld());
        if (rij.methode().equals("POST")) {
            vraag.with(csrf());
        }
        if (groep.equals(BUITEN)) {
            return vraag;
        }
        return rij.adres().startsWith("/api/") ? vraag.with(httpBasic(gebruiker, "demo"))
                : vraag.with(user(gebruiker).authorities(new SimpleGrantedAuthority("GROEP_" + groep)));
    }
}
