package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import nl.besluitspoor.handeling.Geweigerd;
import org.jspecify.annotations.Nullable;

/** Amounts in euros as people type and read them: 12.500 or 12.500,50. */
public final class Bedragen {

    private Bedragen() {}

    /**
     * What was typed; null where nothing was.
     *
     * @param wat what the amount is, for the refusal
     * @throws Geweigerd where it is no amount of nought or more with at most two decimals
     */
    public static @Nullable BigDecimal lees(@Nullable String getypt, String wat) {
        if (getypt == null || getypt.isBlank()) {
            return null;
        }
        String waarde = getypt.replace("€", "").replace("\u00a0", "").replace(" ", "");
        if (waarde.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?")) {
            waarde = waarde.replace(".", "");
        }
        waarde = waarde.replace(",", ".");
        if (!waarde.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            throw new Geweigerd(wat + " '" + getypt.strip() + "' is geen bedrag. Schrijf bijvoorbeeld 12.500 of 12.500,50.");
        }
        return new BigDecimal(waarde).setScale(2);
    }

    /** For example {@code € 12.500,50}; without cents where there are none. */
    public static String toon(BigDecimal bedrag) {
        boolean heel = bedrag.stripTrailingZeros().scale() <= 0;
        return "€ " + new DecimalFormat(heel ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl-NL"))).format(bedrag);
    }
}
