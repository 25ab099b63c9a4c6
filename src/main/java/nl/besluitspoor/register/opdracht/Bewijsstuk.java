package nl.besluitspoor.register.opdracht;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.besluitspoor.register.Insluitingsbewijs;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.boom.Hashes;
import nl.besluitspoor.register.noot.Noot;
import nl.besluitspoor.register.noot.Toetssleutel;

/**
 * An entry with all that is needed to check it: its content, its path, the signed checkpoint.
 *
 * @param index      place, from 0
 * @param omvang     size of the tree
 * @param inhoud     the entry, exactly as it is hashed
 * @param bladhash   hash of its leaf, hex
 * @param pad        hashes from the leaf's neighbour up, hex
 * @param wortel     root, base64
 * @param checkpoint the signed note
 * @param vkey       the key that signed it
 */
record Bewijsstuk(long index, long omvang, String inhoud, String bladhash, List<String> pad, String wortel, String checkpoint, String vkey) {

    static Bewijsstuk van(Logboek logboek, long index) {
        String inhoud = logboek.op(index).orElseThrow(() -> new IllegalArgumentException("het log heeft geen invoer " + index)).inhoud();
        Insluitingsbewijs bewijs = logboek.insluiting(index);
        return new Bewijsstuk(index, bewijs.omvang(), inhoud, bewijs.bladhash(), bewijs.pad(), bewijs.wortel(), bewijs.checkpoint(), logboek.stand().vkey());
    }

    byte[] alsJson(ObjectMapper json) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with it; empty where it proves what it says. */
    Optional<String> bezwaar(Toetssleutel sleutel) {
        if (!HexFormat.of().formatHex(Hashes.blad(inhoud.getBytes(StandardCharsets.UTF_8))).equals(bladhash)) {
            return Optional.of("de inhoud hoort niet bij de hash van het blad");
        }
        if (!new Insluitingsbewijs(index, omvang, bladhash, pad, wortel, checkpoint).klopt()) {
            return Optional.of("het pad leidt niet van het blad naar de wortel in het checkpoint");
        }
        return Noot.lees(checkpoint).isGetekendDoor(sleutel) ? Optional.empty()
                : Optional.of("het checkpoint is niet getekend door " + sleutel);
    }
}
