package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.plan.Consultaties;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays down the advice of a discipline. */
@Component("legAdviesVast")
class LegAdviesVast implements JavaDelegate {

    private final Consultaties consultaties;
    private final Handelingen handelingen;

    LegAdviesVast(Consultaties consultaties, Handelingen handelingen) {
        this.consultaties = consultaties;
        this.handelingen = handelingen;
    }

    /** What the form of an adviser sends. */
    record Formulier(Advies.@Nullable Oordeel oordeel, @Nullable String tekst) {}

    @Override
    public void execute(DelegateExecution execution) {
        String discipline = (String) execution.getVariable(PlanvormingModel.DISCIPLINE);
        Formulier formulier = Invoer.neem(execution, Formulier.class);
        consultaties.adviseer(PlanvormingModel.versieId(execution), discipline, formulier.oordeel(), formulier.tekst(),
                handelingen.van(execution, discipline));
    }
}
