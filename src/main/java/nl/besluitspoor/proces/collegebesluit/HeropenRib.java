package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Besluitverwerking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the letter again that a signer gave back. */
@Component("heropenRib")
class HeropenRib implements JavaDelegate {

    private final Besluitverwerking verwerking;
    private final Handelingen handelingen;

    HeropenRib(Besluitverwerking verwerking, Handelingen handelingen) {
        this.verwerking = verwerking;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verwerking.heropenRib(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution));
        execution.setVariable(CollegebesluitModel.RIB_HERSTEL, true);
        execution.setVariable(CollegebesluitModel.IN_VERWERKING, true);
    }
}
