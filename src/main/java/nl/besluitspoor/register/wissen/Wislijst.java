package nl.besluitspoor.register.wissen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import nl.besluitspoor.register.zegel.ZegelInstellingen;
import org.springframework.stereotype.Component;

/**
 * What was erased, kept outside the database without the data itself, so that a backup that is put back is erased again:
 * ids of entries with their fields, and of each value in another table its place and a salted hash.
 */
@Component
public class Wislijst {

    private static final String BESTAND = "gewist.jsonl";

    private final Path bestand;
    private final ObjectMapper json;

    Wislijst(ZegelInstellingen instellingen, ObjectMapper json) {
        this.bestand = instellingen.map().resolve(BESTAND);
        this.json = json;
    }

    /**
     * One erasure.
     *
     * @param grond  the ground
     * @param velden {@code entry:field} of each committed value
     * @param cellen places and hashes of the values elsewhere
     * @param gelakt {@code document:SHA-256} of each redacted file that took a document's place; its bytes are kept beside this list
     */
    public record Regel(String grond, List<String> velden, List<Gewist> cellen, List<String> gelakt) {

        public Regel {
            gelakt = gelakt == null ? List.of() : gelakt;
        }

        /** Values that were erased. */
        public static Regel gewist(String grond, List<String> velden, List<Gewist> cellen) {
            return new Regel(grond, velden, cellen, List.of());
        }

        /** A document that was redacted. */
        public static Regel gelakt(String grond, String document) {
            return new Regel(grond, List.of(), List.of(), List.of(document));
        }
    }

    /**
     * A value that was replaced.
     *
     * @param zout hex
     * @param hash SHA-256 of salt and value, hex
     */
    public record Gewist(String tabel, String kolom, String zout, String hash) {}

    public void voegToe(Regel regel) {
        try {
            Files.createDirectories(bestand.getParent());
            if (!Files.exists(bestand) && Files.getFileStore(bestand.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(bestand, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (FileChannel kanaal = FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                kanaal.write(ByteBuffer.wrap((json.writeValueAsString(regel) + "\n").getBytes(StandardCharsets.UTF_8)));
                kanaal.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("wat gewist wordt is niet te noteren in " + bestand, e);
        }
    }

    /** Keeps a redacted file, to put it in place again after a backup was put back. */
    public void bewaar(String sha256, byte[] inhoud) {
        Path doel = bestand.resolveSibling("gelakt").resolve(sha256);
        try {
            Files.createDirectories(doel.getParent());
            if (!Files.exists(doel)) {
                Path nieuw = doel.resolveSibling(sha256 + ".nieuw");
                try (FileChannel kanaal = FileChannel.open(nieuw, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                    ByteBuffer bytes = ByteBuffer.wrap(inhoud);
                    while (bytes.hasRemaining()) {
                        kanaal.write(bytes);
                    }
                    kanaal.force(true);
                }
                Files.move(nieuw, doel, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("het gelakte bestand is niet te bewaren in " + doel, e);
        }
    }

    /** A redacted file that was kept. */
    public byte[] bewaard(String sha256) {
        Path bron = bestand.resolveSibling("gelakt").resolve(sha256);
        try {
            return Files.readAllBytes(bron);
        } catch (IOException e) {
            throw new UncheckedIOException("het gelakte bestand " + bron + " is niet te lezen", e);
        }
    }

    public List<Regel> lees() {
        List<Regel> regels = new ArrayList<>();
        try {
            if (Files.exists(bestand)) {
                for (String regel : Files.readAllLines(bestand)) {
                    regels.add(json.readValue(regel, Regel.class));
                }
            }
            return regels;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("het bestand " + bestand + " is beschadigd", e);
        } catch (IOException e) {
            throw new UncheckedIOException("het bestand " + bestand + " is niet te lezen", e);
        }
    }
}
