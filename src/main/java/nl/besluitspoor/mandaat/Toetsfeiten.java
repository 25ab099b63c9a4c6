package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a question and what the registers say into the facts that {@code mandaattoets.dmn} reads: words, no amounts. Amounts
 * are compared here, to the cent. What is not known is {@link #ONBEKEND}.
 */
final class Toetsfeiten {

    static final String ONBEKEND = "ONBEKEND";
    private static final String JA = "JA";
    private static final String NEE = "NEE";
    /** From the lightest to the one that decides. */
    private static final List<String> GRENZEN = List.of("TOEGESTAAN", "ONBEGRENSD", "NIET_GENOEMD", "UITGESLOTEN");

    /**
     * What the registers say.
     *
     * @param keten    the mandaat itself first, then those above it; empty where there is none
     * @param gebruikt euros used so far of each mandaat of the chain, ondermandaten included
     * @param rol      as what the one who decides stands to the mandaat; null where nobody was named
     * @param nieuwste the newest adopted version of the plan; null where none is
     * @param meer     whether another mandaat of the same holder is in force for the same plan
     */
    record Toestand(Mandaatstand stand, List<Mandaat> keten, Map<UUID, BigDecimal> gebruikt, @Nullable Rol rol, @Nullable UUID nieuwste, boolean meer) {}

    enum Rol { HOUDER, WAARNEMER, ANDER }

    private Toetsfeiten() {}

    /** The facts about one kind of change. @param soort null where the question names none */
    static Map<String, String> van(Toetsvraag vraag, Toestand t, @Nullable Wijzigingssoort soort) {
        Map<String, String> feiten = new LinkedHashMap<>();
        feiten.put("stand", t.stand().name());
        feiten.put("beslisser", vraag.beslisser() == null ? "LATER" : t.rol() == null ? ONBEKEND : t.rol().name());
        feiten.put("zelfGevraagd", vraag.beslisser() == null ? NEE : vraag.aanvrager() == null ? ONBEKEND : jaNee(vraag.aanvrager().equals(vraag.beslisser())));
        feiten.put("teruggetreden", vraag.beslisser() == null ? NEE : jaNee(vraag.teruggetreden()));
        feiten.put("object", object(vraag, t.keten()));
        feiten.put("versie", vraag.planversie() == null || t.nieuwste() == null ? ONBEKEND : vraag.planversie().equals(t.nieuwste()) ? "NIEUWSTE" : "VEROUDERD");
        feiten.put("soort", soort == null ? ONBEKEND : soort.name());
        feiten.put("grens", soort == null || t.keten().isEmpty() ? ONBEKEND
                : t.keten().stream().map(m -> grens(m, soort)).max(Comparator.comparingInt(GRENZEN::indexOf)).orElse(ONBEKEND));
        feiten.put("nieuw", jaNee(vraag.nieuw()));
        feiten.put("wijkErbijOfEraf", jaNee(vraag.wijkErbijOfEraf()));
        feiten.put("bedragEnkel", enkel(vraag.bedrag(), t.keten()));
        feiten.put("bedragSamen", samen(vraag.bedrag(), t));
        feiten.put("voorwaarde", voorwaarde(vraag, t.keten()));
        feiten.put("meer", jaNee(t.meer()));
        return feiten;
    }

    private static String jaNee(@Nullable Boolean waarde) {
        return waarde == null ? ONBEKEND : waarde ? JA : NEE;
    }

    private static String object(Toetsvraag vraag, List<Mandaat> keten) {
        if (keten.isEmpty()) {
            return ONBEKEND;
        }
        return keten.stream().allMatch(m -> switch (m.objectSoort()) {
            case PLAN -> vraag.dossier().equals(m.dossier());
            case ALLE_PLANNEN -> true;
            case DOCUMENT -> false;
        }) ? "JUIST" : "ANDER";
    }

    private static String grens(Mandaat m, Wijzigingssoort soort) {
        if (m.uitgesloten().contains(soort)) {
            return "UITGESLOTEN";
        }
        if (m.toegestaan().isEmpty()) {
            return "ONBEGRENSD";
        }
        return m.toegestaan().contains(soort) ? "TOEGESTAAN" : "NIET_GENOEMD";
    }

    private static boolean isBedrag(@Nullable BigDecimal bedrag) {
        return bedrag != null && bedrag.signum() >= 0 && bedrag.stripTrailingZeros().scale() <= 2;
    }

    private static String enkel(@Nullable BigDecimal bedrag, List<Mandaat> keten) {
        if (bedrag == null || !isBedrag(bedrag)) {
            return ONBEKEND;
        }
        if (bedrag.signum() == 0) {
            return "GEEN_GELD";
        }
        if (keten.stream().anyMatch(m -> m.uitgesloten().contains(Wijzigingssoort.FINANCIEEL_KADER))) {
            return "UITGESLOTEN";
        }
        List<BigDecimal> plafonds = keten.stream().flatMap(m -> Stream.ofNullable(m.plafondEnkel())).toList();
        return plafonds.isEmpty() ? "GEEN_PLAFOND" : plafonds.stream().anyMatch(p -> bedrag.compareTo(p) > 0) ? "BOVEN" : "BINNEN";
    }

    private static String samen(@Nullable BigDecimal bedrag, Toestand t) {
        if (bedrag == null || !isBedrag(bedrag)) {
            return ONBEKEND;
        }
        if (bedrag.signum() == 0) {
            return "GEEN_GELD";
        }
        String antwoord = "GEEN_PLAFOND";
        for (Mandaat m : t.keten()) {
            if (m.plafondSamen() != null) {
                if (t.gebruikt().getOrDefault(m.id(), BigDecimal.ZERO).add(bedrag).compareTo(m.plafondSamen()) > 0) {
                    return "BOVEN";
                }
                antwoord = "BINNEN";
            }
        }
        return antwoord;
    }

    private static String voorwaarde(Toetsvraag vraag, List<Mandaat> keten) {
        Set<String> nodig = new HashSet<>();
        keten.forEach(m -> nodig.addAll(m.voorwaarden()));
        if (nodig.isEmpty()) {
            return "GEEN";
        }
        return vraag.adviezen() == null ? ONBEKEND : vraag.adviezen().containsAll(nodig) ? "VERVULD" : "NIET_VERVULD";
    }
}
