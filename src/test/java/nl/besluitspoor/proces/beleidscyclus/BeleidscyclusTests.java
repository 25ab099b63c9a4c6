package nl.besluitspoor.proces.beleidscyclus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.VerstuurdBericht;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Plan;
import nl.besluitspoor.plan.PlanTests;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Reactie;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.Verloop;
import nl.besluitspoor.proces.VoorstelLoop;
import nl.besluitspoor.proces.formulier.TaakContexten;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.voorstel.Voorstelstand;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code beleidscyclus} with the real models that it calls; the college's answer is given by hand. */
class BeleidscyclusTests extends PlanTests {

    private static final String NAZARETH = "BU09350403";

    @Autowired
    DossierLoop loop;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    VoorstelLoop voorstelLoop;

    @Autowired
    Verloop verloop;

    @Autowired
    Berichten berichten;

    @Autowired
    TaakContexten contexten;

    @BeforeEach
    void begin2025() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-02-03T09:00:00Z")));
    }

    private String start(SoortPlan soort, @Nullable String ouder, boolean nieuweDialoog, String... wijken) {
        return loop.start(new NieuwDossier("Het hele plan", "Veerkrachtige Wijken", soort, List.of(wijken), List.of("servatius"),
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", ouder, nieuweDialoog),
                door("programmamanager", "programmamanager")).nummer();
    }

    private String start() {
        return start(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG);
    }

    private ProcessInstance cyclus(String nummer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer, BeleidscyclusModel.PROCES).singleResult();
    }

    private void planDialoog(Task taak) {
        rol.voltooi("wijkmanager", taak, Map.of("vraag", "Wat heeft de wijk nodig?",
                "bijeenkomsten", List.of(Map.of("datum", "2025-02-10", "begintijd", "19:30", "plaats", "Buurthuis")),
                "genodigden", List.of(Map.of("soort", "BEWONER", "naam", "Gerrit", "mail", "gerrit@voorbeeld.example", "toestemming", true))));
    }

    private void legInbrengVast(Task taak) {
        rol.voltooi("wijkmanager", taak, Map.of("bijeenkomstdatum", "2025-02-10", "aantalAanwezig", 12, "eerdereInbreng", List.of(),
                "inbreng", List.of(Map.of("soortGever", "BEWONER", "pijler", "BESTAANSZEKERHEID", "tekst", "Het huis is koud.",
                        "toestemming", true, "naam", "Bea", "mail", "bea@voorbeeld.example")),
                "nogEenBijeenkomst", false, "samenvatting", "De wijk vraagt om warme huizen."));
    }

    /** Both meetings of every wijk, up to the reports that wait for the programmamanager. */
    private void voerDialogen(String nummer) {
        rol.openTaken("wijkmanager", "taak-dialoog-plannen", nummer).forEach(this::planDialoog);
        later(Duration.ofDays(8));
        rol.openTaken("wijkmanager", "taak-inbreng-vastleggen", nummer).forEach(this::legInbrengVast);
    }

    private void dialoogKlaar(String nummer) {
        voerDialogen(nummer);
        rol.openTaken("programmamanager", "taak-verslag-vaststellen", nummer)
                .forEach(taak -> rol.voltooi("programmamanager", taak, Map.of("besluit", "VASTSTELLEN")));
        rol.jobs();
    }

    private Plan plan(String nummer) {
        return plannen.vanDossier(nummer).orElseThrow();
    }

    private void maakPlan(String nummer) {
        schrijf(plan(nummer).id());
        maakPlanVerder(nummer);
    }

    /** From a written concept to a freed version. */
    private void maakPlanVerder(String nummer) {
        UUID plan = plan(nummer).id();
        rol.voltooi("beleidsmedewerker", "taak-plan-opstellen", nummer, Map.of("klaar", true));
        beantwoord(nummer, plan);
        rol.voltooi("beleidsmedewerker", "taak-inbreng-beantwoorden", nummer, Map.of("klaar", true));
        rol.voltooi("servatius", "taak-conceptplan-reageren", nummer, Map.of("oordeel", "INSTEMMEN", "tekst", "", "eigenBijdrage", ""));
        rol.jobs();
        for (String discipline : List.of("financien", "communicatie", "onderzoek", "juridisch")) {
            rol.openTaken(discipline, "taak-advies-geven", nummer)
                    .forEach(taak -> rol.voltooi(discipline, taak, Map.of("oordeel", "POSITIEF", "tekst", "Goed")));
        }
        rol.jobs();
        for (Reactie reactie : plannen.reacties(plan)) {
            if (reactie.vraagtAntwoord()) {
                bewaar(plan, Stuk.vanReactie(reactie.id()), new Stuk.Tekst(null, "Dank, verwerkt"));
            }
        }
        plannen.adviezen(plan).forEach(advies -> bewaar(plan, Stuk.vanAdvies(advies.id()), new Stuk.Tekst(null, "Overgenomen")));
        rol.voltooi("beleidsmedewerker", "taak-reacties-verwerken", nummer, Map.of("opnieuw", "false"));
        rol.voltooi("programmamanager", "taak-plan-vrijgeven", nummer, Map.of("besluit", "VRIJGEVEN"));
    }

    private String bijCollege() {
        String nummer = start();
        dialoogKlaar(nummer);
        maakPlan(nummer);
        return nummer;
    }

    private Voorstel laatsteVoorstel(String nummer) {
        List<Voorstel> alle = voorstellen.lijst(nummer);
        return alle.get(alle.size() - 1);
    }

    private void college(String nummer, String uitkomst) {
        assertThat(procesBerichten.meld(BeleidscyclusModel.BESLISPUNT_DEFINITIEF, BeleidscyclusModel.VOORSTEL_ID,
                laatsteVoorstel(nummer).id(), Map.of(BeleidscyclusModel.UITKOMST, uitkomst))).isTrue();
    }

    @Test
    void goesFromTheDialoguesOfTwoWijkenThroughAdoptionToTheEndOfTheTerm() {
        String nummer = start(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG, NAZARETH);
        ProcessInstance cyclus = cyclus(nummer);
        assertThat(cyclus).hasPassed("start-dossier-gestart", "gateway-nieuwe-dialoog");
        assertThat(rol.openTaken("wijkmanager", "taak-dialoog-plannen", nummer)).hasSize(2);
        dialoogKlaar(nummer);
        assertThat(cyclus).hasPassed("roep-wijkdialoog-aan", "planvorming-beginnen").isWaitingAt("roep-planvorming-aan");
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.PLANVORMING);

        maakPlan(nummer);
        assertThat(cyclus).hasPassed("voorstel-indienen", "uitkomst-opzoeken").isWaitingAt("bericht-beslispunt-definitief");
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.BESLUITVORMING);
        assertThat(laatsteVoorstel(nummer)).satisfies(voorstel -> {
            assertThat(voorstel.soort()).isEqualTo(Voorstel.Soort.PLAN);
            assertThat(voorstel.stand()).isEqualTo(Voorstelstand.SCHRIJVEN);
        });
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer, "collegebesluit").count()).isEqualTo(1);

        college(nummer, "CONFORM");
        assertThat(cyclus).hasPassed("uitkomst-verwerken", "deelnemers-vertellen").isWaitingAt("timer-uitvoering");
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.UITVOERING);
        assertThat(plannen.vastgesteld(plan(nummer).id())).get().extracting(Planversie::nummer).isEqualTo("1.0");
        assertThat(berichten.vanDossier(nummer)).filteredOn(b -> b.feitSoort().equals("inbreng-beantwoord")).extracting(VerstuurdBericht::rol)
                .containsExactlyInAnyOrder("deelnemer", "deelnemer", "partner-servatius", "wijkmanager");
        assertThat(jdbc.sql("select tekst from bericht where dossier = :d and feit_soort = 'inbreng-beantwoord' and ontvanger_mail = 'bea@voorbeeld.example'")
                .param("d", nummer).query(String.class).single()).contains("Het huis is koud.", "Overgenomen, in doel D1", "Past in het plan");

        Job termijn = beheer.createJobQuery().processInstanceId(cyclus.getId()).timers().singleResult();
        assertThat(termijn.getDuedate().toInstant()).isEqualTo(Instant.parse("2044-12-31T23:00:00Z"));
        rol.timer(nummer, "timer-uitvoering");
        assertThat(cyclus).isWaitingAt("taak-evalueren");
        rol.voltooi("programmamanager", "taak-evalueren", nummer, Map.of("samenvatting", "Gelukt.", "volgendeCyclus", "NEE", "doelen",
                plannen.vastgesteld(plan(nummer).id()).orElseThrow().inhoud().doelen().stream().map(d -> Map.of("doel", d.nummer(), "oordeel", "GEHAALD",
                        "waarom", "Het lukte.", "advies", "Ga door.", "meenemen", false)).toList()));
        assertThat(cyclus).isEnded();
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.AFGEROND);
        assertThat(dossiers.fasen(nummer)).extracting(stap -> stap.fase()).containsExactly(Fase.WIJKDIALOOG, Fase.PLANVORMING,
                Fase.BESLUITVORMING, Fase.UITVOERING, Fase.EVALUATIE, Fase.AFGEROND);
    }

    @Test
    void aChangedPlanIsAdoptedToo() {
        String nummer = bijCollege();
        college(nummer, "GEWIJZIGD");
        assertThat(cyclus(nummer)).isWaitingAt("timer-uitvoering");
    }

    @Test
    void aChildTakesOverTheInbrengOfItsParentAndIsRefusedWhereThereIsNone() {
        String ouder = start();
        assertThatThrownBy(() -> start(SoortPlan.UITVOERINGSPLAN, ouder, false, POTTENBERG)).isInstanceOf(Geweigerd.class);
        int voor = dossiers.lijst(null, null).size();
        dialoogKlaar(ouder);
        String kind = start(SoortPlan.UITVOERINGSPLAN, ouder, false, POTTENBERG);
        assertThat(dossiers.lijst(null, null)).hasSize(voor + 1);
        assertThat(cyclus(kind)).hasPassed("inbreng-overnemen", "planvorming-beginnen").hasNotPassed("roep-wijkdialoog-aan")
                .isWaitingAt("roep-planvorming-aan");
        assertThat(dialogen.inbrengVan(kind)).isEqualTo(dialogen.inbrengVan(ouder)).hasSize(1);
    }

    @Test
    void aRejectedPlanGoesBackToPlanvormingOnceAndIsThenEndedWithAReason() {
        String nummer = bijCollege();
        ProcessInstance cyclus = cyclus(nummer);
        UUID eerste = laatsteVoorstel(nummer).id();
        college(nummer, "AFGEWEZEN");
        assertThat(cyclus).isWaitingAt("taak-vervolg-kiezen");
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.KEUZE);
        Task taak = rol.openTaken("programmamanager", "taak-vervolg-kiezen", nummer).get(0);
        assertThat(contexten.inhoud(contexten.vind(taak.getId()).orElseThrow(), "programmamanager"))
                .containsEntry("onderwerp", "Het hele plan").containsEntry("planversie", "0.1").containsEntry("dossierpad", "/dossiers/" + nummer);
        weigert("programmamanager", "taak-vervolg-kiezen", nummer, Map.of(), "Kies hoe het verdergaat");
        weigert("programmamanager", "taak-vervolg-kiezen", nummer, Map.of("keuze", "BEEINDIGEN", "reden", " "), "Vul de reden waarom het dossier eindigt in.");
        beeindigVoorstel(eerste);

        later(Duration.ofDays(1));
        rol.voltooi("programmamanager", "taak-vervolg-kiezen", nummer, Map.of("keuze", "OPNIEUW"));
        assertThat(cyclus).hasPassed("vervolg-vastleggen").isWaitingAt("roep-planvorming-aan");
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.PLANVORMING);
        bewaar(plan(nummer).id(), Stuk.SAMENVATTING, new Stuk.Tekst(null, "Een andere samenvatting"));
        maakPlanVerder(nummer);
        assertThat(cyclus).isWaitingAt("bericht-beslispunt-definitief");
        assertThat(laatsteVoorstel(nummer).id()).isNotEqualTo(eerste);

        college(nummer, "TERUGGENOMEN");
        assertThat(cyclus).isWaitingAt("taak-vervolg-kiezen");
        rol.voltooi("programmamanager", "taak-vervolg-kiezen", nummer, Map.of("keuze", "BEEINDIGEN", "reden", "Er is geen steun voor."));
        assertThat(cyclus).isEnded().hasPassed("einde-na-keuze");
        assertThat(dossiers.van(nummer)).satisfies(d -> {
            assertThat(d.fase()).isEqualTo(Fase.BEEINDIGD);
            assertThat(d.redenEinde()).isEqualTo("Er is geen steun voor.");
        });
        assertThat(jdbc.sql("select keuze from dossier_vervolg where dossier = :d order by volgnr").param("d", nummer).query(String.class).list())
                .containsExactly("OPNIEUW", "BEEINDIGEN");
    }

    /** What collegebesluit does by itself where the college decided: here the answer was given by hand. */
    private void beeindigVoorstel(UUID voorstel) {
        procesBerichten.meld("voorstel-beeindigd", BeleidscyclusModel.VOORSTEL_ID, voorstel);
    }

    @Test
    void aProposalTakenBackBeforeItWasWrittenLeadsToTheChoiceToo() {
        String nummer = bijCollege();
        assertThatThrownBy(() -> voorstelLoop.neemTerug(laatsteVoorstel(nummer).id(), "Te vroeg", door("wethouder-wonen", "portefeuillehouder")))
                .isInstanceOf(Geweigerd.class);
        voorstelLoop.neemTerug(laatsteVoorstel(nummer).id(), "Te vroeg", door("portefeuillehouder", "portefeuillehouder"));
        assertThat(cyclus(nummer)).isWaitingAt("taak-vervolg-kiezen");
        Task taak = rol.openTaken("programmamanager", "taak-vervolg-kiezen", nummer).get(0);
        assertThat(contexten.inhoud(contexten.vind(taak.getId()).orElseThrow(), "programmamanager"))
                .containsEntry("uitkomstNaam", "Teruggenomen").containsKey("letterlijk").containsKey("datum");
    }

    @Test
    void anAnswerThatNobodyWaitsForAnyMoreIsNoError() {
        String nummer = bijCollege();
        college(nummer, "CONFORM");
        assertThat(procesBerichten.meld(BeleidscyclusModel.BESLISPUNT_DEFINITIEF, BeleidscyclusModel.VOORSTEL_ID,
                laatsteVoorstel(nummer).id(), Map.of(BeleidscyclusModel.UITKOMST, "AFGEWEZEN"))).isFalse();
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.UITVOERING);
    }

    @Test
    void endingEarlyStopsWhatIsCalledTellsWhoHadATaskAndKeepsTheHistory() {
        String nummer = start(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG, NAZARETH);
        ProcessInstance cyclus = cyclus(nummer);
        planDialoog(rol.openTaken("wijkmanager", "taak-dialoog-plannen", nummer).get(0));
        assertThatThrownBy(() -> loop.beeindig(nummer, "  ", door("programmamanager", "programmamanager")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Vul de reden");
        assertThatThrownBy(() -> loop.beeindig(nummer, "reden", door("beleidsmedewerker", "beleidsmedewerker")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen een programmamanager");
        assertThat(cyclus).isStarted().isNotEnded();

        loop.beeindig(nummer, "De raad koos anders.", door("programmamanager", "programmamanager"));
        assertThat(cyclus).isEnded().hasPassed("einde-vastleggen");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).count()).isZero();
        assertThat(dossiers.van(nummer).redenEinde()).isEqualTo("De raad koos anders.");
        assertThat(berichten.vanDossier(nummer)).filteredOn(b -> b.feitSoort().equals("dossier-beeindigd")).extracting(VerstuurdBericht::rol)
                .contains("wijkmanager", "partner-servatius");
        assertThat(verloop.stappen(nummer)).anySatisfy(stap -> {
            assertThat(stap.naam()).startsWith("Plan de wijkdialoog");
            assertThat(stap.wie()).isEqualTo("wijkmanager");
        }).anySatisfy(stap -> assertThat(stap.vervallen()).isTrue());
        assertThat(jdbc.sql("select inhoud from register_invoer where dossier = :d and soort = 'dossier-beeindigd'").param("d", nummer)
                .query(String.class).single()).contains("\"activiteit\":\"einde-vastleggen\"", "\"gebruiker\":\"programmamanager\"");
    }

    @Test
    void endingEndsAProposalThatWasNotReleasedAndIsRefusedWhileOneIs() {
        String nummer = bijCollege();
        UUID voorstel = laatsteVoorstel(nummer).id();
        for (Map.Entry<String, String> stand : Map.of("VRIJGEGEVEN", "vrijgegeven voor de agenda", "GEAGENDEERD", "staat op de agenda",
                "AANGEHOUDEN", "is aangehouden", "BESLUIT_VERWERKEN", "wordt nog verwerkt").entrySet()) {
            zetStand(voorstel, stand.getKey());
            assertThatThrownBy(() -> loop.beeindig(nummer, "Geen geld", door("programmamanager", "programmamanager")))
                    .isInstanceOf(Geweigerd.class).hasMessageContaining(stand.getValue());
        }
        assertThat(cyclus(nummer)).isNotNull();
        zetStand(voorstel, "SCHRIJVEN");
        loop.beeindig(nummer, "Geen geld", door("programmamanager", "programmamanager"));
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).count()).isZero();
        assertThat(voorstellen.van(voorstel).stand()).isEqualTo(Voorstelstand.BEEINDIGD);
        assertThat(berichten.vanDossier(nummer)).filteredOn(b -> b.feitSoort().equals("dossier-beeindigd")).extracting(VerstuurdBericht::rol)
                .contains("beleidsmedewerker", "deelnemer");
    }

    private void zetStand(UUID voorstel, String stand) {
        jdbc.sql("update voorstel set stand = :s where id = :id").param("s", stand).param("id", voorstel).update();
    }

    @Test
    void endingIsRefusedWhileTheGriffieDidNotConfirmALetter() {
        String nummer = bijCollege();
        UUID rib = UUID.randomUUID();
        jdbc.sql("""
                insert into rib (id, dossier, volgnr, voorstel, stand, openbaarheid, begonnen_op, begonnen_door)
                values (:id, :d, 1, :v, 'GEREED', 'OPENBAAR', :op, 'systeem')""").param("id", rib).param("d", nummer)
                .param("v", laatsteVoorstel(nummer).id()).param("op", Timestamp.from(Instant.now())).update();
        assertThatThrownBy(() -> loop.beeindig(nummer, "Geen geld", door("programmamanager", "programmamanager")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("raadsinformatiebrief " + nummer + "/RIB-1");
        assertThat(loop.staatEindeInDeWeg(nummer)).hasSize(1);
    }

    @Test
    void whereTheParentEndsItsChildrenRunOnAndTheirProgrammamanagerIsTold() {
        String ouder = start();
        dialoogKlaar(ouder);
        String kind = start(SoortPlan.UITVOERINGSPLAN, ouder, false, POTTENBERG);
        loop.beeindig(ouder, "Gestopt", door("programmamanager", "programmamanager"));
        assertThat(dossiers.van(kind)).extracting(Dossier::isOpen).isEqualTo(true);
        assertThat(cyclus(kind)).isNotNull();
        assertThat(berichten.vanDossier(kind)).filteredOn(b -> b.feitSoort().equals("ouder-beeindigd")).hasSize(1)
                .allSatisfy(b -> assertThat(b.rol()).isEqualTo("programmamanager"));
    }

    @Test
    void aVoorstelThatStandsAloneIsBegunByABeleidsmedewerkerWhileTheDossierRuns() {
        String nummer = start();
        assertThatThrownBy(() -> loop.vraagVoorstel(nummer, door("programmamanager", "programmamanager")))
                .isInstanceOf(Geweigerd.class).hasMessage("Alleen een beleidsmedewerker begint een los voorstel.");
        UUID voorstel = loop.vraagVoorstel(nummer, door("beleidsmedewerker", "beleidsmedewerker"));
        assertThat(voorstellen.van(voorstel).soort()).isEqualTo(Voorstel.Soort.LOS);
        assertThat(rol.openTaken("beleidsmedewerker", "taak-voorstel-schrijven", nummer)).hasSize(1);
        loop.beeindig(nummer, "Klaar", door("programmamanager", "programmamanager"));
        assertThatThrownBy(() -> loop.vraagVoorstel(nummer, door("beleidsmedewerker", "beleidsmedewerker")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("is beëindigd");
    }

    @Test
    void twoReportsAdoptedInTheSameSecondBothCount() throws Exception {
        String nummer = start(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG, NAZARETH);
        voerDialogen(nummer);
        List<Task> verslagen = rol.openTaken("programmamanager", "taak-verslag-vaststellen", nummer);
        assertThat(verslagen).hasSize(2);
        CyclicBarrier samen = new CyclicBarrier(2);
        ExecutorService ploeg = Executors.newFixedThreadPool(2);
        List<Future<Void>> bezig = new ArrayList<>();
        for (Task verslag : verslagen) {
            bezig.add(ploeg.submit((Callable<Void>) () -> {
                samen.await();
                rol.voltooi("programmamanager", verslag, Map.of("besluit", "VASTSTELLEN"));
                return null;
            }));
        }
        for (Future<Void> klaar : bezig) {
            klaar.get();
        }
        ploeg.shutdown();
        rol.jobs();
        assertThat(cyclus(nummer)).isWaitingAt("roep-planvorming-aan");
    }

    @Test
    void theEngineKeepsIdsAndGatewayValuesOnly() {
        String nummer = bijCollege();
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(cyclus(nummer).getId()).list())
                .extracting(VariableInstance::getName).allSatisfy(naam -> assertThat(BeleidscyclusModel.VARIABELEN).contains(naam));
    }
}
