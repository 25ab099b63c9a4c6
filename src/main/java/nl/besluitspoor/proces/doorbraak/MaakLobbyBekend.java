package nl.besluitspoor.proces.doorbraak;

import nl.besluitspoor.doorbraak.Afsluitingen;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes known which partners join the lobby. */
@Component("maakLobbyBekend")
class MaakLobbyBekend implements JavaDelegate {

    private final Afsluitingen afsluitingen;
    private final Handelingen handelingen;

    MaakLobbyBekend(Afsluitingen afsluitingen, Handelingen handelingen) {
        this.afsluitingen = afsluitingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        afsluitingen.maakLobbyBekend(DoorbraakModel.doorbraak(execution), handelingen.systeem(execution));
    }
}
