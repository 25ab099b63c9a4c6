package nl.besluitspoor.register;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.besluitspoor.register.boom.Bewijs;
import nl.besluitspoor.register.noot.Checkpoint;

/**
 * Proof that an entry stands in the log that a checkpoint speaks of.
 *
 * @param index      place of the entry, from 0
 * @param omvang     size of the tree
 * @param bladhash   hash of the leaf, hex
 * @param pad        hashes from the leaf's neighbour up, hex
 * @param wortel     root of the tree, base64 as in the checkpoint
 * @param checkpoint the signed note
 */
public record Insluitingsbewijs(long index, long omvang, String bladhash, List<String> pad, String wortel, String checkpoint) {

    /** Whether leaf and path lead to the root, and the root is the checkpoint's; the signature is judged by who holds the key. */
    public boolean klopt() {
        Checkpoint getekend = Checkpoint.uitNoot(checkpoint);
        return getekend.omvang() == omvang && getekend.wortelBase64().equals(wortel)
                && Bewijs.insluitingKlopt(index, omvang, HexFormat.of().parseHex(bladhash),
                        pad.stream().map(HexFormat.of()::parseHex).toList(), Base64.getDecoder().decode(wortel));
    }
}
