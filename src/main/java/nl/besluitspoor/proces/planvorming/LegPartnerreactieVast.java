package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.plan.Consultaties;
import nl.besluitspoor.plan.Reactie;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays down what a partner says of the concept. */
@Component("legPartnerreactieVast")
class LegPartnerreactieVast implements JavaDelegate {

    private final Consultaties consultaties;
    private final Handelingen handelingen;

    LegPartnerreactieVast(Consultaties consultaties, Handelingen handelingen) {
        this.consultaties = consultaties;
        this.handelingen = handelingen;
    }

    /** What the form of a partner sends. */
    record Formulier(Reactie.@Nullable Oordeel oordeel, @Nullable String tekst, @Nullable String eigenBijdrage) {}

    @Override
    public void execute(DelegateExecution execution) {
        String partner = (String) execution.getVariable(PlanvormingModel.PARTNER);
        Formulier formulier = Invoer.neem(execution, Formulier.class);
        consultaties.reageer(PlanvormingModel.versieId(execution), partner, formulier.oordeel(), formulier.tekst(),
                formulier.eigenBijdrage(), handelingen.van(execution, "partner-" + partner));
    }
}
