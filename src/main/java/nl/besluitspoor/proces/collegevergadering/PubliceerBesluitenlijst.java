package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.publicatie.Publicaties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes the signed list; the gateway after it asks whether decisions under embargo are left. */
@Component("publiceerBesluitenlijst")
class PubliceerBesluitenlijst implements JavaDelegate {

    private final Publicaties publicaties;
    private final Besluitenlijsten lijsten;
    private final Handelingen handelingen;

    PubliceerBesluitenlijst(Publicaties publicaties, Besluitenlijsten lijsten, Handelingen handelingen) {
        this.publicaties = publicaties;
        this.lijsten = lijsten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID vergadering = UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING));
        publicaties.publiceer(vergadering, handelingen.systeem(execution));
        execution.setVariable(CollegevergaderingModel.EMBARGO, lijsten.eersteEmbargo(vergadering).isPresent());
    }
}
