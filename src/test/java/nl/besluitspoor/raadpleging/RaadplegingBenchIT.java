package nl.besluitspoor.raadpleging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a reader waits: search, counts, timeline and one decision, in milliseconds, p50 and p95. Run by hand:
 * {@code ./mvnw verify -Pbench}, on PostgreSQL with {@code -Dbesluitspoor.test.database=postgres}; the number of decisions
 * with {@code -Dbesluitspoor.bench.besluiten=1000000}.
 */
@Tag("bench")
class RaadplegingBenchIT extends ProcesTests {

    private static final int AANTAL = Integer.getInteger("besluitspoor.bench.besluiten", 10_000);
    private static final int KEREN = 200;
    private static final int PER_VERGADERING = 20;
    private static final int PER_DOSSIER = 50;
    private static final List<String> WOORDEN = List.of("uitvoeringsplan", "bewoners", "veiligheid", "speeltuin", "groen", "energie", "schulden",
            "gezondheid", "jongeren", "huurders", "verkeer", "fietspad", "school", "ontmoeten", "subsidie", "begroting", "mandaat", "partners",
            "evaluatie", "renovatie", "parkeren", "cultuur", "sport", "armoede", "taal", "zorg", "werk", "duurzaam", "kinderen", "ouderen");
    private static final List<String[]> WIJKEN = List.of(new String[] {"BU09350203", "Pottenberg"}, new String[] {"BU09350105", "Nazareth"},
            new String[] {"BU09350201", "Malberg"}, new String[] {"BU09350204", "Mariaberg"});

    @Autowired
    JdbcTemplate rijen;

    @Autowired
    TransactionTemplate transactie;

    @Autowired
    Zoeker zoeker;

    @Autowired
    Vraaglezer vragen;

    private final Random toeval = new Random(24);

    @Test
    void readersWaitSoLong() {
        long begin = System.nanoTime();
        maak();
        rijen.execute(TestDatabase.isPostgres() ? "analyze" : "analyze sample_size 1000");
        System.out.printf("%s, %d besluiten, gemaakt in %.0f s%n", TestDatabase.isPostgres() ? "PostgreSQL" : "H2", AANTAL,
                (System.nanoTime() - begin) / 1e9);
        List<UUID> ids = jdbc.sql("select id from zoek_besluit order by volgnr fetch first 200 rows only").query(UUID.class).list();
        meet("zoek op een woord", i -> zoeker.zoek(vraag(Map.of("q", woord(i)))));
        meet("zoek op twee woorden en een wijk", i -> zoeker.zoek(vraag(Map.of("q", woord(i) + " " + woord(i + 7), "wijk", "Pottenberg"))));
        meet("filter op uitkomst, soort en periode", i -> zoeker.zoek(vraag(Map.of("uitkomst", "GEWIJZIGD", "soort", "VASTSTELLEN",
                "van", "2015-01-01", "tot", "2016-12-31"))));
        meet("nieuwste eerst, zonder vraag", i -> zoeker.zoek(vraag(Map.of())));
        meet("tel per facet bij een woord", i -> zoeker.tel(vraag(Map.of("q", woord(i)))));
        meet("een besluit", i -> zoeker.vind(ids.get(i % ids.size()), Peil.nu()));
        meet("besluiten van een dossier", i -> zoeker.vanDossier("BM-2001-%04d".formatted(1 + i % (AANTAL / PER_DOSSIER)), Peil.nu()));
        assertThat(zoeker.zoek(vraag(Map.of("q", woord(1)))).besluiten()).isNotEmpty();
    }

    private static String woord(int i) {
        return WOORDEN.get(i % WOORDEN.size());
    }

    private Zoekvraag vraag(Map<String, String> parameters) {
        return vragen.zoekvraag(parameters);
    }

    private interface Vraag {
        Object doe(int i);
    }

    private void meet(String wat, Vraag vraag) {
        for (int i = 0; i < 10; i++) {
            vraag.doe(i);
        }
        long[] duur = new long[KEREN];
        for (int i = 0; i < KEREN; i++) {
            int keer = i;
            long begin = System.nanoTime();
            transactie.executeWithoutResult(status -> vraag.doe(keer));
            duur[i] = System.nanoTime() - begin;
        }
        Arrays.sort(duur);
        System.out.printf("  %-40s p50 %6.1f ms, p95 %6.1f ms%n", wat, duur[KEREN / 2] / 1e6, duur[KEREN * 95 / 100] / 1e6);
    }

    private void maak() {
        Map<String, List<Object[]>> partij = new LinkedHashMap<>();
        UUID vergadering = UUID.randomUUID();
        LocalDate dag = LocalDate.of(2005, 1, 4);
        for (int i = 0; i < AANTAL; i++) {
            String dossier = "BM-2001-%04d".formatted(1 + i / PER_DOSSIER);
            if (i % PER_DOSSIER == 0) {
                voeg(partij, """
                        insert into dossier (nummer, titel, korte_titel, soort_plan, portefeuille, openbaarheid, aanleiding, inbreng_van_ouder, fase,
                            gestart_door, gestart_op) values (?, ?, ?, 'PROGRAMMAPLAN', 'meting', 'OPENBAAR', 'meting', false, 'UITVOERING', 'meting', ?)""",
                        dossier, "Meting " + i, "Meting " + i, tijd(dag));
            }
            if (i % PER_VERGADERING == 0) {
                vergadering = UUID.randomUUID();
                dag = dag.plusDays(Math.max(1, 7_000L * PER_VERGADERING / AANTAL));
                voeg(partij, """
                        insert into vergadering (id, nummer, jaar, volgnr, datum, tijd, plaats, agenda_sluit, status, oproep, gepland_door, gepland_op)
                        values (?, ?, 1900, ?, ?, '10:00', 'meting', ?, 'GEHOUDEN', 1, 'meting', ?)""",
                        vergadering, "BM-" + i, i, Date.valueOf(dag), tijd(dag), tijd(dag));
            }
            UUID punt = UUID.randomUUID();
            UUID id = UUID.randomUUID();
            String tekst = "Het college besluit over " + woord(toeval.nextInt(30)) + ", " + woord(toeval.nextInt(30)) + " en " + woord(toeval.nextInt(30))
                    + " in de wijk, zoals voorgesteld in de nota van " + dag + ", met een dekking uit de begroting van het jaar " + dag.getYear();
            Uitkomst uitkomst = i % 10 == 0 ? Uitkomst.GEWIJZIGD : Uitkomst.CONFORM;
            SoortBeslispunt soort = SoortBeslispunt.values()[i % SoortBeslispunt.values().length];
            voeg(partij, """
                    insert into agendapunt (id, vergadering, volgnr, voorstel, dossier, onderwerp, openbaarheid, behandeling, voorgesteld,
                        voorgesteld_reden, status) values (?, ?, ?, ?, ?, 'Meting', 'OPENBAAR', 'HAMERSTUK', 'HAMERSTUK', 'meting', 'BESLOTEN')""",
                    punt, vergadering, i, id, dossier);
            voeg(partij, """
                    insert into besluit (id, vergadering, agendapunt, voorstel, beslispunt, dossier, orgaan, datum, nummer, soort, tekst, uitkomst,
                        letterlijk, openbaarheid, vastgelegd_door, vastgelegd_op)
                    values (?, ?, ?, ?, ?, ?, 'college', ?, 1, ?, ?, ?, 'Conform.', 'OPENBAAR', 'gemeentesecretaris', ?)""",
                    id, vergadering, punt, id, id, dossier, Date.valueOf(dag), soort.name(), tekst, uitkomst.name(), tijd(dag));
            voeg(partij, """
                    insert into zoek_besluit (id, dossier, datum, orgaan, soort, uitkomst, openbaarheid, vastgelegd_op, zoektekst)
                    values (?, ?, ?, 'college', ?, ?, 'OPENBAAR', ?, ?)""",
                    id, dossier, Date.valueOf(dag), soort.name(), uitkomst.name(), tijd(dag), Zoektekst.van(List.of(tekst, uitkomst.naam(), dossier)));
            String[] wijk = WIJKEN.get(toeval.nextInt(WIJKEN.size()));
            voeg(partij, "insert into zoek_besluit_wijk (besluit, wijk, naam) values (?, ?, ?)", id, wijk[0], wijk[1]);
            voeg(partij, "insert into zoek_besluit_persoon (besluit, gebruiker, functie, rol) values (?, 'gemeentesecretaris', 'gemeentesecretaris', 'VASTGELEGD')", id);
            if (i % 5_000 == 4_999 || i == AANTAL - 1) {
                transactie.executeWithoutResult(status -> partij.forEach((sql, waarden) -> rijen.batchUpdate(sql, waarden)));
                partij.clear();
            }
        }
    }

    private static void voeg(Map<String, List<Object[]>> partij, String sql, Object... waarden) {
        partij.computeIfAbsent(sql, x -> new ArrayList<>()).add(waarden);
    }

    private static Timestamp tijd(LocalDate dag) {
        return Timestamp.from(Instant.from(dag.atTime(12, 0).atOffset(ZoneOffset.UTC)));
    }
}
