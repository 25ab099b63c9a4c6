package nl.besluitspoor.raadpleging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * {@code ./mvnw verify -Pbench -Dit.test=RaadplegingBenchIT}, on PostgreSQL with {@code -Dbesluitspoor.test.database=postgres},
 * on an H2 file with {@code -Dbesluitspoor.test.h2.map=target/bench}; the number of decisions with
 * {@code -Dbesluitspoor.bench.besluiten=1000000}, how often each is asked with {@code -Dbesluitspoor.bench.keren=20}.
 * Goal: p95 of at most 50 ms, and at 1,000,000 at most 3 times that at 10,000.
 */
@Tag("bench")
class RaadplegingBenchIT extends ProcesTests {

    private static final int AANTAL = Integer.getInteger("besluitspoor.bench.besluiten", 10_000);
    private static final int KEREN = Integer.getInteger("besluitspoor.bench.keren", 200);
    /** Decisions of one transaction; whole meetings and whole dossiers. */
    private static final int DEEL = 20_000;
    private static final int PER_VERGADERING = 20;
    private static final int PER_DOSSIER = 50;
    private static final int WIJKEN = 44;
    /** A word that is found in about a hundred decisions. */
    private static final int PER_ZELDZAAM_WOORD = 100;
    private static final List<String> WOORDEN = List.of("uitvoeringsplan", "bewoners", "veiligheid", "speeltuin", "groen", "energie", "schulden",
            "gezondheid", "jongeren", "huurders", "verkeer", "fietspad", "school", "ontmoeten", "subsidie", "begroting", "mandaat", "partners",
            "evaluatie", "renovatie", "parkeren", "cultuur", "sport", "armoede", "taal", "zorg", "werk", "duurzaam", "kinderen", "ouderen");

    @Autowired
    JdbcTemplate rijen;

    @Autowired
    TransactionTemplate transactie;

    @Autowired
    Zoeker zoeker;

    @Autowired
    Zoekmarkering markering;

    @Autowired
    Besluitlezer besluiten;

    @Autowired
    Dossierlezer dossiers;

    @Autowired
    Tijdlijn tijdlijn;

    @Autowired
    Vraaglezer vragen;

    private final Random toeval = new Random(24);
    private final List<UUID> ids = new ArrayList<>();

    @Test
    void readersWaitSoLong() {
        long begin = System.nanoTime();
        maak();
        rijen.execute(TestDatabase.isPostgres() ? "analyze" : "analyze sample_size 10000");
        System.out.printf("%s, %d besluiten, gemaakt in %.0f s%n", TestDatabase.isPostgres() ? "PostgreSQL" : "H2", AANTAL,
                (System.nanoTime() - begin) / 1e9);
        int zeldzaam = AANTAL / PER_ZELDZAAM_WOORD;
        meet("zoek op een woord", i -> zoek(Map.of("q", woord(i))));
        meet("zoek op een zeldzaam woord", i -> zoek(Map.of("q", "woord" + i * 31 % zeldzaam)));
        meet("zoek op twee woorden en een wijk", i -> zoek(Map.of("q", woord(i) + " " + woord(i + 7), "wijk", wijk(i))));
        meet("zoek op een wijk", i -> zoek(Map.of("wijk", wijk(i))));
        meet("zoek op een functie", i -> zoek(Map.of("persoon", "portefeuillehouder")));
        meet("zoek op een persoon", i -> zoek(Map.of("persoon", "steller" + i % 400)));
        meet("zoek op een mandaat", i -> zoek(Map.of("mandaat", "M-2025-0001")));
        meet("filter op uitkomst, soort en periode", i -> zoek(Map.of("uitkomst", "GEWIJZIGD", "soort", "VASTSTELLEN",
                "van", "2015-01-01", "tot", "2016-12-31")));
        meet("nieuwste eerst, zonder vraag", i -> zoek(Map.of()));
        meet("tweede bladzijde", i -> zoeker.zoek(vraag(Map.of("q", woord(i), "cursor", zoeker.zoek(vraag(Map.of("q", woord(i)))).volgende()))));
        meet("een dossier", i -> dossiers.lees(dossier(i * 50), Peil.nu()));
        meet("tijdlijn van een dossier", i -> tijdlijn.lees(dossier(i * 50), Peil.nu(), 0, 50));
        meet("tijdlijn zoals bekend op een dag", i -> tijdlijn.lees(dossier(i * 50), vragen.peil(Map.of("peil", "2015-06-01")), 0, 50));
        meet("een besluit met alles waar het op rust", i -> besluiten.lees(ids.get(i * 37 % ids.size()), Peil.nu()));
        assertThat(zoeker.zoek(vraag(Map.of("q", woord(1)))).besluiten()).hasSize(50);
        assertThat(zoeker.zoek(vraag(Map.of("q", "woord7"))).besluiten()).isNotEmpty();
        assertThat(zoeker.zoekEnTel(vraag(Map.of("wijk", wijk(1)))).tellingen().aantal()).isPositive();
        assertThat(tijdlijn.lees(dossier(0), Peil.nu(), 0, 50).regels()).hasSize(50);
        assertThat(besluiten.lees(ids.get(0), Peil.nu()).orElseThrow().gevolg()).isNotNull();
    }

    /** As the page does: the decisions, their marks, and the counts. */
    private Object zoek(Map<String, String> parameters) {
        Zoekvraag vraag = vraag(parameters);
        Zoeker.Vondst vondst = zoeker.zoekEnTel(vraag);
        return List.of(markering.markeer(vraag, vondst.bladzijde().besluiten()), vondst.tellingen());
    }

    private static String woord(int i) {
        return WOORDEN.get(i % WOORDEN.size());
    }

    private static String wijk(int i) {
        return "BU093502%02d".formatted(i % WIJKEN);
    }

    private static String dossier(int besluit) {
        return "BM-2001-%05d".formatted(besluit % AANTAL / PER_DOSSIER);
    }

    private Zoekvraag vraag(Map<String, String> parameters) {
        return vragen.zoekvraag(parameters);
    }

    private interface Vraag {
        Object doe(int i);
    }

    private void meet(String wat, Vraag vraag) {
        for (int i = 0; i < KEREN / 10; i++) {
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
        System.out.printf("  %-42s p50 %6.1f ms, p95 %6.1f ms%n", wat, duur[KEREN / 2] / 1e6, duur[KEREN * 95 / 100] / 1e6);
    }

    /** One row a decision is sent; what hangs on it is made from that by the database. */
    private void maak() {
        rijen.execute("""
                create table meting (n integer primary key, id uuid not null, punt uuid not null, versie uuid not null, invoer uuid not null,
                    vrijgave uuid not null, bericht uuid not null, vergadering uuid not null, dossier varchar(20) not null, dag date not null,
                    tijd timestamp with time zone not null, soort varchar(40) not null, uitkomst varchar(20) not null, tekst varchar not null,
                    zoektekst varchar not null, wijk varchar(12) not null)""");
        UUID vergadering = UUID.randomUUID();
        LocalDate dag = LocalDate.of(2005, 1, 4);
        List<Object[]> partij = new ArrayList<>();
        for (int i = 0; i < AANTAL; i++) {
            if (i % PER_VERGADERING == 0) {
                vergadering = UUID.randomUUID();
                dag = LocalDate.of(2005, 1, 4).plusDays(7_000L * i / AANTAL);
            }
            UUID id = UUID.randomUUID();
            if (ids.size() < 5_000) {
                ids.add(id);
            }
            String tekst = "Het college besluit over " + woord(toeval.nextInt(30)) + ", " + woord(toeval.nextInt(30)) + " en " + woord(toeval.nextInt(30))
                    + " in de wijk, zoals voorgesteld in de nota van " + dag + ", met een dekking uit de begroting van het jaar " + dag.getYear()
                    + " (woord" + toeval.nextInt(AANTAL / PER_ZELDZAAM_WOORD) + ")";
            Uitkomst uitkomst = i % 10 == 0 ? Uitkomst.GEWIJZIGD : Uitkomst.CONFORM;
            partij.add(new Object[] {i, id, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), vergadering,
                dossier(i), Date.valueOf(dag), Timestamp.from(Instant.from(dag.atTime(12, 0).atOffset(ZoneOffset.UTC))),
                SoortBeslispunt.values()[i % SoortBeslispunt.values().length].name(), uitkomst.name(), tekst,
                Zoektekst.van(List.of(tekst, uitkomst.naam(), dossier(i))), wijk(i / PER_DOSSIER)});
            if (partij.size() == 5_000 || i == AANTAL - 1) {
                transactie.executeWithoutResult(status -> rijen.batchUpdate("insert into meting values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        partij));
                partij.clear();
            }
        }
        List<String> naDeVulling = zonderSleutels();
        for (int van = 0; van < AANTAL; van += DEEL) {
            String deel = "(select * from meting where n >= %d and n < %d)".formatted(van, van + DEEL);
            transactie.executeWithoutResult(status -> VAN_METING.forEach(sql ->
                    rijen.update(sql.replace("from meting", "from " + deel + " meting"))));
        }
        naDeVulling.forEach(rijen::execute);
        if (TestDatabase.isPostgres()) {
            assertThat(rijen.queryForObject("select count(*) from (select * from zoek_besluit limit 1000) z where not (z.kenmerken @> "
                    + Zoektaal.KENMERKEN + " and z.kenmerken <@ " + Zoektaal.KENMERKEN + ")", Integer.class))
                    .isZero();
        }
    }

    private static final Pattern SLEUTEL = Pattern.compile("(?s)^(?:ALTER TABLE (?<tabel>\\S+) ADD CONSTRAINT (?<regel>\\S+) (?:PRIMARY KEY|UNIQUE|FOREIGN KEY)"
            + "|CREATE (?:UNIQUE )?(?:NULLS DISTINCT )?INDEX (?<index>\\S+) ON).*");
    private static final Pattern BIJ_TABEL = Pattern.compile("(?:TABLE|ON|REFERENCES) \"PUBLIC\"\\.\"(\\w+)\"");
    /** What the filling itself looks up by. */
    private static final Pattern BIJ_HET_VULLEN = Pattern.compile("^ALTER TABLE \"PUBLIC\".\"ZOEK_BESLUIT\" ADD CONSTRAINT \\S+ PRIMARY KEY");

    /**
     * Takes keys and indexes off H2's tables and gives the statements that put them back: an index on random ids that is
     * filled row by row writes its file over and over, some 30 GB for 1,000,000 decisions; made afterwards it is sorted once.
     */
    private List<String> zonderSleutels() {
        if (TestDatabase.isPostgres()) {
            return List.of();
        }
        Set<String> tabellen = VAN_METING.stream().map(sql -> sql.strip().split("\\s+")[2].toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Matcher> sleutels = rijen.queryForList("script nodata nopasswords nosettings", String.class).stream().map(SLEUTEL::matcher)
                .filter(Matcher::find).filter(m -> BIJ_TABEL.matcher(m.group()).results().anyMatch(t -> tabellen.contains(t.group(1))))
                .filter(m -> !BIJ_HET_VULLEN.matcher(m.group()).find()).toList();
        List<Matcher> laatsteEerst = new ArrayList<>(sleutels);
        Collections.reverse(laatsteEerst);
        laatsteEerst.forEach(m -> rijen.execute(m.group("tabel") == null ? "drop index " + m.group("index")
                : "alter table " + m.group("tabel") + " drop constraint " + m.group("regel")));
        return sleutels.stream().map(Matcher::group).toList();
    }

    private static final String KENMERKEN = """
            array['f:beleidsmedewerker', 'f:gemeentesecretaris', 'f:portefeuillehouder', 'p:gemeentesecretaris',
                  'p:steller' || cast(mod(n / 50, 400) as varchar), 'p:wethouder' || cast(mod(n / 50, 9) as varchar), 'w:' || wijk]""";

    private static final String OMSLAG = "'{\"actor\":{\"functie\":\"portefeuillehouder\",\"gebruiker\":\"meting\",\"waarnemend\":false},\"object\":{\"id\":\"'"
            + " || cast(id as varchar) || '\",\"soort\":\"beslispunt\"},\"open\":{\"nummer\":\"1\"},\"besloten\":{}}'";

    private static final List<String> VAN_METING = List.of("""
            insert into dossier (nummer, titel, korte_titel, soort_plan, portefeuille, openbaarheid, aanleiding, inbreng_van_ouder, fase,
                gestart_door, gestart_op)
            select dossier, 'Meting', 'Meting', 'PROGRAMMAPLAN', 'meting', 'OPENBAAR', 'meting', false, 'UITVOERING', 'meting', min(tijd)
            from meting group by dossier""",
            "insert into dossier_wijk (dossier, volgnr, code, naam) select dossier, 1, min(wijk), min(wijk) from meting group by dossier",
            """
            insert into vergadering (id, nummer, jaar, volgnr, datum, tijd, plaats, agenda_sluit, status, oproep, gepland_door, gepland_op)
            select vergadering, 'BM-' || cast(min(n) as varchar), 1900, min(n), min(dag), time '10:00:00', 'meting', min(tijd), 'GEHOUDEN', 1,
                   'meting', min(tijd) from meting group by vergadering""",
            """
            insert into voorstel (id, dossier, soort, stand, ronde, rib_herstel, begonnen_door, begonnen_op)
            select id, dossier, 'LOS', 'BESLOTEN', 1, false, 'meting', tijd from meting""",
            """
            insert into voorstelversie (id, voorstel, hoofdnummer, ondernummer, sha256, bevroren_door, bevroren_op)
            select versie, id, 0, 1, '0', 'meting', tijd from meting""",
            """
            insert into agendapunt (id, vergadering, volgnr, voorstel, dossier, onderwerp, openbaarheid, behandeling, voorgesteld, voorgesteld_reden,
                status)
            select punt, vergadering, n, id, dossier, 'Meting', 'OPENBAAR', 'HAMERSTUK', 'HAMERSTUK', 'meting', 'BESLOTEN' from meting""",
            """
            insert into besluit (id, vergadering, agendapunt, voorstel, beslispunt, dossier, orgaan, datum, nummer, soort, tekst, uitkomst, letterlijk,
                openbaarheid, vastgelegd_door, vastgelegd_op)
            select id, vergadering, punt, id, id, dossier, 'college', dag, 1, soort, tekst, uitkomst, 'Conform.', 'OPENBAAR', 'gemeentesecretaris', tijd
            from meting""",
            """
            insert into besluit_lid (besluit, gebruiker, naam, functie, deelname)
            select id, 'wethouder-wonen', 'Wethouder Wonen', 'collegelid', 'AANWEZIG' from meting""",
            """
            insert into zoek_besluit (id, dossier, datum, orgaan, soort, uitkomst, openbaarheid, vastgelegd_op, zoektekst, nota_versie%s)
            select id, dossier, dag, 'college', soort, uitkomst, 'OPENBAAR', tijd, zoektekst, versie%s from meting order by n"""
                .formatted(TestDatabase.isPostgres() ? ", kenmerken" : "", TestDatabase.isPostgres() ? ", " + KENMERKEN : ""),
            """
            insert into zoek_besluit_wijk (besluit, wijk, naam, datum, volgnr)
            select z.id, meting.wijk, meting.wijk, meting.dag, z.volgnr from meting join zoek_besluit z on z.id = meting.id""",
            """
            insert into zoek_besluit_persoon (besluit, gebruiker, functie, rol, sinds)
            select id, 'gemeentesecretaris', 'gemeentesecretaris', 'VASTGELEGD', tijd from meting
            union all select id, 'wethouder' || cast(mod(n / 50, 9) as varchar), 'portefeuillehouder', 'VRIJGEGEVEN', tijd from meting
            union all select id, 'steller' || cast(mod(n / 50, 400) as varchar), 'beleidsmedewerker', 'GESCHREVEN', tijd from meting""",
            """
            insert into register_invoer (id, sleutel, soort, soort_versie, dossier, tijdstip, inhoud, sha256)
            select invoer, 'besluit-vastgelegd:' || cast(id as varchar), 'besluit-vastgelegd', 1, dossier, tijd, %s, '0' from meting
            union all select vrijgave, 'voorstel-vrijgegeven:' || cast(versie as varchar) || ':1', 'voorstel-vrijgegeven', 1, dossier, tijd, %s, '0'
            from meting""".formatted(OMSLAG, OMSLAG),
            """
            insert into bericht (id, feit_soort, feit_sleutel, dossier, ontvanger_naam, ontvanger_mail, ontvanger_rol, onderwerp, html, tekst,
                message_id, klaargezet_op, verzonden_op, pogingen)
            select bericht, 'besluit-genomen', cast(id as varchar), dossier, 'meting', 'meting@voorbeeld.example', 'beleidsmedewerker', 'Uitkomst',
                   '<p>Uitkomst</p>', 'Uitkomst', cast(bericht as varchar), tijd, tijd, 1 from meting""");
}
