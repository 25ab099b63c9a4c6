package nl.besluitspoor.mandaat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Toetsfeiten.Rol;
import nl.besluitspoor.mandaat.Toetsfeiten.Toestand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random mandaten and requests: the facts that the code finds and the table that judges them, against a second
 * reading of design section 3 that is written here from scratch and shares nothing with the first.
 */
class MandaatEigenschapTests {

    private static final int AANTAL = 10_000;
    private static final LocalDate VANDAAG = LocalDate.of(2026, 3, 2);
    private static final Instant NU = Instant.parse("2026-03-02T10:00:00Z");
    private static final String DOSSIER = "VW-2025-0001";
    private static final UUID NIEUWSTE = new UUID(0, 1);

    private record Geval(List<Mandaat> keten, Toetsvraag vraag, Map<UUID, BigDecimal> gebruikt, @Nullable Rol rol, @Nullable UUID nieuwste, boolean meer,
            boolean open, boolean houdtNog) {}

    @Test
    void theTableAndASecondReadingNeverDiffer() {
        ThreadLocal<Mandaattabel> tabel = ThreadLocal.withInitial(Mandaattabel::new);
        Random toeval = new Random(20250624);
        record Toets(Geval geval, Mandaatstand stand) {}
        List<Toets> toetsen = new ArrayList<>();
        for (int i = 0; i < AANTAL; i++) {
            Geval geval = geval(toeval);
            Mandaatstand stand = geval.keten().isEmpty() ? (toeval.nextBoolean() ? Mandaatstand.GEEN : Mandaatstand.NIET_VASTGELEGD)
                    : Mandaatstand.van(geval.keten(), DOSSIER, VANDAAG, NU, geval.open(), houder -> geval.houdtNog());
            toetsen.add(new Toets(geval, stand));
        }
        Map<Toetsuitkomst, Integer> verdeling = new ConcurrentHashMap<>();
        List<String> verschillen = toetsen.parallelStream().flatMap(toets -> {
            Geval geval = toets.geval();
            Toetsuitkomst eerste = MandaatToets.beoordeel(geval.vraag(), new Toestand(toets.stand(), geval.keten(), geval.gebruikt(), geval.rol(),
                    geval.nieuwste(), geval.meer()), tabel.get(), new ArrayList<>(), new ArrayList<>());
            Toetsuitkomst tweede = lees(geval);
            verdeling.merge(tweede, 1, Integer::sum);
            return eerste == tweede ? Stream.empty() : Stream.of("tabel " + eerste + ", lezing " + tweede + ", " + geval);
        }).toList();
        System.out.println("mandaten en verzoeken: " + AANTAL + ", verschillen: " + verschillen.size() + ", antwoorden: " + verdeling);
        assertThat(verschillen).isEmpty();
        assertThat(verdeling.keySet()).hasSize(3);
        assertThat(verdeling.values()).allSatisfy(aantal -> assertThat(aantal).isGreaterThan(300));
    }

    // ---- the second reading: what a lawyer would ask, one question after another

    private static Toetsuitkomst lees(Geval g) {
        return verboden(g) ? Toetsuitkomst.GEWEIGERD : twijfel(g) ? Toetsuitkomst.BEOORDELING : Toetsuitkomst.TOEGESTAAN;
    }

    private static boolean verboden(Geval g) {
        Toetsvraag v = g.vraag();
        if (g.keten().isEmpty()) {
            return true;
        }
        for (Mandaat m : g.keten()) {
            boolean begonnen = !m.geldigVan().isAfter(VANDAAG);
            boolean voorbij = m.geldigTot() != null && m.geldigTot().isBefore(VANDAAG);
            boolean bekend = m.vastgelegdOp().compareTo(NU) <= 0;
            boolean gestopt = false;
            for (Mandaatfeit f : m.feiten()) {
                gestopt |= f.vastgelegdOp().compareTo(NU) <= 0 && f.geldigOp().compareTo(VANDAAG) <= 0 && (f.dossier() == null || f.dossier().equals(DOSSIER));
            }
            boolean persoonWeg = m.houder().persoon() != null && !g.houdtNog();
            if (!begonnen || voorbij || !bekend || gestopt || persoonWeg || !g.open()) {
                return true;
            }
            if (m.objectSoort() == Mandaat.ObjectSoort.DOCUMENT || m.objectSoort() == Mandaat.ObjectSoort.PLAN && !DOSSIER.equals(m.dossier())) {
                return true;
            }
            for (Wijzigingssoort soort : v.soorten()) {
                if (m.uitgesloten().contains(soort) || !m.toegestaan().isEmpty() && !m.toegestaan().contains(soort)) {
                    return true;
                }
            }
            if (heeftGeld(v)) {
                BigDecimal euro = v.bedrag();
                BigDecimal samen = euro.add(g.gebruikt().getOrDefault(m.id(), BigDecimal.ZERO));
                if (m.uitgesloten().contains(Wijzigingssoort.FINANCIEEL_KADER) || m.plafondEnkel() != null && euro.subtract(m.plafondEnkel()).signum() > 0
                        || m.plafondSamen() != null && samen.subtract(m.plafondSamen()).signum() > 0) {
                    return true;
                }
            }
            if (v.adviezen() != null) {
                for (String advies : m.voorwaarden()) {
                    if (!v.adviezen().contains(advies)) {
                        return true;
                    }
                }
            }
        }
        if (v.beslisser() != null && (g.rol() == Rol.ANDER || v.beslisser().equals(v.aanvrager()) || Boolean.TRUE.equals(v.teruggetreden()))) {
            return true;
        }
        return v.planversie() != null && g.nieuwste() != null && !v.planversie().equals(g.nieuwste()) || Boolean.TRUE.equals(v.wijkErbijOfEraf());
    }

    private static boolean heeftGeld(Toetsvraag v) {
        return v.bedrag() != null && v.bedrag().signum() > 0 && isInCenten(v.bedrag());
    }

    private static boolean isInCenten(BigDecimal bedrag) {
        return bedrag.multiply(new BigDecimal(100)).remainder(BigDecimal.ONE).signum() == 0;
    }

    private static boolean twijfel(Geval g) {
        Toetsvraag v = g.vraag();
        boolean onbekend = v.planversie() == null || g.nieuwste() == null || v.soorten().isEmpty() || v.nieuw() == null || v.wijkErbijOfEraf() == null
                || v.bedrag() == null || v.bedrag().signum() < 0 || !isInCenten(v.bedrag());
        boolean wieOnbekend = v.beslisser() != null && (v.aanvrager() == null || v.teruggetreden() == null || g.rol() == null);
        boolean adviesNodig = g.keten().stream().anyMatch(m -> !m.voorwaarden().isEmpty());
        if (onbekend || wieOnbekend || adviesNodig && v.adviezen() == null || g.meer()) {
            return true;
        }
        boolean grenzeloos = g.keten().stream().anyMatch(m -> m.toegestaan().isEmpty());
        Set<Wijzigingssoort> zwaar = EnumSet.of(Wijzigingssoort.DOEL, Wijzigingssoort.TERMIJN, Wijzigingssoort.WIJK, Wijzigingssoort.FINANCIEEL_KADER);
        for (Wijzigingssoort soort : v.soorten()) {
            if (zwaar.contains(soort) ? grenzeloos : v.nieuw()) {
                return true;
            }
        }
        return heeftGeld(v) && g.keten().stream().allMatch(m -> m.plafondEnkel() == null && m.plafondSamen() == null);
    }

    // ---- random cases; most facts are mostly good, so that every answer comes often

    private static Geval geval(Random r) {
        List<Mandaat> keten = new ArrayList<>();
        int lengte = kans(r, 4) ? 0 : 1 + (kans(r, 25) ? 1 : 0) + (kans(r, 8) ? 1 : 0);
        for (int i = 0; i < lengte; i++) {
            keten.add(mandaat(r, i + 1 < lengte));
        }
        Map<UUID, BigDecimal> gebruikt = new HashMap<>();
        keten.forEach(m -> gebruikt.put(m.id(), m.plafondSamen() != null && kans(r, 30) ? m.plafondSamen().subtract(new BigDecimal("100.00")).max(BigDecimal.ZERO)
                : bedrag(r, 9_000)));
        Set<Wijzigingssoort> soorten = EnumSet.noneOf(Wijzigingssoort.class);
        for (int i = kans(r, 2) ? 0 : 1 + r.nextInt(2); i > 0; i--) {
            soorten.add(Wijzigingssoort.values()[kans(r, 55) ? r.nextInt(3) : r.nextInt(7)]);
        }
        BigDecimal euro = kans(r, 2) ? null : kans(r, 50) ? BigDecimal.ZERO : kans(r, 2) ? new BigDecimal("-1") : kans(r, 2) ? new BigDecimal("10.005")
                : !keten.isEmpty() && keten.get(0).plafondEnkel() != null && kans(r, 40) ? keten.get(0).plafondEnkel().add(kans(r, 50) ? new BigDecimal("0.01") : BigDecimal.ZERO)
                : kans(r, 30) ? new BigDecimal("100.00").add(kans(r, 50) ? new BigDecimal("0.01") : BigDecimal.ZERO) : bedrag(r, 6_000);
        boolean metBeslisser = kans(r, 60);
        String beslisser = metBeslisser ? "houder" : null;
        return new Geval(keten, new Toetsvraag(DOSSIER, kans(r, 2) ? null : kans(r, 94) ? NIEUWSTE : new UUID(0, 2), soorten, kans(r, 2) ? null : kans(r, 10),
                kans(r, 2) ? null : kans(r, 3), euro, kans(r, 30) ? null : adviezen(r), kans(r, 3) ? null : kans(r, 4) ? "houder" : "aanvrager", beslisser,
                kans(r, 3) ? null : kans(r, 3), null, null, null), gebruikt, metBeslisser && !kans(r, 2) ? (kans(r, 4) ? Rol.ANDER : kans(r, 20) ? Rol.WAARNEMER : Rol.HOUDER) : null,
                kans(r, 98) ? NIEUWSTE : null, kans(r, 4), kans(r, 97), kans(r, 80));
    }

    private static Mandaat mandaat(Random r, boolean onder) {
        Set<Wijzigingssoort> toegestaan = EnumSet.noneOf(Wijzigingssoort.class);
        Set<Wijzigingssoort> uitgesloten = EnumSet.noneOf(Wijzigingssoort.class);
        if (kans(r, 50)) {
            for (Wijzigingssoort soort : Wijzigingssoort.values()) {
                if (kans(r, 80)) {
                    toegestaan.add(soort);
                } else if (kans(r, 30)) {
                    uitgesloten.add(soort);
                }
            }
        } else if (kans(r, 20)) {
            uitgesloten.add(Wijzigingssoort.values()[r.nextInt(7)]);
        }
        List<Mandaatfeit> feiten = new ArrayList<>();
        if (kans(r, 7)) {
            Mandaatfeit.Soort soort = Mandaatfeit.Soort.values()[r.nextInt(7)];
            feiten.add(new Mandaatfeit(UUID.randomUUID(), soort, VANDAAG.plusDays(r.nextInt(3) - 1), NU.plusSeconds((r.nextInt(3) - 1) * 3600L), "x",
                    soort == Mandaatfeit.Soort.AAN_COLLEGE ? (kans(r, 50) ? DOSSIER : "VW-2025-0009") : null, null, null, null));
        }
        boolean persoon = kans(r, 15);
        Mandaat.ObjectSoort object = kans(r, 2) ? Mandaat.ObjectSoort.DOCUMENT : kans(r, 15) ? Mandaat.ObjectSoort.ALLE_PLANNEN : Mandaat.ObjectSoort.PLAN;
        return new Mandaat(UUID.randomUUID(), "M-2025-0001", 1, Mandaat.Herkomst.BESLISPUNT, onder ? UUID.randomUUID() : null, VANDAAG, "bron", null, null, "tekst",
                Openbaarheid.OPENBAAR, Mandaat.Grondslag.GEMEENTEWET_168, null, object,
                object == Mandaat.ObjectSoort.ALLE_PLANNEN ? null : kans(r, 97) ? DOSSIER : "VW-2025-0009",
                persoon ? new Mandaat.Houder(Mandaat.Houder.Soort.PERSOON, null, null, "houder") : Mandaat.Houder.functie("portefeuillehouder", "Wonen"),
                toegestaan, uitgesloten, kans(r, 50) ? bedrag(r, 5_000) : null, kans(r, 50) ? bedrag(r, 20_000) : null, kans(r, 20) ? List.of("financien") : List.of(),
                kans(r, 97) ? VANDAAG.minusDays(r.nextInt(40)) : VANDAAG.plusDays(1), kans(r, 60) ? null : VANDAAG.plusDays(r.nextInt(60) - 2), onder, null, "jurist",
                NU.plusSeconds(kans(r, 97) ? -60 : 60), feiten);
    }

    private static Set<String> adviezen(Random r) {
        Set<String> adviezen = new HashSet<>();
        if (kans(r, 80)) {
            adviezen.add("financien");
        }
        return adviezen;
    }

    private static BigDecimal bedrag(Random r, int meest) {
        return BigDecimal.valueOf(r.nextInt(meest * 100), 2);
    }

    private static boolean kans(Random r, int procent) {
        return r.nextInt(100) < procent;
    }
}
