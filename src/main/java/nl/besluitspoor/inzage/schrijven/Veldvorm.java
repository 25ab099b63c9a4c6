package nl.besluitspoor.inzage.schrijven;

import java.util.List;
import java.util.Map;

/**
 * How the fields of one kind of work are its pieces.
 *
 * @param <I> what a piece can say
 */
public interface Veldvorm<I> {

    /** Names of the fields of a row of this piece; empty where it is no list. */
    List<String> rijvelden(String code);

    /** The fields of a piece as it was kept. */
    Velden velden(I inhoud);

    /** What was typed, as the piece; what cannot be read gets a sentence in {@code fouten} by field ({@code 0.bedrag} in a row). */
    I lees(String code, Velden velden, Map<String, String> fouten);

    /** The numbers that the rows of a kept piece have, for a page that does not know them yet; empty where rows have none. */
    List<Integer> nummers(I inhoud);
}
