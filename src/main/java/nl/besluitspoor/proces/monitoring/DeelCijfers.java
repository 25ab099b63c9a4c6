package nl.besluitspoor.proces.monitoring;

import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the figures to the partners as open data. */
@Component("deelCijfers")
class DeelCijfers implements JavaDelegate {

    private final Monitoringronden rondes;
    private final Handelingen handelingen;

    DeelCijfers(Monitoringronden rondes, Handelingen handelingen) {
        this.rondes = rondes;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rondes.deel(MonitoringModel.ronde(execution), handelingen.systeem(execution));
    }
}
