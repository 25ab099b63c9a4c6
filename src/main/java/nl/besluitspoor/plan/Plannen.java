package nl.besluitspoor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans: their course from draft to adoption, and their frozen versions. */
@Service
@Transactional
public class Plannen {

    private final PlanRepository opslag;
    private final PlanversieRepository versies;
    private final Plantekst tekst;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Consultaties consultaties;
    private final Versiemaker versiemaker;
    private final Agendathemas agendathemas;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Berichten berichten;
    private final Register register;

    Plannen(PlanRepository opslag, PlanversieRepository versies, Plantekst tekst, Schrijftafel<Stuk.Inhoud> schrijftafel,
            Consultaties consultaties, Versiemaker versiemaker, Agendathemas agendathemas, Dossiers dossiers, Functies functies, Berichten berichten,
            Register register) {
        this.opslag = opslag;
        this.versies = versies;
        this.tekst = tekst;
        this.schrijftafel = schrijftafel;
        this.consultaties = consultaties;
        this.versiemaker = versiemaker;
        this.agendathemas = agendathemas;
        this.dossiers = dossiers;
        this.functies = functies;
        this.berichten = berichten;
        this.register = register;
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
        return tekst.concept(planId);
    }

    /** The version. @throws Geweigerd where there is none */
    @Transactional(readOnly = true)
    public Planversie versie(UUID planversieId) {
        return versies.versie(planversieId).orElseThrow(() -> new Geweigerd("Deze versie van het plan bestaat niet. Ga terug naar het dossier."));
    }

    /** Every frozen version of the plan, newest first. */
    @Transactional(readOnly = true)
    public List<Planversie> versies(UUID planId) {
        return versies.versies(planId);
    }

    /** The version that the programmamanager freed last; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Planversie> vrijgegeven(UUID planId) {
        return versies.versies(planId).stream().filter(versie -> versie.vrijgegevenOp() != null).findFirst();
    }

    /** The version that the college adopted last; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Planversie> vastgesteld(UUID planId) {
        return versies.versies(planId).stream().filter(Planversie::isVastgesteld).findFirst();
    }

    /** The version that holds: the newest that the college adopted, or that was changed under a mandaat since; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<Planversie> geldend(UUID planId) {
        return versies.versies(planId).stream().filter(versie -> !versie.isConcept())
                .max(Comparator.comparingInt(Planversie::hoofdnummer).thenComparingInt(Planversie::ondernummer));
    }

    /** The version that held before this one; empty where none did. */
    @Transactional(readOnly = true)
    public Optional<Planversie> voorganger(Planversie versie) {
        return versies.versies(versie.planId()).stream().filter(v -> !v.isConcept() && (v.hoofdnummer() < versie.hoofdnummer()
                        || v.hoofdnummer() == versie.hoofdnummer() && v.ondernummer() < versie.ondernummer()))
                .max(Comparator.comparingInt(Planversie::hoofdnummer).thenComparingInt(Planversie::ondernummer));
    }

    /** What the plan as it would be says wrong or lacks, a sentence each; empty where it could be adopted. */
    @Transactional(readOnly = true)
    public List<String> bezwaren(PlanInhoud inhoud, String dossier) {
        Dossier van = dossiers.van(dossier);
        Set<PlanInhoud.Themaverwijzing> themas = agendathemas.bekend(van);
        List<String> zinnen = new ArrayList<>();
        for (Stuk.Inhoud stuk : List.of(new Stuk.Kern(inhoud.titel(), inhoud.begindatum(), inhoud.einddatum(), inhoud.persoonsgegevens(),
                inhoud.communicatie()), new Stuk.Talen(inhoud.talen()), new Stuk.Themas(inhoud.themas()), new Stuk.Doelen(inhoud.doelen()), new Stuk.Acties(inhoud.acties()), new Stuk.Begroting(inhoud.begroting()),
                new Stuk.Tekst(null, inhoud.samenvatting()), new Stuk.Tekst(null, inhoud.voorwoord()))) {
            zinnen.addAll(Plancontrole.bezwaren(stuk, van, inhoud, themas).values());
        }
        inhoud.hoofdstukken().forEach(h -> zinnen.addAll(Plancontrole.bezwaren(new Stuk.Tekst(h.kop(), h.tekst()), van, inhoud, themas).values()));
        Plancontrole.gemis(inhoud, van, themas).forEach(gemis -> zinnen.add(gemis.zin()));
        return zinnen;
    }

    /** SHA-256 (hex) of what a plan says: that of the version that would be frozen with these words. */
    public static String vingerafdruk(PlanInhoud inhoud) {
        return Planhash.sha256(inhoud);
    }

    /** Who wrote on the plan; none of them frees it or advises on it. */
    @Transactional(readOnly = true)
    public List<String> schrijvers(UUID planId) {
        return tekst.schrijvers(planId);
    }

    /** The version with this number, for example 0.2; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Planversie> versie(UUID planId, String nummer) {
        return versies.versies(planId).stream().filter(versie -> versie.nummer().equals(nummer)).findFirst();
    }

    /** What was done with each inbreng of the dossier, complete answers only; empty where planvorming did not begin. */
    @Transactional(readOnly = true)
    public List<Antwoord> antwoorden(String dossier) {
        return opslag.vanDossier(dossier).map(plan -> {
            PlanInhoud concept = concept(plan.id());
            return schrijftafel.geldend(plan.id()).values().stream().filter(stuk -> stuk.code().startsWith("I:"))
                    .map(stuk -> antwoord(stuk, concept)).filter(antwoord -> antwoord != null && !antwoord.isOpen())
                    .sorted(Comparator.comparing(Antwoord::op)).toList();
        }).orElse(List.of());
    }

    /** An answer as it stands, half written or not; null where nothing was written. */
    static @Nullable Antwoord antwoord(@Nullable Bewaring<Stuk.Inhoud> stuk, PlanInhoud plan) {
        if (stuk == null || !(stuk.inhoud() instanceof Stuk.InbrengAntwoord antwoord)) {
            return null;
        }
        return new Antwoord(antwoord.inbreng(), antwoord.uitkomst(), antwoord.reden(), antwoord.plaats(),
                antwoord.plaats() == null ? null : plan.plaats(antwoord.plaats()).orElse(null), stuk.versie(), stuk.door(), stuk.op());
    }

    /** What the partners said, of every version and round, oldest first. */
    @Transactional(readOnly = true)
    public List<Reactie> reacties(UUID planId) {
        return consultaties.reacties(planId);
    }

    /** What the disciplines advised, of every version and round, oldest first. */
    @Transactional(readOnly = true)
    public List<Advies> adviezen(UUID planId) {
        return consultaties.adviezen(planId);
    }

    /**
     * Opens the text again after the college decided otherwise than proposed, so that it can be brought in line.
     *
     * @throws Geweigerd where the plan is not with the college
     */
    public void openVoorBesluit(UUID planId, Handeling handeling) {
        Plan plan = opSlot(planId);
        if (plan.stand() == Planstand.BESLUIT_VERWERKEN) {
            return;
        }
        eisBij(plan, Planstand.VRIJGEGEVEN);
        opslag.zetStand(planId, Planstand.BESLUIT_VERWERKEN);
        register.append(Feit.van("plan-open-voor-besluit", 1, "plan-open-voor-besluit:" + planId + ":" + handeling.tijdstip())
                .dossier(plan.dossier()).object("plan", planId), handeling);
    }

    /**
     * Adopts the plan: the freed version becomes 1.0 (after an earlier adoption 2.0); where the text was
     * {@linkplain #openVoorBesluit opened}, what it says now.
     *
     * @param voorstelId the proposal that the college decided on
     * @throws Geweigerd where no version was freed, or the text is not complete
     */
    public Planversie stelVast(UUID planId, UUID voorstelId, Handeling handeling) {
        Planversie versie = stelVastZonderBericht(planId, voorstelId, handeling);
        vertelVastgesteld(versie, handeling);
        return versie;
    }

    /** As {@link #stelVast}, where whoever asks tells people himself. */
    public Planversie stelVastZonderBericht(UUID planId, UUID voorstelId, Handeling handeling) {
        Plan plan = opSlot(planId);
        Dossier dossier = dossiers.van(plan.dossier());
        List<Bewaring<Stuk.Inhoud>> stukken;
        if (plan.stand() == Planstand.BESLUIT_VERWERKEN) {
            stukken = tekst.stukken(planId);
            List<Plancontrole.Gemis> gemis = Plancontrole.gemis(Plantekst.inhoud(stukken), dossier, agendathemas.bekend(dossier));
            if (!gemis.isEmpty()) {
                throw new Geweigerd("Het plan is niet volledig: " + gemis.get(0).zin());
            }
            if (schrijftafel.naast(planId).stream().anyMatch(stap -> Stuk.isTekst(stap.code()))) {
                throw new Geweigerd("In het plan ligt nog een tekst naast de geldende. Voeg de twee teksten eerst samen.");
            }
        } else {
            eisBij(plan, Planstand.VRIJGEGEVEN);
            stukken = List.copyOf(schrijftafel.inVersie(vrijgegeven(planId).orElseThrow(
                    () -> new Geweigerd("Van dit plan is geen versie vrijgegeven. Geef eerst een versie vrij.")).id()).values());
        }
        Planversie versie = versiemaker.stelVast(plan, stukken, voorstelId, handeling);
        opslag.zetStand(planId, Planstand.VASTGESTELD);
        register.append(Feit.van("plan-vastgesteld", 1, "plan-vastgesteld:" + versie.id()).dossier(plan.dossier())
                .object("planversie", versie.id()).open("versie", versie.nummer()).open("sha256", versie.sha256())
                .open("voorstel", voorstelId).document(versiemaker.documenthash(versie)), handeling);
        return versie;
    }

    private void vertelVastgesteld(Planversie versie, Handeling handeling) {
        Dossier dossier = dossiers.van(versie.dossier());
        List<Ontvanger> wie = new ArrayList<>();
        for (String functie : List.of("programmamanager", "beleidsmedewerker", "wijkmanager")) {
            wie.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        dossiers.leden(dossier).forEach(partner -> wie.add(new Ontvanger(partner.naam(), partner.mail(), "partner")));
        berichten.enqueue(Bericht.over("plan-vastgesteld", versie.id().toString()).dossier(versie.dossier())
                .neutraalOnderwerp("Plan vastgesteld: " + dossier.korteTitel() + ", versie " + versie.nummer())
                .alinea("Het college heeft het plan vastgesteld. Versie " + versie.nummer() + " is de geldende.")
                .link("/dossiers/" + versie.dossier() + "/plan/versies/" + versie.nummer(), "Lees het plan"), wie, handeling);
    }

    /** Locks the plan until the transaction ends: nothing else changes it meanwhile. */
    public void grendel(UUID planId) {
        opSlot(planId);
    }

    /**
     * Changes the plan under a mandaat: 1.0 becomes 1.1.
     *
     * @param basisversieId the version that holds, and that the change was asked on
     * @throws Gewijzigd  where another version holds by now
     * @throws Geweigerd where a decision of the college on the plan is being worked out
     */
    public Planversie wijzig(UUID basisversieId, Planwijziging wijziging, Handeling handeling) {
        Planversie basis = versie(basisversieId);
        Plan plan = opSlot(basis.planId());
        eisBij(plan, Planstand.VASTGESTELD);
        Planversie nu = geldend(plan.id()).orElseThrow();
        if (!nu.id().equals(basisversieId)) {
            throw new Gewijzigd("Versie " + basis.nummer() + " is niet meer de geldende: dat is versie " + nu.nummer() + ".");
        }
        return maakGewijzigd(plan, nu, wijziging, nu.hoofdnummer(), nu.ondernummer() + 1, null, handeling);
    }

    /**
     * Changes the plan as the college decided: the next whole number. The rows that the decision names get its words,
     * whatever was changed under a mandaat since it was asked.
     *
     * @param basisversieId the version that the change was asked on
     */
    public Planversie wijzigDoorCollege(UUID basisversieId, Planwijziging wijziging, UUID voorstelId, Handeling handeling) {
        Planversie basis = versie(basisversieId);
        Plan plan = opSlot(basis.planId());
        eisBij(plan, Planstand.VASTGESTELD);
        Planversie nu = geldend(plan.id()).orElseThrow();
        return maakGewijzigd(plan, nu, wijziging.opNieuwere(basis.inhoud(), nu.inhoud()), nu.hoofdnummer() + 1, 0, voorstelId, handeling);
    }

    private Planversie maakGewijzigd(Plan plan, Planversie nu, Planwijziging wijziging, int hoofdnummer, int ondernummer,
            @Nullable UUID voorstelId, Handeling handeling) {
        List<Bewaring<Stuk.Inhoud>> stukken = schrijf(plan.id(), nu, wijziging.stukken(nu.inhoud()), handeling);
        List<String> bezwaren = bezwaren(Plantekst.inhoud(stukken), plan.dossier());
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd("Het plan klopt niet met deze wijziging: " + bezwaren.get(0));
        }
        Planversie versie = versiemaker.maakGewijzigd(plan, hoofdnummer, ondernummer, stukken, voorstelId, handeling);
        register.append(Feit.van("plan-gewijzigd", 1, "plan-gewijzigd:" + versie.id()).dossier(plan.dossier())
                .object("planversie", versie.id()).open("versie", versie.nummer()).open("vorigeVersie", nu.nummer())
                .open("sha256", versie.sha256()).open("voorstel", voorstelId).document(versiemaker.documenthash(versie)), handeling);
        return versie;
    }

    /** Saves the changed pieces as the newest; gives the pieces of the version with these in their place. */
    private List<Bewaring<Stuk.Inhoud>> schrijf(UUID planId, Planversie versie, Map<String, Stuk.Inhoud> gewijzigd, Handeling handeling) {
        Map<String, Bewaring<Stuk.Inhoud>> samen = schrijftafel.inVersie(versie.id());
        gewijzigd.forEach((code, inhoud) ->
                samen.put(code, schrijftafel.leg(planId, code, inhoud, handeling.gebruiker(), handeling.tijdstip())));
        return List.copyOf(samen.values());
    }

    /**
     * Opens an adopted plan for writing, with this change in it, because the college decided otherwise than was asked.
     *
     * @throws Geweigerd where the plan is not adopted
     */
    public void openVoorWijziging(UUID basisversieId, Planwijziging wijziging, Handeling handeling) {
        Planversie basis = versie(basisversieId);
        Plan plan = opSlot(basis.planId());
        eisBij(plan, Planstand.VASTGESTELD);
        Planversie nu = geldend(plan.id()).orElseThrow();
        schrijf(plan.id(), nu, wijziging.opNieuwere(basis.inhoud(), nu.inhoud()).stukken(nu.inhoud()), handeling);
        opslag.zetStand(plan.id(), Planstand.BESLUIT_VERWERKEN);
        register.append(Feit.van("plan-open-voor-besluit", 1, "plan-open-voor-besluit:" + plan.id() + ":" + handeling.tijdstip())
                .dossier(plan.dossier()).object("plan", plan.id()), handeling);
    }

    private Plan opSlot(UUID planId) {
        return opslag.opSlot(planId).orElseThrow(() -> new Geweigerd("Dit plan bestaat niet. Ga terug naar het dossier."));
    }

    private static void eisBij(Plan plan, Planstand stand) {
        if (plan.stand() != stand) {
            throw new Geweigerd("Dit kan nu niet met het plan van " + plan.dossier() + ": "
                    + Character.toLowerCase(plan.stand().omschrijving().charAt(0)) + plan.stand().omschrijving().substring(1) + ".");
        }
    }
}
