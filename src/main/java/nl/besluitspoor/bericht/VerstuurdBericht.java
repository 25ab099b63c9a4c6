package nl.besluitspoor.bericht;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the dossier's page shows it.
 *
 * @param onderwerp    its subject
 * @param rol          role of the recipient
 * @param klaargezetOp when it was put in the outbox
 * @param verzondenOp  when the mail server accepted it; null while it waits
 * @param pogingen     attempts so far
 * @param laatsteFout  why the last attempt failed
 */
public record VerstuurdBericht(
        UUID id, String feitSoort, String onderwerp, String naam, String rol, Instant klaargezetOp, @Nullable Instant verzondenOp,
        int pogingen, @Nullable String laatsteFout) {}
