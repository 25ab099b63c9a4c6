package nl.besluitspoor.proces.collegebesluit;

import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Parafering;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the writer does with a stopped round, and freezes the changed nota. */
@Component("legParafenverwerkingVast")
class LegParafenverwerkingVast implements JavaDelegate {

    /** What the writer does with a 'niet akkoord'. */
    enum Keuze {
        WIJZIGEN, HANDHAVEN
    }

    /**
     * What the form sends.
     *
     * @param reden why the nota stays as it is
     */
    record Parafenverwerking(@Nullable Keuze keuze, @Nullable String reden) {}

    private final Parafering parafering;
    private final Voorstelgang gang;
    private final Handelingen handelingen;

    LegParafenverwerkingVast(Parafering parafering, Voorstelgang gang, Handelingen handelingen) {
        this.parafering = parafering;
        this.gang = gang;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Parafenverwerking invoer = Invoer.neem(execution, Parafenverwerking.class);
        UUID voorstel = CollegebesluitModel.voorstel(execution);
        Handeling handeling = handelingen.van(execution, Schrijftafel.BELEIDSMEDEWERKER);
        boolean wijzigen = invoer.keuze() == Keuze.WIJZIGEN;
        parafering.verwerk(voorstel, invoer.keuze() == null ? null : Boolean.valueOf(wijzigen), invoer.reden(), handeling);
        if (wijzigen) {
            gang.bevries(voorstel, handeling);
        }
        execution.setVariable(CollegebesluitModel.WIJZIGEN, wijzigen);
    }
}
