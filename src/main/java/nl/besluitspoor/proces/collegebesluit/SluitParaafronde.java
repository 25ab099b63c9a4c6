package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Parafering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the round: back to the writer, or on to the holder of the portefeuille. */
@Component("sluitParaafronde")
class SluitParaafronde implements JavaDelegate {

    private final Parafering parafering;
    private final Handelingen handelingen;

    SluitParaafronde(Parafering parafering, Handelingen handelingen) {
        this.parafering = parafering;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CollegebesluitModel.RONDE_GESTOPT,
                parafering.sluit(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution)));
    }
}
