package nl.besluitspoor.proces.beleidscyclus;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term of the plan has ended: the dossier goes to its evaluation. */
@Component("beginEvaluatie")
class BeginEvaluatie implements JavaDelegate {

    private final Dossiers dossiers;
    private final Handelingen handelingen;

    BeginEvaluatie(Dossiers dossiers, Handelingen handelingen) {
        this.dossiers = dossiers;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.zetFase(execution.getProcessBusinessKey(), Fase.EVALUATIE, handelingen.systeem(execution));
    }
}
