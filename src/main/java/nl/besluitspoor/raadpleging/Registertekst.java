package nl.besluitspoor.raadpleging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.register.Registerinvoer;
import org.jspecify.annotations.Nullable;

/** An entry of the register, read from its canonical JSON. */
final class Registertekst {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode wortel;

    private Registertekst(JsonNode wortel) {
        this.wortel = wortel;
    }

    static Registertekst lees(String inhoud) {
        try {
            return new Registertekst(JSON.readTree(inhoud));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("registerinvoer is geen JSON", e);
        }
    }

    @Nullable String uitkomst() {
        return tekst(wortel.path("uitkomst"));
    }

    /** An open field; null where it has none. */
    @Nullable String open(String veld) {
        return tekst(wortel.path("open").path(veld));
    }

    /** The open fields, as text. */
    Map<String, String> open() {
        Map<String, String> velden = new LinkedHashMap<>();
        wortel.path("open").fields().forEachRemaining(veld -> velden.put(veld.getKey(), waarde(veld.getValue())));
        return velden;
    }

    /** Names of the committed fields that a person entered; the hashes of sealed rows are for verification. */
    List<String> besloten() {
        List<String> namen = new ArrayList<>();
        wortel.path("besloten").fieldNames().forEachRemaining(namen::add);
        namen.remove(Registerinvoer.RIJEN);
        return namen;
    }

    @Nullable String actor(String veld) {
        return tekst(wortel.path("actor").path(veld));
    }

    @Nullable String object(String veld) {
        return tekst(wortel.path("object").path(veld));
    }

    @Nullable String activiteit() {
        return tekst(wortel.path("proces").path("activiteit"));
    }

    @Nullable String proces() {
        return tekst(wortel.path("proces").path("sleutel"));
    }

    List<String> lijst(String veld) {
        List<String> rij = new ArrayList<>();
        wortel.path(veld).forEach(deel -> rij.add(waarde(deel)));
        return rij;
    }

    private static @Nullable String tekst(JsonNode deel) {
        return deel.isMissingNode() || deel.isNull() ? null : waarde(deel);
    }

    private static String waarde(JsonNode deel) {
        if (deel.isArray()) {
            List<String> delen = new ArrayList<>();
            deel.forEach(d -> delen.add(waarde(d)));
            return String.join(", ", delen);
        }
        return deel.isValueNode() ? deel.asText() : deel.toString();
    }
}
