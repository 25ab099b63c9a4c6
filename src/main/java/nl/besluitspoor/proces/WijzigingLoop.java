package nl.besluitspoor.proces;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.mandaatwijziging.MandaatwijzigingModel;
import nl.besluitspoor.wijziging.NieuweWijziging;
import nl.besluitspoor.wijziging.Wijziging;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A change that is asked from a page: the domain's deed and the model's step in one transaction. */
@Service
@Transactional
public class WijzigingLoop {

    private final Wijzigingen wijzigingen;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;

    WijzigingLoop(Wijzigingen wijzigingen, ProcesBerichten berichten, EngineToegang toegang) {
        this.wijzigingen = wijzigingen;
        this.berichten = berichten;
        this.toegang = toegang;
    }

    /** Asks for a change, and has it checked. @see Wijzigingen#vraagAan */
    public Wijziging vraagAan(String dossier, NieuweWijziging nieuw, Handeling handeling) {
        Wijziging w = wijzigingen.vraagAan(dossier, nieuw, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.start(MandaatwijzigingModel.WIJZIGING_GEVRAAGD, dossier, Map.of(
                MandaatwijzigingModel.DOSSIER, dossier, MandaatwijzigingModel.WIJZIGING_ID, w.id().toString())));
        return wijzigingen.van(w.id());
    }

    /** Asks again on the version that holds now; the task of who asked goes on from there. @see Wijzigingen#vraagOpnieuwAan */
    public Wijziging vraagOpnieuwAan(UUID id, NieuweWijziging nieuw, Handeling handeling) {
        return wijzigingen.vraagOpnieuwAan(id, nieuw, handeling);
    }
}
