package nl.besluitspoor.mandaat;

import java.time.Instant;
import java.util.UUID;

/**
 * A lawyer's judgement whether one change is within one version of a mandaat.
 *
 * @param mandaatId       the version of the mandaat
 * @param wijziging       the change
 * @param wijzigingSha256 SHA-256 (hex) of what the change said when it was judged
 * @param binnen          within the mandaat, or outside
 */
public record Mandaatoordeel(UUID id, UUID mandaatId, UUID wijziging, String wijzigingSha256, boolean binnen, String reden, String door, Instant op) {}
