package nl.besluitspoor.college;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.college.Besluit.Deelname;
import nl.besluitspoor.college.Besluit.Deelnemer;
import nl.besluitspoor.college.Besluit.Stem;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of decisions, who took part, and votes. */
@Repository
class BesluitRepository {

    private static final String KOLOMMEN = """
            select b.id, b.vergadering, b.agendapunt, b.voorstel, b.beslispunt, b.dossier, b.orgaan, b.datum, b.nummer, b.soort, b.tekst,
                   b.uitkomst, b.letterlijk, b.gewijzigde_tekst, b.aangehouden_tot, b.beslissende_stem, b.openbaarheid, b.embargo_tot,
                   b.vastgelegd_door, b.vastgelegd_op
            from besluit b\s""";

    private final JdbcClient jdbc;

    BesluitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(Besluit besluit) {
        jdbc.sql("""
                insert into besluit (id, vergadering, agendapunt, voorstel, beslispunt, dossier, orgaan, datum, nummer, soort, tekst,
                    uitkomst, letterlijk, gewijzigde_tekst, aangehouden_tot, beslissende_stem, openbaarheid, embargo_tot, vastgelegd_door, vastgelegd_op)
                values (:id, :vergadering, :agendapunt, :voorstel, :beslispunt, :dossier, :orgaan, :datum, :nummer, :soort, :tekst,
                    :uitkomst, :letterlijk, :gewijzigd, :aangehouden, :beslissend, :openbaarheid, :embargoTot, :door, :op)""")
                .param("id", besluit.id()).param("vergadering", besluit.vergaderingId()).param("agendapunt", besluit.agendapuntId())
                .param("voorstel", besluit.voorstelId()).param("beslispunt", besluit.beslispuntId()).param("dossier", besluit.dossier())
                .param("orgaan", besluit.orgaan()).param("datum", besluit.datum()).param("nummer", besluit.nummer())
                .param("soort", besluit.soort().name()).param("tekst", besluit.tekst()).param("uitkomst", besluit.uitkomst().name())
                .param("letterlijk", besluit.letterlijk()).param("gewijzigd", besluit.gewijzigdeTekst())
                .param("aangehouden", besluit.aangehoudenTot()).param("beslissend", besluit.beslissendeStem())
                .param("openbaarheid", besluit.openbaarheid().name()).param("embargoTot", besluit.embargoTot()).param("door", besluit.vastgelegdDoor())
                .param("op", Timestamp.from(besluit.vastgelegdOp())).update();
    }

    void voegDeelnemerToe(UUID besluit, Deelnemer deelnemer) {
        jdbc.sql("""
                insert into besluit_lid (besluit, gebruiker, naam, functie, deelname, reden)
                values (:besluit, :gebruiker, :naam, :functie, :deelname, :reden)""")
                .param("besluit", besluit).param("gebruiker", deelnemer.lid().gebruiker()).param("naam", deelnemer.lid().naam())
                .param("functie", deelnemer.lid().functie()).param("deelname", deelnemer.deelname().name())
                .param("reden", deelnemer.reden()).update();
    }

    void voegStemToe(UUID besluit, Stem stem) {
        jdbc.sql("insert into besluit_stem (besluit, ronde, gebruiker, stem) values (:besluit, :ronde, :gebruiker, :stem)")
                .param("besluit", besluit).param("ronde", stem.ronde()).param("gebruiker", stem.gebruiker())
                .param("stem", stem.voor() ? "VOOR" : "TEGEN").update();
    }

    Optional<Besluit> vind(UUID id) {
        return jdbc.sql(KOLOMMEN + "where b.id = :id").param("id", id).query(this::besluit).optional();
    }

    List<Besluit> vanVergadering(UUID vergadering) {
        return jdbc.sql(KOLOMMEN + """
                join agendapunt a on a.id = b.agendapunt where b.vergadering = :vergadering order by a.volgnr, b.nummer""")
                .param("vergadering", vergadering).query(this::besluit).list();
    }

    List<Besluit> vanAgendapunt(UUID agendapunt) {
        return jdbc.sql(KOLOMMEN + "where b.agendapunt = :agendapunt order by b.nummer")
                .param("agendapunt", agendapunt).query(this::besluit).list();
    }

    List<Besluit> vanVoorstel(UUID voorstel) {
        return jdbc.sql(KOLOMMEN + "where b.voorstel = :voorstel order by b.datum, b.vastgelegd_op, b.nummer")
                .param("voorstel", voorstel).query(this::besluit).list();
    }

    List<Besluit> vanBeslispunt(UUID beslispunt) {
        return jdbc.sql(KOLOMMEN + "where b.beslispunt = :beslispunt order by b.datum, b.vastgelegd_op")
                .param("beslispunt", beslispunt).query(this::besluit).list();
    }

    List<Besluit> vanDossier(String dossier) {
        return jdbc.sql(KOLOMMEN + "where b.dossier = :dossier order by b.datum, b.vastgelegd_op, b.nummer")
                .param("dossier", dossier).query(this::besluit).list();
    }

    List<Deelnemer> deelnemers(UUID besluit) {
        return jdbc.sql("select gebruiker, naam, functie, deelname, reden from besluit_lid where besluit = :besluit order by functie, naam")
                .param("besluit", besluit)
                .query((rij, nr) -> new Deelnemer(new Lid(rij.getString("gebruiker"), rij.getString("naam"), rij.getString("functie")),
                        Deelname.valueOf(rij.getString("deelname")), rij.getString("reden"))).list();
    }

    List<Stem> stemmen(UUID besluit) {
        return jdbc.sql("select ronde, gebruiker, stem from besluit_stem where besluit = :besluit order by ronde, gebruiker")
                .param("besluit", besluit)
                .query((rij, nr) -> new Stem(rij.getInt("ronde"), rij.getString("gebruiker"), "VOOR".equals(rij.getString("stem")))).list();
    }

    void zetOpenbaarheid(UUID besluit, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot) {
        jdbc.sql("update besluit set openbaarheid = :openbaarheid, embargo_tot = :tot where id = :id").param("openbaarheid", openbaarheid.name())
                .param("tot", embargoTot).param("id", besluit).update();
    }

    /** Whether a published list of its meeting holds the decision. */
    boolean isGepubliceerd(UUID besluit) {
        return jdbc.sql("""
                select count(*) from besluit b join besluitenlijst l on l.vergadering = b.vergadering
                where b.id = :besluit and (b.openbaarheid = 'OPENBAAR' or b.embargo_tot <= l.peildatum) and l.gepubliceerd_op is not null""")
                .param("besluit", besluit).query(Integer.class).single() > 0;
    }

    private Besluit besluit(ResultSet rij, int nr) throws SQLException {
        return new Besluit(rij.getObject("id", UUID.class), rij.getObject("vergadering", UUID.class), rij.getObject("agendapunt", UUID.class),
                rij.getObject("voorstel", UUID.class), rij.getObject("beslispunt", UUID.class), rij.getString("dossier"), rij.getString("orgaan"),
                rij.getObject("datum", LocalDate.class), rij.getInt("nummer"), SoortBeslispunt.valueOf(rij.getString("soort")), rij.getString("tekst"),
                Uitkomst.valueOf(rij.getString("uitkomst")), rij.getString("letterlijk"), rij.getString("gewijzigde_tekst"),
                rij.getObject("aangehouden_tot", LocalDate.class), rij.getString("beslissende_stem"),
                Openbaarheid.valueOf(rij.getString("openbaarheid")), rij.getObject("embargo_tot", LocalDate.class), rij.getString("vastgelegd_door"),
                rij.getTimestamp("vastgelegd_op").toInstant());
    }
}
