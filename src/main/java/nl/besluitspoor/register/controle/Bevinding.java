package nl.besluitspoor.register.controle;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param index   place of the entry it is about; null where it is about none
 * @param soort   type of that entry
 * @param dossier dossier of that entry
 * @param wat     what is wrong, Dutch
 */
public record Bevinding(@Nullable Long index, @Nullable String soort, @Nullable String dossier, String wat) implements Comparable<Bevinding> {

    static Bevinding algemeen(String wat) {
        return new Bevinding(null, null, null, wat);
    }

    /** The sentence for a person. */
    public String zin() {
        if (index == null) {
            return wat;
        }
        return "index %d%s%s: %s".formatted(index, soort == null ? "" : " (" + soort + ")", dossier == null ? "" : " van dossier " + dossier, wat);
    }

    /** By place; what is about no entry comes last. */
    @Override
    public int compareTo(Bevinding ander) {
        return Long.compare(index == null ? Long.MAX_VALUE : index, ander.index == null ? Long.MAX_VALUE : ander.index);
    }
}
