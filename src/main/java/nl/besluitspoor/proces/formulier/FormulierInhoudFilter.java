package nl.besluitspoor.proces.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds to the engine's answer what a task's form shows, read from the domain at the moment it opens. It comes after
 * the engine's own answer, so the engine has judged who may read it; nothing is stored in the engine for it.
 */
@Component
public class FormulierInhoudFilter extends OncePerRequestFilter {

    private static final Pattern PAD = Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/form-variables");

    private final TaakContexten taken;
    private final ObjectMapper json;

    FormulierInhoudFilter(TaakContexten taken, ObjectMapper json) {
        this.taken = taken;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        Matcher pad = PAD.matcher(vraag.getRequestURI());
        if (!"GET".equals(vraag.getMethod()) || !pad.matches()) {
            keten.doFilter(vraag, antwoord);
            return;
        }
        ContentCachingResponseWrapper bewaard = new ContentCachingResponseWrapper(antwoord);
        keten.doFilter(vraag, bewaard);
        Authentication wie = SecurityContextHolder.getContext().getAuthentication();
        if (bewaard.getStatus() != HttpServletResponse.SC_OK || wie == null) {
            bewaard.copyBodyToResponse();
            return;
        }
        ObjectNode velden = (ObjectNode) json.readTree(bewaard.getContentAsByteArray());
        taken.vind(pad.group(1)).ifPresent(taak ->
                taken.inhoud(taak, wie.getName()).forEach((sleutel, waarde) -> velden.set(sleutel, vorm(waarde))));
        byte[] inhoud = json.writeValueAsString(velden).getBytes(StandardCharsets.UTF_8);
        antwoord.setContentType("application/json;charset=UTF-8");
        antwoord.setHeader("Cache-Control", "no-store");
        antwoord.setContentLength(inhoud.length);
        antwoord.getOutputStream().write(inhoud);
    }

    /** A value as the API writes it: type and value; what is composed goes as JSON text. */
    private JsonNode vorm(Object waarde) {
        ObjectNode veld = json.createObjectNode();
        veld.set("valueInfo", json.createObjectNode());
        JsonNode knoop = json.valueToTree(waarde);
        if (knoop.isContainerNode()) {
            veld.put("type", "Json").put("value", knoop.toString());
        } else if (knoop.isBoolean()) {
            veld.put("type", "Boolean").set("value", knoop);
        } else if (knoop.isIntegralNumber()) {
            veld.put("type", "Integer").set("value", knoop);
        } else {
            veld.put("type", "String").put("value", knoop.asText());
        }
        return veld;
    }
}
