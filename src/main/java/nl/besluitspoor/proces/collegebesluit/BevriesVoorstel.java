package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Freezes what was written as the next version. */
@Component("bevriesVoorstel")
class BevriesVoorstel implements JavaDelegate {

    /** The deed of a task whose text is written on a page. @param klaar ticked by who says that it is done */
    record Afgerond(@Nullable Boolean klaar) {}

    private final Voorstelgang gang;
    private final Handelingen handelingen;

    BevriesVoorstel(Voorstelgang gang, Handelingen handelingen) {
        this.gang = gang;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!Boolean.TRUE.equals(Invoer.neem(execution, Afgerond.class).klaar())) {
            throw new Geweigerd("Vink aan dat de nota klaar is.");
        }
        gang.bevries(CollegebesluitModel.voorstel(execution), handelingen.van(execution, Schrijftafel.BELEIDSMEDEWERKER));
    }
}
