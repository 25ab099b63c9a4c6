package nl.besluitspoor.kalender;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A term as the municipality sets it.
 *
 * @param aantal     how many units, at least 1
 * @param eenheid    what is counted; the day it starts on does not count
 * @param vanaf      from which fact it runs, in words for a reader
 * @param verschuift whether an end on a Saturday, Sunday or holiday moves to the next day that is none (Algemene
 *                   termijnenwet 1; with at least two such days in a term of three days or more, article 2)
 * @param reces      whether a recess suspends it; never so for a statutory term
 * @param bron       the article it comes from, a rule of procedure ('reglement …'), an agreement ('afspraak …'), or 'aanname …'
 */
public record Termijn(
        int aantal, Eenheid eenheid, String vanaf, @DefaultValue("false") boolean verschuift,
        @DefaultValue("false") boolean reces, String bron) {

    /** Unit of a term. */
    public enum Eenheid { WERKDAGEN, DAGEN, WEKEN, MAANDEN }

    /** Whether a statute sets it. */
    public boolean isWettelijk() {
        return !(bron.startsWith("aanname") || bron.startsWith("reglement") || bron.startsWith("afspraak"));
    }

    void controleer(String naam) {
        if (aantal < 1) {
            throw new IllegalArgumentException("besluitspoor.termijnen.%s: aantal %d is kleiner dan 1".formatted(naam, aantal));
        }
        if (reces && isWettelijk()) {
            throw new IllegalArgumentException(
                    "besluitspoor.termijnen.%s: een wettelijke termijn (%s) staat niet stil in een reces".formatted(naam, bron));
        }
        if (verschuift && eenheid == Eenheid.WERKDAGEN) {
            throw new IllegalArgumentException("besluitspoor.termijnen.%s: een termijn in werkdagen verschuift niet".formatted(naam));
        }
    }

    /** As a civil servant reads it: '10 werkdagen'. */
    @Override
    public String toString() {
        return aantal + " " + eenheid.name().toLowerCase(java.util.Locale.ROOT);
    }
}
