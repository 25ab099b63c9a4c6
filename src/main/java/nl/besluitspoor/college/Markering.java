package nl.besluitspoor.college;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's wish to discuss an item, with his note where he left one. */
public record Markering(UUID agendapuntId, String gebruiker, @Nullable String notitie, Instant tijdstip) {}
