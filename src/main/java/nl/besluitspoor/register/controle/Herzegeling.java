package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entry by which rows that an erasure changed are sealed again: it points at the entry that sealed them first. */
final class Herzegeling {

    private Herzegeling() {}

    /** The entry whose rows this one seals; empty where it points at none. */
    static Optional<Rijenloop.Invoer> eerste(JdbcClient jdbc, ObjectMapper json, @Nullable Long index, JsonNode invoer) {
        try {
            UUID id = UUID.fromString(invoer.path("open").path("invoer").asText());
            record Rij(String soort, int versie, @Nullable String dossier, String inhoud) {}
            Optional<Rij> rij = jdbc.sql("select soort, soort_versie, dossier, inhoud from register_invoer where id = :id").param("id", id)
                    .query((uit, nr) -> new Rij(uit.getString(1), uit.getInt(2), uit.getString(3), uit.getString(4))).optional();
            return rij.isEmpty() ? Optional.empty() : Optional.of(new Rijenloop.Invoer(index, id, rij.get().soort(), rij.get().versie(),
                    rij.get().dossier(), json.readTree(rij.get().inhoud())));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
