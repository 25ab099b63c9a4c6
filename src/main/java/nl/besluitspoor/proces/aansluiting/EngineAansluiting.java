package nl.besluitspoor.proces.aansluiting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.besluitspoor.register.Aansluiting;
import nl.besluitspoor.register.Voortgang;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each task that a person completed has an entry of the same process instance at the same moment, and each entry that
 * says it came from a task has such a task. The step after a task runs in the task's own transaction, so that a few
 * seconds are wide enough.
 */
@Component
class EngineAansluiting implements Aansluiting {

    private static final Duration MARGE = Duration.ofSeconds(10);
    private static final int MEEST = 200;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EngineAansluiting(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A completed task, or an entry from a task. */
    private record Stap(String wie, Instant moment) {

        boolean isNabij(Stap ander) {
            return Duration.between(moment, ander.moment).abs().compareTo(MARGE) <= 0;
        }
    }

    @Override
    public String naam() {
        return "de historie van de engine";
    }

    @Override
    public List<String> verschillen(Voortgang voortgang) {
        Map<String, List<Stap>> taken = taken();
        Map<String, List<Stap>> invoeren = invoeren();
        List<String> verschillen = new ArrayList<>();
        long totaal = taken.size() + (long) invoeren.size();
        AtomicLong gedaan = new AtomicLong();
        taken.forEach((instantie, lijst) -> {
            lijst.stream().filter(taak -> invoeren.getOrDefault(instantie, List.of()).stream().noneMatch(taak::isNabij))
                    .forEach(taak -> verschillen.add("taak %s van %s is voltooid zonder invoer in het register".formatted(taak.wie(), taak.moment())));
            voortgang.stand(gedaan.incrementAndGet(), totaal);
        });
        invoeren.forEach((instantie, lijst) -> {
            lijst.stream().filter(invoer -> taken.getOrDefault(instantie, List.of()).stream().noneMatch(invoer::isNabij))
                    .forEach(invoer -> verschillen.add("invoer %s van %s zegt dat zij uit een taak komt, en de engine kent die taak niet"
                            .formatted(invoer.wie(), invoer.moment())));
            voortgang.stand(gedaan.incrementAndGet(), totaal);
        });
        return verschillen.stream().limit(MEEST).toList();
    }

    private Map<String, List<Stap>> taken() {
        Map<String, List<Stap>> uit = new HashMap<>();
        jdbc.sql("""
                select proc_inst_id_, task_def_key_, end_time_ from act_hi_taskinst
                where end_time_ is not null and delete_reason_ = 'completed' and proc_inst_id_ is not null""")
                .query((RowCallbackHandler) rij -> uit.computeIfAbsent(rij.getString(1), id -> new ArrayList<>())
                        .add(new Stap(rij.getString(2), rij.getTimestamp(3).toInstant())));
        return uit;
    }

    private Map<String, List<Stap>> invoeren() {
        Map<String, List<Stap>> uit = new HashMap<>();
        jdbc.sql("select inhoud from register_invoer where inhoud like :taak").param("taak", "%\"herkomst\":\"taak\"%")
                .query((RowCallbackHandler) rij -> {
                    JsonNode invoer = lees(rij.getString(1));
                    String instantie = invoer.path("proces").path("instantie").asText();
                    if (!instantie.isEmpty()) {
                        uit.computeIfAbsent(instantie, id -> new ArrayList<>())
                                .add(new Stap(invoer.path("sleutel").asText(), Instant.parse(invoer.path("tijdstip").asText())));
                    }
                });
        return uit;
    }

    private JsonNode lees(String inhoud) {
        try {
            return json.readTree(inhoud);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
