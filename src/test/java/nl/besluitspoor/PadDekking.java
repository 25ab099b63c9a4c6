package nl.besluitspoor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Counts, over all process tests of a program, which flows of the models were walked. At its end it writes them to
 * {@code target/paddekking}, where {@code PadDekkingIT} judges those of all programs of the run together.
 */
@Component
public class PadDekking extends AbstractBpmnParseListener {

    static final Path MAP = Path.of("target", "paddekking");
    static final String WEL = "gelopen";

    private static final Map<String, Set<Pad>> ALLE = new ConcurrentSkipListMap<>();
    private static final Map<String, Set<Pad>> GELOPEN = new ConcurrentSkipListMap<>();
    private static final Set<String> NIET_GETELD = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PadDekking::schrijf));
    }

    private record Pad(String uitrol, String id) {}

    /** Leaves out the models of a deployment that are not those of today. */
    public static void telNiet(String uitrol) {
        NIET_GETELD.add(uitrol);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl pad) {
        ProcessDefinitionEntity model = (ProcessDefinitionEntity) pad.getProcessDefinition();
        String proces = model.getKey();
        Pad dit = new Pad(model.getDeploymentId(), pad.getId());
        ALLE.computeIfAbsent(proces, p -> ConcurrentHashMap.newKeySet()).add(dit);
        pad.addExecutionListener(execution -> GELOPEN.computeIfAbsent(proces, p -> ConcurrentHashMap.newKeySet()).add(dit));
    }

    private static Set<String> geteld(Set<Pad> paden) {
        return paden.stream().filter(pad -> !NIET_GETELD.contains(pad.uitrol())).map(Pad::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void schrijf() {
        if (GELOPEN.isEmpty()) {
            return;
        }
        List<String> verslag = new ArrayList<>();
        new TreeMap<>(ALLE).forEach((proces, paden) -> {
            Set<String> gelopen = geteld(GELOPEN.getOrDefault(proces, Set.of()));
            geteld(paden).forEach(pad -> verslag.add("%s %s %s".formatted(proces, pad, gelopen.contains(pad) ? WEL : "niet")));
        });
        TestDatabase.bewaar(MAP, "", verslag);
    }
}
