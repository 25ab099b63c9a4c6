package nl.besluitspoor.proces.wijkdialoog;

import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the wijkmanager that no meeting was recorded in time. */
@Component("herinnerWijkmanager")
class HerinnerWijkmanager implements JavaDelegate {

    private final DialoogVerloop verloop;
    private final Handelingen handelingen;

    HerinnerWijkmanager(DialoogVerloop verloop, Handelingen handelingen) {
        this.verloop = verloop;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verloop.herinner(WijkdialoogModel.dialoogId(execution), handelingen.systeem(execution));
    }
}
