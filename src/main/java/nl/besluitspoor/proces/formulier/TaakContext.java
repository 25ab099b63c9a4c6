package nl.besluitspoor.proces.formulier;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task, as far as its form's content needs it.
 *
 * @param id           the engine's id of the task
 * @param proces       process definition key
 * @param taak         id of the user task in the model
 * @param businessKey  the dossier's or meeting's number
 * @param variabelen   ids and gateway values visible to the task
 */
public record TaakContext(String id, String proces, String taak, String businessKey, Map<String, Object> variabelen) {

    /** A variable of the model as text. */
    public @Nullable String tekst(String naam) {
        Object waarde = variabelen.get(naam);
        return waarde == null ? null : waarde.toString();
    }

    /**
     * A variable that holds an id.
     *
     * @throws IllegalStateException where the model did not set it
     */
    public UUID id(String naam) {
        String waarde = tekst(naam);
        if (waarde == null) {
            throw new IllegalStateException("taak %s van %s heeft geen variabele %s".formatted(taak, proces, naam));
        }
        return UUID.fromString(waarde);
    }
}
