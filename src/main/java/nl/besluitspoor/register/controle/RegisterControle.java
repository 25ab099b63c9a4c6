package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.Zegelstand.Controle;
import nl.besluitspoor.register.noot.Checkpoint;
import nl.besluitspoor.register.rijen.Rijenzegel;
import nl.besluitspoor.register.zegel.Geheugen;
import nl.besluitspoor.register.zegel.LogRepository;
import nl.besluitspoor.register.zegel.Sleutelkast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Re-derives the register from its rows: every hash, every tile, every checkpoint's signature, every committed value,
 * every row of the domain that an entry stands for. On one state of the database, in memory that stays flat.
 */
@Component
public class RegisterControle {

    final JdbcClient jdbc;
    final LogRepository log;
    final Rijregels rijregels;
    final Rijcontrole rijen;
    final Rijenzegel zegel;
    final Sleutelkast kast;
    final Geheugen geheugen;
    final ObjectMapper json;
    private final TransactionTemplate lezing;

    RegisterControle(JdbcClient jdbc, LogRepository log, Rijregels rijregels, Rijcontrole rijen, Rijenzegel zegel, Sleutelkast kast, Geheugen geheugen,
            ObjectMapper json, PlatformTransactionManager transacties) {
        this.jdbc = jdbc;
        this.log = log;
        this.rijregels = rijregels;
        this.rijen = rijen;
        this.zegel = zegel;
        this.kast = kast;
        this.geheugen = geheugen;
        this.json = json;
        this.lezing = new TransactionTemplate(transacties);
        this.lezing.setReadOnly(true);
        this.lezing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.lezing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Verifies everything.
     *
     * @param elders checkpoints kept elsewhere: the log must begin with what each of them says
     */
    public Uitslag controleer(List<Checkpoint> elders, Voortgang voortgang) {
        return Objects.requireNonNull(lezing.execute(status -> new Controlegang(this, elders, voortgang).loop()));
    }

    /** Verifies everything and keeps what was found, for who reads the state of the seal. */
    public Controle controleerEnBewaar() {
        Uitslag uitslag = controleer(List.of(), Voortgang.STIL);
        Instant nu = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        String bevinding = uitslag.isGaaf() ? null : uitslag.bevindingen().get(0).zin();
        jdbc.sql("insert into register_controle (id, tijdstip, omvang, duur_ms, bevinding) values (:id, :tijdstip, :omvang, :duur, :bevinding)")
                .param("id", UUID.randomUUID()).param("tijdstip", Timestamp.from(nu))
                .param("omvang", uitslag.omvang()).param("duur", uitslag.duurMs())
                .param("bevinding", bevinding).update();
        return new Controle(nu, uitslag.omvang(), uitslag.duurMs(), bevinding);
    }
}
