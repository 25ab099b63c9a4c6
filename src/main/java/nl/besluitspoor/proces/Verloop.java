package nl.besluitspoor.proces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the engine where a case stands and how it got there; whoever asks has judged the rights. */
@Component
public class Verloop {

    private static final int MEESTE = 2_000;
    /** What a person recognises as a step; what the software does by itself in between is left out. */
    private static final Map<String, String> SOORTEN = Map.of("userTask", "taak", "messageStartEvent", "start", "startEvent", "start",
            "intermediateMessageCatch", "bericht", "intermediateTimer", "termijn", "boundaryTimer", "termijn",
            "receiveTask", "bericht", "noneEndEvent", "einde", "callActivity", "deel");

    private final RuntimeService processen;
    private final TaskService taken;
    private final HistoryService historie;
    private final RepositoryService opslag;
    private final IdentityService identiteit;
    private final EngineToegang toegang;

    Verloop(RuntimeService processen, TaskService taken, HistoryService historie, RepositoryService opslag, IdentityService identiteit,
            EngineToegang toegang) {
        this.processen = processen;
        this.taken = taken;
        this.historie = historie;
        this.opslag = opslag;
        this.identiteit = identiteit;
        this.toegang = toegang;
    }

    /**
     * A task that waits for someone.
     *
     * @param id         the engine's, for the link into Tasklist
     * @param naam       as Tasklist shows it
     * @param wie        key of who has it; null where nobody claimed it
     * @param kandidaten keys of the persons, then groups, that may take it
     * @param begonnen   when it came
     * @param uiterlijk  due date; null where it has none
     */
    public record OpenTaak(String id, String naam, @Nullable String wie, List<String> personen, List<String> kandidaten, Instant begonnen,
            @Nullable Instant uiterlijk) {

        /** Whether this person has it, or may take it. @param houdt the functions he holds */
        public boolean isVoor(String gebruiker, Collection<String> houdt) {
            return gebruiker.equals(wie) || wie == null && (personen.contains(gebruiker) || !Collections.disjoint(kandidaten, houdt));
        }
    }

    /**
     * One run of a model for a case.
     *
     * @param id      the engine's
     * @param model   key of the model
     * @param naam    its name, and what it is about where the case has several
     * @param gestart when
     * @param klaar   when it ended; null while it runs
     */
    public record Deel(String id, String model, String naam, Instant gestart, @Nullable Instant klaar) {}

    /**
     * One step that was or is being taken.
     *
     * @param deel      name of the model it belongs to
     * @param naam      what is done
     * @param soort     taak, bericht, termijn, start, einde or deel
     * @param wie       key of who did it, or has it; null where no person does
     * @param begonnen  when it began
     * @param klaar     when it was done; null while it is not
     * @param uiterlijk due date of a task; null where it has none
     * @param vervallen whether it fell before it was done
     */
    public record Stap(String deel, String naam, String soort, @Nullable String wie, Instant begonnen, @Nullable Instant klaar,
            @Nullable Instant uiterlijk, boolean vervallen) {

        /** Whether its due date passed before it was done; of an open step, before now. */
        public boolean isTeLaat(Instant nu) {
            return uiterlijk != null && !vervallen && uiterlijk.isBefore(klaar == null ? nu : klaar);
        }
    }

    /**
     * An open task with the case it belongs to.
     *
     * @param zaak      number of the dossier or meeting
     * @param instantie the run of the model that waits for it
     */
    public record Wachtend(String zaak, String instantie, OpenTaak taak) {}

    /**
     * A drawn model with the path of one run in it.
     *
     * @param bpmn     the model as XML
     * @param gedaan   ids of what was passed
     * @param stromen  ids of the flows between what was passed
     * @param nu       ids of where it is now
     */
    public record Tekening(String bpmn, Set<String> gedaan, Set<String> stromen, Set<String> nu) {}

    /** The open tasks of a case, oldest first. */
    public List<OpenTaak> openTaken(String businessKey) {
        return toegang.zonderRechten(() -> taken.createTaskQuery().processInstanceBusinessKey(businessKey).orderByTaskCreateTime().asc()
                .listPage(0, MEESTE).stream().map(this::openTaak).toList());
    }

    /** How many open tasks this person has or may take. */
    public long aantalTaken(String gebruiker) {
        return toegang.zonderRechten(() -> taken.createTaskQuery().or().taskAssignee(gebruiker).taskCandidateUser(gebruiker)
                .taskCandidateGroupIn(groepen(gebruiker)).endOr().count());
    }

    /**
     * The oldest open task of this kind that this person has or may take.
     *
     * @param taak  id of the user task in its model
     * @param woord part of its name; empty for any
     */
    public Optional<String> taakVan(String gebruiker, String businessKey, String taak, String woord) {
        return toegang.zonderRechten(() -> taken.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(taak)
                .or().taskAssignee(gebruiker).taskCandidateUser(gebruiker).taskCandidateGroupIn(groepen(gebruiker)).endOr()
                .orderByTaskCreateTime().asc().listPage(0, MEESTE).stream()
                .filter(gevonden -> gevonden.getName().contains(woord)).map(Task::getId).findFirst());
    }

    /** Never empty: the engine takes no empty list. */
    private List<String> groepen(String gebruiker) {
        List<String> groepen = identiteit.createGroupQuery().groupMember(gebruiker).listPage(0, MEESTE).stream().map(Group::getId).toList();
        return groepen.isEmpty() ? List.of("geen") : groepen;
    }

    /** The runs of models for a case, oldest first. */
    public List<Deel> delen(String businessKey) {
        return toegang.zonderRechten(() -> instanties(businessKey).stream().map(this::deel).toList());
    }

    /** The steps of a case over all its models, oldest first. */
    public List<Stap> stappen(String businessKey) {
        return toegang.zonderRechten(() -> stappen(instanties(businessKey)));
    }

    private List<Stap> stappen(List<HistoricProcessInstance> instanties) {
        List<Stap> stappen = new ArrayList<>();
        for (HistoricProcessInstance instantie : instanties) {
            List<HistoricTaskInstance> gezet = takenVan(instantie.getId());
            Map<String, String> taaknamen = taaknamen(gezet);
            Map<String, Instant> termijnen = new LinkedHashMap<>();
            gezet.stream().filter(taak -> taak.getDueDate() != null).forEach(taak -> termijnen.put(taak.getId(), taak.getDueDate().toInstant()));
            String naam = naam(instantie, taaknamen);
            for (HistoricActivityInstance stap : activiteiten(instantie.getId())) {
                String soort = SOORTEN.get(stap.getActivityType());
                if (soort != null && stap.getActivityName() != null) {
                    stappen.add(new Stap(naam, taaknamen.getOrDefault(stap.getTaskId(), stap.getActivityName()), soort, stap.getAssignee(),
                            stap.getStartTime().toInstant(), moment(stap.getEndTime()), termijnen.get(stap.getTaskId()), stap.isCanceled()));
                }
            }
        }
        stappen.sort(Comparator.comparing(Stap::begonnen));
        return stappen;
    }

    /** The open tasks of all cases, the first that is due first; those without a due date last. */
    public List<Wachtend> allesWatWacht() {
        return toegang.zonderRechten(() -> {
            List<Task> open = taken.createTaskQuery().active().orderByTaskCreateTime().asc().listPage(0, MEESTE);
            if (open.isEmpty()) {
                return List.of();
            }
            Map<String, String> zaken = new LinkedHashMap<>();
            processen.createProcessInstanceQuery().processInstanceIds(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                    .listPage(0, MEESTE).forEach(instantie -> zaken.put(instantie.getId(), instantie.getBusinessKey() == null ? "" : instantie.getBusinessKey()));
            return open.stream().filter(taak -> zaken.containsKey(taak.getProcessInstanceId()))
                    .map(taak -> new Wachtend(zaken.get(taak.getProcessInstanceId()), taak.getProcessInstanceId(), openTaak(taak)))
                    .sorted(Comparator.comparing(w -> w.taak().uiterlijk(), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        });
    }

    /** The steps of one run of a model, oldest first; empty where there is no such run. */
    public List<Stap> stappenVan(String instantie) {
        return toegang.zonderRechten(() -> {
            HistoricProcessInstance gevonden = historie.createHistoricProcessInstanceQuery().processInstanceId(instantie).singleResult();
            return gevonden == null ? List.of() : stappen(List.of(gevonden));
        });
    }

    /** The drawing of one run of a case; empty where the case has no such run. */
    public Optional<Tekening> tekening(String businessKey, String deel) {
        return tekening(businessKey, deel, null);
    }

    /**
     * The drawing of one run of a case as it stood at a moment.
     *
     * @param tot first moment that does not count any more; null for now
     */
    public Optional<Tekening> tekening(String businessKey, String deel, @Nullable Instant tot) {
        return toegang.zonderRechten(() -> instanties(businessKey).stream().filter(i -> i.getId().equals(deel)).findFirst().map(instantie -> {
            Set<String> gedaan = new TreeSet<>();
            Set<String> nu = new TreeSet<>();
            for (HistoricActivityInstance stap : activiteiten(instantie.getId())) {
                if (tot != null && !stap.getStartTime().toInstant().isBefore(tot)) {
                    continue;
                }
                if (stap.getEndTime() == null || tot != null && !stap.getEndTime().toInstant().isBefore(tot)) {
                    nu.add(zonderVeelvoud(stap.getActivityId()));
                } else if (!stap.isCanceled()) {
                    gedaan.add(zonderVeelvoud(stap.getActivityId()));
                }
            }
            Set<String> stromen = new TreeSet<>();
            opslag.getBpmnModelInstance(instantie.getProcessDefinitionId())
                    .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.SequenceFlow.class).forEach(stroom -> {
                        String naar = stroom.getTarget().getId();
                        if (gedaan.contains(stroom.getSource().getId()) && (gedaan.contains(naar) || nu.contains(naar))) {
                            stromen.add(stroom.getId());
                        }
                    });
            return new Tekening(bpmn(instantie.getProcessDefinitionId()), gedaan, stromen, nu);
        }));
    }

    private OpenTaak openTaak(Task taak) {
        List<String> personen = new ArrayList<>();
        List<String> groepen = new ArrayList<>();
        for (IdentityLink band : taken.getIdentityLinksForTask(taak.getId())) {
            if ("candidate".equals(band.getType())) {
                if (band.getUserId() != null) {
                    personen.add(band.getUserId());
                } else {
                    groepen.add(band.getGroupId());
                }
            }
        }
        return new OpenTaak(taak.getId(), taak.getName(), taak.getAssignee(), personen, groepen, taak.getCreateTime().toInstant(),
                moment(taak.getDueDate()));
    }

    private List<HistoricProcessInstance> instanties(String businessKey) {
        return historie.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime().asc().listPage(0, MEESTE);
    }

    private List<HistoricActivityInstance> activiteiten(String instantie) {
        return historie.createHistoricActivityInstanceQuery().processInstanceId(instantie)
                .orderByHistoricActivityInstanceStartTime().asc().orderPartiallyByOccurrence().asc().listPage(0, MEESTE);
    }

    private Deel deel(HistoricProcessInstance instantie) {
        return new Deel(instantie.getId(), instantie.getProcessDefinitionKey(), naam(instantie, taaknamen(takenVan(instantie.getId()))),
                instantie.getStartTime().toInstant(), moment(instantie.getEndTime()));
    }

    /** Names of the tasks as their people saw them, without the case they belong to, by id. */
    private static Map<String, String> taaknamen(List<HistoricTaskInstance> taken) {
        Map<String, String> namen = new LinkedHashMap<>();
        taken.forEach(taak -> namen.put(taak.getId(), zonderZaak(taak.getName())));
        return namen;
    }

    private List<HistoricTaskInstance> takenVan(String instantie) {
        return historie.createHistoricTaskInstanceQuery().processInstanceId(instantie).orderByHistoricActivityInstanceStartTime().asc()
                .listPage(0, MEESTE);
    }

    /** The model's name; with what it is about where all its tasks say the same ('Wijkdialoog Nazareth'). */
    private static String naam(HistoricProcessInstance instantie, Map<String, String> taaknamen) {
        String model = instantie.getProcessDefinitionName();
        List<String> onderwerpen = taaknamen.values().stream().map(naam -> naam.contains(": ") ? naam.substring(naam.indexOf(": ") + 2) : "").distinct().toList();
        return onderwerpen.size() == 1 && !onderwerpen.get(0).isEmpty() ? model + " " + onderwerpen.get(0) : model;
    }

    private static String zonderZaak(String taaknaam) {
        int zaak = taaknaam.lastIndexOf(" · ");
        return zaak < 0 ? taaknaam : taaknaam.substring(0, zaak);
    }

    private String bpmn(String model) {
        ProcessDefinition definitie = opslag.getProcessDefinition(model);
        try (InputStream bron = opslag.getResourceAsStream(definitie.getDeploymentId(), definitie.getResourceName())) {
            return new String(bron.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String zonderVeelvoud(String activiteit) {
        return activiteit.replace("#multiInstanceBody", "");
    }

    private static @Nullable Instant moment(@Nullable Date tijd) {
        return tijd == null ? null : tijd.toInstant();
    }
}
