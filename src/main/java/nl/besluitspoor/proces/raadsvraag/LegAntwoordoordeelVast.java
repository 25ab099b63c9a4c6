package nl.besluitspoor.proces.raadsvraag;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.raad.Raadsvragen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whether the holder of the portefeuille agrees with the answer. */
@Component("legAntwoordoordeelVast")
class LegAntwoordoordeelVast implements JavaDelegate {

    /** What he decides. */
    enum Keuze {
        AKKOORD, TERUG
    }

    /** What the form sends. @param reden why it goes back; with TERUG alone */
    record Oordeel(@Nullable Keuze besluit, @Nullable String reden) {}

    private final Raadsvragen vragen;
    private final Handelingen handelingen;

    LegAntwoordoordeelVast(Raadsvragen vragen, Handelingen handelingen) {
        this.vragen = vragen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Oordeel invoer = Invoer.neem(execution, Oordeel.class);
        Boolean akkoord = invoer.besluit() == null ? null : Boolean.valueOf(invoer.besluit() == Keuze.AKKOORD);
        execution.setVariable(RaadsvraagModel.AKKOORD, vragen.beoordeel(RaadsvraagModel.raadsvraag(execution), akkoord, invoer.reden(),
                handelingen.van(execution, "portefeuillehouder")));
    }
}
