package nl.besluitspoor.inzage.plan;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie;
import nl.besluitspoor.inzage.schrijven.Schrijfplek;
import nl.besluitspoor.inzage.schrijven.Schrijfvel;
import nl.besluitspoor.inzage.schrijven.Velden;
import nl.besluitspoor.plan.Stuk;
import org.jspecify.annotations.Nullable;

/**
 * Which answer of a page someone was busy with.
 *
 * @param bij    what it answers; null for none
 * @param naast  the text beside the newest one that he asked for
 * @param getypt what he typed that was not kept; null where he typed nothing, or it was kept
 */
record Poging(@Nullable UUID bij, @Nullable Integer naast, int basis, @Nullable Velden getypt, Map<String, String> fouten) {

    static Poging bij(@Nullable UUID bij, @Nullable Integer naast) {
        return new Poging(bij, naast, 0, null, Map.of());
    }

    /** The answer with its form as this person must see it now. */
    Schrijfvel<Stuk.Inhoud> vel(Schrijfbalie balie, UUID id, Schrijfplek<Stuk.Inhoud> plek) {
        if (!id.equals(bij)) {
            return balie.vel(plek, null);
        }
        return getypt == null ? balie.vel(plek, naast) : balie.vel(plek, basis, getypt, fouten);
    }
}
