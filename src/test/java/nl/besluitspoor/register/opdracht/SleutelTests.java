package nl.besluitspoor.register.opdracht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.controle.Bevinding;
import nl.besluitspoor.register.noot.Tekensleutel;
import nl.besluitspoor.register.zegel.Sequencer;
import nl.besluitspoor.register.zegel.Sleutelwissel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are made, given as PEM or PKCS#12, handed over, and swapped without a word. */
@Tag("database")
class SleutelTests {

    private static final String NAAM = "besluitspoor.example/maastricht";

    @TempDir
    private Path map;
    private String adres = "";

    @BeforeEach
    void maak() {
        String naam = "k" + UUID.randomUUID().toString().replace("-", "");
        adres = TestDatabase.isPostgres() ? TestDatabase.nieuwe(naam) : "jdbc:h2:mem:" + naam + ";DB_CLOSE_DELAY=-1";
    }

    private Registerproef met(Map<String, Object> instellingen) {
        return Registerproef.op(adres, map.resolve("register"), instellingen);
    }

    private Registerproef metSleutel(Path bestand) {
        return met(Map.of("besluitspoor.register.sleutel", bestand.toString(), "besluitspoor.register.sleutel-wachtwoord", "geheim1"));
    }

    private Path pem(String naam) throws IOException {
        Path bestand = map.resolve(naam);
        Tekensleutel.nieuw(NAAM).bewaar(bestand);
        return bestand;
    }

    /** As a person makes one, with the tool that comes with Java. */
    private Path pkcs12(String naam) throws IOException, InterruptedException {
        Path bestand = map.resolve(naam);
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "register", "-keyalg", "Ed25519",
                "-dname", "CN=register", "-storetype", "PKCS12", "-keystore", bestand.toString(), "-storepass", "geheim1").redirectErrorStream(true).start();
        String uit = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(uit).isZero();
        return bestand;
    }

    @Test
    void makesAKeyThatOnlyItsOwnerReads() throws IOException {
        try (Registerproef proef = met(Map.of())) {
            proef.vul(3, 1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map.resolve("register/sleutel.pem")))).isEqualTo("r--------");
            assertThat(proef.controleer().bevindingen()).isEmpty();
        }
    }

    @Test
    void signsWithAGivenKeyAndHandsOverToAnotherGivenOne() throws Exception {
        Path eerste = pem("eerste.pem");
        Path tweede = pkcs12("tweede.p12");
        String oud = Tekensleutel.lees(NAAM, eerste, "").publiek().tekst();
        String nieuw = Tekensleutel.lees(NAAM, tweede, "geheim1").publiek().tekst();
        try (Registerproef proef = metSleutel(eerste)) {
            proef.vul(5, 1);
            assertThat(proef.bean(Logboek.class).stand().vkey()).isEqualTo(oud);
            assertThat(map.resolve("register/sleutel.pem")).as("er wordt er geen gemaakt").doesNotExist();
            Sleutelwissel wissel = proef.bean(Sleutelwissel.class);
            assertThatThrownBy(wissel::wissel).hasMessageContaining("--naar");
            assertThatThrownBy(() -> wissel.draagOver(tweede, "verkeerd")).hasMessageContaining("niet te lezen");
            assertThatThrownBy(() -> wissel.draagOver(eerste, "")).hasMessageContaining("al tekent");
            assertThat(wissel.draagOver(tweede, "geheim1").tekst()).isEqualTo(nieuw);
            assertThatThrownBy(() -> proef.bean(Sequencer.class).ronde()).as("de oude tekent niet meer").hasMessageContaining("overgedragen");
        }
        try (Registerproef proef = metSleutel(tweede)) {
            proef.vul(5, 1);
            assertThat(proef.bean(Logboek.class).stand().vkey()).isEqualTo(nieuw);
            assertThat(proef.controleer().bevindingen()).isEmpty();
        }
    }

    @Test
    void theFirstCheckpointOfANewKeyHoldsTheHandingOverHoweverManyWait() {
        try (Registerproef proef = met(Map.of())) {
            proef.vul(5, 1);
            for (int nr = 0; nr < 2_050; nr++) {
                proef.vulEen();
            }
            String nieuw = proef.bean(Sleutelwissel.class).wissel().tekst();
            proef.bean(Sequencer.class).allesNu();
            assertThat(proef.bean(Logboek.class).stand().vkey()).isEqualTo(nieuw);
            assertThat(proef.bean(Logboek.class).stand().omvang()).isGreaterThan(2_055);
            assertThat(proef.controleer().bevindingen()).isEmpty();
        }
    }

    @Test
    void refusesToSignWithAnotherKeyWithoutAWordAndNamesIt() throws IOException {
        try (Registerproef proef = metSleutel(pem("eerste.pem"))) {
            proef.vul(5, 1);
        }
        try (Registerproef proef = metSleutel(pem("vreemd.pem"))) {
            proef.vulEen();
            assertThatThrownBy(() -> proef.bean(Sequencer.class).ronde()).hasMessageContaining("geen invoer zegt dat hij is gewisseld");
            assertThat(proef.controleer().bevindingen().stream().map(Bevinding::zin)).anyMatch(zin -> zin.contains("gewisseld zonder invoer"));
        }
    }
}
