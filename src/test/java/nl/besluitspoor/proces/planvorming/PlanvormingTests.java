package nl.besluitspoor.proces.planvorming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.plan.Plan;
import nl.besluitspoor.plan.PlanTests;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Reactie;
import nl.besluitspoor.plan.Stuk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import nl.besluitspoor.toegang.Functies;
import org.junit.jupiter.api.Test;

/** Walks planvorming: what each person does, what the clock does, and what is refused. */
class PlanvormingTests extends PlanTests {

    @Autowired
    private Functies functies;

    private ProcessInstance begin(String nummer) {
        return runtime.startProcessInstanceByKey(PlanvormingModel.PROCES, nummer, Map.of(PlanvormingModel.DOSSIER, nummer));
    }

    private Plan plan(String nummer) {
        return plannen.vanDossier(nummer).orElseThrow();
    }

    private Planversie laatste(String nummer) {
        return plannen.versies(plan(nummer).id()).get(0);
    }

    /** Up to the moment that partners can react. */
    private String voorgelegd(List<String> partners) {
        String nummer = dossier(partners);
        inbreng(nummer, 2);
        begin(nummer);
        schrijf(plan(nummer).id());
        rol.voltooi("beleidsmedewerker", PlanvormingModel.OPSTELLEN, nummer, Map.of("klaar", true));
        beantwoord(nummer, plan(nummer).id());
        rol.voltooi("beleidsmedewerker", PlanvormingModel.INBRENG, nummer, Map.of("klaar", true));
        return nummer;
    }

    private void reageer(String partner, String nummer, String oordeel, String tekst) {
        rol.voltooi(partner, PlanvormingModel.REAGEREN, nummer, Map.of("oordeel", oordeel, "tekst", tekst, "eigenBijdrage", ""));
    }

    private void adviseer(String nummer, String... disciplines) {
        for (String discipline : disciplines) {
            rol.voltooi(discipline, PlanvormingModel.ADVIES, nummer, Map.of("oordeel", "POSITIEF_MITS", "tekst", "Let op " + discipline));
        }
        rol.jobs();
    }

    private void beantwoordReacties(String nummer) {
        UUID plan = plan(nummer).id();
        for (Reactie reactie : plannen.reacties(plan)) {
            if (reactie.vraagtAntwoord()) {
                bewaar(plan, Stuk.vanReactie(reactie.id()), new Stuk.Tekst(null, "Dank, verwerkt"));
            }
        }
        for (Advies advies : plannen.adviezen(plan)) {
            bewaar(plan, Stuk.vanAdvies(advies.id()), new Stuk.Tekst(null, "Overgenomen in het plan"));
        }
    }

    @Test
    void goesFromAnEmptyPageToAFreedPlan() {
        String nummer = voorgelegd(List.of("servatius", "woonpunt"));
        ProcessInstance proces = runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult();
        Planversie eerste = laatste(nummer);
        assertThat(eerste.nummer()).isEqualTo("0.1");
        assertThat(eerste.sha256()).hasSize(64);
        assertThat(eerste.document()).isNotNull();
        assertThat(eerste.inhoud()).isEqualTo(plannen.concept(plan(nummer).id()));

        reageer("servatius", nummer, "OPMERKINGEN", "Graag meer aandacht voor wonen");
        rol.voltooi("woonpunt", PlanvormingModel.REAGEREN, nummer, Map.of("oordeel", "INSTEMMEN", "tekst", "", "eigenBijdrage", "Wij leveren een ruimte"));
        rol.jobs();
        assertThat(plannen.reacties(plan(nummer).id())).extracting(Reactie::oordeel)
                .containsExactly(Reactie.Oordeel.OPMERKINGEN, Reactie.Oordeel.INSTEMMEN);

        // Money, a programmaplan, communication, goals: financien, communicatie and onderzoek advise; juridisch gives a paraaf later.
        assertThat(consultaties.vragen(eerste.id())).extracting(v -> v.discipline() + v.advies() + v.paraaf())
                .containsExactlyInAnyOrder("financientruetrue", "juridischfalsetrue", "communicatietruetrue", "onderzoektruefalse");
        adviseer(nummer, "financien", "communicatie", "onderzoek");
        assertThat(plan(nummer).stand()).isEqualTo(Planstand.VERWERKEN);

        weigert("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "false"), "Reactie van Servatius op 0.1");
        beantwoordReacties(nummer);
        bewaar(plan(nummer).id(), Stuk.SAMENVATTING, new Stuk.Tekst(null, "Samenvatting met wonen"));
        weigert("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", ""), "Kies of het plan opnieuw");
        rol.voltooi("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "false"));
        Planversie tweede = laatste(nummer);
        assertThat(tweede.nummer()).isEqualTo("0.2");
        assertThat(tweede.sha256()).isNotEqualTo(eerste.sha256());

        weigert("programmamanager", PlanvormingModel.VRIJGEVEN, nummer, Map.of("besluit", "TERUG", "reden", ""), "Schrijf waarom u het plan terugstuurt");
        rol.voltooi("programmamanager", PlanvormingModel.VRIJGEVEN, nummer, Map.of("besluit", "VRIJGEVEN"));
        assertThat(proces).isEnded();
        assertThat(plannen.vrijgegeven(plan(nummer).id())).get().extracting(Planversie::nummer).isEqualTo("0.2");
        assertThat(plan(nummer).stand()).isEqualTo(Planstand.VRIJGEGEVEN);
        assertThat(register(nummer)).contains("plan-begonnen", "plan-opgesteld", "inbreng-beantwoord", "planversie-bevroren", "partnerreactie",
                "adviezen-bepaald", "advies-gegeven", "reactie-beantwoord", "advies-beantwoord", "reacties-verwerkt", "plan-vrijgegeven");
        assertThat(jdbc.sql("select count(*) from bericht where dossier = :d and feit_soort = 'consultatie-gevraagd'").param("d", nummer)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void lacksAreNamedAndTheTaskStaysOpen() {
        String nummer = dossier(List.of("servatius"));
        inbreng(nummer, 1);
        begin(nummer);
        UUID plan = plan(nummer).id();
        weigert("beleidsmedewerker", PlanvormingModel.OPSTELLEN, nummer, Map.of("klaar", false), "Vink aan dat het concept klaar is");
        weigert("beleidsmedewerker", PlanvormingModel.OPSTELLEN, nummer, Map.of("klaar", true), "Vul de titel van het plan in");
        schrijf(plan);
        rol.voltooi("beleidsmedewerker", PlanvormingModel.OPSTELLEN, nummer, Map.of("klaar", true));
        weigert("beleidsmedewerker", PlanvormingModel.INBRENG, nummer, Map.of("klaar", true), "Inbreng 1 (Pottenberg): Kies wat er met deze inbreng gebeurt");
        UUID inbreng = dialogen.inbrengVan(nummer).get(0).id();
        bewaar(plan, Stuk.vanInbreng(inbreng), new Stuk.InbrengAntwoord(inbreng, nl.besluitspoor.plan.Antwoord.Uitkomst.DEELS, null, "D1"));
        weigert("beleidsmedewerker", PlanvormingModel.INBRENG, nummer, Map.of("klaar", true), "Schrijf de reden");
        bewaar(plan, Stuk.vanInbreng(inbreng), new Stuk.InbrengAntwoord(inbreng, nl.besluitspoor.plan.Antwoord.Uitkomst.DEELS, "Omdat", null));
        weigert("beleidsmedewerker", PlanvormingModel.INBRENG, nummer, Map.of("klaar", true), "Kies de plaats in het plan");
        assertThat(plannen.antwoorden(nummer)).isEmpty();
        beantwoord(nummer, plan);
        rol.voltooi("beleidsmedewerker", PlanvormingModel.INBRENG, nummer, Map.of("klaar", true));
        assertThat(plannen.antwoorden(nummer)).singleElement().satisfies(antwoord -> assertThat(antwoord.plaatsInPlan()).isEqualTo("doel D1: Minder schulden"));
    }

    @Test
    void whoDoesNotReactInTimeIsRecordedAndAnAdviceIsRemindedButNeverPassedOver() {
        String nummer = voorgelegd(List.of("servatius", "woonpunt"));
        rol.timer(nummer, "consultatie-verlopen");
        rol.jobs();
        String wie = plannen.reacties(plan(nummer).id()).get(0).partner();
        assertThat(plannen.reacties(plan(nummer).id())).extracting(Reactie::oordeel).containsExactly(Reactie.Oordeel.GEEN_REACTIE);
        assertThat(rol.openTaken(wie, PlanvormingModel.REAGEREN, nummer)).isEmpty();
        reageer(wie.equals("servatius") ? "woonpunt" : "servatius", nummer, "BEZWAAR", "Dit kan zo niet");
        rol.jobs();
        rol.timer(nummer, "advies-herinnering");
        rol.timer(nummer, "advies-herinnering");
        rol.timer(nummer, "advies-herinnering");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult()).isWaitingAt(PlanvormingModel.ADVIES);
        assertThat(jdbc.sql("select count(*) from bericht where dossier = :d and feit_soort = 'advies-te-laat'").param("d", nummer)
                .query(Integer.class).single()).isGreaterThanOrEqualTo(3);
        // A week later it is asked again, and by then it is late.
        later(java.time.Duration.ofDays(21));
        rol.timer(nummer, "advies-herinnering");
        assertThat(jdbc.sql("select count(*) from bericht where dossier = :d and feit_soort = 'advies-te-laat' and onderwerp like 'Te laat: advies van %'")
                .param("d", nummer).query(Integer.class).single()).isPositive();
        String instantie = runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult().getId();
        assertThat(beheer.createJobQuery().timers().activityId("advies-herinnering").processInstanceId(instantie).count()).isEqualTo(3);
        adviseer(nummer, "financien", "communicatie", "onderzoek");
        assertThat(rol.openTaken("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from bericht where dossier = :d and feit_soort = 'consultatie-verlopen'").param("d", nummer)
                .query(Integer.class).single()).isEqualTo(1 + functies.houders("beleidsmedewerker").size());
    }

    @Test
    void aNextRoundAsksEveryoneAgainOnANewVersionAndWhatComesBackIsAnswered() {
        String nummer = voorgelegd(List.of("servatius"));
        reageer("servatius", nummer, "BEZWAAR", "Er ontbreekt iets");
        rol.jobs();
        adviseer(nummer, "financien", "communicatie", "onderzoek");
        beantwoordReacties(nummer);
        weigert("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "true"), "Het plan is gelijk aan versie 0.1");
        bewaar(plan(nummer).id(), Stuk.VOORWOORD, new Stuk.Tekst(null, "Een nieuw voorwoord"));
        rol.voltooi("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "true"));
        assertThat(laatste(nummer).nummer()).isEqualTo("0.2");
        assertThat(plan(nummer).ronde()).isEqualTo(2);
        reageer("servatius", nummer, "INSTEMMEN", "");
        rol.jobs();
        adviseer(nummer, "financien", "communicatie", "onderzoek");
        assertThat(plannen.adviezen(plan(nummer).id())).hasSize(6);
        weigert("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "false"), "Advies van");
        beantwoordReacties(nummer);
        rol.voltooi("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "false"));
        assertThat(laatste(nummer).nummer()).as("nothing changed: the version that everyone saw").isEqualTo("0.2");

        rol.voltooi("programmamanager", PlanvormingModel.VRIJGEVEN, nummer, Map.of("besluit", "TERUG", "reden", "De samenvatting is te lang"));
        assertThat(plan(nummer).terugReden()).isEqualTo("De samenvatting is te lang");
        bewaar(plan(nummer).id(), Stuk.SAMENVATTING, new Stuk.Tekst(null, "Kort"));
        rol.voltooi("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "false"));
        assertThat(laatste(nummer).nummer()).isEqualTo("0.3");
        assertThat(plan(nummer).terugReden()).isNull();
        rol.voltooi("programmamanager", PlanvormingModel.VRIJGEVEN, nummer, Map.of("besluit", "VRIJGEVEN"));
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).count()).isZero();
    }

    @Test
    void sixPartnersWhoAnswerInTheSameSecondGiveSixAnswersAndNoError() throws Exception {
        String nummer = voorgelegd(ALLE_PARTNERS);
        List<Task> open = ALLE_PARTNERS.stream().map(partner -> rol.openTaken(partner, PlanvormingModel.REAGEREN, nummer).get(0)).toList();
        ExecutorService tegelijk = Executors.newFixedThreadPool(6);
        CyclicBarrier start = new CyclicBarrier(6);
        List<Future<Void>> bezig = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String partner = ALLE_PARTNERS.get(i);
            Task taak = open.get(i);
            bezig.add(tegelijk.submit((Callable<Void>) () -> {
                start.await();
                rol.voltooi(partner, taak, Map.of("oordeel", "OPMERKINGEN", "tekst", "Van " + partner, "eigenBijdrage", "Wij doen mee"));
                return null;
            }));
        }
        for (Future<Void> klaar : bezig) {
            klaar.get();
        }
        tegelijk.shutdown();
        assertThat(plannen.reacties(plan(nummer).id())).hasSize(6)
                .allSatisfy(reactie -> assertThat(reactie.tekst()).isEqualTo("Van " + reactie.partner()));
        rol.jobs();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult()).isWaitingAt(PlanvormingModel.ADVIES);
    }

    @Test
    void refusesWhatAPartnerOrAnAdviserLeavesOut() {
        String nummer = voorgelegd(List.of("servatius"));
        weigert("servatius", PlanvormingModel.REAGEREN, nummer, Map.of("tekst", "Iets"), "Kies of u instemt");
        weigert("servatius", PlanvormingModel.REAGEREN, nummer, Map.of("oordeel", "BEZWAAR", "tekst", "  "), "Schrijf waartegen u bezwaar hebt");
        weigert("servatius", PlanvormingModel.REAGEREN, nummer, Map.of("oordeel", "OPMERKINGEN"), "Schrijf uw opmerkingen op");
        weigert("servatius", PlanvormingModel.REAGEREN, nummer, Map.of("oordeel", "PRIMA"), "Het veld 'oordeel' is niet goed ingevuld");
        weigert("servatius", PlanvormingModel.REAGEREN, nummer, Map.of("oordeel", "OPMERKINGEN", "tekst", "x".repeat(10_001)), "heeft 10001 tekens");
        reageer("servatius", nummer, "INSTEMMEN", "");
        rol.jobs();
        weigert("financien", PlanvormingModel.ADVIES, nummer, Map.of("tekst", "Iets"), "Kies of uw advies positief");
        weigert("financien", PlanvormingModel.ADVIES, nummer, Map.of("oordeel", "NEGATIEF"), "Schrijf waarom uw advies negatief is");
        weigert("financien", PlanvormingModel.ADVIES, nummer, Map.of("oordeel", "POSITIEF_MITS"), "Schrijf onder welke voorwaarde");
    }

    @Test
    void whoWroteThePlanNeitherAdvisesOnItNorFreesIt() {
        String nummer = voorgelegd(List.of("servatius"));
        knoeit(nummer);
        jdbc.sql("update bewaring set door = 'onderzoek' where werk = :p and stuk = 'VOORWOORD'").param("p", plan(nummer).id()).update();
        jdbc.sql("update bewaring set door = 'programmamanager' where werk = :p and stuk = 'SAMENVATTING'").param("p", plan(nummer).id()).update();
        reageer("servatius", nummer, "INSTEMMEN", "");
        rol.jobs();
        weigert("onderzoek", PlanvormingModel.ADVIES, nummer, Map.of("oordeel", "POSITIEF", "tekst", ""), "U schreef mee aan dit plan. Een andere adviseur");
        jdbc.sql("update bewaring set door = 'beleidsmedewerker' where werk = :p and stuk = 'VOORWOORD'").param("p", plan(nummer).id()).update();
        adviseer(nummer, "financien", "communicatie", "onderzoek");
        beantwoordReacties(nummer);
        rol.voltooi("beleidsmedewerker", PlanvormingModel.VERWERKEN, nummer, Map.of("opnieuw", "false"));
        weigert("programmamanager", PlanvormingModel.VRIJGEVEN, nummer, Map.of("besluit", "VRIJGEVEN"), "U schreef mee aan dit plan. Een andere programmamanager");
    }

    @Test
    void theEngineKeepsIdsAndGatewayValuesOnly() {
        String nummer = voorgelegd(List.of("servatius", "woonpunt"));
        reageer("servatius", nummer, "OPMERKINGEN", "Een geheim dat nergens anders staat");
        ProcessInstance proces = runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult();
        List<VariableInstance> variabelen = runtime.createVariableInstanceQuery().processInstanceIdIn(proces.getId()).list();
        assertThat(variabelen).extracting(VariableInstance::getName)
                .allSatisfy(naam -> assertThat(naam.startsWith("nrOf") || naam.equals("loopCounter") || PlanvormingModel.VARIABELEN.contains(naam))
                        .as(naam).isTrue());
    }

    @Test
    void tasksOfARoundCanBeToldApart() {
        String nummer = voorgelegd(List.of("servatius", "provincielimburg"));
        assertThat(rol.openTaken("provincielimburg", PlanvormingModel.REAGEREN, nummer)).singleElement()
                .satisfies(taak -> assertThat(taak.getName()).startsWith("Reageer op het conceptplan: Provincie Limburg · " + nummer));
        assertThat(rol.openTaken("servatius", PlanvormingModel.REAGEREN, nummer).get(0).getDueDate()).isNotNull();
    }

    private List<String> register(String nummer) {
        return jdbc.sql("select soort from register_invoer where dossier = :d").param("d", nummer).query(String.class).list();
    }
}
