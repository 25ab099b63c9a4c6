package nl.besluitspoor.voorstel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one beslispunt in one treatment, as the college's secretary recorded it.
 *
 * @param letterlijk      the outcome as it was said, for example 'Conform.'
 * @param gewijzigdeTekst the text as decided; with GEWIJZIGD, and then alone
 * @param aangehoudenTot  until which day; with AANGEHOUDEN, and then alone
 */
public record NieuweUitkomst(UUID beslispuntId, Uitkomst uitkomst, String letterlijk, @Nullable String gewijzigdeTekst,
        @Nullable LocalDate aangehoudenTot) {}
