package nl.besluitspoor.inzage.schrijven;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a writing page, as it was typed: it goes to a piece and comes from one.
 *
 * @param velden  fields by name
 * @param rijen   rows of fields; empty where the piece has none
 * @param gekozen what is ticked of a list, where the piece asks to tick
 */
public record Velden(Map<String, String> velden, List<Rij> rijen, List<String> gekozen) {

    /**
     * One row, or the fields of the page as if they were one.
     *
     * @param voor what stands before the name of a field in {@code fouten}: {@code 0.} in the first row
     */
    public record Rij(Map<String, String> velden, String voor) {

        /** Trimmed; null where nothing is left. */
        public @Nullable String tekst(String naam) {
            return Veldwaarden.schoon(velden.get(naam));
        }

        /** Trimmed; empty where nothing is left. */
        public String regel(String naam) {
            String tekst = tekst(naam);
            return tekst == null ? "" : tekst;
        }

        /** Yes, no, or not chosen. */
        public @Nullable Boolean janee(String naam) {
            return Veldwaarden.janee(velden.get(naam));
        }

        /** One of these; null for every other text. */
        public <E extends Enum<E>> @Nullable E keuze(E[] waarden, String naam) {
            return Veldwaarden.keuze(waarden, velden.get(naam));
        }

        /** A day; what is none gets a sentence in {@code fouten}. */
        public @Nullable LocalDate datum(String naam, Map<String, String> fouten) {
            return Veldwaarden.datum(velden.get(naam), voor + naam, fouten);
        }

        /** Euros; what are none get a sentence in {@code fouten}. */
        public @Nullable BigDecimal bedrag(String naam, Map<String, String> fouten) {
            return Veldwaarden.bedrag(velden.get(naam), voor + naam, fouten);
        }

        /** A whole number that a reader calls by the field's name, a year for example; what is none gets a sentence in {@code fouten}. */
        public @Nullable Integer getal(String naam, Map<String, String> fouten) {
            return Veldwaarden.getal(velden.get(naam), naam, voor + naam, fouten);
        }

        /** Whether anything stands in another field than this one. */
        public boolean isGevuld(String behalve) {
            return velden.entrySet().stream().anyMatch(veld -> !veld.getKey().equals(behalve) && !veld.getValue().isBlank());
        }
    }

    /** Nothing yet, to be filled from a piece as it was kept. */
    public static Velden leeg() {
        return new Velden(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What a browser sent: every row sends every field. */
    public static Velden getypt(List<String> rijvelden, MultiValueMap<String, String> gestuurd) {
        Velden velden = leeg();
        if (rijvelden.isEmpty()) {
            gestuurd.forEach((naam, waarden) -> velden.velden.put(naam, waarden.isEmpty() ? "" : waarden.get(0)));
        }
        int aantal = rijvelden.stream().mapToInt(naam -> gestuurd.getOrDefault(naam, List.of()).size()).max().orElse(0);
        for (int i = 0; i < aantal; i++) {
            Map<String, String> rij = new LinkedHashMap<>();
            for (String naam : rijvelden) {
                List<String> waarden = gestuurd.getOrDefault(naam, List.of());
                rij.put(naam, i < waarden.size() ? waarden.get(i) : "");
            }
            velden.rijen.add(new Rij(rij, i + "."));
        }
        velden.gekozen.addAll(gestuurd.getOrDefault("gekozen", List.of()));
        return velden;
    }

    /** Fields by name and value, one after the other. */
    public Velden met(@Nullable Object... paren) {
        velden.putAll(opNaam(paren));
        return this;
    }

    /** A row of fields by name and value, one after the other. */
    public Velden metRij(@Nullable Object... paren) {
        rijen.add(new Rij(opNaam(paren), rijen.size() + "."));
        return this;
    }

    private static Map<String, String> opNaam(@Nullable Object... paren) {
        Map<String, String> velden = new LinkedHashMap<>();
        for (int i = 0; i < paren.length; i += 2) {
            velden.put(String.valueOf(paren[i]), Veldwaarden.toon(paren[i + 1]));
        }
        return velden;
    }

    /** The fields that are in no row. */
    public Rij alles() {
        return new Rij(velden, "");
    }

    /** Reads the rows that have something in them; the others are left out. */
    public <T> List<T> lees(Predicate<Rij> gevuld, Function<Rij, T> lezer) {
        return rijen.stream().filter(gevuld).map(lezer).toList();
    }

    /** An empty row. */
    public static Rij legeRij(List<String> rijvelden) {
        Map<String, String> rij = new LinkedHashMap<>();
        rijvelden.forEach(veld -> rij.put(veld, ""));
        return new Rij(rij, "");
    }
}
