package nl.besluitspoor.mandaat;

import java.util.List;
import java.util.Map;

/**
 * The rules of {@code mandaattoets.dmn}: facts in, every rule hit out. Answered by the module that knows the engine, so
 * that check and use are one step in one transaction.
 */
public interface Mandaatregels {

    /** What the table said. @param regels the rules hit, in the table's order; @param spoor for the register */
    record Antwoord(List<Toetsing.Regel> regels, Toetsing.Spoor spoor) {}

    /** Asks the newest version of the table. */
    Antwoord vraag(Map<String, String> feiten);
}
