package nl.besluitspoor.getuige;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raadpleging.Getuigen;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.Zegelstand;
import nl.besluitspoor.register.zegel.Sequencer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The day's signed state goes to the griffie and the rekenkamer, once, and the seal's page counts what they hold. */
class GetuigeTests extends ProcesTests {

    @Autowired
    private Getuige getuige;

    @Autowired
    private Getuigen getuigen;

    @Autowired
    private Register register;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Logboek logboek;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private Documenten documenten;

    @Test
    void sendsTheDaysCheckpointToTwoHoldersOnce() {
        transactie.executeWithoutResult(s -> register.append(Feit.van("raadsvraag-beoordeeld", 1, "proef:" + UUID.randomUUID()).dossier("VW-2025-9999")
                .uitkomst("AKKOORD"), Handeling.vanSysteem(java.time.Instant.now())));
        sequencer.allesNu();
        Zegelstand stand = logboek.stand();

        getuige.stuurStand();
        getuige.stuurStand();

        List<String> houders = jdbc.sql("select ontvanger_rol from bericht where feit_soort = 'register-stand' order by ontvanger_rol").query(String.class).list();
        assertThat(houders).containsExactly("griffie", "rekenkamer");
        jdbc.sql("select tekst from bericht where feit_soort = 'register-stand'").query(String.class).list()
                .forEach(tekst -> assertThat(tekst).contains(stand.wortel()).contains(stand.vkey()).contains(stand.checkpoint().strip().lines().toList().get(1)));
        rol.jobs();
        assertThat(getuigen.alle(Peil.nu())).filteredOn(een -> een.wie().equals("Rekenkamer")).extracting(Getuigen.Getuige::aantal).containsExactly("1 zegel");
    }

    /** What the nightly verification finds goes to the auditor, once a day, and stands with the seal; the mail itself does not say what it is. */
    @Test
    void tellsTheAuditorWhatTheNightlyVerificationFound() {
        UUID id = documenten.bewaar(new NieuwDocument("bijlage", "Nachtproef", null, "nachtproef.txt", "text/plain", "nachtproef".getBytes(StandardCharsets.UTF_8),
                Openbaarheid.INTERN), door("beleidsmedewerker", "beleidsmedewerker")).id();
        jdbc.sql("update document set bestandsnaam = 'anders.txt' where id = :id").param("id", id).update();
        try {
            getuige.controleer();
            getuige.controleer();
        } finally {
            jdbc.sql("update document set bestandsnaam = 'nachtproef.txt' where id = :id").param("id", id).update();
        }
        assertThat(logboek.laatsteControle().orElseThrow().bevinding()).isNotBlank();
        assertThat(jdbc.sql("select ontvanger_rol from bericht where feit_soort = 'register-fout'").query(String.class).list()).containsExactly("auditor");
        assertThat(jdbc.sql("select tekst from bericht where feit_soort = 'register-fout'").query(String.class).single())
                .contains("/register/zegel").doesNotContain("anders.txt").doesNotContain(id.toString());
        // the outcome of a sound night comes after it, so that other tests find the register well
        jdbc.sql("insert into register_controle (id, tijdstip, omvang, duur_ms) values (:id, :nu, :omvang, 1)").param("id", UUID.randomUUID())
                .param("nu", java.sql.Timestamp.from(java.time.Instant.now().plusSeconds(1))).param("omvang", logboek.stand().omvang()).update();
        rol.jobs();
    }
}
