package nl.besluitspoor.mandaat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the decisions that give a mandaat, until a lawyer laid it down or found that they give none. */
@Repository
class VerleningRepository {

    private static final String VERLENING = """
            select v.id, v.herkomst, v.dossier, v.voorstel, v.beslispunt, v.boven, v.datum, v.tekst, v.bron, v.openbaarheid, v.voor_functie,
                   v.voor_bereik, v.voor_persoon, v.gevraagd_door, v.gevraagd_op
            from mandaat_verlening v\s""";

    private final JdbcClient jdbc;

    VerleningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(Verlening v) {
        Mandaat.Houder voor = v.voor();
        jdbc.sql("""
                insert into mandaat_verlening (id, herkomst, dossier, voorstel, beslispunt, boven, datum, tekst, bron, openbaarheid, voor_functie,
                    voor_bereik, voor_persoon, gevraagd_door, gevraagd_op)
                values (:id, :herkomst, :dossier, :voorstel, :beslispunt, :boven, :datum, :tekst, :bron, :openbaarheid, :functie, :bereik, :persoon,
                    :door, :op)""")
                .param("id", v.id()).param("herkomst", v.herkomst().name()).param("dossier", v.dossier()).param("voorstel", v.voorstelId())
                .param("beslispunt", v.beslispuntId()).param("boven", v.boven()).param("datum", v.datum()).param("tekst", v.tekst())
                .param("bron", v.bron()).param("openbaarheid", v.openbaarheid().name()).param("functie", voor == null ? null : voor.functie())
                .param("bereik", voor == null ? null : voor.bereik()).param("persoon", voor == null ? null : voor.persoon())
                .param("door", v.gevraagdDoor()).param("op", Timestamp.from(v.gevraagdOp())).update();
    }

    Optional<Verlening> zoek(UUID id) {
        return jdbc.sql(VERLENING + "where v.id = :id").param("id", id).query(VerleningRepository::verlening).optional();
    }

    Optional<Verlening> zoekVanBeslispunt(UUID beslispunt) {
        return jdbc.sql(VERLENING + "where v.beslispunt = :punt").param("punt", beslispunt).query(VerleningRepository::verlening).optional();
    }

    /** Locks the grant until the transaction ends. */
    void zetOpSlot(UUID id) {
        jdbc.sql("select id from mandaat_verlening where id = :id for update").param("id", id).query(UUID.class).optional();
    }

    /** Those of a dossier that wait for the lawyer, oldest first. */
    List<Verlening> open(String dossier) {
        return jdbc.sql(VERLENING + """
                where v.dossier = :dossier and not exists (select 1 from mandaat m where m.verlening = v.id)
                  and not exists (select 1 from mandaat_verlening_geen g where g.verlening = v.id) order by v.gevraagd_op""")
                .param("dossier", dossier).query(VerleningRepository::verlening).list();
    }

    boolean isAfgedaan(UUID id) {
        return jdbc.sql("""
                select (select count(*) from mandaat where verlening = :id) + (select count(*) from mandaat_verlening_geen where verlening = :id)""")
                .param("id", id).query(Integer.class).single() > 0;
    }

    void zetGeen(UUID id, String reden, Handeling handeling) {
        jdbc.sql("insert into mandaat_verlening_geen (verlening, reden, door, op) values (:id, :reden, :door, :op)").param("id", id)
                .param("reden", reden).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    private static Verlening verlening(ResultSet rij, int nr) throws SQLException {
        String functie = rij.getString("voor_functie");
        String persoon = rij.getString("voor_persoon");
        Mandaat.Houder voor = persoon != null ? new Mandaat.Houder(Mandaat.Houder.Soort.PERSOON, functie, rij.getString("voor_bereik"), persoon)
                : functie != null ? Mandaat.Houder.functie(functie, rij.getString("voor_bereik")) : null;
        return new Verlening(MandaatRepository.id(rij, "id"), Mandaat.Herkomst.valueOf(rij.getString("herkomst")), rij.getString("dossier"),
                rij.getObject("voorstel", UUID.class), rij.getObject("beslispunt", UUID.class), rij.getObject("boven", UUID.class),
                Objects.requireNonNull(rij.getObject("datum", LocalDate.class)), rij.getString("tekst"), rij.getString("bron"),
                Openbaarheid.valueOf(rij.getString("openbaarheid")), voor, rij.getString("gevraagd_door"), rij.getTimestamp("gevraagd_op").toInstant());
    }
}
