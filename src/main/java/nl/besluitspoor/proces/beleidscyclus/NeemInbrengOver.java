package nl.besluitspoor.proces.beleidscyclus;

import java.util.Objects;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The dossier builds on the inbreng of its parent. */
@Component("neemInbrengOver")
class NeemInbrengOver implements JavaDelegate {

    private final Dossiers dossiers;
    private final Dialogen dialogen;
    private final Handelingen handelingen;

    NeemInbrengOver(Dossiers dossiers, Dialogen dialogen, Handelingen handelingen) {
        this.dossiers = dossiers;
        this.dialogen = dialogen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.van(execution.getProcessBusinessKey());
        dialogen.neemOver(dossier.nummer(), Objects.requireNonNull(dossier.ouder()), handelingen.systeem(execution));
    }
}
