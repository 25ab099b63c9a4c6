package nl.besluitspoor.proces.raadsinformatiebrief;

import java.util.Map;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Rib;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the voorstel back to be brought in line, with the letter that was given back. */
@Component("stuurRibTerug")
class StuurRibTerug implements JavaDelegate {

    private final Raadsinformatiebrieven ribs;
    private final ProcesBerichten berichten;

    StuurRibTerug(Raadsinformatiebrieven ribs, ProcesBerichten berichten) {
        this.ribs = ribs;
        this.berichten = berichten;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Rib rib = ribs.van(RibModel.rib(execution));
        berichten.start(RibModel.RIB_TERUGGESTUURD, rib.dossier(), Map.of(RibModel.DOSSIER, rib.dossier(),
                RibModel.VOORSTEL_ID, rib.voorstelId().toString(), RibModel.RIB_ID, rib.id().toString()));
    }
}
