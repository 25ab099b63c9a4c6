package nl.besluitspoor.raadpleging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * A search for decisions; null where something is not asked.
 *
 * @param woorden words that must all be there; accents and hyphens do not matter
 * @param wijk    CBS code or name
 * @param orgaan  body, for example {@code college}
 * @param van     first day of the decision
 * @param tot     last day of the decision
 * @param dossier number of the dossier
 * @param mandaat the mandaat by number ({@code M-2025-0001}) or id, that was given or that was decided under
 * @param persoon key, name or function of who acted for it
 * @param na      where the page before ended; null for the first page
 * @param limit   decisions on a page
 */
public record Zoekvraag(
        @Nullable String woorden, @Nullable String wijk, @Nullable String orgaan, @Nullable Uitkomst uitkomst,
        @Nullable Besluitsoort soort, @Nullable LocalDate van, @Nullable LocalDate tot, @Nullable String dossier,
        @Nullable String mandaat, @Nullable String persoon, Sortering sortering, Peil peil, @Nullable Plaats na, int limit) {

    /** The same search from a place on. */
    public Zoekvraag vanaf(@Nullable Plaats plaats) {
        return new Zoekvraag(woorden, wijk, orgaan, uitkomst, soort, van, tot, dossier, mandaat, persoon, sortering, peil, plaats, limit);
    }

    /** The same search, from its begin, with pages of this size. */
    Zoekvraag geheel(int aantal) {
        return new Zoekvraag(woorden, wijk, orgaan, uitkomst, soort, van, tot, dossier, mandaat, persoon, sortering, peil, null, aantal);
    }

    /** What was asked, as it stands in an address, without the place in the list. */
    public Map<String, String> parameters() {
        Map<String, String> alle = new LinkedHashMap<>();
        zet(alle, "q", woorden);
        zet(alle, "wijk", wijk);
        zet(alle, "orgaan", orgaan);
        zet(alle, "uitkomst", uitkomst);
        zet(alle, "soort", soort);
        zet(alle, "van", van);
        zet(alle, "tot", tot);
        zet(alle, "dossier", dossier);
        zet(alle, "mandaat", mandaat);
        zet(alle, "persoon", persoon);
        zet(alle, "sorteer", sortering == Sortering.NIEUWSTE ? null : sortering.sleutel());
        zet(alle, "peil", peil.dag());
        zet(alle, "limit", limit == Vraaglezer.PER_PAGINA ? null : limit);
        return alle;
    }

    private static void zet(Map<String, String> alle, String naam, @Nullable Object waarde) {
        if (waarde != null) {
            alle.put(naam, waarde instanceof Enum<?> keuze ? keuze.name() : waarde.toString());
        }
    }

    /** The last decision that was seen: its day or dossier, and the number in which it was recorded. */
    public record Plaats(Sortering sortering, Object waarde, long volgnr) {

        /** For an address. */
        public String cursor() {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString((sortering.ordinal() + "|" + waarde + "|" + volgnr).getBytes(StandardCharsets.UTF_8));
        }

        static @Nullable Plaats lees(String cursor, Sortering sortering) {
            try {
                String[] delen = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
                if (delen.length != 3 || Integer.parseInt(delen[0]) != sortering.ordinal() || delen[1].length() > 20) {
                    return null;
                }
                return new Plaats(sortering, sortering == Sortering.DOSSIER ? delen[1] : LocalDate.parse(delen[1]), Long.parseLong(delen[2]));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                return null;
            }
        }
    }
}
