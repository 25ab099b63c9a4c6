package nl.besluitspoor.proces.wijkdialoog;

import nl.besluitspoor.dialoog.DialoogPlan;
import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays down what the wijkmanager planned, and invites. */
@Component("legDialoogplanVast")
class LegDialoogplanVast implements JavaDelegate {

    private final DialoogVerloop verloop;
    private final Handelingen handelingen;

    LegDialoogplanVast(DialoogVerloop verloop, Handelingen handelingen) {
        this.verloop = verloop;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DialoogPlan plan = Invoer.neem(execution, DialoogPlan.class);
        verloop.plan(WijkdialoogModel.dialoogId(execution), plan, handelingen.van(execution, WijkdialoogModel.WIJKMANAGER));
    }
}
