package nl.besluitspoor.register.zegel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.register.boom.Boom;
import nl.besluitspoor.register.noot.Checkpoint;
import org.springframework.stereotype.Component;

/**
 * The signer's memory: the last checkpoint, kept in a file outside the database. The signer signs only what is
 * consistent with it, so that a database that was put back to an older state is seen (design section 5).
 */
@Component
public class Geheugen {

    /** Name of the file in the register's directory. */
    public static final String BESTAND = "laatste-checkpoint";

    private final Path map;

    Geheugen(ZegelInstellingen instellingen) {
        this.map = instellingen.map();
    }

    /** The signed note that was kept last; empty before the first. */
    public Optional<String> noot() {
        Path bestand = map.resolve(BESTAND);
        try {
            return Files.exists(bestand) ? Optional.of(Files.readString(bestand)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("het laatste checkpoint in " + bestand + " is niet te lezen", e);
        }
    }

    /** Keeps a signed note that is on disk before this returns; nodes that share the directory write beside each other. */
    void onthoud(String noot) {
        try {
            Files.createDirectories(map);
            Path nieuw = map.resolve(BESTAND + "-" + UUID.randomUUID() + ".nieuw");
            try (FileChannel kanaal = FileChannel.open(nieuw, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                kanaal.write(StandardCharsets.UTF_8.encode(noot));
                kanaal.force(true);
            }
            Files.move(nieuw, map.resolve(BESTAND), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("het laatste checkpoint is niet te bewaren in " + map, e);
        }
    }

    /** Sets the memory aside under a name of its own; nothing is thrown away. */
    void legOpzij(Checkpoint oud) {
        try {
            Files.move(map.resolve(BESTAND), map.resolve("voor-herstel-%d-%d".formatted(oud.omvang(), System.currentTimeMillis())));
        } catch (IOException e) {
            throw new UncheckedIOException("het laatste checkpoint in " + map + " is niet opzij te leggen", e);
        }
    }

    /**
     * Says what is wrong where the log in the database does not go on from what was signed before; empty where it does.
     *
     * @param omvang size of the log in the database
     */
    Optional<String> bezwaar(LogRepository log, long omvang) {
        Optional<String> noot = noot();
        if (noot.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint onthouden;
        try {
            onthouden = Checkpoint.uitNoot(noot.get());
        } catch (IllegalArgumentException e) {
            return Optional.of("Het bestand %s is geen checkpoint: %s.".formatted(map.resolve(BESTAND), e.getMessage()));
        }
        if (onthouden.omvang() > omvang) {
            return Optional.of(("Het register in de database heeft %d invoeren, maar %d zijn er al getekend (%s). De database is ouder dan wat "
                    + "getekend is. Zet de nieuwste database terug, of zeg waarom deze verder mag: "
                    + "java -jar besluitspoor.jar register herstel --reden \"…\".").formatted(omvang, onthouden.omvang(), map.resolve(BESTAND)));
        }
        byte[] wortel = new Boom(log::tegel, omvang).wortel(onthouden.omvang());
        if (!java.util.Arrays.equals(wortel, onthouden.wortel())) {
            return Optional.of(("Het register in de database is een ander dan wat getekend is: bij %d invoeren hoort wortel %s. Zet de juiste "
                    + "database terug, of zeg waarom deze verder mag: java -jar besluitspoor.jar register herstel --reden \"…\".")
                    .formatted(onthouden.omvang(), onthouden.wortelBase64()));
        }
        return Optional.empty();
    }
}
