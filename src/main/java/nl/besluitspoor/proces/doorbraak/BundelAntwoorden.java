package nl.besluitspoor.proces.doorbraak;

import nl.besluitspoor.doorbraak.Opschaling;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Every level answered: agreements can be made. */
@Component("bundelAntwoorden")
class BundelAntwoorden implements JavaDelegate {

    private final Opschaling opschaling;
    private final Handelingen handelingen;

    BundelAntwoorden(Opschaling opschaling, Handelingen handelingen) {
        this.opschaling = opschaling;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opschaling.rondAf(DoorbraakModel.doorbraak(execution), handelingen.systeem(execution));
    }
}
