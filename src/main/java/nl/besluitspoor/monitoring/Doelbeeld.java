package nl.besluitspoor.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one goal over the years: a line a wijk, with baseline and target where those are numbers. The same
 * numbers are drawn and stand in the table under the drawing.
 *
 * @param nulmeting    baseline as a number; null where the plan's words hold none
 * @param streefwaarde target as a number; null where the plan's words hold none
 * @param reeksen      by area, points in order of year; figures without a year are in the table alone
 * @param cijfers      everything the table shows, in order of area and year
 */
public record Doelbeeld(Doel doel, @Nullable BigDecimal nulmeting, @Nullable BigDecimal streefwaarde, Map<String, List<Punt>> reeksen, List<Cijfer> cijfers) {

    private static final Pattern GETAL = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

    /** A point of a line. */
    public record Punt(int jaar, BigDecimal waarde) {}

    /** @param alle figures of this round and earlier ones; of the same area and year the last counts */
    static Doelbeeld van(Doel doel, List<Cijfer> alle) {
        Map<String, Cijfer> laatste = new LinkedHashMap<>();
        alle.stream().filter(c -> Integer.valueOf(doel.nummer()).equals(c.doel())).forEach(c -> laatste.put(c.code() + "|" + c.jaar(), c));
        List<Cijfer> cijfers = new ArrayList<>(laatste.values());
        cijfers.sort(Comparator.comparing(Cijfer::naam).thenComparing(c -> c.jaar() == null ? 0 : c.jaar()));
        Map<String, List<Punt>> reeksen = new LinkedHashMap<>();
        cijfers.stream().filter(c -> c.jaar() != null)
                .forEach(c -> reeksen.computeIfAbsent(c.naam(), naam -> new ArrayList<>()).add(new Punt(c.jaar(), c.waarde())));
        return new Doelbeeld(doel, getal(doel.nulmeting()), getal(doel.streefwaarde()), reeksen, cijfers);
    }

    static @Nullable BigDecimal getal(@Nullable String tekst) {
        Matcher gevonden = tekst == null ? null : GETAL.matcher(tekst);
        return gevonden == null || !gevonden.find() ? null : new BigDecimal(gevonden.group().replace(',', '.'));
    }

    /** The unit of its figures; empty where there are none. */
    public String eenheid() {
        return cijfers.isEmpty() ? "" : cijfers.get(0).eenheid();
    }

    /** Every year with a point, in order. */
    public TreeSet<Integer> jaren() {
        TreeSet<Integer> jaren = new TreeSet<>();
        reeksen.values().forEach(reeks -> reeks.forEach(p -> jaren.add(p.jaar())));
        return jaren;
    }

    /**
     * What the numbers say by themselves, as a proposal: the last point of each line against the one before, or against
     * the baseline, seen from the target.
     */
    public Trend voorstel() {
        if (streefwaarde == null || nulmeting == null || streefwaarde.compareTo(nulmeting) == 0) {
            return Trend.ONBEKEND;
        }
        int richting = streefwaarde.compareTo(nulmeting);
        int goed = 0;
        int slecht = 0;
        int gelijk = 0;
        for (List<Punt> reeks : reeksen.values()) {
            BigDecimal eerder = reeks.size() > 1 ? reeks.get(reeks.size() - 2).waarde() : nulmeting;
            int gang = reeks.get(reeks.size() - 1).waarde().compareTo(eerder) * richting;
            goed += gang > 0 ? 1 : 0;
            slecht += gang < 0 ? 1 : 0;
            gelijk += gang == 0 ? 1 : 0;
        }
        if (goed + slecht + gelijk == 0) {
            return Trend.ONBEKEND;
        }
        return goed > slecht ? Trend.GUNSTIG : slecht > goed ? Trend.ONGUNSTIG : Trend.GELIJK;
    }
}
