package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an erasure leaves: an entry that names the fields, and a row a field that says by which entry, when and on what ground. */
public final class Wissing {

    /** Type of the entry. */
    public static final String SOORT = "persoonsgegevens-gewist";

    private Wissing() {}

    /** Rows about erasures that say something else than the entry they point at. */
    static List<String> verschillen(JdbcClient jdbc, ObjectMapper json) {
        record Rij(String veld, String op, String grond, String soort, String inhoud) {}
        List<String> verschillen = new ArrayList<>();
        jdbc.sql("select g.invoer, g.veld, g.op, g.grond, i.soort, i.inhoud from register_gewist g join register_invoer i on i.id = g.door")
                .query((rij, nr) -> new Rij(rij.getString(1) + ":" + rij.getString(2), rij.getTimestamp(3).toInstant().toString(), rij.getString(4),
                        rij.getString(5), rij.getString(6))).list().forEach(rij -> {
                            if (!zegt(json, rij.inhoud(), rij.soort(), rij.veld(), rij.op(), rij.grond())) {
                                verschillen.add("wat over het wissen van '%s' staat is anders dan de invoer zegt".formatted(rij.veld()));
                            }
                        });
        return verschillen;
    }

    private static boolean zegt(ObjectMapper json, String inhoud, String soort, String veld, String op, String grond) {
        try {
            JsonNode invoer = json.readTree(inhoud);
            for (JsonNode een : invoer.path("open").path("velden")) {
                if (een.asText().equals(veld)) {
                    return SOORT.equals(soort) && op.equals(invoer.path("tijdstip").asText()) && grond.equals(invoer.path("open").path("grond").asText());
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
