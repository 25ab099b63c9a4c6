package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.voorstel.Besluitverwerking;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whether the holder of the portefeuille confirms that plan and letter are in line. */
@Component("legBevestigingVast")
class LegBevestigingVast implements JavaDelegate {

    /** What he decides. */
    enum Keuze {
        BEVESTIGEN, TERUG
    }

    /**
     * What the form sends.
     *
     * @param reden what is not right yet
     */
    record Bevestiging(@Nullable Keuze besluit, @Nullable String reden) {}

    private final Besluitverwerking verwerking;
    private final Handelingen handelingen;

    LegBevestigingVast(Besluitverwerking verwerking, Handelingen handelingen) {
        this.verwerking = verwerking;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bevestiging invoer = Invoer.neem(execution, Bevestiging.class);
        execution.setVariable(CollegebesluitModel.BEVESTIGD, verwerking.bevestig(CollegebesluitModel.voorstel(execution),
                invoer.besluit() == null ? null : Boolean.valueOf(invoer.besluit() == Keuze.BEVESTIGEN), invoer.reden(),
                handelingen.van(execution, Voorstelgang.PORTEFEUILLEHOUDER)));
    }
}
