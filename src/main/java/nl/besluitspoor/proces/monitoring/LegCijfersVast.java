package nl.besluitspoor.proces.monitoring;

import java.util.List;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends the collecting, with the figures that were typed. */
@Component("legCijfersVast")
class LegCijfersVast implements JavaDelegate {

    /** What the form sends. @param cijfers typed beside the files; empty or null where all came in files */
    record Cijfers(@Nullable List<Monitoringronden.GetyptCijfer> cijfers) {}

    private final Monitoringronden rondes;
    private final Handelingen handelingen;

    LegCijfersVast(Monitoringronden rondes, Handelingen handelingen) {
        this.rondes = rondes;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Cijfers invoer = Invoer.neem(execution, Cijfers.class);
        rondes.rondVerzamelenAf(MonitoringModel.ronde(execution), invoer.cijfers() == null ? List.of() : invoer.cijfers(),
                handelingen.van(execution, "onderzoek"));
    }
}
