package nl.besluitspoor.register.opdracht;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.besluitspoor.Besluitspoor;
import nl.besluitspoor.TestDatabase;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.controle.Bevinding;
import nl.besluitspoor.register.noot.Tekensleutel;
import nl.besluitspoor.register.rijen.Rijenzegel;
import nl.besluitspoor.register.zegel.Sequencer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * Spoils the register of the demonstration as the owner of its database could, triggers and constraints off: two hundred
 * entries in every field, every sealed row of the domain in every column. Each thing must be found and named; what is put
 * back must not be accused. Changes that do not touch one another are judged by one verification, which must name each.
 */
class KnoeiIT {

    private static final int GEKOZEN = 200;
    private static final int PER_KEER = 20;
    private static final Map<String, List<String>> VELDEN = new LinkedHashMap<>();

    static {
        VELDEN.put("register_invoer", List.of("sleutel", "soort", "soort_versie", "dossier", "tijdstip", "inhoud", "sha256", "id"));
        VELDEN.put("register_index", List.of("bladhash", "invoer"));
        VELDEN.put("register_besloten", List.of("veld", "zout", "waarde", "invoer"));
    }

    private static final Map<String, Map<String, String>> KOLOMMEN = new ConcurrentHashMap<>();

    @TempDir
    private Path map;

    private final long zaad = Long.getLong("besluitspoor.zaad", System.nanoTime());
    /** One a database, so that a seed gives the same changes again. */
    private final ThreadLocal<Random> toeval = ThreadLocal.withInitial(() -> new Random(zaad));

    /** The databases beside each other: each keeps one thread busy. */
    @Test
    void findsAndNamesEveryChangeInTheDemonstration() throws Exception {
        ExecutorService beide = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> werk = List.of(beide.submit(() -> knoei("h2")), beide.submit(() -> knoei("postgres")));
            for (Future<?> een : werk) {
                een.get();
            }
        } finally {
            beide.shutdownNow();
        }
    }

    private Void knoei(String database) throws Exception {
        try (Registerproef proef = demonstratie(database)) {
            isGaaf(proef, "de demonstratie zelf");
            proef.aansluitingen().forEach(een -> assertThat(een.verschillen()).as("reconcile: " + een.naam()).isEmpty());
            proef.zetBewakingUit();
            proef.zetRegelsUit();
            List<Long> gekozen = gekozen(proef);
            int gewijzigd = velden(proef, gekozen) + weg(proef, gekozen) + erbij(proef, gekozen) + gewisseld(proef, gekozen);
            isGaaf(proef, "na het terugzetten van de invoeren");
            afgesneden(proef);
            sleutel(proef);
            checkpoints(proef);
            int documenten = documenten(proef);
            isGaaf(proef, "na het terugzetten van zegels en documenten");
            int rijen = domein(proef);
            isGaaf(proef, "na het terugzetten van het domein");
            int bits = bits(proef, 200);
            isGaaf(proef, "na het terugzetten van de bits");
            System.out.printf("knoeien met de demonstratie op %s: %d wijzigingen in %d invoeren, %d documenten, %d keer rijen van het domein, "
                    + "%d bits; alles gevonden en genoemd (zaad %d)%n", database, gewijzigd, gekozen.size(), documenten, rijen, bits, zaad);
        }
        return null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    @Tag("soak")
    void findsTenThousandFlippedBitsInTheDemonstration(String database) throws Exception {
        try (Registerproef proef = demonstratie(database)) {
            proef.zetBewakingUit();
            proef.zetRegelsUit();
            int bits = bits(proef, Integer.getInteger("besluitspoor.flips", 10_000));
            isGaaf(proef, "na het terugzetten");
            System.out.printf("knoeien met de demonstratie op %s: %d bits omgezet, alle gevonden en genoemd (zaad %d)%n", database, bits, zaad);
        }
    }

    /** The demonstration, made by the application itself in a process of its own, as a register alone. */
    private Registerproef demonstratie(String database) throws IOException, InterruptedException {
        boolean postgres = database.equals("postgres");
        String adres = postgres ? TestDatabase.nieuwe("d" + UUID.randomUUID().toString().replace("-", ""))
                : TestDatabase.bestand(map.resolve("demonstratie"));
        Path register = map.resolve("register-" + database);
        Process proces = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Besluitspoor.class.getName(),
                "--spring.datasource.url=" + adres, "--spring.datasource.username=" + (postgres ? "postgres" : "sa"),
                "--spring.datasource.password=" + (postgres ? "postgres" : ""), "--server.port=0", "--camunda.bpm.job-execution.enabled=false",
                "--besluitspoor.register.map=" + register, "--besluitspoor.demonstratie-dossiers=true", "--spring.main.banner-mode=off").redirectErrorStream(true).start();
        List<String> regels = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(proces.getInputStream(), StandardCharsets.UTF_8))) {
            for (String regel = in.readLine(); regel != null && !regel.contains("Started Besluitspoor"); regel = in.readLine()) {
                regels.add(regel);
            }
            // the pipe closes with the process: nothing is read after it
            proces.destroy();
        }
        proces.waitFor();
        assertThat(regels).as("de demonstratie is gemaakt").anyMatch(een -> een.contains("de demonstratie is klaar"));
        Registerproef proef = Registerproef.op(adres, register);
        proef.bean(Sequencer.class).allesNu();
        return proef;
    }

    private static void isGaaf(Registerproef proef, String wat) {
        assertThat(proef.controleer().bevindingen()).as(wat).isEmpty();
    }

    private List<Long> gekozen(Registerproef proef) {
        List<Long> alle = new ArrayList<>(proef.jdbc().sql("select nr from register_index order by nr").query(Long.class).list());
        assertThat(alle).hasSizeGreaterThanOrEqualTo(GEKOZEN);
        java.util.Collections.shuffle(alle, toeval.get());
        return alle.subList(0, GEKOZEN).stream().sorted().toList();
    }

    private static Set<Long> plaatsen(List<Bevinding> bevindingen) {
        return bevindingen.stream().map(Bevinding::index).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private int velden(Registerproef proef, List<Long> gekozen) {
        int aantal = 0;
        for (Map.Entry<String, List<String>> tabel : VELDEN.entrySet()) {
            for (String kolom : tabel.getValue()) {
                List<Runnable> terug = new ArrayList<>();
                Set<Long> veranderd = new TreeSet<>();
                for (long nr : gekozen) {
                    Rij rij = rij(proef, tabel.getKey(), nr);
                    Object oud = rij == null ? null : rij.waarden().get(kolom);
                    if (rij != null && oud != null) {
                        // another field's name may stand in the primary key already
                        terug.add(zet(proef, rij, kolom, kolom.equals("veld") ? "q" + oud : flip(oud)));
                        veranderd.add(nr);
                    }
                }
                List<Bevinding> gevonden = proef.controleer().bevindingen();
                terug.forEach(Runnable::run);
                assertThat(plaatsen(gevonden)).as("%s.%s veranderd", tabel.getKey(), kolom).containsAll(veranderd);
                if (List.of("bladhash", "sha256", "zout", "waarde").contains(kolom)) {
                    assertThat(plaatsen(gevonden)).as("%s.%s: niemand anders beschuldigd", tabel.getKey(), kolom).isSubsetOf(veranderd);
                }
                aantal += veranderd.size();
            }
        }
        return aantal;
    }

    private int weg(Registerproef proef, List<Long> gekozen) {
        int aantal = 0;
        for (String tabel : VELDEN.keySet()) {
            List<Rij> rijen = gekozen.stream().map(nr -> rij(proef, tabel, nr)).filter(Objects::nonNull).toList();
            Set<Long> plaatsen = gekozen.stream().filter(nr -> rij(proef, tabel, nr) != null).collect(Collectors.toSet());
            rijen.forEach(rij -> proef.sql().update("delete from " + tabel + " where " + rij.waar(), rij.sleutel()));
            List<Bevinding> gevonden = proef.controleer().bevindingen();
            rijen.forEach(rij -> voegToe(proef, tabel, rij.waarden()));
            assertThat(plaatsen(gevonden)).as("uit %s verwijderd", tabel).containsAll(plaatsen);
            aantal += rijen.size();
        }
        return aantal;
    }

    private int erbij(Registerproef proef, List<Long> gekozen) {
        for (long nr : gekozen) {
            proef.sql().update("insert into register_besloten (invoer, veld, zout, waarde) select invoer, 'verzonnen', ?, 'x' from register_index where nr = ?",
                    new byte[32], nr);
        }
        assertThat(plaatsen(proef.controleer().bevindingen())).as("besloten velden erbij").containsAll(gekozen);
        proef.sql().update("delete from register_besloten where veld = 'verzonnen'");

        UUID los = UUID.randomUUID();
        String inhoud = "{\"id\":\"%s\",\"sleutel\":\"x:%s\",\"soort\":\"dossier-fase\",\"soortVersie\":1,\"tijdstip\":\"2025-06-24T10:00:00Z\"}".formatted(los, los);
        proef.sql().update("insert into register_invoer (id, sleutel, soort, soort_versie, tijdstip, inhoud, sha256) values (?, ?, 'dossier-fase', 1, ?, ?, ?)",
                los, "x:" + los, Timestamp.from(Instant.parse("2025-06-24T10:00:00Z")), inhoud, HexFormat.of().formatHex(Hashes.sha256(inhoud.getBytes(StandardCharsets.UTF_8))));
        assertThat(proef.controleer().bevindingen()).as("een invoer zonder plaats").anyMatch(een -> een.zin().contains("x:" + los));
        long einde = proef.jdbc().sql("select max(nr) + 1 from register_index").query(Long.class).single();
        proef.sql().update("insert into register_index (nr, invoer, bladhash) values (?, ?, ?)", einde, los, Hashes.blad(inhoud.getBytes(StandardCharsets.UTF_8)));
        assertThat(plaatsen(proef.controleer().bevindingen())).as("een invoer achteraan").contains(einde);
        proef.sql().update("delete from register_index where nr = ?", einde);
        proef.sql().update("delete from register_invoer where id = ?", los);
        return gekozen.size() + 2;
    }

    private int gewisseld(Registerproef proef, List<Long> gekozen) {
        for (int keer = 0; keer < 5; keer++) {
            Rij een = Objects.requireNonNull(rij(proef, "register_index", gekozen.get(2 * keer)));
            Rij ander = Objects.requireNonNull(rij(proef, "register_index", gekozen.get(GEKOZEN - 1 - 2 * keer)));
            List<Runnable> terug = new ArrayList<>();
            for (String kolom : List.of("invoer", "bladhash")) {
                terug.add(zet(proef, een, kolom, ander.waarden().get(kolom)));
                terug.add(zet(proef, ander, kolom, een.waarden().get(kolom)));
            }
            List<Bevinding> gevonden = proef.controleer().bevindingen();
            terug.forEach(Runnable::run);
            assertThat(gevonden).as("twee plaatsen verwisseld").isNotEmpty();
            assertThat(gevonden.stream().map(Bevinding::zin)).as("%s en %s verwisseld", een.waarden().get("nr"), ander.waarden().get("nr"))
                    .anyMatch(zin -> zin.startsWith("index " + een.waarden().get("nr") + ":") || zin.startsWith("index " + ander.waarden().get("nr") + ":")
                            || zin.contains("een van de invoeren"));
        }
        List<Runnable> terug = new ArrayList<>();
        for (int nr = 0; nr + 1 < GEKOZEN; nr += 2) {
            Rij een = Objects.requireNonNull(rij(proef, "register_invoer", gekozen.get(nr)));
            Rij ander = Objects.requireNonNull(rij(proef, "register_invoer", gekozen.get(nr + 1)));
            for (String kolom : List.of("inhoud", "sha256")) {
                terug.add(zet(proef, een, kolom, ander.waarden().get(kolom)));
                terug.add(zet(proef, ander, kolom, een.waarden().get(kolom)));
            }
        }
        List<Bevinding> gevonden = proef.controleer().bevindingen();
        terug.forEach(Runnable::run);
        assertThat(plaatsen(gevonden)).as("de inhoud van paren verwisseld").containsAll(gekozen);
        return 5 + GEKOZEN;
    }

    private static void afgesneden(Registerproef proef) {
        long van = proef.jdbc().sql("select max(nr) - 9 from register_index").query(Long.class).single();
        List<Map<String, Object>> index = proef.sql().queryForList("select * from register_index where nr >= ?", van);
        List<Map<String, Object>> checkpoints = proef.sql().queryForList("select * from register_checkpoint where omvang > ?", van);
        Long omvang = proef.jdbc().sql("select max(omvang) from register_checkpoint").query(Long.class).single();
        Map<String, Object> sequencer = proef.sql().queryForMap("select * from register_sequencer");
        proef.sql().update("delete from register_index where nr >= ?", van);
        assertThat(plaatsen(proef.controleer().bevindingen())).as("de staart afgesneden").contains(van);
        proef.sql().update("delete from register_checkpoint where omvang > ?", van);
        proef.sql().update("update register_sequencer set hek = (select coalesce(max(hek), 0) from register_checkpoint)");
        assertThat(proef.controleer().bevindingen().stream().map(Bevinding::zin)).as("de staart afgesneden met de zegels, als uit een oude reservekopie")
                .anyMatch(zin -> zin.contains("elders is bewaard") && zin.contains(String.valueOf(omvang)));
        index.forEach(rij -> voegToe(proef, "register_index", rij));
        checkpoints.forEach(rij -> voegToe(proef, "register_checkpoint", rij));
        proef.sql().update("update register_sequencer set hek = ?", sequencer.get("hek"));
    }

    private static void sleutel(Registerproef proef) throws IOException {
        Path sleutel = proef.map().resolve("sleutel.pem");
        byte[] oud = Files.readAllBytes(sleutel);
        Files.delete(sleutel);
        Tekensleutel.nieuw("besluitspoor.example/maastricht").bewaar(sleutel);
        List<Bevinding> gevonden = proef.controleer().bevindingen();
        Files.delete(sleutel);
        Files.write(sleutel, oud);
        assertThat(gevonden).singleElement().satisfies(een -> assertThat(een.zin()).contains("sleutel is gewisseld zonder invoer"));
    }

    private void checkpoints(Registerproef proef) {
        for (String kolom : List.of("wortel", "noot", "sleutel", "hek", "tijdstip", "merk", "omvang")) {
            Map<String, Object> rij = proef.sql().queryForList("select * from register_checkpoint order by omvang desc").get(0);
            Object nieuw = kolom.equals("omvang") ? ((Number) rij.get("omvang")).longValue() - 1 : kolom.equals("hek") ? ((Number) rij.get("hek")).longValue() + 7
                    : flip(Objects.requireNonNull(rij.get(kolom)));
            proef.sql().update("update register_checkpoint set " + kolom + " = ? where omvang = ?", nieuw, rij.get("omvang"));
            List<Bevinding> gevonden = proef.controleer().bevindingen();
            proef.sql().update("update register_checkpoint set " + kolom + " = ? where omvang = ?", rij.get(kolom), kolom.equals("omvang") ? nieuw : rij.get("omvang"));
            assertThat(gevonden.stream().map(Bevinding::zin)).as("checkpoint: " + kolom).anyMatch(zin -> zin.contains("checkpoint"));
        }
    }

    private int documenten(Registerproef proef) {
        List<Map<String, Object>> delen = proef.sql().queryForList("select document, volgnr, inhoud from document_deel where volgnr = 0");
        Set<Long> verwacht = new HashSet<>(proef.jdbc().sql("""
                select x.nr from register_index x join register_invoer i on i.id = x.invoer
                where i.soort = 'document-bewaard'""").query(Long.class).list());
        delen.forEach(deel -> proef.sql().update("update document_deel set inhoud = ? where document = ? and volgnr = 0",
                flip(Objects.requireNonNull(deel.get("inhoud"))), deel.get("document")));
        List<Bevinding> gevonden = proef.controleer().bevindingen();
        delen.forEach(deel -> proef.sql().update("update document_deel set inhoud = ? where document = ? and volgnr = 0", deel.get("inhoud"), deel.get("document")));
        assertThat(plaatsen(gevonden)).as("inhoud van documenten").containsAll(verwacht);
        return delen.size();
    }

    /** @param tabel a table with sealed rows @param kolommen what of them is sealed */
    private record Verzegeld(long nr, String tabel, List<String> kolommen, boolean laatste, String sleutel) {}

    private int domein(Registerproef proef) throws IOException {
        List<Verzegeld> zegels = zegels(proef);
        Map<String, Set<String>> kolommen = new TreeMap<>();
        zegels.forEach(een -> kolommen.computeIfAbsent(een.tabel(), tabel -> new TreeSet<>()).addAll(een.kolommen()));
        int aantal = 0;
        kolommen.keySet().forEach(tabel -> proef.sql().execute("create table kopie_" + tabel + " as select * from " + tabel));
        int meest = kolommen.values().stream().mapToInt(Set::size).max().orElseThrow();
        List<String> geweigerd = new ArrayList<>();
        for (int ronde = 0; ronde < meest; ronde++) {
            Map<String, String> nu = new TreeMap<>();
            for (Map.Entry<String, Set<String>> een : kolommen.entrySet()) {
                if (ronde < een.getValue().size()) {
                    String kolom = List.copyOf(een.getValue()).get(ronde);
                    try {
                        proef.sql().update("update %s set %s = %s".formatted(een.getKey(), kolom, anders(proef, een.getKey(), kolom)));
                        nu.put(een.getKey(), kolom);
                    } catch (DataAccessException e) {
                        geweigerd.add(een.getKey() + "." + kolom);
                    }
                }
            }
            List<Bevinding> gevonden = proef.controleer().bevindingen();
            nu.keySet().forEach(tabel -> herstel(proef, tabel));
            for (Verzegeld een : laatste(zegels)) {
                if (een.kolommen().contains(nu.get(een.tabel()))) {
                    aantal++;
                    assertThat(gevonden).as("%s.%s veranderd, verzegeld door invoer %d", een.tabel(), nu.get(een.tabel()), een.nr())
                            .anyMatch(b -> b.index() != null && b.index() == een.nr() && b.wat().startsWith("in " + een.tabel() + " "));
                }
            }
        }
        // an identity column is the database's own
        assertThat(geweigerd).allMatch(een -> een.endsWith(".volgnr") || een.endsWith(".id"));
        kolommen.keySet().forEach(tabel -> proef.sql().update("delete from " + tabel));
        List<Bevinding> leeg = proef.controleer().bevindingen();
        kolommen.keySet().forEach(tabel -> herstel(proef, tabel));
        for (Verzegeld een : laatste(zegels)) {
            aantal++;
            assertThat(leeg).as("rijen uit %s verwijderd, verzegeld door invoer %d", een.tabel(), een.nr())
                    .anyMatch(b -> b.index() != null && b.index() == een.nr() && b.wat().startsWith("in " + een.tabel() + " "));
        }
        aantal += eenRijErbij(proef);
        kolommen.keySet().forEach(tabel -> proef.sql().execute("drop table kopie_" + tabel));
        System.out.printf("knoeien met het domein: %d tabellen, %d kolommen%n", kolommen.size(), kolommen.values().stream().mapToInt(Set::size).sum());
        return aantal;
    }

    private static int eenRijErbij(Registerproef proef) {
        List<String> tabellen = new ArrayList<>();
        for (String tabel : proef.bean(Rijenzegel.class).sleutels().entrySet().stream()
                .filter(een -> een.getValue().get(0).contains("{id}")).map(Map.Entry::getKey).toList()) {
            Map<String, String> kolommen = kolommen(proef, tabel);
            if (!"uuid".equals(kolommen.get("id")) || proef.jdbc().sql("select count(*) from " + tabel).query(Long.class).single() == 0) {
                continue;
            }
            List<String> gewoon = kolommen.keySet().stream().filter(een -> !een.equals("id") && !(een.equals("volgnr") && isEigen(proef, tabel))).toList();
            proef.sql().update("insert into %s (id, %s) select ?, %s from %s fetch first 1 rows only".formatted(tabel, String.join(", ", gewoon),
                    String.join(", ", gewoon), tabel), UUID.randomUUID());
            tabellen.add(tabel);
        }
        List<Bevinding> gevonden = proef.controleer().bevindingen();
        tabellen.forEach(tabel -> herstel(proef, tabel));
        for (String tabel : tabellen) {
            assertThat(gevonden.stream().map(Bevinding::zin)).as("een rij bij in " + tabel).anyMatch(zin -> zin.contains("in " + tabel + " "));
        }
        assertThat(tabellen).hasSizeGreaterThan(10);
        return tabellen.size();
    }

    private static boolean isEigen(Registerproef proef, String tabel) {
        return proef.jdbc().sql("select count(*) from information_schema.columns where lower(table_name) = :tabel and lower(column_name) = 'volgnr' and is_identity = 'YES'")
                .param("tabel", tabel).query(Long.class).single() > 0;
    }

    /** Every line that an entry seals and that has rows. */
    private static List<Verzegeld> zegels(Registerproef proef) throws IOException {
        Rijenzegel zegel = proef.bean(Rijenzegel.class);
        ObjectMapper json = new ObjectMapper();
        record Invoer(long nr, String soort, int versie, String inhoud, String lijnen) {}
        List<Verzegeld> uit = new ArrayList<>();
        for (Invoer een : proef.jdbc().sql("""
                select x.nr, i.soort, i.soort_versie, i.inhoud, b.waarde from register_index x join register_invoer i on i.id = x.invoer
                join register_besloten b on b.invoer = i.id and b.veld = 'rijen' order by x.nr""").query((rij, nr) -> new Invoer(rij.getLong(1), rij.getString(2),
                        rij.getInt(3), rij.getString(4), rij.getString(5))).list()) {
            JsonNode inhoud = json.readTree(een.inhoud());
            String[] lijnen = een.lijnen().split("\n");
            List<Rijenzegel.Regelstand> standen = zegel.standen(een.soort(), een.versie(), inhoud);
            for (int nr = 0; nr < lijnen.length; nr++) {
                Rijenzegel.Regelstand stand = standen.get(nr);
                if (!lijnen[nr].split(" ")[1].equals("0")) {
                    uit.add(new Verzegeld(een.nr(), stand.regel().tabel(), stand.regel().kolommen(), stand.regel().laatste(),
                            stand.regel().tabel() + stand.regel().kolommen() + stand.sleutel()));
                }
            }
        }
        return uit;
    }

    /** Of rows that are sealed again and again the newest alone. */
    private static List<Verzegeld> laatste(List<Verzegeld> alle) {
        Map<String, Verzegeld> uit = new LinkedHashMap<>();
        alle.forEach(een -> uit.put(een.laatste() ? een.sleutel() : een.sleutel() + een.nr(), een));
        return List.copyOf(uit.values());
    }

    /** SQL of another value of the column's type. */
    private static String anders(Registerproef proef, String tabel, String kolom) {
        String soort = kolommen(proef, tabel).get(kolom);
        if (soort.startsWith("character") || soort.equals("text")) {
            return "case when coalesce(%1$s, '') = '' then 'q' when substring(%1$s from 1 for 1) = 'q' then 'r' || substring(%1$s from 2) else 'q' || substring(%1$s from 2) end"
                    .formatted(kolom);
        }
        return switch (soort) {
            case "uuid" -> proef.isPostgres() ? "gen_random_uuid()" : "random_uuid()";
            case "boolean" -> "not coalesce(" + kolom + ", false)";
            case "integer", "bigint", "numeric" -> "-coalesce(" + kolom + ", 0) - 1";
            case "date" -> "coalesce(" + kolom + ", date '2001-01-01') + interval '1' day";
            case "time", "time without time zone" -> "coalesce(" + kolom + ", time '10:00:00') + interval '1' minute";
            default -> "coalesce(" + kolom + ", timestamp with time zone '2001-01-01 00:00:00+00') + interval '1' second";
        };
    }

    /** The columns of a table with their types, in their order. */
    private static Map<String, String> kolommen(Registerproef proef, String tabel) {
        return KOLOMMEN.computeIfAbsent(proef.adres() + " " + tabel, naam -> {
            Map<String, String> uit = new LinkedHashMap<>();
            proef.jdbc().sql("select lower(column_name), lower(data_type) from information_schema.columns where lower(table_name) = :tabel and lower(table_schema) = 'public' "
                    + "order by ordinal_position").param("tabel", tabel).query((RowCallbackHandler) rij -> uit.put(rij.getString(1), rij.getString(2)));
            return uit;
        });
    }

    private static void herstel(Registerproef proef, String tabel) {
        String kolommen = String.join(", ", kolommen(proef, tabel).keySet());
        proef.sql().update("delete from " + tabel);
        proef.sql().update("insert into %s (%s) overriding system value select %s from kopie_%s".formatted(tabel, kolommen, kolommen, tabel));
    }

    /** Flips bits, twenty at a time in twenty entries; each must be named. */
    private int bits(Registerproef proef, int aantal) {
        int gedaan = 0;
        while (gedaan < aantal) {
            List<Runnable> terug = new ArrayList<>();
            Map<Long, String> verwacht = new HashMap<>();
            List<Long> gekozen = gekozen(proef);
            boolean tegel = toeval.get().nextBoolean() && proef.jdbc().sql("select count(*) from register_tegel").query(Long.class).single() > 0;
            for (int keer = 0; keer < PER_KEER && gedaan < aantal; keer++, gedaan++) {
                long nr = gekozen.get(keer * (GEKOZEN / PER_KEER) + toeval.get().nextInt(GEKOZEN / PER_KEER));
                String tabel = List.copyOf(VELDEN.keySet()).get(toeval.get().nextInt(VELDEN.size()));
                Rij rij = rij(proef, tabel, nr);
                if (rij == null) {
                    tabel = "register_index";
                    rij = Objects.requireNonNull(rij(proef, tabel, nr));
                }
                String kolom = VELDEN.get(tabel).get(toeval.get().nextInt(VELDEN.get(tabel).size()));
                kolom = rij.waarden().get(kolom) == null ? "sha256" : kolom;
                Object nieuw = kolom.equals("veld") ? "q" + rij.waarden().get(kolom) : bit(Objects.requireNonNull(rij.waarden().get(kolom)));
                if (nieuw == null) {
                    kolom = tabel.equals("register_index") ? "bladhash" : tabel.equals("register_besloten") ? "zout" : "sha256";
                    nieuw = flip(Objects.requireNonNull(rij.waarden().get(kolom)));
                }
                terug.add(zet(proef, rij, kolom, nieuw));
                verwacht.put(nr, tabel + "." + kolom);
            }
            if (tegel) {
                Map<String, Object> rij = proef.sql().queryForList("select niveau, nr, inhoud from register_tegel").get(0);
                proef.sql().update("update register_tegel set inhoud = ? where niveau = ? and nr = ?", flip(Objects.requireNonNull(rij.get("inhoud"))), rij.get("niveau"), rij.get("nr"));
                terug.add(() -> proef.sql().update("update register_tegel set inhoud = ? where niveau = ? and nr = ?", rij.get("inhoud"), rij.get("niveau"), rij.get("nr")));
            }
            List<Bevinding> gevonden = proef.controleer().bevindingen();
            terug.forEach(Runnable::run);
            verwacht.keySet().removeAll(plaatsen(gevonden));
            assertThat(verwacht).as("omgezet en niet genoemd (zaad %d)", zaad).isEmpty();
            if (tegel) {
                assertThat(gevonden.stream().map(Bevinding::zin)).as("een bit van een tegel").anyMatch(zin -> zin.contains("tegel"));
            }
        }
        return gedaan;
    }

    /** A row of a table of the register that belongs to the entry at a place. */
    private record Rij(String tabel, List<String> sleutels, Map<String, Object> waarden) {

        String waar() {
            return sleutels.stream().map(een -> een + " = ?").collect(Collectors.joining(" and "));
        }

        Object[] sleutel() {
            return sleutels.stream().map(waarden::get).toArray();
        }
    }

    private static @org.jspecify.annotations.Nullable Rij rij(Registerproef proef, String tabel, long nr) {
        String vraag = switch (tabel) {
            case "register_index" -> "select * from register_index where nr = ?";
            case "register_invoer" -> "select * from register_invoer where id = (select invoer from register_index where nr = ?)";
            default -> "select * from register_besloten where invoer = (select invoer from register_index where nr = ?) order by veld";
        };
        List<Map<String, Object>> rijen = proef.sql().queryForList(vraag, nr);
        return rijen.isEmpty() ? null : new Rij(tabel, switch (tabel) {
            case "register_index" -> List.of("nr");
            case "register_invoer" -> List.of("id");
            default -> List.of("invoer", "veld");
        }, rijen.get(0));
    }

    /** Sets a column; gives what puts it back. */
    private static Runnable zet(Registerproef proef, Rij rij, String kolom, @org.jspecify.annotations.Nullable Object nieuw) {
        Object oud = rij.waarden().get(kolom);
        proef.sql().update("update %s set %s = ? where %s".formatted(rij.tabel(), kolom, rij.waar()), samen(nieuw, rij.sleutel()));
        Map<String, Object> daarna = new LinkedCaseInsensitiveMap<>();
        daarna.putAll(rij.waarden());
        if (rij.sleutels().contains(kolom)) {
            daarna.put(kolom, nieuw);
        }
        Object[] sleutel = rij.sleutels().stream().map(daarna::get).toArray();
        return () -> proef.sql().update("update %s set %s = ? where %s".formatted(rij.tabel(), kolom, rij.waar()), samen(oud, sleutel));
    }

    private static Object[] samen(@org.jspecify.annotations.Nullable Object eerste, Object[] rest) {
        Object[] alles = new Object[rest.length + 1];
        alles[0] = eerste;
        System.arraycopy(rest, 0, alles, 1, rest.length);
        return alles;
    }

    private static void voegToe(Registerproef proef, String tabel, Map<String, Object> rij) {
        proef.sql().update("insert into %s (%s) values (%s)".formatted(tabel, String.join(", ", rij.keySet()),
                rij.keySet().stream().map(een -> "?").collect(Collectors.joining(", "))), rij.values().toArray());
    }

    private Object flip(Object oud) {
        Object nieuw = bit(oud);
        return nieuw == null ? "q" + oud.toString().substring(1) : nieuw;
    }

    /** The value with one bit turned; null where that is no value of the type. */
    private @org.jspecify.annotations.Nullable Object bit(Object oud) {
        if (oud instanceof byte[] bytes) {
            byte[] nieuw = bytes.clone();
            nieuw[toeval.get().nextInt(nieuw.length)] ^= (byte) (1 << toeval.get().nextInt(8));
            return nieuw;
        }
        if (oud instanceof Integer getal) {
            return getal ^ (1 << toeval.get().nextInt(8));
        }
        if (oud instanceof UUID id) {
            return new UUID(id.getMostSignificantBits() ^ (1L << toeval.get().nextInt(64)), id.getLeastSignificantBits());
        }
        if (oud instanceof Timestamp moment) {
            return new Timestamp(moment.getTime() ^ (1L << toeval.get().nextInt(36)));
        }
        if (oud instanceof java.time.OffsetDateTime moment) {
            return Timestamp.from(Instant.ofEpochMilli(moment.toInstant().toEpochMilli() ^ (1L << toeval.get().nextInt(36))));
        }
        String tekst = oud.toString();
        int plaats = toeval.get().nextInt(tekst.length());
        char nieuw = (char) (tekst.charAt(plaats) ^ (1 << toeval.get().nextInt(5)));
        return nieuw < ' ' || Character.isSurrogate(nieuw) ? null : tekst.substring(0, plaats) + nieuw + tekst.substring(plaats + 1);
    }
}
