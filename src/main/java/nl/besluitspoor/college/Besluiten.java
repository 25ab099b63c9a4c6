package nl.besluitspoor.college;

import java.util.List;
import java.util.UUID;
import nl.besluitspoor.college.Besluit.Verloop;
import nl.besluitspoor.handeling.Geweigerd;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The college's decisions: what was decided on each beslispunt, by whom, and who recorded it. */
@Service
@Transactional
public class Besluiten {

    private final BesluitRepository opslag;

    Besluiten(BesluitRepository opslag) {
        this.opslag = opslag;
    }

    /** @throws Geweigerd where there is no such decision */
    @Transactional(readOnly = true)
    public Besluit van(UUID id) {
        return opslag.vind(id).orElseThrow(() -> new Geweigerd("Dit besluit bestaat niet. Ga terug naar het dossier."));
    }

    /** In order of the agenda and the beslispunten. */
    @Transactional(readOnly = true)
    public List<Besluit> vanVergadering(UUID vergaderingId) {
        return opslag.vanVergadering(vergaderingId);
    }

    @Transactional(readOnly = true)
    public List<Besluit> vanAgendapunt(UUID agendapuntId) {
        return opslag.vanAgendapunt(agendapuntId);
    }

    /** Oldest first; a point that was held over is there once for each meeting. */
    @Transactional(readOnly = true)
    public List<Besluit> vanVoorstel(UUID voorstelId) {
        return opslag.vanVoorstel(voorstelId);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Besluit> vanBeslispunt(UUID beslispuntId) {
        return opslag.vanBeslispunt(beslispuntId);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Besluit> vanDossier(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** Who took part in a decision and who voted what. */
    @Transactional(readOnly = true)
    public Verloop verloop(UUID besluitId) {
        return new Verloop(opslag.deelnemers(besluitId), opslag.stemmen(besluitId));
    }

    /** Whether the decision stands on a published besluitenlijst. */
    @Transactional(readOnly = true)
    public boolean isGepubliceerd(UUID besluitId) {
        return opslag.isGepubliceerd(besluitId);
    }
}
