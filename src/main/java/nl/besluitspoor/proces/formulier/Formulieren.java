package nl.besluitspoor.proces.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/**
 * Reads from a deployed form which fields it sends. What a form does not have, no one may send.
 */
@Component
public class Formulieren {

    private static final Set<String> ZONDER_WAARDE =
            Set.of("text", "html", "table", "button", "image", "separator", "spacer", "iframe", "group", "dynamiclist", "documentPreview");
    private static final Pattern VELD = Pattern.compile("(?:cam-variable-name|bs-rijen)\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern VAST = Pattern.compile("embedded:deployment:(.+)");

    private final RepositoryService opslag;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectMapper json;
    private final Map<String, Set<String>> velden = new ConcurrentHashMap<>();

    Formulieren(RepositoryService opslag, ProcessEngineConfigurationImpl engine, ObjectMapper json) {
        this.opslag = opslag;
        this.engine = engine;
        this.json = json;
    }

    /**
     * Keys of the fields that the form of this task sends; empty where the task has no form.
     *
     * @param procesDefinitie the engine's id of the version of the model
     * @param taak            id of the user task in it
     */
    public Set<String> velden(String procesDefinitie, String taak) {
        return velden.computeIfAbsent(procesDefinitie + "/" + taak, sleutel -> engine.getCommandExecutorTxRequired().execute(context -> {
            ProcessDefinitionEntity model = engine.getDeploymentCache().findDeployedProcessDefinitionById(procesDefinitie);
            TaskDefinition definitie = model.getTaskDefinitions().get(taak);
            if (definitie == null) {
                return Set.of();
            }
            if (definitie.getCamundaFormDefinitionKey() != null) {
                String id = definitie.getCamundaFormDefinitionKey().getExpressionText();
                return camundaForm(lees(model.getDeploymentId(), "forms/" + id + ".form"));
            }
            if (definitie.getFormKey() == null) {
                return Set.of();
            }
            Matcher vast = VAST.matcher(definitie.getFormKey().getExpressionText());
            return vast.matches() ? html(lees(model.getDeploymentId(), vast.group(1))) : Set.of();
        }));
    }

    private String lees(String uitrol, String naam) {
        try (InputStream in = opslag.getResourceAsStream(uitrol, naam)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> html(String bron) {
        Set<String> gevonden = new LinkedHashSet<>();
        Matcher zoeker = VELD.matcher(bron);
        while (zoeker.find()) {
            gevonden.add(zoeker.group(1));
        }
        return gevonden;
    }

    Set<String> camundaForm(String bron) {
        Set<String> gevonden = new LinkedHashSet<>();
        try {
            verzamel(json.readTree(bron).path("components"), gevonden);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gevonden;
    }

    private static void verzamel(JsonNode onderdelen, Set<String> gevonden) {
        for (JsonNode onderdeel : onderdelen) {
            if (!ZONDER_WAARDE.contains(onderdeel.path("type").asText()) && onderdeel.hasNonNull("key")
                    && !onderdeel.path("disabled").asBoolean()) {
                gevonden.add(onderdeel.get("key").asText());
            }
            verzamel(onderdeel.path("components"), gevonden);
        }
    }
}
