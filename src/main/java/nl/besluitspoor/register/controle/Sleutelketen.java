package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.besluitspoor.register.noot.Toetssleutel;
import nl.besluitspoor.register.zegel.Sleutelwissel;

/**
 * Which key may have signed which checkpoint: the one that the newest entry before its size names. A key comes in use by
 * the first entry of the log, and follows another by an entry that the other signed.
 */
final class Sleutelketen {

    private final TreeMap<Long, Toetssleutel> vanaf = new TreeMap<>();

    /**
     * Reads an entry that may speak of keys.
     *
     * @return what is wrong with it; empty where nothing is
     */
    Optional<String> lees(long index, String soort, JsonNode invoer) {
        try {
            JsonNode open = invoer.path("open");
            if (Sleutelwissel.IN_GEBRUIK.equals(soort)) {
                if (!vanaf.isEmpty()) {
                    return Optional.of("een sleutel komt in gebruik terwijl er al een is");
                }
                vanaf.put(index, Toetssleutel.lees(open.path("vkey").asText()));
            } else if (Sleutelwissel.GEWISSELD.equals(soort)) {
                Toetssleutel oud = Toetssleutel.lees(open.path("oud").asText());
                Toetssleutel nieuw = Toetssleutel.lees(open.path("nieuw").asText());
                if (!oud.equals(laatste().orElse(null))) {
                    return Optional.of("de sleutel die overdraagt is niet de sleutel die in gebruik was");
                }
                if (!oud.klopt(Sleutelwissel.overdracht(oud, nieuw), Base64.getDecoder().decode(open.path("handtekening").asText()))) {
                    return Optional.of("de oude sleutel heeft deze wissel niet getekend");
                }
                vanaf.put(index, nieuw);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("de sleutel in deze invoer is niet te lezen: " + e.getMessage());
        }
    }

    /** The key that signs a checkpoint of this size. */
    Optional<Toetssleutel> bij(long omvang) {
        return Optional.ofNullable(vanaf.lowerEntry(omvang)).map(Map.Entry::getValue);
    }

    Optional<Toetssleutel> laatste() {
        return vanaf.isEmpty() ? Optional.empty() : Optional.of(vanaf.lastEntry().getValue());
    }
}
