package nl.besluitspoor.college;

import java.time.Instant;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * Something that is reported to the college, such as what was decided in its name. It stands on the list of the first
 * meeting after it.
 *
 * @param object        id of what it tells of
 * @param vergaderingId the meeting on whose list it stands; null until that list is adopted
 */
public record Mededeling(
        UUID id, String dossier, UUID object, String onderwerp, String tekst, Openbaarheid openbaarheid, String gemeldDoor, Instant gemeldOp,
        @Nullable UUID vergaderingId) {}
