package nl.besluitspoor.schrijven;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;

/**
 * What one kind of work asks of its pieces.
 *
 * @param <I> what a piece of it can say
 */
public interface Schrijfregels<I> {

    /** What a piece says that was never saved. */
    I leeg(String code);

    /**
     * Locks the work and lets a writer pass.
     *
     * @throws nl.besluitspoor.handeling.Geweigerd where this person does not write, or there is no such piece
     * @throws nl.besluitspoor.handeling.Gewijzigd where no task asks for writing any more
     */
    void opSlot(UUID werk, String code, Handeling handeling);

    /** As it is kept: new rows numbered, amounts in cents. */
    I netjes(UUID werk, I inhoud, Map<String, Bewaring<I>> geldend);

    /** What is wrong with it, a sentence by field; empty where it can be kept. */
    Map<String, String> bezwaren(UUID werk, I inhoud, Map<String, Bewaring<I>> geldend);
}
