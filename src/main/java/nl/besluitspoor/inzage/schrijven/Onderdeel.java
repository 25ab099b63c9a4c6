package nl.besluitspoor.inzage.schrijven;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of pieces.
 *
 * @param geldend  the newest save; null where there is none
 * @param naast    how many texts wait beside it
 * @param schrijft whether this person can write it now
 */
public record Onderdeel(String code, String naam, String pad, @Nullable Bewaring<?> geldend, long naast, boolean schrijft) {

    /** These pieces of a work, in this order. */
    public static <I> List<Onderdeel> van(Schrijftafel<I> tafel, UUID werk, List<String> codes, Function<String, String> naam,
            Function<String, String> pad, Predicate<String> schrijft) {
        Map<String, Bewaring<I>> geldend = tafel.geldend(werk);
        List<Bewaring.Stap> naast = tafel.naast(werk);
        return codes.stream().map(code -> new Onderdeel(code, naam.apply(code), pad.apply(code), geldend.get(code),
                naast.stream().filter(stap -> stap.code().equals(code)).count(), schrijft.test(code))).toList();
    }
}
