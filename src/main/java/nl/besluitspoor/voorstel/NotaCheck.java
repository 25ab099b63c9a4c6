package nl.besluitspoor.voorstel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.besluitspoor.voorstel.Bevinding.Ernst;
import nl.besluitspoor.voorstel.Bevinding.Regel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a nota before it goes for paraaf and says what the writer should look at again (design section 4). It is no
 * judge and changes no text: whoever wrote it mends a finding or confirms it with a reason.
 */
@Component
public class NotaCheck {

    private static final int VLAG = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern MANDAAT = Pattern.compile("\\b(?:mandateren|mandaat|machtigen|machtiging|gemandateerd|gemachtigd|mandatering)\\b", VLAG);
    private static final Pattern GRENS_IN_TEKST = Pattern.compile("€|\\beuro\\b|\\b(?:redactionele|met uitzondering van|uitgezonderd|niet zijnde|binnen de (?:kaders|grenzen)|ten hoogste|maximaal|geen wijzigingen|mits|voor zover)\\b", VLAG);
    private static final Pattern RAPPORTAGE_IN_TEKST = Pattern.compile("\\b(?:rapporte\\p{L}*|gerapporteerd|verantwoord\\p{L}*|(?:het )?college (?:te )?(?:informeren|melden)|gemeld|meldt)\\b", VLAG);
    private static final Pattern EINDE_IN_TEKST = Pattern.compile("\\b(?:tot|uiterlijk|t/m)\\s+(?:en met\\s+)?(?:\\d{1,2}\\s+\\p{L}+\\s+)?(?:19|20)\\d{2}\\b|\\btot\\s+\\d{1,2}-\\d{1,2}-\\d{4}\\b", VLAG);
    private static final Pattern BEDRAG = Pattern.compile("€\\s*\\d|\\b\\d[\\d.,]*\\s*(?:euro|miljoen|mln|duizend euro)\\b|\\bEUR\\s*\\d", VLAG);
    private static final Pattern KOSTEN = Pattern.compile("\\b(?:kosten|uitgaven|krediet|subsidie|investering|bijdrage|lasten)\\b", VLAG);
    private static final Pattern GEEN_KOSTEN = Pattern.compile("\\b(?:geen|zonder|niet)\\b[^.]{0,60}\\b(?:kosten|uitgaven|gevolgen|lasten|financiële|financiele)\\b|\\bbudgetneutraal\\b|\\bkostenneutraal\\b|\\bn\\.?v\\.?t\\b", VLAG);
    private static final Pattern BEGROTING = Pattern.compile("\\b(?:\\p{L}*begroting|\\p{L}*budget|budgetten|dekking|gedekt uit|reserve|voorziening|kredietnummer|kostenplaats|programma \\d+|taakveld|financieel kader|kadernota|grootboek\\p{L}*|rijksbijdrage|bestemmingsreserve)\\b", VLAG);
    private static final Pattern EVALUATIE = Pattern.compile("\\b\\p{L}*evalua\\p{L}*|\\b(?:ge)?[eë]valueer\\p{L}*|\\bevalueren\\b", VLAG);
    private static final Pattern EVALUATIE_NIET = Pattern.compile("\\b(?:geen|niet)\\b[^.]{0,40}\\b\\p{L}*(?:evalua|valueer)\\p{L}*", VLAG);
    private static final Pattern HERHAALD = Pattern.compile("\\b(?:jaarlijks|tweejaarlijks|halfjaarlijks|elk (?:jaar|kwartaal|half jaar)|ieder (?:jaar|kwartaal|half jaar)|per (?:jaar|kwartaal)|om de \\p{L}+ jaar|(?:elke|iedere) \\p{L}+ (?:jaar|jaren|maanden)"
            + "|(?:na|over|binnen) (?:\\d+|een|één|twee|drie|vier|vijf|zes|tien|anderhalf) (?:jaar|maanden))\\b", VLAG);
    private static final Set<SoortSectie> VERPLICHT = Arrays.stream(SoortSectie.values())
            .filter(soort -> soort.heeftTekst() && soort != SoortSectie.OVERIG).collect(Collectors.toUnmodifiableSet());

    /**
     * Everything noticed in this version of the nota, what is missing first, then in the order of its text.
     *
     * @return empty where nothing was noticed
     */
    public List<Bevinding> controleer(Nota nota) {
        List<Passage> tekst = Passage.van(nota);
        List<Bevinding> gevonden = new ArrayList<>();
        gevonden.addAll(secties(nota));
        gevonden.addAll(Nummering.controleer(nota));
        gevonden.addAll(mandaat(nota));
        for (Passage passage : tekst) {
            gevonden.addAll(verledenTijd(nota, passage));
            if (passage.soort() != SoortSectie.BESLISPUNTEN) {
                gevonden.addAll(Toezeggingen.in(passage, nota.datum()));
            }
            gevonden.addAll(Vervolgstappen.in(nota, passage));
        }
        gevonden.addAll(geld(nota, tekst));
        gevonden.addAll(evaluatie(nota, tekst));
        gevonden.addAll(RibControle.controleer(nota, tekst));
        List<String> plaatsen = tekst.stream().map(Passage::plaats).toList();
        gevonden.sort(Comparator.comparingInt(bevinding -> plek(plaatsen, bevinding)));
        return List.copyOf(gevonden);
    }

    private static int plek(List<String> plaatsen, Bevinding bevinding) {
        int gevonden = plaatsen.indexOf(bevinding.plaats());
        if (gevonden >= 0) {
            return gevonden;
        }
        return bevinding.plaats().startsWith("RIB") ? Integer.MAX_VALUE : -1;
    }

    private static List<Bevinding> secties(Nota nota) {
        List<Bevinding> gevonden = new ArrayList<>();
        for (SoortSectie soort : SoortSectie.values()) {
            if (VERPLICHT.contains(soort)
                    && nota.secties().stream().noneMatch(sectie -> sectie.soort() == soort && !sectie.tekst().isBlank())) {
                gevonden.add(ontbreekt(soort.kop()));
            }
        }
        if (nota.beslispunten().isEmpty()) {
            gevonden.add(ontbreekt("Beslispunten"));
        }
        if (nota.argumenten().isEmpty()) {
            gevonden.add(ontbreekt("Argumenten"));
        }
        if (nota.risicos().isEmpty()) {
            gevonden.add(ontbreekt("Kanttekeningen of risico’s"));
        }
        return gevonden;
    }

    private static Bevinding ontbreekt(String kop) {
        return new Bevinding(Regel.SECTIE_ONTBREEKT, Ernst.WAARSCHUWING, kop, "",
                "Het onderdeel '%s' is leeg of ontbreekt. Schrijf het, of bevestig met een reden dat het hier niet nodig is.".formatted(kop), null);
    }

    private static List<Bevinding> mandaat(Nota nota) {
        List<Bevinding> gevonden = new ArrayList<>();
        for (Nota.Punt punt : nota.beslispunten()) {
            Nota.Mandaatvoorstel m = punt.mandaat();
            if (punt.soort() != SoortBeslispunt.MANDATEREN && m == null && !MANDAAT.matcher(punt.tekst()).find()) {
                continue;
            }
            List<String> weg = new ArrayList<>();
            if ((m == null || leeg(m.omvang()) && leeg(m.uitgesloten()) && m.plafond() == null) && !GRENS_IN_TEKST.matcher(punt.tekst()).find()) {
                weg.add("geen grens (wat wel en niet mag, tot welk bedrag)");
            }
            if ((m == null || m.einddatum() == null) && !EINDE_IN_TEKST.matcher(punt.tekst()).find()) {
                weg.add("geen einddatum");
            }
            if ((m == null || leeg(m.rapportage())) && !RAPPORTAGE_IN_TEKST.matcher(punt.tekst()).find()) {
                weg.add("geen rapportage");
            }
            if (!weg.isEmpty()) {
                gevonden.add(new Bevinding(Regel.MANDAAT_ZONDER_GRENS, Ernst.WAARSCHUWING, "beslispunt " + punt.nummer(), punt.tekst(),
                        "Dit mandaat heeft %s. Vul de voorwaarden bij het beslispunt in, of bevestig met een reden dat het zo bedoeld is."
                                .formatted(opsomming(weg)), null));
            }
        }
        return gevonden;
    }

    private static List<Bevinding> verledenTijd(Nota nota, Passage passage) {
        return VerledenTijd.zinnenNa(nota.datum(), passage.zinnen()).stream()
                .map(zin -> new Bevinding(Regel.VERLEDEN_TIJD, Ernst.FOUT, passage.plaats(), zin,
                        "Deze zin vertelt over iets wat al gebeurd is, maar de datum ligt na de datum van de nota (%s). Kijk de datum na. Is het een plan, schrijf het dan als plan."
                                .formatted(nederlands(nota.datum())), null)).toList();
    }

    private static List<Bevinding> geld(Nota nota, List<Passage> tekst) {
        String financien = nota.secties().stream().filter(sectie -> sectie.soort() == SoortSectie.FINANCIEN).map(Nota.Sectie::tekst)
                .collect(Collectors.joining("\n"));
        if (BEGROTING.matcher(financien).find()) {
            return List.of();
        }
        List<Bevinding> gevonden = new ArrayList<>();
        for (Passage passage : tekst) {
            boolean paragraaf = passage.soort() == SoortSectie.FINANCIEN;
            passage.zinnen().stream()
                    .filter(zin -> BEDRAG.matcher(zin).find() || paragraaf && KOSTEN.matcher(zin).find() && !GEEN_KOSTEN.matcher(zin).find())
                    .filter(zin -> !BEGROTING.matcher(zin).find()).findFirst()
                    .ifPresent(zin -> gevonden.add(new Bevinding(Regel.GELD_ZONDER_BEGROTING, Ernst.WAARSCHUWING, passage.plaats(), zin,
                            "Hier gaat het over geld, maar er staat niet uit welke begroting of welk budget het komt. Noem de dekking bij de financiële gevolgen.", null)));
        }
        if (gevonden.isEmpty()) {
            nota.beslispunten().stream().filter(punt -> punt.soort() == SoortBeslispunt.BESCHIKBAAR_STELLEN).findFirst()
                    .ifPresent(punt -> gevonden.add(new Bevinding(Regel.GELD_ZONDER_BEGROTING, Ernst.WAARSCHUWING, "beslispunt " + punt.nummer(), punt.tekst(),
                            "Het college wordt gevraagd geld beschikbaar te stellen, maar er staat niet uit welke begroting of welk budget het komt. Noem de dekking bij de financiële gevolgen.", null)));
        }
        return gevonden;
    }

    private static List<Bevinding> evaluatie(Nota nota, List<Passage> tekst) {
        @Nullable Passage plaats = null;
        @Nullable String eerste = null;
        for (Passage passage : tekst) {
            for (String zin : passage.zinnen()) {
                if (!EVALUATIE.matcher(zin).find()) {
                    continue;
                }
                if (EVALUATIE_NIET.matcher(zin).find() || HERHAALD.matcher(zin).find()
                        || Tijdsaanduiding.in(zin).stream().anyMatch(tijd -> !tijd.laatsteDag().isBefore(nota.datum()))) {
                    return List.of();
                }
                if (Tijdsaanduiding.in(zin).isEmpty() && (eerste == null || passage.soort() == SoortSectie.VERVOLG && plaats != null && plaats.soort() != SoortSectie.VERVOLG)) {
                    plaats = passage;
                    eerste = zin;
                }
            }
        }
        if (eerste != null && plaats != null) {
            return List.of(new Bevinding(Regel.EVALUATIE_ZONDER_DATUM, Ernst.INFO, plaats.plaats(), eerste,
                    "Er komt een evaluatie, maar er staat niet wanneer of hoe vaak. Noem een datum of een vaste termijn, bijvoorbeeld: elke twee jaar.", null));
        }
        boolean plan = nota.beslispunten().stream().anyMatch(punt -> punt.soort() == SoortBeslispunt.VASTSTELLEN
                && (punt.tekst() + " " + punt.object()).toLowerCase().contains("plan"));
        if (!plan) {
            return List.of();
        }
        String nummer = Passage.nummer(nota, SoortSectie.VERVOLG, "7");
        return List.of(new Bevinding(Regel.EVALUATIE_ZONDER_DATUM, Ernst.INFO, nummer, "",
                "Er staat niet of en wanneer het plan wordt geëvalueerd. Noem een datum of een vaste termijn, of schrijf dat er geen evaluatie komt.", null));
    }

    private static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }

    private static String opsomming(List<String> delen) {
        return delen.size() == 1 ? delen.get(0)
                : String.join(", ", delen.subList(0, delen.size() - 1)) + " en " + delen.get(delen.size() - 1);
    }

    private static String nederlands(java.time.LocalDate datum) {
        return datum.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.forLanguageTag("nl")));
    }
}
