package nl.besluitspoor.college;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.besluitspoor.college.Besluit.Stem;
import nl.besluitspoor.college.BesluitInvoer.Stemming;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * The votes on one beslispunt, counted: on a tie there is a second vote, and on a second tie the chair's vote decides
 * (Gemeentewet 59).
 *
 * @param stemmen         every vote; empty where there was none
 * @param voor            whether the proposal was carried; null where there was no vote
 * @param beslissendeStem the chair's vote where it decided, {@code VOOR} or {@code TEGEN}; else null
 */
record Stemuitslag(List<Stem> stemmen, @Nullable Boolean voor, @Nullable String beslissendeStem) {

    /**
     * Counts the rounds of one point.
     *
     * @param stemgerechtigd keys of who may vote: present, and not stood back
     * @param teruggetreden  keys of who stood back
     * @param aanwezig       keys of who is there
     * @param namen          names by key, for the sentences
     */
    static Stemuitslag van(int nummer, List<Stemming> rondes, Set<String> stemgerechtigd, Set<String> teruggetreden, Set<String> aanwezig,
            @Nullable String voorzitter, Map<String, String> namen) {
        if (rondes.isEmpty()) {
            return new Stemuitslag(List.of(), null, null);
        }
        Stemming eerste = ronde(nummer, rondes, 1);
        Stemming tweede = ronde(nummer, rondes, 2);
        if (eerste == null) {
            throw new Geweigerd("Bij beslispunt %d staat een tweede stemming zonder eerste. Leg ook de eerste stemming vast.".formatted(nummer));
        }
        List<Stem> stemmen = new ArrayList<>(stemmen(nummer, 1, eerste, stemgerechtigd, teruggetreden, aanwezig, namen));
        int saldo = saldo(eerste);
        if (saldo != 0) {
            if (tweede != null) {
                throw new Geweigerd("Bij beslispunt %d staakten de stemmen niet; een tweede stemming hoort daar niet bij.".formatted(nummer));
            }
            return new Stemuitslag(stemmen, saldo > 0, null);
        }
        if (tweede == null) {
            throw new Geweigerd("Bij beslispunt %d staken de stemmen. Leg de tweede stemming vast (Gemeentewet 59).".formatted(nummer));
        }
        stemmen.addAll(stemmen(nummer, 2, tweede, stemgerechtigd, teruggetreden, aanwezig, namen));
        saldo = saldo(tweede);
        if (saldo != 0) {
            return new Stemuitslag(stemmen, saldo > 0, null);
        }
        if (voorzitter == null || !stemgerechtigd.contains(voorzitter)) {
            throw new Geweigerd(("Bij beslispunt %d staken de stemmen opnieuw en de voorzitter stemde niet mee. "
                    + "Zijn stem zou beslissen (Gemeentewet 59); houd het punt aan.").formatted(nummer));
        }
        boolean voor = lijst(tweede.voor()).contains(voorzitter);
        return new Stemuitslag(stemmen, voor, voor ? "VOOR" : "TEGEN");
    }

    /** @throws Geweigerd where the outcome contradicts the votes */
    void pastBij(int nummer, Uitkomst uitkomst) {
        if (voor == null) {
            return;
        }
        if (!voor && (uitkomst == Uitkomst.CONFORM || uitkomst == Uitkomst.GEWIJZIGD || uitkomst == Uitkomst.VOOR_KENNISGEVING)) {
            throw new Geweigerd("Beslispunt %d is in de stemming verworpen; de uitkomst kan niet '%s' zijn.".formatted(nummer, uitkomst.naam()));
        }
        if (voor && uitkomst == Uitkomst.AFGEWEZEN) {
            throw new Geweigerd("Beslispunt %d is in de stemming aangenomen; de uitkomst kan niet 'Afgewezen' zijn.".formatted(nummer));
        }
    }

    private static @Nullable Stemming ronde(int nummer, List<Stemming> rondes, int ronde) {
        List<Stemming> gevonden = rondes.stream().filter(s -> s.ronde() != null && s.ronde() == ronde).toList();
        if (gevonden.size() > 1) {
            throw new Geweigerd("Bij beslispunt %d staat de %s stemming twee keer. Verwijder er één.".formatted(nummer, ronde == 1 ? "eerste" : "tweede"));
        }
        return gevonden.isEmpty() ? null : gevonden.get(0);
    }

    private static List<Stem> stemmen(int nummer, int ronde, Stemming stemming, Set<String> stemgerechtigd, Set<String> teruggetreden,
            Set<String> aanwezig, Map<String, String> namen) {
        List<Stem> stemmen = new ArrayList<>();
        lijst(stemming.voor()).forEach(lid -> stemmen.add(new Stem(ronde, lid, true)));
        lijst(stemming.tegen()).forEach(lid -> stemmen.add(new Stem(ronde, lid, false)));
        Set<String> gezien = new HashSet<>();
        for (Stem stem : stemmen) {
            String naam = namen.getOrDefault(stem.gebruiker(), "'" + stem.gebruiker() + "'");
            if (teruggetreden.contains(stem.gebruiker())) {
                throw new Geweigerd("%s trad terug bij dit agendapunt en kan niet meestemmen over beslispunt %d (Gemeentewet 58).".formatted(naam, nummer));
            }
            if (!aanwezig.contains(stem.gebruiker())) {
                throw new Geweigerd("%s is niet aanwezig en kan niet stemmen over beslispunt %d.".formatted(naam, nummer));
            }
            if (!gezien.add(stem.gebruiker())) {
                throw new Geweigerd("%s staat bij beslispunt %d zowel bij voor als bij tegen. Kies er één.".formatted(naam, nummer));
            }
        }
        if (gezien.size() != stemgerechtigd.size()) {
            throw new Geweigerd("De stemmen over beslispunt %d kloppen niet: %d voor en %d tegen, terwijl %d leden stemmen."
                    .formatted(nummer, lijst(stemming.voor()).size(), lijst(stemming.tegen()).size(), stemgerechtigd.size()));
        }
        return stemmen;
    }

    private static int saldo(Stemming stemming) {
        return lijst(stemming.voor()).size() - lijst(stemming.tegen()).size();
    }

    private static List<String> lijst(@Nullable List<String> namen) {
        return namen == null ? List.of() : namen;
    }
}
