package nl.besluitspoor.proces.beleidscyclus;

import java.util.List;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.monitoring.Evaluatie.Doeloordeel;
import nl.besluitspoor.monitoring.Evaluaties;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the evaluation of the plan. */
@Component("legEvaluatieVast")
class LegEvaluatieVast implements JavaDelegate {

    /** Whether a next cycle follows. */
    enum Volgende {
        JA, NEE
    }

    /** What the form sends. @param doelen one judgement for each goal */
    record EvaluatieInvoer(@Nullable String samenvatting, @Nullable List<Doeloordeel> doelen, @Nullable Volgende volgendeCyclus) {}

    private final Evaluaties evaluaties;
    private final Handelingen handelingen;

    LegEvaluatieVast(Evaluaties evaluaties, Handelingen handelingen) {
        this.evaluaties = evaluaties;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EvaluatieInvoer invoer = Invoer.neem(execution, EvaluatieInvoer.class);
        evaluaties.evalueer(UUID.fromString((String) execution.getVariable(BeleidscyclusModel.PLANVERSIE_ID)), invoer.samenvatting(),
                invoer.doelen() == null ? List.of() : invoer.doelen(),
                invoer.volgendeCyclus() == null ? null : Boolean.valueOf(invoer.volgendeCyclus() == Volgende.JA),
                handelingen.van(execution, Dossiers.PROGRAMMAMANAGER));
    }
}
