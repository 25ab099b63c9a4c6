package nl.besluitspoor.mandaat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import nl.besluitspoor.voorstel.VoorstelTests;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The mandate scenarios, each by its sentence: what the check answers, and what is left in the register of mandaten. */
class MandatenTests extends VoorstelTests {

    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");
    private static final String SHA = "a".repeat(64);

    @Autowired
    Mandaten mandaten;

    @Autowired
    MandaatToets toets;

    @Autowired
    Mandaatimport invoer;

    @Autowired
    Vastleggingen vastleggingen;

    @Autowired
    Functies functies;

    @Autowired
    TransactionTemplate transactie;

    private String portefeuille;
    private String wethouder;
    private String dossier;

    /** A plan that the college adopted, and a portefeuille of its own: holders change without touching other tests. */
    @BeforeEach
    void vastgesteldPlan() {
        String eigen = UUID.randomUUID().toString().substring(0, 8);
        portefeuille = "Proef " + eigen;
        wethouder = persoon("w1-" + eigen);
        functies.geef(wethouder, "portefeuillehouder", portefeuille, LocalDate.of(2024, 1, 1), null, false);
        dossier = metVrijPlan();
        plannen.stelVast(plannen.vanDossier(dossier).orElseThrow().id(), UUID.randomUUID(), door("gemeentesecretaris", "gemeentesecretaris"));
    }

    private String persoon(String naam) {
        functies.leg(new Persoon(naam, "Persoon " + naam, naam + "@voorbeeld.example"));
        return naam;
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), HIER);
    }

    /** A mandaat of the portefeuillehouder about this plan, from yesterday on and without end, otherwise as the fields say. */
    private Mandaat mandaat(String... velden) {
        Map<String, String> waarden = new HashMap<>(Map.of("regeling", "Proefregeling", "besluit_datum", "2025-06-24", "tekst", "De houder mag wijzigen.",
                "grondslag", "Gemeentewet 168", "dossier", dossier, "houder_functie", "portefeuillehouder", "houder_bereik", portefeuille,
                "geldig_van", vandaag().minusDays(1).toString(), "ondermandaat", "nee"));
        for (int i = 0; i < velden.length; i += 2) {
            waarden.put(velden[i], velden[i + 1]);
        }
        String kop = String.join(";", Mandaatimport.KOLOMMEN);
        String rij = String.join(";", Mandaatimport.KOLOMMEN.stream().map(k -> waarden.getOrDefault(k, "")).toList());
        return invoer.lees((kop + "\n" + rij + "\n").getBytes(StandardCharsets.UTF_8), door("juridisch", "juridisch")).get(0);
    }

    private Planversie versie() {
        return toets.geldend(dossier).orElseThrow();
    }

    private Toetsvraag vraag(String bedrag, Wijzigingssoort... soorten) {
        return Toetsvraag.bijAanvraag(dossier, versie().id(), Set.of(soorten), false, false, new BigDecimal(bedrag), "beleidsmedewerker")
                .over(UUID.randomUUID(), SHA);
    }

    private Toetsvraag alsWethouder(Toetsvraag vraag) {
        return vraag.door(wethouder, false, null);
    }

    private Gebruik.Poging gebruik(Mandaat mandaat, Toetsvraag vraag, String wie) {
        return mandaten.gebruik(mandaat.id(), vraag.door(wie, vraag.teruggetreden() != null && vraag.teruggetreden(), null), door(wie, "portefeuillehouder"));
    }

    private static void geweigerd(Toetsing toetsing, String regel) {
        assertThat(toetsing.uitkomst()).isEqualTo(Toetsuitkomst.GEWEIGERD);
        assertThat(toetsing.redenen()).extracting(Toetsing.Regel::id).contains("regel-" + regel);
        assertThat(toetsing.redenen()).allSatisfy(r -> assertThat(r.artikel()).isNotBlank());
        assertThat(toetsing.magDoor()).isFalse();
    }

    @Test
    void refusesAChangeOneCentOverTheCeiling() {
        Mandaat m = mandaat("plafond_enkel", "500,00", "plafond_samen", "1000,00", "toegestaan", "tekstueel|aanvulling");
        assertThat(toets.toets(alsWethouder(vraag("500.00", Wijzigingssoort.AANVULLING))).uitkomst()).isEqualTo(Toetsuitkomst.TOEGESTAAN);
        geweigerd(toets.toets(alsWethouder(vraag("500.01", Wijzigingssoort.AANVULLING))), "boven-enkel");
        assertThat(gebruik(m, vraag("500.00", Wijzigingssoort.AANVULLING), wethouder).isGelukt()).isTrue();
        assertThat(gebruik(m, vraag("0.01", Wijzigingssoort.AANVULLING), wethouder).isGelukt()).isTrue();
        Gebruik.Poging teVeel = gebruik(m, vraag("500.00", Wijzigingssoort.AANVULLING), wethouder);
        geweigerd(teVeel.toetsing(), "boven-samen");
        assertThat(teVeel.gebruik()).isNull();
        assertThat(mandaten.gebruikt(m.id())).isEqualByComparingTo("500.01");
        assertThat(feiten(dossier)).contains("mandaat-vastgelegd", "mandaat-gebruikt", "mandaat-gebruik-geweigerd");
        assertThat(jdbc.sql("select inhoud from register_invoer where dossier = :d and soort = 'mandaat-gebruikt' order by tijdstip").param("d", dossier)
                .query(String.class).list().get(0)).contains("\"mandaattoets\"", "\"sha256\"", "regel-genoemd", "Awb 10:10");
    }

    @Test
    void twoConcurrentChangesThatTogetherPassTheCeilingCannotBothBeAllowed() throws Exception {
        for (int ronde = 0; ronde < 5; ronde++) {
            Mandaat m = mandaat("plafond_samen", "1000", "toegestaan", "aanvulling");
            ExecutorService tegelijk = Executors.newFixedThreadPool(4);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> pogingen = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Toetsvraag vraag = vraag("400", Wijzigingssoort.AANVULLING).door(wethouder, false, m.id());
                Callable<Boolean> beslis = () -> {
                    start.await();
                    return transactie.execute(status -> mandaten.gebruik(m.id(), vraag, door(wethouder, "portefeuillehouder")).isGelukt());
                };
                pogingen.add(tegelijk.submit(beslis));
            }
            start.countDown();
            int gelukt = 0;
            for (Future<Boolean> poging : pogingen) {
                gelukt += Boolean.TRUE.equals(poging.get()) ? 1 : 0;
            }
            tegelijk.shutdown();
            assertThat(gelukt).as("ronde " + ronde).isEqualTo(2);
            assertThat(mandaten.gebruikt(m.id())).isEqualByComparingTo("800");
            // So that the next round's mandaat does not overlap with this one.
            mandaten.beeindig(m, Mandaatfeit.Soort.INGETROKKEN, vandaag(), null, null, null, null, door("gemeentesecretaris", "gemeentesecretaris"));
        }
    }

    @Test
    void refusesAnotherObjectSuchAsAnUitvoeringsplan() {
        Mandaat m = mandaat();
        String ander = metVrijPlan();
        Planversie eigen = plannen.stelVast(plannen.vanDossier(ander).orElseThrow().id(), UUID.randomUUID(), door("gemeentesecretaris", "gemeentesecretaris"));
        Toetsvraag elders = Toetsvraag.bijAanvraag(ander, eigen.id(), Set.of(Wijzigingssoort.TEKSTUEEL), false, false, BigDecimal.ZERO, "beleidsmedewerker");
        geweigerd(toets.toets(elders.onder(m.id())), "ander-plan");
        geweigerd(toets.toets(elders), "geen-mandaat");
    }

    @Test
    void refusesAStaleVersion() {
        mandaat();
        UUID concept = plannen.versies(versie().planId()).stream().filter(v -> v.hoofdnummer() == 0).findFirst().orElseThrow().id();
        geweigerd(toets.toets(Toetsvraag.bijAanvraag(dossier, concept, Set.of(Wijzigingssoort.TEKSTUEEL), false, false, BigDecimal.ZERO, "x")), "oude-versie");
    }

    @Test
    void withdrawnBetweenClaimAndCompletionRefuses() {
        Mandaat m = mandaat();
        Toetsvraag vraag = vraag("0", Wijzigingssoort.TEKSTUEEL);
        assertThat(toets.toets(alsWethouder(vraag)).uitkomst()).isEqualTo(Toetsuitkomst.TOEGESTAAN);
        mandaten.beeindig(m, Mandaatfeit.Soort.INGETROKKEN, vandaag(), null, null, null, null, door("gemeentesecretaris", "gemeentesecretaris"));
        Gebruik.Poging poging = gebruik(m, vraag, wethouder);
        geweigerd(poging.toetsing(), "ingetrokken");
        assertThat(mandaten.gebruik(m.id())).isEmpty();
        assertThat(feiten(dossier)).contains("mandaat-geeindigd", "mandaat-gebruik-geweigerd");
        assertThat(mandaten.opTijd(dossier, vandaag(), ClockUtil.getCurrentTime().toInstant().plusSeconds(1))).singleElement()
                .satisfies(o -> assertThat(o.stand()).isEqualTo(Mandaatstand.INGETROKKEN));
        assertThat(mandaten.opTijd(dossier, vandaag().minusDays(1), Instant.now().plusSeconds(60))).singleElement()
                .satisfies(o -> assertThat(o.stand()).isEqualTo(Mandaatstand.GELDIG));
        assertThat(mandaten.opTijd(dossier, vandaag(), m.vastgelegdOp().minusSeconds(1))).isEmpty();
    }

    @Test
    void anActBeforeRecordingOfAMandaatWithEffectFromEarlierWasNotCompetentAtTheTime() {
        mandaat("geldig_van", vandaag().minusDays(60).toString());
        assertThat(toets.toets(alsWethouder(vraag("0", Wijzigingssoort.TEKSTUEEL))).uitkomst()).isEqualTo(Toetsuitkomst.TOEGESTAAN);
        Toetsing toen = toets.toets(alsWethouder(vraag("0", Wijzigingssoort.TEKSTUEEL)), ClockUtil.getCurrentTime().toInstant().minus(Duration.ofDays(30)));
        geweigerd(toen, "destijds");
        assertThat(toen.redenen().get(0).reden()).startsWith("Destijds niet bevoegd");
    }

    private Vastlegging akte(Mandaat.Houder houder, boolean onder, @Nullable BigDecimal plafond) {
        List<Vastlegging.Soortkeuze> soorten = List.of(new Vastlegging.Soortkeuze(Wijzigingssoort.TEKSTUEEL, null, Vastlegging.Keuze.TOEGESTAAN));
        return new Vastlegging(houder.functie() != null && houder.functie().equals("portefeuillehouder") ? Mandaat.Grondslag.GEMEENTEWET_168 : Mandaat.Grondslag.AWB_10_3,
                null, Mandaat.ObjectSoort.PLAN, houder.soort(), houder.functie(), houder.bereik(), houder.persoon(), soorten, null, plafond, List.of(), vandaag(), null,
                onder, null, null);
    }

    private Mandaat onder(Mandaat boven, String gever, String functie, boolean verder, @Nullable BigDecimal plafond) {
        Mandaat.Houder houder = Mandaat.Houder.functie(functie, null);
        Verlening verlening = mandaten.geefOndermandaat(boven.id(), houder, "Tekst verbeteren.", door(gever, "portefeuillehouder"));
        return vastleggingen.legVast(verlening.id(), akte(houder, verder, plafond), door("juridisch", "juridisch"));
    }

    @Test
    void refusesAnOndermandaatThatTheGrantDoesNotAllow() {
        Mandaat m = mandaat();
        assertThatThrownBy(() -> mandaten.geefOndermandaat(m.id(), Mandaat.Houder.functie("programmamanager", null), "Tekst", door(wethouder, "portefeuillehouder")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("laat geen ondermandaat toe (Awb 10:9)");
        Mandaat ruim = mandaat("ondermandaat", "ja", "plafond_samen", "1000");
        assertThatThrownBy(() -> mandaten.geefOndermandaat(ruim.id(), Mandaat.Houder.functie("beheer", null), "Tekst", door(wethouder, "portefeuillehouder")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("besluit nooit namens het college");
        assertThatThrownBy(() -> mandaten.geefOndermandaat(ruim.id(), Mandaat.Houder.functie("programmamanager", null), "Tekst", door("manager", "manager")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen wie het mandaat heeft");
        assertThatThrownBy(() -> onder(ruim, wethouder, "programmamanager", false, new BigDecimal("1000.01")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Het plafond van een ondermandaat is niet hoger");
    }

    @Test
    void aChainCutInTheMiddleFallsBelowTheCutAndStandsAboveIt() {
        Mandaat top = mandaat("ondermandaat", "ja", "plafond_samen", "1000");
        Mandaat midden = onder(top, wethouder, "programmamanager", true, new BigDecimal("800"));
        Mandaat laag = onder(midden, "programmamanager", "beleidsmedewerker", false, new BigDecimal("500"));
        Toetsvraag vraag = Toetsvraag.bijAanvraag(dossier, versie().id(), Set.of(Wijzigingssoort.TEKSTUEEL), false, false, new BigDecimal("300"), "wijkmanager");
        Toetsvraag laagste = vraag.over(UUID.randomUUID(), SHA).door("beleidsmedewerker", false, laag.id());
        assertThat(mandaten.gebruik(laag.id(), laagste, door("beleidsmedewerker", "beleidsmedewerker")).isGelukt()).isTrue();
        assertThat(mandaten.gebruikt(top.id())).as("gebruik onder telt boven mee").isEqualByComparingTo("300");
        mandaten.beeindig(midden, Mandaatfeit.Soort.INGETROKKEN, vandaag(), null, null, null, null, door("gemeentesecretaris", "gemeentesecretaris"));
        geweigerd(toets.toets(vraag.over(UUID.randomUUID(), SHA).door("beleidsmedewerker", false, laag.id())), "keten");
        geweigerd(toets.toets(vraag.over(UUID.randomUUID(), SHA).door("programmamanager", false, midden.id())), "ingetrokken");
        assertThat(mandaten.stand(top, dossier)).isEqualTo(Mandaatstand.GELDIG);
        assertThat(mandaten.van(laag.id()).feiten()).extracting(Mandaatfeit::soort).containsExactly(Mandaatfeit.Soort.KETEN_VERBROKEN);
    }

    @Test
    void aMandaatToTheFunctionGoesWithItsHolderAndOneToAPersonLapses() {
        Mandaat aanFunctie = mandaat("toegestaan", "tekstueel");
        Mandaat aanPersoon = mandaat("houder_persoon", wethouder, "toegestaan", "accent");
        String opvolger = persoon(wethouder.replace("w1", "w2"));
        later(Duration.ofDays(1));
        functies.wissel(new Functies.Wisseling("portefeuillehouder", portefeuille, opvolger, vandaag(), null, false), door("bestuurssecretariaat", "bestuurssecretariaat"));
        mandaten.werkBij(Handeling.vanSysteem(ClockUtil.getCurrentTime().toInstant()));
        assertThat(mandaten.stand(aanFunctie, dossier)).isEqualTo(Mandaatstand.GELDIG);
        assertThat(mandaten.stand(mandaten.van(aanPersoon.id()), dossier)).isEqualTo(Mandaatstand.VERVALLEN_MET_PERSOON);
        assertThat(mandaten.houders(aanFunctie.id())).extracting(h -> h.persoon().gebruiker()).containsExactly(opvolger);
        Toetsvraag vraag = vraag("0", Wijzigingssoort.TEKSTUEEL);
        geweigerd(gebruik(aanFunctie, vraag, wethouder).toetsing(), "niet-de-houder");
        assertThat(gebruik(aanFunctie, vraag, opvolger).isGelukt()).isTrue();
        geweigerd(gebruik(aanPersoon, vraag("0", Wijzigingssoort.ACCENT), wethouder).toetsing(), "persoon");
        assertThat(jdbc.sql("select count(*) from register_invoer where soort = 'functie-gegeven' and inhoud like :w").param("w", "%" + opvolger + "%")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoStandsInSignsAsStandingIn() {
        Mandaat m = mandaat();
        String waarnemer = persoon(wethouder.replace("w1", "w3"));
        functies.geef(waarnemer, "portefeuillehouder", portefeuille, vandaag(), vandaag().plusDays(10), true);
        Gebruik.Poging poging = gebruik(m, vraag("0", Wijzigingssoort.TEKSTUEEL), waarnemer);
        assertThat(poging.gebruik()).satisfies(g -> {
            assertThat(g).isNotNull();
            assertThat(g.waarnemend()).isTrue();
            assertThat(g.ondertekening()).isEqualTo("Namens het college van burgemeester en wethouders, waarnemend portefeuillehouder " + portefeuille
                    + ", Persoon " + waarnemer);
        });
    }

    @Test
    void whoAskedDoesNotDecide() {
        Mandaat m = mandaat();
        Toetsvraag eigen = Toetsvraag.bijAanvraag(dossier, versie().id(), Set.of(Wijzigingssoort.TEKSTUEEL), false, false, BigDecimal.ZERO, wethouder)
                .over(UUID.randomUUID(), SHA);
        geweigerd(gebruik(m, eigen, wethouder).toetsing(), "zelf-gevraagd");
    }

    @Test
    void whoStoodBackDoesNotDecide() {
        Mandaat m = mandaat();
        Toetsvraag vraag = vraag("0", Wijzigingssoort.TEKSTUEEL).door(wethouder, true, m.id());
        geweigerd(mandaten.gebruik(m.id(), vraag, door(wethouder, "portefeuillehouder")).toetsing(), "teruggetreden");
        Toetsvraag onbekend = vraag("0", Wijzigingssoort.TEKSTUEEL).door(wethouder, null, m.id());
        assertThat(mandaten.gebruik(m.id(), onbekend, door(wethouder, "portefeuillehouder")).isGelukt()).isFalse();
    }

    @Test
    void theCollegeActsItselfAndWhatWasDecidedStands() {
        Mandaat m = mandaat();
        assertThat(gebruik(m, vraag("0", Wijzigingssoort.TEKSTUEEL), wethouder).isGelukt()).isTrue();
        assertThatThrownBy(() -> mandaten.trekAanZich(m.id(), dossier, "Gevoelig", door(wethouder, "portefeuillehouder")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen de gemeentesecretaris");
        mandaten.trekAanZich(m.id(), dossier, "Het college wil er zelf over besluiten.", door("gemeentesecretaris", "gemeentesecretaris"));
        geweigerd(gebruik(m, vraag("0", Wijzigingssoort.TEKSTUEEL), wethouder).toetsing(), "aan-college");
        assertThat(mandaten.gebruik(m.id())).hasSize(1);
    }

    @Test
    void overlappingVersionsOfAMandaatAreNamedAndNotPickedFrom() {
        Mandaat een = mandaat();
        Mandaat twee = mandaat();
        Toetsing toetsing = toets.toets(alsWethouder(vraag("0", Wijzigingssoort.TEKSTUEEL)));
        assertThat(toetsing.uitkomst()).isEqualTo(Toetsuitkomst.BEOORDELING);
        assertThat(toetsing.mandaat()).isNull();
        assertThat(toetsing.mandaten()).extracting(Mandaat::id).containsExactlyInAnyOrder(een.id(), twee.id());
        assertThat(toetsing.redenen()).extracting(Toetsing.Regel::id).containsExactly("regel-meer-mandaten");
        Toetsvraag vraag = vraag("0", Wijzigingssoort.TEKSTUEEL);
        assertThat(gebruik(een, vraag, wethouder).isGelukt()).isFalse();
        mandaten.beoordeel(een.id(), vraag, true, "Het eerste geldt voor tekst.", door("juridisch", "juridisch"));
        assertThat(gebruik(een, vraag, wethouder).isGelukt()).isTrue();
    }

    @Test
    void aJudgementHoldsForExactlyThisChangeAndThisVersionOfTheMandaat() {
        Mandaat m = mandaat();
        Toetsvraag doel = vraag("0", Wijzigingssoort.DOEL);
        assertThat(gebruik(m, doel, wethouder).toetsing().uitkomst()).isEqualTo(Toetsuitkomst.BEOORDELING);
        assertThatThrownBy(() -> mandaten.beoordeel(m.id(), doel, true, "x", door("beleidsmedewerker", "beleidsmedewerker"))).hasMessageContaining("Alleen een jurist");
        assertThatThrownBy(() -> mandaten.beoordeel(m.id(), doel, null, "x", door("juridisch", "juridisch"))).hasMessageContaining("Kies of de wijziging");
        assertThatThrownBy(() -> mandaten.beoordeel(m.id(), doel, true, " ", door("juridisch", "juridisch"))).hasMessageContaining("Schrijf op waarom");
        mandaten.beoordeel(m.id(), doel, true, "Het doel blijft gelijk.", door("juridisch", "juridisch"));
        assertThat(gebruik(m, doel.over(UUID.fromString(doel.wijziging().toString()), "b".repeat(64)), wethouder).isGelukt()).isFalse();
        assertThat(gebruik(m, vraag("0", Wijzigingssoort.DOEL), wethouder).isGelukt()).isFalse();
        Gebruik.Poging poging = gebruik(m, doel, wethouder);
        assertThat(poging.gebruik()).satisfies(g -> {
            assertThat(g).isNotNull();
            assertThat(g.oordeelId()).isNotNull();
        });
        assertThatThrownBy(() -> gebruik(m, doel, wethouder)).isInstanceOf(Gewijzigd.class).hasMessageContaining("al beslist");
        Toetsvraag buiten = vraag("0", Wijzigingssoort.TERMIJN);
        mandaten.beoordeel(m.id(), buiten, false, "De termijn is aan het college.", door("juridisch", "juridisch"));
        assertThat(gebruik(m, buiten, wethouder).isGelukt()).isFalse();
    }

    @Test
    void anUnboundedMandaatAllowsWordsAndAsksALawyerForTheRest() {
        mandaat();
        for (Wijzigingssoort soort : Wijzigingssoort.values()) {
            Toetsuitkomst verwacht = soort.compareTo(Wijzigingssoort.AANVULLING) <= 0 ? Toetsuitkomst.TOEGESTAAN : Toetsuitkomst.BEOORDELING;
            assertThat(toets.toets(alsWethouder(vraag("0", soort))).uitkomst()).as(soort.naam()).isEqualTo(verwacht);
        }
        assertThat(toets.toets(alsWethouder(vraag("0.01", Wijzigingssoort.AANVULLING))).uitkomst()).isEqualTo(Toetsuitkomst.BEOORDELING);
        Toetsvraag wijk = Toetsvraag.bijAanvraag(dossier, versie().id(), Set.of(Wijzigingssoort.WIJK), true, true, BigDecimal.ZERO, "x");
        geweigerd(toets.toets(wijk), "wijk-erbij-eraf");
    }

    @Test
    void namesEveryWrongLineOfARegulationAndStoresNothing() {
        String kop = String.join(";", Mandaatimport.KOLOMMEN);
        String goed = "Regeling;2025-06-24;Tekst;Gemeentewet 168;;" + dossier + ";portefeuillehouder;" + portefeuille + ";;tekstueel;;;;;2025-06-24;;nee;";
        String csv = String.join("\n", kop, goed, goed.replace("2025-06-24;;nee", "24 juni;;nee"), goed.replace("tekstueel", "alles"),
                goed.replace(dossier, "VW-1999-0001"), goed.replace(";nee;", ";misschien;"), "te;weinig", goed.replace("Gemeentewet 168", "Awb 10:3"));
        int voor = mandaten.alle().size();
        assertThatThrownBy(() -> invoer.lees(csv.getBytes(StandardCharsets.UTF_8), door("juridisch", "juridisch"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Regel 3: geldig_van '24 juni' is geen datum").hasMessageContaining("Regel 4: 'alles' is geen soort wijziging")
                .hasMessageContaining("Regel 5: dossier 'VW-1999-0001' bestaat niet").hasMessageContaining("Regel 6: ondermandaat is 'ja' of 'nee'")
                .hasMessageContaining("Regel 7: deze regel heeft 2 velden").hasMessageContaining("Regel 8: De houder is lid van het college");
        assertThat(mandaten.alle()).hasSize(voor);
        assertThatThrownBy(() -> invoer.lees("a;b\n1;2".getBytes(StandardCharsets.UTF_8), door("juridisch", "juridisch"))).hasMessageContaining("Regel 1: deze kolommen ontbreken");
        assertThatThrownBy(() -> invoer.lees(new byte[] {(byte) 0xff}, door("juridisch", "juridisch"))).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> invoer.lees(csv.getBytes(StandardCharsets.UTF_8), door("beleidsmedewerker", "beleidsmedewerker"))).hasMessageContaining("Alleen een jurist");
        assertThat(invoer.lees((kop + "\n" + goed).getBytes(StandardCharsets.UTF_8), door("juridisch", "juridisch"))).hasSize(1);
    }

    @Test
    void aTermThatIsOverEndsTheMandaatByAFact() {
        Mandaat m = mandaat("geldig_tot", vandaag().plusDays(2).toString());
        later(Duration.ofDays(3));
        geweigerd(toets.toets(alsWethouder(vraag("0", Wijzigingssoort.TEKSTUEEL))), "termijn");
        mandaten.werkBij(Handeling.vanSysteem(ClockUtil.getCurrentTime().toInstant()));
        mandaten.werkBij(Handeling.vanSysteem(ClockUtil.getCurrentTime().toInstant()));
        assertThat(mandaten.van(m.id()).feiten()).extracting(Mandaatfeit::soort).containsExactly(Mandaatfeit.Soort.TERMIJN_VOORBIJ);
        assertThat(mails(dossier, "mandaat-geeindigd")).isPositive();
    }

    @Test
    void anAdviceThatMustBeThereIsAskedFor() {
        mandaat("voorwaarden", "financien", "toegestaan", "tekstueel");
        assertThat(toets.toets(alsWethouder(vraag("0", Wijzigingssoort.TEKSTUEEL))).uitkomst()).isEqualTo(Toetsuitkomst.BEOORDELING);
        geweigerd(toets.toets(alsWethouder(vraag("0", Wijzigingssoort.TEKSTUEEL).met(Set.of("juridisch")))), "geen-advies");
        assertThat(toets.toets(alsWethouder(vraag("0", Wijzigingssoort.TEKSTUEEL).met(Set.of("financien")))).uitkomst()).isEqualTo(Toetsuitkomst.TOEGESTAAN);
    }
}
