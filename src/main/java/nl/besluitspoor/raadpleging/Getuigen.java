package nl.besluitspoor.raadpleging;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps a copy of the seal outside the technical administration. */
@Service
@Transactional(readOnly = true)
public class Getuigen {

    private final JdbcClient jdbc;

    Getuigen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A witness: who got a seal by mail or by a published document, how often, and when last. */
    public record Getuige(String wie, String aantal, Instant laatst) {}

    /** Those who got the seal by mail, and the besluitenlijsten that were published with it. */
    public List<Getuige> alle(Peil peil) {
        return jdbc.sql("""
                select ontvanger_naam wie, count(*) aantal, max(verzonden_op) laatst from bericht
                where feit_soort = 'register-stand' and verzonden_op < :peil group by ontvanger_naam
                union all select 'Gepubliceerde besluitenlijsten', count(*), max(gepubliceerd_op) from besluitenlijst where gepubliceerd_op < :peil
                having count(*) > 0 order by 1""").param("peil", peil.tijd())
                .query((rij, nr) -> new Getuige(rij.getString("wie"), rij.getLong("aantal") == 1 ? "1 zegel" : rij.getLong("aantal") + " zegels",
                        rij.getTimestamp("laatst").toInstant())).list();
    }
}
