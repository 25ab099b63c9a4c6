package nl.besluitspoor.proces.raadsinformatiebrief;

import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the sending, and tells the meetings whose publication may have waited for it. */
@Component("legRibVerzendingVast")
class LegRibVerzendingVast implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final Handelingen handelingen;
    private final ProcesBerichten berichten;

    LegRibVerzendingVast(Raadsinformatiebrieven ribs, Handelingen handelingen, ProcesBerichten berichten) {
        this.ribs = ribs;
        this.handelingen = handelingen;
        this.berichten = berichten;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (UUID vergadering : ribs.legVerzendingVast(RibModel.rib(execution), handelingen.systeem(execution))) {
            berichten.meld(RibModel.PUBLICATIE_VRIJ, RibModel.VERGADERING_ID, vergadering);
        }
    }
}
