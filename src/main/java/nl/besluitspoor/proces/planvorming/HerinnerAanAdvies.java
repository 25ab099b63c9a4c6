package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Consultaties;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a discipline of its advice; it is never passed over. */
@Component("herinnerAanAdvies")
class HerinnerAanAdvies implements JavaDelegate {

    private final Consultaties consultaties;
    private final Handelingen handelingen;

    HerinnerAanAdvies(Consultaties consultaties, Handelingen handelingen) {
        this.consultaties = consultaties;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultaties.herinner(PlanvormingModel.versieId(execution), (String) execution.getVariable(PlanvormingModel.DISCIPLINE),
                handelingen.systeem(execution));
    }
}
