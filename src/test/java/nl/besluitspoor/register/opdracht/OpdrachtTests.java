package nl.besluitspoor.register.opdracht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Lakker;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Registeropdrachten;
import nl.besluitspoor.register.Wisser;
import nl.besluitspoor.register.controle.Bevinding;
import nl.besluitspoor.register.zegel.Herstel;
import nl.besluitspoor.register.zegel.Sequencer;
import nl.besluitspoor.register.zegel.Sleutelwissel;
import nl.besluitspoor.register.zegel.ZegelInstellingen;
import nl.besluitspoor.register.noot.Checkpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are given, on an H2 file; erasure, repair and the change of a key. */
class OpdrachtTests {

    @TempDir
    private Path map;
    private String adres = "";

    private record Antwoord(int code, String uit) {}

    @BeforeEach
    void maak() {
        adres = TestDatabase.bestand(map.resolve("besluitspoor"));
        System.setProperty("spring.datasource.url", adres);
        System.setProperty("besluitspoor.register.map", map.resolve("register").toString());
    }

    @AfterEach
    void ruimOp() {
        System.clearProperty("spring.datasource.url");
        System.clearProperty("besluitspoor.register.map");
    }

    private Registerproef open() {
        return Registerproef.op(adres, map.resolve("register"));
    }

    private static Antwoord geef(String... argumenten) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        PrintStream gewoon = System.out;
        PrintStream fouten = System.err;
        System.setOut(new PrintStream(uit, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            int code = Registeropdrachten.voerUit(argumenten);
            return new Antwoord(code, uit.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(gewoon);
            System.setErr(fouten);
        }
    }

    @Test
    void verifiesExportsProvesAndChecks() throws IOException {
        assertThat(geef("verify").code()).as("zonder database").isEqualTo(2);
        try (Registerproef proef = open()) {
            proef.vul(300, 5);
        }
        Antwoord gaaf = geef("verify");
        assertThat(gaaf.uit()).contains("gaaf", "301 invoeren");
        assertThat(gaaf.code()).isZero();
        assertThat(geef("verify", "--json").uit()).startsWith("{").contains("\"gaaf\" : true");
        Path uit = map.resolve("uit");
        assertThat(geef("export", uit.toString()).code()).isZero();
        assertThat(geef("export", uit.toString()).code()).as("niet leeg").isEqualTo(2);
        assertThat(geef("verify", uit.toString()).code()).isZero();
        Path bewijs = map.resolve("bewijs.json");
        assertThat(geef("prove", "17", "--uit", bewijs.toString()).code()).isZero();
        assertThat(geef("check-proof", bewijs.toString()).code()).isZero();
        Files.writeString(bewijs, Files.readString(bewijs).replace("VW-2025-0016", "VW-2025-0018"));
        Antwoord vals = geef("check-proof", bewijs.toString());
        assertThat(vals.code()).as(vals.uit()).isEqualTo(1);
        assertThat(geef("prove", "99999").code()).isEqualTo(2);
        assertThat(geef("verify", "--checkpoint", uit.resolve("checkpoint").toString()).code()).isZero();
        String papier = Checkpoint.uitNoot(Files.readString(uit.resolve("checkpoint"))).omvang() + " "
                + Checkpoint.uitNoot(Files.readString(uit.resolve("checkpoint"))).wortelBase64();
        assertThat(geef("verify", "--checkpoint", papier).code()).isZero();
        assertThat(geef("verify", "--checkpoint", papier.replaceFirst("301", "300")).code()).isEqualTo(1);
        assertThat(geef("verify", "--checkpoint", "onzin").code()).isEqualTo(2);
        assertThat(geef("bestaat-niet").code()).isEqualTo(2);
        try (Registerproef proef = open()) {
            proef.zetBewakingUit();
            proef.sql().update("update register_besloten set waarde = 'iets anders' where invoer = (select invoer from register_index where nr = 42)");
        }
        Antwoord fout = geef("verify");
        assertThat(fout.code()).isEqualTo(1);
        assertThat(fout.uit()).contains("Eerste fout: index 42 (raadsvraag-beoordeeld) van dossier VW-2025-0041").contains("'reden'");
    }

    @Test
    void readsTheFileThatARunningServerHolds() {
        try (Registerproef proef = open()) {
            proef.vul(20, 1);
            H2Poort poort = new H2Poort(adres, proef.bean(ZegelInstellingen.class));
            Antwoord vast = geef("verify");
            assertThat(vast.code()).as(vast.uit()).isIn(0, 2);
            poort.start();
            Antwoord geleend = geef("verify");
            poort.stop();
            assertThat(geleend.uit()).contains("21 invoeren");
            assertThat(geleend.code()).isZero();
        }
    }

    @Test
    void refusesAnOlderDatabaseUntilSomeoneSaysWhyAndErasesAgain() throws IOException {
        String persoon = "mevrouw Té Vrijthof";
        Handeling privacy = new Handeling("privacy", "privacy", false, Instant.now(), null, "pagina");
        try (Registerproef proef = open()) {
            proef.vul(30, 1);
            proef.sql().update("insert into alliantiepartner (sleutel, naam) values ('proef', 'Stichting van Mevrouw Té Vrijthof')");
        }
        UUID document;
        try (Registerproef proef = open()) {
            document = proef.jdbc().sql("select id from document").query(UUID.class).single();
        }
        Path bestand = map.resolve("besluitspoor.mv.db");
        Files.copy(bestand, map.resolve("oud"), StandardCopyOption.REPLACE_EXISTING);
        try (Registerproef proef = open()) {
            Wisser.Gedaan gedaan = proef.bean(Wisser.class).wis(List.of(persoon), "AVG artikel 17, eerste lid, onder b", privacy);
            assertThat(gedaan.velden()).isEqualTo(29);
            assertThat(gedaan.cellen()).isEqualTo(1);
            proef.bean(Lakker.class).lak(document, "zonder naam".getBytes(StandardCharsets.UTF_8), "AVG artikel 17, eerste lid, onder b", privacy);
            proef.bean(Sequencer.class).allesNu();
            assertThat(inhoud(proef, document)).isEqualTo("zonder naam");
            assertThat(proef.controleer().bevindingen()).isEmpty();
            assertThat(proef.controleer().gewist()).isEqualTo(29);
            Logboek logboek = proef.bean(Logboek.class);
            assertThat(logboek.besloten(logboek.op(5).orElseThrow())).singleElement().satisfies(een -> {
                assertThat(een.waarde()).isNull();
                assertThat(een.klopt()).isTrue();
                assertThat(een.grond()).contains("AVG");
            });
        }
        Verdichting.verdicht(adres);
        assertThat(nergens(persoon)).as("na verdichten staat de naam in geen bestand").isTrue();
        Files.copy(map.resolve("oud"), bestand, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(map.resolve("oud"));
        try (Registerproef proef = open()) {
            proef.vulEen();
            assertThatThrownBy(() -> proef.bean(Sequencer.class).ronde()).hasMessageContaining("ouder dan wat getekend is");
        }
        assertThat(geef("verify").code()).isEqualTo(1);
        assertThat(geef("herstel", "--reden", "schijf vervangen, reservekopie van vannacht").code()).isZero();
        try (Registerproef proef = open()) {
            proef.bean(Sequencer.class).allesNu();
            assertThat(proef.controleer().bevindingen()).isEmpty();
            assertThat(proef.controleer().gewist()).as("wat gewist was, is weer gewist").isEqualTo(29);
            assertThat(inhoud(proef, document)).as("wat gelakt was, is weer gelakt").isEqualTo("zonder naam");
            proef.zetBewakingUit();
            proef.sql().update("update document_deel set inhoud = ? where document = ?", "document 0".getBytes(StandardCharsets.UTF_8), document);
            assertThat(proef.controleer().bevindingen().stream().map(Bevinding::zin)).as("het ongelakte bestand teruggezet")
                    .anyMatch(zin -> zin.contains("de inhoud in document_deel"));
            proef.sql().update("update document_deel set inhoud = ? where document = ?", "zonder naam".getBytes(StandardCharsets.UTF_8), document);
            assertThat(proef.bean(Herstel.class).herstel("nog eens")).isEmpty();
        }
        Verdichting.verdicht(adres);
        assertThat(nergens(persoon)).isTrue();
    }

    private static String inhoud(Registerproef proef, UUID document) {
        return new String(proef.jdbc().sql("select inhoud from document_deel where document = :id").param("id", document).query(byte[].class).single(),
                StandardCharsets.UTF_8);
    }

    private boolean nergens(String woorden) throws IOException {
        byte[] gezocht = woorden.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> bestanden = Files.walk(map)) {
            for (Path een : bestanden.filter(Files::isRegularFile).filter(een -> !een.endsWith("oud")).toList()) {
                String inhoud = new String(Files.readAllBytes(een), StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
                if (inhoud.contains(new String(gezocht, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT))) {
                    System.out.println("nog in " + een);
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void handsOverToANewKeyByAnEntryThatTheOldOneSigned() {
        try (Registerproef proef = open()) {
            proef.vul(5, 1);
            String oud = proef.bean(Logboek.class).stand().vkey();
            proef.bean(Sleutelwissel.class).wissel();
            proef.vul(5, 1);
            assertThat(proef.bean(Logboek.class).stand().vkey()).isNotEqualTo(oud);
            assertThat(proef.controleer().bevindingen()).isEmpty();
        }
    }
}
