package nl.besluitspoor.proces.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * History of steps, people and times; no contents of forms, and of jobs only what failed. The register and the domain's
 * tables keep what was decided; the engine keeps the path. Without the log of jobs that were made and went well a cycle
 * leaves a sixth fewer rows: its steps stand in the activity history already.
 */
final class StappenHistorie implements HistoryLevel {

    static final String NAAM = "stappen";

    private static final Set<HistoryEventTypes> WEGGELATEN = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE, HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE, HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE, HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.DMN_DECISION_EVALUATE,
            HistoryEventTypes.JOB_CREATE, HistoryEventTypes.JOB_SUCCESS, HistoryEventTypes.JOB_DELETE);

    @Override
    public int getId() {
        return 35;
    }

    @Override
    public String getName() {
        return NAAM;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType soort, @Nullable Object entiteit) {
        return !WEGGELATEN.contains(soort);
    }
}
