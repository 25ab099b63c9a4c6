package nl.besluitspoor.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of a plan and the order of its chapters. */
@Repository
class PlanRepository {

    private static final String PLAN = "select id, dossier, stand, ronde, terug_reden, terug_op from plan ";

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> plan(UUID id) {
        return jdbc.sql(PLAN + "where id = :id").param("id", id).query(PlanRepository::plan).optional();
    }

    Optional<Plan> vanDossier(String dossier) {
        return jdbc.sql(PLAN + "where dossier = :dossier").param("dossier", dossier).query(PlanRepository::plan).optional();
    }

    /** The plan, its row locked until the transaction ends. */
    Optional<Plan> opSlot(UUID id) {
        return jdbc.sql(PLAN + "where id = :id for update").param("id", id).query(PlanRepository::plan).optional();
    }

    void voegToe(Plan plan, Instant begonnenOp) {
        jdbc.sql("insert into plan (id, dossier, stand, ronde, begonnen_op) values (:id, :dossier, :stand, :ronde, :op)")
                .param("id", plan.id()).param("dossier", plan.dossier()).param("stand", plan.stand().name()).param("ronde", plan.ronde())
                .param("op", Timestamp.from(begonnenOp)).update();
    }

    void zetStand(UUID plan, Planstand stand) {
        jdbc.sql("update plan set stand = :stand where id = :id").param("stand", stand.name()).param("id", plan).update();
    }

    void zetRonde(UUID plan, int ronde) {
        jdbc.sql("update plan set ronde = :ronde where id = :id").param("ronde", ronde).param("id", plan).update();
    }

    void zetTerug(UUID plan, @Nullable String reden, @Nullable Instant op) {
        jdbc.sql("update plan set terug_reden = :reden, terug_op = :op where id = :id").param("reden", reden)
                .param("op", op == null ? null : Timestamp.from(op)).param("id", plan).update();
    }

    private static Plan plan(ResultSet rij, int nr) throws SQLException {
        return new Plan(id(rij, "id"), rij.getString("dossier"), Planstand.valueOf(rij.getString("stand")), rij.getInt("ronde"),
                rij.getString("terug_reden"), moment(rij, "terug_op"));
    }

    /** Numbers of the chapters that stand, in their order. */
    List<Integer> hoofdstukken(UUID plan) {
        return jdbc.sql("select nummer from plan_hoofdstuk where plan = :plan and not vervallen order by volgnr, nummer")
                .param("plan", plan).query(Integer.class).list();
    }

    int hoogsteHoofdstuk(UUID plan) {
        return jdbc.sql("select coalesce(max(nummer), 0) from plan_hoofdstuk where plan = :plan").param("plan", plan).query(Integer.class).single();
    }

    void voegHoofdstukToe(UUID plan, int nummer, int volgnr) {
        jdbc.sql("insert into plan_hoofdstuk (plan, nummer, volgnr, vervallen) values (:plan, :nummer, :volgnr, false)")
                .param("plan", plan).param("nummer", nummer).param("volgnr", volgnr).update();
    }

    void zetHoofdstuk(UUID plan, int nummer, int volgnr, boolean vervallen) {
        jdbc.sql("update plan_hoofdstuk set volgnr = :volgnr, vervallen = :vervallen where plan = :plan and nummer = :nummer")
                .param("plan", plan).param("nummer", nummer).param("volgnr", volgnr).param("vervallen", vervallen).update();
    }

    /** Numbers of the chapters that were taken out, newest first. */
    List<Integer> vervallenHoofdstukken(UUID plan) {
        return jdbc.sql("select nummer from plan_hoofdstuk where plan = :plan and vervallen order by nummer desc")
                .param("plan", plan).query(Integer.class).list();
    }

    static UUID id(ResultSet rij, String kolom) throws SQLException {
        return Objects.requireNonNull(rij.getObject(kolom, UUID.class));
    }

    static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }
}
