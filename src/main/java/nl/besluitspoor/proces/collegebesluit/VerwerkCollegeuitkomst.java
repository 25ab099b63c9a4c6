package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.MandaatLoop;
import nl.besluitspoor.voorstel.Besluitverwerking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks at what the college decided and whether plan and letter have to follow. */
@Component("verwerkCollegeuitkomst")
class VerwerkCollegeuitkomst implements JavaDelegate {

    private final Besluitverwerking verwerking;
    private final MandaatLoop mandaten;
    private final Handelingen handelingen;

    VerwerkCollegeuitkomst(Besluitverwerking verwerking, MandaatLoop mandaten, Handelingen handelingen) {
        this.verwerking = verwerking;
        this.mandaten = mandaten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean inLijn = verwerking.verwerkUitkomst(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution));
        mandaten.naUitkomst(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution));
        execution.setVariable(CollegebesluitModel.IN_LIJN, inLijn);
        execution.setVariable(CollegebesluitModel.IN_VERWERKING, inLijn);
    }
}
