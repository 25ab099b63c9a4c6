package nl.besluitspoor.proces.wijkdialoog;

import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.dialoog.Wijkdialoog;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the dialogue of one wijk. */
@Component("openWijkdialoog")
class OpenWijkdialoog implements JavaDelegate {

    private final DialoogVerloop verloop;
    private final Handelingen handelingen;

    OpenWijkdialoog(DialoogVerloop verloop, Handelingen handelingen) {
        this.verloop = verloop;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Wijkdialoog dialoog = verloop.open((String) execution.getVariable(WijkdialoogModel.DOSSIER),
                (String) execution.getVariable(WijkdialoogModel.WIJK), handelingen.systeem(execution));
        execution.setVariable(WijkdialoogModel.DIALOOG_ID, dialoog.id().toString());
        execution.setVariable(WijkdialoogModel.ONDERWERP, dialoog.wijkNaam());
    }
}
