package nl.besluitspoor.inzage.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.besluitspoor.raadpleging.Besluitbeeld;
import nl.besluitspoor.raadpleging.Dossierlezer;
import nl.besluitspoor.raadpleging.Mandaatlezer;
import nl.besluitspoor.raadpleging.Tijdlijn;
import nl.besluitspoor.raadpleging.Treffer;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the API's answers, made from the records that are answered: each component is a property, and one that can be
 * null says so. No property is required: {@code fields} leaves the others out.
 */
final class ApiSchemas {

    /** A record that has not the name of its schema. */
    private static final Map<Class<?>, String> NAMEN = Map.of(Treffer.class, "BesluitInLijst", Besluitbeeld.class, "Besluit",
            Besluitbeeld.Regel.class, "Toetsregel", Dossierlezer.Regel.class, "DossierInLijst", Dossierlezer.Beeld.class, "Dossier",
            Tijdlijn.Regel.class, "Tijdlijnregel", Mandaatlezer.Feit.class, "Mandaatfeit", Mandaatlezer.Gebruik.class, "Mandaatgebruik");

    private final Map<String, Schema> alle = new TreeMap<>();
    private final Map<String, Class<?>> herkomst = new TreeMap<>();

    private ApiSchemas() {}

    /** All of them, by name. */
    static Map<String, Schema> maak() {
        ApiSchemas schemas = new ApiSchemas();
        schemas.alle.put("Links", object(Map.of("self", verwijzing("Link"), "next", verwijzing("Link"), "besluit", verwijzing("Link"),
                "dossier", verwijzing("Link"))));
        schemas.alle.put("Link", object(Map.of("href", tekst("uri"))));
        schemas.alle.put("Probleem", probleem());
        schemas.pagina("Besluiten", "besluiten", Treffer.class);
        schemas.pagina("Dossiers", "dossiers", Dossierlezer.Regel.class);
        schemas.pagina("Tijdlijn", "tijdlijn", Tijdlijn.Regel.class);
        schemas.pagina("Mandaten", "mandaten", Mandaatlezer.Mandaat.class);
        schemas.pagina("Planversies", "versies", Dossierlezer.Planversie.class);
        schemas.metLinks(Besluitbeeld.class);
        schemas.metLinks(Dossierlezer.Beeld.class);
        return schemas.alle;
    }

    private static Schema probleem() {
        Schema<?> parameter = object(Map.of("name", tekst(null), "reason", tekst(null)));
        return object(Map.of("type", tekst("uri-reference"), "title", tekst(null), "status", van("integer"), "detail", tekst(null),
                "instance", tekst("uri-reference"), "invalidParams", rij(parameter)));
    }

    private void pagina(String naam, String rijnaam, Class<?> soort) {
        metLinks(soort);
        alle.put(naam, object(Map.of(rijnaam, rij(verwijzing(naam(soort))), "volgendeCursor", tekst(null), "_links", verwijzing("Links"))));
    }

    private void metLinks(Class<?> soort) {
        alle.get(neem(soort)).addProperty("_links", verwijzing("Links"));
    }

    /** Makes the schema of a record where it has none yet; gives its name. */
    private String neem(Class<?> soort) {
        String naam = naam(soort);
        Class<?> eerder = herkomst.putIfAbsent(naam, soort);
        if (eerder == null) {
            Schema<?> schema = object(Map.of());
            alle.put(naam, schema);
            vul(schema, soort);
        } else if (eerder != soort) {
            throw new IllegalStateException("%s en %s heten in de API allebei %s".formatted(eerder, soort, naam));
        }
        return naam;
    }

    private static String naam(Class<?> soort) {
        return NAMEN.getOrDefault(soort, soort.getSimpleName());
    }

    private void vul(Schema<?> schema, Class<?> soort) {
        for (RecordComponent deel : soort.getRecordComponents()) {
            if (deel.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                vul(schema, deel.getType());
            } else if (!deel.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                Schema<?> waarde = van(deel.getAnnotatedType());
                schema.addProperty(deel.getName(), deel.getAnnotatedType().isAnnotationPresent(Nullable.class) ? ofNiets(waarde) : waarde);
            }
        }
    }

    private Schema<?> van(AnnotatedType soort) {
        Type type = soort.getType();
        if (soort instanceof AnnotatedParameterizedType rij && ((ParameterizedType) type).getRawType() == List.class) {
            return rij(van(rij.getAnnotatedActualTypeArguments()[0]));
        }
        Class<?> klasse = (Class<?>) type;
        if (klasse.isRecord()) {
            return verwijzing(neem(klasse));
        }
        if (klasse.isEnum()) {
            Schema<Object> keuze = tekst(null);
            keuze.setEnum(Arrays.<Object>stream(klasse.getEnumConstants()).map(Object::toString).map(Object.class::cast).toList());
            return keuze;
        }
        return klasse == UUID.class ? tekst("uuid") : klasse == LocalDate.class ? tekst("date") : klasse == Instant.class ? tekst("date-time")
                : klasse == BigDecimal.class ? van("number") : klasse == boolean.class || klasse == Boolean.class ? van("boolean")
                : klasse == String.class ? tekst(null) : van("integer");
    }

    /** The value, or null. */
    private static Schema<?> ofNiets(Schema<?> waarde) {
        if (waarde.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(waarde, van("null")));
        }
        Set<String> soorten = new LinkedHashSet<>(waarde.getTypes());
        soorten.add("null");
        waarde.setTypes(soorten);
        return waarde;
    }

    private static Schema<Object> van(String soort) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(soort)));
        return schema;
    }

    private static Schema<Object> tekst(@Nullable String vorm) {
        Schema<Object> schema = van("string");
        schema.setFormat(vorm);
        return schema;
    }

    private static Schema<Object> rij(Schema<?> van) {
        Schema<Object> schema = van("array");
        schema.setItems(van);
        return schema;
    }

    private static Schema<Object> object(Map<String, Schema<?>> velden) {
        Schema<Object> schema = van("object");
        new TreeMap<>(velden).forEach(schema::addProperty);
        return schema;
    }

    private static Schema<?> verwijzing(String naam) {
        return new JsonSchema().$ref("#/components/schemas/" + naam);
    }
}
