package nl.besluitspoor.proces.doorbraak;

import java.util.List;
import nl.besluitspoor.doorbraak.Afspraken;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what was agreed: who, what, when; or why nothing was. */
@Component("legAfsprakenVast")
class LegAfsprakenVast implements JavaDelegate {

    /** Whether anything was agreed. */
    enum Gemaakt {
        JA, NEE
    }

    /** What the form sends. @param zonderReden why nothing was agreed; with NEE alone */
    record Formulier(@Nullable Gemaakt gemaakt, @Nullable List<Afspraken.NieuweAfspraak> afspraken, @Nullable String zonderReden) {}

    private final Afspraken afspraken;
    private final Handelingen handelingen;

    LegAfsprakenVast(Afspraken afspraken, Handelingen handelingen) {
        this.afspraken = afspraken;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Formulier invoer = Invoer.neem(execution, Formulier.class);
        Boolean gemaakt = invoer.gemaakt() == null ? null : Boolean.valueOf(invoer.gemaakt() == Gemaakt.JA);
        afspraken.legVast(DoorbraakModel.doorbraak(execution), gemaakt, invoer.zonderReden(), invoer.afspraken() == null ? List.of() : invoer.afspraken(),
                handelingen.van(execution, "programmamanager"));
    }
}
