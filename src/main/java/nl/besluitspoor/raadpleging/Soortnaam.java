package nl.besluitspoor.raadpleging;

import java.util.Locale;
import java.util.Map;

/** Types of entries as a person reads them. */
public final class Soortnaam {

    private static final Map<String, String> ANDERS = Map.of("ingezien", "Ingezien wat niet openbaar is", "partnerreactie", "Partner gaf een reactie",
            "document-bewaard", "Document toegevoegd", "bericht-klaargezet", "Bericht klaargezet");

    private Soortnaam() {}

    /** For example 'Paraaf gegeven' for {@code paraaf-gegeven}. */
    public static String van(String soort) {
        String anders = ANDERS.get(soort);
        if (anders != null) {
            return anders;
        }
        String naam = soort.replace('-', ' ');
        return naam.startsWith("rib ") ? "RIB " + naam.substring(4) : naam.substring(0, 1).toUpperCase(Locale.ROOT) + naam.substring(1);
    }
}
