package nl.besluitspoor.bericht;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the outbox. */
@Repository
class BerichtRepository {

    private final JdbcClient jdbc;

    BerichtRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message as it is sent. */
    record Rij(UUID id, String feitSoort, String feitSleutel, @Nullable String dossier, Ontvanger ontvanger, String onderwerp,
            String html, String tekst, String messageId, Instant klaargezetOp, @Nullable Instant verzondenOp) {}

    boolean isKlaargezet(String feitSoort, String feitSleutel, String mail) {
        return jdbc.sql("""
                select count(*) from bericht
                where feit_soort = :soort and feit_sleutel = :sleutel and ontvanger_mail = :mail""")
                .param("soort", feitSoort).param("sleutel", feitSleutel).param("mail", mail).query(Long.class).single() > 0;
    }

    void voegToe(Rij bericht, List<UUID> bijlagen) {
        jdbc.sql("""
                insert into bericht (id, feit_soort, feit_sleutel, dossier, ontvanger_naam, ontvanger_mail, ontvanger_rol, onderwerp,
                                     html, tekst, message_id, klaargezet_op, pogingen)
                values (:id, :soort, :sleutel, :dossier, :naam, :mail, :rol, :onderwerp, :html, :tekst, :messageId, :op, 0)""")
                .param("id", bericht.id()).param("soort", bericht.feitSoort()).param("sleutel", bericht.feitSleutel())
                .param("dossier", bericht.dossier()).param("naam", bericht.ontvanger().naam())
                .param("mail", bericht.ontvanger().mail()).param("rol", bericht.ontvanger().rol())
                .param("onderwerp", bericht.onderwerp()).param("html", bericht.html()).param("tekst", bericht.tekst())
                .param("messageId", bericht.messageId()).param("op", Timestamp.from(bericht.klaargezetOp())).update();
        for (int nr = 0; nr < bijlagen.size(); nr++) {
            jdbc.sql("insert into bericht_bijlage (bericht, volgnr, document) values (:bericht, :volgnr, :document)")
                    .param("bericht", bericht.id()).param("volgnr", nr).param("document", bijlagen.get(nr)).update();
        }
    }

    Optional<Rij> van(UUID id) {
        return jdbc.sql("select * from bericht where id = :id").param("id", id).query((rij, nr) -> new Rij(
                rij.getObject("id", UUID.class), rij.getString("feit_soort"), rij.getString("feit_sleutel"), rij.getString("dossier"),
                new Ontvanger(rij.getString("ontvanger_naam"), rij.getString("ontvanger_mail"), rij.getString("ontvanger_rol")),
                rij.getString("onderwerp"), rij.getString("html"), rij.getString("tekst"), rij.getString("message_id"),
                rij.getTimestamp("klaargezet_op").toInstant(), moment(rij.getTimestamp("verzonden_op")))).optional();
    }

    List<UUID> bijlagen(UUID id) {
        return jdbc.sql("select document from bericht_bijlage where bericht = :id order by volgnr").param("id", id)
                .query((rij, nr) -> rij.getObject("document", UUID.class)).list();
    }

    boolean isBijlage(UUID document) {
        return jdbc.sql("select count(*) from bericht_bijlage where document = :document").param("document", document).query(Long.class).single() > 0;
    }

    List<VerstuurdBericht> lijst(String dossier) {
        return jdbc.sql("select * from bericht where dossier = :dossier order by volgnr").param("dossier", dossier)
                .query((rij, nr) -> new VerstuurdBericht(rij.getObject("id", UUID.class), rij.getString("feit_soort"),
                        rij.getString("onderwerp"), rij.getString("ontvanger_naam"), rij.getString("ontvanger_rol"),
                        rij.getTimestamp("klaargezet_op").toInstant(), moment(rij.getTimestamp("verzonden_op")),
                        rij.getInt("pogingen"), rij.getString("laatste_fout"))).list();
    }

    void zetVerzonden(UUID id, Instant op) {
        jdbc.sql("update bericht set verzonden_op = :op, pogingen = pogingen + 1, laatste_fout = null where id = :id")
                .param("op", Timestamp.from(op)).param("id", id).update();
    }

    void zetFout(UUID id, String fout) {
        jdbc.sql("update bericht set pogingen = pogingen + 1, laatste_fout = :fout where id = :id")
                .param("fout", fout.length() <= 1000 ? fout : fout.substring(0, 1000)).param("id", id).update();
    }

    private static @Nullable Instant moment(@Nullable Timestamp tijd) {
        return tijd == null ? null : tijd.toInstant();
    }
}
