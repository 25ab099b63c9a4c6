package nl.besluitspoor.raad;

import java.util.UUID;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhouding.Stuk;
import nl.besluitspoor.geheimhouding.GeheimhoudingOpgelegd;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter to the council tells what its nota says: it is as secret, and once it was sent the nota cannot become secret. */
@Component
class Ribgeheim {

    private final RibRepository opslag;
    private final Documenten documenten;
    private final Berichten berichten;
    private final Geheimhoudingen geheimhoudingen;

    Ribgeheim(RibRepository opslag, Documenten documenten, Berichten berichten, Geheimhoudingen geheimhoudingen) {
        this.opslag = opslag;
        this.documenten = documenten;
        this.berichten = berichten;
        this.geheimhoudingen = geheimhoudingen;
    }

    @EventListener
    void naOplegging(GeheimhoudingOpgelegd feit) {
        for (Rib rib : opslag.overGeheim(feit.geheimhouding().object().id())) {
            UUID pdf = rib.pdfId();
            if (rib.stand().isVerzonden() || pdf != null && berichten.isVerstuurd(pdf)) {
                throw new Geweigerd("Raadsinformatiebrief %s over deze nota is al verstuurd. Wat verstuurd is, kan niet meer geheim worden. "
                        .formatted(rib.kenmerk()) + "Kies 'Aangehouden' of 'Afgewezen'.");
            }
            sluit(rib, rib.openbaarheid(), feit.geheimhouding(), feit.handeling());
            if (pdf != null) {
                sluit(documenten.lees(pdf), feit.geheimhouding(), feit.handeling());
            }
        }
    }

    void sluit(Rib rib, Openbaarheid was, Geheimhouding geheimhouding, Handeling handeling) {
        geheimhoudingen.sluit(geheimhouding, new Stuk(Stuk.Soort.RIB, rib.id(), was, null), handeling);
    }

    void sluit(Document pdf, Geheimhouding geheimhouding, Handeling handeling) {
        geheimhoudingen.sluit(geheimhouding, new Stuk(Stuk.Soort.DOCUMENT, pdf.id(), pdf.openbaarheid(), pdf.embargoTot()), handeling);
    }
}
