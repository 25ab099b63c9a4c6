package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whether the holder of the portefeuille releases the version. */
@Component("legBeoordelingVast")
class LegBeoordelingVast implements JavaDelegate {

    /** What he decides. */
    enum Keuze {
        VRIJGEVEN, TERUG
    }

    /**
     * What the form sends.
     *
     * @param reden why it goes back, or goes forward with contrary advice
     */
    record Beoordeling(@Nullable Keuze besluit, @Nullable String reden) {}

    private final Voorstelgang gang;
    private final Handelingen handelingen;

    LegBeoordelingVast(Voorstelgang gang, Handelingen handelingen) {
        this.gang = gang;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Beoordeling invoer = Invoer.neem(execution, Beoordeling.class);
        execution.setVariable(CollegebesluitModel.VRIJGEGEVEN, gang.beoordeel(CollegebesluitModel.voorstel(execution),
                invoer.besluit() == null ? null : Boolean.valueOf(invoer.besluit() == Keuze.VRIJGEVEN), invoer.reden(),
                handelingen.van(execution, Voorstelgang.PORTEFEUILLEHOUDER)));
    }
}
