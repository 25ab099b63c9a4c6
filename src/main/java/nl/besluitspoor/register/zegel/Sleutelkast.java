package nl.besluitspoor.register.zegel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Optional;
import nl.besluitspoor.register.noot.Tekensleutel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the key that signs: given by configuration, or made at the first start with rights for its owner alone. */
@Component
public class Sleutelkast {

    private static final Logger LOG = LoggerFactory.getLogger(Sleutelkast.class);
    private static final String BESTAND = "sleutel.pem";
    private static final String NIEUW = "sleutel-nieuw.pem";

    /** A key as it was read from these bytes. */
    private record Gelezen(byte[] bytes, Tekensleutel sleutel) {}

    private final ZegelInstellingen instellingen;
    private volatile @Nullable Gelezen gelezen;

    Sleutelkast(ZegelInstellingen instellingen) {
        this.instellingen = instellingen;
    }

    /** The key of this installation; empty where there is none yet. */
    public Optional<Tekensleutel> sleutel() {
        Path gegeven = instellingen.sleutel();
        if (gegeven != null) {
            return Optional.of(lees(gegeven, instellingen.sleutelWachtwoord()));
        }
        Path bestand = instellingen.map().resolve(BESTAND);
        return Files.exists(bestand) ? Optional.of(lees(bestand, "")) : Optional.empty();
    }

    /** Read anew, for another may lie there by now; the public side is derived again only where one does. */
    private Tekensleutel lees(Path bestand, String wachtwoord) {
        try {
            byte[] bytes = Files.readAllBytes(bestand);
            Gelezen eerder = gelezen;
            if (eerder == null || !MessageDigest.isEqual(eerder.bytes(), bytes)) {
                eerder = new Gelezen(bytes, Tekensleutel.lees(instellingen.oorsprong(), bestand, wachtwoord));
                gelezen = eerder;
            }
            return eerder.sleutel();
        } catch (IOException e) {
            throw new IllegalStateException("De sleutel van het register in %s is niet te lezen: %s".formatted(bestand, e.getMessage()), e);
        }
    }

    /** Whether configuration gives the key: it is not ours to replace then. */
    boolean isGegeven() {
        return instellingen.sleutel() != null;
    }

    /** The key, made now where there is none: only for a log that has not signed anything yet. */
    Tekensleutel sleutelOfNieuw() {
        return sleutel().orElseGet(() -> {
            Tekensleutel nieuw = Tekensleutel.nieuw(instellingen.oorsprong());
            bewaar(nieuw, BESTAND);
            LOG.info("het register heeft een nieuwe sleutel: {}", nieuw.publiek());
            return nieuw;
        });
    }

    /** Keeps the key that is to follow, until the entry that says so is committed. */
    void legKlaar(Tekensleutel volgende) {
        bewaar(volgende, NIEUW);
    }

    /** The key that lies ready to follow. */
    Optional<Tekensleutel> volgende() {
        Path bestand = instellingen.map().resolve(NIEUW);
        return Files.exists(bestand) ? Optional.of(Tekensleutel.lees(instellingen.oorsprong(), bestand, "")) : Optional.empty();
    }

    /** Puts the next key in the place of the old one, which is gone then. */
    void neemVolgende() {
        try {
            Files.move(instellingen.map().resolve(NIEUW), instellingen.map().resolve(BESTAND), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            LOG.debug("de sequencer was eerder", e);
        } catch (IOException e) {
            throw new UncheckedIOException("de nieuwe sleutel van het register is niet in gebruik te nemen", e);
        }
    }

    private void bewaar(Tekensleutel sleutel, String naam) {
        try {
            Files.createDirectories(instellingen.map());
            sleutel.bewaar(instellingen.map().resolve(naam));
        } catch (IOException e) {
            throw new UncheckedIOException("de sleutel van het register is niet te bewaren in " + instellingen.map(), e);
        }
    }
}
