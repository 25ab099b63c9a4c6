package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.register.Besloten;
import nl.besluitspoor.register.boom.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads entries with their committed values, and computes what follows from each alone: its hashes, on every core. */
final class Invoerlezer {

    private static final String INVOER = "i.id, i.sleutel, i.soort, i.soort_versie, i.dossier, i.tijdstip, i.inhoud, i.sha256";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Invoerlezer(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An entry as its rows say it. @param nr its place; -1 while it waits for one, without a leaf then */
    record Rij(long nr, byte @Nullable [] bladhash, UUID id, String sleutel, String soort, int versie, @Nullable String dossier, Instant tijdstip,
            String inhoud, String sha256) {}

    /** A committed value with the HMAC that its entry must hold. */
    record Waarde(String waarde, String hmac) {}

    /**
     * An entry with what was computed from its rows.
     *
     * @param blad    hash of the leaf
     * @param invoer  its content; null where that is no JSON
     * @param waarden its committed values, as far as they exist
     */
    record Gelezen(Rij rij, byte[] blad, String sha256, @Nullable JsonNode invoer, Map<String, Waarde> waarden) {

        /** The committed values without their HMAC. */
        Map<String, String> teksten() {
            Map<String, String> uit = new HashMap<>();
            waarden.forEach((veld, waarde) -> uit.put(veld, waarde.waarde()));
            return uit;
        }
    }

    private record Gezouten(byte[] zout, String waarde) {}

    /** The entries from one place to before another, in their order. */
    List<Gelezen> bereik(long van, long tot) {
        List<Rij> rijen = jdbc.sql("select x.nr, x.bladhash, " + INVOER + " from register_index x join register_invoer i on i.id = x.invoer "
                + "where x.nr >= :van and x.nr < :tot order by x.nr").param("van", van).param("tot", tot).query(Invoerlezer::rij).list();
        // the outer join keeps the order: H2 reads the whole of register_besloten first otherwise, for each range again
        return bereken(rijen, jdbc.sql("""
                select x.invoer, b.veld, b.zout, b.waarde from register_index x left join register_besloten b on b.invoer = x.invoer
                where x.nr >= :van and x.nr < :tot""").param("van", van).param("tot", tot));
    }

    /** The entries that are committed and wait for their place, in the order of writing. */
    List<Gelezen> wachtenden() {
        List<Rij> rijen = jdbc.sql("select -1, null, " + INVOER + """
                 from register_wachtrij w join register_invoer i on i.id = w.invoer
                where not exists (select 1 from register_index x where x.invoer = w.invoer) order by w.volgnr""").query(Invoerlezer::rij).list();
        return bereken(rijen, jdbc.sql("""
                select w.invoer, b.veld, b.zout, b.waarde from register_wachtrij w left join register_besloten b on b.invoer = w.invoer"""));
    }

    private List<Gelezen> bereken(List<Rij> rijen, JdbcClient.StatementSpec vraag) {
        Map<UUID, Map<String, Gezouten>> waarden = new HashMap<>();
        vraag.query((RowCallbackHandler) rij -> {
            String veld = rij.getString(2);
            if (veld != null) {
                waarden.computeIfAbsent(rij.getObject(1, UUID.class), id -> new HashMap<>()).put(veld, new Gezouten(rij.getBytes(3), rij.getString(4)));
            }
        });
        return rijen.parallelStream().map(rij -> bereken(rij, waarden.getOrDefault(rij.id(), Map.of()))).toList();
    }

    private Gelezen bereken(Rij rij, Map<String, Gezouten> gezouten) {
        byte[] bytes = rij.inhoud().getBytes(StandardCharsets.UTF_8);
        Map<String, Waarde> waarden = new HashMap<>();
        gezouten.forEach((veld, een) -> waarden.put(veld, new Waarde(een.waarde(), Besloten.hmac(een.zout(), een.waarde()))));
        return new Gelezen(rij, Hashes.blad(bytes), HexFormat.of().formatHex(Hashes.sha256(bytes)), invoer(rij.inhoud()), waarden);
    }

    private @Nullable JsonNode invoer(String inhoud) {
        try {
            return json.readTree(inhoud);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static Rij rij(ResultSet rij, int nr) throws SQLException {
        return new Rij(rij.getLong(1), rij.getBytes(2), rij.getObject(3, UUID.class), rij.getString(4), rij.getString(5), rij.getInt(6),
                rij.getString(7), rij.getTimestamp(8).toInstant(), rij.getString(9), rij.getString(10));
    }
}
