package nl.besluitspoor.proces.beleidscyclus;

import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.voorstel.Voorstelstand;
import org.springframework.stereotype.Component;

/** What the college decided on the plan, as the proposal's points tell it. */
@Component
class Planbesluit {

    private final Voorstellen voorstellen;

    Planbesluit(Voorstellen voorstellen) {
        this.voorstellen = voorstellen;
    }

    /** The beslispunt that asks for the adoption of the plan; empty while the nota has none. */
    Optional<Beslispunt> punt(UUID voorstelId) {
        return voorstellen.beslispunten(voorstelId).stream().filter(Beslispunt::isVanPlan).findFirst();
    }

    /** The final outcome on the plan; a changed one only once its processing is confirmed. */
    Optional<Uitkomst> verwerkt(UUID voorstelId) {
        Optional<Uitkomst> uitkomst = punt(voorstelId).filter(punt -> !punt.isOpen()).map(Beslispunt::uitkomst);
        Voorstelstand stand = voorstellen.van(voorstelId).stand();
        boolean bezig = stand == Voorstelstand.BESLUIT_VERWERKEN || stand == Voorstelstand.VERWERKING_BEVESTIGEN;
        return uitkomst.filter(u -> u != Uitkomst.GEWIJZIGD || !bezig);
    }
}
