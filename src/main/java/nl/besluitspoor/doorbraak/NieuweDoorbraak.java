package nl.besluitspoor.doorbraak;

import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Doorbraak.Urgentie;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is typed; null is: not filled in.
 *
 * @param wijk       CBS code
 * @param plaats     the goal or action it touches: D1 or A2; {@link #GEEN} where it touches none
 * @param bijsturing the choice in a round of monitoring that it comes from; null where it comes from none
 */
public record NieuweDoorbraak(
        String dossier, @Nullable String titel, @Nullable String wijk, @Nullable String blokkade, @Nullable String geprobeerd, @Nullable String plaats,
        @Nullable String gevraagd, @Nullable Urgentie urgentie, @Nullable LocalDate nodigOp, @Nullable UUID bijsturing) {

    /** It touches no goal or action of the plan. */
    public static final String GEEN = "GEEN";
}
