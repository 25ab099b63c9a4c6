package nl.besluitspoor.proces.migratie;

import java.time.Clock;
import java.util.Locale;
import nl.besluitspoor.handeling.Handeling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Moves what runs at start, where configured ({@code besluitspoor.migratie.bij-start}: {@code nee}, {@code proef} or
 * {@code uitvoeren}); before the web server takes requests and before any job runs.
 */
@Component
class MigratieBijStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MigratieBijStart.class);

    /** What is done at start. */
    private enum Keuze { NEE, PROEF, UITVOEREN }

    private final Migratie migratie;
    private final Clock klok;
    private final Keuze keuze;
    private boolean loopt;

    MigratieBijStart(Migratie migratie, Clock klok, @Value("${besluitspoor.migratie.bij-start}") String keuze) {
        this.migratie = migratie;
        this.klok = klok;
        this.keuze = Keuze.valueOf(keuze.toUpperCase(Locale.ROOT));
    }

    @Override
    public void start() {
        loopt = true;
        if (keuze == Keuze.NEE) {
            return;
        }
        Handeling handeling = Handeling.vanSysteem(klok.instant());
        Migratieverslag verslag = migratie.proef(null, handeling);
        LOG.info("{}", verslag.tekst());
        if (keuze == Keuze.UITVOEREN && !verslag.stappen().isEmpty()) {
            verslag = migratie.voerUit(null, "bij de start, zoals ingesteld", handeling);
            LOG.info("{}", verslag.tekst());
        }
        if (!verslag.isGaaf()) {
            LOG.warn("niet elk lopend dossier kan naar de nieuwste versie van zijn model; wat blijft staan loopt door in de oude");
        }
    }

    @Override
    public void stop() {
        loopt = false;
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
