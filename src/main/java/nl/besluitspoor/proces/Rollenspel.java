package nl.besluitspoor.proces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.besluitspoor.proces.formulier.Formulieren;
import nl.besluitspoor.proces.formulier.TaakContext;
import nl.besluitspoor.proces.formulier.TaakContexten;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plays a civil servant: completes a task as that person, with the engine's rights on, sending what the task's form
 * sends and nothing else. The demonstration and the tests are made with it.
 */
@Component
public class Rollenspel {

    private final TaskService taken;
    private final FormService formulieren;
    private final IdentityService identiteit;
    private final ManagementService beheer;
    private final RuntimeService processen;
    private final EngineToegang toegang;
    private final Formulieren velden;
    private final TaakContexten contexten;
    private final ObjectMapper json;

    Rollenspel(TaskService taken, FormService formulieren, IdentityService identiteit, ManagementService beheer,
            RuntimeService processen, EngineToegang toegang, Formulieren velden, TaakContexten contexten,
            ObjectMapper json) {
        this.taken = taken;
        this.formulieren = formulieren;
        this.identiteit = identiteit;
        this.beheer = beheer;
        this.processen = processen;
        this.toegang = toegang;
        this.velden = velden;
        this.contexten = contexten;
        this.json = json;
    }

    /**
     * Completes the one open task of this kind that this person may take.
     *
     * @param taak        id of the user task in the model
     * @param businessKey the dossier's or meeting's number
     * @param invoer      values by the form's keys; lists go as JSON, as the form sends them
     * @throws IllegalStateException where there is no such task, more than one, or the form lacks a key
     * @throws nl.besluitspoor.handeling.Geweigerd where the domain refuses
     */
    public void voltooi(String gebruiker, String taak, String businessKey, Map<String, ?> invoer) {
        List<Task> open = openTaken(gebruiker, taak, businessKey);
        if (open.size() != 1) {
            throw new IllegalStateException("%s heeft %d taken %s in %s; open: %s"
                    .formatted(gebruiker, open.size(), taak, businessKey, alleOpen(businessKey)));
        }
        voltooi(gebruiker, open.get(0), invoer);
    }

    /**
     * As {@link #voltooi(String, String, String, Map)}, of the one task whose name holds this word; for a dossier with
     * several tasks of one kind.
     */
    public void voltooi(String gebruiker, String taak, String businessKey, String woord, Map<String, ?> invoer) {
        List<Task> open = openTaken(gebruiker, taak, businessKey).stream().filter(t -> t.getName().contains(woord)).toList();
        if (open.size() != 1) {
            throw new IllegalStateException("%s heeft %d taken %s over %s in %s; open: %s"
                    .formatted(gebruiker, open.size(), taak, woord, businessKey, alleOpen(businessKey)));
        }
        voltooi(gebruiker, open.get(0), invoer);
    }

    /**
     * What the form of the one open task of this kind shows this person: text, numbers, and lists of rows as maps.
     *
     * @throws IllegalStateException where there is not one such task
     */
    public Map<String, Object> toont(String gebruiker, String taak, String businessKey) {
        List<Task> open = openTaken(gebruiker, taak, businessKey);
        if (open.size() != 1) {
            throw new IllegalStateException("%s heeft %d taken %s in %s".formatted(gebruiker, open.size(), taak, businessKey));
        }
        TaakContext context = contexten.vind(open.get(0).getId()).orElseThrow();
        return json.convertValue(contexten.inhoud(context, gebruiker), new TypeReference<>() {});
    }

    /** Whether this person has or may take a task of this kind. */
    public boolean heeft(String gebruiker, String taak, String businessKey) {
        return !openTaken(gebruiker, taak, businessKey).isEmpty();
    }

    /** Completes this task as {@link #voltooi(String, String, String, Map)} does. */
    public void voltooi(String gebruiker, Task taak, Map<String, ?> invoer) {
        Set<String> kent = velden.velden(taak.getProcessDefinitionId(), taak.getTaskDefinitionKey());
        Set<String> vreemd = new TreeSet<>(invoer.keySet());
        vreemd.removeAll(kent);
        if (!vreemd.isEmpty()) {
            throw new IllegalStateException("het formulier van %s heeft geen veld %s, wel %s".formatted(taak.getTaskDefinitionKey(), vreemd, kent));
        }
        VariableMap waarden = Variables.createVariables();
        invoer.forEach((sleutel, waarde) -> waarden.put(sleutel, vorm(waarde)));
        alsGebruiker(gebruiker, () -> {
            if (taak.getAssignee() == null) {
                taken.claim(taak.getId(), gebruiker);
            }
            formulieren.submitTaskForm(taak.getId(), waarden);
            return null;
        });
    }

    /** The open tasks of this kind that this person has or may take, oldest first. */
    public List<Task> openTaken(String gebruiker, String taak, String businessKey) {
        return alsGebruiker(gebruiker, () -> taken.createTaskQuery().taskDefinitionKey(taak)
                .processInstanceBusinessKey(businessKey).or().taskAssignee(gebruiker).taskCandidateUser(gebruiker)
                .taskCandidateGroupIn(groepen(gebruiker)).endOr().initializeFormKeys().orderByTaskCreateTime().asc().listPage(0, EngineToegang.GROOTSTE_PAGINA));
    }

    /** Runs every due job that is not a timer, until none is left. */
    public void jobs() {
        for (int ronde = 0; ronde < 500; ronde++) {
            List<Job> klaar = toegang.zonderRechten(() -> beheer.createJobQuery().messages().withRetriesLeft().active().listPage(0, 50));
            if (klaar.isEmpty()) {
                return;
            }
            klaar.stream().map(Job::getId).filter(this::isErNog).forEach(this::voerUit);
        }
        throw new IllegalStateException("er komen steeds nieuwe jobs bij");
    }

    /** A job can end another that was due with it. */
    private boolean isErNog(String job) {
        return toegang.zonderRechten(() -> beheer.createJobQuery().jobId(job).count() > 0);
    }

    /** Fires the timer event with this id in the models of this business key. */
    public void timer(String businessKey, String activiteit) {
        List<Job> gevonden = toegang.zonderRechten(() -> {
            JobQuery query = beheer.createJobQuery().timers().activityId(activiteit);
            return query.listPage(0, EngineToegang.GROOTSTE_PAGINA).stream().filter(job -> businessKey.equals(businessKeyVan(job))).toList();
        });
        if (gevonden.isEmpty()) {
            throw new IllegalStateException("geen timer %s in %s".formatted(activiteit, businessKey));
        }
        voerUit(gevonden.get(0).getId());
    }

    private void voerUit(String job) {
        identiteit.clearAuthentication();
        beheer.executeJob(job);
    }

    private @Nullable String businessKeyVan(Job job) {
        return processen.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey();
    }

    private List<String> alleOpen(String businessKey) {
        return toegang.zonderRechten(() -> taken.createTaskQuery().processInstanceBusinessKey(businessKey).listPage(0, EngineToegang.GROOTSTE_PAGINA).stream()
                .map(taak -> taak.getTaskDefinitionKey() + (taak.getAssignee() == null ? "" : "@" + taak.getAssignee())).toList());
    }

    private List<String> groepen(String gebruiker) {
        List<String> groepen = toegang.zonderRechten(() -> identiteit.createGroupQuery().groupMember(gebruiker).listPage(0, EngineToegang.GROOTSTE_PAGINA).stream()
                .map(Group::getId).toList());
        return groepen.isEmpty() ? List.of("geen") : groepen;
    }

    private <T> T alsGebruiker(String gebruiker, Supplier<T> werk) {
        identiteit.setAuthentication(gebruiker, groepen(gebruiker));
        try {
            return werk.get();
        } finally {
            identiteit.clearAuthentication();
        }
    }

    private Object vorm(@Nullable Object waarde) {
        if (waarde instanceof Collection<?> || waarde instanceof Map<?, ?> || waarde instanceof Record) {
            try {
                return Spin.JSON(json.writeValueAsString(waarde));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("niet als JSON te schrijven", e);
            }
        }
        return waarde instanceof java.time.temporal.Temporal ? waarde.toString() : waarde;
    }
}
