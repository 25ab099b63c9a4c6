package nl.besluitspoor.duurzaam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.register.controle.Uitslag;
import nl.besluitspoor.register.opdracht.Registerproef;
import nl.besluitspoor.register.zegel.Sequencer;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The process is killed at a random moment while cycles run, on the H2 file and on PostgreSQL, every third time stopped the
 * ordinary way; what was acknowledged is there after, and the register is sound and says what the domain and the engine say.
 */
class KillIT {

    /** A program is not killed before it confirmed more steps than this. */
    private static final int STAPPEN = 3;

    @TempDir
    Path map;

    private String adres = "";

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void nothingAcknowledgedIsLostInThreeKills(String database) throws Exception {
        dood(database, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    @Tag("soak")
    void nothingAcknowledgedIsLostInFiftyKills(String database) throws Exception {
        dood(database, 50);
    }

    private void dood(String database, int keren) throws Exception {
        adres = database.equals("postgres") ? TestDatabase.nieuwe("k" + UUID.randomUUID().toString().replace("-", ""))
                : TestDatabase.bestand(map.resolve("besluitspoor"));
        Random toeval = new Random();
        Set<String> bevestigd = new LinkedHashSet<>();
        for (int keer = 1; keer <= keren; keer++) {
            Set<String> nu = draaiEnDood(200 + toeval.nextInt(6_000), keer % 3 == 0);
            bevestigd.addAll(nu);
            Telling telling = tel(bevestigd);
            System.out.printf("kill %d van %d op " + database + ": %d stappen bevestigd (nu %d), %d kwijt; %d besluiten en adviezen, %d zonder registerinvoer; "
                    + "%d berichten, %d dubbel, %d in het postvak, %d dubbel bezorgd%n", keer, keren, bevestigd.size(), nu.size(), telling.kwijt.size(),
                    telling.feiten, telling.zonderInvoer.size(), telling.berichten, telling.dubbel, telling.postvak, telling.dubbelBezorgd);
            assertThat(telling.kwijt).as("bevestigd maar kwijt").isEmpty();
            assertThat(telling.zonderInvoer).as("rijen zonder registerinvoer, of andersom").isEmpty();
            assertThat(telling.dubbel).as("dubbel klaargezet").isZero();
            assertThat(telling.dubbelBezorgd).as("dubbel bezorgd").isZero();
            hetRegisterIsGaafEnSluitAan();
        }
        assertThat(bevestigd).as("er is echt gewerkt").hasSizeGreaterThan(keren * STAPPEN);
    }

    private Set<String> draaiEnDood(long naMillis, boolean netjes) throws IOException, InterruptedException {
        Process proces = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CycliDraaien.class.getName(), "--spring.datasource.url=" + adres, "--spring.datasource.username=" + gebruiker(),
                "--spring.datasource.password=" + wachtwoord(), "--server.port=0", "--camunda.bpm.job-execution.enabled=false",
                "--besluitspoor.demonstratie-dossiers=false", "--besluitspoor.register.map=" + map.resolve("register"), "--logging.level.root=WARN", "--spring.main.banner-mode=off")
                .redirectErrorStream(true).start();
        Set<String> bevestigd = new LinkedHashSet<>();
        List<String> laatste = new ArrayList<>();
        Thread lezer = new Thread(() -> lees(proces, bevestigd, laatste));
        lezer.start();
        long eind = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!laatste.contains("KLAAR") && proces.isAlive() && System.nanoTime() < eind) {
            Thread.sleep(50);
        }
        assertThat(proces.isAlive()).as("het programma draait: " + String.join("\n", laatste)).isTrue();
        while (telling(bevestigd) <= STAPPEN && proces.isAlive() && System.nanoTime() < eind) {
            Thread.sleep(20);
        }
        Thread.sleep(naMillis);
        assertThat(proces.isAlive()).as("het programma draait nog: " + String.join("\n", laatste)).isTrue();
        if (netjes) {
            proces.destroy();
        } else {
            proces.destroyForcibly();
        }
        proces.waitFor();
        lezer.join();
        synchronized (bevestigd) {
            return new LinkedHashSet<>(bevestigd);
        }
    }

    private static int telling(Set<String> bevestigd) {
        synchronized (bevestigd) {
            return bevestigd.size();
        }
    }

    private static void lees(Process proces, Set<String> bevestigd, List<String> laatste) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(proces.getInputStream(), StandardCharsets.UTF_8))) {
            for (String regel = in.readLine(); regel != null; regel = in.readLine()) {
                if (regel.startsWith("ACK ")) {
                    synchronized (bevestigd) {
                        bevestigd.add(regel.substring(4));
                    }
                } else {
                    synchronized (laatste) {
                        laatste.add(regel);
                    }
                }
            }
        } catch (IOException e) {
            // the pipe of a killed process ends so
        }
    }

    private void hetRegisterIsGaafEnSluitAan() {
        try (Registerproef proef = Registerproef.op(adres, map.resolve("register"))) {
            proef.bean(Sequencer.class).allesNu();
            Uitslag uitslag = proef.controleer();
            assertThat(uitslag.bevindingen()).as("register verify").isEmpty();
            assertThat(uitslag.wachtend()).isZero();
            proef.aansluitingen().forEach(een -> assertThat(een.verschillen()).as("register reconcile: " + een.naam()).isEmpty());
            System.out.printf("register na de kill: gaaf, %d invoeren, %d checkpoints, %d rijen van het domein%n", uitslag.omvang(),
                    uitslag.checkpoints(), uitslag.rijen());
        }
    }

    private boolean isPostgres() {
        return adres.startsWith("jdbc:postgresql");
    }

    private String gebruiker() {
        return isPostgres() ? "postgres" : "sa";
    }

    private String wachtwoord() {
        return isPostgres() ? "postgres" : "";
    }

    /** PostgreSQL ends the sessions of a killed process by itself, in its own time. */
    private static void wachtTotAlleenWij(Connection bron) throws SQLException, InterruptedException {
        long eind = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (getal(bron, "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()") > 0) {
            assertThat(System.nanoTime()).as("de verbindingen van het gedode programma eindigen").isLessThan(eind);
            Thread.sleep(50);
        }
    }

    private record Telling(List<String> kwijt, long feiten, List<String> zonderInvoer, long berichten, long dubbel, long postvak, long dubbelBezorgd) {}

    /** Facts of the domain, and the kind of entry that each must have: one for one. */
    private static final String[][] FEITEN = {
        {"select count(*) from dossier", "dossier-gestart"},
        {"select count(*) from plan_reactie", "partnerreactie"},
        {"select count(*) from plan_advies", "advies-gegeven"},
        {"select count(*) from planversie", "planversie-bevroren"},
        {"select count(*) from voorstelversie", "voorstelversie-bevroren"},
        {"select count(*) from paraaf", "paraaf-gegeven"},
        {"select count(*) from besluit", "besluit-vastgelegd"},
        {"select count(*) from besluitenlijst_ondertekening", "besluitenlijst-ondertekend"},
        {"select count(*) from rib_handtekening", "rib-ondertekend"},
    };

    private Telling tel(Set<String> bevestigd) throws SQLException, InterruptedException {
        try (Connection bron = DriverManager.getConnection(adres, gebruiker(), wachtwoord())) {
            if (isPostgres()) {
                wachtTotAlleenWij(bron);
            }
            List<String> kwijt = new ArrayList<>();
            try (var vraag = bron.prepareStatement("select count(*) from act_hi_taskinst where id_ = ? and end_time_ is not null")) {
                for (String taak : bevestigd) {
                    vraag.setString(1, taak);
                    try (var rij = vraag.executeQuery()) {
                        rij.next();
                        if (rij.getLong(1) != 1) {
                            kwijt.add(taak);
                        }
                    }
                }
            }
            long feiten = 0;
            List<String> zonder = new ArrayList<>();
            for (String[] feit : FEITEN) {
                long rijen = getal(bron, feit[0]);
                long invoer = getal(bron, "select count(*) from register_invoer where soort = '" + feit[1] + "'");
                feiten += rijen;
                if (rijen != invoer) {
                    zonder.add("%s: %d rijen, %d invoeren".formatted(feit[1], rijen, invoer));
                }
            }
            Telling telling = new Telling(kwijt, feiten, zonder, getal(bron, "select count(*) from bericht"),
                    getal(bron, "select count(*) from (select feit_soort, feit_sleutel, ontvanger_mail from bericht group by feit_soort, feit_sleutel, ontvanger_mail having count(*) > 1) dubbel"),
                    getal(bron, "select count(*) from postvak_bericht"),
                    getal(bron, "select count(*) from (select message_id from postvak_bericht group by message_id having count(*) > 1) dubbel"));
            if (!isPostgres()) {
                laatLos(bron);
            }
            return telling;
        }
    }

    private static void laatLos(Connection bron) {
        try (var einde = bron.createStatement()) {
            einde.execute("shutdown immediately");
        } catch (SQLException weg) {
            assertThat(weg.getErrorCode()).as("de database is weg").isEqualTo(ErrorCode.DATABASE_IS_CLOSED);
        }
    }

    private static long getal(Connection bron, String vraag) throws SQLException {
        try (var opdracht = bron.createStatement(); var rij = opdracht.executeQuery(vraag)) {
            rij.next();
            return rij.getLong(1);
        }
    }
}
