package nl.besluitspoor.proces.formulier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import nl.besluitspoor.handeling.Geweigerd;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent, read into one record and taken off the execution, so that the engine keeps none of it.
 *
 * <p>A form field's key is the name of the record's component. Empty text is null; text is trimmed and NFC.
 */
public final class Invoer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(LogicalType.DateTime, c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .build();

    private Invoer() {}

    /**
     * Reads the record from the execution's variables and removes those variables.
     *
     * @throws Geweigerd where a field cannot be read as its type, with the field's name
     */
    public static <T extends Record> T neem(VariableScope execution, Class<T> soort) {
        ObjectNode velden = JSON.createObjectNode();
        for (RecordComponent deel : soort.getRecordComponents()) {
            String naam = deel.getName();
            Object waarde = execution.getVariable(naam);
            execution.removeVariable(naam);
            velden.set(naam, knoop(naam, waarde, deel.getType()));
        }
        return lees(velden, soort);
    }

    /**
     * The same record from plain values, for what comes in by a page instead of a form.
     *
     * @throws Geweigerd as {@link #neem}
     */
    public static <T extends Record> T lees(Map<String, ?> waarden, Class<T> soort) {
        ObjectNode velden = JSON.createObjectNode();
        for (RecordComponent deel : soort.getRecordComponents()) {
            velden.set(deel.getName(), knoop(deel.getName(), waarden.get(deel.getName()), deel.getType()));
        }
        return lees(velden, soort);
    }

    private static <T extends Record> T lees(ObjectNode velden, Class<T> soort) {
        try {
            return JSON.treeToValue(netjes(velden), soort);
        } catch (JsonMappingException e) {
            String veld = e.getPath().stream().map(stap -> stap.getFieldName() == null ? String.valueOf(stap.getIndex() + 1) : stap.getFieldName())
                    .reduce((a, b) -> a + " " + b).orElse("");
            throw new Geweigerd("Het veld '" + veld + "' is niet goed ingevuld. Kijk het na en probeer het opnieuw.");
        } catch (JsonProcessingException e) {
            throw new Geweigerd("Het formulier is niet te lezen. Laad de pagina opnieuw en probeer het nog eens.");
        }
    }

    private static JsonNode knoop(String naam, @Nullable Object waarde, Class<?> soort) {
        boolean samengesteld = Collection.class.isAssignableFrom(soort) || Map.class.isAssignableFrom(soort) || soort.isRecord();
        String json = waarde instanceof SpinJsonNode spin ? spin.toString()
                : samengesteld && waarde instanceof String tekst ? tekst : null;
        if (json == null) {
            return JSON.valueToTree(waarde);
        }
        try {
            return json.isBlank() ? JSON.nullNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Geweigerd("Het veld '" + naam + "' is niet goed ingevuld. Kijk het na en probeer het opnieuw.");
        }
    }

    /** Trims and normalises every text; an empty text becomes null. */
    private static JsonNode netjes(JsonNode knoop) {
        if (knoop.isTextual()) {
            String tekst = Normalizer.normalize(knoop.textValue(), Normalizer.Form.NFC).replace("\r\n", "\n").strip();
            return tekst.isEmpty() ? JSON.nullNode() : TextNode.valueOf(tekst);
        }
        if (knoop instanceof ObjectNode velden) {
            velden.properties().forEach(veld -> veld.setValue(netjes(veld.getValue())));
        } else if (knoop.isArray()) {
            var rij = JSON.createArrayNode();
            knoop.forEach(element -> rij.add(netjes(element)));
            return rij;
        }
        return knoop;
    }
}
