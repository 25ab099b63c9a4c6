package nl.besluitspoor.proces;

import java.time.Clock;
import java.util.Date;
import nl.besluitspoor.kalender.Termijn;
import nl.besluitspoor.kalender.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Terms as the models name them: {@code ${termijnen.op('naam')}} in a due date or a timer, counted from now. */
@Component("termijnen")
public class TermijnenInModel {

    private final Termijnen termijnen;
    private final Clock klok;

    TermijnenInModel(Termijnen termijnen, Clock klok) {
        this.termijnen = termijnen;
        this.klok = klok;
    }

    /**
     * The moment at which the term ends that starts now.
     *
     * @throws IllegalArgumentException where no term has this name
     */
    public Date op(String naam) {
        return Date.from(termijnen.eind(naam, klok.instant()));
    }

    /**
     * A cycle for a timer that goes on until the task is done: first when one term ends that starts now, then again and
     * again after the other.
     *
     * @param herhaling name of a term in days or weeks
     */
    public String telkens(String naam, String herhaling) {
        Termijn tussen = termijnen.termijn(herhaling);
        int dagen = switch (tussen.eenheid()) {
            case DAGEN -> tussen.aantal();
            case WEKEN -> 7 * tussen.aantal();
            case WERKDAGEN, MAANDEN -> throw new IllegalStateException("termijn %s herhaalt een herinnering en telt in dagen of weken, niet in %s"
                    .formatted(herhaling, tussen.eenheid()));
        };
        return "R/%s/P%dD".formatted(termijnen.eind(naam, klok.instant()), dagen);
    }

    /** Whether the due date of this group's open task in the running instance is over; false where it has none. */
    public boolean isVoorbij(DelegateExecution execution, String taak, String groep) {
        Task open = execution.getProcessEngineServices().getTaskService().createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taak).taskCandidateGroup(groep).includeAssignedTasks().singleResult();
        return open != null && open.getDueDate() != null && !open.getDueDate().toInstant().isAfter(klok.instant());
    }
}
