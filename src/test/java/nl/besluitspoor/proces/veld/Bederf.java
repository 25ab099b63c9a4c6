package nl.besluitspoor.proces.veld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with the value of one field.
 *
 * @param wat   what was done to it, for who reads the outcome
 * @param onzin whether it can never be what the field asks for: to accept it is wrong
 */
record Bederf(String wat, @Nullable Object waarde, boolean onzin) {

    private static final String ONGEZIEN = " (ongezien): ";
    private static final String LANG = "x".repeat(200_000);

    /** Whether this is one more wrong value for what a row only shows, which an accepted list of texts said already. */
    boolean isTevergeefs(Set<String> getoond) {
        return wat.contains(ONGEZIEN) && getoond.contains(kolom());
    }

    /** The column of a row that was made wrong, or the whole value. */
    String kolom() {
        return wat.substring(0, wat.indexOf(':') < 0 ? wat.length() : wat.indexOf(':'));
    }

    /** Wrong values for this field, its own value known. */
    static List<Bederf> van(Formulierveld veld, @Nullable Object eigen) {
        List<Bederf> alle = new ArrayList<>(List.of(new Bederf("spaties", "  \t ", false)));
        if (eigen != null) {
            alle.add(new Bederf("leeg", null, false));
        }
        switch (veld.soort()) {
            case RIJEN -> rijen(veld, eigen, alle);
            case TEKST -> tekst(veld, alle);
            case MAIL -> {
                tekst(veld, alle);
                alle.add(new Bederf("geen adres", "geen adres", true));
            }
            case GETAL, BEDRAG -> getal(veld, alle);
            case DATUM -> onzin(alle, "2025-02-30", "2025-13-01", "morgen", "0001-01-01", "+99999-01-01", "2025", 45_000, List.of(2025, 3, 1));
            case TIJD -> onzin(alle, "25:61", "straks", 34_200, List.of(9, 30));
            case VINK -> onzin(alle, "misschien", 7, List.of(true), Map.of("a", true));
            case KEUZE -> {
                onzin(alle, "BESTAAT_NIET", "0", 0, List.of("BESTAAT_NIET"), Map.of("a", 1), LANG);
                veld.keuzes().stream().filter(keuze -> !keuze.equals(String.valueOf(eigen)))
                        .forEach(keuze -> alle.add(new Bederf("keuze " + keuze, keuze, false)));
            }
            case VERWIJZING -> onzin(alle, "bestaat-niet", List.of("bestaat-niet"), Map.of("a", 1), LANG, "a\u0000b");
            case VERWIJZINGEN -> onzin(alle, "bestaat-niet", 7, List.of("bestaat-niet"), List.of(List.of("x")), Map.of("a", 1), List.of(LANG));
        }
        return alle;
    }

    private static void onzin(List<Bederf> alle, Object... waarden) {
        Arrays.stream(waarden).forEach(w -> alle.add(new Bederf(kort(w), w, true)));
    }

    private static String kort(Object waarde) {
        String tekst = waarde instanceof String s ? "'" + s + "'" : waarde.toString();
        return tekst.length() > 40 ? "heel lang" : tekst.replace('\u0000', '?');
    }

    private static void tekst(Formulierveld veld, List<Bederf> alle) {
        onzin(alle, LANG, List.of("een", "twee"), Map.of("a", 1));
        alle.add(new Bederf("NUL in de tekst", "a\u0000b", true));
        alle.add(new Bederf("half teken", "a\ud800b", true));
        alle.add(new Bederf("stuurteken", "a\u0007b", true));
        alle.add(new Bederf("net niet te lang", "x".repeat(20_000), false));
        if (veld.lengte() != null) {
            alle.add(new Bederf("een teken te lang", "x".repeat(veld.lengte() + 1), false));
        }
    }

    private static void getal(Formulierveld veld, List<Bederf> alle) {
        onzin(alle, "veel", "NaN", "1e999999999", List.of(1), Map.of("a", 1));
        alle.add(new Bederf("-1", -1, veld.van() != null || veld.soort() == Formulierveld.Soort.BEDRAG));
        alle.add(new Bederf("absurd", 99_999_999_999_999L, veld.tot() != null));
        alle.add(new Bederf("absurd lang", "9".repeat(60), true));
        if (veld.heel()) {
            alle.add(new Bederf("2.5", 2.5, true));
        }
    }

    @SuppressWarnings("unchecked")
    private static void rijen(Formulierveld veld, @Nullable Object eigen, List<Bederf> alle) {
        onzin(alle, "geen lijst", 7, Map.of("a", 1), List.of("tekst"), List.of(List.of()), Collections.singletonList(null));
        alle.add(new Bederf("geen rijen", List.of(), false));
        List<Object> rijen = eigen instanceof List<?> lijst && !lijst.isEmpty() ? (List<Object>) lijst : List.of(rij(veld));
        // A row that counts: where each row has a tick, one that has it.
        int plek = (int) rijen.stream().takeWhile(rij -> !((Map<String, Object>) rij).containsValue(true)).count() % rijen.size();
        Map<String, Object> eerste = (Map<String, Object>) rijen.get(plek);
        alle.add(new Bederf("lege rij", met(rijen, plek, Map.of()), false));
        alle.add(new Bederf("dubbele rij", erbij(rijen, eerste, 1), false));
        alle.add(new Bederf("heel veel rijen", erbij(rijen, eerste, 3_000), false));
        for (Formulierveld kolom : veld.kolommen()) {
            van(kolom, eerste.get(kolom.naam())).forEach(b -> alle.add(new Bederf("rij " + (plek + 1) + " " + kolom.naam() + ": " + b.wat(),
                    met(rijen, plek, zet(eerste, kolom.naam(), b.waarde())), b.onzin())));
        }
        // What a row carries unseen: the id of what it is about, and what the form only shows.
        eerste.keySet().stream().filter(sleutel -> veld.kolommen().stream().noneMatch(k -> k.naam().equals(sleutel))).sorted().forEach(sleutel -> {
            for (Object fout : Arrays.asList(List.of("x"), null, "bestaat-niet", 999)) {
                alle.add(new Bederf("rij " + (plek + 1) + " " + sleutel + ONGEZIEN + (fout == null ? "leeg" : kort(fout)), met(rijen, plek, zet(eerste, sleutel, fout)), false));
            }
        });
    }

    private static Map<String, Object> zet(Map<String, Object> rij, String kolom, @Nullable Object waarde) {
        Map<String, Object> nieuw = new HashMap<>(rij);
        nieuw.put(kolom, waarde);
        return nieuw;
    }

    private static List<Object> met(List<Object> rijen, int plek, Map<String, Object> rij) {
        List<Object> nieuw = new ArrayList<>(rijen);
        nieuw.set(plek, rij);
        return nieuw;
    }

    private static List<Object> erbij(List<Object> rijen, Map<String, Object> rij, int keer) {
        List<Object> nieuw = new ArrayList<>(rijen);
        nieuw.addAll(Collections.nCopies(keer, rij));
        return nieuw;
    }

    /** A row such as the form would send, where the task began without one. */
    private static Map<String, Object> rij(Formulierveld veld) {
        Map<String, Object> rij = new HashMap<>();
        veld.kolommen().forEach(kolom -> rij.put(kolom.naam(), switch (kolom.soort()) {
            case GETAL, BEDRAG -> 1;
            case DATUM -> "2026-03-02";
            case TIJD -> "10:00";
            case VINK -> true;
            case KEUZE -> kolom.keuzes().get(0);
            case MAIL -> "voorbeeld@voorbeeld.example";
            case VERWIJZINGEN, RIJEN -> List.of();
            case TEKST, VERWIJZING -> "Voorbeeld";
        }));
        return rij;
    }
}
