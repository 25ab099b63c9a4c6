package nl.besluitspoor.proces.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.bericht.VerzondenLuisteraar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Real SMTP, to a server that comes and goes. */
@Import(VersturenTests.Luisteraar.class)
class VersturenTests extends ProcesTests {

    private static final ServerSetup SMTP = ServerSetup.SMTP.dynamicPort();
    private static GreenMail server = new GreenMail(SMTP);
    private static final int POORT;

    static {
        server.start();
        POORT = server.getSmtp().getPort();
    }

    @DynamicPropertySource
    static void mailserver(DynamicPropertyRegistry instellingen) {
        instellingen.add("spring.mail.host", () -> "127.0.0.1");
        instellingen.add("spring.mail.port", () -> POORT);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Luisteraar {

        static final List<String> GEHOORD = new ArrayList<>();

        @Bean
        VerzondenLuisteraar hoorder() {
            return (soort, sleutel, dossier, rol, op) -> GEHOORD.add(soort + " " + sleutel + " " + rol);
        }
    }

    @Autowired
    private Berichten berichten;

    @Autowired
    private PlatformTransactionManager transacties;

    private final String sleutel = "rib:" + UUID.randomUUID();
    private final String dossier = "T-" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void begin() {
        Luisteraar.GEHOORD.clear();
    }

    @AfterEach
    void leeg() throws Exception {
        if (server.isRunning()) {
            server.purgeEmailFromAllMailboxes();
        } else {
            start();
        }
    }

    @Test
    void sendsAndTellsTheListeners() throws Exception {
        beheer.executeJob(zetKlaar().getId());

        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getMessageID()).isEqualTo(messageId());
            assertThat(mail.getSubject()).isEqualTo("Raadsinformatiebrief · VW-2025-0001");
            assertThat(mail.getHeader("To")[0]).contains("griffie@voorbeeld.example");
            assertThat(mail.getContentType()).startsWith("multipart/mixed");
        });
        assertThat(Luisteraar.GEHOORD).containsExactly("rib-ontvangen " + sleutel + " griffie");
        assertThat(bericht().verzondenOp()).isNotNull();
    }

    @Test
    void waitsForAServerThatIsDownAndSendsOnceItIsBack() throws Exception {
        Instant begin = Instant.parse("2026-03-02T09:00:00Z");
        ClockUtil.setCurrentTime(java.util.Date.from(begin));
        Job job = zetKlaar();
        server.stop();
        mislukt(job);

        assertThat(job(job).getRetries()).isEqualTo(7);
        assertThat(job(job).getDuedate()).isEqualTo(java.util.Date.from(begin.plus(Duration.ofMinutes(1))));
        assertThat(bericht().verzondenOp()).isNull();
        assertThat(bericht().pogingen()).isEqualTo(1);
        assertThat(bericht().laatsteFout()).contains("MailConnectException");
        assertThat(Luisteraar.GEHOORD).isEmpty();

        start();
        beheer.executeJob(job.getId());
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo(messageId()));
        assertThat(bericht().pogingen()).isEqualTo(2);
        assertThat(bericht().laatsteFout()).isNull();
        assertThat(Luisteraar.GEHOORD).hasSize(1);
    }

    @Test
    void triesForMoreThanADayWithGrowingPausesAndThenRaisesAnIncident() {
        Instant begin = Instant.parse("2026-03-02T09:00:00Z");
        ClockUtil.setCurrentTime(java.util.Date.from(begin));
        Job job = zetKlaar();
        server.stop();
        Duration vorige = Duration.ZERO;
        Instant nu = begin;
        for (int over = 7; over > 0; over--) {
            mislukt(job);
            assertThat(job(job).getRetries()).isEqualTo(over);
            Duration pauze = Duration.between(nu, job(job).getDuedate().toInstant());
            assertThat(pauze).isGreaterThan(vorige);
            vorige = pauze;
            nu = job(job).getDuedate().toInstant();
            ClockUtil.setCurrentTime(java.util.Date.from(nu));
        }
        assertThat(Duration.between(begin, nu)).isGreaterThan(Duration.ofDays(1));
        assertThat(runtime.createIncidentQuery().configuration(job.getId()).count()).isZero();
        mislukt(job);

        assertThat(job(job).getRetries()).isZero();
        assertThat(runtime.createIncidentQuery().configuration(job.getId()).singleResult().getIncidentMessage())
                .contains("is niet verzonden").doesNotContain("griffie@");
        assertThat(engine.getManagementService().createProcessDefinitionStatisticsQuery().includeFailedJobs().includeIncidents().list())
                .filteredOn(telling -> telling.getKey().equals("beleidscyclus"))
                .anySatisfy(telling -> assertThat(telling.getFailedJobs()).isPositive());
        assertThat(beheer.getJobExceptionStacktrace(job.getId())).doesNotContain("griffie@");
        assertThat(bericht().pogingen()).isEqualTo(8);
    }

    @Test
    void repeatsUnderTheSameMessageIdAfterACrashBeforeTheCommit() throws Exception {
        Job job = zetKlaar();
        beheer.executeJob(job.getId());
        // the server has it, our commit was lost
        jdbc.sql("update bericht set verzonden_op = null where feit_sleutel = :s").param("s", sleutel).update();
        UUID id = jdbc.sql("select id from bericht where feit_sleutel = :s").param("s", sleutel).query(UUID.class).single();
        new TransactionTemplate(transacties).executeWithoutResult(status -> omroep.publishEvent(new nl.besluitspoor.bericht.BerichtKlaargezet(id)));
        beheer.executeJob(jobVan(id).getId());

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void doesNotSendAgainWhatWasSent() {
        Job job = zetKlaar();
        beheer.executeJob(job.getId());
        UUID id = jdbc.sql("select id from bericht where feit_sleutel = :s").param("s", sleutel).query(UUID.class).single();
        new TransactionTemplate(transacties).executeWithoutResult(status -> omroep.publishEvent(new nl.besluitspoor.bericht.BerichtKlaargezet(id)));
        beheer.executeJob(jobVan(id).getId());

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(Luisteraar.GEHOORD).hasSize(1);
    }

    @Autowired
    private org.springframework.context.ApplicationEventPublisher omroep;

    private static void start() {
        server = new GreenMail(new ServerSetup(POORT, "127.0.0.1", "smtp"));
        server.start();
    }

    private Job zetKlaar() {
        new TransactionTemplate(transacties).executeWithoutResult(status -> berichten.enqueue(
                Bericht.over("rib-ontvangen", sleutel).dossier(dossier).neutraalOnderwerp("Raadsinformatiebrief · VW-2025-0001"),
                List.of(new Ontvanger("Griffie", "griffie@voorbeeld.example", "griffie")), door("a", "burgemeester")));
        return jobVan(jdbc.sql("select id from bericht where feit_sleutel = :s").param("s", sleutel).query(UUID.class).single());
    }

    private Job jobVan(UUID bericht) {
        String id = jdbc.sql("select id_ from act_ru_job where handler_type_ = 'bericht-versturen' and handler_cfg_ = :b")
                .param("b", bericht.toString()).query(String.class).single();
        return beheer.createJobQuery().jobId(id).singleResult();
    }

    private void mislukt(Job job) {
        assertThatThrownBy(() -> beheer.executeJob(job.getId())).hasMessageContaining("is niet verzonden");
    }

    private Job job(Job job) {
        return beheer.createJobQuery().jobId(job.getId()).singleResult();
    }

    private nl.besluitspoor.bericht.VerstuurdBericht bericht() {
        return berichten.vanDossier(dossier).get(0);
    }

    private String messageId() {
        return jdbc.sql("select message_id from bericht where feit_sleutel = :s").param("s", sleutel).query(String.class).single();
    }
}
