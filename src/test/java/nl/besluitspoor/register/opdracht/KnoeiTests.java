package nl.besluitspoor.register.opdracht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Wisser;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.controle.Bevinding;
import nl.besluitspoor.register.controle.Uitslag;
import nl.besluitspoor.register.noot.Tekensleutel;
import nl.besluitspoor.register.zegel.Sequencer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Spoils a register as the owner of its database could, with triggers off, and puts each thing back after it was found. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnoeiTests {

    private static final int INVOEREN = 300;
    /** With the key's entry at the start and an erasure's at the end. */
    private static final int TOTAAL = INVOEREN + 2;
    private static final int FLIPS = Integer.getInteger("besluitspoor.flips", 200);
    private static final Map<String, List<String>> SLEUTELS = Map.of("register_invoer", List.of("id"), "register_index", List.of("nr"),
            "register_besloten", List.of("invoer", "veld"), "register_tegel", List.of("niveau", "nr"), "register_checkpoint", List.of("omvang"),
            "document", List.of("id"), "document_deel", List.of("document", "volgnr"),
            "register_gewist", List.of("invoer", "veld"), "register_sequencer", List.of("naam"));
    private static final Map<String, List<String>> KOLOMMEN = Map.of(
            "register_invoer", List.of("id", "sleutel", "soort", "soort_versie", "dossier", "tijdstip", "inhoud", "sha256"),
            "register_index", List.of("nr", "invoer", "bladhash"), "register_besloten", List.of("invoer", "veld", "zout", "waarde"),
            "register_tegel", List.of("niveau", "nr", "inhoud", "wortel"),
            "register_checkpoint", List.of("omvang", "wortel", "noot", "sleutel", "hek", "tijdstip", "merk"),
            "document", List.of("titel", "sha256", "grootte", "soort"), "document_deel", List.of("inhoud"),
            "register_gewist", List.of("invoer", "veld", "door", "op", "grond"), "register_sequencer", List.of("naam", "hek"));

    private Path map = Path.of(".");
    private Registerproef proef;

    @BeforeAll
    void maak(@TempDir Path tijdelijk) {
        map = tijdelijk;
        proef = Registerproef.nieuw(map.resolve("register"));
        proef.vul(INVOEREN, 20);
        assertThat(proef.bean(Wisser.class).wis(List.of("reden nummer 12 van mevrouw"), "AVG artikel 17, eerste lid, onder b",
                Handeling.vanSysteem(java.time.Instant.now())).velden()).isEqualTo(1);
        proef.bean(Sequencer.class).allesNu();
        weigert("update register_invoer set soort = 'x'");
        weigert("delete from register_invoer");
        weigert("update register_index set nr = nr + 1");
        weigert("delete from register_index");
        weigert("delete from register_tegel");
        weigert("update register_checkpoint set hek = 0");
        weigert("update register_besloten set waarde = 'x'");
        weigert("delete from register_besloten");
        proef.sql().update("insert into register_controle (id, tijdstip, omvang, duur_ms, bevinding) values (?, current_timestamp, 1, 1, 'invoer 0 is anders')",
                java.util.UUID.randomUUID());
        weigert("update register_controle set bevinding = null");
        weigert("delete from register_controle");
        for (String tabel : List.of("register_index", "register_tegel", "register_checkpoint", "register_besloten", "register_gewist", "register_controle")) {
            assertThatThrownBy(() -> proef.sql().execute("truncate table " + tabel)).as(tabel).isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
        proef.zetBewakingUit();
    }

    private void weigert(String opdracht) {
        assertThatThrownBy(() -> proef.sql().update(opdracht)).as(opdracht).hasStackTraceContaining("register_");
    }

    @AfterEach
    void isWeerGaaf() {
        assertThat(proef.controleer().bevindingen()).as("wat teruggezet is, wordt niet beschuldigd").isEmpty();
    }

    @AfterAll
    void sluit() {
        proef.close();
    }

    private List<Bevinding> bevindingen() {
        return proef.controleer().bevindingen();
    }

    @Test
    void anUntouchedRegisterIsSound() {
        Uitslag uitslag = proef.controleer();
        assertThat(uitslag.omvang()).isEqualTo(TOTAAL);
        assertThat(uitslag.rijen()).as("van elk document de rij, veld voor veld en in twee zegels").isEqualTo(60);
        assertThat(uitslag.besloten()).as("van elke invoer een, en de zegels van de documenten, zonder wat gewist is").isEqualTo(INVOEREN + 20 - 1);
        assertThat(uitslag.gewist()).isEqualTo(1);
    }

    @Test
    void findsEachFieldOfAnEntryThatChanged() {
        for (long nr : new long[] {1, 150, 255, 256, INVOEREN}) {
            UUID id = proef.jdbc().sql("select invoer from register_index where nr = :nr").param("nr", nr).query(UUID.class).single();
            for (String kolom : KOLOMMEN.get("register_invoer").stream().filter(een -> !een.equals("id")).toList()) {
                Object oud = proef.sql().queryForObject("select " + kolom + " from register_invoer where id = ?", Object.class, id);
                Object nieuw = oud instanceof String tekst ? tekst.replaceFirst("[0-9a-z]", "q") + (kolom.equals("inhoud") ? "" : "w").substring(0, 0)
                        : oud instanceof Integer getal ? (Object) (getal + 1) : new Timestamp(System.currentTimeMillis());
                zet("register_invoer", kolom, nieuw, id);
                List<Bevinding> gevonden = bevindingen();
                zet("register_invoer", kolom, oud, id);
                assertThat(gevonden).as("%s van invoer %d", kolom, nr).isNotEmpty();
                assertThat(gevonden.get(0).index()).as("%s van invoer %d: %s", kolom, nr, gevonden.get(0).zin()).isEqualTo(nr);
            }
        }
    }

    private void zet(String tabel, String kolom, Object waarde, Object... sleutel) {
        Object[] alles = new Object[sleutel.length + 1];
        alles[0] = waarde;
        System.arraycopy(sleutel, 0, alles, 1, sleutel.length);
        proef.sql().update("update %s set %s = ? where %s".formatted(tabel, kolom,
                SLEUTELS.get(tabel).stream().map(een -> een + " = ?").collect(Collectors.joining(" and "))), alles);
    }

    @Test
    void findsAnEntryThatIsGoneAddedOrSwapped() {
        Map<String, Object> weg = proef.sql().queryForMap("select nr, invoer, bladhash from register_index where nr = 120");
        proef.sql().update("delete from register_index where nr = 120");
        assertThat(bevindingen().get(0).index()).isEqualTo(120);
        proef.sql().update("insert into register_index (nr, invoer, bladhash) values (?, ?, ?)", weg.get("nr"), weg.get("invoer"), weg.get("bladhash"));

        proef.sql().update("update register_index set nr = -1 where nr = 40");
        proef.sql().update("update register_index set nr = 40 where nr = 41");
        proef.sql().update("update register_index set nr = 41 where nr = -1");
        List<Bevinding> gewisseld = bevindingen();
        proef.sql().update("update register_index set nr = -1 where nr = 40");
        proef.sql().update("update register_index set nr = 40 where nr = 41");
        proef.sql().update("update register_index set nr = 41 where nr = -1");
        assertThat(gewisseld.get(0).index()).as(gewisseld.get(0).zin()).isEqualTo(40);

        UUID erbij = UUID.randomUUID();
        String inhoud = "{\"id\":\"%s\",\"sleutel\":\"x:%s\",\"soort\":\"raadsvraag-beoordeeld\",\"soortVersie\":1,\"tijdstip\":\"2025-06-24T10:00:00Z\"}".formatted(erbij, erbij);
        proef.sql().update("insert into register_invoer (id, sleutel, soort, soort_versie, tijdstip, inhoud, sha256) values (?, ?, 'raadsvraag-beoordeeld', 1, ?, ?, ?)",
                erbij, "x:" + erbij, Timestamp.from(java.time.Instant.parse("2025-06-24T10:00:00Z")), inhoud, HexFormat.of().formatHex(Hashes.sha256(inhoud.getBytes(StandardCharsets.UTF_8))));
        proef.sql().update("insert into register_index (nr, invoer, bladhash) values (?, ?, ?)", TOTAAL, erbij, Hashes.blad(inhoud.getBytes(StandardCharsets.UTF_8)));
        List<Bevinding> tussengevoegd = bevindingen();
        proef.sql().update("delete from register_index where nr = ?", TOTAAL);
        proef.sql().update("delete from register_invoer where id = ?", erbij);
        assertThat(tussengevoegd.get(0).index()).isEqualTo((long) TOTAAL);
    }

    @Test
    void findsATailThatWasCutAndAnOlderDatabase() {
        List<Map<String, Object>> index = proef.sql().queryForList("select nr, invoer, bladhash from register_index where nr >= 251");
        List<Map<String, Object>> checkpoints = proef.sql().queryForList("select * from register_checkpoint where omvang > 251");
        List<Map<String, Object>> tegels = proef.sql().queryForList("select * from register_tegel");
        long hek = proef.sql().queryForObject("select max(hek) from register_checkpoint where omvang <= 251", Long.class);
        long oudHek = proef.sql().queryForObject("select hek from register_sequencer", Long.class);
        proef.sql().update("delete from register_index where nr >= 251");
        proef.sql().update("delete from register_checkpoint where omvang > 251");
        proef.sql().update("delete from register_tegel");
        proef.sql().update("update register_sequencer set hek = ?", hek);
        List<Bevinding> gevonden = bevindingen();
        proef.sql().update("update register_sequencer set hek = ?", oudHek);
        index.forEach(een -> proef.sql().update("insert into register_index (nr, invoer, bladhash) values (?, ?, ?)", een.get("nr"), een.get("invoer"), een.get("bladhash")));
        checkpoints.forEach(een -> proef.sql().update("insert into register_checkpoint (omvang, wortel, noot, sleutel, hek, tijdstip, merk) values (?, ?, ?, ?, ?, ?, ?)",
                een.get("omvang"), een.get("wortel"), een.get("noot"), een.get("sleutel"), een.get("hek"), een.get("tijdstip"), een.get("merk")));
        tegels.forEach(een -> proef.sql().update("insert into register_tegel (niveau, nr, inhoud, wortel) values (?, ?, ?, ?)", een.get("niveau"), een.get("nr"), een.get("inhoud"), een.get("wortel")));
        assertThat(gevonden).isNotEmpty();
        assertThat(gevonden.stream().map(Bevinding::zin)).anyMatch(zin -> zin.contains("elders is bewaard") && zin.contains(String.valueOf(TOTAAL)));
    }

    @Test
    void findsARewriteThatMendsEveryHashButCannotSign() {
        UUID id = proef.jdbc().sql("select invoer from register_index where nr = 20").query(UUID.class).single();
        Map<String, Object> oud = proef.sql().queryForMap("select i.inhoud, i.sha256, x.bladhash from register_invoer i join register_index x on x.invoer = i.id where i.id = ?", id);
        byte[] tegel = proef.sql().queryForObject("select inhoud from register_tegel where niveau = 0 and nr = 0", byte[].class);
        byte[] wortel = proef.sql().queryForObject("select wortel from register_tegel where niveau = 0 and nr = 0", byte[].class);
        String nieuw = ((String) oud.get("inhoud")).replace("\"herkomst\":\"pagina\"", "\"herkomst\":\"pegina\"");
        byte[] blad = Hashes.blad(nieuw.getBytes(StandardCharsets.UTF_8));
        byte[] andere = tegel.clone();
        System.arraycopy(blad, 0, andere, 20 * 32, 32);
        proef.sql().update("update register_invoer set inhoud = ?, sha256 = ? where id = ?", nieuw, HexFormat.of().formatHex(Hashes.sha256(nieuw.getBytes(StandardCharsets.UTF_8))), id);
        proef.sql().update("update register_index set bladhash = ? where nr = 20", blad);
        proef.sql().update("update register_tegel set inhoud = ?, wortel = ? where niveau = 0 and nr = 0", andere, nl.besluitspoor.register.boom.Boom.tegelwortel(andere));
        List<Bevinding> gevonden = bevindingen();
        proef.sql().update("update register_invoer set inhoud = ?, sha256 = ? where id = ?", oud.get("inhoud"), oud.get("sha256"), id);
        proef.sql().update("update register_index set bladhash = ? where nr = 20", oud.get("bladhash"));
        proef.sql().update("update register_tegel set inhoud = ?, wortel = ? where niveau = 0 and nr = 0", tegel, wortel);
        assertThat(gevonden).isNotEmpty();
        assertThat(gevonden.get(0).zin()).contains("een van de invoeren 1 tot en met 50");
    }

    @Test
    void findsAKeyThatWasReplacedWithoutAnEntry() throws Exception {
        Path sleutel = proef.map().resolve("sleutel.pem");
        byte[] oud = Files.readAllBytes(sleutel);
        Files.delete(sleutel);
        Tekensleutel.nieuw("besluitspoor.example/maastricht").bewaar(sleutel);
        List<Bevinding> gevonden = bevindingen();
        Files.delete(sleutel);
        Files.write(sleutel, oud);
        assertThat(gevonden).singleElement().satisfies(een -> assertThat(een.zin()).contains("sleutel is gewisseld zonder invoer"));
    }

    @Test
    void findsEveryBitThatIsFlippedAtRandom() {
        long zaad = Long.getLong("besluitspoor.zaad", System.nanoTime());
        Random toeval = new Random(zaad);
        List<String> tabellen = SLEUTELS.keySet().stream().sorted().toList();
        List<String> gemist = new ArrayList<>();
        Map<String, List<Object[]>> rijen = tabellen.stream().collect(Collectors.toMap(een -> een, een -> proef.sql().query(
                "select " + String.join(", ", SLEUTELS.get(een)) + " from " + een, (rij, nr) -> {
                    Object[] sleutel = new Object[SLEUTELS.get(een).size()];
                    for (int plaats = 0; plaats < sleutel.length; plaats++) {
                        sleutel[plaats] = rij.getObject(plaats + 1);
                    }
                    return sleutel;
                })));
        for (int keer = 0; keer < FLIPS; keer++) {
            String tabel = tabellen.get(toeval.nextInt(tabellen.size()));
            String kolom = KOLOMMEN.get(tabel).get(toeval.nextInt(KOLOMMEN.get(tabel).size()));
            Object[] sleutel = rijen.get(tabel).get(toeval.nextInt(rijen.get(tabel).size()));
            String waar = SLEUTELS.get(tabel).stream().map(een -> een + " = ?").collect(Collectors.joining(" and "));
            Object oud = proef.sql().queryForObject("select " + kolom + " from " + tabel + " where " + waar, Object.class, sleutel);
            if (oud == null) {
                continue;
            }
            Object nieuw = flip(oud, toeval);
            int plaats = SLEUTELS.get(tabel).indexOf(kolom);
            Object[] daarna = sleutel.clone();
            if (plaats >= 0) {
                daarna[plaats] = nieuw;
            }
            try {
                zet(tabel, kolom, nieuw, sleutel);
            } catch (org.springframework.dao.DataIntegrityViolationException e) {
                continue;
            }
            List<Bevinding> gevonden = bevindingen();
            zet(tabel, kolom, oud, daarna);
            if (gevonden.isEmpty()) {
                gemist.add("%s.%s %s: %s -> %s".formatted(tabel, kolom, List.of(sleutel), oud, nieuw));
            }
        }
        System.out.printf("knoeien: %d bits omgezet, %d gemist (zaad %d)%n", FLIPS, gemist.size(), zaad);
        assertThat(gemist).isEmpty();
    }

    private static Object flip(Object oud, Random toeval) {
        if (oud instanceof byte[] bytes) {
            byte[] nieuw = bytes.clone();
            nieuw[toeval.nextInt(nieuw.length)] ^= (byte) (1 << toeval.nextInt(8));
            return nieuw;
        }
        if (oud instanceof UUID id) {
            return new UUID(id.getMostSignificantBits() ^ (1L << toeval.nextInt(64)), id.getLeastSignificantBits());
        }
        if (oud instanceof Integer getal) {
            return getal ^ (1 << toeval.nextInt(8));
        }
        if (oud instanceof Long getal) {
            return getal ^ (1L << toeval.nextInt(12));
        }
        if (oud instanceof Timestamp moment) {
            return new Timestamp(moment.getTime() ^ (1L << toeval.nextInt(40)));
        }
        if (oud instanceof java.time.OffsetDateTime moment) {
            return Timestamp.from(java.time.Instant.ofEpochMilli(moment.toInstant().toEpochMilli() ^ (1L << toeval.nextInt(40))));
        }
        String tekst = oud.toString();
        while (true) {
            int plaats = toeval.nextInt(tekst.length());
            char teken = (char) (tekst.charAt(plaats) ^ (1 << toeval.nextInt(7)));
            if (teken >= 0x20 && teken != 0x7f) {
                return tekst.substring(0, plaats) + teken + tekst.substring(plaats + 1);
            }
        }
    }
}
