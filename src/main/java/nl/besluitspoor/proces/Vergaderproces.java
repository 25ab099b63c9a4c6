package nl.besluitspoor.proces;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.handeling.Handeling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a meeting from its own pages: the deed in the domain and the step in the model, in one transaction. */
@Service
@Transactional
public class Vergaderproces {

    private final Vergaderingen vergaderingen;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;

    Vergaderproces(Vergaderingen vergaderingen, ProcesBerichten berichten, EngineToegang toegang) {
        this.vergaderingen = vergaderingen;
        this.berichten = berichten;
        this.toegang = toegang;
    }

    /** Plans a meeting and starts its process. @see Vergaderingen#plan */
    public Vergadering plan(NieuweVergadering invoer, Handeling handeling) {
        Vergadering vergadering = vergaderingen.plan(invoer, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.start("vergadering-gepland", vergadering.nummer(),
                Map.of("vergaderingId", vergadering.id().toString())));
        return vergadering;
    }

    /** Takes an item off the agenda; its task falls. @see Vergaderingen#haalAf */
    public void haalAf(UUID agendapuntId, @Nullable String reden, Handeling handeling) {
        Agendapunt punt = vergaderingen.haalAf(agendapuntId, reden, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.meld("agendapunt-vervallen", "agendapuntId", punt.id()));
    }

    /** Calls a meeting off; its process ends. @see Vergaderingen#gelastAf */
    public void gelastAf(UUID vergaderingId, @Nullable String reden, Handeling handeling) {
        vergaderingen.gelastAf(vergaderingId, reden, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.meld("vergadering-afgelast", "vergaderingId", vergaderingId));
    }
}
