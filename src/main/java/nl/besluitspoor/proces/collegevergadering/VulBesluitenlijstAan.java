package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes a new version of the list when an embargo ends; the gateway after it asks whether another one is left. */
@Component("vulBesluitenlijstAan")
class VulBesluitenlijstAan implements JavaDelegate {

    private final Besluitenlijsten lijsten;
    private final Handelingen handelingen;

    VulBesluitenlijstAan(Besluitenlijsten lijsten, Handelingen handelingen) {
        this.lijsten = lijsten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID vergadering = UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING));
        lijsten.vulAan(vergadering, handelingen.systeem(execution));
        execution.setVariable(CollegevergaderingModel.EMBARGO, lijsten.eersteEmbargo(vergadering).isPresent());
    }
}
