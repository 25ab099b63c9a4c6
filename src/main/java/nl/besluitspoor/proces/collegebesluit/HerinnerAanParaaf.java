package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Parafering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds of a paraaf that is late; nobody is passed over. */
@Component("herinnerAanParaaf")
class HerinnerAanParaaf implements JavaDelegate {

    private final Parafering parafering;
    private final Handelingen handelingen;

    HerinnerAanParaaf(Parafering parafering, Handelingen handelingen) {
        this.parafering = parafering;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parafering.herinner(CollegebesluitModel.voorstel(execution), (String) execution.getVariable(CollegebesluitModel.DISCIPLINE),
                handelingen.systeem(execution));
    }
}
