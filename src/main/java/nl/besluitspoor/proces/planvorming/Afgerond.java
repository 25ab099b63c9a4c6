package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.handeling.Geweigerd;
import org.jspecify.annotations.Nullable;

/**
 * The deed of a task whose text is written on a page.
 *
 * @param klaar ticked by who says that it is done
 */
record Afgerond(@Nullable Boolean klaar) {

    /** Refuses with this sentence where it is not ticked. */
    void eis(String zin) {
        if (!Boolean.TRUE.equals(klaar)) {
            throw new Geweigerd(zin);
        }
    }
}
