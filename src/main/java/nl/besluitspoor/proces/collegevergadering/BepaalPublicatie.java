package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.publicatie.Publicaties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the domain, the meeting's row locked, whether the council has what it is due. */
@Component("bepaalPublicatie")
class BepaalPublicatie implements JavaDelegate {

    private final Publicaties publicaties;

    private final Handelingen handelingen;

    BepaalPublicatie(Publicaties publicaties, Handelingen handelingen) {
        this.handelingen = handelingen;
        this.publicaties = publicaties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CollegevergaderingModel.VRIJ,
                publicaties.isVrij(
                UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)), handelingen.systeem(execution)));
    }
}
