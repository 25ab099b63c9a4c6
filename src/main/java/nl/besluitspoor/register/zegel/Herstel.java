package nl.besluitspoor.register.zegel;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.Wisser;
import nl.besluitspoor.register.noot.Checkpoint;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the log go on from an older database, once an operator has said why; the entry that says so is the first one after. */
@Component
public class Herstel {

    private final LogRepository log;
    private final Geheugen geheugen;
    private final Register register;
    private final Wisser wisser;
    private final TransactionTemplate transactie;

    Herstel(LogRepository log, Geheugen geheugen, Register register, Wisser wisser, PlatformTransactionManager transacties) {
        this.log = log;
        this.geheugen = geheugen;
        this.register = register;
        this.wisser = wisser;
        this.transactie = new TransactionTemplate(transacties);
    }

    /**
     * Records that this database goes on, and sets the memory of the newer one aside. What was erased since that state is erased again.
     *
     * @return the objection that was set aside; empty where there was none, and nothing was done
     */
    public Optional<String> herstel(String reden) {
        if (reden.isBlank()) {
            throw new IllegalArgumentException("Zeg met --reden waarom deze database verder mag.");
        }
        Optional<String> bezwaar = geheugen.bezwaar(log, omvang());
        if (bezwaar.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint oud = Checkpoint.uitNoot(geheugen.noot().orElseThrow());
        String sleutel = "register-hersteld:%d:%s:%d".formatted(oud.omvang(), HexFormat.of().formatHex(oud.wortel()), omvang());
        Instant nu = Clock.systemUTC().instant();
        transactie.executeWithoutResult(status -> {
            if (!register.kent(sleutel)) {
                register.append(Feit.van("register-hersteld", 1, sleutel).open("getekendeOmvang", oud.omvang())
                        .open("getekendeWortel", Base64.getEncoder().encodeToString(oud.wortel())).open("omvang", omvang())
                        .besloten("reden", reden), Handeling.vanSysteem(nu));
            }
        });
        geheugen.legOpzij(oud);
        wisser.wisOpnieuw(Handeling.vanSysteem(nu));
        return bezwaar;
    }

    private long omvang() {
        return log.laatste().map(Checkpointrij::omvang).orElse(0L);
    }
}
