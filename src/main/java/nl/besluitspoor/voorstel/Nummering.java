package nl.besluitspoor.voorstel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.voorstel.Bevinding.Ernst;
import nl.besluitspoor.voorstel.Bevinding.Regel;

/** Finds an argument or risk that belongs to no beslispunt, and numbers that were skipped. */
final class Nummering {

    private static final Pattern TWEELEDIG = Pattern.compile("\\s*(\\d{1,2})\\.(\\d{1,2})\\.?\\s*");
    private static final Pattern EENLEDIG = Pattern.compile("\\s*(\\d{1,2})\\.?\\s*");

    private Nummering() {}

    static List<Bevinding> controleer(Nota nota) {
        List<Bevinding> gevonden = new ArrayList<>();
        SortedSet<Integer> punten = new TreeSet<>(nota.beslispunten().stream().map(Nota.Punt::nummer).toList());
        gat("1", "beslispunt", "", punten, gevonden);
        String onderArgument = Passage.nummer(nota, SoortSectie.ARGUMENTEN, "4");
        String onderRisico = Passage.nummer(nota, SoortSectie.KANTTEKENINGEN, "5");
        Map<String, SortedSet<Integer>> secties = secties(nota);
        onderbouwing("argument", onderArgument, "", nota.argumenten(), punten, secties, gevonden);
        onderbouwing("kanttekening", onderRisico, onderRisico + ", ", nota.risicos(), punten, secties, gevonden);
        secties.forEach((ouder, nummers) -> gat(ouder.isEmpty() ? "koppen" : ouder, "kop", ouder.isEmpty() ? "" : ouder + ".", nummers, gevonden));
        return gevonden;
    }

    /** Numbers of the headings, by what stands before the last dot; a list without heading of its own counts for its number. */
    private static Map<String, SortedSet<Integer>> secties(Nota nota) {
        Map<String, SortedSet<Integer>> nummers = new LinkedHashMap<>();
        for (Nota.Sectie sectie : nota.secties()) {
            String nummer = sectie.nummer() == null ? "" : sectie.nummer();
            Matcher een = EENLEDIG.matcher(nummer);
            Matcher twee = TWEELEDIG.matcher(nummer);
            if (een.matches()) {
                nummers.computeIfAbsent("", ouder -> new TreeSet<>()).add(Integer.parseInt(een.group(1)));
            } else if (twee.matches()) {
                nummers.computeIfAbsent(twee.group(1), ouder -> new TreeSet<>()).add(Integer.parseInt(twee.group(2)));
            }
        }
        SortedSet<Integer> hoofd = nummers.get("");
        if (hoofd != null) {
            hoofd.add(1);
            hoofd.add(4);
            hoofd.add(5);
            if (nota.secties().stream().noneMatch(sectie -> sectie.soort() == SoortSectie.KANTTEKENINGEN) && hoofd.last() == 5) {
                hoofd.remove(5);
            }
        }
        return nummers;
    }

    private static void onderbouwing(String woord, String kop, String voor, List<Nota.Onderbouwing> delen, SortedSet<Integer> punten,
            Map<String, SortedSet<Integer>> secties, List<Bevinding> gevonden) {
        Map<Integer, SortedSet<Integer>> perPunt = new LinkedHashMap<>();
        for (Nota.Onderbouwing deel : delen) {
            Matcher m = TWEELEDIG.matcher(deel.nummer());
            String titel = (deel.nummer() + " " + deel.kop()).strip();
            if (!m.matches()) {
                gevonden.add(new Bevinding(Regel.NUMMER_ZONDER_BESLISPUNT, Ernst.FOUT, voor + deel.nummer(), titel,
                        "Het nummer '%s' van dit %s begint niet met het nummer van een beslispunt. Geef het een nummer als 1.1: eerst het beslispunt, dan de volgorde."
                                .formatted(deel.nummer(), woord).replace("dit kanttekening", "deze kanttekening"), null));
                continue;
            }
            int punt = Integer.parseInt(m.group(1));
            int plek = Integer.parseInt(m.group(2));
            if (punten.contains(punt)) {
                if (!perPunt.computeIfAbsent(punt, p -> new TreeSet<>()).add(plek)) {
                    gevonden.add(new Bevinding(Regel.NUMMERING_GAT, Ernst.WAARSCHUWING, voor + deel.nummer(), titel,
                            "Het nummer %s komt twee keer voor. Geef één van beide een ander nummer.".formatted(deel.nummer().strip()), null));
                }
            } else if (m.group(1).equals(kop)) {
                secties.computeIfAbsent(kop, ouder -> new TreeSet<>()).add(plek);
            } else {
                gevonden.add(new Bevinding(Regel.NUMMER_ZONDER_BESLISPUNT, Ernst.FOUT, voor + deel.nummer().strip(), titel,
                        ("%s %s hoort bij beslispunt %d, maar dat beslispunt is er niet. Geef het nummer van het beslispunt waar de tekst bij hoort, "
                                + "of voeg het beslispunt toe.").formatted(hoofdletter(woord), deel.nummer().strip(), punt), null));
            }
        }
        perPunt.forEach((punt, nummers) -> gat(voor + punt, woord, punt + ".", nummers, gevonden));
    }

    private static void gat(String plaats, String woord, String voor, SortedSet<Integer> nummers, List<Bevinding> gevonden) {
        if (nummers.isEmpty()) {
            return;
        }
        List<String> weg = new ArrayList<>();
        for (int n = 1; n < nummers.last(); n++) {
            if (!nummers.contains(n)) {
                weg.add(voor + n);
            }
        }
        if (!weg.isEmpty()) {
            String laatste = voor + nummers.last();
            gevonden.add(new Bevinding(Regel.NUMMERING_GAT, Ernst.WAARSCHUWING, plaats, nummers.stream().map(n -> voor + n).reduce((a, b) -> a + ", " + b).orElse(""),
                    "De nummers lopen niet door: er is wel een %s %s, maar geen %s. Nummer opnieuw, of bevestig dat er niets is weggevallen."
                            .formatted(woord, laatste, String.join(" en ", weg)), null));
        }
    }

    private static String hoofdletter(String woord) {
        return Character.toUpperCase(woord.charAt(0)) + woord.substring(1);
    }
}
