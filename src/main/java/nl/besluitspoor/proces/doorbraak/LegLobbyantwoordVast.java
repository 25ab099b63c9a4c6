package nl.besluitspoor.proces.doorbraak;

import nl.besluitspoor.doorbraak.Afsluitingen;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whether a partner joins the lobby. */
@Component("legLobbyantwoordVast")
class LegLobbyantwoordVast implements JavaDelegate {

    /** Whether it joins. */
    enum Keuze {
        JA, NEE
    }

    /** What the form sends. @param inbreng what it brings in; with JA alone @param reden why not; with NEE alone */
    record Formulier(@Nullable Keuze deelname, @Nullable String inbreng, @Nullable String reden) {}

    private final Afsluitingen afsluitingen;
    private final Handelingen handelingen;

    LegLobbyantwoordVast(Afsluitingen afsluitingen, Handelingen handelingen) {
        this.afsluitingen = afsluitingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Formulier invoer = Invoer.neem(execution, Formulier.class);
        String partner = (String) execution.getVariable(DoorbraakModel.LOBBYPARTNER);
        Boolean mee = invoer.deelname() == null ? null : Boolean.valueOf(invoer.deelname() == Keuze.JA);
        afsluitingen.antwoordPartner(DoorbraakModel.doorbraak(execution), partner, mee, mee == null || mee ? invoer.inbreng() : invoer.reden(),
                handelingen.van(execution, "partner-" + partner));
    }
}
