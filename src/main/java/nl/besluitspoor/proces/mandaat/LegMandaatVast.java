package nl.besluitspoor.proces.mandaat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.mandaat.Bedragen;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.Vastlegging;
import nl.besluitspoor.mandaat.Vastleggingen;
import nl.besluitspoor.mandaat.Verleningen;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.collegebesluit.CollegebesluitModel;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the terms of a mandaat as the lawyer laid them down, or that the decision gives none. */
@Component("legMandaatVast")
class LegMandaatVast implements JavaDelegate {

    /** What the lawyer finds. */
    enum Oordeel {
        VASTLEGGEN, GEEN_MANDAAT
    }

    /**
     * What the form sends; amounts as typed.
     *
     * @param reden why the decision gives no mandaat
     * @see Vastlegging
     */
    record Mandaatakte(@Nullable Oordeel oordeel, @Nullable String reden, Mandaat.@Nullable Grondslag grondslag, @Nullable LocalDate instemmingOp,
            Mandaat.@Nullable ObjectSoort objectSoort, Mandaat.Houder.@Nullable Soort houderSoort, @Nullable String houderFunctie,
            @Nullable String houderBereik, @Nullable String houderPersoon, @Nullable List<Vastlegging.Soortkeuze> soorten,
            @Nullable String plafondEnkel, @Nullable String plafondSamen, @Nullable List<Vastlegging.Voorwaardekeuze> voorwaarden,
            @Nullable LocalDate geldigVan, @Nullable LocalDate geldigTot, @Nullable Boolean ondermandaat, @Nullable String rapportage,
            @Nullable String vervangt) {

        Vastlegging vastlegging() {
            return new Vastlegging(grondslag, instemmingOp, objectSoort, houderSoort, houderFunctie, houderBereik, houderPersoon, soorten,
                    Bedragen.lees(plafondEnkel, "Het plafond voor één wijziging"), Bedragen.lees(plafondSamen, "Het plafond voor alle wijzigingen samen"),
                    voorwaarden, geldigVan, geldigTot, ondermandaat, rapportage, vervangt);
        }
    }

    private final Vastleggingen vastleggingen;
    private final Handelingen handelingen;

    LegMandaatVast(Vastleggingen vastleggingen, Handelingen handelingen) {
        this.vastleggingen = vastleggingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID verlening = UUID.fromString((String) execution.getVariable(CollegebesluitModel.VERLENING_ID));
        Mandaatakte invoer = Invoer.neem(execution, Mandaatakte.class);
        Handeling handeling = handelingen.van(execution, Verleningen.JURIDISCH);
        if (invoer.oordeel() == null) {
            throw new Geweigerd("Kies of u het mandaat vastlegt, of dat het besluit geen mandaat geeft.");
        }
        if (invoer.oordeel() == Oordeel.GEEN_MANDAAT) {
            vastleggingen.legGeenMandaatVast(verlening, invoer.reden(), handeling);
        } else {
            vastleggingen.legVast(verlening, invoer.vastlegging(), handeling);
        }
    }
}
