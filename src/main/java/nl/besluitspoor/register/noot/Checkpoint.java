package nl.besluitspoor.register.noot;

import java.util.Base64;
import java.util.List;
import nl.besluitspoor.register.boom.Hashes;

/**
 * State of the log that was signed (C2SP tlog-checkpoint).
 *
 * @param oorsprong name of the log
 * @param omvang    number of entries
 * @param wortel    root of the tree, 32 bytes
 */
public record Checkpoint(String oorsprong, long omvang, byte[] wortel) {

    /**
     * Reads the text of a note as a checkpoint. Lines after the third are of others and are left alone.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static Checkpoint lees(String tekst) {
        if (!tekst.endsWith("\n")) {
            throw new IllegalArgumentException("het checkpoint eindigt niet met een regeleinde");
        }
        List<String> regels = List.of(tekst.substring(0, tekst.length() - 1).split("\n", -1));
        if (regels.size() < 3 || regels.contains("")) {
            throw new IllegalArgumentException("een checkpoint heeft minstens drie regels en geen lege");
        }
        if (!regels.get(1).matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("de omvang van het checkpoint is geen getal");
        }
        long omvang;
        byte[] wortel;
        try {
            omvang = Long.parseLong(regels.get(1));
            wortel = Base64.getDecoder().decode(regels.get(2));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("omvang of wortel van het checkpoint is niet te lezen", e);
        }
        if (wortel.length != Hashes.LENGTE) {
            throw new IllegalArgumentException("de wortel van het checkpoint is geen hash van 32 bytes");
        }
        return new Checkpoint(regels.get(0), omvang, wortel);
    }

    /** The checkpoint in a whole signed note; its signatures are not judged. */
    public static Checkpoint uitNoot(String noot) {
        return lees(Noot.lees(noot).tekst());
    }

    /** The text that is signed. */
    public String tekst() {
        return oorsprong + "\n" + omvang + "\n" + wortelBase64() + "\n";
    }

    public String wortelBase64() {
        return Base64.getEncoder().encodeToString(wortel);
    }

    /** Whether both speak of the same state. */
    public boolean isGelijkAan(Checkpoint ander) {
        return omvang == ander.omvang && java.util.Arrays.equals(wortel, ander.wortel);
    }
}
