package nl.besluitspoor.proces.wijkdialoog;

import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the report to everyone who asked to be told. */
@Component("stuurDialoogverslagRond")
class StuurDialoogverslagRond implements JavaDelegate {

    private final DialoogVerloop verloop;
    private final Handelingen handelingen;

    StuurDialoogverslagRond(DialoogVerloop verloop, Handelingen handelingen) {
        this.verloop = verloop;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verloop.stuurVerslagRond(WijkdialoogModel.dialoogId(execution), handelingen.systeem(execution));
    }
}
