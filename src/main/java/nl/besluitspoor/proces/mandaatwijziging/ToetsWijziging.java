package nl.besluitspoor.proces.mandaatwijziging;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks what was asked against the mandaat. */
@Component("toetsWijziging")
class ToetsWijziging implements JavaDelegate {

    private final Wijzigingen wijzigingen;
    private final Handelingen handelingen;

    ToetsWijziging(Wijzigingen wijzigingen, Handelingen handelingen) {
        this.wijzigingen = wijzigingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(MandaatwijzigingModel.VERVOLG,
                wijzigingen.toets(MandaatwijzigingModel.wijziging(execution), handelingen.systeem(execution)).name());
    }
}
