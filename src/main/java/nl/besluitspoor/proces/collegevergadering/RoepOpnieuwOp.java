package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("roepOpnieuwOp")
class RoepOpnieuwOp implements JavaDelegate {

    private final Vergaderingen vergaderingen;
    private final Handelingen handelingen;

    RoepOpnieuwOp(Vergaderingen vergaderingen, Handelingen handelingen) {
        this.vergaderingen = vergaderingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vergaderingen.roepOpnieuwOp(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)),
                handelingen.van(execution, "gemeentesecretaris"));
    }
}
