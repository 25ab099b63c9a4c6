package nl.besluitspoor.raadpleging;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it is searched: lower case, without accents; a word with hyphens stands there in its parts and as one. */
final class Zoektekst {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern WOORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-‐‑'’][\\p{L}\\p{N}]+)*");
    private static final Pattern NAAD = Pattern.compile("[-‐‑'’]");

    /** PostgreSQL refuses a text vector of more than a megabyte. */
    private static final int MEESTE_WOORDEN = 20_000;

    private Zoektekst() {}

    /** Without accents and capitals. */
    static String vouw(String tekst) {
        return ACCENT.matcher(Normalizer.normalize(tekst, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words of a question; a hyphen joins. */
    static Set<String> woorden(String vraag) {
        Set<String> woorden = new LinkedHashSet<>();
        Matcher woord = WOORD.matcher(vouw(vraag));
        while (woord.find()) {
            woorden.add(NAAD.matcher(woord.group()).replaceAll(""));
        }
        return woorden;
    }

    /** The words of these texts, each once, between spaces; of very many the first. */
    static String van(List<String> teksten) {
        Set<String> woorden = new LinkedHashSet<>();
        for (String tekst : teksten) {
            Matcher woord = WOORD.matcher(vouw(tekst));
            while (woord.find() && woorden.size() < MEESTE_WOORDEN) {
                String heel = NAAD.matcher(woord.group()).replaceAll("");
                woorden.add(heel);
                if (heel.length() != woord.group().length()) {
                    woorden.addAll(List.of(NAAD.split(woord.group())));
                }
            }
        }
        return " " + String.join(" ", woorden) + " ";
    }

    /** Where the words of a shown text begin and end. */
    static Matcher delen(String tekst) {
        return WOORD.matcher(tekst);
    }

    /** A shown word, as it is searched. */
    static String kaal(String woord) {
        return NAAD.matcher(vouw(woord)).replaceAll("");
    }
}
