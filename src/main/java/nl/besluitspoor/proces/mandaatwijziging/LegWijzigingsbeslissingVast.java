package nl.besluitspoor.proces.mandaatwijziging;

import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.beleidscyclus.Uitvoeringsperiode;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.wijziging.Wijzigingen;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten.Beslissing;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten.Keuze;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the holder of the mandaat decides; the check runs again in this transaction. */
@Component("legWijzigingsbeslissingVast")
class LegWijzigingsbeslissingVast implements JavaDelegate {

    /**
     * What the form sends.
     *
     * @param wijzigingSha256 of the request that was shown
     */
    record Beslissingsinvoer(@Nullable Keuze besluit, @Nullable String reden, @Nullable String wijzigingSha256) {}

    private final Wijzigingen wijzigingen;
    private final Wijzigingsbesluiten besluiten;
    private final Handelingen handelingen;
    private final Uitvoeringsperiode uitvoeringsperiode;

    LegWijzigingsbeslissingVast(Wijzigingen wijzigingen, Wijzigingsbesluiten besluiten, Handelingen handelingen, Uitvoeringsperiode uitvoeringsperiode) {
        this.wijzigingen = wijzigingen;
        this.besluiten = besluiten;
        this.handelingen = handelingen;
        this.uitvoeringsperiode = uitvoeringsperiode;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Beslissingsinvoer invoer = Invoer.neem(execution, Beslissingsinvoer.class);
        UUID id = MandaatwijzigingModel.wijziging(execution);
        Beslissing beslissing = besluiten.beslis(id, invoer.besluit(), invoer.reden(), invoer.wijzigingSha256(),
                handelingen.van(execution, "portefeuillehouder"));
        execution.setVariable(MandaatwijzigingModel.BESLISSING, beslissing.soort().name());
        if (beslissing.vervolg() != null) {
            execution.setVariable(MandaatwijzigingModel.VERVOLG, beslissing.vervolg().name());
        }
        if (beslissing.soort() == Beslissing.Soort.JA) {
            uitvoeringsperiode.verzet(execution.getProcessBusinessKey(), Objects.requireNonNull(wijzigingen.van(id).nieuweVersie()));
        }
    }
}
