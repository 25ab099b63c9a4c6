package nl.besluitspoor.getuige;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.handeling.Handeling;
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
}
