package nl.besluitspoor.proces.raadsvraag;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.voorstel.Uitkomst;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what the college decided on the answer. */
@Component("verwerkAntwoordbesluit")
class VerwerkAntwoordbesluit implements JavaDelegate {

    private final Raadsvragen vragen;
    private final Handelingen handelingen;

    VerwerkAntwoordbesluit(Raadsvragen vragen, Handelingen handelingen) {
        this.vragen = vragen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Uitkomst uitkomst = vragen.verwerkBesluit(RaadsvraagModel.raadsvraag(execution), handelingen.systeem(execution));
        execution.setVariable(RaadsvraagModel.CONFORM, uitkomst == Uitkomst.CONFORM);
        execution.setVariable(RaadsvraagModel.AL_BESLOTEN, uitkomst == Uitkomst.GEWIJZIGD);
    }
}
