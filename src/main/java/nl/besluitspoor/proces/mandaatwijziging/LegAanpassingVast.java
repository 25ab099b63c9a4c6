package nl.besluitspoor.proces.mandaatwijziging;

import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whether who asked has asked again or drops the change. */
@Component("legAanpassingVast")
class LegAanpassingVast implements JavaDelegate {

    /** What he did. */
    enum Aanpassing {
        OPNIEUW, INTREKKEN
    }

    /** What the form sends. */
    record Aanpassingsinvoer(@Nullable Aanpassing aanpassing) {}

    private final Wijzigingen wijzigingen;
    private final Handelingen handelingen;

    LegAanpassingVast(Wijzigingen wijzigingen, Handelingen handelingen) {
        this.wijzigingen = wijzigingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Aanpassingsinvoer invoer = Invoer.neem(execution, Aanpassingsinvoer.class);
        UUID id = MandaatwijzigingModel.wijziging(execution);
        execution.setVariable(MandaatwijzigingModel.OPNIEUW_AANGEVRAAGD, wijzigingen.pasAan(id,
                invoer.aanpassing() == null ? null : Boolean.valueOf(invoer.aanpassing() == Aanpassing.OPNIEUW),
                handelingen.van(execution, wijzigingen.van(id).aanvraag().functie())));
    }
}
