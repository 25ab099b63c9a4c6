package nl.besluitspoor.proces.doorbraak;

import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The dossier ended before the doorbraak did. */
@Component("laatDoorbraakVervallen")
class LaatDoorbraakVervallen implements JavaDelegate {

    private final Doorbraken doorbraken;
    private final Handelingen handelingen;

    LaatDoorbraakVervallen(Doorbraken doorbraken, Handelingen handelingen) {
        this.doorbraken = doorbraken;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariable("reden");
        doorbraken.laatVervallen(DoorbraakModel.doorbraak(execution), handelingen.systeem(execution));
    }
}
