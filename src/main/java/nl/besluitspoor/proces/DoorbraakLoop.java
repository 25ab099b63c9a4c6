package nl.besluitspoor.proces;

import java.util.Map;
import nl.besluitspoor.doorbraak.Doorbraak;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.doorbraak.NieuweDoorbraak;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.doorbraak.DoorbraakModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A blockage that is reported from a page: the domain's deed and the model's step in one transaction. */
@Service
@Transactional
public class DoorbraakLoop {

    private final Doorbraken doorbraken;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;

    DoorbraakLoop(Doorbraken doorbraken, ProcesBerichten berichten, EngineToegang toegang) {
        this.doorbraken = doorbraken;
        this.berichten = berichten;
        this.toegang = toegang;
    }

    /** Reports a blockage and has it weighed. @see Doorbraken#meld */
    public Doorbraak meld(NieuweDoorbraak nieuw, Handeling handeling) {
        Doorbraak d = doorbraken.van(doorbraken.meld(nieuw, handeling));
        toegang.als(handeling.gebruiker(), () -> berichten.start(DoorbraakModel.DOORBRAAK_GEMELD, d.dossier(), Map.of(
                DoorbraakModel.DOSSIER, d.dossier(), DoorbraakModel.DOORBRAAK_ID, d.id().toString(), DoorbraakModel.ONDERWERP, d.kort())));
        return d;
    }
}
