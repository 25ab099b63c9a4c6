package nl.besluitspoor.voorstel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of running text of a nota, with the place a reader finds it at.
 *
 * @param plaats as a reader says it: {@code samenvatting}, {@code 1.5}, {@code 5, 1.1}, {@code beslispunt 2}
 * @param soort  section it belongs to; null for the RIB
 */
record Passage(String plaats, @Nullable SoortSectie soort, String kop, String tekst) {

    private static final Pattern ALINEA = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-•–*]|\\d{1,2}[.)])\\s)");
    private static final Pattern EINDE = Pattern.compile("(?<=[.!?…])[\"”’')]*\\s+(?=[\"“‘'(]?[\\p{Lu}\\d])");
    private static final Pattern AFKORTING = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:bijv|o\\.a|nr|art|d\\.d|dhr|mw|drs|mr|ir|ing|ca|incl|excl|m\\.b\\.t|i\\.v\\.m|t\\.a\\.v|i\\.c|resp|max|min|jl|st|vgl|blz|p|c\\.q|z\\.o\\.z|e\\.d|jan|febr|apr|aug|sept|okt|nov|dec)\\.$");

    /** Every piece of the nota but the RIB, in the order of the text. */
    static List<Passage> van(Nota nota) {
        List<Passage> alle = new ArrayList<>();
        String onderRisico = nummer(nota, SoortSectie.KANTTEKENINGEN, "5");
        List<Nota.Sectie> secties = nota.secties().stream()
                .sorted(Comparator.comparingInt(sectie -> volgorde(sectie.nummer()))).toList();
        boolean punten = false;
        boolean argumenten = false;
        boolean risicos = false;
        for (Nota.Sectie sectie : secties) {
            int plek = volgorde(sectie.nummer());
            if (!punten && plek > 100) {
                punten = voegPuntenToe(nota, alle);
            }
            if (!argumenten && plek > 400) {
                argumenten = voegToe(nota.argumenten(), SoortSectie.ARGUMENTEN, "", alle);
            }
            if (!risicos && plek > 500) {
                risicos = voegToe(nota.risicos(), SoortSectie.KANTTEKENINGEN, onderRisico + ", ", alle);
            }
            if (!sectie.tekst().isBlank()) {
                alle.add(new Passage(plaats(sectie), sectie.soort(), sectie.kop(), sectie.tekst()));
            }
        }
        if (!punten) {
            voegPuntenToe(nota, alle);
        }
        if (!argumenten) {
            voegToe(nota.argumenten(), SoortSectie.ARGUMENTEN, "", alle);
        }
        if (!risicos) {
            voegToe(nota.risicos(), SoortSectie.KANTTEKENINGEN, onderRisico + ", ", alle);
        }
        return alle;
    }

    /** The parts of the RIB; empty where there is none. */
    static List<Passage> vanRib(@Nullable RibTekst rib) {
        List<Passage> delen = new ArrayList<>();
        if (rib != null) {
            voegRibToe("kernboodschap", rib.kernboodschap(), delen);
            voegRibToe("aanleiding", rib.aanleiding(), delen);
            voegRibToe("gevolgen", rib.gevolgen(), delen);
            voegRibToe("vervolg", rib.vervolg(), delen);
        }
        return delen;
    }

    /** Its sentences; a line that ends in the middle of one is joined, a bullet or an empty line begins a new one. */
    List<String> zinnen() {
        List<String> zinnen = new ArrayList<>();
        for (String alinea : ALINEA.split(tekst)) {
            String regel = alinea.replaceAll("\\s+", " ").strip();
            StringBuilder open = new StringBuilder();
            for (String deel : EINDE.split(regel)) {
                if (!open.isEmpty()) {
                    open.append(' ');
                }
                open.append(deel);
                if (!AFKORTING.matcher(open).find()) {
                    zinnen.add(open.toString());
                    open.setLength(0);
                }
            }
            if (!open.isEmpty()) {
                zinnen.add(open.toString());
            }
        }
        zinnen.removeIf(String::isBlank);
        return zinnen;
    }

    static String plaats(Nota.Sectie sectie) {
        return sectie.nummer() == null ? sectie.kop().toLowerCase() : sectie.nummer();
    }

    static String nummer(Nota nota, SoortSectie soort, String anders) {
        return nota.secties().stream().filter(sectie -> sectie.soort() == soort && sectie.nummer() != null)
                .map(sectie -> String.valueOf(sectie.nummer())).findFirst().orElse(anders);
    }

    private static int volgorde(@Nullable String nummer) {
        if (nummer == null || !nummer.matches("\\d{1,3}(\\.\\d{1,2})*\\.?")) {
            return nummer == null ? 0 : 9_000;
        }
        String[] delen = nummer.split("\\.");
        return Integer.parseInt(delen[0]) * 100 + (delen.length > 1 ? Integer.parseInt(delen[1]) : 0);
    }

    private static boolean voegPuntenToe(Nota nota, List<Passage> alle) {
        nota.beslispunten().forEach(punt -> alle.add(
                new Passage("beslispunt " + punt.nummer(), SoortSectie.BESLISPUNTEN, "", punt.tekst())));
        return true;
    }

    private static boolean voegToe(List<Nota.Onderbouwing> delen, SoortSectie soort, String voor, List<Passage> alle) {
        delen.forEach(deel -> alle.add(new Passage(voor + deel.nummer(), soort, deel.kop(), deel.tekst())));
        return true;
    }

    private static void voegRibToe(String naam, @Nullable String tekst, List<Passage> delen) {
        if (tekst != null && !tekst.isBlank()) {
            delen.add(new Passage("RIB, " + naam, null, naam, tekst));
        }
    }
}
