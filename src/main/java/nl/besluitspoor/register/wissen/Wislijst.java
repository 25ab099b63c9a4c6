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
     */
    public record Regel(String grond, List<String> velden, List<Gewist> cellen) {}

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
