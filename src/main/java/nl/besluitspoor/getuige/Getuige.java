package nl.besluitspoor.getuige;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Controles;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Zegelstand;
import nl.besluitspoor.register.Zegelstand.Controle;
import nl.besluitspoor.toegang.Functies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the day's checkpoint to its holders, and verifies the register at night. */
@Component
public class Getuige {

    private static final Logger LOG = LoggerFactory.getLogger(Getuige.class);
    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");

    private final Logboek logboek;
    private final Controles controles;
    private final Berichten berichten;
    private final Functies functies;
    private final TransactionTemplate transactie;
    private final String rekenkamer;

    Getuige(Logboek logboek, Controles controles, Berichten berichten, Functies functies, TransactionTemplate transactie,
            @Value("${besluitspoor.register.rekenkamer}") String rekenkamer) {
        this.logboek = logboek;
        this.controles = controles;
        this.berichten = berichten;
        this.functies = functies;
        this.transactie = transactie;
        this.rekenkamer = rekenkamer;
    }

    /** Queues the state of the register for the griffie and the rekenkamer, once a day however many nodes run. */
    @Scheduled(cron = "0 30 6 * * *", zone = "Europe/Amsterdam")
    public void stuurStand() {
        Zegelstand stand = logboek.stand();
        if (stand.omvang() == 0) {
            return;
        }
        List<Ontvanger> houders = new ArrayList<>(Ontvanger.alle(functies.houders("griffie")));
        houders.add(new Ontvanger("Rekenkamer", rekenkamer, "rekenkamer"));
        transactie.executeWithoutResult(status -> berichten.enqueue(Bericht.over("register-stand", LocalDate.now(HIER).toString())
                .neutraalOnderwerp("De stand van het besluitenregister: %d invoeren".formatted(stand.omvang()))
                .alinea("Bewaar dit bericht. Wie het heeft, kan later aantonen dat niets in het register is veranderd, weggehaald of tussengevoegd.")
                .gegeven("Aantal invoeren", String.valueOf(stand.omvang())).gegeven("Wortel", stand.wortel())
                .gegeven("Getekend checkpoint", stand.checkpoint()).gegeven("Sleutel", stand.vkey())
                .link("/register/controleren", "Hoe u het register controleert"), houders, Handeling.vanSysteem(Clock.systemUTC().instant())));
    }

    /** Verifies the whole register; what it finds goes to the auditor, and stands with the state of the seal. */
    @Scheduled(cron = "0 0 3 * * *", zone = "Europe/Amsterdam")
    public void controleer() {
        Controle controle = controles.voerUit();
        if (controle.bevinding() == null) {
            LOG.info("het register is gaaf: {} invoeren in {} ms", controle.omvang(), controle.duurMs());
            return;
        }
        LOG.error("het register is NIET gaaf: {}", controle.bevinding());
        transactie.executeWithoutResult(status -> berichten.enqueue(Bericht.over("register-fout", LocalDate.now(HIER).toString())
                .neutraalOnderwerp("De controle van het besluitenregister vond een fout")
                .alinea("De nachtelijke controle vond iets dat niet klopt. Wat het is, staat op de pagina van het zegel.")
                .link("/register/zegel", "Naar het zegel"), Ontvanger.alle(functies.houders("auditor")), Handeling.vanSysteem(Clock.systemUTC().instant())));
    }
}
