package nl.besluitspoor.voorstel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.voorstel.Bevinding.Ernst;
import nl.besluitspoor.voorstel.Bevinding.Regel;
import org.jspecify.annotations.Nullable;

/** Finds a RIB that is due and not there, and one that tells of a decision the nota does not ask. */
final class RibControle {

    private static final int VLAG = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ER_IS_EEN_RIB = Pattern.compile("\\b(?:RIB|raadsinformatiebrief)\\b", VLAG);
    private static final Pattern ONTKEND = Pattern.compile("\\b(?:geen|niet|zonder)\\b[^.]{0,40}\\b(?:RIB|raadsinformatiebrief)\\b|\\b(?:RIB|raadsinformatiebrief)\\b[^.]{0,30}\\bniet nodig\\b", VLAG);
    private static final Pattern BESLOTEN = Pattern.compile("\\b(?:besloten|besluit|besluiten|vastgesteld|stelt|stellen|ingestemd|stemt|gemandateerd|mandateert|gemachtigd|machtigt|beschikbaar (?:gesteld|stelt)|ingetrokken|trekt)\\b", VLAG);
    private static final Pattern MANDAAT = Pattern.compile("\\b(?:mandaat|gemandateerd|mandateert|gemachtigd|machtigt)\\b", VLAG);
    private static final Pattern GELD = Pattern.compile("\\b(?:krediet|subsidie|budget|bedrag|middelen|geld)\\b[^.]{0,60}\\bbeschikbaar\\b|\\bbeschikbaar (?:gesteld|stelt)\\b", VLAG);
    private static final Pattern INTREKKEN = Pattern.compile("\\b(?:ingetrokken|trekt)\\b", VLAG);
    private static final Pattern DOCUMENT = Pattern.compile("\\b\\p{L}*(?:plan|plannen|agenda|verordening|regeling|visie|nota|beleidsregels?|begroting|convenant|overeenkomst|strategie)\\b", VLAG);
    private static final Pattern NIET_NU = Pattern.compile("\\b(?:zal|zullen|wordt|worden|later|na de|volgt|volgen|zodra|straks|nog niet|eerder)\\b", VLAG);
    private static final Pattern COLLEGE = Pattern.compile("\\b(?:college|wij|we)\\b", VLAG);

    private RibControle() {}

    static List<Bevinding> controleer(Nota nota, List<Passage> tekst) {
        List<Bevinding> gevonden = new ArrayList<>();
        RibTekst rib = nota.rib();
        if (rib == null) {
            ontbreekt(nota, tekst, gevonden);
            return gevonden;
        }
        if (!rib.isVolledig()) {
            gevonden.add(new Bevinding(Regel.RIB_ONTBREEKT, Ernst.FOUT, "RIB", "",
                    "De RIB is niet af: er is nog geen tekst bij %s. Vul de RIB aan.".formatted(String.join(" en ", rib.ontbrekend())), null));
        }
        Set<Integer> nummers = new LinkedHashSet<>(nota.beslispunten().stream().map(Nota.Punt::nummer).toList());
        for (Passage deel : Passage.vanRib(rib)) {
            for (String zin : deel.zinnen()) {
                RibTekst.beslispuntenIn(zin).stream().filter(nummer -> !nummers.contains(nummer)).forEach(nummer -> gevonden.add(buiten(deel, zin,
                        "De RIB noemt beslispunt %d, maar dat staat niet in de nota. Haal het weg uit de RIB, of voeg het beslispunt toe.".formatted(nummer))));
                String vreemd = vreemdBesluit(nota, zin);
                if (vreemd != null) {
                    gevonden.add(buiten(deel, zin, vreemd));
                }
            }
        }
        return gevonden;
    }

    private static void ontbreekt(Nota nota, List<Passage> tekst, List<Bevinding> gevonden) {
        if (nota.ribVerplicht()) {
            gevonden.add(new Bevinding(Regel.RIB_ONTBREEKT, Ernst.FOUT, "RIB", "",
                    "De raad moet over dit besluit worden geïnformeerd, maar er is geen RIB. Schrijf de RIB bij dit voorstel.", null));
            return;
        }
        for (Passage passage : tekst) {
            for (String zin : passage.zinnen()) {
                if (ER_IS_EEN_RIB.matcher(zin).find() && !ONTKEND.matcher(zin).find()) {
                    gevonden.add(new Bevinding(Regel.RIB_ONTBREEKT, Ernst.FOUT, passage.plaats(), zin,
                            "De tekst noemt een RIB, maar bij dit voorstel is er geen. Schrijf de RIB, of haal de zin weg.", null));
                    return;
                }
            }
        }
    }

    private static @Nullable String vreemdBesluit(Nota nota, String zin) {
        if (!BESLOTEN.matcher(zin).find() || !COLLEGE.matcher(zin).find() || NIET_NU.matcher(zin).find()) {
            return null;
        }
        if (MANDAAT.matcher(zin).find() && heeftNiet(nota, SoortBeslispunt.MANDATEREN, MANDAAT)) {
            return "De RIB vertelt over een mandaat, maar de nota vraagt geen mandaat. Haal het weg uit de RIB, of voeg het beslispunt toe.";
        }
        if (GELD.matcher(zin).find() && heeftNiet(nota, SoortBeslispunt.BESCHIKBAAR_STELLEN, GELD)) {
            return "De RIB vertelt dat er geld beschikbaar komt, maar de nota vraagt dat niet. Haal het weg uit de RIB, of voeg het beslispunt toe.";
        }
        if (INTREKKEN.matcher(zin).find() && heeftNiet(nota, SoortBeslispunt.INTREKKEN, INTREKKEN)) {
            return "De RIB vertelt dat iets is ingetrokken, maar de nota vraagt dat niet. Haal het weg uit de RIB, of voeg het beslispunt toe.";
        }
        String gevraagd = nota.beslispunten().stream().map(punt -> punt.tekst() + " " + (punt.object() == null ? "" : punt.object()))
                .reduce("", (a, b) -> a + " " + b).toLowerCase();
        Matcher document = DOCUMENT.matcher(zin);
        List<String> genoemd = new ArrayList<>();
        while (document.find()) {
            genoemd.add(document.group().toLowerCase());
        }
        if (!genoemd.isEmpty() && genoemd.stream().noneMatch(gevraagd::contains)) {
            return "De RIB vertelt over een besluit over '%s', maar de nota vraagt dat niet. Pas de RIB aan, of voeg het beslispunt toe.".formatted(genoemd.get(0));
        }
        return null;
    }

    private static boolean heeftNiet(Nota nota, SoortBeslispunt soort, Pattern woorden) {
        return nota.beslispunten().stream().noneMatch(punt -> punt.soort() == soort || woorden.matcher(punt.tekst()).find());
    }

    private static Bevinding buiten(Passage deel, String zin, String uitleg) {
        return new Bevinding(Regel.RIB_BUITEN_NOTA, Ernst.FOUT, deel.plaats(), zin, uitleg, null);
    }
}
