package nl.besluitspoor.proces.mandaatwijziging;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that the college took notice, or drew the matter to itself. */
@Component("legKennisnemingVast")
class LegKennisnemingVast implements JavaDelegate {

    /** What the college did. */
    enum Kennisneming {
        KENNISGENOMEN, AANGETROKKEN
    }

    /** What the form sends. */
    record Kennisinvoer(@Nullable Kennisneming kennisneming, @Nullable String reden) {}

    private final Wijzigingsbesluiten besluiten;
    private final Handelingen handelingen;

    LegKennisnemingVast(Wijzigingsbesluiten besluiten, Handelingen handelingen) {
        this.besluiten = besluiten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Kennisinvoer invoer = Invoer.neem(execution, Kennisinvoer.class);
        execution.setVariable(MandaatwijzigingModel.AANGETROKKEN, besluiten.neemKennis(MandaatwijzigingModel.wijziging(execution),
                invoer.kennisneming() == null ? null : Boolean.valueOf(invoer.kennisneming() == Kennisneming.AANGETROKKEN), invoer.reden(),
                handelingen.van(execution, "gemeentesecretaris")));
    }
}
