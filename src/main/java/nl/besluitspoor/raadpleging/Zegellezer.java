package nl.besluitspoor.raadpleging;

import java.util.Base64;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Zegelstand;
import nl.besluitspoor.register.Zegelstand.Controle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the state of the seal, as it was at the end of a day. */
@Service
@Transactional(readOnly = true)
public class Zegellezer {

    private final JdbcClient jdbc;
    private final Logboek logboek;

    Zegellezer(JdbcClient jdbc, Logboek logboek) {
        this.jdbc = jdbc;
        this.logboek = logboek;
    }

    /** The last seal and the last whole verification by then. */
    public Zegelstand op(Peil peil) {
        if (peil.dag() == null) {
            return logboek.stand();
        }
        Controle controle = controle(peil);
        return jdbc.sql("select * from register_checkpoint where tijdstip < :peil order by omvang desc fetch first 1 rows only").param("peil", peil.tijd())
                .query((rij, nr) -> new Zegelstand(rij.getLong("omvang"), Base64.getEncoder().encodeToString(rij.getBytes("wortel")), rij.getString("noot"),
                        rij.getString("sleutel"), rij.getTimestamp("tijdstip").toInstant(), 0, null, controle)).optional()
                .orElseGet(() -> new Zegelstand(0, "", "", "", null, 0, null, controle));
    }

    private @Nullable Controle controle(Peil peil) {
        return jdbc.sql("select * from register_controle where tijdstip < :peil order by tijdstip desc fetch first 1 rows only").param("peil", peil.tijd())
                .query((rij, nr) -> new Controle(rij.getTimestamp("tijdstip").toInstant(), rij.getLong("omvang"), rij.getLong("duur_ms"),
                        rij.getString("bevinding"))).optional().orElse(null);
    }
}
