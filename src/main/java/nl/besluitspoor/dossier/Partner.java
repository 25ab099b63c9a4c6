package nl.besluitspoor.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner of the alliance that takes part in a dossier.
 *
 * @param sleutel  user name of the partner; its group is {@code partner-<sleutel>}
 * @param naam     as shown
 * @param mail     where it is written to
 * @param lidVanaf first day it takes part
 * @param lidTot   last day; null while it takes part
 */
public record Partner(String sleutel, String naam, String mail, LocalDate lidVanaf, @Nullable LocalDate lidTot) {

    /** Whether it takes part on that day. */
    public boolean isLidOp(LocalDate dag) {
        return !dag.isBefore(lidVanaf) && (lidTot == null || !dag.isAfter(lidTot));
    }
}
