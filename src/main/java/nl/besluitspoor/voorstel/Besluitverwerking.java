package nl.besluitspoor.voorstel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt.Behandeling;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.VoorstelRepository.Verwerking;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when the college treated a voorstel, or the holder of the portefeuille takes it back: plan and RIB are
 * brought in line, each point that is final is told once, a point held over comes back.
 */
@Service
@Transactional
public class Besluitverwerking {

    private static final String BESTUURSSECRETARIAAT = "bestuurssecretariaat";

    private final VoorstelRepository opslag;
    private final Voorstellen voorstellen;
    private final Voorstelgang gang;
    private final Notatekst tekst;
    private final Notaversies versies;
    private final Plannen plannen;
    private final Functies functies;
    private final Voorstelpost post;
    private final Register register;
    private final ApplicationEventPublisher gebeurtenissen;
    private final Clock klok;

    Besluitverwerking(VoorstelRepository opslag, Voorstellen voorstellen, Voorstelgang gang, Notatekst tekst, Notaversies versies, Plannen plannen,
            Functies functies, Voorstelpost post, Register register, ApplicationEventPublisher gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.voorstellen = voorstellen;
        this.gang = gang;
        this.tekst = tekst;
        this.versies = versies;
        this.plannen = plannen;
        this.functies = functies;
        this.post = post;
        this.register = register;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /**
     * What was told.
     *
     * @param punten      those that became final
     * @param plan        outcome of the plan's point where it is one of them; null otherwise
     * @param ribPunten   ids of those a RIB must tell of, in the nota's order; empty where none goes
     * @param aangehouden whether a point is still held over
     */
    public record Melding(List<Beslispunt> punten, @Nullable Uitkomst plan, List<UUID> ribPunten, boolean aangehouden) {}

    /**
     * Looks at what the college decided.
     *
     * @return whether plan or RIB must be brought in line before anything is sent
     */
    public boolean verwerkUitkomst(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() != Voorstelstand.BESLOTEN) {
            throw new IllegalStateException("voorstel %s is %s, niet behandeld".formatted(voorstelId, voorstel.stand()));
        }
        List<UUID> rib = voorstellen.ribPunten(voorstelId);
        List<Beslispunt> nu = ongemeld(voorstelId);
        boolean anders = nu.stream().filter(p -> spreektVan(voorstel, rib, p)).anyMatch(p -> p.uitkomst() != Uitkomst.CONFORM
                || Objects.requireNonNull(p.behandeling()).nummer() > 1);
        anders |= !vreemdInBrief(voorstelId, voorstellen.ribVan(voorstelId)).isEmpty();
        boolean gaatUit = nu.stream().anyMatch(p -> spreektVan(voorstel, rib, p) && Objects.requireNonNull(p.uitkomst()).isTeMelden());
        boolean inLijn = anders && gaatUit;
        for (Beslispunt punt : nu) {
            Behandeling b = Objects.requireNonNull(punt.behandeling());
            register.append(Feit.van("uitkomst-verwerkt", 1, "uitkomst-verwerkt:" + punt.id() + ":" + b.nummer()).dossier(voorstel.dossier())
                    .object("beslispunt", punt.id()).uitkomst(b.uitkomst().name()).open("voorstel", voorstelId).open("nummer", punt.nummer())
                    .open("behandeling", b.nummer()).open("datum", b.datum()).open("aangehoudenTot", b.aangehoudenTot())
                    .open("inLijnTeBrengen", inLijn), handeling);
        }
        if (inLijn) {
            opslag.zetStand(voorstelId, Voorstelstand.BESLUIT_VERWERKEN);
            boolean planVastgesteld = nu.stream().anyMatch(p -> p.isVanPlan() && Objects.requireNonNull(p.uitkomst()).isVastgesteld());
            boolean planAnders = nu.stream().anyMatch(p -> p.objectSoort() == ObjectSoort.PLAN && p.uitkomst() != Uitkomst.CONFORM);
            if (voorstel.planversieId() != null && planVastgesteld && planAnders) {
                if (voorstel.soort() == Voorstel.Soort.WIJZIGING) {
                    gebeurtenissen.publishEvent(new WijzigingAndersBesloten(voorstelId, handeling));
                } else {
                    plannen.openVoorBesluit(plannen.versie(voorstel.planversieId()).planId(), handeling);
                }
            }
        }
        return inLijn;
    }

    private static boolean spreektVan(Voorstel voorstel, List<UUID> rib, Beslispunt punt) {
        return rib.contains(punt.id()) || voorstel.planversieId() != null && punt.objectSoort() == ObjectSoort.PLAN;
    }

    /** Numbers of points that the letter names and that were not decided so that it may tell them. */
    private List<Integer> vreemdInBrief(UUID voorstelId, RibTekst brief) {
        List<Integer> teMelden = voorstellen.beslispunten(voorstelId).stream().filter(p -> p.uitkomst() != null && p.uitkomst().isTeMelden())
                .map(Beslispunt::nummer).toList();
        return brief.genoemdeBeslispunten().stream().filter(nummer -> !teMelden.contains(nummer)).sorted().toList();
    }

    /** The points that were treated and not told as final yet. */
    private List<Beslispunt> ongemeld(UUID voorstelId) {
        return voorstellen.beslispunten(voorstelId).stream().filter(p -> p.behandeling() != null && !opslag.isGemeld(p.id())).toList();
    }

    /** Opens the RIB's text again, because a signer gave it back. */
    public void heropenRib(UUID voorstelId, Handeling handeling) {
        opslag.opSlot(voorstelId);
        opslag.zetRibHerstel(voorstelId, true);
    }

    /**
     * The writer says that plan and RIB are in line; freezes them as a version.
     *
     * @param toelichting what was changed, for the holder to read
     */
    public void legVerwerkingVast(UUID voorstelId, @Nullable String toelichting, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() != Voorstelstand.BESLUIT_VERWERKEN && !voorstel.ribInHerstel()) {
            throw new Gewijzigd("Het besluit wordt niet meer verwerkt. " + voorstel.stand().naam() + ".");
        }
        if (!functies.heeft(handeling.gebruiker(), Schrijftafel.BELEIDSMEDEWERKER)) {
            throw new Geweigerd("Alleen een beleidsmedewerker verwerkt het besluit.");
        }
        if (toelichting == null) {
            throw new Geweigerd("Schrijf op wat u in plan en raadsinformatiebrief hebt veranderd, of waarom er niets te veranderen was.");
        }
        nietInLijn(voorstelId).stream().findFirst().ifPresent(zin -> {
            throw new Geweigerd(zin);
        });
        Optional<Verwerking> vorige = opslag.laatsteVerwerking(voorstelId);
        boolean opnieuw = vorige.isPresent() && Boolean.FALSE.equals(vorige.get().akkoord());
        var versie = versies.bevriesNaBesluit(voorstel, opnieuw, voorstellen.beslispunten(voorstelId), handeling);
        int volgnr = vorige.map(v -> v.volgnr() + 1).orElse(1);
        opslag.voegVerwerkingToe(voorstelId, volgnr, versie.id(), toelichting, handeling);
        if (voorstel.stand() == Voorstelstand.BESLUIT_VERWERKEN) {
            opslag.zetStand(voorstelId, Voorstelstand.VERWERKING_BEVESTIGEN);
        }
        register.append(Feit.van("besluit-in-lijn-gebracht", 1, "verwerking:" + voorstelId + ":" + volgnr).dossier(voorstel.dossier())
                .object("voorstel", voorstelId).open("versie", versie.nummer()).besloten("toelichting", toelichting), handeling);
        post.teBevestigen(voorstel, volgnr, handeling);
    }

    /** What the letter as it is written now may not say after the decision, a sentence for each point; empty where it is in line. */
    @Transactional(readOnly = true)
    public List<String> nietInLijn(UUID voorstelId) {
        return vreemdInBrief(voorstelId, tekst.concept(voorstelId).rib()).stream().map(nummer -> "De raadsinformatiebrief noemt beslispunt " + nummer
                + ", en daarover is niet besloten zoals de brief het mag vertellen. Haal het uit de brief.").toList();
    }

    /** What the writer said of his last processing; empty where there was none. */
    @Transactional(readOnly = true)
    public Optional<String> toelichting(UUID voorstelId) {
        return opslag.laatsteVerwerking(voorstelId).map(Verwerking::toelichting);
    }

    /** Why the holder sent the last processing back; empty where he did not. */
    @Transactional(readOnly = true)
    public Optional<String> teruggaveReden(UUID voorstelId) {
        return opslag.laatsteVerwerking(voorstelId).filter(v -> Boolean.FALSE.equals(v.akkoord())).map(Verwerking::reden);
    }

    /**
     * The holder of the portefeuille confirms that plan and RIB say what was decided, or sends them back.
     *
     * @return whether he confirmed
     */
    public boolean bevestig(UUID voorstelId, @Nullable Boolean akkoord, @Nullable String reden, Handeling ruw) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        Handeling handeling = gang.alsHouder(voorstel.dossier(), ruw, "bevestigt de verwerking van het besluit");
        Verwerking verwerking = opslag.laatsteVerwerking(voorstelId).filter(v -> v.akkoord() == null)
                .orElseThrow(() -> new Gewijzigd("Er wacht geen verwerking meer op uw bevestiging."));
        if (akkoord == null) {
            throw new Geweigerd("Kies of u de verwerking bevestigt of terugstuurt.");
        }
        if (!akkoord && reden == null) {
            throw new Geweigerd("Zeg wat er nog niet klopt; de steller leest het.");
        }
        opslag.zetOordeel(voorstelId, verwerking.volgnr(), akkoord, reden, handeling);
        if (voorstel.stand() == Voorstelstand.VERWERKING_BEVESTIGEN) {
            opslag.zetStand(voorstelId, akkoord ? Voorstelstand.BESLOTEN : Voorstelstand.BESLUIT_VERWERKEN);
        }
        register.append(Feit.van(akkoord ? "verwerking-bevestigd" : "verwerking-teruggestuurd", 1,
                "verwerking-oordeel:" + voorstelId + ":" + verwerking.volgnr()).dossier(voorstel.dossier()).object("voorstel", voorstelId)
                .open("volgnr", verwerking.volgnr()).besloten("reden", reden), handeling);
        if (!akkoord) {
            post.verwerkingTerug(voorstel, verwerking.volgnr(), Objects.requireNonNull(reden), handeling);
        }
        return akkoord;
    }

    /** Ends the mending of a RIB that was given back; the points were told before. */
    public void sluitRibHerstel(UUID voorstelId, Handeling handeling) {
        opslag.opSlot(voorstelId);
        opslag.zetRibHerstel(voorstelId, false);
    }

    /** Says of each point that became final that it is told, once; whoever asked for the plan's adopts it. */
    public Melding meldDefinitief(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        Melding melding = meld(voorstel, handeling);
        if (voorstel.stand().isEinde()) {
            return melding;
        }
        opslag.zetStand(voorstelId, melding.aangehouden() ? Voorstelstand.AANGEHOUDEN : Voorstelstand.AFGEDAAN);
        return melding;
    }

    private Melding meld(Voorstel voorstel, Handeling handeling) {
        List<Beslispunt> alle = voorstellen.beslispunten(voorstel.id());
        List<Beslispunt> nieuw = alle.stream().filter(p -> !p.isOpen() && !opslag.isGemeld(p.id())).toList();
        Uitkomst plan = null;
        for (Beslispunt punt : nieuw) {
            Uitkomst uitkomst = Objects.requireNonNull(punt.uitkomst());
            opslag.zetGemeld(punt.id(), handeling.tijdstip());
            register.append(Feit.van("beslispunt-definitief", 1, "beslispunt-definitief:" + punt.id()).dossier(voorstel.dossier())
                    .object("beslispunt", punt.id()).uitkomst(uitkomst.name()).open("voorstel", voorstel.id()).open("nummer", punt.nummer()), handeling);
            if (voorstel.planversieId() != null && punt.isVanPlan()) {
                plan = uitkomst;
            }
        }
        if (voorstel.planversieId() != null && alle.stream().noneMatch(p -> p.isVanPlan() || p.isOpen())) {
            // Nothing of the plan was put to the college (taken back while it was written): whoever asked does not wait for ever.
            plan = Uitkomst.TERUGGENOMEN;
        }
        List<UUID> rib = voorstellen.ribPunten(voorstel.id());
        boolean geschreven = voorstellen.ribVan(voorstel.id()).isVolledig();
        List<UUID> ribPunten = !geschreven ? List.of() : nieuw.stream()
                .filter(p -> rib.contains(p.id()) && Objects.requireNonNull(p.uitkomst()).isTeMelden()).map(Beslispunt::id).toList();
        if (!nieuw.isEmpty()) {
            post.definitief(voorstel, nieuw, handeling);
        }
        alle.stream().filter(p -> p.uitkomst() == Uitkomst.AANGEHOUDEN).forEach(p -> post.aangehouden(voorstel, p, handeling));
        return new Melding(nieuw, plan, ribPunten, alle.stream().anyMatch(p -> p.uitkomst() == Uitkomst.AANGEHOUDEN));
    }

    /** The first day on which a point that is held over comes back; empty where none is. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> aangehoudenTot(UUID voorstelId) {
        return voorstellen.beslispunten(voorstelId).stream().filter(p -> p.uitkomst() == Uitkomst.AANGEHOUDEN)
                .map(p -> Objects.requireNonNull(Objects.requireNonNull(p.behandeling()).aangehoudenTot())).min(LocalDate::compareTo);
    }

    /** What was held over is free for an agenda again. */
    public void zetTerugBijVrijgegeven(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        if (voorstel.stand() == Voorstelstand.AANGEHOUDEN) {
            opslag.zetStand(voorstelId, Voorstelstand.VRIJGEGEVEN);
            post.vrijgegeven(voorstel, handeling);
        }
    }

    /**
     * Asks that what is held over comes back before its date.
     *
     * @throws Geweigerd where another than the bestuurssecretariaat or the holder asks it, or nothing is held over
     */
    public void agendeerEerder(UUID voorstelId, Handeling ruw) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        Handeling handeling = functies.heeft(ruw.gebruiker(), BESTUURSSECRETARIAAT) ? ruw.als(BESTUURSSECRETARIAAT, false)
                : gang.alsHouder(voorstel.dossier(), ruw, "of het bestuurssecretariaat brengt een aangehouden punt eerder terug");
        if (voorstel.stand() != Voorstelstand.AANGEHOUDEN) {
            throw new Geweigerd("Er is nu geen beslispunt aangehouden. " + voorstel.stand().naam() + ".");
        }
        register.append(Feit.van("eerder-geagendeerd", 1, "eerder-geagendeerd:" + voorstelId + ":" + handeling.tijdstip().toEpochMilli())
                .dossier(voorstel.dossier()).object("voorstel", voorstelId), handeling);
    }

    /**
     * The holder of the portefeuille takes back every point that is not decided yet.
     *
     * @param reden why
     * @return whether the consequences of an earlier decision are still being worked out: then those go on first
     * @throws Geweigerd where another tries it, no reason is given, or everything is decided
     */
    public boolean neemTerug(UUID voorstelId, @Nullable String reden, Handeling ruw) {
        Voorstel voorstel = opslag.opSlot(voorstelId);
        Handeling handeling = gang.alsHouder(voorstel.dossier(), ruw, "neemt dit voorstel terug");
        List<Beslispunt> open = voorstellen.beslispunten(voorstelId).stream().filter(Beslispunt::isOpen).toList();
        boolean alles = voorstellen.beslispunten(voorstelId).stream().allMatch(p -> p.behandeling() == null);
        if (voorstel.stand().isEinde() || open.isEmpty() && !alles) {
            throw new Geweigerd("Dit voorstel kan niet meer worden teruggenomen: over elk beslispunt is al besloten, of het is al afgedaan.");
        }
        if (reden == null || reden.isBlank()) {
            throw new Geweigerd("Zeg waarom u het voorstel terugneemt; wie eraan werkte, leest het.");
        }
        LocalDate dag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        for (Beslispunt punt : open) {
            int nummer = punt.behandeling() == null ? 1 : punt.behandeling().nummer() + 1;
            voorstellen.legBehandelingVast(voorstel, punt, new Behandeling(nummer, Uitkomst.TERUGGENOMEN, "Teruggenomen door de portefeuillehouder.",
                    null, null, dag, null), handeling);
        }
        boolean eerstVerwerken = voorstel.stand().isInVerwerking();
        if (!eerstVerwerken) {
            opslag.zetAgendapunt(voorstelId, null);
            opslag.zetEinde(voorstelId, alles ? Voorstelstand.TERUGGENOMEN : Voorstelstand.AFGEDAAN, reden, handeling);
        }
        register.append(Feit.van("voorstel-teruggenomen", 1, "voorstel-teruggenomen:" + voorstelId).dossier(voorstel.dossier())
                .object("voorstel", voorstelId).uitkomst(Uitkomst.TERUGGENOMEN.name()).open("stand", voorstel.stand())
                .open("beslispunten", open.stream().map(Beslispunt::id).toList()).besloten("reden", reden), handeling);
        post.teruggenomen(voorstel, reden, handeling);
        return eerstVerwerken;
    }
}
