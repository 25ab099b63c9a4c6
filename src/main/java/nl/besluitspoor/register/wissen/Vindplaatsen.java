package nl.besluitspoor.register.wissen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person's words stand in the database beside the register: every column of text of every table, the engine's too. */
@Component
public class Vindplaatsen {

    /** The register's own tables are not copies; the others tell of the schema. */
    private static final Set<String> NIET = Set.of("register_invoer", "register_besloten", "register_index", "register_tegel", "register_checkpoint",
            "register_gewist", "register_sequencer", "register_wachtrij", "register_slot", "register_controle_slot", "flyway_schema_history", "databasechangelog",
            "databasechangeloglock");

    private final JdbcClient jdbc;

    Vindplaatsen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column. */
    public record Kolom(String tabel, String kolom) {}

    /** A value in a column that holds the words. */
    public record Cel(Kolom kolom, String waarde) {}

    /** Columns of text. */
    public List<Kolom> tekst() {
        return kolommen("('character varying', 'text', 'character large object', 'character')");
    }

    /** Columns of bytes that may hold text: parts of mails, the engine's byte arrays. Documents are judged by a person. */
    public List<Kolom> bytes() {
        return kolommen("('bytea', 'binary varying', 'binary large object')").stream().filter(een -> !een.tabel().equals("document_deel")).toList();
    }

    private List<Kolom> kolommen(String soorten) {
        return jdbc.sql("""
                select lower(c.table_name), lower(c.column_name) from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE' and lower(c.data_type) in\s""" + soorten)
                .query((rij, nr) -> new Kolom(rij.getString(1), rij.getString(2))).list().stream()
                .filter(een -> !NIET.contains(een.tabel())).toList();
    }

    /** The values of a column that hold the words, whatever their case. */
    public List<Cel> cellen(Kolom kolom, String woorden) {
        return jdbc.sql("select distinct %s from %s where lower(%s) like :woorden escape '!'".formatted(kolom.kolom(), kolom.tabel(), kolom.kolom()))
                .param("woorden", "%" + woorden.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .query(String.class).list().stream().map(waarde -> new Cel(kolom, waarde)).toList();
    }

    public void vervang(Cel cel, String nieuw) {
        jdbc.sql("update %s set %s = :nieuw where %s = :oud".formatted(cel.kolom().tabel(), cel.kolom().kolom(), cel.kolom().kolom()))
                .param("nieuw", nieuw).param("oud", cel.waarde()).update();
    }

    /** A value of bytes. */
    public record Bytes(Kolom kolom, byte[] waarde) {}

    /** The values of a column that hold the words as UTF-8. */
    public List<Bytes> bytes(Kolom kolom, List<String> woorden) {
        return bytes(kolom, waarde -> {
            String tekst = new String(waarde, StandardCharsets.ISO_8859_1);
            return woorden.stream().anyMatch(een -> bevat(tekst, een));
        });
    }

    /** The values of a column that are meant. */
    public List<Bytes> bytes(Kolom kolom, Predicate<byte[]> bedoeld) {
        List<Bytes> gevonden = new ArrayList<>();
        jdbc.sql("select %s from %s where %s is not null".formatted(kolom.kolom(), kolom.tabel(), kolom.kolom()))
                .query((org.springframework.jdbc.core.RowCallbackHandler) rij -> {
                    byte[] waarde = rij.getBytes(1);
                    if (bedoeld.test(waarde)) {
                        gevonden.add(new Bytes(kolom, waarde));
                    }
                });
        return gevonden;
    }

    public void vervang(Bytes een, byte[] nieuw) {
        jdbc.sql("update %s set %s = :nieuw where %s = :oud".formatted(een.kolom().tabel(), een.kolom().kolom(), een.kolom().kolom()))
                .param("nieuw", nieuw).param("oud", een.waarde()).update();
    }

    /** The value with the words overwritten where they stand. */
    public byte[] zonder(byte[] waarde, List<String> woorden) {
        String tekst = new String(waarde, StandardCharsets.ISO_8859_1);
        for (String een : woorden) {
            String bytes = alsBytes(een);
            tekst = tekst.replaceAll("(?i)" + java.util.regex.Pattern.quote(bytes), "*".repeat(bytes.length()));
        }
        return tekst.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean bevat(String tekst, String woorden) {
        return java.util.regex.Pattern.compile("(?i)" + java.util.regex.Pattern.quote(alsBytes(woorden))).matcher(tekst).find();
    }

    private static String alsBytes(String woorden) {
        return new String(woorden.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
