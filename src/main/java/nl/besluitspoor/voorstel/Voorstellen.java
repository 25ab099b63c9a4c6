package nl.besluitspoor.voorstel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals to the college, from first draft until every point is decided. */
@Service
@Transactional
public class Voorstellen {

    /**
     * Begins a voorstel, prefilled from the plan version where it proposes one.
     *
     * @param planversieId the version it proposes; with PLAN, and then alone
     * @return its id, to start {@code collegebesluit} with
     */
    public UUID begin(String dossier, Voorstel.Soort soort, @Nullable UUID planversieId, Handeling handeling) {
        throw new UnsupportedOperationException();
    }

    /** @throws Geweigerd where there is none with this id */
    @Transactional(readOnly = true)
    public Voorstel van(UUID voorstelId) {
        throw new UnsupportedOperationException();
    }

    /** Every voorstel of a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Voorstel> lijst(String dossier) {
        return List.of();
    }

    /** The points of the version that was released, or of the newest frozen one; with their newest treatment. */
    @Transactional(readOnly = true)
    public List<Beslispunt> beslispunten(UUID voorstelId) {
        return List.of();
    }

    /** Every treatment of a beslispunt, oldest first. */
    @Transactional(readOnly = true)
    public List<Beslispunt.Behandeling> behandelingen(UUID beslispuntId) {
        return List.of();
    }

    /** Those that are free for an agenda, longest released first; not those whose parent's plan is not adopted yet. */
    @Transactional(readOnly = true)
    public List<Voorstel> vrijgegeven() {
        return List.of();
    }

    /** What a frozen version says. */
    @Transactional(readOnly = true)
    public Voorstelinhoud inhoud(UUID versieId) {
        throw new UnsupportedOperationException();
    }

    /** The RIB as the newest frozen version has it: after a decision otherwise than proposed, as brought in line. */
    @Transactional(readOnly = true)
    public RibTekst ribVan(UUID voorstelId) {
        throw new UnsupportedOperationException();
    }

    /** Ids of the points that the RIB tells of, in the nota's order. */
    @Transactional(readOnly = true)
    public List<UUID> ribPunten(UUID voorstelId) {
        return List.of();
    }

    /** Whether a discipline or the management did not agree with the newest version. */
    @Transactional(readOnly = true)
    public boolean heeftContrairAdvies(UUID voorstelId) {
        return false;
    }

    /**
     * Puts a released voorstel on an agenda.
     *
     * @throws Geweigerd where it is not free: taken back, or on another agenda
     */
    public void zetOpAgenda(UUID voorstelId, UUID agendapuntId, Handeling handeling) {
        throw new UnsupportedOperationException();
    }

    /** Takes it off its agenda: it is free for another. Nothing happens where it does not stand as this item. */
    public void haalVanAgenda(UUID voorstelId, UUID agendapuntId, Handeling handeling) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records the outcome of each open beslispunt of a voorstel that stands on an agenda. The college checks its own
     * rules (changed text, date, votes) before.
     *
     * @param datum     of the meeting
     * @param uitkomsten one for each point that is still open
     * @throws Geweigerd where the voorstel was taken back meanwhile, a point has no outcome or is decided already, or
     *                   VOOR_KENNISGEVING is given to another kind than kennisnemen
     */
    public void legUitkomstVast(UUID voorstelId, UUID vergaderingId, LocalDate datum, List<NieuweUitkomst> uitkomsten, Handeling handeling) {
        throw new UnsupportedOperationException();
    }
}
