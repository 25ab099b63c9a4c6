package nl.besluitspoor.college;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.besluitspoor.handeling.Geweigerd;
import org.jspecify.annotations.Nullable;

/** Dates as people read them, and the one way in which a text field is read and refused here. */
final class Taal {

    static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", NEDERLANDS);
    private static final int MAX_TEKST = 4000;

    private Taal() {}

    static String datum(LocalDate dag) {
        return DATUM.format(dag);
    }

    /** The text without spaces around it; null where nothing is left. */
    static @Nullable String netjes(@Nullable String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }

    /** @throws Geweigerd with the sentence where nothing was typed, or where it is too long */
    static String eis(@Nullable String tekst, String zin) {
        String netjes = netjes(tekst);
        if (netjes == null) {
            throw new Geweigerd(zin);
        }
        if (netjes.length() > MAX_TEKST) {
            throw new Geweigerd("Een tekst heeft %d tekens; er passen er %d. Maak hem korter.".formatted(netjes.length(), MAX_TEKST));
        }
        return netjes;
    }
}
