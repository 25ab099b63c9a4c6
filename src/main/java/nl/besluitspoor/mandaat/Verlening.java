package nl.besluitspoor.mandaat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * A decision that gives a mandaat: a lawyer still lays down its terms.
 *
 * @param voorstelId   the proposal it was decided in; null with ONDERMANDAAT
 * @param beslispuntId the point; null with ONDERMANDAAT
 * @param boven        the mandaat it is given under; with ONDERMANDAAT alone
 * @param datum        day of the decision
 * @param tekst        what was decided, word for word
 * @param bron         the decision in words
 * @param voor         who gets it; with ONDERMANDAAT alone
 * @param gevraagdDoor key of who asked for it: not the lawyer who lays it down
 */
public record Verlening(
        UUID id, Mandaat.Herkomst herkomst, String dossier, @Nullable UUID voorstelId, @Nullable UUID beslispuntId, @Nullable UUID boven,
        LocalDate datum, String tekst, String bron, Openbaarheid openbaarheid, Mandaat.@Nullable Houder voor, String gevraagdDoor,
        Instant gevraagdOp) {}
