package nl.besluitspoor.proces.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds our Dutch texts of the Camunda webapps against the English ones that the webapps bring. */
class VertalingTests {

    private static final Pattern PLAATSHOUDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void everyEnglishTextHasADutchOne(String app) throws IOException {
        JsonNode engels = lees(app, "en").get("labels");
        JsonNode nederlands = lees(app, "nl").get("labels");
        assertThat(namen(nederlands)).isEqualTo(namen(engels));

        List<String> fout = new ArrayList<>();
        for (Map.Entry<String, JsonNode> tekst : engels.properties()) {
            String nl = nederlands.get(tekst.getKey()).asText();
            String en = tekst.getValue().asText();
            if (nl.isBlank() && !en.isBlank()) {
                fout.add(tekst.getKey() + " is leeg");
            }
            if (!plaatshouders(nl).equals(plaatshouders(en))) {
                fout.add(tekst.getKey() + " heeft " + plaatshouders(nl) + " in plaats van " + plaatshouders(en));
            }
        }
        assertThat(fout).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesAreDutch(String app) throws IOException {
        JsonNode engels = lees(app, "en").get("dateLocales");
        JsonNode nederlands = lees(app, "nl").get("dateLocales");
        assertThat(namen(nederlands)).isEqualTo(namen(engels));
        assertThat(nederlands.get("months").get(2).asText()).isEqualTo("maart");
        assertThat(nederlands.get("longDateFormat").get("L").asText()).isEqualTo("DD-MM-YYYY");
    }

    private static JsonNode lees(String app, String taal) throws IOException {
        String pad = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + taal + ".json";
        try (InputStream in = VertalingTests.class.getResourceAsStream(pad)) {
            assertThat(in).as(pad).isNotNull();
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        }
    }

    private static TreeSet<String> namen(JsonNode object) {
        TreeSet<String> namen = new TreeSet<>();
        object.fieldNames().forEachRemaining(namen::add);
        return namen;
    }

    private static List<String> plaatshouders(String tekst) {
        return PLAATSHOUDER.matcher(tekst).results().map(gevonden -> gevonden.group(1)).sorted().toList();
    }
}
