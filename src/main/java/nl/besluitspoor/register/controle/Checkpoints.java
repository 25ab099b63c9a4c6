package nl.besluitspoor.register.controle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import nl.besluitspoor.register.noot.Checkpoint;

/** Reads a checkpoint as a person gives it: a file with a note, the note itself, or what stands on paper: size and root. */
public final class Checkpoints {

    private Checkpoints() {}

    /**
     * @param gegeven name of a file, the text of a note, or {@code 1234 <root in base64>} as a besluitenlijst prints it
     * @throws IllegalArgumentException where it is none of these
     */
    public static Checkpoint lees(String gegeven) {
        String tekst = gegeven;
        try {
            if (!gegeven.contains("\n") && Files.isRegularFile(Path.of(gegeven))) {
                tekst = Files.readString(Path.of(gegeven));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("het bestand '" + gegeven + "' is niet te lezen", e);
        } catch (InvalidPathException e) {
            tekst = gegeven;
        }
        String papier = tekst.strip();
        if (papier.matches("[0-9.]+\\s+[A-Za-z0-9+/]{43}=")) {
            String[] delen = papier.split("\\s+");
            return Checkpoint.lees("papier\n" + delen[0].replace(".", "") + "\n" + delen[1] + "\n");
        }
        if (!papier.contains("\n")) {
            throw new IllegalArgumentException("'" + gegeven + "' is geen bestand, geen checkpoint en geen omvang met een wortel");
        }
        return papier.contains("\n\n") ? Checkpoint.uitNoot(papier + "\n") : Checkpoint.lees(papier + "\n");
    }
}
