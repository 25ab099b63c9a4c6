package nl.besluitspoor.mandaat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a mandaat, row by row: every row is hit by what it says, nothing is without an answer, doubt is never a yes. */
class MandaattoetsTests {

    private static final Mandaattabel TABEL = new Mandaattabel();
    /** Facts of which none is in the way: an editorial change under a mandaat without bounds. */
    private static final Map<String, String> GOED = Map.ofEntries(Map.entry("stand", "GELDIG"), Map.entry("beslisser", "HOUDER"),
            Map.entry("zelfGevraagd", "NEE"), Map.entry("teruggetreden", "NEE"), Map.entry("object", "JUIST"), Map.entry("versie", "NIEUWSTE"),
            Map.entry("soort", "TEKSTUEEL"), Map.entry("grens", "ONBEGRENSD"), Map.entry("nieuw", "NEE"), Map.entry("wijkErbijOfEraf", "NEE"),
            Map.entry("bedragEnkel", "GEEN_GELD"), Map.entry("bedragSamen", "GEEN_GELD"), Map.entry("voorwaarde", "GEEN"), Map.entry("meer", "NEE"));
    private static final List<String> SOORTEN = List.of("TEKSTUEEL", "ACCENT", "AANVULLING", "DOEL", "TERMIJN", "WIJK", "FINANCIEEL_KADER", "ONBEKEND", "x");
    private static final List<String> GRENZEN = List.of("TOEGESTAAN", "ONBEGRENSD", "NIET_GENOEMD", "UITGESLOTEN", "ONBEKEND", "x");

    private static Map<String, String> met(String... paren) {
        Map<String, String> feiten = new HashMap<>(GOED);
        for (int i = 0; i < paren.length; i += 2) {
            feiten.put(paren[i], paren[i + 1]);
        }
        return feiten;
    }

    private static Toetsuitkomst zwaarste(Map<String, String> feiten) {
        return TABEL.vraag(feiten).regels().stream().map(Toetsing.Regel::uitkomst).max(Comparator.naturalOrder()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // the row, the facts that differ from an editorial change that is allowed, the answer, the article
        "geen-mandaat, stand=GEEN, GEWEIGERD, Awb 10:1",
        "niet-vastgelegd, stand=NIET_VASTGELEGD, GEWEIGERD, Awb 10:5",
        "destijds, stand=DESTIJDS_NIET_BEKEND, GEWEIGERD, Awb 10:1",
        "nog-niet, stand=NOG_NIET_GELDIG, GEWEIGERD, Awb 10:5",
        "termijn, stand=TERMIJN_VOORBIJ, GEWEIGERD, Awb 10:5",
        "ingetrokken, stand=INGETROKKEN, GEWEIGERD, Awb 10:8",
        "vervangen, stand=VERVANGEN, GEWEIGERD, Awb 10:8",
        "persoon, stand=VERVALLEN_MET_PERSOON, GEWEIGERD, Awb 10:5",
        "object-geeindigd, stand=GEEINDIGD_MET_OBJECT, GEWEIGERD, Awb 10:5",
        "keten, stand=KETEN_VERBROKEN, GEWEIGERD, Awb 10:9",
        "aan-college, stand=AAN_COLLEGE, GEWEIGERD, Awb 10:7",
        "niet-de-houder, beslisser=ANDER, GEWEIGERD, Awb 10:1",
        "zelf-gevraagd, zelfGevraagd=JA, GEWEIGERD, Awb 2:4",
        "teruggetreden, teruggetreden=JA, GEWEIGERD, Gemeentewet 58; Awb 2:4",
        "ander-plan, object=ANDER, GEWEIGERD, Awb 10:5",
        "oude-versie, versie=VEROUDERD, GEWEIGERD, Awb 3:2",
        "wijk-erbij-eraf, wijkErbijOfEraf=JA, GEWEIGERD, 'Awb 10:3, eerste lid'",
        "uitgesloten, grens=UITGESLOTEN, GEWEIGERD, Awb 10:5",
        "niet-genoemd, grens=NIET_GENOEMD, GEWEIGERD, Awb 10:5",
        "geld-uitgesloten, bedragEnkel=UITGESLOTEN, GEWEIGERD, Awb 10:5",
        "boven-enkel, bedragEnkel=BOVEN, GEWEIGERD, Awb 10:5",
        "boven-samen, bedragSamen=BOVEN, GEWEIGERD, Awb 10:5",
        "geen-advies, voorwaarde=NIET_VERVULD, GEWEIGERD, 'Awb 10:6, eerste lid'",
        "meer-mandaten, meer=JA, BEOORDELING, Awb 10:5",
        "onbegrensd, soort=DOEL, BEOORDELING, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "onbegrensd, soort=TERMIJN, BEOORDELING, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "onbegrensd, soort=WIJK, BEOORDELING, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "onbegrensd, soort=FINANCIEEL_KADER, BEOORDELING, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "nieuw, soort=AANVULLING nieuw=JA, BEOORDELING, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "geen-plafond, bedragEnkel=GEEN_PLAFOND bedragSamen=GEEN_PLAFOND, BEOORDELING, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "stand-onbekend, stand=ONBEKEND, BEOORDELING, Awb 3:2",
        "beslisser-onbekend, beslisser=ONBEKEND, BEOORDELING, Awb 3:2",
        "aanvrager-onbekend, zelfGevraagd=ONBEKEND, BEOORDELING, Awb 3:2",
        "terugtreden-onbekend, teruggetreden=ONBEKEND, BEOORDELING, Awb 3:2",
        "object-onbekend, object=ONBEKEND, BEOORDELING, Awb 3:2",
        "versie-onbekend, versie=ONBEKEND, BEOORDELING, Awb 3:2",
        "soort-onbekend, soort=ONBEKEND, BEOORDELING, Awb 3:2",
        "grens-onbekend, grens=ONBEKEND, BEOORDELING, Awb 3:2",
        "nieuw-onbekend, nieuw=ONBEKEND, BEOORDELING, Awb 3:2",
        "wijk-onbekend, wijkErbijOfEraf=ONBEKEND, BEOORDELING, Awb 3:2",
        "bedrag-onbekend, bedragEnkel=ONBEKEND, BEOORDELING, Awb 3:2",
        "gebruik-onbekend, bedragSamen=ONBEKEND, BEOORDELING, Awb 3:2",
        "advies-onbekend, voorwaarde=ONBEKEND, BEOORDELING, Awb 3:2",
        "meer-onbekend, meer=ONBEKEND, BEOORDELING, Awb 3:2",
        "tekst-en-accent, soort=ACCENT, TOEGESTAAN, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "tekst-en-accent, soort=TEKSTUEEL, TOEGESTAAN, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "aanvulling, soort=AANVULLING, TOEGESTAAN, 'Gemeentewet 168; Awb 10:3, eerste lid'",
        "genoemd, soort=DOEL grens=TOEGESTAAN, TOEGESTAAN, Awb 10:5",
        "genoemd, soort=TEKSTUEEL grens=TOEGESTAAN bedragEnkel=BINNEN bedragSamen=BINNEN, TOEGESTAAN, Awb 10:5",
    })
    void everyRowAnswersWhatItSays(String rij, String feiten, Toetsuitkomst uitkomst, String artikel) {
        Map<String, String> vraag = met(feiten.split("[ =]"));
        assertThat(TABEL.vraag(vraag).regels()).anySatisfy(regel -> {
            assertThat(regel.id()).isEqualTo("regel-" + rij);
            assertThat(regel.uitkomst()).isEqualTo(uitkomst);
            assertThat(regel.artikel()).isEqualTo(artikel);
            assertThat(regel.reden()).endsWith(".");
        });
        assertThat(zwaarste(vraag)).isEqualTo(uitkomst);
    }

    @Test
    void everyRowOfTheTableIsInThisTest() throws Exception {
        String test = Files.readString(Path.of("src/test/java/nl/besluitspoor/mandaat/MandaattoetsTests.java"));
        Set<String> zonder = new TreeSet<>();
        Matcher rij = Pattern.compile("<rule id=\"regel-([a-z-]+)\">").matcher(Files.readString(Path.of("processes/mandaattoets.dmn")));
        while (rij.find()) {
            if (!test.contains("\"" + rij.group(1) + ", ")) {
                zonder.add(rij.group(1));
            }
        }
        assertThat(zonder).isEmpty();
    }

    /** What is touched and what the mandaat says of it always hits a row by itself, whatever the other facts are. */
    @Test
    void noCombinationOfInputsIsWithoutAnAnswer() throws Exception {
        List<Map<String, String>> rijen = rijen();
        for (String soort : SOORTEN) {
            for (String grens : GRENZEN) {
                for (String nieuw : List.of("JA", "NEE", "ONBEKEND", "x")) {
                    Map<String, String> drie = Map.of("soort", soort, "grens", grens, "nieuw", nieuw);
                    assertThat(rijen).as("%s", drie).anyMatch(rij -> Set.of("soort", "grens", "nieuw").containsAll(rij.keySet())
                            && rij.entrySet().stream().allMatch(cel -> past(cel.getValue(), drie.getOrDefault(cel.getKey(), ""))));
                    assertThat(TABEL.vraag(met("soort", soort, "grens", grens, "nieuw", nieuw)).regels()).as("%s", drie).isNotEmpty();
                }
            }
        }
    }

    /** Of each input: every value that is not known to be good makes the answer no 'toegestaan', whatever the kind of change. */
    @Test
    void aDoubtfulInputIsNeverAllowed() {
        for (String invoer : GOED.keySet()) {
            for (String twijfel : List.of("ONBEKEND", "", "x", "geldig", "ja")) {
                for (String soort : SOORTEN) {
                    for (String grens : List.of("TOEGESTAAN", "ONBEGRENSD")) {
                        Map<String, String> vraag = met("soort", soort, "grens", grens, invoer, twijfel);
                        assertThat(zwaarste(vraag)).as("%s=%s bij %s, %s", invoer, twijfel, soort, grens).isNotEqualTo(Toetsuitkomst.TOEGESTAAN);
                    }
                }
            }
            Map<String, String> zonder = new HashMap<>(GOED);
            zonder.put(invoer, null);
            assertThat(zwaarste(zonder)).as(invoer + " ontbreekt").isNotEqualTo(Toetsuitkomst.TOEGESTAAN);
        }
    }

    /** A fact that excludes decides, whatever else is allowed or asks for a judgement. */
    @Test
    void exclusionsDecideFirst() {
        assertThat(zwaarste(met("bedragEnkel", "BOVEN", "soort", "ACCENT", "meer", "JA"))).isEqualTo(Toetsuitkomst.GEWEIGERD);
        assertThat(TABEL.vraag(met("bedragEnkel", "BOVEN", "soort", "DOEL", "meer", "JA")).regels()).extracting(Toetsing.Regel::id)
                .contains("regel-boven-enkel", "regel-onbegrensd", "regel-meer-mandaten");
    }

    // The table as its file has it: one map a row, of the inputs that it says something about.

    private static List<Map<String, String>> rijen() throws Exception {
        List<Map<String, String>> rijen = new ArrayList<>();
        Matcher rij = Pattern.compile("<rule id=\"(regel-[a-z-]+)\">(.*?)</rule>", Pattern.DOTALL).matcher(Files.readString(Path.of("processes/mandaattoets.dmn")));
        while (rij.find()) {
            Map<String, String> cellen = new LinkedHashMap<>();
            Matcher cel = Pattern.compile("<inputEntry id=\"" + rij.group(1) + "-(\\w+)\">\\s*<text>([^<]+)</text>").matcher(rij.group(2));
            while (cel.find()) {
                cellen.put(cel.group(1), cel.group(2));
            }
            rijen.add(cellen);
        }
        return rijen;
    }

    private static boolean past(String cel, String waarde) {
        boolean niet = cel.startsWith("not(");
        return Pattern.compile("\"" + Pattern.quote(waarde) + "\"").matcher(cel).find() != niet;
    }
}
