package nl.besluitspoor.register.zegel;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.register.noot.Tekensleutel;
import nl.besluitspoor.register.noot.Toetssleutel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands over from one key to the next: by an entry that the old key signed. */
@Component
public class Sleutelwissel {

    /** Type of the entry with the log's first key. */
    public static final String IN_GEBRUIK = "sleutel-in-gebruik";
    /** Type of the entry by which a key hands over to the next. */
    public static final String GEWISSELD = "sleutel-gewisseld";

    private final Sleutelkast kast;
    private final Register register;
    private final TransactionTemplate transactie;

    Sleutelwissel(Sleutelkast kast, Register register, PlatformTransactionManager transacties) {
        this.kast = kast;
        this.register = register;
        this.transactie = new TransactionTemplate(transacties);
    }

    /** What the old key signs. */
    public static byte[] overdracht(Toetssleutel oud, Toetssleutel nieuw) {
        return ("besluitspoor sleutelwissel\n" + oud + "\n" + nieuw + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this entry says that a key handed over to another. */
    static boolean isVan(String inhoud, String oud) {
        return inhoud.contains("\"soort\":\"" + GEWISSELD + "\"") && inhoud.contains("\"oud\":\"" + oud + "\"");
    }

    /** Idempotency key of the entry that hands over to this key. */
    static String sleutel(Toetssleutel nieuw) {
        return GEWISSELD + ":" + nieuw;
    }

    /**
     * Makes a new key and hands over to it. The new key lies ready before the entry is written and takes the old one's place
     * after: a crash between leaves both, and the sequencer takes the one that the register names.
     *
     * @return the new key
     * @throws IllegalStateException where there is no key to hand over from, or it is given by configuration
     */
    public Toetssleutel wissel() {
        if (kast.isGegeven()) {
            throw new IllegalStateException("De sleutel van het register staat in besluitspoor.register.sleutel. Maak een nieuwe sleutel en draag hem over met: "
                    + "java -jar besluitspoor.jar register sleutel --wissel --naar BESTAND. Noem dat bestand daarna in besluitspoor.register.sleutel.");
        }
        Tekensleutel oud = huidige();
        Tekensleutel nieuw = kast.volgende().orElseGet(() -> {
            Tekensleutel gemaakt = Tekensleutel.nieuw(oud.publiek().naam());
            kast.legKlaar(gemaakt);
            return gemaakt;
        });
        legVast(oud, nieuw.publiek());
        kast.neemVolgende();
        return nieuw.publiek();
    }

    /**
     * Hands over to a key that is kept elsewhere. Nothing is signed from then on until the configuration names it.
     *
     * @param nieuw      file with the new key (PEM or PKCS#12)
     * @param wachtwoord password of the PKCS#12 file
     * @return the new key
     */
    public Toetssleutel draagOver(Path nieuw, String wachtwoord) {
        Tekensleutel oud = huidige();
        Toetssleutel naar = Tekensleutel.lees(oud.publiek().naam(), nieuw, wachtwoord).publiek();
        if (naar.equals(oud.publiek())) {
            throw new IllegalStateException("Dit is de sleutel die nu al tekent. Noem het bestand met de nieuwe sleutel.");
        }
        legVast(oud, naar);
        return naar;
    }

    private Tekensleutel huidige() {
        return kast.sleutel().orElseThrow(() -> new IllegalStateException("Er is nog geen sleutel om te wisselen."));
    }

    private void legVast(Tekensleutel oud, Toetssleutel nieuw) {
        transactie.executeWithoutResult(status -> {
            if (!register.kent(sleutel(nieuw))) {
                register.append(Feit.van(GEWISSELD, 1, sleutel(nieuw)).open("oud", oud.publiek().tekst()).open("nieuw", nieuw.tekst())
                        .open("handtekening", Base64.getEncoder().encodeToString(oud.onderteken(overdracht(oud.publiek(), nieuw)))),
                        Handeling.vanSysteem(Clock.systemUTC().instant()));
            }
        });
    }
}
