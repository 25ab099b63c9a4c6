package nl.besluitspoor.proces;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.raadsvraag.RaadsvraagModel;
import nl.besluitspoor.raad.NieuweRaadsvraag;
import nl.besluitspoor.raad.Raadsvraag;
import nl.besluitspoor.raad.Raadsvragen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a question of the council from a page: the domain's deed and the model's step in one transaction. */
@Service
@Transactional
public class RaadsvraagLoop {

    private final Raadsvragen vragen;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;

    RaadsvraagLoop(Raadsvragen vragen, ProcesBerichten berichten, EngineToegang toegang) {
        this.vragen = vragen;
        this.berichten = berichten;
        this.toegang = toegang;
    }

    /**
     * Records a question and starts its answering.
     *
     * @return its id
     * @see Raadsvragen#ontvang
     */
    public UUID ontvang(NieuweRaadsvraag vraag, Handeling handeling) {
        UUID id = vragen.ontvang(vraag, handeling);
        Raadsvraag v = vragen.van(id);
        toegang.als(handeling.gebruiker(), () -> berichten.start(RaadsvraagModel.RAADSVRAAG_ONTVANGEN, v.dossier(), Map.of(
                RaadsvraagModel.DOSSIER, v.dossier(), RaadsvraagModel.RAADSVRAAG_ID, id.toString(), RaadsvraagModel.ONDERWERP, v.kort(),
                RaadsvraagModel.AL_BESLOTEN, false)));
        return id;
    }

    /** Moves the term; the model reminds again before the new one. @see Raadsvragen#stelUit */
    public void stelUit(UUID id, @Nullable LocalDate tot, @Nullable String reden, Handeling handeling) {
        vragen.stelUit(id, tot, reden, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.meld(RaadsvraagModel.RAADSVRAAG_UITGESTELD, RaadsvraagModel.RAADSVRAAG_ID, id));
    }
}
