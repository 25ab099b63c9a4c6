package nl.besluitspoor.register;

import java.sql.DatabaseMetaData;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Writes an entry, its committed values and its place in the queue: on PostgreSQL in one statement, for each is a way there and back. */
@Component
class Invoerschrijver {

    private static final String INVOER = """
            insert into register_invoer (id, sleutel, soort, soort_versie, dossier, tijdstip, inhoud, sha256)
            values (:id, :sleutel, :soort, :versie, :dossier, :tijdstip, :inhoud, :sha256)""";
    private static final String BESLOTEN = "insert into register_besloten (invoer, veld, zout, waarde) values ";
    private static final String WACHTRIJ = "insert into register_wachtrij (invoer) values (:id)";

    private final JdbcClient jdbc;
    private final boolean ineens;

    Invoerschrijver(JdbcClient jdbc, DataSource bron) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.ineens = "PostgreSQL".equals(JdbcUtils.<String>extractDatabaseMetaData(bron, DatabaseMetaData::getDatabaseProductName));
    }

    /** A committed value with its salt. */
    record Zegel(byte[] zout, String waarde, String hmac) {}

    /**
     * An entry as it is written.
     *
     * @param inhoud canonical JSON
     * @param sha256 of it, hex
     */
    record Regel(UUID id, String sleutel, String soort, int versie, @Nullable String dossier, Instant tijdstip, String inhoud, String sha256) {}

    /** @throws org.springframework.dao.DuplicateKeyException where an entry with this key stands there already */
    void schrijf(Regel regel, Map<String, Zegel> zegels) {
        if (ineens) {
            JdbcClient.StatementSpec alles = invoer(jdbc.sql("with invoer as (" + INVOER + ")" + (zegels.isEmpty() ? " "
                    : ", besloten as (" + BESLOTEN + IntStream.range(0, zegels.size()).mapToObj("(:id, :veld%1$d, :zout%1$d, :waarde%1$d)"::formatted)
                    .collect(Collectors.joining(", ")) + ") ") + WACHTRIJ), regel);
            int nr = 0;
            for (Map.Entry<String, Zegel> zegel : zegels.entrySet()) {
                alles = alles.param("veld" + nr, zegel.getKey()).param("zout" + nr, zegel.getValue().zout()).param("waarde" + nr, zegel.getValue().waarde());
                nr++;
            }
            alles.update();
            return;
        }
        invoer(jdbc.sql(INVOER), regel).update();
        zegels.forEach((veld, zegel) -> jdbc.sql(BESLOTEN + "(:id, :veld, :zout, :waarde)").param("id", regel.id()).param("veld", veld)
                .param("zout", zegel.zout()).param("waarde", zegel.waarde()).update());
        jdbc.sql(WACHTRIJ).param("id", regel.id()).update();
    }

    private static JdbcClient.StatementSpec invoer(JdbcClient.StatementSpec sql, Regel regel) {
        return sql.param("id", regel.id()).param("sleutel", regel.sleutel()).param("soort", regel.soort()).param("versie", regel.versie())
                .param("dossier", regel.dossier()).param("tijdstip", Timestamp.from(regel.tijdstip())).param("inhoud", regel.inhoud()).param("sha256", regel.sha256());
    }
}
