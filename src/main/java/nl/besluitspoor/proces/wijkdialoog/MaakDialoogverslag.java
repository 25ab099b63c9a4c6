package nl.besluitspoor.proces.wijkdialoog;

import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the adopted report a document. */
@Component("maakDialoogverslag")
class MaakDialoogverslag implements JavaDelegate {

    private final DialoogVerloop verloop;
    private final Handelingen handelingen;

    MaakDialoogverslag(DialoogVerloop verloop, Handelingen handelingen) {
        this.verloop = verloop;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verloop.maakVerslag(WijkdialoogModel.dialoogId(execution), handelingen.systeem(execution));
    }
}
