package nl.besluitspoor.doorbraak;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraak;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraakstand;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.kalender.Termijnen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches every agreement each day, and at start for the days that were missed: reminds before its day, and again and again
 * after it. A node that watches at the same moment finds the row locked and the reminder noted.
 */
@Component
public class Afspraakbewaking {

    private static final Logger LOG = LoggerFactory.getLogger(Afspraakbewaking.class);
    /** How long before its day an agreement is reminded of. */
    private static final String VOORAF = "doorbraak-afspraak-vooraf";
    /** How long after a reminder the next follows, once the day is over. */
    private static final String HERHALING = "doorbraak-afspraak-herhaling";

    private final DoorbraakRepository opslag;
    private final Dossiers dossiers;
    private final Termijnen termijnen;
    private final Doorbraakpost post;
    private final TransactionTemplate transactie;
    private final Clock klok;

    Afspraakbewaking(DoorbraakRepository opslag, Dossiers dossiers, Termijnen termijnen, Doorbraakpost post, TransactionTemplate transactie, Clock klok) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.termijnen = termijnen;
        this.post = post;
        this.transactie = transactie;
        this.klok = klok;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bijStart() {
        bewaak();
    }

    @Scheduled(cron = "${besluitspoor.doorbraak.bewaking}", zone = "Europe/Amsterdam")
    void dagelijks() {
        bewaak();
    }

    /**
     * Looks at every running agreement once, those of a doorbraak in a transaction of its own.
     *
     * @return how many were reminded of
     */
    public int bewaak() {
        int herinnerd = 0;
        for (UUID id : opslag.metLopendeAfspraak()) {
            try {
                Integer van = transactie.execute(status -> bewaak(id));
                herinnerd += van == null ? 0 : van;
            } catch (RuntimeException e) {
                LOG.error("de afspraken van doorbraak {} konden niet worden bewaakt; de volgende keer weer", id, e);
            }
        }
        return herinnerd;
    }

    private int bewaak(UUID id) {
        Doorbraak d = opslag.vergrendel(id).filter(x -> dossiers.van(x.dossier()).fase() != Fase.BEEINDIGD).orElse(null);
        if (d == null) {
            return 0;
        }
        Instant nu = klok.instant();
        LocalDate vandaag = LocalDate.ofInstant(nu, klok.getZone());
        Handeling handeling = Handeling.vanSysteem(nu);
        int herinnerd = 0;
        for (Afspraak a : d.afspraken()) {
            if (a.stand() != Afspraakstand.LOOPT) {
                continue;
            }
            if (a.isTeLaat(vandaag)) {
                if (a.naHerinnerdOp() == null
                        || !termijnen.einddag(HERHALING, LocalDate.ofInstant(a.naHerinnerdOp(), klok.getZone())).isAfter(vandaag)) {
                    opslag.zetNaHerinnerd(id, a.volgnr(), a.naHerinnerd() + 1, nu);
                    post.verlopen(d, a, a.naHerinnerd() + 1, handeling);
                    herinnerd++;
                }
            } else if (!a.voorafHerinnerd() && !termijnen.einddag(VOORAF, vandaag).isBefore(a.wanneer())) {
                opslag.zetVoorafHerinnerd(id, a.volgnr(), nu);
                post.nadert(d, a, handeling);
                herinnerd++;
            }
        }
        return herinnerd;
    }
}
