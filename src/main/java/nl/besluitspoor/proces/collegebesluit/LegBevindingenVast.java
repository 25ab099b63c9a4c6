package nl.besluitspoor.proces.collegebesluit;

import java.util.List;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toezegging.Toezeggingen;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the writer does with each finding; a confirmed promise is kept as a proposed toezegging. */
@Component("legBevindingenVast")
class LegBevindingenVast implements JavaDelegate {

    /** What the form sends. @param antwoorden one for each open finding */
    record Bevindingantwoorden(@Nullable List<Voorstelgang.Antwoord> antwoorden) {}

    private final Voorstelgang gang;
    private final Toezeggingen toezeggingen;
    private final Handelingen handelingen;

    LegBevindingenVast(Voorstelgang gang, Toezeggingen toezeggingen, Handelingen handelingen) {
        this.gang = gang;
        this.toezeggingen = toezeggingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bevindingantwoorden invoer = Invoer.neem(execution, Bevindingantwoorden.class);
        Handeling handeling = handelingen.van(execution, Schrijftafel.BELEIDSMEDEWERKER);
        boolean herstellen = gang.behandel(CollegebesluitModel.voorstel(execution),
                invoer.antwoorden() == null ? List.of() : invoer.antwoorden(), handeling);
        if (!herstellen) {
            toezeggingen.stelVoor(CollegebesluitModel.voorstel(execution), handeling);
        }
        execution.setVariable(CollegebesluitModel.HERSTELLEN, herstellen);
    }
}
