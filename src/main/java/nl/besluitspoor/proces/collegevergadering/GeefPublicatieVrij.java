package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.publicatie.Publicaties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component("geefPublicatieVrij")
class GeefPublicatieVrij implements JavaDelegate {

    /** The form. */
    record Vrijgave(@Nullable String reden) {}

    private final Publicaties publicaties;
    private final Handelingen handelingen;

    GeefPublicatieVrij(Publicaties publicaties, Handelingen handelingen) {
        this.publicaties = publicaties;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Vrijgave invoer = Invoer.neem(execution, Vrijgave.class);
        publicaties.geefVrij(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)), invoer.reden(),
                handelingen.van(execution, "gemeentesecretaris"));
    }
}
