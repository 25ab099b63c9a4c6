package nl.besluitspoor.proces.monitoring;

import java.util.List;
import nl.besluitspoor.monitoring.Monitoringronde.Duiding;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the figures mean. */
@Component("legDuidingVast")
class LegDuidingVast implements JavaDelegate {

    /** What the form sends. @param duidingen one for each goal */
    record Duidingen(@Nullable String samenvatting, @Nullable List<Duiding> duidingen) {}

    private final Monitoringronden rondes;
    private final Handelingen handelingen;

    LegDuidingVast(Monitoringronden rondes, Handelingen handelingen) {
        this.rondes = rondes;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Duidingen invoer = Invoer.neem(execution, Duidingen.class);
        rondes.duid(MonitoringModel.ronde(execution), invoer.samenvatting(), invoer.duidingen() == null ? List.of() : invoer.duidingen(),
                handelingen.van(execution, "programmamanager"));
    }
}
