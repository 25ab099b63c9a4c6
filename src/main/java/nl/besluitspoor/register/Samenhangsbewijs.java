package nl.besluitspoor.register;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.besluitspoor.register.boom.Bewijs;

/**
 * Proof that a larger log begins with the whole of a smaller one.
 *
 * @param van       size of the smaller
 * @param naar      size of the larger
 * @param wortelVan root of the smaller, base64
 * @param wortelNaar root of the larger, base64
 * @param pad       hashes of the proof, hex
 */
public record Samenhangsbewijs(long van, long naar, String wortelVan, String wortelNaar, List<String> pad) {

    /** Whether the path shows it. */
    public boolean klopt() {
        return Bewijs.samenhangKlopt(van, naar, Base64.getDecoder().decode(wortelVan), Base64.getDecoder().decode(wortelNaar),
                pad.stream().map(HexFormat.of()::parseHex).toList());
    }
}
