package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("sluitAgenda")
class SluitAgenda implements JavaDelegate {

    private final Vergaderingen vergaderingen;
    private final Handelingen handelingen;

    SluitAgenda(Vergaderingen vergaderingen, Handelingen handelingen) {
        this.vergaderingen = vergaderingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vergaderingen.sluitAgenda(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)), handelingen.systeem(execution));
    }
}
