package nl.besluitspoor.proces.formulier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.proces.EngineToegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a task's form send its own fields and nothing else: a value that the form does not have could overwrite what the
 * model decides by, or stay behind in the engine.
 */
@Component
public class InzendingFilter extends OncePerRequestFilter {

    private static final Pattern PAD = Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/(?:complete|submit-form)");
    /** Largest form, in bytes; long texts are written on pages, files are uploaded there. */
    private static final int MAX_BYTES = 2_000_000;

    private final TaskService taken;
    private final EngineToegang toegang;
    private final Formulieren formulieren;
    private final ProcessEngine engine;
    private final ObjectMapper json;

    InzendingFilter(TaskService taken, EngineToegang toegang, Formulieren formulieren, ProcessEngine engine, ObjectMapper json) {
        this.taken = taken;
        this.toegang = toegang;
        this.formulieren = formulieren;
        this.engine = engine;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        Matcher pad = PAD.matcher(vraag.getRequestURI());
        if (!"POST".equals(vraag.getMethod()) || !pad.matches()) {
            keten.doFilter(vraag, antwoord);
            return;
        }
        byte[] inhoud = vraag.getInputStream().readNBytes(MAX_BYTES + 1);
        if (inhoud.length > MAX_BYTES) {
            weiger(antwoord, "Dit formulier is te groot. Zet lange teksten in een document bij het dossier.");
            return;
        }
        JsonNode velden;
        try {
            velden = inhoud.length == 0 ? json.createObjectNode() : json.readTree(inhoud);
        } catch (JsonProcessingException e) {
            weiger(antwoord, "Het formulier is niet te lezen. Laad de pagina opnieuw en probeer het nog eens.");
            return;
        }
        Task taak = toegang.zonderRechten(() -> taken.createTaskQuery().taskId(pad.group(1)).singleResult());
        if (taak != null && taak.getProcessDefinitionId() != null) {
            Set<String> vreemd = new TreeSet<>();
            velden.path("variables").fieldNames().forEachRemaining(vreemd::add);
            vreemd.removeAll(formulieren.velden(taak.getProcessDefinitionId(), taak.getTaskDefinitionKey()));
            if (!vreemd.isEmpty()) {
                weiger(antwoord, "Dit formulier kent de volgende velden niet: " + String.join(", ", vreemd) + ".");
                return;
            }
        }
        for (Map.Entry<String, JsonNode> veld : velden.path("variables").properties()) {
            if (!isTeLezen(veld.getValue())) {
                weiger(antwoord, "Het veld '" + veld.getKey() + "' is niet goed ingevuld. Kijk het na en probeer het opnieuw.");
                return;
            }
        }
        keten.doFilter(new Opnieuw(vraag, inhoud), antwoord);
    }

    /** Whether the engine can read this value as the type that it is sent with; its own answer is English, and status 400. */
    private boolean isTeLezen(JsonNode waarde) {
        if (waarde.path("value").isContainerNode()) {
            // The engine would make a text of it; a form sends rows as the text of their JSON.
            return false;
        }
        try {
            VariableValueDto gezonden = json.treeToValue(waarde, VariableValueDto.class);
            if (gezonden != null) {
                gezonden.toTypedValue(engine, json);
            }
            return gezonden != null;
        } catch (JsonProcessingException | RuntimeException e) {
            return false;
        }
    }

    private void weiger(HttpServletResponse antwoord, String zin) throws IOException {
        antwoord.setStatus(422);
        antwoord.setContentType("application/json;charset=UTF-8");
        antwoord.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Geweigerd", "message", zin)));
    }

    /** The same request, its body readable once more. */
    private static final class Opnieuw extends HttpServletRequestWrapper {

        private final byte[] inhoud;

        Opnieuw(HttpServletRequest vraag, byte[] inhoud) {
            super(vraag);
            this.inhoud = inhoud;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bron = new ByteArrayInputStream(inhoud);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bron.read();
                }

                @Override
                public int read(byte[] doel, int van, int lengte) {
                    return bron.read(doel, van, lengte);
                }

                @Override
                public boolean isFinished() {
                    return bron.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener luisteraar) {
                    throw new UnsupportedOperationException("dit verzoek wordt niet asynchroon gelezen");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
