package nl.besluitspoor.monitoring;

import java.math.BigDecimal;
import nl.besluitspoor.dialoog.Pijler;
import org.jspecify.annotations.Nullable;

/**
 * One figure: what was measured where, when and by whom. The columns are those of the municipality's open data.
 *
 * @param doel   number of the plan's goal whose indicator it is; null for a figure beside the plan
 * @param pijler of that goal
 * @param code   CBS code of the municipality, wijk or buurt
 * @param niveau gemeente, wijk or buurt
 * @param jaar   year it is about; null where the source does not say
 */
public record Cijfer(
        @Nullable Integer doel, @Nullable Pijler pijler, String code, String naam, String niveau, @Nullable String wijkCode,
        String gemeenteCode, String gemeente, @Nullable Integer jaar, String indicator, BigDecimal waarde, String eenheid, String bron,
        @Nullable String betrouwbaarheid) {

    /** As people read it: without zeros that say nothing, with a comma. */
    public String waardeTekst() {
        return waarde.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** What makes it the same figure as another. */
    String sleutel() {
        return code + "|" + indicator.toLowerCase(java.util.Locale.ROOT) + "|" + jaar;
    }
}
