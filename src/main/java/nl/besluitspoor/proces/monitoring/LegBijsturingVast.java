package nl.besluitspoor.proces.monitoring;

import java.util.List;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records how the plan is steered, and whether the council is told. */
@Component("legBijsturingVast")
class LegBijsturingVast implements JavaDelegate {

    /** Whether the council is told. */
    enum Raad {
        JA, NEE
    }

    /** What the form sends. @param raadReden what the council must know; with JA alone */
    record Bijsturingen(@Nullable List<Monitoringronden.NieuweBijsturing> bijsturingen, @Nullable Raad raad, @Nullable String raadReden) {}

    private final Monitoringronden rondes;
    private final Handelingen handelingen;

    LegBijsturingVast(Monitoringronden rondes, Handelingen handelingen) {
        this.rondes = rondes;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bijsturingen invoer = Invoer.neem(execution, Bijsturingen.class);
        Boolean raad = invoer.raad() == null ? null : Boolean.valueOf(invoer.raad() == Raad.JA);
        rondes.stuurBij(MonitoringModel.ronde(execution), invoer.bijsturingen() == null ? List.of() : invoer.bijsturingen(), raad, invoer.raadReden(),
                handelingen.van(execution, "programmamanager"));
        execution.setVariable(MonitoringModel.RAAD_INFORMEREN, Boolean.TRUE.equals(raad));
    }
}
