package nl.besluitspoor.voorstel;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a raadsinformatiebrief, written and adopted with its voorstel. */
public record RibTekst(@Nullable String kernboodschap, @Nullable String aanleiding, @Nullable String gevolgen, @Nullable String vervolg) {

    private static final Pattern PUNT = Pattern.compile("\\bbeslispunt(?:en)?\\s+(\\d{1,2})(?:\\s*(?:,|en|t/m)\\s*(\\d{1,2}))?", Pattern.CASE_INSENSITIVE);

    /** Numbers of the beslispunten that the text names ('beslispunt 2'). */
    public SortedSet<Integer> genoemdeBeslispunten() {
        SortedSet<Integer> nummers = new TreeSet<>();
        Stream.of(kernboodschap, aanleiding, gevolgen, vervolg).filter(Objects::nonNull).forEach(deel -> nummers.addAll(beslispuntenIn(deel)));
        return nummers;
    }

    static SortedSet<Integer> beslispuntenIn(String tekst) {
        SortedSet<Integer> nummers = new TreeSet<>();
        Matcher m = PUNT.matcher(tekst);
        while (m.find()) {
            nummers.add(Integer.parseInt(m.group(1)));
            if (m.group(2) != null) {
                nummers.add(Integer.parseInt(m.group(2)));
            }
        }
        return nummers;
    }

    /** Whether every part has text. */
    public boolean isVolledig() {
        return ontbrekend().isEmpty();
    }

    /** Names of the parts that are empty, in the letter's order. */
    public List<String> ontbrekend() {
        return Stream.of(leeg(kernboodschap, "kernboodschap"), leeg(aanleiding, "aanleiding"),
                leeg(gevolgen, "gevolgen"), leeg(vervolg, "vervolg")).filter(naam -> !naam.isEmpty()).toList();
    }

    private static String leeg(@Nullable String deel, String naam) {
        return deel == null || deel.isBlank() ? naam : "";
    }
}
