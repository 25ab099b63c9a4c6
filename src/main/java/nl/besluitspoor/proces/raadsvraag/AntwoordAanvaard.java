package nl.besluitspoor.proces.raadsvraag;

import java.time.Instant;
import nl.besluitspoor.bericht.VerzondenLuisteraar;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.raad.Raadsvragen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the model that the mail server accepted an answer, in the transaction of the job that sent it. The mail is queued
 * in the transaction in which the model comes to wait, so that this can never come first.
 */
@Component
class AntwoordAanvaard implements VerzondenLuisteraar {

    private final ProcesBerichten berichten;

    AntwoordAanvaard(ProcesBerichten berichten) {
        this.berichten = berichten;
    }

    @Override
    public void verzonden(String feitSoort, String feitSleutel, @Nullable String dossier, String rol, Instant op) {
        if (Raadsvragen.FEIT_BEANTWOORD.equals(feitSoort)) {
            berichten.meld(RaadsvraagModel.RAADSVRAAG_VERZONDEN, RaadsvraagModel.RAADSVRAAG_ID, feitSleutel);
        }
    }
}
