package nl.besluitspoor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.proces.MonitoringLoop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A CSV with one wrong line stores nothing, and every wrong line is named. */
class CijferLezerTests extends ProcesTests {

    private static final Pattern REGEL = Pattern.compile("^Regel (\\d+): ");

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    MonitoringLoop loop;

    @Autowired
    Monitoringronden rondes;

    @Test
    void theMunicipalitysOwnFileIsReadWhole() throws Exception {
        UUID ronde = ronde();
        byte[] bron = getClass().getResourceAsStream("/data/wijken.csv").readAllBytes();
        assertThat(rondes.leesIn(ronde, bron, door("onderzoek", "onderzoek"))).isEmpty();
        assertThat(rondes.van(ronde).cijfers()).hasSize(28).allSatisfy(c -> assertThat(c.doel()).isNull());
        assertThat(rondes.leesIn(ronde, bron, door("onderzoek", "onderzoek"))).hasSize(28).allMatch(fout -> fout.contains("staat al in deze ronde"));
        assertThat(rondes.van(ronde).cijfers()).hasSize(28);
    }

    @Test
    void aThousandBrokenFilesStoreNothingAndNameEachWrongLine() {
        UUID ronde = ronde();
        Random toeval = new Random(20250624);
        for (int nr = 0; nr < 1000; nr++) {
            int aantal = 1 + toeval.nextInt(30);
            List<String> regels = new ArrayList<>();
            for (int i = 0; i < aantal; i++) {
                regels.add(goed(i));
            }
            TreeSet<Integer> kapot = new TreeSet<>();
            int hoeveel = 1 + toeval.nextInt(Math.min(5, aantal));
            while (kapot.size() < hoeveel) {
                kapot.add(toeval.nextInt(aantal));
            }
            for (int plek : kapot) {
                regels.set(plek, kapot(regels.get(plek), toeval));
            }
            String tekst = String.join(",", CijferLezer.KOLOMMEN) + "\n" + String.join("\n", regels) + "\n";
            List<String> fouten = rondes.leesIn(ronde, tekst.getBytes(StandardCharsets.UTF_8), door("onderzoek", "onderzoek"));
            assertThat(genoemd(fouten)).as("file %d:%n%s%n%s", nr, tekst, fouten)
                    .isEqualTo(kapot.stream().map(p -> p + 2).collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(rondes.van(ronde).cijfers()).isEmpty();
    }

    @Test
    void refusesAFileThatIsNoSuchTableAtAll() {
        UUID ronde = ronde();
        assertThat(lees(ronde, "code,naam\nBU09350203,Pottenberg")).singleElement().asString().contains("de kolommen kloppen niet");
        assertThat(lees(ronde, "")).singleElement().asString().contains("de kolommen kloppen niet");
        assertThat(lees(ronde, String.join(",", CijferLezer.KOLOMMEN) + "\n")).singleElement().asString().contains("Er staan geen cijfers in het bestand.");
        assertThat(rondes.leesIn(ronde, new byte[] {(byte) 0xff, (byte) 0xfe, 0}, door("onderzoek", "onderzoek"))).singleElement().asString().contains("UTF-8");
        String dubbel = String.join(",", CijferLezer.KOLOMMEN) + "\n" + goed(1) + "\n" + goed(1);
        assertThat(lees(ronde, dubbel)).containsExactly("Regel 3: ditzelfde cijfer staat ook op regel 2.");
        assertThat(rondes.van(ronde).cijfers()).isEmpty();
    }

    private List<String> lees(UUID ronde, String tekst) {
        return rondes.leesIn(ronde, tekst.getBytes(StandardCharsets.UTF_8), door("onderzoek", "onderzoek"));
    }

    private static String goed(int nr) {
        return "BU09350203,Pottenberg,buurt,WK093502,GM0935,Maastricht,%d,\"indicator, nummer %d\",%d.5,%%,voorbeeld,geschat".formatted(2000 + nr % 25, nr, nr);
    }

    /** One fault of many kinds; each makes exactly this line wrong. */
    private static String kapot(String regel, Random toeval) {
        List<String> velden = new ArrayList<>(Arrays.asList("BU09350203", "Pottenberg", "buurt", "WK093502", "GM0935", "Maastricht", "2020",
                "eigen " + toeval.nextLong(), "1.5", "%", "voorbeeld", "geschat"));
        switch (toeval.nextInt(16)) {
            case 0 -> velden.set(0, "BU00000000");
            case 1 -> velden.set(0, "");
            case 2 -> velden.set(1, "");
            case 3 -> velden.set(2, "straat");
            case 4 -> velden.set(3, "wijk");
            case 5 -> velden.set(4, "0935");
            case 6 -> velden.set(5, "  ");
            case 7 -> velden.set(6, "vorig jaar");
            case 8 -> velden.set(6, "2999");
            case 9 -> velden.set(7, "");
            case 10 -> velden.set(8, "\"12,5\"");
            case 11 -> velden.set(8, "veel");
            case 12 -> velden.set(9, "");
            case 13 -> velden.set(10, "");
            case 14 -> velden.remove(toeval.nextInt(velden.size()));
            default -> velden.set(1, "\"Potten");
        }
        return String.join(",", velden);
    }

    private static TreeSet<Integer> genoemd(List<String> fouten) {
        TreeSet<Integer> regels = new TreeSet<>();
        for (String fout : fouten) {
            Matcher m = REGEL.matcher(fout);
            assertThat(m.find()).as(fout).isTrue();
            regels.add(Integer.parseInt(m.group(1)));
        }
        return regels;
    }

    private UUID ronde() {
        return loop.begin(fabriek.createBean(Uitvoering.class).maak().dossier(), door("programmamanager", "programmamanager")).id();
    }
}
