package nl.besluitspoor.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The types of entries: each version has its published JSON Schema in {@code register/soorten}, and an entry has no field
 * that its schema does not have. An old version stays readable for ever: its file is never changed.
 */
@Component
class Soorten {

    /** Where to write what a schema lacks, while a new type is being made; without it an entry is refused. */
    static final String SCHRIJF = "besluitspoor.register.schemas";
    private static final String OMSLAG = "urn:besluitspoor:register:omslag:1";

    private final ObjectMapper json;
    private final JsonSchemaFactory fabriek;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    Soorten(ObjectMapper json) {
        this.json = json;
        String omslag = lees("register/omslag-1.json");
        this.fabriek = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
                bouwer -> bouwer.schemaLoaders(laders -> laders.schemas(Map.of(OMSLAG, omslag))));
    }

    /**
     * Refuses an entry that its type's schema does not allow.
     *
     * @throws IllegalArgumentException with the file that lacks what the entry has
     */
    void controleer(String soort, int versie, String invoer) {
        JsonNode inhoud = boom(invoer);
        String schrijf = System.getProperty(SCHRIJF);
        if (schrijf != null) {
            new Soortschrijver(Path.of(schrijf)).neem(soort, versie, inhoud);
            return;
        }
        Set<ValidationMessage> bezwaren = schemas.computeIfAbsent(soort + "-" + versie, this::schema).validate(inhoud);
        if (!bezwaren.isEmpty()) {
            throw new IllegalArgumentException(("registerinvoer %s versie %d past niet in haar schema: %s. Pas "
                    + "src/main/resources/register/soorten/%s-%d.json aan (een gepubliceerde versie blijft staan: maak dan versie %d), "
                    + "of laat een test het bestand schrijven met -D%s=src/main/resources/register/soorten.")
                    .formatted(soort, versie, bezwaren.iterator().next().getMessage(), soort, versie, versie + 1, SCHRIJF));
        }
    }

    private JsonSchema schema(String naam) {
        String pad = "register/soorten/" + naam + ".json";
        if (!new ClassPathResource(pad).exists()) {
            throw new IllegalArgumentException(("de soort %s heeft geen schema. Maak src/main/resources/%s, of laat een test die deze invoer maakt "
                    + "het bestand schrijven: mvn test -Dtest=…Tests -D%s=src/main/resources/register/soorten")
                    .formatted(naam, pad, SCHRIJF));
        }
        return fabriek.getSchema(SchemaLocation.of("urn:besluitspoor:register:soort:" + naam), boom(lees(pad)));
    }

    private JsonNode boom(String tekst) {
        try {
            return json.readTree(tekst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lees(String pad) {
        try (InputStream in = new ClassPathResource(pad).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("het schema " + pad + " is niet te lezen", e);
        }
    }
}
