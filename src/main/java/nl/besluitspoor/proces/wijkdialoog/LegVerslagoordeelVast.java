package nl.besluitspoor.proces.wijkdialoog;

import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.dialoog.Verslagoordeel;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays down whether the report is adopted. */
@Component("legVerslagoordeelVast")
class LegVerslagoordeelVast implements JavaDelegate {

    private final DialoogVerloop verloop;
    private final Handelingen handelingen;

    LegVerslagoordeelVast(DialoogVerloop verloop, Handelingen handelingen) {
        this.verloop = verloop;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verslagoordeel oordeel = Invoer.neem(execution, Verslagoordeel.class);
        boolean vastgesteld = verloop.beoordeel(WijkdialoogModel.dialoogId(execution), oordeel,
                handelingen.van(execution, WijkdialoogModel.PROGRAMMAMANAGER));
        execution.setVariable(WijkdialoogModel.VERSLAG_VASTGESTELD, vastgesteld);
    }
}
