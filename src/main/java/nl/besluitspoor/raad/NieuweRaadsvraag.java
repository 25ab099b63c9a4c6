package nl.besluitspoor.raad;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question as the griffie types it; nothing of it is checked yet.
 *
 * @param onderwerp   at most 200 characters
 * @param vraag       at most 8000 characters
 * @param steller     who asks, at most 300 characters
 * @param ontvangenOp day on which it came in
 */
public record NieuweRaadsvraag(
        String dossier, @Nullable String onderwerp, @Nullable String vraag, @Nullable String steller, @Nullable LocalDate ontvangenOp) {}
