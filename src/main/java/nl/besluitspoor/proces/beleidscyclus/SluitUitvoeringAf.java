package nl.besluitspoor.proces.beleidscyclus;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term of the plan has ended: the dossier is completed. */
@Component("sluitUitvoeringAf")
class SluitUitvoeringAf implements JavaDelegate {

    private final Dossiers dossiers;
    private final Mandaten mandaten;
    private final Handelingen handelingen;

    SluitUitvoeringAf(Dossiers dossiers, Mandaten mandaten, Handelingen handelingen) {
        this.dossiers = dossiers;
        this.mandaten = mandaten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.zetFase(execution.getProcessBusinessKey(), Fase.AFGEROND, handelingen.systeem(execution));
        mandaten.eindigMetObject(execution.getProcessBusinessKey(), "De looptijd van het plan is voorbij.", handelingen.systeem(execution));
    }
}
