package nl.besluitspoor.mandaat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/** {@code mandaattoets.dmn} as the DMN engine reads it, without an application around it. */
public final class Mandaattabel implements Mandaatregels {

    private final List<String> geraakt = new ArrayList<>();
    private final Map<Map<String, String>, Antwoord> eerder = new HashMap<>();
    private final DmnEngine engine;
    private final DmnDecision tabel;

    public Mandaattabel() {
        var inrichting = (org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        inrichting.getCustomPostDecisionTableEvaluationListeners().add(g -> g.getMatchingRules().forEach(regel -> geraakt.add(regel.getId())));
        engine = inrichting.buildEngine();
        try (InputStream bron = Files.newInputStream(Path.of("processes", "mandaattoets.dmn"))) {
            tabel = engine.parseDecision("mandaattoets", bron);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Antwoord vraag(Map<String, String> feiten) {
        return eerder.computeIfAbsent(feiten, f -> {
            geraakt.clear();
            List<Toetsing.Regel> regels = new ArrayList<>();
            for (var rij : engine.evaluateDecisionTable(tabel, Variables.fromMap(new HashMap<>(f))).getResultList()) {
                regels.add(new Toetsing.Regel(geraakt.get(regels.size()), Toetsuitkomst.valueOf(String.valueOf(rij.get("uitkomst"))),
                        String.valueOf(rij.get("reden")), String.valueOf(rij.get("artikel"))));
            }
            return new Antwoord(regels, new Toetsing.Spoor("mandaattoets", 1, "", f, List.copyOf(geraakt)));
        });
    }
}
