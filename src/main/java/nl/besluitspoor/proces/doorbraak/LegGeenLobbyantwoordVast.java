package nl.besluitspoor.proces.doorbraak;

import nl.besluitspoor.doorbraak.Afsluitingen;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a partner did not answer in time: it does not join. */
@Component("legGeenLobbyantwoordVast")
class LegGeenLobbyantwoordVast implements JavaDelegate {

    private final Afsluitingen afsluitingen;
    private final Handelingen handelingen;

    LegGeenLobbyantwoordVast(Afsluitingen afsluitingen, Handelingen handelingen) {
        this.afsluitingen = afsluitingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        afsluitingen.geenAntwoord(DoorbraakModel.doorbraak(execution), (String) execution.getVariable(DoorbraakModel.LOBBYPARTNER),
                handelingen.systeem(execution));
    }
}
