package nl.besluitspoor.dialoog;

import java.time.LocalDate;
import java.util.List;

/**
 * What the report of a dialogue says: no name of a citizen is in it.
 *
 * @param bijeenkomsten the meetings that were held, oldest first
 * @param inbreng       what was brought in, by number
 * @param vervallen     what was recorded and taken out again, by number
 */
public record Verslag(
        Wijkdialoog dialoog, List<GehoudenBijeenkomst> bijeenkomsten, List<Inbreng> inbreng, List<Vervallen> vervallen) {

    public Verslag {
        bijeenkomsten = List.copyOf(bijeenkomsten);
        inbreng = List.copyOf(inbreng);
        vervallen = List.copyOf(vervallen);
    }

    /**
     * A meeting that was held.
     *
     * @param aanwezig number of people present
     */
    public record GehoudenBijeenkomst(LocalDate datum, int aanwezig, int aantalInbreng) {}

    /** An inbreng that was taken out, and why. */
    public record Vervallen(int nummer, String reden) {}

    /** People present at all meetings together; someone who came twice counts twice. */
    public int aanwezig() {
        return bijeenkomsten.stream().mapToInt(GehoudenBijeenkomst::aanwezig).sum();
    }
}
