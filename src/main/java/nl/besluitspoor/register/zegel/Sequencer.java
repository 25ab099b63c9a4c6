package nl.besluitspoor.register.zegel;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.boom.Groeiboom;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.noot.Checkpoint;
import nl.besluitspoor.register.noot.Tekensleutel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries the next indices and signs the tree, in one transaction of its own: places, full tiles and the
 * checkpoint stand together or not at all, and only committed checkpoints are ever read.
 *
 * <p>It sees what is committed and has no place yet, never a range of numbers, so that an entry whose transaction commits
 * late takes its place when it is there. One node at a time holds the row that is the lock; the index's primary key and the
 * fencing number's uniqueness refuse whoever believes wrongly that he holds it. The memory outside the database is written
 * after the commit: a crash between the two leaves it behind the log, which the next round mends.
 */
@Component
public class Sequencer {

    /** Entries in one round at most. */
    static final int PER_RONDE = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final LogRepository log;
    private final Register register;
    private final Sleutelkast kast;
    private final Geheugen geheugen;
    private final TransactionTemplate transactie;
    private final Clock klok;
    private final String knooppunt = ManagementFactory.getRuntimeMXBean().getName() + " " + UUID.randomUUID().toString().substring(0, 8);

    /** The signer's clock is the machine's, never the one that a demonstration moves. */
    @Autowired
    Sequencer(LogRepository log, Register register, Sleutelkast kast, Geheugen geheugen, PlatformTransactionManager transacties) {
        this(log, register, kast, geheugen, transacties, Clock.systemUTC());
    }

    Sequencer(LogRepository log, Register register, Sleutelkast kast, Geheugen geheugen, PlatformTransactionManager transacties, Clock klok) {
        this.log = log;
        this.register = register;
        this.kast = kast;
        this.geheugen = geheugen;
        this.transactie = new TransactionTemplate(transacties);
        this.transactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.klok = klok;
    }

    /**
     * One round: indexes what waits and signs, where anything waits.
     *
     * @return how many entries got an index
     * @throws IllegalStateException with a Dutch sentence where the log, the memory and the key do not belong together: nothing is signed
     */
    public synchronized int ronde() {
        Optional<Checkpointrij> voor = log.laatste();
        if (voor.isPresent() && !log.wachtIets()) {
            onthoud(voor.get());
            return 0;
        }
        Ronde klaar = java.util.Objects.requireNonNull(transactie.execute(status -> {
            Ronde ronde = plaats();
            if (ronde.checkpoint() == null) {
                // an empty round takes no fencing number: each number has its checkpoint, so that one that is taken away is missed
                status.setRollbackOnly();
            }
            return ronde;
        }));
        if (klaar.checkpoint() != null) {
            geheugen.onthoud(klaar.checkpoint().noot());
        }
        return klaar.aantal();
    }

    /** Rounds until nothing waits. */
    public void allesNu() {
        while (ronde() > 0) {
            LOG.debug("het register is bijgewerkt");
        }
    }

    private record Ronde(int aantal, @org.jspecify.annotations.Nullable Checkpointrij checkpoint) {}

    private Ronde plaats() {
        long hek = log.neemBeurt(knooppunt);
        Optional<Checkpointrij> voor = log.laatste();
        long omvang = voor.map(Checkpointrij::omvang).orElse(0L);
        geheugen.bezwaar(log, omvang).ifPresent(bezwaar -> {
            throw new IllegalStateException(bezwaar);
        });
        Instant nu = klok.instant().truncatedTo(ChronoUnit.MILLIS);
        Tekensleutel sleutel = sleutel(voor, nu);
        voor.filter(rij -> nu.isBefore(rij.tijdstip())).ifPresent(rij -> register.append(Feit.van("klok-teruggezet", 1, "klok-teruggezet:" + rij.omvang())
                .open("was", rij.tijdstip()).open("is", nu), Handeling.vanSysteem(nu)));
        // The first checkpoint of a new key holds the entry that hands over to it, however many wait before that.
        int aantal = voor.isEmpty() || voor.get().sleutel().equals(sleutel.publiek().tekst()) ? PER_RONDE
                : Math.max(PER_RONDE, log.wachtendTot(Sleutelwissel.sleutel(sleutel.publiek())));
        List<LogRepository.Wachtende> wachtenden = log.wachtenden(aantal);
        if (wachtenden.isEmpty()) {
            return new Ronde(0, null);
        }
        if (wachtenden.stream().anyMatch(een -> Sleutelwissel.isVan(een.inhoud(), sleutel.publiek().tekst()))) {
            throw new IllegalStateException(("De sleutel van het register (%s) is overgedragen aan een andere. Noem het bestand met de nieuwe sleutel in "
                    + "besluitspoor.register.sleutel; tot dan wordt er niets getekend.").formatted(sleutel.publiek()));
        }
        Groeiboom boom = Groeiboom.van(log::tegel, omvang, log::voegToe);
        if (voor.isPresent() && !java.util.Arrays.equals(boom.wortel(), voor.get().wortel())) {
            throw new IllegalStateException("De boom in de database leidt niet tot het laatste checkpoint (%d invoeren): er wordt niets getekend. "
                    .formatted(omvang) + "Draai: java -jar besluitspoor.jar register verify.");
        }
        List<LogRepository.Geplaatst> nieuwe = new ArrayList<>();
        List<Long> klaar = new ArrayList<>();
        for (LogRepository.Wachtende een : wachtenden) {
            byte[] bladhash = Hashes.blad(een.inhoud().getBytes(StandardCharsets.UTF_8));
            nieuwe.add(new LogRepository.Geplaatst(boom.voegToe(bladhash), een.invoer(), bladhash));
            klaar.add(een.volgnr());
        }
        log.plaats(nieuwe, klaar);
        Checkpointrij checkpoint = teken(sleutel, boom, hek, nu);
        log.voegToe(checkpoint);
        return new Ronde(nieuwe.size(), checkpoint);
    }

    private static Checkpointrij teken(Tekensleutel sleutel, Groeiboom boom, long hek, Instant nu) {
        byte[] wortel = boom.wortel();
        String vkey = sleutel.publiek().tekst();
        String noot = sleutel.teken(new Checkpoint(sleutel.publiek().naam(), boom.omvang(), wortel).tekst()).geheel();
        byte[] merk = sleutel.onderteken(Checkpointrij.gemerkt(noot, vkey, hek, nu));
        return new Checkpointrij(boom.omvang(), wortel, noot, vkey, hek, nu, merk);
    }

    /** The key that may sign on: the one that signed last, or the one that it handed over to. */
    private Tekensleutel sleutel(Optional<Checkpointrij> voor, Instant nu) {
        if (voor.isEmpty()) {
            Tekensleutel eerste = kast.sleutelOfNieuw();
            if (!register.kent(Sleutelwissel.IN_GEBRUIK)) {
                register.append(Feit.van(Sleutelwissel.IN_GEBRUIK, 1, Sleutelwissel.IN_GEBRUIK).open("vkey", eerste.publiek().tekst()), Handeling.vanSysteem(nu));
            }
            return eerste;
        }
        String vorige = voor.get().sleutel();
        Tekensleutel sleutel = kast.sleutel().orElseThrow(() -> new IllegalStateException(
                "De sleutel van het register ontbreekt. Zet hem terug, of noem hem met besluitspoor.register.sleutel."));
        Optional<Tekensleutel> volgende = kast.volgende();
        if (volgende.isPresent() && register.kent(Sleutelwissel.sleutel(volgende.get().publiek()))) {
            kast.neemVolgende();
            sleutel = volgende.get();
        }
        if (!sleutel.publiek().tekst().equals(vorige)
                && log.inhoud(Sleutelwissel.sleutel(sleutel.publiek())).filter(wissel -> Sleutelwissel.isVan(wissel, vorige)).isEmpty()) {
            throw new IllegalStateException(("De sleutel van het register is een andere (%s) dan waarmee het laatst is getekend (%s), en geen "
                    + "invoer zegt dat hij is gewisseld. Zet de oude sleutel terug en wissel met: java -jar besluitspoor.jar register sleutel --wissel.")
                    .formatted(sleutel.publiek(), vorige));
        }
        return sleutel;
    }

    private void onthoud(Checkpointrij laatste) {
        Optional<String> onthouden = geheugen.noot();
        if (onthouden.isPresent() && onthouden.get().equals(laatste.noot())) {
            return;
        }
        geheugen.bezwaar(log, laatste.omvang()).ifPresent(bezwaar -> {
            throw new IllegalStateException(bezwaar);
        });
        geheugen.onthoud(laatste.noot());
    }
}
