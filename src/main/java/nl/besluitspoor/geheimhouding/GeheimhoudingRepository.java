package nl.besluitspoor.geheimhouding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of secrecies, their grounds, and what each of them closes. */
@Repository
class GeheimhoudingRepository {

    private static final String KOLOMMEN = """
            select id, dossier, object_soort, object, motivatie, orgaan, besluit, opgelegd_op, gedeeld_op, opgeheven_besluit, opgeheven_op
            from geheimhouding\s""";

    private final JdbcClient jdbc;

    GeheimhoudingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void voegToe(Geheimhouding g, Handeling handeling) {
        jdbc.sql("""
                insert into geheimhouding (id, dossier, object_soort, object, geldt_voor, motivatie, orgaan, besluit, opgelegd_door, opgelegd_op)
                values (:id, :dossier, :soort, :object, :geldtVoor, :motivatie, :orgaan, :besluit, :door, :op)""")
                .param("id", g.id()).param("dossier", g.dossier()).param("soort", g.object().soort().name()).param("object", g.object().id())
                .param("geldtVoor", g.object().code()).param("motivatie", g.motivatie()).param("orgaan", g.orgaan()).param("besluit", g.besluit())
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(g.opgelegdOp())).update();
        g.gronden().forEach(grond -> jdbc.sql("insert into geheimhouding_grond (geheimhouding, grond) values (:id, :grond)")
                .param("id", g.id()).param("grond", grond.name()).update());
    }

    void zetOpgeheven(UUID id, @Nullable UUID besluit, Handeling handeling) {
        jdbc.sql("""
                update geheimhouding set geldt_voor = null, opgeheven_besluit = :besluit, opgeheven_door = :door, opgeheven_op = :op
                where id = :id""").param("besluit", besluit).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip()))
                .param("id", id).update();
    }

    void voegToe(UUID geheimhouding, Raadsbesluit besluit, Handeling handeling) {
        jdbc.sql("""
                insert into geheimhouding_raadsbesluit (geheimhouding, datum, kenmerk, letterlijk, vastgelegd_door, vastgelegd_op)
                values (:geheimhouding, :datum, :kenmerk, :letterlijk, :door, :op)""")
                .param("geheimhouding", geheimhouding).param("datum", besluit.datum()).param("kenmerk", besluit.kenmerk())
                .param("letterlijk", besluit.letterlijk()).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip()))
                .update();
    }

    void zetGedeeld(UUID id, Instant op) {
        jdbc.sql("update geheimhouding set gedeeld_op = :op where id = :id").param("op", Timestamp.from(op)).param("id", id).update();
    }

    Optional<Geheimhouding> vind(UUID id) {
        return met(KOLOMMEN + "where id = :waarde", id).stream().findFirst();
    }

    /** The secrecy, its row locked until the transaction ends. */
    Optional<Geheimhouding> opSlot(UUID id) {
        jdbc.sql("select id from geheimhouding where id = :id for update").param("id", id).query(UUID.class).optional();
        return vind(id);
    }

    Optional<Geheimhouding> geldendOp(Geheimobject object) {
        return met(KOLOMMEN + "where geldt_voor = :waarde", object.code()).stream().findFirst();
    }

    /** Oldest first. */
    List<Geheimhouding> vanDossier(String dossier) {
        return met(KOLOMMEN + "where dossier = :waarde order by opgelegd_op, id", dossier);
    }

    private List<Geheimhouding> met(String sql, Object waarde) {
        List<Geheimhouding> kaal = jdbc.sql(sql).param("waarde", waarde).query(GeheimhoudingRepository::rij).list();
        Map<UUID, List<Geheimgrond>> gronden = new HashMap<>();
        if (!kaal.isEmpty()) {
            jdbc.sql("select geheimhouding, grond from geheimhouding_grond where geheimhouding in (:ids) order by grond")
                    .param("ids", kaal.stream().map(Geheimhouding::id).toList()).query((ResultSet rij) -> {
                        gronden.computeIfAbsent(rij.getObject(1, UUID.class), id -> new ArrayList<>()).add(Geheimgrond.valueOf(rij.getString(2)));
                    });
        }
        return kaal.stream().map(g -> new Geheimhouding(g.id(), g.dossier(), g.object(), gronden.getOrDefault(g.id(), List.of()), g.motivatie(),
                g.orgaan(), g.besluit(), g.opgelegdOp(), g.gedeeldOp(), g.opgehevenBesluit(), g.opgehevenOp())).toList();
    }

    private static Geheimhouding rij(ResultSet rij, int nr) throws SQLException {
        return new Geheimhouding(rij.getObject("id", UUID.class), rij.getString("dossier"),
                new Geheimobject(Geheimobject.Soort.valueOf(rij.getString("object_soort")), rij.getObject("object", UUID.class)), List.of(),
                rij.getString("motivatie"), rij.getString("orgaan"), rij.getObject("besluit", UUID.class),
                rij.getTimestamp("opgelegd_op").toInstant(), moment(rij, "gedeeld_op"), rij.getObject("opgeheven_besluit", UUID.class),
                moment(rij, "opgeheven_op"));
    }

    // ---- what it closes

    void voegToe(UUID geheimhouding, Stuk stuk, Instant op) {
        jdbc.sql("""
                insert into geheimhouding_stuk (geheimhouding, soort, stuk, was, was_embargo, op)
                values (:geheimhouding, :soort, :stuk, :was, :embargo, :op)""")
                .param("geheimhouding", geheimhouding).param("soort", stuk.soort().name()).param("stuk", stuk.id())
                .param("was", stuk.was().name()).param("embargo", stuk.wasEmbargo()).param("op", Timestamp.from(op)).update();
    }

    List<Stuk> stukken(UUID geheimhouding) {
        return jdbc.sql("select soort, stuk, was, was_embargo from geheimhouding_stuk where geheimhouding = :id order by soort, stuk")
                .param("id", geheimhouding).query(GeheimhoudingRepository::stuk).list();
    }

    /** The row as a secrecy that holds has it; empty where none closes it. */
    Optional<Stuk> gesloten(Stuk.Soort soort, UUID id) {
        return jdbc.sql("""
                select s.soort, s.stuk, s.was, s.was_embargo from geheimhouding_stuk s join geheimhouding g on g.id = s.geheimhouding
                where s.soort = :soort and s.stuk = :id and g.opgeheven_op is null order by s.op""")
                .param("soort", soort.name()).param("id", id).query(GeheimhoudingRepository::stuk).list().stream().findFirst();
    }

    private static Stuk stuk(ResultSet rij, int nr) throws SQLException {
        return new Stuk(Stuk.Soort.valueOf(rij.getString("soort")), rij.getObject("stuk", UUID.class), Openbaarheid.valueOf(rij.getString("was")),
                rij.getObject("was_embargo", LocalDate.class));
    }

    private static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }
}
