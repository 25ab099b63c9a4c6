package nl.besluitspoor.bericht;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Rows of the demonstration's mailbox. */
@Repository
class PostvakRepository {

    private static final int DEEL = 900_000;

    private final JdbcClient jdbc;

    PostvakRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(String messageId, String aan, String onderwerp, Instant op, byte[] inhoud) {
        GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into postvak_bericht (message_id, aan, onderwerp, ontvangen_op) values (:messageId, :aan, :onderwerp, :op)""")
                .param("messageId", messageId).param("aan", aan.toLowerCase(Locale.ROOT)).param("onderwerp", onderwerp)
                .param("op", Timestamp.from(op)).update(sleutel, "id");
        long id = java.util.Objects.requireNonNull(sleutel.getKey()).longValue();
        for (int nr = 0, van = 0; van < inhoud.length; nr++, van += DEEL) {
            jdbc.sql("insert into postvak_deel (bericht, volgnr, inhoud) values (:bericht, :volgnr, :inhoud)")
                    .param("bericht", id).param("volgnr", nr)
                    .param("inhoud", Arrays.copyOfRange(inhoud, van, Math.min(inhoud.length, van + DEEL))).update();
        }
    }

    /** Newest first; where an address or words are given, those with it in the address or the subject. */
    List<Postvak.Regel> lijst(String zoek, int meest, long voor) {
        return jdbc.sql("""
                select * from postvak_bericht
                where id < :voor and (lower(aan) like :zoek escape '!' or lower(onderwerp) like :zoek escape '!')
                order by id desc limit :meest""")
                .param("voor", voor).param("zoek", "%" + zoek.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .param("meest", meest).query(PostvakRepository::regel).list();
    }

    Optional<Postvak.Regel> van(long id) {
        return jdbc.sql("select * from postvak_bericht where id = :id").param("id", id).query(PostvakRepository::regel).optional();
    }

    byte[] inhoud(long id) {
        ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
        jdbc.sql("select inhoud from postvak_deel where bericht = :id order by volgnr").param("id", id)
                .query((ResultSet rij) -> inhoud.writeBytes(rij.getBytes("inhoud")));
        return inhoud.toByteArray();
    }

    private static Postvak.Regel regel(ResultSet rij, int nr) throws SQLException {
        return new Postvak.Regel(rij.getLong("id"), rij.getString("aan"), rij.getString("onderwerp"),
                rij.getTimestamp("ontvangen_op").toInstant());
    }
}
