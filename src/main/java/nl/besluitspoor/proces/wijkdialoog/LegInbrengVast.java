package nl.besluitspoor.proces.wijkdialoog;

import nl.besluitspoor.dialoog.Bijeenkomstverslag;
import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records a meeting and its inbreng. */
@Component("legInbrengVast")
class LegInbrengVast implements JavaDelegate {

    private final DialoogVerloop verloop;
    private final Handelingen handelingen;

    LegInbrengVast(DialoogVerloop verloop, Handelingen handelingen) {
        this.verloop = verloop;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bijeenkomstverslag verslag = Invoer.neem(execution, Bijeenkomstverslag.class);
        boolean nogEen = verloop.legVast(WijkdialoogModel.dialoogId(execution), verslag,
                handelingen.van(execution, WijkdialoogModel.WIJKMANAGER));
        execution.setVariable(WijkdialoogModel.NOG_EEN, nogEen);
    }
}
