package nl.besluitspoor.proces.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.monitoring.Doelbeeld;
import nl.besluitspoor.monitoring.Evaluatie;
import nl.besluitspoor.monitoring.Evaluaties;
import nl.besluitspoor.monitoring.Grafiek;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronde.Stand;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.monitoring.Trend;
import nl.besluitspoor.monitoring.Uitvoering;
import nl.besluitspoor.monitoring.Uitvoering.Gemaakt;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.MonitoringLoop;
import nl.besluitspoor.proces.VolgendeCyclus;
import nl.besluitspoor.proces.WijzigingLoop;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.wijziging.NieuweWijziging;
import nl.besluitspoor.wijziging.Wijziging;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class MonitoringTests extends ProcesTests {

    private static final String VERZAMELEN = "taak-cijfers-verzamelen";
    private static final String DUIDEN = "taak-cijfers-duiden";
    private static final String BIJSTUREN = "taak-bijsturen";
    private static final String EVALUEREN = "taak-evalueren";
    private static final String INDICATOR = Dossiergegevens.VOORBEELD + "huishoudens met problematische schulden";

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    MonitoringLoop loop;

    @Autowired
    DossierLoop dossierLoop;

    @Autowired
    VolgendeCyclus volgende;

    @Autowired
    Monitoringronden rondes;

    @Autowired
    WijzigingLoop wijzigingLoop;

    @Autowired
    Wijzigingen wijzigingen;

    @Autowired
    Evaluaties evaluaties;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    Plannen plannen;

    @Autowired
    Dossiers dossiers;

    private Uitvoering uitvoering;
    private Gemaakt g;

    @BeforeEach
    void bouw() {
        uitvoering = fabriek.createBean(Uitvoering.class);
        g = uitvoering.maak();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRoundGoesFromFiguresToThePartnersAndTheCouncil() {
        Monitoringronde r = begin();
        ProcessInstance instantie = instantie();
        assertThat(instantie).isWaitingAt(VERZAMELEN);
        assertThat(berichten("monitoring-begonnen", r.id())).containsExactly("onderzoek");
        assertThat(rol.openTaken("onderzoek", VERZAMELEN, g.dossier()).get(0).getName()).contains("ronde 1").contains(g.dossier());
        weigert("onderzoek", VERZAMELEN, g.dossier(), Map.of(), "Er zijn nog geen cijfers.");
        weigert("onderzoek", VERZAMELEN, g.dossier(), Map.of("cijfers", List.of(cijfer(1, "BU09350203", null, "11.5"))), "Cijfer 1: vul het jaar in.");
        weigert("onderzoek", VERZAMELEN, g.dossier(), Map.of("cijfers", List.of(cijfer(9, "BU09350203", 2024, "11.5"))), "Cijfer 1: kies de indicator en de wijk.");
        weigert("onderzoek", VERZAMELEN, g.dossier(), Map.of("cijfers", List.of(cijfer(1, "BU09350203", 2024, "11.5"), cijfer(1, "BU09350203", 2024, "12"))),
                "Cijfer 2 staat al in deze ronde");
        assertThatThrownBy(() -> rondes.leesIn(r.id(), csv(), door("programmamanager", "programmamanager"))).isInstanceOf(Geweigerd.class)
                .hasMessage("Alleen Onderzoek en Statistiek verzamelt de cijfers.");
        assertThat(rondes.leesIn(r.id(), csv(), door("onderzoek", "onderzoek"))).isEmpty();
        rol.voltooi("onderzoek", VERZAMELEN, g.dossier(), Map.of("cijfers", List.of(cijfer(2, "BU09350403", 2024, "63"))));
        assertThat(rondes.van(r.id()).cijfers()).filteredOn(c -> c.doel() != null).extracting(c -> c.pijler())
                .containsExactly(Pijler.BESTAANSZEKERHEID, Pijler.BESTAANSZEKERHEID, Pijler.POSITIEVE_GEZONDHEID);

        Doelbeeld schulden = rondes.beelden(rondes.van(r.id())).get(0);
        assertThat(schulden.reeksen()).containsOnlyKeys("Pottenberg");
        assertThat(schulden.voorstel()).as("12 % became 11 %, the target is 8 %").isEqualTo(Trend.GUNSTIG);
        assertThat(Grafiek.svg(schulden)).contains("<svg").contains("streefwaarde: 8 %").contains("Pottenberg: 2023 11,5; 2024 11;").contains("<polyline");
        assertThat(Grafiek.svg(rondes.beelden(rondes.van(r.id())).get(2))).contains("Er zijn nog geen cijfers met een jaar.");
        Map<String, Object> formulier = rol.toont("programmamanager", DUIDEN, g.dossier());
        List<Map<String, Object>> duidingen = new ArrayList<>((List<Map<String, Object>>) formulier.get("duidingen"));
        assertThat(duidingen).hasSize(3).extracting(d -> d.get("trend")).containsExactly("GUNSTIG", "GUNSTIG", "ONBEKEND");
        assertThat(duidingen.get(0).get("beeld")).isEqualTo("/dossiers/" + g.dossier() + "/monitoring/1/doel-1.svg");
        weigert("programmamanager", DUIDEN, g.dossier(), Map.of("duidingen", duidingen, "samenvatting", "Goed"), "Vul in wat de cijfers bij doel D1 zeggen.");
        duidingen.forEach(d -> d.put("lezing", "Het gaat de goede kant op."));
        weigert("programmamanager", DUIDEN, g.dossier(), Map.of("duidingen", duidingen), "Vul in wat de cijfers samen zeggen.");
        weigert("programmamanager", DUIDEN, g.dossier(), Map.of("duidingen", duidingen.subList(0, 2), "samenvatting", "Goed"), "Kies bij doel D3 welke kant het op gaat.");
        rol.voltooi("programmamanager", DUIDEN, g.dossier(), Map.of("duidingen", duidingen, "samenvatting", "Het gaat goed."));

        weigert("programmamanager", BIJSTUREN, g.dossier(), Map.of("raad", "NEE"), "Kies wat u doet");
        weigert("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("NIETS", null, "goed"), keuze("DOORBRAAK", 1, "vast")), "raad", "NEE"),
                "gaat niet samen met een andere keuze");
        weigert("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("DOORBRAAK", 1, ""))), "Vul in bij rij 1 waarom.");
        weigert("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("DOORBRAAK", 7, "vast")), "raad", "NEE"), "Het plan heeft geen doel D7.");
        weigert("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("DOORBRAAK", 1, "vast"))), "Kies of de raad wordt geïnformeerd.");
        weigert("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("DOORBRAAK", 1, "vast")), "raad", "JA"), "Vul in wat de raad moet weten.");
        rol.voltooi("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("MANDAATWIJZIGING", 1, "meer hulp"), keuze("DOORBRAAK", null, "regels")),
                "raad", "JA", "raadReden", "De raad vroeg ernaar."));
        rol.jobs();
        assertThat(instantie).isEnded().hasPassed("cijfers-delen", "raadsbrief-voorbereiden", "einde-ronde");
        Monitoringronde klaar = rondes.van(r.id());
        assertThat(klaar.stand()).isEqualTo(Stand.AFGEROND);
        nl.besluitspoor.raadpleging.Sporen.Spoor spoor = fabriek.getBean(nl.besluitspoor.raadpleging.Sporen.class)
                .vanDossier(g.dossier(), nl.besluitspoor.raadpleging.Peil.nu()).orElseThrow();
        assertThat(spoor.doelen().get(0).metingen()).as("the trace ends in what was measured").isNotEmpty().allSatisfy(m -> {
            assertThat(m.ronde()).isEqualTo(1);
            assertThat(m.gebied()).isEqualTo("Pottenberg");
            assertThat(m.lezing()).isEqualTo("Het gaat de goede kant op.");
            assertThat(m.keuzes()).containsExactly("MANDAATWIJZIGING");
        });
        assertThat(spoor.doelen().get(2).metingen()).isEmpty();
        assertThat(berichten("monitoring-gedeeld", r.id())).contains("partner-servatius", "partner-trajekt", "portefeuillehouder", "communicatie");
        assertThat(berichten("monitoring-bijgestuurd", r.id())).contains("beleidsmedewerker", "wijkmanager");
        assertThat(voorstellen.beslispunten(klaar.voorstelId())).singleElement().satisfies(p -> assertThat(p.soort()).isEqualTo(SoortBeslispunt.KENNISNEMEN));
        assertThat(rol.heeft("beleidsmedewerker", "taak-voorstel-schrijven", g.dossier())).isTrue();
    }

    /** What is changed because of the figures keeps where it came from; each choice is carried out once. */
    @Test
    void aChangeAskedFromARoundIsLinkedWithIt() {
        Monitoringronde r = begin();
        rol.voltooi("onderzoek", VERZAMELEN, g.dossier(), Map.of("cijfers", List.of(cijfer(1, "BU09350203", 2024, "12"))));
        duid();
        rol.voltooi("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("MANDAATWIJZIGING", 1, "meer hulp"), keuze("DOORBRAAK", null, "regels")),
                "raad", "NEE"));
        Map<Monitoringronde.Keuze, UUID> keuzes = rondes.van(r.id()).bijsturingen().stream().collect(Collectors.toMap(b -> b.keuze(), b -> b.id()));
        UUID keuze = keuzes.get(Monitoringronde.Keuze.MANDAATWIJZIGING);
        for (UUID verkeerd : List.of(UUID.randomUUID(), keuzes.get(Monitoringronde.Keuze.DOORBRAAK))) {
            assertThatThrownBy(() -> vraagAan(verkeerd)).isInstanceOf(Geweigerd.class).hasMessageContaining("De monitoringronde waaruit u komt, is niet te vinden.");
        }
        Wijziging w = vraagAan(keuze);
        assertThat(w.bijsturing()).isEqualTo(keuze);
        assertThat(wijzigingen.bijsturing(g.dossier(), keuze)).hasValueSatisfying(a -> {
            assertThat(a.kenmerk()).isEqualTo(r.kenmerk());
            assertThat(a.doel()).isEqualTo(1);
            assertThat(a.toelichting()).isEqualTo("meer hulp");
        });
        assertThat(wijzigingen.vanBijsturing(keuze)).extracting(Wijziging::kenmerk).containsExactly(w.kenmerk());
        assertThat(jdbc.sql("select inhoud from register_invoer where soort = 'wijziging-gevraagd' and dossier = :dossier").param("dossier", g.dossier())
                .query(String.class).single()).contains("\"bijsturing\":\"" + keuze + "\"");
        assertThatThrownBy(() -> vraagAan(keuze)).isInstanceOf(Geweigerd.class).hasMessageContaining("Uit deze keuze is wijziging " + w.kenmerk() + " al gevraagd.");
    }

    private Wijziging vraagAan(UUID bijsturing) {
        Planversie basis = plannen.geldend(plannen.vanDossier(g.dossier()).orElseThrow().id()).orElseThrow();
        PlanInhoud p = basis.inhoud();
        PlanInhoud gewenst = new PlanInhoud(p.titel(), p.begindatum(), p.einddatum(), p.persoonsgegevens(), p.communicatie(), p.samenvatting() + " Aangescherpt.",
                p.voorwoord(), p.talen(), p.themas(), p.doelen(), p.acties(), p.begroting(), p.hoofdstukken());
        return wijzigingLoop.vraagAan(g.dossier(), new NieuweWijziging(basis.id(), Set.of(Wijzigingssoort.TEKSTUEEL), gewenst, List.of(), List.of(),
                BigDecimal.ZERO, false, false, "De cijfers vragen erom.", bijsturing), door("beleidsmedewerker", "beleidsmedewerker"));
    }

    @Test
    void aRoundThatAsksForNothingEndsWithTheFiguresAtThePartners() {
        begin();
        rol.voltooi("onderzoek", VERZAMELEN, g.dossier(), Map.of("cijfers", List.of(cijfer(1, "BU09350203", 2024, "12"))));
        duid();
        Set<String> namen = runtime.createVariableInstanceQuery().processInstanceIdIn(instantie().getId()).list().stream()
                .map(VariableInstance::getName).collect(Collectors.toSet());
        assertThat(namen).isSubsetOf(MonitoringModel.VARIABELEN);
        ProcessInstance instantie = instantie();
        rol.voltooi("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("NIETS", null, "goed zo")), "raad", "NEE"));
        assertThat(instantie).isEnded().hasNotPassed("raadsbrief-voorbereiden");
    }

    @Test
    void aRoundStartsByItselfEveryHalfYearAndOneAtATime() {
        assertThat(rondes.aanDeBeurt()).doesNotContain(g.dossier());
        assertThatThrownBy(() -> loop.begin(g.dossier(), door("onderzoek", "onderzoek"))).hasMessage("Alleen een programmamanager begint een monitoringronde.");
        later(Duration.ofDays(190));
        assertThat(rondes.aanDeBeurt()).contains(g.dossier());
        loop.beginWatAanDeBeurtIs();
        assertThat(rondes.lijst(g.dossier())).singleElement().satisfies(r -> assertThat(r.begonnenDoor()).isEqualTo("systeem"));
        assertThat(rondes.aanDeBeurt()).doesNotContain(g.dossier());
        assertThatThrownBy(() -> begin()).isInstanceOf(Geweigerd.class).hasMessageContaining("loopt nog");
    }

    @Test
    void aRoundFallsWithItsDossier() {
        Monitoringronde r = begin();
        ProcessInstance instantie = instantie();
        dossierLoop.beeindig(g.dossier(), "De raad koos anders.", door("programmamanager", "programmamanager"));
        assertThat(instantie).isEnded().hasPassed("ronde-vervallen");
        assertThat(rondes.van(r.id()).stand()).isEqualTo(Stand.VERVALLEN);
        Gemaakt ander = uitvoering.maak();
        dossiers.zetFase(ander.dossier(), Fase.EVALUATIE, door("programmamanager", "programmamanager"));
        assertThatThrownBy(() -> loop.begin(ander.dossier(), door("programmamanager", "programmamanager"))).hasMessageContaining("Monitoring begint als het plan wordt uitgevoerd.");
    }

    /** The evaluation is fed by the rounds, and the next cycle begins with what carries over. */
    @Test
    @SuppressWarnings("unchecked")
    void thePlanIsEvaluatedGoalByGoalAndTheNextCycleTakesItsGoals() {
        begin();
        rol.voltooi("onderzoek", VERZAMELEN, g.dossier(), Map.of("cijfers", List.of(cijfer(1, "BU09350203", 2024, "9"))));
        duid();
        rol.voltooi("programmamanager", BIJSTUREN, g.dossier(), Map.of("bijsturingen", List.of(keuze("NIETS", null, "goed zo")), "raad", "NEE"));
        ProcessInstance cyclus = uitvoering.naDeLooptijd(g);
        assertThat(cyclus).isWaitingAt(EVALUEREN);
        assertThat(dossiers.van(g.dossier()).fase()).isEqualTo(Fase.EVALUATIE);
        List<Map<String, Object>> doelen = (List<Map<String, Object>>) rol.toont("programmamanager", EVALUEREN, g.dossier()).get("doelen");
        assertThat(String.valueOf(doelen.get(0).get("metingen"))).contains("Pottenberg 2024: 9 %").contains("Ronde 1: Gaat de goede kant op.");
        weigert("programmamanager", EVALUEREN, g.dossier(), Map.of("doelen", doelen), "Kies bij doel D1 of het is gehaald.");
        doelen.forEach(d -> d.putAll(Map.of("oordeel", "DEELS", "waarom", "Het duurde langer.", "advies", "Ga door.", "meenemen", false)));
        weigert("programmamanager", EVALUEREN, g.dossier(), Map.of("doelen", doelen), "Kies of er een volgende cyclus komt.");
        weigert("programmamanager", EVALUEREN, g.dossier(), Map.of("doelen", doelen, "volgendeCyclus", "JA"), "Kies ten minste één doel dat meegaat");
        doelen.get(0).put("meenemen", true);
        weigert("programmamanager", EVALUEREN, g.dossier(), Map.of("doelen", doelen, "volgendeCyclus", "JA"), "Vul in wat de evaluatie samen zegt.");
        rol.voltooi("programmamanager", EVALUEREN, g.dossier(), Map.of("doelen", doelen, "volgendeCyclus", "JA", "samenvatting", "Deels gelukt."));
        assertThat(cyclus).isEnded().hasPassed("evaluatie-vastleggen", "uitvoering-afsluiten");
        assertThat(dossiers.van(g.dossier()).fase()).isEqualTo(Fase.AFGEROND);
        Evaluatie e = evaluaties.van(g.dossier()).orElseThrow();
        assertThat(e.doelen()).hasSize(3).extracting(Evaluatie.Doeloordeel::meenemen).containsExactly(true, false, false);
        assertThat(berichten("plan-geevalueerd", g.dossier())).contains("portefeuillehouder", "beleidsmedewerker", "partner-servatius", "wijkmanager");

        Dossier nieuw = volgende.start(g.dossier(), new VolgendeCyclus.Invoer("Plan 2", "Plan 2", "Uit de evaluatie."), door("programmamanager", "programmamanager"));
        assertThat(evaluaties.van(g.dossier()).orElseThrow().vervolg()).isEqualTo(nieuw.nummer());
        assertThat(nieuw.wijken()).hasSize(2);
        assertThatThrownBy(() -> volgende.start(g.dossier(), new VolgendeCyclus.Invoer("Plan 3", "Plan 3", "x"), door("programmamanager", "programmamanager")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("is al begonnen");
        runtime.createProcessInstanceByKey("planvorming").businessKey(nieuw.nummer()).setVariable("dossier", nieuw.nummer()).execute();
        assertThat(plannen.concept(plannen.vanDossier(nieuw.nummer()).orElseThrow().id()).doelen()).singleElement().satisfies(d -> {
            assertThat(d.nummer()).isEqualTo(1);
            assertThat(d.indicator()).isEqualTo(INDICATOR);
        });
    }

    private Monitoringronde begin() {
        return loop.begin(g.dossier(), door("programmamanager", "programmamanager"));
    }

    private ProcessInstance instantie() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("monitoring").processInstanceBusinessKey(g.dossier()).singleResult();
    }

    @SuppressWarnings("unchecked")
    private void duid() {
        List<Map<String, Object>> duidingen = (List<Map<String, Object>>) rol.toont("programmamanager", DUIDEN, g.dossier()).get("duidingen");
        duidingen.forEach(d -> d.put("lezing", "Het gaat zo."));
        rol.voltooi("programmamanager", DUIDEN, g.dossier(), Map.of("duidingen", duidingen, "samenvatting", "Het gaat."));
    }

    private static Map<String, Object> cijfer(int doel, String wijk, Integer jaar, String waarde) {
        Map<String, Object> rij = new HashMap<>(Map.of("doel", String.valueOf(doel), "wijk", wijk, "waarde", waarde, "eenheid", "%", "bron", "voorbeeld"));
        rij.put("jaar", jaar);
        return rij;
    }

    private static Map<String, Object> keuze(String keuze, Integer doel, String toelichting) {
        Map<String, Object> rij = new HashMap<>(Map.of("keuze", keuze, "toelichting", toelichting));
        rij.put("doel", doel == null ? "" : doel.toString());
        return rij;
    }

    private static byte[] csv() {
        return ("code,naam,niveau,wijk_code,gemeente_code,gemeente,jaar,indicator,waarde,eenheid,bron,betrouwbaarheid\n"
                + "BU09350203,Pottenberg,buurt,WK093502,GM0935,Maastricht,2023," + INDICATOR + ",11.5,%,voorbeeld,geschat\n"
                + "BU09350203,Pottenberg,buurt,WK093502,GM0935,Maastricht,2024," + INDICATOR + ",11,%,voorbeeld,\n"
                + "GM0935,Maastricht,gemeente,,GM0935,Maastricht,2024,inwoners,125285,personen,CBS,\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> berichten(String soort, Object sleutel) {
        return jdbc.sql("select distinct ontvanger_rol from bericht where feit_soort = :soort and feit_sleutel = :sleutel").param("soort", soort)
                .param("sleutel", sleutel.toString()).query(String.class).list();
    }
}
