package nl.besluitspoor.raadpleging;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two texts side by side, their differences marked by word.
 *
 * @param links  the pieces of the first text
 * @param rechts the pieces of the second
 */
public record Verschil(List<Stuk> links, List<Stuk> rechts) {

    /** A word with the white space behind it, so that the pieces together are the text. */
    private static final Pattern WOORD = Pattern.compile("\\S+\\s*|\\s+");
    private static final int MEESTE_WOORDEN = 5_000;

    /** Compares two texts; null is an empty one. A very long text is compared by line. */
    public static Verschil tussen(@Nullable String links, @Nullable String rechts) {
        List<String> a = woorden(links);
        List<String> b = woorden(rechts);
        List<Stuk> l = new ArrayList<>();
        List<Stuk> r = new ArrayList<>();
        int vanA = 0;
        int vanB = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b, Verschil::isGelijk).getDeltas()) {
            voegToe(l, a.subList(vanA, delta.getSource().getPosition()), false);
            voegToe(r, b.subList(vanB, delta.getTarget().getPosition()), false);
            voegToe(l, delta.getSource().getLines(), true);
            voegToe(r, delta.getTarget().getLines(), true);
            vanA = delta.getSource().getPosition() + delta.getSource().size();
            vanB = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        voegToe(l, a.subList(vanA, a.size()), false);
        voegToe(r, b.subList(vanB, b.size()), false);
        return new Verschil(l, r);
    }

    /** Whether the two say the same. */
    public boolean isGelijk() {
        return links.stream().noneMatch(Stuk::raak) && rechts.stream().noneMatch(Stuk::raak);
    }

    private static boolean isGelijk(String a, String b) {
        return a.strip().equals(b.strip());
    }

    private static List<String> woorden(@Nullable String tekst) {
        if (tekst == null || tekst.isEmpty()) {
            return List.of();
        }
        List<String> woorden = new ArrayList<>();
        Matcher woord = WOORD.matcher(tekst);
        while (woord.find()) {
            woorden.add(woord.group());
        }
        return woorden.size() <= MEESTE_WOORDEN ? woorden : List.of(tekst.split("(?<=\n)"));
    }

    private static void voegToe(List<Stuk> stukken, List<String> woorden, boolean anders) {
        if (!woorden.isEmpty()) {
            stukken.add(new Stuk(String.join("", woorden), anders));
        }
    }
}
