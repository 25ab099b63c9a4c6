package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.publicatie.Publicaties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("publiceerBesluitenlijst")
class PubliceerBesluitenlijst implements JavaDelegate {

    private final Publicaties publicaties;
    private final Handelingen handelingen;

    PubliceerBesluitenlijst(Publicaties publicaties, Handelingen handelingen) {
        this.publicaties = publicaties;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publicaties.publiceer(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)), handelingen.systeem(execution));
    }
}
