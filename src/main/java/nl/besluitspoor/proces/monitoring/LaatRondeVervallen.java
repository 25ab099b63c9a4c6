package nl.besluitspoor.proces.monitoring;

import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The dossier ended before the round did. */
@Component("laatRondeVervallen")
class LaatRondeVervallen implements JavaDelegate {

    private final Monitoringronden rondes;
    private final Handelingen handelingen;

    LaatRondeVervallen(Monitoringronden rondes, Handelingen handelingen) {
        this.rondes = rondes;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariable("reden");
        rondes.laatVervallen(MonitoringModel.ronde(execution), handelingen.systeem(execution));
    }
}
