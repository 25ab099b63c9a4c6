package nl.besluitspoor.handeling;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text as it was typed in a field. */
public final class Veldtekst {

    private Veldtekst() {}

    /** The text without the spaces around it; empty where there is none. */
    public static String schoon(@Nullable String waarde) {
        return waarde == null ? "" : waarde.strip();
    }

    /**
     * Says what is wrong with a text that is required.
     *
     * @param bezwaren takes the sentence, under the name of the field; nothing where the text is right
     * @param naam     what the field asks, with its article: "de titel"
     * @param max      most characters that fit
     */
    public static void eis(Map<String, String> bezwaren, String veld, String naam, @Nullable String waarde, int max) {
        String schoon = schoon(waarde);
        if (schoon.isEmpty()) {
            bezwaren.put(veld, "Vul " + naam + " in.");
        } else if (schoon.length() > max) {
            bezwaren.put(veld, Character.toUpperCase(naam.charAt(0)) + naam.substring(1) + " heeft " + schoon.length() + " tekens; er passen er " + max
                    + ". Maak de tekst korter.");
        }
    }
}
