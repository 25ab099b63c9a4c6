package nl.besluitspoor.proces.beleidscyclus;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Vervolg;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records how it goes on after the plan was not adopted; ends the dossier where that was chosen. */
@Component("legVervolgVast")
class LegVervolgVast implements JavaDelegate {

    /** What the form sends. @param reden why the dossier ends; with BEEINDIGEN alone */
    record VervolgKeuze(@Nullable Vervolg keuze, @Nullable String reden) {}

    private final Dossiers dossiers;
    private final DossierEinde einde;
    private final Handelingen handelingen;

    LegVervolgVast(Dossiers dossiers, DossierEinde einde, Handelingen handelingen) {
        this.dossiers = dossiers;
        this.einde = einde;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String nummer = execution.getProcessBusinessKey();
        VervolgKeuze invoer = Invoer.neem(execution, VervolgKeuze.class);
        Handeling handeling = handelingen.van(execution, Dossiers.PROGRAMMAMANAGER);
        dossiers.kiesVervolg(nummer, invoer.keuze(), invoer.reden(), handeling);
        if (invoer.keuze() == Vervolg.BEEINDIGEN) {
            einde.beeindig(nummer, handeling, () -> dossiers.beeindig(nummer, invoer.reden(), handeling));
        }
        execution.setVariable(BeleidscyclusModel.VERVOLG, String.valueOf(invoer.keuze()));
    }
}
