package nl.besluitspoor.proces.mandaatwijziging;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the change ended with its dossier. */
@Component("legEindeWijzigingVast")
class LegEindeWijzigingVast implements JavaDelegate {

    private final Wijzigingen wijzigingen;
    private final Handelingen handelingen;

    LegEindeWijzigingVast(Wijzigingen wijzigingen, Handelingen handelingen) {
        this.wijzigingen = wijzigingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        wijzigingen.beeindig(MandaatwijzigingModel.wijziging(execution), handelingen.systeem(execution));
    }
}
