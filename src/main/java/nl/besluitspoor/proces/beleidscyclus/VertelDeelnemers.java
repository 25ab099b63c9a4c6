package nl.besluitspoor.proces.beleidscyclus;

import java.util.UUID;
import nl.besluitspoor.plan.Terugkoppeling;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells who took part what was done with the inbreng. */
@Component("vertelDeelnemers")
class VertelDeelnemers implements JavaDelegate {

    private final Terugkoppeling terugkoppeling;
    private final Handelingen handelingen;

    VertelDeelnemers(Terugkoppeling terugkoppeling, Handelingen handelingen) {
        this.terugkoppeling = terugkoppeling;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        terugkoppeling.vertel(UUID.fromString((String) execution.getVariable(BeleidscyclusModel.PLANVERSIE_ID)), handelingen.systeem(execution));
    }
}
