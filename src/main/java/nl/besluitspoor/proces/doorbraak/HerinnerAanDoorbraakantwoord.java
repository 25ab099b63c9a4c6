package nl.besluitspoor.proces.doorbraak;

import nl.besluitspoor.doorbraak.Opschaling;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds of an answer that did not come yet. */
@Component("herinnerAanDoorbraakantwoord")
class HerinnerAanDoorbraakantwoord implements JavaDelegate {

    private final Opschaling opschaling;
    private final Handelingen handelingen;

    HerinnerAanDoorbraakantwoord(Opschaling opschaling, Handelingen handelingen) {
        this.opschaling = opschaling;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opschaling.herinner(DoorbraakModel.doorbraak(execution), DoorbraakModel.niveau(execution), handelingen.systeem(execution));
    }
}
