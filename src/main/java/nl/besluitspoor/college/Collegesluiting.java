package nl.besluitspoor.college;

import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.geheimhouding.Sluiting;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The openness of documents, decisions and agenda items, where secrecy is imposed or lifted. */
@Component
class Collegesluiting implements Sluiting {

    private final BesluitRepository besluiten;
    private final VergaderingRepository vergaderingen;
    private final Documenten documenten;

    Collegesluiting(BesluitRepository besluiten, VergaderingRepository vergaderingen, Documenten documenten) {
        this.besluiten = besluiten;
        this.vergaderingen = vergaderingen;
        this.documenten = documenten;
    }

    @Override
    public boolean isVan(Stuk.Soort soort) {
        return soort != Stuk.Soort.RIB;
    }

    @Override
    public void zet(Stuk.Soort soort, UUID id, Openbaarheid openbaarheid, @Nullable LocalDate embargoTot) {
        switch (soort) {
            case DOCUMENT -> documenten.zetOpenbaarheid(id, openbaarheid, embargoTot);
            case BESLUIT -> besluiten.zetOpenbaarheid(id, openbaarheid, embargoTot);
            case AGENDAPUNT -> vergaderingen.zetOpenbaarheid(id, openbaarheid);
            case RIB -> throw new IllegalArgumentException("een RIB is niet van het college");
        }
    }
}
