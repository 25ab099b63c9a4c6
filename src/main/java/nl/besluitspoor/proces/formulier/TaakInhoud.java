package nl.besluitspoor.proces.formulier;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a task is about: gives its form the values it shows, from the domain, at the moment it opens. Nothing of
 * it is stored in the engine.
 */
public interface TaakInhoud {

    /** Whether this bean knows the task of this model. */
    boolean toont(String proces, String taak);

    /**
     * The values by key. Text, numbers and booleans go as such; lists, maps and records as JSON; null is left out.
     *
     * @param gebruiker who opens the form
     */
    Map<String, @Nullable Object> inhoud(TaakContext taak, String gebruiker);
}
