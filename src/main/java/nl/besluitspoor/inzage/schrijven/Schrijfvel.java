package nl.besluitspoor.inzage.schrijven;

import java.util.List;
import java.util.Map;
import nl.besluitspoor.schrijven.Bewaring;
import org.jspecify.annotations.Nullable;

/**
 * A piece with its form.
 *
 * @param geldend the newest save; version 0 where there is none
 * @param naast   texts that wait beside it
 * @param ernaast the one of these that stands in the fields; null where the newest does, or what was typed
 * @param basis   the save that the fields were filled from
 * @param fouten  a sentence by field; empty where nothing is wrong
 */
public record Schrijfvel<I>(Bewaring<I> geldend, List<Bewaring<I>> naast, @Nullable Bewaring<I> ernaast, int basis, Velden velden,
        Map<String, String> fouten) {}
