package nl.besluitspoor.register.zegel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.besluitspoor.register.noot.Checkpoint;

/**
 * A signed checkpoint as it is kept.
 *
 * @param omvang   number of entries
 * @param wortel   root of the tree
 * @param noot     the signed note
 * @param sleutel  vkey of the key that signed
 * @param hek      fencing number of the round that made it
 * @param tijdstip when it was signed, by the clock of that node
 * @param merk     the key's signature of the fields before it
 */
public record Checkpointrij(long omvang, byte[] wortel, String noot, String sleutel, long hek, Instant tijdstip, byte[] merk) {

    /** What the mark signs: every field of the row, one after the other. */
    public byte[] gemerkt() {
        return gemerkt(noot, sleutel, hek, tijdstip);
    }

    static byte[] gemerkt(String noot, String sleutel, long hek, Instant tijdstip) {
        byte[] tekst = (sleutel + "\n" + noot).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + tekst.length).putLong(hek).putLong(tijdstip.toEpochMilli()).put(tekst).array();
    }

    public Checkpoint checkpoint() {
        return Checkpoint.uitNoot(noot);
    }
}
