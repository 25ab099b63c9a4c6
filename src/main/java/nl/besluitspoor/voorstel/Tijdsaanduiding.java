package nl.besluitspoor.voorstel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a Dutch text writes it: a day, a month, a quarter, a season or a year; never a period ('2025-2026').
 *
 * @param begin     first character in the text
 * @param einde     the character after the last
 * @param eersteDag first day it covers
 * @param laatsteDag last day it covers
 * @param heelJaar  whether it is a year and nothing finer
 */
record Tijdsaanduiding(int begin, int einde, LocalDate eersteDag, LocalDate laatsteDag, boolean heelJaar) {

    private static final List<String> MAANDEN = List.of("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final String MAAND = "(januari|jan\\.?|februari|febr?\\.?|maart|mrt\\.?|april|apr\\.?|mei|juni|jun\\.?|juli|jul\\.?"
            + "|augustus|aug\\.?|september|sept?\\.?|oktober|okt\\.?|november|nov\\.?|december|dec\\.?)";
    private static final String JAAR = "((?:19|20)\\d{2})";
    private static final int VLAG = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PERIODE = Pattern.compile(
            "\\b(?:19|20)\\d{2}\\s*(?:[-–—/]|t/m|tot en met|tot|en)\\s*(?:(?:19|20)?\\d{2})\\b(?![-/]\\d)"
                    + "|\\b(?:tussen|van)\\s+(?:\\d{1,2}\\s+)?" + MAAND + "(?:\\s+" + JAAR + ")?\\s*(?:en|tot en met|tot|t/m|[-–—])\\s*(?:\\d{1,2}\\s+)?" + MAAND + "\\s+" + JAAR
                    + "|\\b" + MAAND + "(?:\\s+" + JAAR + ")?\\s*(?:t/m|tot en met|tot|[-–—])\\s*(?:\\d{1,2}\\s+)?" + MAAND + "\\s+" + JAAR
                    + "|\\b" + MAAND + "\\s*[-–—/]\\s*" + MAAND + "\\s+" + JAAR, VLAG);
    private static final Pattern DAG = Pattern.compile("\\b(\\d{1,2})\\s+" + MAAND + "\\s+" + JAAR + "\\b", VLAG);
    private static final Pattern CIJFERS = Pattern.compile("\\b(\\d{1,2})[-/](\\d{1,2})[-/]" + JAAR + "\\b");
    private static final Pattern ISO = Pattern.compile("\\b" + JAAR + "-(\\d{2})-(\\d{2})\\b");
    private static final Pattern IN_MAAND = Pattern.compile("\\b" + MAAND + "\\s+(?:van\\s+)?" + JAAR + "\\b", VLAG);
    private static final Pattern KWARTAAL = Pattern.compile(
            "\\b(?:(eerste|tweede|derde|vierde|1e|2e|3e|4e)\\s+kwartaal\\s+(?:van\\s+)?|[Qk]([1-4])[\\s-]+)" + JAAR + "\\b", VLAG);
    private static final Pattern SEIZOEN = Pattern.compile("\\b(voorjaar|lente|zomer|najaar|herfst)\\s+(?:van\\s+)?" + JAAR + "\\b", VLAG);
    private static final Pattern LOS_JAAR = Pattern.compile("\\b" + JAAR + "\\b(?!\\s*(?:euro|inwoners|woningen|bewoners))");

    /** Every date in the text, in its order; what belongs to a period is left out. */
    static List<Tijdsaanduiding> in(String tekst) {
        List<Tijdsaanduiding> gevonden = new ArrayList<>();
        StringBuilder rest = new StringBuilder(tekst);
        Matcher iso = ISO.matcher(tekst);
        while (iso.find()) {
            voegToe(gevonden, rest, iso, dag(iso.group(1), iso.group(2), iso.group(3)), false);
        }
        wis(rest, PERIODE.matcher(rest.toString()));
        for (Matcher m = DAG.matcher(rest.toString()); m.find();) {
            voegToe(gevonden, rest, m, dag(m.group(3), String.valueOf(maand(m.group(2))), m.group(1)), false);
        }
        for (Matcher m = CIJFERS.matcher(rest.toString()); m.find();) {
            voegToe(gevonden, rest, m, dag(m.group(3), m.group(2), m.group(1)), false);
        }
        for (Matcher m = IN_MAAND.matcher(rest.toString()); m.find();) {
            YearMonth maand = YearMonth.of(Integer.parseInt(m.group(2)), maand(m.group(1)));
            voegToe(gevonden, rest, m, new Spanne(maand.atDay(1), maand.atEndOfMonth()), false);
        }
        for (Matcher m = KWARTAAL.matcher(rest.toString()); m.find();) {
            int kwartaal = m.group(2) != null ? Integer.parseInt(m.group(2)) : switch (m.group(1).toLowerCase(Locale.ROOT)) {
                case "eerste", "1e" -> 1;
                case "tweede", "2e" -> 2;
                case "derde", "3e" -> 3;
                default -> 4;
            };
            int jaar = Integer.parseInt(m.group(3));
            voegToe(gevonden, rest, m, new Spanne(LocalDate.of(jaar, kwartaal * 3 - 2, 1), YearMonth.of(jaar, kwartaal * 3).atEndOfMonth()), false);
        }
        for (Matcher m = SEIZOEN.matcher(rest.toString()); m.find();) {
            int begin = switch (m.group(1).toLowerCase(Locale.ROOT)) {
                case "voorjaar", "lente" -> 3;
                case "zomer" -> 6;
                default -> 9;
            };
            int jaar = Integer.parseInt(m.group(2));
            voegToe(gevonden, rest, m, new Spanne(LocalDate.of(jaar, begin, 1), YearMonth.of(jaar, begin + 2).atEndOfMonth()), false);
        }
        for (Matcher m = LOS_JAAR.matcher(rest.toString()); m.find();) {
            int jaar = Integer.parseInt(m.group(1));
            voegToe(gevonden, rest, m, new Spanne(LocalDate.of(jaar, 1, 1), LocalDate.of(jaar, 12, 31)), true);
        }
        gevonden.sort(Comparator.comparingInt(Tijdsaanduiding::begin));
        return gevonden;
    }

    /** Whether all of it lies after this day. */
    boolean naAfloopVan(LocalDate dag) {
        return eersteDag.isAfter(dag);
    }

    private record Spanne(LocalDate eerste, LocalDate laatste) {}

    private static @Nullable Spanne dag(String jaar, String maand, String dag) {
        try {
            LocalDate datum = LocalDate.of(Integer.parseInt(jaar), Integer.parseInt(maand), Integer.parseInt(dag));
            return new Spanne(datum, datum);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int maand(String naam) {
        String kort = naam.toLowerCase(Locale.ROOT).substring(0, 3);
        return "mrt".equals(kort) ? 3 : MAANDEN.indexOf(kort) + 1;
    }

    private static void voegToe(List<Tijdsaanduiding> gevonden, StringBuilder rest, Matcher m, @Nullable Spanne spanne, boolean heelJaar) {
        if (spanne != null) {
            gevonden.add(new Tijdsaanduiding(m.start(), m.end(), spanne.eerste(), spanne.laatste(), heelJaar));
        }
        wis(rest, m.start(), m.end());
    }

    private static void wis(StringBuilder rest, Matcher m) {
        while (m.find()) {
            wis(rest, m.start(), m.end());
        }
    }

    private static void wis(StringBuilder rest, int van, int tot) {
        for (int i = van; i < tot; i++) {
            rest.setCharAt(i, '#');
        }
    }
}
