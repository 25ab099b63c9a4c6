package nl.besluitspoor.college;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.college.Besluitenlijst.Ondertekening;
import nl.besluitspoor.college.Besluitenlijst.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of lists and what their signatories did. */
@Repository
class BesluitenlijstRepository {

    private static final String KOLOMMEN = """
            select id, vergadering, versie, status, pdf, sha256, peildatum, aanvulling_op, weggelaten, opmerking, vastgesteld_door, vastgesteld_op,
                   vrijgegeven_reden, gepubliceerd_op
            from besluitenlijst\s""";

    private final JdbcClient jdbc;

    BesluitenlijstRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(Besluitenlijst lijst, String html) {
        jdbc.sql("""
                insert into besluitenlijst (id, vergadering, versie, status, pdf, html, sha256, peildatum, aanvulling_op, weggelaten, opmerking,
                    vastgesteld_door, vastgesteld_op)
                values (:id, :vergadering, :versie, :status, :pdf, :html, :sha256, :peildatum, :aanvullingOp, :weggelaten, :opmerking, :door, :op)""")
                .param("id", lijst.id()).param("vergadering", lijst.vergaderingId()).param("versie", lijst.versie())
                .param("status", lijst.status().name()).param("pdf", lijst.pdf()).param("html", html).param("sha256", lijst.sha256())
                .param("peildatum", lijst.peildatum()).param("aanvullingOp", lijst.aanvullingOp()).param("weggelaten", lijst.weggelaten()).param("opmerking", lijst.opmerking()).param("door", lijst.vastgesteldDoor())
                .param("op", Timestamp.from(lijst.vastgesteldOp())).update();
    }

    List<Besluitenlijst> vanVergadering(UUID vergadering) {
        return jdbc.sql(KOLOMMEN + "where vergadering = :vergadering order by versie").param("vergadering", vergadering)
                .query(this::lijst).list();
    }

    /** Those that were published, newest first. */
    List<Besluitenlijst> gepubliceerd() {
        return jdbc.sql(KOLOMMEN + "where gepubliceerd_op is not null order by gepubliceerd_op desc, versie desc").query(this::lijst).list();
    }

    Optional<Besluitenlijst> vind(UUID id) {
        return jdbc.sql(KOLOMMEN + "where id = :id").param("id", id).query(this::lijst).optional();
    }

    String html(UUID id) {
        return jdbc.sql("select html from besluitenlijst where id = :id").param("id", id).query(String.class).single();
    }

    void zetStatus(UUID id, Status status) {
        jdbc.sql("update besluitenlijst set status = :status where id = :id").param("status", status.name()).param("id", id).update();
    }

    void zetVrijgegeven(UUID id, String reden, String door, Instant op) {
        jdbc.sql("update besluitenlijst set vrijgegeven_reden = :reden, vrijgegeven_door = :door, vrijgegeven_op = :op where id = :id")
                .param("reden", reden).param("door", door).param("op", Timestamp.from(op)).param("id", id).update();
    }

    void zetGepubliceerd(UUID id, Instant op) {
        jdbc.sql("update besluitenlijst set status = 'GEPUBLICEERD', gepubliceerd_op = :op where id = :id")
                .param("op", Timestamp.from(op)).param("id", id).update();
    }

    void voegToe(UUID lijst, Ondertekening o) {
        jdbc.sql("""
                insert into besluitenlijst_ondertekening (besluitenlijst, functie, gebruiker, waarnemend, akkoord, sha256, reden, tijdstip)
                values (:lijst, :functie, :gebruiker, :waarnemend, :akkoord, :sha256, :reden, :op)""")
                .param("lijst", lijst).param("functie", o.functie()).param("gebruiker", o.gebruiker()).param("waarnemend", o.waarnemend())
                .param("akkoord", o.akkoord()).param("sha256", o.sha256()).param("reden", o.reden())
                .param("op", Timestamp.from(o.tijdstip())).update();
    }

    List<Ondertekening> ondertekeningen(UUID lijst) {
        return jdbc.sql("""
                select functie, gebruiker, waarnemend, akkoord, sha256, reden, tijdstip from besluitenlijst_ondertekening
                where besluitenlijst = :lijst order by functie""").param("lijst", lijst)
                .query((rij, nr) -> new Ondertekening(rij.getString("functie"), rij.getString("gebruiker"), rij.getBoolean("waarnemend"),
                        rij.getBoolean("akkoord"), rij.getString("sha256"), rij.getString("reden"), rij.getTimestamp("tijdstip").toInstant())).list();
    }

    private Besluitenlijst lijst(ResultSet rij, int nr) throws SQLException {
        Timestamp gepubliceerd = rij.getTimestamp("gepubliceerd_op");
        return new Besluitenlijst(rij.getObject("id", UUID.class), rij.getObject("vergadering", UUID.class), rij.getInt("versie"),
                Status.valueOf(rij.getString("status")), rij.getObject("pdf", UUID.class), rij.getString("sha256"),
                rij.getObject("peildatum", LocalDate.class), rij.getObject("aanvulling_op", Integer.class), rij.getInt("weggelaten"),
                rij.getString("opmerking"), rij.getString("vastgesteld_door"), rij.getTimestamp("vastgesteld_op").toInstant(),
                rij.getString("vrijgegeven_reden"), gepubliceerd == null ? null : gepubliceerd.toInstant());
    }
}
