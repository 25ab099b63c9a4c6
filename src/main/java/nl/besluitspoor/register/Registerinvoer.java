package nl.besluitspoor.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the register.
 *
 * @param id        its id
 * @param sleutel   idempotency key
 * @param soort     type
 * @param versie    version of the type
 * @param dossier   number of the dossier; null where it is about none
 * @param tijdstip  time of the deed
 * @param inhoud    the canonical JSON, exactly as it is hashed
 * @param sha256    SHA-256 of the content, hex
 * @param index     place in the log, from 0; null while it waits for one
 * @param bladhash  hash of its leaf (RFC 6962), hex
 */
public record Registerinvoer(UUID id, String sleutel, String soort, int versie, @Nullable String dossier, Instant tijdstip, String inhoud,
        String sha256, @Nullable Long index, String bladhash) {

    /** Name of the committed field with the hashes of the rows that the entry seals. */
    public static final String RIJEN = "rijen";
}
