package nl.besluitspoor.proces.mandaatwijziging;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody who must hear that a new version of the plan holds. */
@Component("vertelWijziging")
class VertelWijziging implements JavaDelegate {

    private final Wijzigingsbesluiten besluiten;
    private final Handelingen handelingen;

    VertelWijziging(Wijzigingsbesluiten besluiten, Handelingen handelingen) {
        this.besluiten = besluiten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        besluiten.vertel(MandaatwijzigingModel.wijziging(execution), handelingen.systeem(execution));
    }
}
