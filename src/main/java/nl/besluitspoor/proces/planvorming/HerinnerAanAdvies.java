package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Consultaties;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.TermijnenInModel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a discipline of its advice; it is never passed over. */
@Component("herinnerAanAdvies")
class HerinnerAanAdvies implements JavaDelegate {

    private final Consultaties consultaties;
    private final TermijnenInModel termijnen;
    private final Handelingen handelingen;

    HerinnerAanAdvies(Consultaties consultaties, TermijnenInModel termijnen, Handelingen handelingen) {
        this.termijnen = termijnen;
        this.consultaties = consultaties;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String discipline = (String) execution.getVariable(PlanvormingModel.DISCIPLINE);
        consultaties.herinner(PlanvormingModel.versieId(execution), discipline,
                termijnen.isVoorbij(execution, PlanvormingModel.ADVIES, discipline), handelingen.systeem(execution));
    }
}
