package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One use of a mandaat.
 *
 * @param mandaatId     the version that was used
 * @param wijziging     the change that was decided
 * @param bedrag        in euros
 * @param oordeelId     the lawyer's judgement it rests on; null where the check allowed it by itself
 * @param ondertekening as the decision is signed: in the college's name, by whom, standing in or not (Awb 10:10)
 */
public record Gebruik(
        UUID id, UUID mandaatId, UUID wijziging, String dossier, UUID planversie, BigDecimal bedrag, Toetsuitkomst uitkomst,
        @Nullable UUID oordeelId, String gebruiker, String functie, boolean waarnemend, String ondertekening, Instant op) {

    /**
     * Whether a use was recorded.
     *
     * @param toetsing the check that counted
     * @param gebruik  the use; null where the check did not allow it: nothing was used, and that stands in the register
     */
    public record Poging(Toetsing toetsing, @Nullable Gebruik gebruik) {

        public boolean isGelukt() {
            return gebruik != null;
        }
    }
}
