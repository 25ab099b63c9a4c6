package nl.besluitspoor.proces.doorbraak;

import nl.besluitspoor.doorbraak.Opschaling;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the college decided, as its answer. */
@Component("verwerkDoorbraakbesluit")
class VerwerkDoorbraakbesluit implements JavaDelegate {

    private final Opschaling opschaling;
    private final Handelingen handelingen;

    VerwerkDoorbraakbesluit(Opschaling opschaling, Handelingen handelingen) {
        this.opschaling = opschaling;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opschaling.verwerkBesluit(DoorbraakModel.doorbraak(execution), handelingen.systeem(execution));
    }
}
