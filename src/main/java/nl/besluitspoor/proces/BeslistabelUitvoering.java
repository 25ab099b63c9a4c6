package nl.besluitspoor.proces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a decision table, and says which version of it answered and which rules were hit. */
@Component
public class BeslistabelUitvoering {

    private final DecisionService beslissingen;
    private final RepositoryService opslag;
    private final EngineToegang toegang;
    private final Map<String, String> vingerafdrukken = new ConcurrentHashMap<>();

    BeslistabelUitvoering(DecisionService beslissingen, RepositoryService opslag, EngineToegang toegang) {
        this.beslissingen = beslissingen;
        this.opslag = opslag;
        this.toegang = toegang;
    }

    /**
     * What a table answered.
     *
     * @param tabel   key of the decision
     * @param versie  its version
     * @param sha256  SHA-256 of its resource, hex
     * @param invoer  what was asked
     * @param uitvoer one map of outputs for each rule hit, in the table's order
     * @param regels  ids of the rules hit
     */
    public record Uitslag(String tabel, int versie, String sha256, Map<String, Object> invoer,
            List<Map<String, Object>> uitvoer, List<String> regels) {

        /** One output of every rule hit, as text, without repeats. */
        public List<String> lijst(String naam) {
            return uitvoer.stream().map(rij -> rij.get(naam)).filter(java.util.Objects::nonNull).map(Object::toString).distinct().toList();
        }

        /** One output of the first rule hit; null where none was. */
        public @Nullable String eerste(String naam) {
            return lijst(naam).stream().findFirst().orElse(null);
        }
    }

    /** Evaluates the newest version of the table with these inputs. */
    public Uitslag evalueer(String tabel, Map<String, @Nullable Object> invoer) {
        return toegang.zonderRechten(() -> {
            DecisionDefinition model = opslag.createDecisionDefinitionQuery().decisionDefinitionKey(tabel).latestVersion().singleResult();
            if (model == null) {
                throw new IllegalStateException("beslistabel " + tabel + " is niet uitgerold");
            }
            Map<String, Object> gevraagd = new LinkedHashMap<>();
            invoer.forEach((naam, waarde) -> gevraagd.put(naam, waarde));
            List<String> regels = new ArrayList<>();
            GeraakteRegels.luister(regels);
            DmnDecisionResult antwoord;
            try {
                antwoord = beslissingen.evaluateDecisionById(model.getId())
                        .variables(Variables.fromMap(gevraagd)).evaluate();
            } finally {
                GeraakteRegels.stop();
            }
            String sha256 = vingerafdrukken.computeIfAbsent(model.getId(), id -> Handelingen.sha256(leesAlles(model)));
            return new Uitslag(tabel, model.getVersion(), sha256, gevraagd,
                    antwoord.stream().map(rij -> (Map<String, Object>) new LinkedHashMap<>(rij.getEntryMap())).toList(), List.copyOf(regels));
        });
    }

    private byte[] leesAlles(DecisionDefinition model) {
        try (java.io.InputStream in = opslag.getDecisionModel(model.getId())) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Hears from the DMN engine which rules were hit, for the evaluation that runs on this thread. */
    @Component
    public static class GeraakteRegels implements DmnDecisionTableEvaluationListener {

        private static final ThreadLocal<@Nullable List<String>> LOPEND = new ThreadLocal<>();

        static void luister(List<String> regels) {
            LOPEND.set(regels);
        }

        static void stop() {
            LOPEND.remove();
        }

        @Override
        public void notify(DmnDecisionTableEvaluationEvent gebeurtenis) {
            List<String> regels = LOPEND.get();
            if (regels != null) {
                gebeurtenis.getMatchingRules().forEach(regel -> regels.add(regel.getId()));
            }
        }
    }
}
