package nl.besluitspoor.raad;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raad.Rib.Handtekening;
import nl.besluitspoor.raad.Rib.Ontvangst;
import nl.besluitspoor.raad.Rib.Teruggave;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the RIB, its points and its signatures. */
@Repository
class RibRepository {

    private static final String KOLOMMEN = """
            select id, dossier, volgnr, voorstel, stand, openbaarheid, begonnen_op, pdf_document, pdf_sha256,
                   ondertekend_op, teruggestuurd_op, teruggestuurd_door, teruggestuurd_functie, teruggestuurd_reden,
                   verzonden_op, ontvangen_op, routing, routing_agendapunt, ontvangst_door, ontvangst_vastgelegd_op
            from rib\s""";

    private final JdbcClient jdbc;

    RibRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(UUID id, String dossier, UUID voorstel, List<UUID> beslispunten, Openbaarheid openbaarheid, String gebruiker, Instant nu) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from rib where dossier = :dossier")
                .param("dossier", dossier).query(Integer.class).single();
        jdbc.sql("""
                insert into rib (id, dossier, volgnr, voorstel, stand, openbaarheid, begonnen_op, begonnen_door)
                values (:id, :dossier, :volgnr, :voorstel, :stand, :openbaarheid, :nu, :gebruiker)""")
                .param("id", id).param("dossier", dossier).param("volgnr", volgnr).param("voorstel", voorstel)
                .param("stand", RibStand.GEREED.name()).param("openbaarheid", openbaarheid.name()).param("nu", Timestamp.from(nu)).param("gebruiker", gebruiker).update();
        for (int i = 0; i < beslispunten.size(); i++) {
            jdbc.sql("insert into rib_beslispunt (rib, beslispunt, volgnr) values (:rib, :beslispunt, :volgnr)")
                    .param("rib", id).param("beslispunt", beslispunten.get(i)).param("volgnr", i + 1).update();
        }
    }

    /** The RIB, its row locked until the transaction ends. */
    Optional<Rib> vergrendel(UUID id) {
        return jdbc.sql("select id from rib where id = :id for update").param("id", id).query(UUID.class).optional()
                .flatMap(this::vind);
    }

    Optional<Rib> vind(UUID id) {
        return jdbc.sql(KOLOMMEN + " where id = :id").param("id", id).query(this::rib).optional();
    }

    List<Rib> vanDossier(String dossier) {
        return jdbc.sql(KOLOMMEN + " where dossier = :dossier order by volgnr").param("dossier", dossier).query(this::rib).list();
    }

    List<Rib> vanVoorstel(UUID voorstel) {
        return jdbc.sql(KOLOMMEN + " where voorstel = :voorstel order by volgnr").param("voorstel", voorstel).query(this::rib).list();
    }

    /** Those of the nota on which secrecy rests, by its own id or that of a point of it; a letter that was given back is one too. */
    List<Rib> overGeheim(UUID nota) {
        return jdbc.sql(KOLOMMEN + " where voorstel = :nota or voorstel = (select p.voorstel from beslispunt p where p.id = :nota) order by volgnr")
                .param("nota", nota).query(this::rib).list();
    }

    void zetOpenbaarheid(UUID id, Openbaarheid openbaarheid) {
        jdbc.sql("update rib set openbaarheid = :openbaarheid where id = :id").param("openbaarheid", openbaarheid.name()).param("id", id).update();
    }

    /** Those that tell one of these points and were not given back. */
    List<Rib> geldendeOver(Collection<UUID> beslispunten) {
        if (beslispunten.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(KOLOMMEN + """
                where stand <> 'TERUGGESTUURD'
                  and id in (select rib from rib_beslispunt where beslispunt in (:beslispunten))
                order by dossier, volgnr""").param("beslispunten", beslispunten).query(this::rib).list();
    }

    /** Those that the griffie has, newest first. */
    List<Rib> verzonden() {
        return jdbc.sql(KOLOMMEN + " where stand in ('VERZONDEN', 'ONTVANGEN') order by verzonden_op desc, id").query(this::rib).list();
    }

    void zetOpgemaakt(UUID id, String html, UUID pdf, String sha256, Instant nu) {
        jdbc.sql("""
                update rib set stand = 'TER_ONDERTEKENING', html = :html, pdf_document = :pdf, pdf_sha256 = :sha256,
                    opgemaakt_op = :nu where id = :id""")
                .param("html", html).param("pdf", pdf).param("sha256", sha256).param("nu", Timestamp.from(nu)).param("id", id).update();
    }

    /** The letter as a page of HTML; empty while it is not made. */
    Optional<String> html(UUID id) {
        return jdbc.sql("select html from rib where id = :id and html is not null").param("id", id).query(String.class).optional();
    }

    void voegHandtekeningToe(UUID id, Handtekening h) {
        jdbc.sql("""
                insert into rib_handtekening (rib, functie, gebruiker, waarnemend, tijdstip, sha256)
                values (:rib, :functie, :gebruiker, :waarnemend, :tijdstip, :sha256)""")
                .param("rib", id).param("functie", h.functie()).param("gebruiker", h.gebruiker())
                .param("waarnemend", h.waarnemend()).param("tijdstip", Timestamp.from(h.tijdstip())).param("sha256", h.sha256()).update();
    }

    void zetOndertekend(UUID id, Instant nu) {
        jdbc.sql("update rib set stand = 'ONDERTEKEND', ondertekend_op = :nu where id = :id")
                .param("nu", Timestamp.from(nu)).param("id", id).update();
    }

    void zetTeruggestuurd(UUID id, Teruggave t) {
        jdbc.sql("""
                update rib set stand = 'TERUGGESTUURD', teruggestuurd_op = :nu, teruggestuurd_door = :door,
                    teruggestuurd_functie = :functie, teruggestuurd_reden = :reden where id = :id""")
                .param("nu", Timestamp.from(t.tijdstip())).param("door", t.gebruiker()).param("functie", t.functie())
                .param("reden", t.reden()).param("id", id).update();
    }

    void zetAangeboden(UUID id, Instant nu) {
        jdbc.sql("update rib set aangeboden_op = :nu where id = :id").param("nu", Timestamp.from(nu)).param("id", id).update();
    }

    /** The mail server took the mail; only the first time counts. */
    void zetAanvaard(UUID id, Instant nu) {
        jdbc.sql("update rib set aanvaard_op = :nu where id = :id and aanvaard_op is null").param("nu", Timestamp.from(nu)).param("id", id).update();
    }

    Optional<Instant> aanvaardOp(UUID id) {
        return jdbc.sql("select aanvaard_op from rib where id = :id and aanvaard_op is not null").param("id", id)
                .query((rij, nr) -> rij.getTimestamp("aanvaard_op").toInstant()).optional();
    }

    void zetVerzonden(UUID id) {
        jdbc.sql("update rib set stand = 'VERZONDEN', verzonden_op = aanvaard_op where id = :id").param("id", id).update();
    }

    void zetOntvangen(UUID id, Ontvangst o) {
        jdbc.sql("""
                update rib set stand = 'ONTVANGEN', ontvangen_op = :datum, routing = :routing, routing_agendapunt = :agendapunt,
                    ontvangst_door = :door, ontvangst_vastgelegd_op = :nu where id = :id""")
                .param("datum", o.datum()).param("routing", o.routing().name()).param("agendapunt", o.agendapunt())
                .param("door", o.gebruiker()).param("nu", Timestamp.from(o.vastgelegdOp())).param("id", id).update();
    }

    private Rib rib(ResultSet rij, int nr) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        String dossier = rij.getString("dossier");
        Instant terug = instant(rij, "teruggestuurd_op");
        LocalDate ontvangen = rij.getObject("ontvangen_op", LocalDate.class);
        return new Rib(id, dossier + "/RIB-" + rij.getInt("volgnr"), dossier, rij.getObject("voorstel", UUID.class),
                jdbc.sql("select beslispunt from rib_beslispunt where rib = :rib order by volgnr").param("rib", id).query(UUID.class).list(),
                RibStand.valueOf(rij.getString("stand")), Openbaarheid.valueOf(rij.getString("openbaarheid")), rij.getTimestamp("begonnen_op").toInstant(),
                rij.getObject("pdf_document", UUID.class), rij.getString("pdf_sha256"),
                handtekeningen(id),
                terug == null ? null : new Teruggave(rij.getString("teruggestuurd_functie"), rij.getString("teruggestuurd_door"),
                        terug, rij.getString("teruggestuurd_reden")),
                instant(rij, "ondertekend_op"), instant(rij, "verzonden_op"),
                ontvangen == null ? null : new Ontvangst(ontvangen, Routing.valueOf(rij.getString("routing")),
                        rij.getString("routing_agendapunt"), rij.getString("ontvangst_door"),
                        rij.getTimestamp("ontvangst_vastgelegd_op").toInstant()));
    }

    private List<Handtekening> handtekeningen(UUID rib) {
        return jdbc.sql("""
                select functie, gebruiker, waarnemend, tijdstip, sha256 from rib_handtekening where rib = :rib order by tijdstip, functie""")
                .param("rib", rib)
                .query((rij, nr) -> new Handtekening(rij.getString("functie"), rij.getString("gebruiker"),
                        rij.getBoolean("waarnemend"), rij.getTimestamp("tijdstip").toInstant(), rij.getString("sha256"))).list();
    }

    private static @Nullable Instant instant(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }
}
