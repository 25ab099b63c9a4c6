package nl.besluitspoor.wijziging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the college's name on one change (Gemeentewet 168; Awb 10:10).
 *
 * @param orgaan        the body in whose name it was taken: {@code college}
 * @param ondertekening as it is signed
 * @param grondslag     article that the power rests on
 * @param mandaat       version of the mandaat; null with a no
 * @param mandaatnaam   how people name that mandaat; null with a no
 * @param oudeVersie    the version of the plan that held
 * @param nieuweVersie  the version it made; null with a no
 * @param document      the decision as PDF; null with a no
 * @param sha256        SHA-256 (hex) of the request that was decided on
 * @param kennisgenomenOp when the gemeentesecretaris took notice for the college; null while he did not
 * @param aangetrokkenReden why the college drew the matter to itself; null where it did not
 */
public record Mandaatbesluit(
        UUID id, UUID wijziging, UUID aanvraag, boolean akkoord, @Nullable String reden, String orgaan, String ondertekening, String grondslag,
        @Nullable UUID mandaat, @Nullable String mandaatnaam, UUID oudeVersie, @Nullable UUID nieuweVersie, @Nullable UUID document,
        String sha256, String door, String functie, boolean waarnemend, Instant op, @Nullable String kennisgenomenDoor,
        @Nullable Instant kennisgenomenOp, @Nullable String aangetrokkenReden) {}
