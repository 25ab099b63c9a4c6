package nl.besluitspoor.proces.beleidscyclus;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that the dossier was ended early; the cycle stops with it. */
@Component("legEindeVast")
class LegEindeVast implements JavaDelegate {

    /** What the dossier's page sends. @param reden why it ends */
    record Einde(@Nullable String reden) {}

    private final Dossiers dossiers;
    private final Handelingen handelingen;

    LegEindeVast(Dossiers dossiers, Handelingen handelingen) {
        this.dossiers = dossiers;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Einde invoer = Invoer.neem(execution, Einde.class);
        dossiers.beeindig(execution.getProcessBusinessKey(), invoer.reden(), handelingen.van(execution, Dossiers.PROGRAMMAMANAGER));
    }
}
