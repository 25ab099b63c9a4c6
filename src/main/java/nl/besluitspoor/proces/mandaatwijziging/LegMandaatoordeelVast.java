package nl.besluitspoor.proces.mandaatwijziging;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whether a lawyer judges the change within the mandaat. */
@Component("legMandaatoordeelVast")
class LegMandaatoordeelVast implements JavaDelegate {

    /** What he judges. */
    enum Oordeel {
        BINNEN, BUITEN
    }

    /** What the form sends. */
    record Oordeelinvoer(@Nullable Oordeel oordeel, @Nullable String reden) {}

    private final Wijzigingen wijzigingen;
    private final Handelingen handelingen;

    LegMandaatoordeelVast(Wijzigingen wijzigingen, Handelingen handelingen) {
        this.wijzigingen = wijzigingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Oordeelinvoer invoer = Invoer.neem(execution, Oordeelinvoer.class);
        execution.setVariable(MandaatwijzigingModel.BINNEN_MANDAAT, wijzigingen.beoordeel(MandaatwijzigingModel.wijziging(execution),
                invoer.oordeel() == null ? null : Boolean.valueOf(invoer.oordeel() == Oordeel.BINNEN), invoer.reden(),
                handelingen.van(execution, "juridisch")));
    }
}
