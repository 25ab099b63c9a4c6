package nl.besluitspoor.plan;

import static nl.besluitspoor.plan.PlanRepository.id;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of reactions and advices; the answers to them are pieces of the plan. */
@Repository
class ConsultatieRepository {

    private final JdbcClient jdbc;

    ConsultatieRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean heeftReactie(UUID planversie, int ronde, String partner) {
        return jdbc.sql("select count(*) from plan_reactie where planversie = :versie and ronde = :ronde and partner = :partner")
                .param("versie", planversie).param("ronde", ronde).param("partner", partner).query(Integer.class).single() > 0;
    }

    void voegToe(Reactie reactie) {
        jdbc.sql("""
                insert into plan_reactie (id, planversie, ronde, partner, oordeel, tekst, eigen_bijdrage, door, op)
                values (:id, :versie, :ronde, :partner, :oordeel, :tekst, :bijdrage, :door, :op)""")
                .param("id", reactie.id()).param("versie", reactie.planversie()).param("ronde", reactie.ronde())
                .param("partner", reactie.partner()).param("oordeel", reactie.oordeel().name()).param("tekst", reactie.tekst())
                .param("bijdrage", reactie.eigenBijdrage()).param("door", reactie.door()).param("op", Timestamp.from(reactie.op())).update();
    }

    List<Reactie> reacties(UUID plan) {
        return jdbc.sql("""
                select r.id, r.planversie, v.hoofdnummer, v.ondernummer, r.ronde, r.partner, r.oordeel, r.tekst, r.eigen_bijdrage, r.door, r.op,
                       t.tekst as antwoord
                from plan_reactie r join planversie v on v.id = r.planversie
                left join bewaring b on b.werk = v.plan and b.stuk = concat('R:', cast(r.id as varchar)) and b.stand = 'GELDEND'
                left join plan_tekst t on t.bewaring = b.id
                where v.plan = :plan order by r.ronde, r.op, r.partner""").param("plan", plan)
                .query((rij, nr) -> new Reactie(id(rij, "id"), id(rij, "planversie"),
                        rij.getInt("hoofdnummer") + "." + rij.getInt("ondernummer"), rij.getInt("ronde"), rij.getString("partner"),
                        Reactie.Oordeel.valueOf(rij.getString("oordeel")), rij.getString("tekst"), rij.getString("eigen_bijdrage"),
                        rij.getString("door"), rij.getTimestamp("op").toInstant(), rij.getString("antwoord"))).list();
    }

    boolean heeftAdvies(UUID planversie, int ronde, String discipline) {
        return jdbc.sql("select count(*) from plan_advies where planversie = :versie and ronde = :ronde and discipline = :discipline")
                .param("versie", planversie).param("ronde", ronde).param("discipline", discipline).query(Integer.class).single() > 0;
    }

    void voegToe(Advies advies) {
        jdbc.sql("""
                insert into plan_advies (id, planversie, ronde, discipline, oordeel, tekst, door, op)
                values (:id, :versie, :ronde, :discipline, :oordeel, :tekst, :door, :op)""")
                .param("id", advies.id()).param("versie", advies.planversie()).param("ronde", advies.ronde())
                .param("discipline", advies.discipline()).param("oordeel", advies.oordeel().name()).param("tekst", advies.tekst())
                .param("door", advies.door()).param("op", Timestamp.from(advies.op())).update();
    }

    List<Advies> adviezen(UUID plan) {
        return jdbc.sql("""
                select a.id, a.planversie, v.hoofdnummer, v.ondernummer, a.ronde, a.discipline, a.oordeel, a.tekst, a.door, a.op,
                       t.tekst as antwoord
                from plan_advies a join planversie v on v.id = a.planversie
                left join bewaring b on b.werk = v.plan and b.stuk = concat('A:', cast(a.id as varchar)) and b.stand = 'GELDEND'
                left join plan_tekst t on t.bewaring = b.id
                where v.plan = :plan order by a.ronde, a.op, a.discipline""").param("plan", plan)
                .query((rij, nr) -> new Advies(id(rij, "id"), id(rij, "planversie"),
                        rij.getInt("hoofdnummer") + "." + rij.getInt("ondernummer"), rij.getInt("ronde"), rij.getString("discipline"),
                        Advies.Oordeel.valueOf(rij.getString("oordeel")), rij.getString("tekst"), rij.getString("door"),
                        rij.getTimestamp("op").toInstant(), rij.getString("antwoord"))).list();
    }

    void voegToe(UUID planversie, int ronde, Adviesvraag vraag) {
        jdbc.sql("""
                insert into plan_adviesvraag (planversie, ronde, discipline, advies, paraaf, reden)
                values (:versie, :ronde, :discipline, :advies, :paraaf, :reden)""")
                .param("versie", planversie).param("ronde", ronde).param("discipline", vraag.discipline())
                .param("advies", vraag.advies()).param("paraaf", vraag.paraaf()).param("reden", vraag.reden()).update();
    }

    List<Adviesvraag> vragen(UUID planversie) {
        return jdbc.sql("""
                select discipline, advies, paraaf, reden from plan_adviesvraag
                where planversie = :versie and ronde = (select max(ronde) from plan_adviesvraag where planversie = :versie) order by discipline""")
                .param("versie", planversie).query((rij, nr) -> new Adviesvraag(rij.getString("discipline"), rij.getBoolean("advies"),
                        rij.getBoolean("paraaf"), rij.getString("reden"))).list();
    }
}
