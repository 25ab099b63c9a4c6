package nl.besluitspoor.register.zegel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Besloten;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Insluitingsbewijs;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.Registerinvoer;
import nl.besluitspoor.register.noot.Noot;
import nl.besluitspoor.register.noot.Toetssleutel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SequencerTests extends ProcesTests {

    @Autowired
    private Register register;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private LogRepository log;

    @Autowired
    private Sleutelkast kast;

    @Autowired
    private Geheugen geheugen;

    @Autowired
    private PlatformTransactionManager transacties;

    @Test
    void givesACommittedEntryItsPlaceAProofAndASignedCheckpoint() {
        UUID id = java.util.Objects.requireNonNull(transactie.execute(s -> register.append(Feit.van("raadsvraag-beoordeeld", 1, "proef:" + UUID.randomUUID())
                .dossier("VW-2025-9999").uitkomst("DIALOOG").besloten("reden", "een reden"), Handeling.vanSysteem(Instant.now()))));
        sequencer.allesNu();
        Registerinvoer invoer = logboek.van(id).orElseThrow();
        assertThat(invoer.index()).isNotNull();
        Insluitingsbewijs bewijs = logboek.insluiting(invoer.index());
        assertThat(bewijs.bladhash()).isEqualTo(invoer.bladhash());
        assertThat(bewijs.klopt()).isTrue();
        assertThat(Noot.lees(bewijs.checkpoint()).isGetekendDoor(Toetssleutel.lees(logboek.stand().vkey()))).isTrue();
        assertThat(logboek.samenhang(1, bewijs.omvang()).klopt()).isTrue();
        assertThat(logboek.besloten(invoer)).containsExactly(new Besloten("reden", "een reden", true, null, null));
        assertThat(Base64.getDecoder().decode(bewijs.wortel())).hasSize(32);
        assertThat(logboek.stand().wachtend()).isZero();
    }

    @Test
    void recordsThatTheClockWentBackAndReordersNothing() {
        Sequencer vooruit = new Sequencer(log, register, kast, geheugen, transacties, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
        UUID eerst = schrijf("proef:" + UUID.randomUUID());
        vooruit.allesNu();
        long omvang = logboek.stand().omvang();
        UUID daarna = schrijf("proef:" + UUID.randomUUID());
        sequencer.allesNu();
        long een = logboek.van(eerst).orElseThrow().index();
        assertThat(logboek.van(daarna).orElseThrow().index()).isGreaterThan(een);
        Registerinvoer terug = logboek.metSleutel("klok-teruggezet:" + omvang).orElseThrow();
        assertThat(terug.index()).isNotNull();
        assertThat(terug.inhoud()).contains("\"was\"").contains("\"is\"");
    }

    @Test
    void refusesASecondEntryForOneFact() {
        String sleutel = "proef:" + UUID.randomUUID();
        schrijf(sleutel);
        assertThatThrownBy(() -> schrijf(sleutel)).isInstanceOf(DuplicateKeyException.class);
        assertThat(jdbc.sql("select count(*) from register_invoer where sleutel = :sleutel").param("sleutel", sleutel).query(Long.class).single()).isEqualTo(1);
    }

    private UUID schrijf(String sleutel) {
        return java.util.Objects.requireNonNull(transactie.execute(s -> register.append(Feit.van("raadsvraag-beoordeeld", 1, sleutel).dossier("VW-2025-9999")
                .uitkomst("AKKOORD"), Handeling.vanSysteem(Instant.now()))));
    }

    @Test
    void leavesAnEntryAloneUntilItsTransactionCommitsAndTakesItThen() {
        String laat = "proef:" + UUID.randomUUID();
        UUID vroeg = java.util.Objects.requireNonNull(transactie.execute(s -> {
            register.append(Feit.van("raadsvraag-beoordeeld", 1, laat).dossier("VW-2025-9999").uitkomst("DIALOOG"), Handeling.vanSysteem(Instant.now()));
            TransactionTemplate eigen = new TransactionTemplate(transactie.getTransactionManager());
            eigen.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            UUID id = eigen.execute(t -> register.append(Feit.van("raadsvraag-beoordeeld", 1, "proef:" + UUID.randomUUID()).dossier("VW-2025-9999")
                    .uitkomst("DIALOOG"), Handeling.vanSysteem(Instant.now())));
            sequencer.allesNu();
            return id;
        }));
        long eerste = logboek.van(vroeg).orElseThrow().index();
        sequencer.allesNu();
        assertThat(logboek.metSleutel(laat).orElseThrow().index()).isGreaterThan(eerste);
    }
}
