package nl.besluitspoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Counts, over all process tests of a run, which flows of the models were walked. At the end of the run it prints the
 * count and writes it to {@code target/paddekking-<database>.txt}, where {@code PadDekkingIT} judges it.
 */
@Component
class PadDekking extends AbstractBpmnParseListener {

    private static final Map<String, Set<String>> ALLE = new ConcurrentSkipListMap<>();
    private static final Map<String, Set<String>> GELOPEN = new ConcurrentSkipListMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PadDekking::schrijf));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl pad) {
        String proces = ((ProcessDefinitionEntity) pad.getProcessDefinition()).getKey();
        ALLE.computeIfAbsent(proces, p -> new ConcurrentSkipListSet<>()).add(pad.getId());
        pad.addExecutionListener(execution -> GELOPEN.computeIfAbsent(proces, p -> new ConcurrentSkipListSet<>()).add(pad.getId()));
    }

    private static void schrijf() {
        if (GELOPEN.isEmpty()) {
            return;
        }
        StringBuilder verslag = new StringBuilder();
        new TreeMap<>(ALLE).forEach((proces, paden) -> {
            Set<String> rest = new TreeSet<>(paden);
            rest.removeAll(GELOPEN.getOrDefault(proces, Set.of()));
            verslag.append("%s %d/%d %s%n".formatted(proces, paden.size() - rest.size(), paden.size(), rest.isEmpty() ? "" : rest));
        });
        System.out.println("Gelopen paden:\n" + verslag);
        try {
            Files.writeString(Path.of("target", "paddekking-" + (TestDatabase.isPostgres() ? "postgres" : "h2") + ".txt"), verslag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
