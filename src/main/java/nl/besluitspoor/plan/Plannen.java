package nl.besluitspoor.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans: their course from draft to adoption, and their frozen versions. */
@Service
@Transactional
public class Plannen {

    private final PlanRepository opslag;

    Plannen(PlanRepository opslag) {
        this.opslag = opslag;
    }

    /** The plan of the dossier; empty where planvorming did not begin. */
    @Transactional(readOnly = true)
    public Optional<Plan> vanDossier(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** The plan. @throws Geweigerd where there is none */
    @Transactional(readOnly = true)
    public Plan van(UUID planId) {
        return opslag.plan(planId).orElseThrow(() -> new Geweigerd("Dit plan bestaat niet. Ga terug naar het dossier."));
    }

    /** What the plan says now, written or half written. */
    @Transactional(readOnly = true)
    public PlanInhoud concept(UUID planId) {
        var stukken = opslag.geldend(planId);
        var rij = new java.util.ArrayList<>(Stuk.VASTE.stream().filter(stukken::containsKey).map(stukken::get).toList());
        opslag.hoofdstukken(planId).stream().map(nummer -> stukken.get("H" + nummer)).filter(java.util.Objects::nonNull).forEach(rij::add);
        return PlanRepository.inhoud(rij);
    }

    /** The version. @throws Geweigerd where there is none */
    @Transactional(readOnly = true)
    public Planversie versie(UUID planversieId) {
        return opslag.versie(planversieId).orElseThrow(() -> new Geweigerd("Deze versie van het plan bestaat niet. Ga terug naar het dossier."));
    }

    /** Every frozen version of the plan, newest first. */
    @Transactional(readOnly = true)
    public List<Planversie> versies(UUID planId) {
        return opslag.versies(planId);
    }

    /** The version that the programmamanager freed last; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Planversie> vrijgegeven(UUID planId) {
        return opslag.versies(planId).stream().filter(versie -> versie.vrijgegevenOp() != null).findFirst();
    }

    /** The version that the college adopted last; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Planversie> vastgesteld(UUID planId) {
        return opslag.versies(planId).stream().filter(Planversie::isVastgesteld).findFirst();
    }

    /** Who wrote on the plan; none of them frees it or advises on it. */
    @Transactional(readOnly = true)
    public List<String> schrijvers(UUID planId) {
        return opslag.schrijvers(planId);
    }

    /** What was done with each inbreng of the dossier, complete answers only; empty where planvorming did not begin. */
    @Transactional(readOnly = true)
    public List<Antwoord> antwoorden(String dossier) {
        return List.of();
    }

    /** What the partners said, of every version and round, oldest first. */
    @Transactional(readOnly = true)
    public List<Reactie> reacties(UUID planId) {
        return List.of();
    }

    /** What the disciplines advised, of every version and round, oldest first. */
    @Transactional(readOnly = true)
    public List<Advies> adviezen(UUID planId) {
        return List.of();
    }

    /**
     * Opens the text again after the college decided otherwise than proposed, so that it can be brought in line.
     *
     * @throws Geweigerd where the plan is not with the college
     */
    public void openVoorBesluit(UUID planId, Handeling handeling) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adopts the plan: the freed version becomes 1.0 (after an earlier adoption 2.0); where the text was
     * {@linkplain #openVoorBesluit opened}, what it says now.
     *
     * @param voorstelId the proposal that the college decided on
     * @throws Geweigerd where no version was freed, or the text is not complete
     */
    public Planversie stelVast(UUID planId, UUID voorstelId, Handeling handeling) {
        throw new UnsupportedOperationException();
    }
}
