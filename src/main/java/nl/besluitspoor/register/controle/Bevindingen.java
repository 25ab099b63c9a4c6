package nl.besluitspoor.register.controle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; keeps the first so many, so that a wholly broken register fits in memory. */
final class Bevindingen {

    private static final int MEEST = 2_000;

    private final List<Bevinding> alle = new ArrayList<>();
    private long eerste = Long.MAX_VALUE;
    private @Nullable Bereik bereik;

    /** Entries of which one is wrong, while none of them is named. */
    private record Bereik(long van, long tot, Bevinding bevinding) {}

    void voegToe(Bevinding een) {
        if (een.index() != null) {
            eerste = Math.min(eerste, een.index());
        }
        if (alle.size() < MEEST) {
            alle.add(een);
        }
    }

    void voegToe(@Nullable Long index, @Nullable String soort, @Nullable String dossier, String wat) {
        voegToe(new Bevinding(index, soort, dossier, wat));
    }

    /** One of these entries is wrong; counts only where none of them is named in the end. */
    void voegToe(long van, long tot, String wat) {
        if (bereik == null) {
            bereik = new Bereik(van, tot, new Bevinding(van, null, null, wat));
        }
    }

    /** Whether an entry before this place was found wrong already, which explains a root that differs. */
    boolean isVerklaard(long omvang) {
        return eerste < omvang || bereik != null;
    }

    List<Bevinding> gesorteerd() {
        Bereik over = bereik;
        boolean genoemd = over == null || alle.stream().anyMatch(een -> een.index() != null && een.index() >= over.van() && een.index() < over.tot());
        return (genoemd ? alle.stream() : Stream.concat(Stream.of(over.bevinding()), alle.stream())).sorted().toList();
    }
}
