package nl.besluitspoor.proces.formulier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.besluitspoor.proces.EngineToegang;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds an open task and asks whoever knows its subject what its form shows. */
@Component
public class TaakContexten {

    private final TaskService taken;
    private final RuntimeService processen;
    private final EngineToegang toegang;
    private final ObjectProvider<TaakInhoud> inhouden;

    TaakContexten(TaskService taken, RuntimeService processen, EngineToegang toegang, ObjectProvider<TaakInhoud> inhouden) {
        this.taken = taken;
        this.processen = processen;
        this.toegang = toegang;
        this.inhouden = inhouden;
    }

    /** The open task; empty where it is gone or belongs to no model. The caller has judged the rights. */
    public Optional<TaakContext> vind(String taakId) {
        return toegang.zonderRechten(() -> {
            Task taak = taken.createTaskQuery().taskId(taakId).singleResult();
            if (taak == null || taak.getProcessInstanceId() == null) {
                return Optional.empty();
            }
            ProcessInstance instantie = processen.createProcessInstanceQuery().processInstanceId(taak.getProcessInstanceId()).singleResult();
            String proces = taak.getProcessDefinitionId().substring(0, taak.getProcessDefinitionId().indexOf(':'));
            return Optional.of(new TaakContext(taakId, proces, taak.getTaskDefinitionKey(), instantie.getBusinessKey(),
                    new LinkedHashMap<>(taken.getVariables(taakId))));
        });
    }

    /** What the task's form shows to this person. */
    public Map<String, Object> inhoud(TaakContext taak, String gebruiker) {
        Map<String, Object> alles = new LinkedHashMap<>();
        inhouden.orderedStream().filter(bron -> bron.toont(taak.proces(), taak.taak()))
                .forEach(bron -> bron.inhoud(taak, gebruiker).forEach((sleutel, waarde) -> {
                    if (waarde != null) {
                        alles.put(sleutel, waarde);
                    }
                }));
        return alles;
    }
}
