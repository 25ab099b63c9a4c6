package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Besluitverwerking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Freezes plan and letter as the writer brought them in line. */
@Component("legBesluitverwerkingVast")
class LegBesluitverwerkingVast implements JavaDelegate {

    /** What the form sends. @param toelichting what was changed */
    record Verwerkt(@Nullable String toelichting) {}

    private final Besluitverwerking verwerking;
    private final Handelingen handelingen;

    LegBesluitverwerkingVast(Besluitverwerking verwerking, Handelingen handelingen) {
        this.verwerking = verwerking;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verwerkt invoer = Invoer.neem(execution, Verwerkt.class);
        verwerking.legVerwerkingVast(CollegebesluitModel.voorstel(execution), invoer.toelichting(),
                handelingen.van(execution, Schrijftafel.BELEIDSMEDEWERKER));
    }
}
