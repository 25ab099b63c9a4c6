package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the list in one of the two functions, or sends it back. */
@Component("ondertekenBesluitenlijst")
class OndertekenBesluitenlijst implements JavaDelegate {

    private static final String ONDERTEKENEN = "ondertekenen";

    /** The form. */
    record Ondertekening(@Nullable String sha256, @Nullable String keuze, @Nullable String reden) {}

    private final Besluitenlijsten lijsten;
    private final Handelingen handelingen;

    OndertekenBesluitenlijst(Besluitenlijsten lijsten, Handelingen handelingen) {
        this.lijsten = lijsten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ondertekening invoer = Invoer.neem(execution, Ondertekening.class);
        String functie = (String) execution.getVariable(CollegevergaderingModel.FUNCTIE);
        boolean ondertekend = lijsten.onderteken(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)), functie,
                invoer.keuze() == null ? null : ONDERTEKENEN.equals(invoer.keuze()), invoer.sha256(), invoer.reden(),
                handelingen.van(execution, functie));
        if (!ondertekend) {
            execution.setVariable(CollegevergaderingModel.TERUGGESTUURD, true);
        }
    }
}
