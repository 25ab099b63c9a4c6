package nl.besluitspoor.register.opdracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Besloten;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.controle.RegisterControle;
import nl.besluitspoor.register.controle.Uitslag;
import nl.besluitspoor.register.zegel.Sequencer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register costs: appending beside a plain insert of the same bytes, and verifying beside SHA-256 alone. */
@Tag("bench")
class RegisterBenchIT {

    private static final int AANTAL = Integer.getInteger("besluitspoor.invoeren", 1_000_000);
    private static final int TRANSACTIES = 4_000;

    @TempDir
    private Path map;

    private Registerproef open(String soort) {
        String naam = "b" + UUID.randomUUID().toString().replace("-", "");
        return Registerproef.op(soort.equals("postgres") ? TestDatabase.nieuwe(naam) : TestDatabase.bestand(map.resolve(naam)),
                map.resolve("register-" + soort));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void appendingBesideAPlainInsert(String soort) {
        try (Registerproef proef = open(soort)) {
            proef.sql().execute("create table kaal_invoer (id uuid primary key, sleutel varchar(250) not null unique, soort varchar(80), soort_versie integer, "
                    + "dossier varchar(20), tijdstip timestamp with time zone, inhoud varchar, sha256 varchar(64))");
            proef.sql().execute("create index kaal_invoer_dossier on kaal_invoer (dossier, tijdstip)");
            proef.sql().execute("create table kaal_besloten (invoer uuid, veld varchar(80), zout bytea, waarde varchar, primary key (invoer, veld))");
            proef.sql().execute("create table zaak (id uuid primary key, tekst varchar)");
            Register register = proef.bean(Register.class);
            UUID eerste = proef.bean(TransactionTemplate.class).execute(s -> register.append(feit(), Handeling.vanSysteem(Instant.now())));
            String inhoud = proef.jdbc().sql("select inhoud from register_invoer where id = :id").param("id", eerste).query(String.class).single();
            for (int rijen : new int[] {0, 9}) {
                IntConsumer metRegister = nr -> register.append(feit(), Handeling.vanSysteem(Instant.now()));
                IntConsumer kaal = nr -> kaal(proef, inhoud);
                List<Double> verhoudingen = new ArrayList<>();
                double snelst = 0;
                for (int ronde = 0; ronde < 5; ronde++) {
                    double kaalPerSeconde = perSeconde(proef, rijen, kaal);
                    double perSeconde = perSeconde(proef, rijen, metRegister);
                    snelst = Math.max(snelst, perSeconde);
                    if (ronde > 0) {
                        verhoudingen.add(perSeconde / kaalPerSeconde);
                    }
                }
                verhoudingen.sort(null);
                System.out.printf("bench %s: append in een transactie met %d andere rijen: %.2f x een gewone insert (mediaan van %d), %.0f per seconde%n",
                        soort, rijen, verhoudingen.get(verhoudingen.size() / 2), verhoudingen.size(), snelst);
            }
        }
    }

    private static Feit feit() {
        return Feit.van("raadsvraag-beoordeeld", 1, "bench:" + UUID.randomUUID()).dossier("VW-2025-0001")
                .besloten("reden", "Een reden van gewone lengte, zoals iemand die in een formulier typt, met een paar zinnen erin.");
    }

    private static void kaal(Registerproef proef, String inhoud) {
        UUID id = UUID.randomUUID();
        proef.jdbc().sql("insert into kaal_invoer (id, sleutel, soort, soort_versie, dossier, tijdstip, inhoud, sha256) "
                + "values (:id, :sleutel, 'raadsvraag-beoordeeld', 1, 'VW-2025-0001', :op, :inhoud, :sha)").param("id", id).param("sleutel", "bench:" + id)
                .param("op", Timestamp.from(Instant.now())).param("inhoud", inhoud).param("sha", "0".repeat(64)).update();
        proef.jdbc().sql("insert into kaal_besloten (invoer, veld, zout, waarde) values (:id, 'reden', :zout, :waarde)").param("id", id)
                .param("zout", new byte[32]).param("waarde", "Een reden van gewone lengte, zoals iemand die in een formulier typt, met een paar zinnen erin.").update();
    }

    private static double perSeconde(Registerproef proef, int rijen, IntConsumer werk) {
        TransactionTemplate transactie = proef.bean(TransactionTemplate.class);
        long begin = System.nanoTime();
        for (int nr = 0; nr < TRANSACTIES; nr++) {
            int hier = nr;
            transactie.executeWithoutResult(status -> {
                for (int rij = 0; rij < rijen; rij++) {
                    proef.jdbc().sql("insert into zaak (id, tekst) values (:id, :tekst)").param("id", UUID.randomUUID()).param("tekst", "tekst ".repeat(20)).update();
                }
                werk.accept(hier);
            });
        }
        return TRANSACTIES / ((System.nanoTime() - begin) / 1e9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void verifyingBesideSha256Alone(String soort) {
        try (Registerproef proef = open(soort)) {
            proef.bean(Sequencer.class).ronde();
            long begin = System.nanoTime();
            long bytes = vul(proef);
            System.out.printf("bench %s: %d invoeren (%d MB) geschreven en verzegeld in %.0f s%n", soort, AANTAL, bytes >> 20, (System.nanoTime() - begin) / 1e9);
            Runtime machine = Runtime.getRuntime();
            long[] meest = {0};
            Uitslag uitslag = proef.bean(RegisterControle.class).controleer(List.of(), (gedaan, totaal) -> {
                if (gedaan % 51_200 == 0) {
                    System.gc();
                    meest[0] = Math.max(meest[0], machine.totalMemory() - machine.freeMemory());
                }
            });
            assertThat(uitslag.bevindingen()).isEmpty();
            byte[] blok = new byte[(int) (bytes / AANTAL)];
            long shaBegin = System.nanoTime();
            int som = 0;
            for (int nr = 0; nr < AANTAL; nr++) {
                som += Hashes.sha256(blok)[0];
            }
            double sha = (System.nanoTime() - shaBegin) / 1e9;
            long leesBegin = System.nanoTime();
            for (long van = 0; van < AANTAL; van += 2_048) {
                som += proef.jdbc().sql("select i.inhoud from register_index x join register_invoer i on i.id = x.invoer where x.nr >= :van and x.nr < :tot order by x.nr")
                        .param("van", van).param("tot", van + 2_048).query(String.class).list().stream()
                        .mapToInt(een -> Hashes.sha256(een.getBytes(StandardCharsets.UTF_8))[0]).sum();
            }
            double lezen = (System.nanoTime() - leesBegin) / 1e9;
            System.out.printf("bench %s: verify %.1f s (%.0f invoeren per seconde), SHA-256 alleen %.1f s: %.2f x; lezen met SHA-256 %.1f s: %.2f x; geheugen hoogstens %d MB (%d)%n",
                    soort, uitslag.duurMs() / 1e3, AANTAL / (uitslag.duurMs() / 1e3), sha, sha * 1e3 / uitslag.duurMs(), lezen, lezen * 1e3 / uitslag.duurMs(),
                    meest[0] >> 20, som & 1);
        }
    }

    private static long vul(Registerproef proef) {
        long bytes = 0;
        Timestamp op = Timestamp.from(Instant.parse("2025-06-24T10:00:00Z"));
        for (int van = 0; van < AANTAL; van += 10_000) {
            List<Object[]> invoeren = new ArrayList<>();
            List<Object[]> besloten = new ArrayList<>();
            List<Object[]> wachtrij = new ArrayList<>();
            for (int nr = van; nr < Math.min(AANTAL, van + 10_000); nr++) {
                UUID id = UUID.randomUUID();
                byte[] zout = new byte[32];
                String waarde = "reden " + nr;
                String inhoud = ("{\"actor\":{\"functie\":\"wijkmanager\",\"gebruiker\":\"wijkmanager\",\"waarnemend\":false},\"besloten\":{\"reden\":\"%s\"},"
                        + "\"dossier\":\"VW-2025-0001\",\"herkomst\":\"taak\",\"id\":\"%s\",\"proces\":{\"activiteit\":\"dienst-leg-vast\",\"sha256\":\"%s\",\"sleutel\":\"wijkdialoog\","
                        + "\"versie\":1},\"sleutel\":\"bench:%s\",\"soort\":\"raadsvraag-beoordeeld\",\"soortVersie\":1,\"tijdstip\":\"2025-06-24T10:00:00Z\"}")
                        .formatted(Besloten.hmac(zout, waarde), id, "a".repeat(64), id);
                byte[] ruw = inhoud.getBytes(StandardCharsets.UTF_8);
                bytes += ruw.length;
                invoeren.add(new Object[] {id, "bench:" + id, "raadsvraag-beoordeeld", 1, "VW-2025-0001", op, inhoud, HexFormat.of().formatHex(Hashes.sha256(ruw))});
                besloten.add(new Object[] {id, "reden", zout, waarde});
                wachtrij.add(new Object[] {id});
            }
            proef.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                proef.sql().batchUpdate("insert into register_invoer (id, sleutel, soort, soort_versie, dossier, tijdstip, inhoud, sha256) values (?, ?, ?, ?, ?, ?, ?, ?)", invoeren);
                proef.sql().batchUpdate("insert into register_besloten (invoer, veld, zout, waarde) values (?, ?, ?, ?)", besloten);
                proef.sql().batchUpdate("insert into register_wachtrij (invoer) values (?)", wachtrij);
            });
            proef.bean(Sequencer.class).allesNu();
        }
        return bytes;
    }
}
