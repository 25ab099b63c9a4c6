package nl.besluitspoor.proces.collegebesluit;

import java.util.ArrayList;
import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Parafering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the management once the disciplines are done; nobody where the first round was stopped. */
@Component("vraagManagement")
class VraagManagement implements JavaDelegate {

    private final Parafering parafering;
    private final Handelingen handelingen;

    VraagManagement(Parafering parafering, Handelingen handelingen) {
        this.parafering = parafering;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID voorstel = CollegebesluitModel.voorstel(execution);
        if (parafering.isGestopt(voorstel)) {
            execution.setVariable(CollegebesluitModel.MANAGEMENT, new ArrayList<>());
        } else {
            parafering.vraagManagement(voorstel, handelingen.systeem(execution));
        }
    }
}
