package nl.besluitspoor.raadpleging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.besluitspoor.raadpleging.OngeldigeVraag.Fout;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the parameters of a question, each with its bounds; an empty one is one that was not asked. */
@Component
public class Vraaglezer {

    /** Decisions on a page, unless asked otherwise. */
    public static final int PER_PAGINA = 50;
    static final int MEEST_PER_PAGINA = 100;
    static final int MEESTE_WOORDEN = 10;
    private static final int LANGSTE_VRAAG = 200;
    private static final LocalDate VROEGST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAATST = LocalDate.of(2199, 12, 31);
    private static final Pattern DOSSIER = Pattern.compile("[A-Z]{1,4}-\\d{4}-\\d{4,6}");
    private static final Pattern MANDAAT = Pattern.compile("M-\\d{4}-\\d{4,6}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ORGAAN = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern NAAM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’()@_-]{0,79}");

    private final Clock klok;

    Vraaglezer(Clock klok) {
        this.klok = klok;
    }

    /**
     * The search that these parameters ask.
     *
     * @throws OngeldigeVraag where a parameter is out of its bounds
     */
    public Zoekvraag zoekvraag(Map<String, String> parameters) {
        List<Fout> fouten = new ArrayList<>();
        Lezing lezing = new Lezing(parameters, fouten);
        String woorden = lezing.tekst("q", LANGSTE_VRAAG);
        if (woorden != null && Zoektekst.woorden(woorden).size() > MEESTE_WOORDEN) {
            fouten.add(new Fout("q", "U zoekt op meer dan %d woorden. Gebruik minder woorden.".formatted(MEESTE_WOORDEN)));
        }
        LocalDate van = lezing.datum("van");
        LocalDate tot = lezing.datum("tot");
        if (van != null && tot != null && tot.isBefore(van)) {
            fouten.add(new Fout("tot", "'%s' ligt voor '%s'. Kies een einddatum op of na de begindatum.".formatted(tot, van)));
        }
        Sortering sortering = lezing.keuze("sorteer", Sortering.values(), Sortering::sleutel);
        Zoekvraag vraag = new Zoekvraag(woorden, lezing.patroon("wijk", NAAM, "de naam of de CBS-code van een wijk, bijvoorbeeld Pottenberg", s -> s),
                lezing.patroon("orgaan", ORGAAN, "een orgaan, bijvoorbeeld college", s -> s.toLowerCase(Locale.ROOT)),
                lezing.keuze("uitkomst", Uitkomst.values(), Uitkomst::name), lezing.keuze("soort", Besluitsoort.values(), Besluitsoort::name),
                van, tot, dossier(lezing), lezing.patroon("mandaat", MANDAAT, "het nummer van een mandaat, bijvoorbeeld M-2025-0001", Vraaglezer::mandaat), lezing.patroon("persoon", NAAM, "de naam, de sleutel of de functie van wie handelde", s -> s),
                sortering == null ? Sortering.NIEUWSTE : sortering, peil(lezing), null,
                lezing.getal("limit", 1, MEEST_PER_PAGINA, PER_PAGINA));
        String cursor = lezing.tekst("cursor", LANGSTE_VRAAG);
        if (cursor != null) {
            Zoekvraag.Plaats plaats = Zoekvraag.Plaats.lees(cursor, vraag.sortering());
            if (plaats == null) {
                fouten.add(new Fout("cursor", "Deze cursor past niet bij deze vraag. Begin bij de eerste pagina."));
            }
            vraag = vraag.vanaf(plaats);
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeVraag(fouten);
        }
        return vraag;
    }

    /**
     * The day whose knowledge is asked.
     *
     * @throws OngeldigeVraag where it is no day, or a day that has not been
     */
    public Peil peil(Map<String, String> parameters) {
        List<Fout> fouten = new ArrayList<>();
        Peil peil = peil(new Lezing(parameters, fouten));
        if (!fouten.isEmpty()) {
            throw new OngeldigeVraag(fouten);
        }
        return peil;
    }

    /**
     * Page of a list that counts on from a number.
     *
     * @param na    last that was seen; 0 for the first page
     * @param limit how many
     */
    public record Bladzijde(long na, int limit) {}

    /** @throws OngeldigeVraag where cursor or limit is out of its bounds */
    public Bladzijde bladzijde(Map<String, String> parameters) {
        List<Fout> fouten = new ArrayList<>();
        Lezing lezing = new Lezing(parameters, fouten);
        long na = lezing.getal("cursor", 0, Integer.MAX_VALUE, 0);
        int limit = lezing.getal("limit", 1, MEEST_PER_PAGINA, PER_PAGINA);
        if (!fouten.isEmpty()) {
            throw new OngeldigeVraag(fouten);
        }
        return new Bladzijde(na, limit);
    }

    /** A number has capitals, an id has none. */
    private static String mandaat(String gevraagd) {
        String groot = gevraagd.toUpperCase(Locale.ROOT);
        return groot.startsWith("M-") ? groot : gevraagd.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String dossier(Lezing lezing) {
        return lezing.patroon("dossier", DOSSIER, "een dossiernummer, bijvoorbeeld VW-2025-0001", s -> s.toUpperCase(Locale.ROOT));
    }

    private Peil peil(Lezing lezing) {
        LocalDate dag = lezing.datum("peil");
        if (dag == null) {
            return Peil.nu();
        }
        if (dag.isAfter(LocalDate.now(klok))) {
            lezing.fouten.add(new Fout("peil", "'%s' is nog niet geweest. Kies vandaag of een dag die voorbij is.".formatted(dag)));
        }
        return Peil.op(dag, klok.getZone());
    }

    /** Parameters of one question, and what was found wrong with them. */
    private record Lezing(Map<String, String> parameters, List<Fout> fouten) {

        @Nullable String tekst(String naam, int langste) {
            String waarde = parameters.get(naam);
            if (waarde == null || waarde.isBlank()) {
                return null;
            }
            if (waarde.length() > langste) {
                fouten.add(new Fout(naam, "De waarde is %d tekens lang; het mogen er %d zijn.".formatted(waarde.length(), langste)));
                return null;
            }
            if (waarde.chars().anyMatch(Character::isISOControl)) {
                fouten.add(new Fout(naam, "De waarde heeft een teken dat niet mag. Gebruik gewone letters en cijfers."));
                return null;
            }
            return waarde.strip();
        }

        @Nullable String patroon(String naam, Pattern patroon, String wat, Function<String, String> maat) {
            String waarde = tekst(naam, LANGSTE_VRAAG);
            if (waarde == null) {
                return null;
            }
            String gemeten = maat.apply(waarde);
            if (!patroon.matcher(gemeten).matches()) {
                fouten.add(new Fout(naam, "'%s' past hier niet. Vul in: %s.".formatted(waarde, wat)));
                return null;
            }
            return gemeten;
        }

        @Nullable LocalDate datum(String naam) {
            String waarde = tekst(naam, LANGSTE_VRAAG);
            if (waarde == null) {
                return null;
            }
            try {
                LocalDate dag = LocalDate.parse(waarde);
                if (!dag.isBefore(VROEGST) && !dag.isAfter(LAATST)) {
                    return dag;
                }
            } catch (DateTimeParseException e) {
                // answered below, with the value
            }
            fouten.add(new Fout(naam, "'%s' is geen datum. Vul jaar, maand en dag in, bijvoorbeeld 2025-06-24.".formatted(waarde)));
            return null;
        }

        int getal(String naam, int kleinst, int grootst, int anders) {
            String waarde = tekst(naam, LANGSTE_VRAAG);
            if (waarde == null) {
                return anders;
            }
            try {
                int getal = Integer.parseInt(waarde);
                if (getal >= kleinst && getal <= grootst) {
                    return getal;
                }
            } catch (NumberFormatException e) {
                // answered below, with the value
            }
            fouten.add(new Fout(naam, "'%s' past hier niet. Vul een getal in van %d tot en met %d.".formatted(waarde, kleinst, grootst)));
            return anders;
        }

        <T> @Nullable T keuze(String naam, T[] waarden, Function<T, String> sleutel) {
            String waarde = tekst(naam, LANGSTE_VRAAG);
            if (waarde == null) {
                return null;
            }
            return Arrays.stream(waarden).filter(w -> sleutel.apply(w).equalsIgnoreCase(waarde)).findFirst().orElseGet(() -> {
                fouten.add(new Fout(naam, "'%s' bestaat niet. Kies uit: %s.".formatted(waarde,
                        String.join(", ", Arrays.stream(waarden).map(sleutel).toList()))));
                return null;
            });
        }
    }
}
