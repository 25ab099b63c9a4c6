package nl.besluitspoor.proces.migratie;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's plan from one version of a model to another: steps of the same id, and what the table of renamed
 * steps adds.
 *
 * <p>The engine's {@code updateEventTriggers()} for all would also count every timer anew, from the moment of the
 * migration: a term that began would begin again. So a timer keeps the due date that its job has, and only a message
 * whose name changed gets its trigger from the new model; a timer that is new begins now.
 */
@Component
class Migratieplannen {

    private final RuntimeService processen;
    private final RepositoryService opslag;
    private final Map<String, MigrationPlan> gemaakt = new ConcurrentHashMap<>();

    Migratieplannen(RuntimeService processen, RepositoryService opslag) {
        this.processen = processen;
        this.opslag = opslag;
    }

    /** @throws org.camunda.bpm.engine.migration.MigrationPlanValidationException where the versions do not fit */
    MigrationPlan van(ProcessDefinition oud, ProcessDefinition nieuw, Hernoemingen hernoemd) {
        return gemaakt.computeIfAbsent(oud.getId() + ">" + nieuw.getId(), sleutel -> maak(oud, nieuw, hernoemd));
    }

    private MigrationPlan maak(ProcessDefinition oud, ProcessDefinition nieuw, Hernoemingen hernoemd) {
        BpmnModelInstance van = opslag.getBpmnModelInstance(oud.getId());
        BpmnModelInstance naar = opslag.getBpmnModelInstance(nieuw.getId());
        List<String[]> paren = new ArrayList<>();
        Set<String> gedaan = new HashSet<>();
        for (MigrationInstruction gelijk : processen.createMigrationPlan(oud.getId(), nieuw.getId()).mapEqualActivities().build().getInstructions()) {
            paren.add(new String[] {gelijk.getSourceActivityId(), gelijk.getTargetActivityId()});
            gedaan.add(gelijk.getSourceActivityId());
        }
        for (Hernoemingen.Regel regel : hernoemd.van(oud.getKey())) {
            if (van.getModelElementById(zonderLichaam(regel.oud())) != null && naar.getModelElementById(zonderLichaam(regel.nieuw())) != null
                    && gedaan.add(regel.oud())) {
                paren.add(new String[] {regel.oud(), regel.nieuw()});
            }
        }
        var bouwer = processen.createMigrationPlan(oud.getId(), nieuw.getId());
        for (String[] paar : paren) {
            MigrationInstructionBuilder stap = bouwer.mapActivities(paar[0], paar[1]);
            String eerder = bericht(van, paar[0]);
            if (eerder != null && !eerder.equals(bericht(naar, paar[1]))) {
                stap.updateEventTrigger();
            }
        }
        return bouwer.build();
    }

    private static String zonderLichaam(String id) {
        return id.replace("#multiInstanceBody", "");
    }

    /** Name of the message this step waits for; null where it waits for none. */
    private static @Nullable String bericht(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof CatchEvent gebeurtenis ? gebeurtenis.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance).map(soort -> ((MessageEventDefinition) soort).getMessage())
                .filter(Objects::nonNull).map(bericht -> bericht.getName()).findFirst().orElse(null) : null;
    }
}
