package nl.besluitspoor.register;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;

/** Writes the schema of a type from the entries that a test makes: a help for whoever adds a type, never used otherwise. */
final class Soortschrijver {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GENUMMERD = "-\\d+$";

    /** More than one context of a test run may write. */
    private static final Object SLOT = new Object();

    private final Path map;

    Soortschrijver(Path map) {
        this.map = map;
    }

    /** Adds to the type's file what this entry has and the file has not. */
    void neem(String soort, int versie, JsonNode invoer) {
        synchronized (SLOT) {
            ObjectNode schema = lees(soort, versie);
            ObjectNode open = (ObjectNode) schema.at("/properties/open/properties");
            invoer.path("open").fields().forEachRemaining(veld -> open.set(veld.getKey(), soort(veld.getValue())));
            invoer.path("besloten").fieldNames().forEachRemaining(veld -> besloten(schema, veld));
            schrijf(soort, versie, schema);
        }
    }

    /** Adds fields by name alone, of which no entry was seen. */
    void noem(String soort, int versie, Iterable<String> open, Iterable<String> besloten) {
        ObjectNode schema = lees(soort, versie);
        ObjectNode velden = (ObjectNode) schema.at("/properties/open/properties");
        open.forEach(veld -> {
            if (!velden.has(veld)) {
                velden.set(veld, JSON.createObjectNode().put("$ref", "urn:besluitspoor:register:omslag:1#/$defs/waarde"));
            }
        });
        besloten.forEach(veld -> besloten(schema, veld));
        schrijf(soort, versie, schema);
    }

    private static void besloten(ObjectNode schema, String veld) {
        ObjectNode besloten = (ObjectNode) schema.at("/properties/besloten");
        for (Iterator<String> patronen = besloten.path("patternProperties").fieldNames(); patronen.hasNext();) {
            if (Pattern.compile(patronen.next()).matcher(veld).find()) {
                return;
            }
        }
        ObjectNode hash = JSON.createObjectNode().put("$ref", "urn:besluitspoor:register:omslag:1#/$defs/hash");
        boolean genummerd = veld.matches(".*" + GENUMMERD) || veld.endsWith("-");
        if (genummerd) {
            ((ObjectNode) besloten.withObject("/patternProperties")).set("^" + veld.replaceAll("-\\d*$", "") + "-[0-9]+$", hash);
        } else {
            ((ObjectNode) besloten.withObject("/properties")).set(veld, hash);
        }
    }

    private static JsonNode soort(JsonNode waarde) {
        ObjectNode uit = JSON.createObjectNode();
        if (waarde.isArray()) {
            uit.put("type", "array");
            return uit;
        }
        return uit.put("type", waarde.isBoolean() ? "boolean" : waarde.isIntegralNumber() ? "integer" : "string");
    }

    private ObjectNode lees(String soort, int versie) {
        Path bestand = bestand(soort, versie);
        try {
            if (Files.exists(bestand)) {
                return (ObjectNode) JSON.readTree(Files.readString(bestand));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode schema = JSON.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:besluitspoor:register:soort:%s-%d".formatted(soort, versie))
                .put("title", "Invoer '%s', versie %d".formatted(soort, versie)).put("$ref", "urn:besluitspoor:register:omslag:1");
        ObjectNode velden = schema.putObject("properties");
        velden.putObject("soort").put("const", soort);
        velden.putObject("soortVersie").put("const", versie);
        ObjectNode open = velden.putObject("open").put("type", "object");
        open.putObject("properties");
        open.put("additionalProperties", false);
        ObjectNode besloten = velden.putObject("besloten").put("type", "object");
        besloten.putObject("properties");
        besloten.put("additionalProperties", false);
        schema.put("unevaluatedProperties", false);
        return schema;
    }

    private void schrijf(String soort, int versie, ObjectNode schema) {
        DefaultPrettyPrinter vorm = new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            Files.createDirectories(map);
            Files.writeString(bestand(soort, versie), JSON.writer(vorm).writeValueAsString(schema) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path bestand(String soort, int versie) {
        return map.resolve("%s-%d.json".formatted(soort, versie));
    }
}
