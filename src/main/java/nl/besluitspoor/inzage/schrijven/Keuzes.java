package nl.besluitspoor.inzage.schrijven;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a field offers to choose from, as a form shows it: what is sent, and what is read. */
public final class Keuzes {

    private Keuzes() {}

    /** In the order they come in. */
    public static <T> Map<String, String> van(Collection<T> rijen, Function<T, Object> waarde, Function<T, String> naam) {
        Map<String, String> keuzes = new LinkedHashMap<>();
        rijen.forEach(rij -> keuzes.put(String.valueOf(waarde.apply(rij)), naam.apply(rij)));
        return keuzes;
    }

    /** Every value of an enum, sent by its name. */
    public static <E extends Enum<E>> Map<String, String> van(E[] waarden, Function<E, String> naam) {
        return van(List.of(waarden), Enum::name, naam);
    }
}
