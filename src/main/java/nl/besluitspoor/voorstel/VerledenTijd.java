package nl.besluitspoor.voorstel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a sentence that tells as past what, by its own date, lies after the nota ('Vanaf september 2025 is er gewerkt'
 * in a nota of June 2025).
 *
 * <p>Rather silent than wrong: a plan, a period, a condition, a goal ('eind 2026 is het plan afgerond'), something that
 * was decided before about a later day ('voor september is een bijeenkomst gepland') and a date that only belongs to a
 * noun ('ingestemd met een start in september') are let pass.
 */
final class VerledenTijd {

    private static final int VLAG = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DEELZIN = Pattern.compile("[,;:()\"“”]|\\s[–—-]\\s"
            + "|\\b(?=(?:waarin|waarbij|waarmee|waardoor|waarna|waarvan|waaraan|omdat|zodat|doordat|terwijl|hoewel|nadat|voordat|die|dat|wie|maar|want|om|als|zodra|wanneer|indien|mits|tenzij)\\s)", VLAG);
    private static final Pattern VOORZETSEL = Pattern.compile(
            "(?:^|\\s)(?<vz>vanaf|sinds|sedert|in|op|tijdens|gedurende|begin|bij (?:besluit|brief|motie|mail) van)"
                    + "(?:\\s+(?:het|de|maand|begin|eind|medio|half|dag|(?:maan|dins|woens|donder|vrij|zater|zon)dag))*\\s*$", VLAG);
    private static final Pattern GEEN_TIJDSTIP = Pattern.compile(
            "(?:in de loop van|in de periode|uiterlijk(?: in| op)?|met ingang van|niet eerder dan(?: in| op)?|voorzien (?:in|op|vanaf)|gepland (?:in|op|vanaf))\\s*(?:het|de)?\\s*$", VLAG);
    private static final Pattern TOEKOMST = Pattern.compile(
            "\\b(?:zal|zullen|zou|zouden|wil|willen|gaat|gaan|kan|kunnen|moet|moeten|dient|dienen|wordt|worden|als|wanneer|zodra|indien|mocht|mits|tenzij|uiterlijk"
                    + "|verwacht(?:en|ing)?|naar verwachting|streven|streeft|ambitie|doel|doelstelling|planning|beogen|beoogt|mogelijk|wie)\\b", VLAG);
    private static final Pattern VOORWAARDE = Pattern.compile("^(?:als|wanneer|zodra|indien|mocht(?:en)?|stel)\\b", VLAG);
    private static final Pattern BETREKKELIJK = Pattern.compile("^(?:die|wie)\\b", VLAG);
    private static final Pattern GELEDEN = Pattern.compile("\\b(?:al|reeds|inmiddels|onlangs|recent|recentelijk|destijds|toen|eerder)\\b", VLAG);
    private static final Pattern WOORD = Pattern.compile("[\\p{L}’'-]+");

    private static final Set<String> HULP_ZIJN = Set.of("is", "zijn", "ben");
    private static final Set<String> HULP_HEBBEN = Set.of("heeft", "hebben", "heb");
    private static final Set<String> ONVOLTOOID = Set.of("was", "waren", "werd", "werden", "had", "hadden", "kreeg", "kregen", "ging", "gingen",
            "kwam", "kwamen", "vond", "vonden", "bleek", "bleken", "begon", "nam", "namen", "gaf", "gaven", "sprak", "spraken", "besloot",
            "stelde", "stelden", "startte", "startten", "werkte", "werkten", "bezocht", "bezochten", "hield", "hielden", "stemde", "stemden",
            "besprak", "bespraken", "maakte", "maakten", "liet", "lieten", "deed", "deden", "stond", "stonden", "ontving", "ontvingen",
            "bracht", "brachten", "voerde", "voerden", "leidde", "leidden", "koos", "kozen", "schreef", "schreven", "opende", "openden",
            "tekende", "tekenden", "vroeg", "vroegen", "legde", "legden", "verscheen", "verschenen", "ontstond", "ontstonden", "trad", "traden",
            "vergaderde", "vergaderden", "verleende", "verleenden", "verstrekte", "verstrekten", "volgde", "volgden", "overlegde", "overlegden",
            "vertelde", "vertelden", "deelde", "deelden", "sloot", "sloten", "zette", "zetten", "haalde", "haalden", "bood", "boden", "bouwde", "bouwden");
    private static final Pattern ONVOLTOOID_EERDE = Pattern.compile("(?!ge|meer|begeerde)\\p{L}+eerden?");

    /** Shapes of a past participle; nouns and adjectives of the same shape are left out below. */
    private static final Pattern DEELWOORD = Pattern.compile(
            "(?:\\p{L}*ge\\p{L}{2,}[dt]|(?:be|ver|ont|her)\\p{L}{3,}[dt]"
                    + "|\\p{L}*ge(?:geven|nomen|komen|gaan|daan|sproken|houden|vonden|bleken|bleven|lopen|kozen|schreven|sloten|worpen|holpen|worden|treden"
                    + "|troffen|boden|bonden|laten|vallen|stegen|zien|staan|trokken|reden|zonden|weest|kregen|vochten|meten|lezen|roepen)"
                    + "|besproken|besloten|begonnen|verschenen|ontstaan|ontvangen|ontworpen|ondernomen|ondervonden|overeengekomen|beschreven|vertrokken"
                    + "|verkregen|verlopen|verstreken|verzonden|verboden|bevonden|gedaan|overlegd|\\p{L}*gebleken)");
    private static final Pattern GEEN_DEELWOORD = Pattern.compile(
            "\\p{L}*heid|gebied|\\p{L}+gebied|geld|\\p{L}+geld|geluid|geduld|gebed|gezicht|gewicht|gerecht|\\p{L}*besluit|\\p{L}*bericht|\\p{L}*beleid|\\p{L}*beeld"
                    + "|\\p{L}*bestand|bewust|bekend|bereid|bezit|verband|verstand|verlet|beperkt|verplicht|geschikt|gericht|gereed|gewenst|gevestigd"
                    + "|bevoegd|bedoeld|gebaseerd|gekoppeld|belast|verantwoord|verbod|herfst|begroeid|gelegen|betaalbaar|bezet|verdeeld|verbonden|verbond");
    /** What was arranged before about a later day: the arranging is past, the day is not. */
    private static final Set<String> GEREGELD = Set.of("gepland", "ingepland", "voorzien", "geraamd", "begroot", "gereserveerd", "opgenomen", "afgesproken",
            "vastgelegd", "aangekondigd", "toegezegd", "uitgenodigd", "geagendeerd", "bepaald", "verwacht", "beoogd", "uitgesteld", "verplaatst",
            "verschoven", "geprogrammeerd", "voorgenomen", "voorgesteld", "aangevraagd", "gevraagd", "toegekend", "gesteld", "beschikbaargesteld",
            "overeengekomen", "besloten", "verlengd", "gegund", "gehuurd", "geboekt", "gecontracteerd", "gekozen", "beloofd", "genoemd", "ingeroosterd");
    /** What can be a state on a later day: a goal or a milestone, not something that happened. */
    private static final Set<String> BEREIKT = Set.of("afgerond", "vastgesteld", "gerealiseerd", "opgeleverd", "voltooid", "ingericht", "bereikt", "gehalveerd",
            "verbeterd", "versterkt", "verminderd", "vergroot", "gedaald", "gestegen", "toegenomen", "afgenomen", "ingevoerd", "uitgevoerd",
            "geborgd", "ontwikkeld", "opgesteld", "beëindigd", "verlopen", "ingegaan", "geopend", "gebouwd", "gerenoveerd", "gesloopt",
            "uitgebreid", "aangesloten", "hersteld", "vervangen", "geëvalueerd", "afgesloten", "samengesteld", "ingesteld", "aangesteld",
            "benoemd", "aangewezen", "geplaatst", "toegevoegd", "gevuld", "vergroend", "verduurzaamd", "aangelegd", "herzien", "uitgewerkt",
            "aangepast", "aangepakt", "opgelost", "verdwenen", "ontstaan", "gevormd", "verhoogd", "verlaagd", "vervallen", "geworden", "gesloten");

    private VerledenTijd() {}

    static List<String> zinnenNa(LocalDate datum, List<String> zinnen) {
        return zinnen.stream().filter(zin -> verteltNa(datum, zin)).toList();
    }

    static boolean verteltNa(LocalDate datum, String zin) {
        if (zin.endsWith("?") || VOORWAARDE.matcher(zin).find()) {
            return false;
        }
        for (Tijdsaanduiding tijd : Tijdsaanduiding.in(zin)) {
            if (tijd.naAfloopVan(datum) && isVerleden(zin, tijd)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerleden(String zin, Tijdsaanduiding tijd) {
        String ervoor = zin.substring(0, tijd.begin());
        Matcher voorzetsel = VOORZETSEL.matcher(ervoor);
        if (GEEN_TIJDSTIP.matcher(ervoor).find() || !voorzetsel.find()) {
            return false;
        }
        String vz = voorzetsel.group("vz").toLowerCase(Locale.ROOT);
        Deelzin deel = deelzin(zin, voorzetsel.start("vz"), tijd.einde());
        if (TOEKOMST.matcher(deel.tekst()).find() || BETREKKELIJK.matcher(deel.tekst()).find() && !isSinds(vz)) {
            return false;
        }
        int datumBegin = voorzetsel.start("vz") - deel.begin();
        int datumEinde = tijd.einde() - deel.begin();
        return new Lezing(deel.tekst(), datumBegin, datumEinde, vz, tijd.heelJaar()).isVerleden();
    }

    private static boolean isSinds(String vz) {
        return "sinds".equals(vz) || "sedert".equals(vz);
    }

    private record Deelzin(int begin, String tekst) {}

    /** The clause around the date; where that opens the sentence and has no verb of its own, with what follows. */
    private static Deelzin deelzin(String zin, int datumBegin, int datumEinde) {
        List<Integer> grenzen = new ArrayList<>(List.of(0));
        Matcher m = DEELZIN.matcher(zin);
        while (m.find()) {
            grenzen.add(m.end());
        }
        grenzen.add(zin.length());
        int begin = grenzen.stream().filter(g -> g <= datumBegin).reduce(0, (a, b) -> b);
        int tot = grenzen.stream().filter(g -> g >= datumEinde).findFirst().orElse(zin.length());
        while (begin < zin.length() && Character.isWhitespace(zin.charAt(begin))) {
            begin++;
        }
        if (begin == 0) {
            while (tot < zin.length() && !heeftWerkwoord(zin.substring(0, tot))) {
                int vorige = tot;
                tot = grenzen.stream().filter(g -> g > vorige).findFirst().orElse(zin.length());
            }
        }
        return new Deelzin(begin, zin.substring(begin, tot));
    }

    private static boolean heeftWerkwoord(String tekst) {
        return woorden(tekst).stream().anyMatch(w -> HULP_ZIJN.contains(w.tekst()) || HULP_HEBBEN.contains(w.tekst()) || ONVOLTOOID.contains(w.tekst())
                || TOEKOMST.matcher(w.tekst()).matches() || ONVOLTOOID_EERDE.matcher(w.tekst()).matches());
    }

    private record Woord(int begin, int einde, String tekst) {}

    private static List<Woord> woorden(String tekst) {
        List<Woord> woorden = new ArrayList<>();
        Matcher m = WOORD.matcher(tekst);
        while (m.find()) {
            woorden.add(new Woord(m.start(), m.end(), m.group().toLowerCase(Locale.ROOT)));
        }
        return woorden;
    }

    private static boolean isDeelwoord(String woord) {
        return DEELWOORD.matcher(woord).matches() && !GEEN_DEELWOORD.matcher(woord).matches();
    }

    /** One clause read for its tense. */
    private record Lezing(String tekst, int datumBegin, int datumEinde, String vz, boolean heelJaar) {

        private static final Set<String> LIDWOORD = Set.of("de", "het", "een", "onze", "deze", "die", "dit", "dat");
        /** Nouns that carry a date of their own: 'de bijeenkomst op 3 september'. */
        private static final Pattern GEBEURTENIS = Pattern.compile(
                "(?:\\p{L}*(?:bijeenkomst|vergadering|start|overleg|besluit|evaluatie|activiteit|festival|markt|verkiezing|uitvoering|levering|oplevering|dag|avond"
                        + "|gesprek|dialoog|sessie|wijziging|invoering|opening|ronde|fase|agenda|begroting|behandeling|raad|commissie|programma|plan|plannen|deelname|inzet)(?:en|s)?)", VLAG);

        boolean isVerleden() {
            List<Woord> woorden = woorden(tekst);
            Woord werkwoord = persoonsvorm(woorden);
            if (werkwoord == null) {
                return false;
            }
            boolean geleden = GELEDEN.matcher(tekst).find();
            if (isOnvoltooid(werkwoord, woorden)) {
                return !hoortBijZelfstandigNaamwoord(woorden) && !geregeld(woorden);
            }
            Woord deelwoord = deelwoord(woorden, werkwoord);
            if (deelwoord == null || geregeld(woorden)) {
                return false;
            }
            if (isSinds(vz)) {
                return true;
            }
            if (hoortBijZelfstandigNaamwoord(woorden) || datumBegin > deelwoord.einde() && !staatVlakAchter(deelwoord)) {
                return false;
            }
            if (heelJaar) {
                return geleden && !BEREIKT.contains(deelwoord.tekst());
            }
            return geleden || !BEREIKT.contains(deelwoord.tekst())
                    || HULP_HEBBEN.contains(werkwoord.tekst()) && "op".equals(vz) || vz.startsWith("bij ");
        }

        /** With the date in front the verb comes right behind it; otherwise the last verb before the date, or the first after it. */
        private @Nullable Woord persoonsvorm(List<Woord> woorden) {
            boolean vooraan = tekst.substring(0, datumBegin).isBlank();
            List<Woord> vormen = woorden.stream().filter(w -> isHulp(w) || isOnvoltooid(w, woorden)).toList();
            if (vormen.isEmpty()) {
                return null;
            }
            if (vooraan) {
                return vormen.stream().filter(w -> w.begin() >= datumEinde).findFirst().orElse(null);
            }
            return vormen.stream().filter(w -> w.einde() <= datumBegin).reduce((a, b) -> b)
                    .orElseGet(() -> vormen.stream().filter(w -> w.begin() >= datumEinde).findFirst().orElse(null));
        }

        private static boolean isHulp(Woord w) {
            return HULP_ZIJN.contains(w.tekst()) || HULP_HEBBEN.contains(w.tekst());
        }

        private static boolean isOnvoltooid(Woord w, List<Woord> woorden) {
            if (ONVOLTOOID.contains(w.tekst())) {
                return true;
            }
            int plek = woorden.indexOf(w);
            return ONVOLTOOID_EERDE.matcher(w.tekst()).matches() && (plek == 0 || !LIDWOORD.contains(woorden.get(plek - 1).tekst()));
        }

        private static @Nullable Woord deelwoord(List<Woord> woorden, Woord hulp) {
            return woorden.stream().filter(w -> isDeelwoord(w.tekst()))
                    .filter(w -> woorden.indexOf(w) == 0 || !LIDWOORD.contains(woorden.get(woorden.indexOf(w) - 1).tekst()))
                    .reduce((a, b) -> b.begin() > hulp.begin() && a.begin() < hulp.begin() ? b : a).orElse(null);
        }

        private static boolean geregeld(List<Woord> woorden) {
            return woorden.stream().anyMatch(w -> GEREGELD.contains(w.tekst()));
        }

        private boolean hoortBijZelfstandigNaamwoord(List<Woord> woorden) {
            return !tekst.substring(0, datumBegin).isBlank() && woorden.stream().filter(w -> w.einde() <= datumBegin).reduce((a, b) -> b)
                    .map(w -> GEBEURTENIS.matcher(w.tekst()).matches()).orElse(false);
        }

        private boolean staatVlakAchter(Woord deelwoord) {
            return tekst.substring(deelwoord.einde(), datumBegin).isBlank();
        }
    }
}
