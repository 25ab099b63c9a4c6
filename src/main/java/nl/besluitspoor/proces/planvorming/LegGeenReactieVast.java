package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Consultaties;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays down that a partner did not react in time. */
@Component("legGeenReactieVast")
class LegGeenReactieVast implements JavaDelegate {

    private final Consultaties consultaties;
    private final Handelingen handelingen;

    LegGeenReactieVast(Consultaties consultaties, Handelingen handelingen) {
        this.consultaties = consultaties;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultaties.geenReactie(PlanvormingModel.versieId(execution), (String) execution.getVariable(PlanvormingModel.PARTNER),
                handelingen.systeem(execution));
    }
}
