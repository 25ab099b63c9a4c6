package nl.besluitspoor.schrijven;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Euros as they are kept. */
public final class Centen {

    private Centen() {}

    /** With two decimals; an amount that has more is left as it is, to be refused. */
    public static @Nullable BigDecimal van(@Nullable BigDecimal bedrag) {
        return bedrag == null || bedrag.stripTrailingZeros().scale() > 2 ? bedrag : bedrag.setScale(2, RoundingMode.UNNECESSARY);
    }
}
