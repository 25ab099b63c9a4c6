package nl.besluitspoor.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version of a plan. Concepts are 0.1, 0.2 and so on; what the college adopts is 1.0, 2.0; what is changed since
 * under a mandaat is 1.1, 1.2.
 *
 * @param sha256       SHA-256 (hex) of the canonical JSON (RFC 8785) of {@code inhoud}: equal hashes, equal text
 * @param document     id of the PDF; null only while it is being made
 * @param vrijgegevenOp when the programmamanager freed it for the college; null where he did not
 * @param voorstel     the proposal by which the college adopted it; null for a concept and for a change under a mandaat
 */
public record Planversie(
        UUID id, UUID planId, String dossier, int hoofdnummer, int ondernummer, int ronde, String sha256, @Nullable UUID document,
        String bevrorenDoor, Instant bevrorenOp, @Nullable String vrijgegevenDoor, @Nullable Instant vrijgegevenOp,
        @Nullable UUID voorstel, PlanInhoud inhoud) {

    /** The number that people read, for example 0.2. */
    public String nummer() {
        return hoofdnummer + "." + ondernummer;
    }

    public boolean isVastgesteld() {
        return hoofdnummer > 0 && ondernummer == 0;
    }

    /** Whether it never held: frozen to be read and advised on. */
    public boolean isConcept() {
        return hoofdnummer == 0;
    }

    /** What it is, as a person reads it. */
    public String stand() {
        return isConcept() ? vrijgegevenOp == null ? "concept" : "vrijgegeven voor het college"
                : isVastgesteld() ? "vastgesteld door het college" : "gewijzigd namens het college";
    }
}
