package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rows of the domain that entries stand for, read from the types' schemas. */
@Component
class Rijregels {

    private final Map<String, Rijregel> regels = new HashMap<>();

    Rijregels(ObjectMapper json) {
        try {
            for (Resource bron : new PathMatchingResourcePatternResolver().getResources("classpath*:register/soorten/*.json")) {
                try (InputStream in = bron.getInputStream()) {
                    JsonNode schema = json.readTree(in);
                    if (schema.has("x-rij")) {
                        String naam = Objects.requireNonNull(bron.getFilename());
                        regels.put(naam.substring(0, naam.length() - ".json".length()), json.treeToValue(schema.get("x-rij"), Rijregel.class));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("de soorten van het register zijn niet te lezen", e);
        }
    }

    Optional<Rijregel> van(String soort, int versie) {
        return Optional.ofNullable(regels.get(soort + "-" + versie));
    }

    /** The tables of which each row has an entry, by the rules that say so, each with the key that it has. */
    Map<String, List<String>> volledig() {
        Map<String, List<String>> uit = new HashMap<>();
        regels.values().stream().filter(Rijregel::volledig).forEach(regel -> uit.put(regel.tabel(), List.of(regel.sleutel())));
        return uit;
    }
}
