package nl.besluitspoor.proces;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.monitoring.MonitoringModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts rounds of monitoring: by hand from the dossier's page, and each day for the dossiers whose next round is due. A
 * daily look, no timer in the cycle: a dossier that is carried out for twenty years keeps one token in one wait state.
 */
@Service
public class MonitoringLoop {

    private static final Logger LOG = LoggerFactory.getLogger(MonitoringLoop.class);

    private final Monitoringronden rondes;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;
    private final TransactionTemplate transactie;
    private final Clock klok;

    MonitoringLoop(Monitoringronden rondes, ProcesBerichten berichten, EngineToegang toegang, TransactionTemplate transactie, Clock klok) {
        this.rondes = rondes;
        this.berichten = berichten;
        this.toegang = toegang;
        this.transactie = transactie;
        this.klok = klok;
    }

    /**
     * Begins a round and its tasks, in one transaction.
     *
     * @see Monitoringronden#begin
     */
    public Monitoringronde begin(String dossier, Handeling handeling) {
        return java.util.Objects.requireNonNull(transactie.execute(status -> {
            UUID id = rondes.begin(dossier, handeling);
            Monitoringronde r = rondes.van(id);
            toegang.als(handeling.gebruiker(), () -> berichten.start(MonitoringModel.MONITORING_GEVRAAGD, dossier, Map.of(
                    MonitoringModel.DOSSIER, dossier, MonitoringModel.RONDE_ID, id.toString(), MonitoringModel.ONDERWERP, "ronde " + r.volgnr())));
            return r;
        }));
    }

    @EventListener(ApplicationReadyEvent.class)
    void bijStart() {
        beginWatAanDeBeurtIs();
    }

    @Scheduled(cron = "${besluitspoor.monitoring.bewaking}", zone = "Europe/Amsterdam")
    void dagelijks() {
        beginWatAanDeBeurtIs();
    }

    /**
     * Begins the rounds that are due, each in a transaction of its own; of two nodes at once the second finds the round.
     *
     * @return how many were begun
     */
    public int beginWatAanDeBeurtIs() {
        int begonnen = 0;
        for (String dossier : rondes.aanDeBeurt()) {
            try {
                begin(dossier, Handeling.vanSysteem(klok.instant()));
                begonnen++;
            } catch (Geweigerd weigering) {
                LOG.info("monitoring van {} begint nu niet: {}", dossier, weigering.zin());
            }
        }
        return begonnen;
    }
}
