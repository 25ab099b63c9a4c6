package nl.besluitspoor.proces.formulier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Rijsleutel;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent, read into one record and taken off the execution, so that the engine keeps none of it.
 *
 * <p>A form field's key is the name of the record's component. Empty text is null; text is trimmed and NFC. Nothing is read
 * as something else than what was sent: a number is no date and no choice, a fraction no whole number.
 */
public final class Invoer {

    /** Longest text of any form, in characters; most fields have a shorter limit of their own in the domain. */
    private static final int MAX_TEKST = 20_000;
    /** Most rows of any form. */
    private static final int MAX_RIJEN = 1_000;
    /** Most digits of a number before and after its point, more than any amount or count has. */
    private static final int MAX_CIJFERS = 15;
    /** Days that a form can speak of; what a day may be for is the domain's. */
    private static final LocalDate EERSTE_DAG = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAATSTE_DAG = LocalDate.of(2199, 12, 31);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Letterlijk<>(LocalDate.class, Invoer::dag))
                    .addDeserializer(LocalTime.class, new Letterlijk<>(LocalTime.class, Invoer::tijd))
                    .addDeserializer(BigDecimal.class, new Letterlijk<>(BigDecimal.class, Invoer::getal)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Boolean, c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
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
            Object waarde = waarde(naam, execution.getVariableTyped(naam, false));
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

    /** What a form can send: text, a number, yes or no, or JSON that is read here; no file, bytes or object of the engine's. */
    private static @Nullable Object waarde(String naam, @Nullable TypedValue gezonden) {
        if (gezonden instanceof JsonValue json) {
            return json.isDeserialized() ? json.getValue() : new Ongelezen(json.getValueSerialized());
        }
        Object waarde = gezonden == null ? null : gezonden.getValue();
        if (waarde == null || waarde instanceof String || waarde instanceof Boolean || waarde instanceof Number || waarde instanceof SpinJsonNode) {
            return waarde;
        }
        throw nietGoed(naam);
    }

    /** JSON as it was sent. */
    private record Ongelezen(@Nullable String json) {}

    private static Geweigerd nietGoed(String veld) {
        return new Geweigerd("Het veld '" + veld + "' is niet goed ingevuld. Kijk het na en probeer het opnieuw.");
    }

    private static <T extends Record> T lees(ObjectNode velden, Class<T> soort) {
        try {
            T invoer = JSON.treeToValue(netjes(velden, ""), soort);
            for (RecordComponent deel : soort.getRecordComponents()) {
                if (waarde(deel, invoer) instanceof List<?> rijen) {
                    toetsSleutels(deel.getName(), rijen);
                }
            }
            return invoer;
        } catch (JsonMappingException e) {
            throw nietGoed(e.getPath().stream().map(stap -> stap.getFieldName() == null ? String.valueOf(stap.getIndex() + 1) : stap.getFieldName())
                    .reduce((a, b) -> a + " " + b).orElse(""));
        } catch (JsonProcessingException e) {
            throw new Geweigerd("Het formulier is niet te lezen. Laad de pagina opnieuw en probeer het nog eens.");
        }
    }

    /** Every row says what it is about, and no two rows say the same. */
    private static void toetsSleutels(String lijst, List<?> rijen) {
        Set<Object> gezien = new HashSet<>();
        for (int i = 0; i < rijen.size(); i++) {
            Object rij = rijen.get(i);
            RecordComponent sleutel = !rij.getClass().isRecord() ? null : Arrays.stream(rij.getClass().getRecordComponents())
                    .filter(deel -> deel.isAnnotationPresent(Rijsleutel.class)).findFirst().orElse(null);
            if (sleutel == null) {
                return;
            }
            Object waarde = waarde(sleutel, rij);
            if (waarde == null) {
                throw new Geweigerd("Bij rij %d van '%s' staat niet waarover die rij gaat. Open de taak opnieuw.".formatted(i + 1, lijst));
            }
            if (!gezien.add(waarde)) {
                throw new Geweigerd("Bij '%s' gaat rij %d over hetzelfde als een rij ervoor. Laat één van de twee staan.".formatted(lijst, i + 1));
            }
        }
    }

    private static @Nullable Object waarde(RecordComponent deel, Object van) {
        try {
            deel.getAccessor().setAccessible(true);
            return deel.getAccessor().invoke(van);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("het record " + van.getClass() + " geeft zijn deel " + deel.getName() + " niet", e);
        }
    }

    private static JsonNode knoop(String naam, @Nullable Object waarde, Class<?> soort) {
        boolean samengesteld = Collection.class.isAssignableFrom(soort) || Map.class.isAssignableFrom(soort) || soort.isRecord();
        String json = waarde instanceof SpinJsonNode spin ? spin.toString()
                : waarde instanceof Ongelezen ongelezen ? String.valueOf(ongelezen.json())
                : samengesteld && waarde instanceof String tekst ? tekst : null;
        if (json == null) {
            return JSON.valueToTree(waarde);
        }
        try {
            return json.isBlank() ? JSON.nullNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw nietGoed(naam);
        }
    }

    /** Trims and normalises every text; an empty text becomes null. */
    private static JsonNode netjes(JsonNode knoop, String veld) {
        if (knoop.isTextual()) {
            String tekst = knoop.textValue().replace("\r\n", "\n");
            toets(tekst, veld);
            tekst = Normalizer.normalize(tekst, Normalizer.Form.NFC).strip();
            return tekst.isEmpty() ? JSON.nullNode() : TextNode.valueOf(tekst);
        }
        if (knoop instanceof ObjectNode velden) {
            velden.properties().forEach(deel -> deel.setValue(netjes(deel.getValue(), stap(veld, deel.getKey()))));
        } else if (knoop.isArray()) {
            if (knoop.size() > MAX_RIJEN) {
                throw new Geweigerd("Bij '%s' staan %d rijen; er passen er %d. Haal er rijen af.".formatted(veld, knoop.size(), MAX_RIJEN));
            }
            var rij = JSON.createArrayNode();
            for (JsonNode element : knoop) {
                JsonNode schoon = netjes(element, stap(veld, String.valueOf(rij.size() + 1)));
                if (schoon.isNull()) {
                    throw new Geweigerd("Rij " + (rij.size() + 1) + " bij '" + veld + "' is leeg. Verwijder die rij of vul haar in.");
                }
                rij.add(schoon);
            }
            return rij;
        }
        return knoop;
    }

    private static String stap(String veld, String deel) {
        return veld.isEmpty() ? deel : veld + " " + deel;
    }

    /** A database, a letter and the register each stumble over what is no character; nobody types it knowingly. */
    private static void toets(String tekst, String veld) {
        if (tekst.length() > MAX_TEKST) {
            throw new Geweigerd("Het veld '%s' heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(veld, tekst.length(), MAX_TEKST));
        }
        if (tekst.codePoints().anyMatch(Invoer::isGeenTeken)) {
            throw new Geweigerd("Het veld '" + veld + "' heeft een teken dat niet te lezen is. Haal het weg of typ de tekst opnieuw.");
        }
    }

    private static boolean isGeenTeken(int teken) {
        return Character.isISOControl(teken) && teken != '\n' && teken != '\t' && teken != '\r'
                || Character.getType(teken) == Character.SURROGATE || (teken & 0xFFFE) == 0xFFFE;
    }

    /** A day as a form sends it: '2025-06-24'. */
    private static @Nullable LocalDate dag(JsonParser lezer) throws IOException {
        LocalDate dag = lezer.hasToken(JsonToken.VALUE_STRING) ? LocalDate.parse(lezer.getText()) : null;
        return dag == null || dag.isBefore(EERSTE_DAG) || dag.isAfter(LAATSTE_DAG) ? null : dag;
    }

    /** A time as a form sends it: '09:30'. */
    private static @Nullable LocalTime tijd(JsonParser lezer) throws IOException {
        return lezer.hasToken(JsonToken.VALUE_STRING) ? LocalTime.parse(lezer.getText()) : null;
    }

    /** A number of a size that a person types: one digit can hide a billion noughts ('1e999999999'). */
    private static @Nullable BigDecimal getal(JsonParser lezer) throws IOException {
        if (!lezer.currentToken().isNumeric() && !lezer.hasToken(JsonToken.VALUE_STRING)) {
            return null;
        }
        BigDecimal getal = new BigDecimal(lezer.getText());
        return getal.scale() <= MAX_CIJFERS && getal.precision() - (long) getal.scale() <= MAX_CIJFERS ? getal : null;
    }

    /** Reads a value as a form sends it and nothing else. */
    private static final class Letterlijk<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Lezing<T> lezing;

        Letterlijk(Class<T> soort, Lezing<T> lezing) {
            super(soort);
            this.lezing = lezing;
        }

        /** Reads one value; null, or an exception of the type's own parser, where it is none. */
        @FunctionalInterface
        interface Lezing<T> {

            @Nullable T lees(JsonParser lezer) throws IOException;
        }

        @Override
        public T deserialize(JsonParser lezer, DeserializationContext context) throws IOException {
            try {
                T waarde = lezing.lees(lezer);
                if (waarde != null) {
                    return waarde;
                }
            } catch (DateTimeParseException | NumberFormatException e) {
                // Refused below, as any other value that is none.
            }
            throw context.weirdStringException(String.valueOf(lezer.getText()), handledType(), "past niet");
        }
    }
}
