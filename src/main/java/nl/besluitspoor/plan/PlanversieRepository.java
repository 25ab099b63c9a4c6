package nl.besluitspoor.plan;

import static nl.besluitspoor.plan.PlanRepository.id;
import static nl.besluitspoor.plan.PlanRepository.moment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of a plan's frozen versions. */
@Repository
class PlanversieRepository {

    private static final String VERSIE = """
            select v.id, v.plan, p.dossier, v.hoofdnummer, v.ondernummer, v.ronde, v.sha256, v.document, v.bevroren_door, v.bevroren_op,
                   v.vrijgegeven_door, v.vrijgegeven_op, v.voorstel
            from planversie v join plan p on p.id = v.plan\s""";

    private final JdbcClient jdbc;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;

    PlanversieRepository(JdbcClient jdbc, Schrijftafel<Stuk.Inhoud> schrijftafel) {
        this.jdbc = jdbc;
        this.schrijftafel = schrijftafel;
    }

    void voegToe(Planversie versie, List<Bewaring<Stuk.Inhoud>> stukken) {
        jdbc.sql("""
                insert into planversie (id, plan, hoofdnummer, ondernummer, ronde, sha256, document, bevroren_door, bevroren_op,
                        vrijgegeven_door, vrijgegeven_op, voorstel)
                values (:id, :plan, :hoofdnummer, :ondernummer, :ronde, :sha256, :document, :door, :op, :vrijDoor, :vrijOp, :voorstel)""")
                .param("id", versie.id()).param("plan", versie.planId()).param("hoofdnummer", versie.hoofdnummer())
                .param("ondernummer", versie.ondernummer()).param("ronde", versie.ronde()).param("sha256", versie.sha256())
                .param("document", versie.document()).param("door", versie.bevrorenDoor()).param("op", Timestamp.from(versie.bevrorenOp()))
                .param("vrijDoor", versie.vrijgegevenDoor())
                .param("vrijOp", versie.vrijgegevenOp() == null ? null : Timestamp.from(versie.vrijgegevenOp()))
                .param("voorstel", versie.voorstel()).update();
        schrijftafel.bevries(versie.id(), stukken);
    }

    void geefVrij(UUID versie, String door, Instant op) {
        jdbc.sql("update planversie set vrijgegeven_door = :door, vrijgegeven_op = :op where id = :id")
                .param("door", door).param("op", Timestamp.from(op)).param("id", versie).update();
    }

    Optional<Planversie> versie(UUID id) {
        return versies("where v.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Every version of a plan, newest first. */
    List<Planversie> versies(UUID plan) {
        return versies("where v.plan = :plan order by v.bevroren_op desc, v.hoofdnummer desc, v.ondernummer desc", Map.of("plan", plan));
    }

    private List<Planversie> versies(String waar, Map<String, ?> waarden) {
        return jdbc.sql(VERSIE + waar).params(waarden).query((rij, nr) -> new Versierij(id(rij, "id"), id(rij, "plan"), rij.getString("dossier"),
                    rij.getInt("hoofdnummer"), rij.getInt("ondernummer"), rij.getInt("ronde"), rij.getString("sha256"), rij.getObject("document", UUID.class),
                    rij.getString("bevroren_door"), rij.getTimestamp("bevroren_op").toInstant(), rij.getString("vrijgegeven_door"),
                    moment(rij, "vrijgegeven_op"), rij.getObject("voorstel", UUID.class))).list().stream()
                .map(rij -> rij.met(Plantekst.inhoud(schrijftafel.inVersie(rij.id()).values()))).toList();
    }

    private record Versierij(UUID id, UUID plan, String dossier, int hoofdnummer, int ondernummer, int ronde, String sha256,
            @Nullable UUID document, String bevrorenDoor, Instant bevrorenOp, @Nullable String vrijDoor, @Nullable Instant vrijOp,
            @Nullable UUID voorstel) {

        Planversie met(PlanInhoud inhoud) {
            return new Planversie(id, plan, dossier, hoofdnummer, ondernummer, ronde, sha256, document, bevrorenDoor, bevrorenOp,
                    vrijDoor, vrijOp, voorstel, inhoud);
        }
    }
}
