package nl.besluitspoor.bericht;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears that a message was accepted by the mail server, in the transaction that records it. */
public interface VerzondenLuisteraar {

    /**
     * @param feitSoort   kind of fact that was told
     * @param feitSleutel which fact
     * @param dossier     number of the dossier, where it has one
     * @param rol         of the recipient
     * @param op          when the server accepted it
     */
    void verzonden(String feitSoort, String feitSleutel, @Nullable String dossier, String rol, Instant op);
}
