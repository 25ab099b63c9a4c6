package nl.besluitspoor.groei;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the wijken that were asked for. */
@Repository
class WijkuitbreidingRepository {

    private static final String VELDEN =
            "select id, dossier, volgnr, code, naam, reden, vraagt, voorstel, beslispunt, stand, uitkomst, besloten, door, op from wijkuitbreiding ";

    private final JdbcClient jdbc;

    WijkuitbreidingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int volgendNummer(String dossier) {
        return jdbc.sql("select coalesce(max(volgnr), 0) + 1 from wijkuitbreiding where dossier = :dossier").param("dossier", dossier)
                .query(Integer.class).single();
    }

    void voegToe(UUID id, String dossier, int volgnr, Wijk wijk, String reden, String vraagt, UUID voorstel, UUID beslispunt, Handeling handeling) {
        jdbc.sql("""
                insert into wijkuitbreiding (id, dossier, volgnr, code, naam, reden, vraagt, voorstel, beslispunt, stand, door, op)
                values (:id, :dossier, :volgnr, :code, :naam, :reden, :vraagt, :voorstel, :beslispunt, 'GEVRAAGD', :door, :op)""")
                .param("id", id).param("dossier", dossier).param("volgnr", volgnr).param("code", wijk.code()).param("naam", wijk.naam())
                .param("reden", reden).param("vraagt", vraagt).param("voorstel", voorstel).param("beslispunt", beslispunt)
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    /** Records the answer, once. */
    void zetUitkomst(UUID id, Wijkuitbreiding.Stand stand, @Nullable Uitkomst uitkomst, @Nullable LocalDate besloten) {
        jdbc.sql("update wijkuitbreiding set stand = :stand, uitkomst = :uitkomst, besloten = :besloten where id = :id and stand = 'GEVRAAGD'")
                .param("stand", stand.name()).param("uitkomst", uitkomst == null ? null : uitkomst.name()).param("besloten", besloten)
                .param("id", id).update();
    }

    List<Wijkuitbreiding> vanDossier(String dossier) {
        return jdbc.sql(VELDEN + "where dossier = :dossier order by volgnr").param("dossier", dossier).query(WijkuitbreidingRepository::rij).list();
    }

    Optional<Wijkuitbreiding> vanVoorstel(UUID voorstel) {
        return jdbc.sql(VELDEN + "where voorstel = :voorstel").param("voorstel", voorstel).query(WijkuitbreidingRepository::rij).optional();
    }

    private static Wijkuitbreiding rij(ResultSet rij, int nr) throws SQLException {
        String uitkomst = rij.getString("uitkomst");
        return new Wijkuitbreiding(rij.getObject("id", UUID.class), rij.getString("dossier"), rij.getInt("volgnr"),
                new Wijk(rij.getString("code"), rij.getString("naam")), rij.getString("reden"), rij.getString("vraagt"),
                rij.getObject("voorstel", UUID.class), rij.getObject("beslispunt", UUID.class), Wijkuitbreiding.Stand.valueOf(rij.getString("stand")),
                uitkomst == null ? null : Uitkomst.valueOf(uitkomst), rij.getObject("besloten", LocalDate.class), rij.getString("door"),
                rij.getTimestamp("op").toInstant());
    }
}
