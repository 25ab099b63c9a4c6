package nl.besluitspoor.register.zegel;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the sequencer do its rounds while a node runs, four a second; refuses the start where the database is older than what was signed. */
@Component
public class Zegeldienst implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Zegeldienst.class);

    private final Sequencer sequencer;
    private final LogRepository log;
    private final Geheugen geheugen;
    private final Herstel herstel;
    private final ZegelInstellingen instellingen;
    private @Nullable ScheduledExecutorService loop;
    private volatile @Nullable String storing;

    Zegeldienst(Sequencer sequencer, LogRepository log, Geheugen geheugen, Herstel herstel, ZegelInstellingen instellingen) {
        this.sequencer = sequencer;
        this.log = log;
        this.geheugen = geheugen;
        this.herstel = herstel;
        this.instellingen = instellingen;
    }

    /** Why nothing is sealed at the moment; empty where all is well. */
    public Optional<String> storing() {
        return Optional.ofNullable(storing);
    }

    @Override
    public void start() {
        if (!instellingen.sequencer()) {
            return;
        }
        if (!instellingen.reden().isBlank()) {
            herstel.herstel(instellingen.reden());
        }
        geheugen.bezwaar(log, log.laatste().map(Checkpointrij::omvang).orElse(0L)).ifPresent(bezwaar -> {
            throw new IllegalStateException(bezwaar);
        });
        int hersteld = log.hersteldeWachtrij();
        if (hersteld > 0) {
            LOG.warn("{} invoeren stonden niet in de wachtrij van het register en zijn er weer in gezet", hersteld);
        }
        loop = Executors.newSingleThreadScheduledExecutor(taak -> {
            Thread draad = new Thread(taak, "register-zegel");
            draad.setDaemon(true);
            return draad;
        });
        long pauze = instellingen.pauze().toMillis();
        loop.scheduleWithFixedDelay(this::ronde, pauze, pauze, TimeUnit.MILLISECONDS);
    }

    private void ronde() {
        try {
            sequencer.allesNu();
            if (storing != null) {
                LOG.info("het register wordt weer verzegeld");
                storing = null;
            }
        } catch (IllegalStateException e) {
            if (!String.valueOf(e.getMessage()).equals(storing)) {
                storing = String.valueOf(e.getMessage());
                LOG.error("het register wordt niet verzegeld: {}", e.getMessage());
            }
        } catch (org.springframework.dao.TransientDataAccessException | org.springframework.dao.DuplicateKeyException e) {
            LOG.debug("een ander knooppunt is aan de beurt", e);
        } catch (RuntimeException e) {
            LOG.warn("een ronde van het register is mislukt en wordt herhaald", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService bezig = loop;
        loop = null;
        if (bezig != null) {
            // never interrupted: H2 closes its file under a thread that is
            bezig.shutdown();
            try {
                if (!bezig.awaitTermination(3, TimeUnit.SECONDS)) {
                    LOG.warn("de laatste ronde van het register is nog bezig; wat zij niet afmaakt gaat bij de volgende start verder");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    /** Before the demonstration and the web server, so that a refused start does nothing. */
    @Override
    public int getPhase() {
        return -10;
    }
}
