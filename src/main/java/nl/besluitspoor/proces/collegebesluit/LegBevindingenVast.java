package nl.besluitspoor.proces.collegebesluit;

import java.util.List;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the writer does with each finding. */
@Component("legBevindingenVast")
class LegBevindingenVast implements JavaDelegate {

    /** What the form sends. @param antwoorden one for each open finding */
    record Bevindingantwoorden(@Nullable List<Voorstelgang.Antwoord> antwoorden) {}

    private final Voorstelgang gang;
    private final Handelingen handelingen;

    LegBevindingenVast(Voorstelgang gang, Handelingen handelingen) {
        this.gang = gang;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bevindingantwoorden invoer = Invoer.neem(execution, Bevindingantwoorden.class);
        execution.setVariable(CollegebesluitModel.HERSTELLEN, gang.behandel(CollegebesluitModel.voorstel(execution),
                invoer.antwoorden() == null ? List.of() : invoer.antwoorden(), handelingen.van(execution, Schrijftafel.BELEIDSMEDEWERKER)));
    }
}
