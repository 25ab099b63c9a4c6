package nl.besluitspoor.proces;

import java.util.ArrayList;
import java.util.Map;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.beleidscyclus.BeleidscyclusModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a whole dossier from its page: the domain's deed and the model's step in one transaction. */
@Service
public class DossierLoop {

    private final Dossiers dossiers;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;

    DossierLoop(Dossiers dossiers, ProcesBerichten berichten, EngineToegang toegang) {
        this.dossiers = dossiers;
        this.berichten = berichten;
        this.toegang = toegang;
    }

    /**
     * Starts a dossier and its cycle.
     *
     * @throws nl.besluitspoor.handeling.Geweigerd where a field is wrong, or the parent has no inbreng to build on
     */
    @Transactional
    public Dossier start(NieuwDossier invoer, Handeling handeling) {
        Dossier dossier = dossiers.start(invoer, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.start(BeleidscyclusModel.DOSSIER_GESTART, dossier.nummer(), Map.of(
                BeleidscyclusModel.DOSSIER, dossier.nummer(),
                BeleidscyclusModel.WIJKEN, new ArrayList<>(dossier.wijken().stream().map(Wijk::code).toList()),
                BeleidscyclusModel.NIEUWE_DIALOOG, !dossier.inbrengVanOuder())));
        return dossier;
    }
}
