package nl.besluitspoor.proces.engine;

import java.util.List;
import java.util.Objects;
import nl.besluitspoor.proces.KorteTitel;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task a name a person recognises: the deed, what it is about, the dossier's number and short title.
 * Tasklist shows no business key.
 */
@Component
class TaakNaam extends AbstractBpmnParseListener implements TaskListener {

    /** Variable that a model may set to tell tasks of one dossier apart, for example the wijk's name. */
    private static final String ONDERWERP = "onderwerp";

    private final ObjectProvider<KorteTitel> titels;

    TaakNaam(ObjectProvider<KorteTitel> titels) {
        this.titels = titels;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
        ((UserTaskActivityBehavior) activiteit.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask taak) {
        String sleutel = taak.getExecution().getProcessBusinessKey();
        StringBuilder naam = new StringBuilder(taak.getName());
        if (taak.getVariable(ONDERWERP) instanceof String onderwerp) {
            naam.append(": ").append(onderwerp);
        }
        if (sleutel != null) {
            naam.append(" · ").append(sleutel);
            List<String> gevonden = titels.orderedStream().map(t -> t.van(sleutel)).filter(Objects::nonNull).toList();
            gevonden.stream().findFirst().ifPresent(titel -> naam.append(' ').append(titel));
        }
        taak.setName(naam.length() > 255 ? naam.substring(0, 255) : naam.toString());
    }
}
