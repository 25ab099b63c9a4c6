package nl.besluitspoor.geheimhouding;

import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/** Changes the openness of rows; each feature does it of its own. */
public interface Sluiting {

    /** Whether rows of this kind are its own. */
    boolean isVan(Stuk.Soort soort);

    /** @param embargoTot first day on which anyone may read it; only with EMBARGO */
    void zet(Stuk.Soort soort, UUID id, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot);
}
