package nl.besluitspoor.proces.raadsinformatiebrief;

import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.toezegging.Toezeggingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the sending, closes the promises it meets, and tells the meetings whose publication may have waited for it. */
@Component("legRibVerzendingVast")
class LegRibVerzendingVast implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final Toezeggingen toezeggingen;
    private final Handelingen handelingen;
    private final ProcesBerichten berichten;

    LegRibVerzendingVast(Raadsinformatiebrieven ribs, Toezeggingen toezeggingen, Handelingen handelingen, ProcesBerichten berichten) {
        this.ribs = ribs;
        this.toezeggingen = toezeggingen;
        this.handelingen = handelingen;
        this.berichten = berichten;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID rib = RibModel.rib(execution);
        Set<UUID> wachtend = ribs.legVerzendingVast(rib, handelingen.systeem(execution));
        toezeggingen.ribVerzonden(rib, handelingen.systeem(execution));
        for (UUID vergadering : wachtend) {
            berichten.meld(RibModel.PUBLICATIE_VRIJ, RibModel.VERGADERING_ID, vergadering);
        }
    }
}
