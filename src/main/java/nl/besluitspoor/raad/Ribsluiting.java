package nl.besluitspoor.raad;

import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.geheimhouding.Sluiting;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The openness of a letter to the council, where secrecy is imposed on its nota or lifted. */
@Component
class Ribsluiting implements Sluiting {

    private final RibRepository opslag;

    Ribsluiting(RibRepository opslag) {
        this.opslag = opslag;
    }

    @Override
    public boolean isVan(Stuk.Soort soort) {
        return soort == Stuk.Soort.RIB;
    }

    @Override
    public void zet(Stuk.Soort soort, UUID id, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot) {
        opslag.zetOpenbaarheid(id, openbaarheid);
    }
}
