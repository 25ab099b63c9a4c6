package nl.besluitspoor.proces.raadsinformatiebrief;

import java.time.Instant;
import java.util.UUID;
import nl.besluitspoor.bericht.VerzondenLuisteraar;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells domain and model that the mail server accepted a letter, in the transaction of the job that sent it. */
@Component
class RibAanvaard implements VerzondenLuisteraar {

    private final Raadsinformatiebrieven ribs;
    private final ProcesBerichten berichten;

    RibAanvaard(Raadsinformatiebrieven ribs, ProcesBerichten berichten) {
        this.ribs = ribs;
        this.berichten = berichten;
    }

    @Override
    public void verzonden(String feitSoort, String feitSleutel, @Nullable String dossier, String rol, Instant op) {
        if (Raadsinformatiebrieven.FEIT_VERZONDEN.equals(feitSoort)) {
            ribs.noteerAanvaard(UUID.fromString(feitSleutel), op);
            berichten.meld(RibModel.RIB_VERZONDEN, RibModel.RIB_ID, feitSleutel);
        }
    }
}
