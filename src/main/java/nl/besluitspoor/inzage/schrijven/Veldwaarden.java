package nl.besluitspoor.inzage.schrijven;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed in the fields of a writing page, and writes it back as a reader types it. */
public final class Veldwaarden {

    private Veldwaarden() {}

    /** Trimmed, NFC, with plain line ends; null where nothing is left. */
    public static @Nullable String schoon(@Nullable String waarde) {
        if (waarde == null) {
            return null;
        }
        String tekst = Normalizer.normalize(waarde, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
        return tekst.isEmpty() ? null : tekst;
    }

    /** An id in an address or a hidden field; null where it is none. */
    public static @Nullable UUID id(@Nullable String waarde) {
        try {
            return waarde == null ? null : UUID.fromString(waarde);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Yes, no, or not chosen. */
    public static @Nullable Boolean janee(@Nullable String waarde) {
        return "true".equals(waarde) ? Boolean.TRUE : "false".equals(waarde) ? Boolean.FALSE : null;
    }

    /** One of these; null for every other text. */
    public static <E extends Enum<E>> @Nullable E keuze(E[] waarden, @Nullable String naam) {
        return Arrays.stream(waarden).filter(waarde -> waarde.name().equals(naam)).findFirst().orElse(null);
    }

    /** A day as {@code 2025-06-24}; what is none gets a sentence under the field's key. */
    public static @Nullable LocalDate datum(@Nullable String ruw, String sleutel, Map<String, String> fouten) {
        String waarde = schoon(ruw);
        try {
            return waarde == null ? null : LocalDate.parse(waarde);
        } catch (DateTimeParseException e) {
            fouten.put(sleutel, "'" + waarde + "' is geen datum. Vul jaar, maand en dag in, bijvoorbeeld 2025-09-01.");
            return null;
        }
    }

    /** A whole number, a year for example; what is none gets a sentence under the field's key. */
    public static @Nullable Integer getal(@Nullable String ruw, String naam, String sleutel, Map<String, String> fouten) {
        String waarde = schoon(ruw);
        if (waarde == null) {
            return null;
        }
        if (!waarde.matches("[0-9]{1,6}")) {
            fouten.put(sleutel, "'" + waarde + "' is geen " + naam + ". Vul een getal in, bijvoorbeeld 2030.");
            return null;
        }
        return Integer.valueOf(waarde);
    }

    /** Euros as people type them, {@code 12.500,50}; what is none gets a sentence under the field's key. */
    public static @Nullable BigDecimal bedrag(@Nullable String ruw, String sleutel, Map<String, String> fouten) {
        String getypt = schoon(ruw);
        if (getypt == null) {
            return null;
        }
        String waarde = getypt.replace("€", "").replace(" ", "").replace("\u00a0", "");
        if (waarde.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?")) {
            return new BigDecimal(waarde.replace(".", "").replace(',', '.'));
        }
        if (waarde.matches("-?\\d{1,16}([.,]\\d+)?")) {
            return new BigDecimal(waarde.replace(',', '.'));
        }
        fouten.put(sleutel, "'" + getypt + "' is geen bedrag. Vul euro's in, bijvoorbeeld 12.500 of 12.500,50.");
        return null;
    }

    /** As it stands in a field; empty for null. */
    public static String toon(@Nullable Object waarde) {
        if (waarde instanceof BigDecimal bedrag) {
            return (bedrag.stripTrailingZeros().scale() <= 0 ? bedrag.toBigInteger().toString()
                    : bedrag.setScale(2, RoundingMode.HALF_UP).toPlainString()).replace('.', ',');
        }
        return waarde == null ? "" : waarde instanceof Enum<?> keuze ? keuze.name() : waarde.toString();
    }
}
