package nl.besluitspoor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.proces.Rollenspel;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Ground of the process tests: the whole application with its real engine, delegates and database, and people who send
 * what their forms send. On H2 by default; on PostgreSQL with {@code -Dbesluitspoor.test.database=postgres}. Jobs run
 * when a test says so. Tests with the tag {@code eenmaal} ask nothing of the database that others do not, and run on H2 alone.
 */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK, properties = {
    "camunda.bpm.job-execution.enabled=false",
    "besluitspoor.demonstratie-dossiers=false",
    // a test that reads what was sealed has it sealed
    "besluitspoor.register.pauze=1s",
    NaAfloop.AAN + "=true"
})
@Tag("database")
@ContextConfiguration(initializers = TestDatabase.class)
public abstract class ProcesTests {

    /** What a test changed in the tables by itself, past the domain: numbers of dossiers, ids. */
    private static final Set<String> GEKNOEID = ConcurrentHashMap.newKeySet();

    @Autowired
    protected Rollenspel rol;

    @Autowired
    protected ProcesBerichten procesBerichten;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService taken;

    @Autowired
    protected HistoryService historie;

    @Autowired
    protected ManagementService beheer;

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    void noemDeEngine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void zetDeKlokTerug() {
        ClockUtil.reset();
        BpmnAwareTests.reset();
    }

    /** Says that this test changes rows past the domain: what the register then says of them is no fault. */
    protected static void knoeit(Object wat) {
        GEKNOEID.add(wat.toString());
    }

    /** Whether a sentence is about what a test changed past the domain. */
    protected static boolean isGeknoei(String zin) {
        return GEKNOEID.stream().anyMatch(zin::contains);
    }

    /** A deed on a page, now. */
    protected static Handeling door(String gebruiker, String functie) {
        return Handeling.opPagina(gebruiker, functie, ClockUtil.getCurrentTime().toInstant());
    }

    /** Moves the clock of engine and domain on. */
    protected static void later(Duration duur) {
        ClockUtil.setCurrentTime(java.util.Date.from(ClockUtil.getCurrentTime().toInstant().plus(duur)));
    }

    /** Expects that this input is refused with a sentence holding these words, and that the task stays open. */
    protected void weigert(String gebruiker, String taak, String businessKey, Map<String, ?> invoer, String woorden) {
        int open = rol.openTaken(gebruiker, taak, businessKey).size();
        assertThatThrownBy(() -> rol.voltooi(gebruiker, taak, businessKey, invoer))
                .isInstanceOf(Geweigerd.class).hasMessageContaining(woorden);
        org.assertj.core.api.Assertions.assertThat(rol.openTaken(gebruiker, taak, businessKey)).hasSize(open);
    }
}
