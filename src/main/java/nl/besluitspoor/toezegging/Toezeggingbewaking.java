package nl.besluitspoor.toezegging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.kalender.Termijn;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.toezegging.Toezegging.Deel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches every promise each day, and at start for the days that were missed: reminds before a term ends, and again and
 * again after it. A node that watches at the same moment finds the row locked and the reminder noted.
 */
@Component
@EnableScheduling
public class Toezeggingbewaking {

    private static final Logger LOG = LoggerFactory.getLogger(Toezeggingbewaking.class);
    /** How long before the end of its term a part is reminded of. */
    private static final String VOORAF = "toezegging-vooraf";
    /** How long after a reminder the next follows, once the term is over. */
    private static final String HERHALING = "toezegging-herhaling";

    private final ToezeggingRepository opslag;
    private final Termijnlezer lezer;
    private final Termijnen termijnen;
    private final Toezeggingpost post;
    private final TransactionTemplate transactie;
    private final Clock klok;

    Toezeggingbewaking(ToezeggingRepository opslag, Termijnlezer lezer, Termijnen termijnen, Toezeggingpost post, TransactionTemplate transactie,
            Clock klok) {
        this.opslag = opslag;
        this.lezer = lezer;
        this.termijnen = termijnen;
        this.post = post;
        this.transactie = transactie;
        this.klok = klok;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bijStart() {
        bewaak();
    }

    @Scheduled(cron = "${besluitspoor.toezegging.bewaking}", zone = "Europe/Amsterdam")
    void dagelijks() {
        bewaak();
    }

    /**
     * Looks at every running promise once, each in a transaction of its own.
     *
     * @return how many reminders were sent
     */
    public int bewaak() {
        int verstuurd = 0;
        for (UUID id : opslag.teBewaken()) {
            try {
                Integer van = transactie.execute(status -> bewaak(id));
                verstuurd += van == null ? 0 : van;
            } catch (RuntimeException e) {
                LOG.error("toezegging {} kon niet worden bewaakt; de volgende keer weer", id, e);
            }
        }
        return verstuurd;
    }

    private int bewaak(UUID id) {
        Toezegging t = opslag.vergrendel(id).filter(gevonden -> gevonden.stand().isLopend()).orElse(null);
        if (t == null) {
            return 0;
        }
        Instant nu = klok.instant();
        LocalDate vandaag = LocalDate.ofInstant(nu, klok.getZone());
        Handeling handeling = Handeling.vanSysteem(nu);
        int verstuurd = 0;
        for (Deel deel : t.delen()) {
            LocalDate eind = deel.eind();
            if (deel.isVoldaan() || eind == null) {
                continue;
            }
            if (eind.isBefore(vandaag)) {
                if (deel.naHerinnerdOp() == null || !verder(LocalDate.ofInstant(deel.naHerinnerdOp(), klok.getZone()), HERHALING, 1).isAfter(vandaag)) {
                    int keer = deel.naHerinnerd() + 1;
                    opslag.zetNaHerinnerd(deel.id(), keer, nu);
                    post.verlopen(t, deel, keer, handeling);
                    verstuurd++;
                }
            } else if (deel.voorafHerinnerdOp() == null && !verder(eind, VOORAF, -1).isAfter(vandaag)) {
                opslag.zetVoorafHerinnerd(deel.id(), nu);
                post.nadert(t, deel, handeling);
                verstuurd++;
            }
        }
        return verstuurd;
    }

    private LocalDate verder(LocalDate dag, String naam, int kant) {
        Termijn termijn = termijnen.termijn(naam);
        return lezer.plus(dag, kant * termijn.aantal(), termijn.eenheid());
    }
}
