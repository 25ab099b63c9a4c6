package nl.besluitspoor.toezegging;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.kalender.Kalender;
import nl.besluitspoor.kalender.Termijn.Eenheid;
import nl.besluitspoor.toezegging.ToezeggingInstellingen.Instelling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads the term of a promise: a date, or words that the municipality's configuration turns into dates. */
@Component
@EnableConfigurationProperties(ToezeggingInstellingen.class)
class Termijnlezer {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final List<DateTimeFormatter> DATUMS = List.of(vorm("uuuu-MM-dd"), vorm("d-M-uuuu"), vorm("d MMMM uuuu"));

    private final ToezeggingInstellingen instellingen;
    private final Kalender kalender;

    Termijnlezer(ToezeggingInstellingen instellingen, Kalender kalender) {
        this.instellingen = instellingen;
        this.kalender = kalender;
    }

    /**
     * A term in days.
     *
     * @param begin first day; null for a date
     * @param eind  last day; null while it hangs on the adoption of a plan
     * @param bron  how it was read, in words
     */
    record Venster(@Nullable LocalDate begin, @Nullable LocalDate eind, String bron) {}

    /**
     * @param woorden  as typed
     * @param gedaanOp day of the promise
     * @throws Geweigerd where it is no date and no words that are known, or a date before the promise
     */
    Venster lees(String woorden, LocalDate gedaanOp) {
        LocalDate datum = datum(woorden);
        if (datum != null) {
            if (datum.isBefore(gedaanOp)) {
                throw new Geweigerd("De termijn, %s, ligt vóór de dag van de toezegging, %s. Kies een latere datum."
                        .formatted(Datum.voluit(datum), Datum.voluit(gedaanOp)));
            }
            return new Venster(null, datum, "datum");
        }
        Instelling instelling = instelling(woorden);
        if (instelling == null) {
            throw new Geweigerd("'%s' is geen datum en geen termijn die de gemeente kent. Vul een datum in, bijvoorbeeld 2025-09-01, of een van deze: %s."
                    .formatted(woorden, bekend()));
        }
        if (instelling.vaststelling()) {
            return new Venster(null, null, bron(instelling));
        }
        return instelling.aantal() != null ? vanaf(instelling, gedaanOp) : dagen(instelling, gedaanOp);
    }

    /** The days of a term that runs from the adoption of the plan; null where its words say otherwise. */
    @Nullable Venster naVaststelling(String woorden, LocalDate vastgesteldOp) {
        Instelling instelling = instelling(woorden);
        return instelling == null || !instelling.vaststelling() ? null : vanaf(instelling, vastgesteldOp);
    }

    /** The words that are known, for a reader. */
    String bekend() {
        return instellingen.vensters().stream().map(v -> v.woorden().get(0)).collect(Collectors.joining(", "));
    }

    private Venster vanaf(Instelling instelling, LocalDate dag) {
        int aantal = instelling.aantal() == null ? 0 : instelling.aantal();
        return new Venster(dag, plus(dag, aantal, instelling.eenheid() == null ? Eenheid.DAGEN : instelling.eenheid()), bron(instelling));
    }

    /** So many units later, or earlier where negative. */
    LocalDate plus(LocalDate dag, int aantal, Eenheid eenheid) {
        return switch (eenheid) {
            case WERKDAGEN -> kalender.werkdag(dag, aantal);
            case DAGEN -> dag.plusDays(aantal);
            case WEKEN -> dag.plusWeeks(aantal);
            case MAANDEN -> dag.plusMonths(aantal);
        };
    }

    private static Venster dagen(Instelling instelling, LocalDate gedaanOp) {
        MonthDay van = instelling.vanDag();
        MonthDay tot = instelling.totDag();
        int jaar = gedaanOp.getYear() + instelling.jaar();
        for (int j = instelling.jaar() > 0 ? jaar : jaar - 1; ; j++) {
            LocalDate eind = tot.atYear(tot.isBefore(van) ? j + 1 : j);
            if (!eind.isBefore(gedaanOp)) {
                return new Venster(van.atYear(j), eind, bron(instelling));
            }
        }
    }

    private static String bron(Instelling instelling) {
        return "'%s' volgens de instelling van de gemeente (%s)".formatted(instelling.woorden().get(0), instelling.bron());
    }

    private @Nullable Instelling instelling(String woorden) {
        String klein = woorden.toLowerCase(NEDERLANDS).strip().replaceAll("\\s+", " ");
        return instellingen.vensters().stream().filter(v -> v.woorden().contains(klein)).findFirst().orElse(null);
    }

    private static @Nullable LocalDate datum(String tekst) {
        for (DateTimeFormatter vorm : DATUMS) {
            try {
                return LocalDate.parse(tekst.strip(), vorm);
            } catch (DateTimeParseException andere) {
                // the next form
            }
        }
        return null;
    }

    private static DateTimeFormatter vorm(String patroon) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(patroon).toFormatter(NEDERLANDS).withResolverStyle(ResolverStyle.STRICT);
    }
}
