package nl.besluitspoor.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact stands in the register; published in the transaction that put it there.
 *
 * @param invoer  id of the entry
 * @param soort   type of the entry, for example {@code besluit-vastgelegd}
 * @param sleutel its idempotency key, for example {@code besluit-vastgelegd:<id>}
 * @param dossier number of its dossier; null where it has none
 */
public record Vastgelegd(UUID invoer, String soort, String sleutel, @Nullable String dossier) {}
