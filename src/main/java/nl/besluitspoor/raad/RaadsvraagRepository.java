package nl.besluitspoor.raad;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.raad.Raadsvraag.Belofte;
import nl.besluitspoor.raad.Raadsvraag.Uitstel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the questions of the council. */
@Repository
class RaadsvraagRepository {

    private final JdbcClient jdbc;

    RaadsvraagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it with the next number of its dossier, whose row the caller locked. */
    void voegToe(UUID id, NieuweRaadsvraag vraag, LocalDate termijn, Handeling handeling) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from raadsvraag where dossier = :dossier")
                .param("dossier", vraag.dossier()).query(Integer.class).single();
        jdbc.sql("""
                insert into raadsvraag (id, dossier, volgnr, onderwerp, vraag, steller, ontvangen_op, termijn, stand, vastgelegd_door, vastgelegd_op)
                values (:id, :dossier, :volgnr, :onderwerp, :vraag, :steller, :ontvangen, :termijn, 'TE_BEANTWOORDEN', :door, :op)""")
                .param("id", id).param("dossier", vraag.dossier()).param("volgnr", volgnr).param("onderwerp", vraag.onderwerp())
                .param("vraag", vraag.vraag()).param("steller", vraag.steller()).param("ontvangen", vraag.ontvangenOp())
                .param("termijn", termijn).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    void zetAntwoord(UUID id, String antwoord, List<Belofte> beloften, Handeling handeling) {
        jdbc.sql("""
                update raadsvraag set stand = 'TE_BEOORDELEN', antwoord = :antwoord, antwoord_door = :door, antwoord_op = :op, terug_reden = null
                where id = :id""")
                .param("antwoord", antwoord).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).param("id", id).update();
        jdbc.sql("delete from raadsvraag_toezegging where raadsvraag = :id").param("id", id).update();
        for (int i = 0; i < beloften.size(); i++) {
            jdbc.sql("insert into raadsvraag_toezegging (raadsvraag, volgnr, inhoud, eigenaar, termijn) values (:id, :volgnr, :inhoud, :eigenaar, :termijn)")
                    .param("id", id).param("volgnr", i + 1).param("inhoud", beloften.get(i).inhoud())
                    .param("eigenaar", beloften.get(i).eigenaar()).param("termijn", beloften.get(i).termijn()).update();
        }
    }

    void zetTerug(UUID id, String reden) {
        jdbc.sql("update raadsvraag set stand = 'TE_BEANTWOORDEN', terug_reden = :reden where id = :id").param("reden", reden).param("id", id).update();
    }

    void zetBijCollege(UUID id, UUID voorstel) {
        jdbc.sql("update raadsvraag set stand = 'BIJ_COLLEGE', voorstel = :voorstel where id = :id").param("voorstel", voorstel).param("id", id).update();
    }

    void zetStand(UUID id, Raadsvraagstand stand) {
        jdbc.sql("update raadsvraag set stand = :stand where id = :id").param("stand", stand.name()).param("id", id).update();
    }

    void zetDocument(UUID id, UUID document, String sha256) {
        jdbc.sql("update raadsvraag set document = :document, document_sha256 = :sha256 where id = :id")
                .param("document", document).param("sha256", sha256).param("id", id).update();
    }

    void zetVerzonden(UUID id, Instant op) {
        jdbc.sql("update raadsvraag set stand = 'VERZONDEN', verzonden_op = :op where id = :id").param("op", Timestamp.from(op)).param("id", id).update();
    }

    void voegUitstelToe(UUID id, int volgnr, LocalDate tot, String reden, Handeling handeling) {
        jdbc.sql("insert into raadsvraag_uitstel (raadsvraag, volgnr, tot, reden, door, op) values (:id, :volgnr, :tot, :reden, :door, :op)")
                .param("id", id).param("volgnr", volgnr).param("tot", tot).param("reden", reden).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).update();
        jdbc.sql("update raadsvraag set termijn = :tot where id = :id").param("tot", tot).param("id", id).update();
    }

    /** The question, its row locked until the transaction ends. */
    Optional<Raadsvraag> vergrendel(UUID id) {
        return jdbc.sql("select id from raadsvraag where id = :id for update").param("id", id).query(UUID.class).optional().flatMap(this::vind);
    }

    Optional<Raadsvraag> vind(UUID id) {
        return jdbc.sql("select * from raadsvraag where id = :id").param("id", id).query(this::raadsvraag).optional();
    }

    List<Raadsvraag> vanDossier(String dossier) {
        return jdbc.sql("select * from raadsvraag where dossier = :dossier order by volgnr").param("dossier", dossier).query(this::raadsvraag).list();
    }

    private Raadsvraag raadsvraag(ResultSet rij, int nr) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        String dossier = rij.getString("dossier");
        Timestamp verzonden = rij.getTimestamp("verzonden_op");
        return new Raadsvraag(id, dossier + "/RV-" + rij.getInt("volgnr"), dossier, rij.getString("onderwerp"), rij.getString("vraag"),
                rij.getString("steller"), rij.getObject("ontvangen_op", LocalDate.class), rij.getObject("termijn", LocalDate.class),
                Raadsvraagstand.valueOf(rij.getString("stand")), rij.getString("antwoord"), rij.getString("antwoord_door"), rij.getString("terug_reden"),
                rij.getObject("voorstel", UUID.class), rij.getObject("document", UUID.class), rij.getString("vastgelegd_door"),
                rij.getTimestamp("vastgelegd_op").toInstant(), instant(verzonden),
                jdbc.sql("select tot, reden, door, op from raadsvraag_uitstel where raadsvraag = :id order by volgnr").param("id", id)
                        .query((u, i) -> new Uitstel(u.getObject("tot", LocalDate.class), u.getString("reden"), u.getString("door"),
                                u.getTimestamp("op").toInstant())).list(),
                jdbc.sql("select inhoud, eigenaar, termijn from raadsvraag_toezegging where raadsvraag = :id order by volgnr").param("id", id)
                        .query((b, i) -> new Belofte(b.getString("inhoud"), b.getString("eigenaar"), b.getString("termijn"))).list());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
