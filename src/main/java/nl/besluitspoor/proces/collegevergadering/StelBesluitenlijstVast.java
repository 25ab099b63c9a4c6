package nl.besluitspoor.proces.collegevergadering;

import java.util.ArrayList;
import java.util.UUID;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adopts the list and asks both signatories. */
@Component("stelBesluitenlijstVast")
class StelBesluitenlijstVast implements JavaDelegate {

    /** The form. */
    record Vaststelling(@Nullable String opmerking) {}

    private final Besluitenlijsten lijsten;
    private final Handelingen handelingen;

    StelBesluitenlijstVast(Besluitenlijsten lijsten, Handelingen handelingen) {
        this.lijsten = lijsten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Vaststelling invoer = Invoer.neem(execution, Vaststelling.class);
        lijsten.stelVast(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)), invoer.opmerking(),
                handelingen.van(execution, "gemeentesecretaris"));
        execution.setVariable(CollegevergaderingModel.ONDERTEKENAARS, new ArrayList<>(Besluitenlijsten.ONDERTEKENAARS));
        execution.setVariable(CollegevergaderingModel.TERUGGESTUURD, false);
    }
}
