package nl.besluitspoor.proces.migratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.PadDekking;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.migratie.Onderweg.Doel;
import nl.besluitspoor.proces.migratie.Onderweg.Opdracht;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Begins in the models and forms of the version before ({@code migratie/1}), moves what runs in each of its wait states
 * to the models of today, and completes it from there. Each wait state names the process test that brings an instance
 * there: that test runs whole, in the version before, and the instance is moved under its hands; what the test expects
 * must hold all the same. (An event-based gateway waits in the events behind it, which are listed.)
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigratieTests extends ProcesTests {

    private static final Path EERDER = Path.of("src/test/resources/migratie/1");

    @Autowired
    private Onderweg onderweg;

    @Autowired
    private Migratie migratie;

    @Autowired
    private RepositoryService opslag;

    @Autowired
    private Spelverloop spel;

    private Map<String, ProcessDefinition> nu = Map.of();
    private String uitrol = "";

    /** A line of the table: in which step an instance of the version before waits, and who brings it there. */
    record Regel(String proces, String stap, int na, String test) {

        @Override
        public String toString() {
            return proces + "/" + stap + (na > 0 ? " after " + na : "");
        }
    }

    /** One run of a test, with what is moved meanwhile. */
    record Proef(String test, List<Regel> regels) {

        @Override
        public String toString() {
            return regels.stream().map(Regel::toString).collect(Collectors.joining(", "));
        }
    }

    @BeforeEach
    void rolDeVersieVoorDezeUit() throws IOException {
        if (uitrol.isEmpty()) {
            nu = opslag.createProcessDefinitionQuery().latestVersion().list().stream().collect(Collectors.toMap(ProcessDefinition::getKey, model -> model));
            DeploymentBuilder eerder = opslag.createDeployment().name("besluitspoor");
            for (String map : List.of("processes", "forms")) {
                try (Stream<Path> bestanden = Files.list(EERDER.resolve(map))) {
                    for (Path bestand : bestanden.sorted().toList()) {
                        try (InputStream inhoud = Files.newInputStream(bestand)) {
                            eerder.addInputStream(map + "/" + bestand.getFileName(), inhoud);
                        }
                    }
                }
            }
            uitrol = eerder.deploy().getId();
            PadDekking.telNiet(uitrol);
        }
    }

    /** Whatever starts after this test starts in the models of today. */
    @AfterAll
    void rolDezeVersieWeerUit() {
        rolNuUit();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("proeven")
    void movesOutOfAndCompletes(Proef proef) {
        List<Doel> doelen = proef.regels().stream().map(regel -> Doel.van(regel.proces(), regel.stap(), regel.na())).toList();
        SummaryGeneratingListener verslag = new SummaryGeneratingListener();
        onderweg.begin(new Opdracht(uitrol, nu, doelen));
        try {
            // no listeners of the session: one of them closes every application when a run is over
            LauncherFactory.create(LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
                            .enableTestExecutionListenerAutoRegistration(false).build())
                    .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectMethod(proef.test())).build(), verslag);
        } finally {
            onderweg.einde();
        }
        assertThat(verslag.getSummary().getTestsFoundCount()).as("%s bestaat", proef.test()).isEqualTo(1);
        assertThat(doelen).allSatisfy(doel -> assertThat(doel.gedaan()).as("een instantie die in %s wacht", doel.stap()).isNotEmpty().allSatisfy(een -> {
            assertThat(een.bezwaren()).isEmpty();
            assertThat(een.termijnenNa()).as("elke termijn blijft die zij was").containsAll(een.termijnenVoor());
        }));
        StringWriter fouten = new StringWriter();
        verslag.getSummary().printFailuresTo(new PrintWriter(fouten), 20);
        assertThat(fouten.toString()).as("%s, verplaatst in %s", proef.test(), proef).isEmpty();
        assertThat(doelen).allSatisfy(doel -> assertThat(doel.gedaan()).as("na de verplaatsing is %s voltooid", doel.stap())
                .anyMatch(een -> onderweg.isSindsdienVoltooid(een, doel.stap())));
    }

    /**
     * The lines of the table, those of one test and different models together; on PostgreSQL one of each model: the plan by
     * which an instance moves is the same there, only the tables that it stands in are others.
     */
    static List<Proef> proeven() throws IOException {
        List<Proef> uit = new ArrayList<>();
        for (Regel regel : regels()) {
            uit.stream().filter(proef -> proef.test().equals(regel.test()) && proef.regels().stream().noneMatch(een -> een.proces().equals(regel.proces())))
                    .findFirst().ifPresentOrElse(proef -> proef.regels().add(regel), () -> uit.add(new Proef(regel.test(), new ArrayList<>(List.of(regel)))));
        }
        if (TestDatabase.isPostgres()) {
            Set<String> geweest = new TreeSet<>();
            return uit.stream().filter(proef -> geweest.addAll(proef.regels().stream().map(Regel::proces).toList())).toList();
        }
        return uit;
    }

    static List<Regel> regels() throws IOException {
        return Files.readAllLines(EERDER.resolve("wachtstappen.csv")).stream().skip(1).map(regel -> regel.split(";"))
                .map(deel -> new Regel(deel[0], deel[1], Integer.parseInt(deel[2]), deel[3])).toList();
    }

    @Test
    void everyWaitStateOfTheVersionBeforeIsMoved() throws IOException {
        TreeSet<String> wacht = new TreeSet<>();
        try (Stream<Path> bestanden = Files.list(EERDER.resolve("processes"))) {
            for (Path bestand : bestanden.filter(een -> een.toString().endsWith(".bpmn")).toList()) {
                BpmnModelInstance model = Bpmn.readModelFromFile(bestand.toFile());
                String proces = bestand.getFileName().toString().replace(".bpmn", "");
                model.getModelElementsByType(FlowElement.class).stream().filter(MigratieTests::isWachtstap)
                        .forEach(stap -> wacht.add(proces + "/" + stap.getId()));
            }
        }
        assertThat(wacht).hasSizeGreaterThan(75);
        Set<String> beproefd = regels().stream().map(regel -> regel.proces() + "/" + regel.stap()).collect(Collectors.toSet());
        assertThat(beproefd).isEqualTo(wacht);
    }

    private static boolean isWachtstap(FlowElement stap) {
        if (stap instanceof UserTask || stap instanceof CallActivity || stap instanceof BoundaryEvent || stap instanceof IntermediateCatchEvent) {
            return true;
        }
        if (stap instanceof StartEvent begin) {
            return begin.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent() && wachtOpIets(begin);
        }
        return stap instanceof Activity activiteit && (activiteit.isCamundaAsyncBefore() || activiteit.isCamundaAsyncAfter());
    }

    private static boolean wachtOpIets(CatchEvent gebeurtenis) {
        return gebeurtenis.getEventDefinitions().stream().anyMatch(soort -> soort instanceof MessageEventDefinition || soort instanceof TimerEventDefinition);
    }

    @Test
    void isTriedWithoutChangeThenDoneByDossierAndStandsInTheRegister() {
        NieuwDossier vraag = new NieuwDossier("Dossier dat verhuist", "Verhuist", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"), Spelverloop.PARTNERS,
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "voorbeeld", null, true);
        String nummer = spel.start(vraag);
        rol.jobs();
        rolNuUit();
        try {
            String model = model(nummer);
            Migratieverslag proef = migratie.proef(nummer, door("beheer", "beheer"));
            assertThat(proef.isGaaf()).isTrue();
            assertThat(proef.stappen()).extracting(stap -> stap.proces()).containsExactlyInAnyOrder("beleidscyclus", "wijkdialoog");
            assertThat(proef.tekst()).contains("Proef, er is niets veranderd: 2 instanties van 1 dossiers", nummer, "wacht in taak-dialoog-plannen");
            assertThat(model(nummer)).isEqualTo(model);
            assertThat(invoeren(nummer)).isEmpty();

            assertThatThrownBy(() -> migratie.voerUit(nummer, "nieuw model", door("programmamanager", "programmamanager")))
                    .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen het technisch beheer");
            assertThatThrownBy(() -> migratie.voerUit(nummer, " ", door("beheer", "beheer"))).isInstanceOf(Geweigerd.class).hasMessageContaining("waarom");

            Migratieverslag gedaan = migratie.voerUit(nummer, "nieuw model", door("beheer", "beheer"));
            assertThat(gedaan.isGaaf()).isTrue();
            assertThat(model(nummer)).isNotEqualTo(model);
            assertThat(invoeren(nummer)).hasSize(2).allSatisfy(invoer -> assertThat(invoer).contains("\"wachtIn\"", "\"vanSha256\"", "\"naarVersie\"")
                    .doesNotContain("nieuw model"));
            assertThat(migratie.voerUit(nummer, "nog eens", door("beheer", "beheer")).tekst()).contains("er is niets te verplaatsen");
        } finally {
            uitrol = "";
        }
    }

    @Test
    void aStepThatIsGoneIsNamedWithItsDossierAndNothingOfItMoves() {
        String oud = proef("verdwenen", "taak-a");
        var loopt = runtime.startProcessInstanceById(oud, "PROEF-1");
        proef("verdwenen", "taak-b");
        Migratieverslag proef = migratie.proef("PROEF-1", door("beheer", "beheer"));
        assertThat(proef.isGaaf()).isFalse();
        assertThat(proef.tekst()).contains("PROEF-1", "GAAT NIET", "taak-a");
        assertThat(migratie.voerUit("PROEF-1", "toch", door("beheer", "beheer")).isGaaf()).isFalse();
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(loopt.getId()).singleResult().getProcessDefinitionId()).isEqualTo(oud);
        runtime.deleteProcessInstance(loopt.getId(), "proef");
    }

    @Test
    void aStepThatHasAnotherIdGoesByTheTable() {
        ProcessDefinition oud = opslag.getProcessDefinition(proef("hernoemd", "taak-a"));
        var loopt = runtime.startProcessInstanceById(oud.getId(), "PROEF-2");
        ProcessDefinition nieuw = opslag.getProcessDefinition(proef("hernoemd", "taak-b"));
        runtime.newMigration(new Migratieplannen(runtime, opslag).van(oud, nieuw, Hernoemingen.lees(List.of("proces;oud;nieuw", "hernoemd;taak-a;taak-b"))))
                .processInstanceIds(loopt.getId()).execute();
        assertThat(taken.createTaskQuery().processInstanceId(loopt.getId()).singleResult().getTaskDefinitionKey()).isEqualTo("taak-b");
        runtime.deleteProcessInstance(loopt.getId(), "proef");
    }

    private String proef(String proces, String taak) {
        var model = Bpmn.createExecutableProcess(proces).camundaHistoryTimeToLiveString("P1D").startEvent().userTask(taak).endEvent().done();
        ProcessDefinition uitgerold = opslag.createDeployment().addModelInstance(proces + ".bpmn", model).deployWithResult().getDeployedProcessDefinitions().get(0);
        PadDekking.telNiet(uitgerold.getDeploymentId());
        return uitgerold.getId();
    }

    private String model(String nummer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).list().stream().map(een -> een.getProcessDefinitionId()).sorted()
                .collect(Collectors.joining(" "));
    }

    private Collection<String> invoeren(String nummer) {
        return jdbc.sql("select inhoud from register_invoer where dossier = :nummer and soort = 'proces-verplaatst'").param("nummer", nummer)
                .query(String.class).list();
    }

    private void rolNuUit() {
        DeploymentBuilder weer = opslag.createDeployment().name("besluitspoor");
        String eerste = nu.values().iterator().next().getDeploymentId();
        for (String naam : opslag.getDeploymentResourceNames(eerste)) {
            try (InputStream inhoud = opslag.getResourceAsStream(eerste, naam)) {
                weer.addString(naam, new String(inhoud.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        weer.deploy();
    }
}
