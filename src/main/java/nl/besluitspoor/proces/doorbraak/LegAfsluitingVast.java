package nl.besluitspoor.proces.doorbraak;

import java.util.ArrayList;
import java.util.List;
import nl.besluitspoor.doorbraak.Afsluitingen;
import nl.besluitspoor.doorbraak.Doorbraak.Resultaat;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what came of it, and which partners are asked for a joint lobby. */
@Component("legAfsluitingVast")
class LegAfsluitingVast implements JavaDelegate {

    /** Whether partners are asked. */
    enum Gezamenlijk {
        JA, NEE
    }

    /** What the form sends. @param standen one for each agreement that runs @param partners one for each partner, asked or not */
    record Formulier(@Nullable List<Afsluitingen.Slotstand> standen, @Nullable Resultaat resultaat, @Nullable String toelichting,
            @Nullable Gezamenlijk gezamenlijk, @Nullable List<Afsluitingen.Lobbykeuze> partners, @Nullable String bericht) {}

    private final Afsluitingen afsluitingen;
    private final Handelingen handelingen;

    LegAfsluitingVast(Afsluitingen afsluitingen, Handelingen handelingen) {
        this.afsluitingen = afsluitingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Formulier invoer = Invoer.neem(execution, Formulier.class);
        Boolean lobby = invoer.gezamenlijk() == null ? null : Boolean.valueOf(invoer.gezamenlijk() == Gezamenlijk.JA);
        List<String> partners = afsluitingen.sluit(DoorbraakModel.doorbraak(execution), invoer.standen() == null ? List.of() : invoer.standen(),
                invoer.resultaat(), invoer.toelichting(), lobby, invoer.partners() == null ? List.of() : invoer.partners(), invoer.bericht(),
                handelingen.van(execution, "programmamanager"));
        execution.setVariable(DoorbraakModel.LOBBY, !partners.isEmpty());
        execution.setVariable(DoorbraakModel.LOBBYPARTNERS, new ArrayList<>(partners));
    }
}
