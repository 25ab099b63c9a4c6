package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Aanwezigheden;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("roepOpnieuwOp")
class RoepOpnieuwOp implements JavaDelegate {

    private final Aanwezigheden aanwezigheden;
    private final Handelingen handelingen;

    RoepOpnieuwOp(Aanwezigheden aanwezigheden, Handelingen handelingen) {
        this.aanwezigheden = aanwezigheden;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        aanwezigheden.roepOpnieuwOp(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)),
                handelingen.van(execution, "gemeentesecretaris"));
    }
}
