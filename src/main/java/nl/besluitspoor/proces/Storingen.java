package nl.besluitspoor.proces;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that the software takes by itself and could not take, however often it tried. Technical administration lets one
 * be tried again, with a reason, and does nothing else to it: it decides nothing.
 */
@Service
public class Storingen {

    static final String BEHEER = "beheer";
    private static final int POGINGEN = 3;
    private static final int MAX_REDEN = 1000;

    private final ManagementService beheer;
    private final RuntimeService processen;
    private final RepositoryService opslag;
    private final EngineToegang toegang;
    private final Functies functies;
    private final Register register;

    Storingen(ManagementService beheer, RuntimeService processen, RepositoryService opslag, EngineToegang toegang, Functies functies,
            Register register) {
        this.beheer = beheer;
        this.processen = processen;
        this.opslag = opslag;
        this.toegang = toegang;
        this.functies = functies;
        this.register = register;
    }

    /**
     * One step that stopped.
     *
     * @param job       the engine's id of what is tried again
     * @param sleutel   number of the dossier or meeting; null where the step belongs to none, as sending a message
     * @param proces    name of the model
     * @param stap      what could not be done
     * @param fout      the last error as the engine tells it to its administrators
     * @param sinds     when it stopped
     * @param instantie the engine's id of the run; null where it belongs to none
     */
    public record Storing(String job, @Nullable String sleutel, String proces, String stap, @Nullable String fout, Instant sinds,
            @Nullable String instantie) {}

    /** Every step that stopped, the longest first. */
    @Transactional(readOnly = true)
    public List<Storing> alle() {
        return toegang.zonderRechten(() -> {
            Map<Instant, Storing> opTijd = new TreeMap<>();
            for (Job job : beheer.createJobQuery().noRetriesLeft().listPage(0, EngineToegang.GROOTSTE_PAGINA)) {
                Storing storing = storing(job);
                Instant plek = storing.sinds();
                while (opTijd.containsKey(plek)) {
                    plek = plek.plusNanos(1);
                }
                opTijd.put(plek, storing);
            }
            return List.copyOf(opTijd.values());
        });
    }

    /**
     * Lets the software try a step again.
     *
     * @throws Geweigerd by another than technical administration, or without a reason
     * @throws Gewijzigd where the step is gone or runs again already
     */
    @Transactional
    public Storing herhaal(String job, @Nullable String reden, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), BEHEER)) {
            throw new Geweigerd("Alleen het technisch beheer laat een stap opnieuw proberen.");
        }
        String waarom = reden == null ? "" : reden.strip();
        if (waarom.isEmpty()) {
            throw new Geweigerd("Vul in waarom de stap opnieuw kan worden geprobeerd.");
        }
        if (waarom.length() > MAX_REDEN) {
            throw new Geweigerd("De reden heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(waarom.length(), MAX_REDEN));
        }
        return toegang.zonderRechten(() -> {
            Job gevonden = beheer.createJobQuery().jobId(job).noRetriesLeft().singleResult();
            if (gevonden == null) {
                throw new Gewijzigd("Deze stap is intussen gedaan of wordt al opnieuw geprobeerd.");
            }
            Storing storing = storing(gevonden);
            beheer.setJobRetries(job, POGINGEN);
            Feit feit = Feit.van("stap-opnieuw-geprobeerd", 1, "stap-opnieuw-geprobeerd:" + job + ":" + handeling.tijdstip().toEpochMilli())
                    .object("job", job).open("sleutel", storing.sleutel()).open("proces", gevonden.getProcessDefinitionKey())
                    .open("procesinstantie", storing.instantie()).open("stap", storing.stap()).open("sinds", storing.sinds().toString())
                    .besloten("reden", waarom).besloten("fout", storing.fout());
            register.append(feit, handeling.als(BEHEER, handeling.waarnemend()));
            return storing;
        });
    }

    private Storing storing(Job job) {
        Incident incident = processen.createIncidentQuery().configuration(job.getId()).singleResult();
        Date sinds = incident == null ? job.getCreateTime() : incident.getIncidentTimestamp();
        ProcessInstance instantie = job.getProcessInstanceId() == null ? null
                : processen.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        ProcessDefinition model = job.getProcessDefinitionId() == null ? null : opslag.getProcessDefinition(job.getProcessDefinitionId());
        return new Storing(job.getId(), instantie == null ? null : instantie.getBusinessKey(), model == null ? "Besluitspoor" : model.getName(),
                instantie == null ? "Verstuur een bericht" : stap(job, incident), job.getExceptionMessage(), sinds.toInstant(), job.getProcessInstanceId());
    }

    private String stap(Job job, @Nullable Incident incident) {
        String activiteit = job.getFailedActivityId() != null ? job.getFailedActivityId() : incident == null ? null : incident.getActivityId();
        if (activiteit == null) {
            return "onbekend";
        }
        BpmnModelInstance model = opslag.getBpmnModelInstance(job.getProcessDefinitionId());
        return model.getModelElementById(activiteit.replace("#multiInstanceBody", "")) instanceof FlowElement element && element.getName() != null
                ? element.getName() : activiteit;
    }
}
