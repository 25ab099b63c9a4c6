package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an erasure leaves: an entry that names the fields, and a row a field that says by which entry, when and on what ground. */
public final class Wissing {

    /** Type of the entry. */
    public static final String SOORT = "persoonsgegevens-gewist";

    private Wissing() {}

    /** Where the rows about erasures and the entries that say them are not the same, both ways. */
    static List<String> verschillen(JdbcClient jdbc, ObjectMapper json) {
        List<String> verschillen = new ArrayList<>();
        Map<String, String> staat = new HashMap<>();
        jdbc.sql("select invoer, veld, door, op, grond from register_gewist").query((RowCallbackHandler) rij -> staat.put(rij.getString(1) + ":" + rij.getString(2),
                rij.getString(3) + " " + rij.getTimestamp(4).toInstant() + " " + rij.getString(5)));
        jdbc.sql("select id, inhoud from register_invoer where soort = :soort order by tijdstip, sleutel").param("soort", SOORT).query((RowCallbackHandler) rij -> {
            try {
                JsonNode invoer = json.readTree(rij.getString(2));
                String zegt = rij.getString(1) + " " + Instant.parse(invoer.path("tijdstip").asText()) + " " + invoer.path("open").path("grond").asText();
                invoer.path("open").path("velden").forEach(veld -> {
                    String wat = staat.remove(veld.asText());
                    if (wat == null) {
                        verschillen.add("de rij over het wissen van '%s' ontbreekt of staat er dubbel".formatted(veld.asText()));
                    } else if (!wat.equals(zegt)) {
                        verschillen.add("wat over het wissen van '%s' staat is anders dan de invoer zegt".formatted(veld.asText()));
                    }
                });
            } catch (JsonProcessingException | DateTimeParseException e) {
                verschillen.add("een invoer over het wissen van persoonsgegevens is niet te lezen");
            }
        });
        staat.keySet().stream().sorted().forEach(veld -> verschillen.add("van het wissen van '%s' staat een rij zonder invoer die dat zegt".formatted(veld)));
        return verschillen;
    }
}
