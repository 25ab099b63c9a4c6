package nl.besluitspoor.wijziging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.MandaatToets;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.mandaat.Toetsuitkomst;
import nl.besluitspoor.mandaat.Toetsvraag;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.monitoring.Monitoringronden.Aanleiding;
import nl.besluitspoor.plan.Agendathemas;
import nl.besluitspoor.plan.Plan;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planverschil;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Planwijziging;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import nl.besluitspoor.wijziging.Toetsverslag.Moment;
import nl.besluitspoor.wijziging.Wijziging.Aanvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to an adopted plan: asked on the version that holds, and checked against the mandaat. */
@Service
@Transactional
public class Wijzigingen {

    /** The sentence for a choice in a round of monitoring that is none of this dossier. */
    public static final String RONDE_ONBEKEND = "De monitoringronde waaruit u komt, is niet te vinden. Ga terug naar de ronde en begin de wijziging daar.";

    private static final List<String> AANVRAGERS = List.of("beleidsmedewerker", "wijkmanager");

    private final WijzigingRepository opslag;
    private final Aanvraagcontrole controle;
    private final MandaatToets mandaattoets;
    private final Mandaten mandaten;
    private final Plannen plannen;
    private final Agendathemas agendathemas;
    private final Dossiers dossiers;
    private final Wijken wijken;
    private final Functies functies;
    private final Monitoringronden rondes;
    private final Wijzigingspost post;
    private final Register register;

    Wijzigingen(WijzigingRepository opslag, Aanvraagcontrole controle, MandaatToets mandaattoets, Mandaten mandaten, Plannen plannen,
            Agendathemas agendathemas, Dossiers dossiers, Wijken wijken, Functies functies, Monitoringronden rondes, Wijzigingspost post,
            Register register) {
        this.opslag = opslag;
        this.controle = controle;
        this.mandaattoets = mandaattoets;
        this.mandaten = mandaten;
        this.plannen = plannen;
        this.agendathemas = agendathemas;
        this.dossiers = dossiers;
        this.wijken = wijken;
        this.functies = functies;
        this.rondes = rondes;
        this.post = post;
        this.register = register;
    }

    // ---- reading

    /** @throws Geweigerd where there is none with this id */
    @Transactional(readOnly = true)
    public Wijziging van(UUID id) {
        return opslag.zoek(id).orElseThrow(() -> new Geweigerd("Deze wijziging bestaat niet. Ga terug naar het dossier."));
    }

    /** Every change of a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Wijziging> lijst(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** Every answer of the check about this change, oldest first. */
    @Transactional(readOnly = true)
    public List<Toetsverslag> toetsen(UUID id) {
        return opslag.toetsen(id);
    }

    /** The decision in the college's name on this change; empty where none was taken. */
    @Transactional(readOnly = true)
    public Optional<Mandaatbesluit> besluit(UUID id) {
        return opslag.besluit(id);
    }

    /** Every decision in the college's name in a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Mandaatbesluit> besluiten(String dossier) {
        return opslag.besluiten(dossier);
    }

    /** What the change makes different, between the version it was asked on and the plan as it is to be. */
    @Transactional(readOnly = true)
    public Planverschil verschil(Wijziging w) {
        PlanInhoud basis = plannen.versie(w.aanvraag().basisversie()).inhoud();
        return Planverschil.tussen(basis, w.aanvraag().inhoud().toegepastOp(basis), namen(w.dossier()));
    }

    /** What is different between two versions of a plan. */
    @Transactional(readOnly = true)
    public Planverschil verschil(Planversie oud, Planversie nieuw) {
        return Planverschil.tussen(oud.inhoud(), nieuw.inhoud(), namen(oud.dossier()));
    }

    /** The difference between a plan's version and the plan as somebody wants it. */
    @Transactional(readOnly = true)
    public Planverschil verschil(UUID basisversieId, PlanInhoud gewenst) {
        Planversie basis = plannen.versie(basisversieId);
        return Planverschil.tussen(basis.inhoud(), wijziging(basis, gewenst).toegepastOp(basis.inhoud()), namen(basis.dossier()));
    }

    /** The euros that the plan as somebody wants it moves, adds or takes away. */
    @Transactional(readOnly = true)
    public java.math.BigDecimal bedrag(UUID basisversieId, PlanInhoud gewenst) {
        Planversie basis = plannen.versie(basisversieId);
        return wijziging(basis, gewenst).bedrag(basis.inhoud());
    }

    /** Which wijken come or go, a sentence each. */
    @Transactional(readOnly = true)
    public List<String> wijkregels(Wijziging w) {
        return Stream.concat(w.aanvraag().wijkenErbij().stream().map(code -> "Wijk " + wijknaam(code) + " komt erbij"),
                w.aanvraag().wijkenEraf().stream().map(code -> "Wijk " + wijknaam(code) + " gaat eraf")).toList();
    }

    private String wijknaam(String code) {
        return wijken.met(code).map(w -> w.naam()).orElse(code);
    }

    private Map<String, String> namen(String nummer) {
        Dossier dossier = dossiers.van(nummer);
        Map<String, String> namen = new HashMap<>();
        dossier.wijken().forEach(wijk -> namen.put(wijk.code(), wijk.naam()));
        dossier.partners().forEach(partner -> namen.put(partner.sleutel(), partner.naam()));
        namen.putAll(agendathemas.namen(dossier));
        return namen;
    }

    /** Why this person may not ask for a change of the dossier's plan now; empty where he may. */
    @Transactional(readOnly = true)
    public Optional<String> waaromNiet(String nummer, String gebruiker) {
        Dossier dossier = dossiers.van(nummer);
        if (functie(dossier, gebruiker).isEmpty()) {
            return Optional.of("Alleen een beleidsmedewerker of de wijkmanager van een wijk van dit plan vraagt een wijziging aan.");
        }
        if (!dossier.isOpen()) {
            return Optional.of("Dossier " + nummer + " loopt niet meer. Het plan kan niet meer worden gewijzigd.");
        }
        if (plannen.vanDossier(nummer).flatMap(plan -> plannen.geldend(plan.id())).isEmpty()) {
            return Optional.of("Het plan van dit dossier is nog niet vastgesteld. Tot dan verandert u het op de pagina van het plan.");
        }
        return Optional.empty();
    }

    private Optional<String> functie(Dossier dossier, String gebruiker) {
        return AANVRAGERS.stream().filter(f -> f.equals("wijkmanager")
                ? dossier.wijken().stream().anyMatch(wijk -> functies.van(gebruiker, f, wijk.code()).isPresent())
                : functies.heeft(gebruiker, f)).findFirst();
    }

    // ---- asking

    /** What is wrong in a request, a sentence each; empty where it can be asked. */
    @Transactional(readOnly = true)
    public List<String> bezwaren(String dossier, NieuweWijziging nieuw) {
        Planversie basis = plannen.versie(nieuw.basisversie());
        Planwijziging inhoud = wijziging(basis, nieuw.gewenst());
        List<String> zinnen = new ArrayList<>(controle.bezwaren(dossiers.van(dossier), basis.inhoud(), nieuw, inhoud));
        zinnen.addAll(plannen.bezwaren(inhoud.toegepastOp(basis.inhoud()), dossier));
        if (nieuw.bijsturing() != null) {
            bezwaarBijsturing(dossier, nieuw.bijsturing()).ifPresent(zinnen::add);
        }
        return zinnen;
    }

    /** The choice in a round of monitoring of this dossier that asks for a change; empty where there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<Aanleiding> bijsturing(String dossier, UUID id) {
        return rondes.aanleiding(dossier, id, Monitoringronde.Keuze.MANDAATWIJZIGING);
    }

    /** The changes that came from a choice in a round of monitoring, oldest first. */
    @Transactional(readOnly = true)
    public List<Wijziging> vanBijsturing(UUID bijsturing) {
        return opslag.vanBijsturing(bijsturing);
    }

    /** A choice is carried out once; what was not followed may be asked again from it. */
    private Optional<String> bezwaarBijsturing(String dossier, UUID id) {
        if (bijsturing(dossier, id).isEmpty()) {
            return Optional.of(RONDE_ONBEKEND);
        }
        return vanBijsturing(id).stream().filter(Wijziging::gaatDoor).findFirst()
                .map(w -> "Uit deze keuze is wijziging " + w.kenmerk() + " al gevraagd. Ga daarmee verder, of vraag een nieuwe aan vanaf het dossier.");
    }

    /**
     * Asks for a change.
     *
     * @return the change, to start {@code mandaatwijziging} with
     * @throws Geweigerd by another than who may ask, or where what is asked does not agree with itself
     * @throws Gewijzigd where the base version holds no more; the sentence says what changed since
     */
    public Wijziging vraagAan(String nummer, NieuweWijziging nieuw, Handeling ruw) {
        Dossier dossier = dossiers.opSlot(nummer);
        Plan plan = plannen.vanDossier(nummer).orElseThrow(() -> new Geweigerd("Dit dossier heeft nog geen plan."));
        Handeling handeling = eis(dossier, plan, nieuw, ruw);
        UUID id = UUID.randomUUID();
        int volgnr = opslag.volgendNummer(nummer);
        opslag.voegToe(id, nummer, volgnr, plan.id(), nieuw.bijsturing());
        Aanvraag aanvraag = aanvraag(nieuw, 1, handeling);
        opslag.voegToe(id, aanvraag);
        Wijziging w = van(id);
        registreer(w, handeling);
        post.gevraagd(w, handeling);
        return w;
    }

    /**
     * Asks again on the version that holds now, after it came back.
     *
     * @throws Geweigerd by another than who asked it first
     */
    public Wijziging vraagOpnieuwAan(UUID id, NieuweWijziging nieuw, Handeling ruw) {
        Wijziging w = opSlot(id);
        if (w.stand() != Wijzigingstand.TERUG) {
            throw new Gewijzigd("Wijziging " + w.kenmerk() + " ligt niet bij u: zij " + w.stand().naam() + ".");
        }
        eisAanvrager(w, ruw);
        Dossier dossier = dossiers.opSlot(w.dossier());
        Handeling handeling = eis(dossier, plannen.van(w.plan()), nieuw, ruw);
        opslag.voegToe(id, aanvraag(nieuw, w.aanvraag().ronde() + 1, handeling));
        Wijziging opnieuw = van(id);
        registreer(opnieuw, handeling);
        return opnieuw;
    }

    private Handeling eis(Dossier dossier, Plan plan, NieuweWijziging nieuw, Handeling ruw) {
        waaromNiet(dossier.nummer(), ruw.gebruiker()).ifPresent(zin -> {
            throw new Geweigerd(zin);
        });
        plannen.grendel(plan.id());
        eisGeldend(plan.id(), nieuw.basisversie());
        List<String> bezwaren = bezwaren(dossier.nummer(), nieuw);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(String.join(" ", bezwaren));
        }
        return ruw.als(functie(dossier, ruw.gebruiker()).orElseThrow(), false);
    }

    private void eisGeldend(UUID plan, UUID basisversie) {
        Planversie nu = plannen.geldend(plan).orElseThrow();
        if (!nu.id().equals(basisversie)) {
            throw new Gewijzigd(verouderd(plannen.versie(basisversie), nu));
        }
    }

    /** That a version holds no more, and what changed since. */
    String verouderd(Planversie basis, Planversie nu) {
        return "Versie " + basis.nummer() + " van het plan geldt niet meer: nu geldt versie " + nu.nummer() + ". Sindsdien is veranderd: "
                + Planverschil.tussen(basis.inhoud(), nu.inhoud(), namen(nu.dossier())).samenvatting() + " Vraag de wijziging aan op versie " + nu.nummer() + ".";
    }

    private Planwijziging wijziging(Planversie basis, PlanInhoud gewenst) {
        List<PlanInhoud> alle = plannen.versies(basis.planId()).stream().map(Planversie::inhoud).toList();
        return Planwijziging.uit(basis.inhoud(), gewenst,
                alle.stream().flatMap(p -> p.themas().stream()).mapToInt(Thema::nummer).max().orElse(0),
                alle.stream().flatMap(p -> p.doelen().stream()).mapToInt(Doel::nummer).max().orElse(0),
                alle.stream().flatMap(p -> p.acties().stream()).mapToInt(Actie::nummer).max().orElse(0));
    }

    private Aanvraag aanvraag(NieuweWijziging nieuw, int ronde, Handeling handeling) {
        Planversie basis = plannen.versie(nieuw.basisversie());
        Planwijziging inhoud = wijziging(basis, nieuw.gewenst());
        String reden = Objects.requireNonNull(nieuw.reden());
        String alles = Stream.of(basis.dossier(), basis.sha256(), Plannen.vingerafdruk(inhoud.toegepastOp(basis.inhoud())),
                nieuw.soorten().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
                Objects.requireNonNull(nieuw.bedrag()).stripTrailingZeros().toPlainString(), String.valueOf(nieuw.ingrijpend()),
                String.valueOf(nieuw.toezegging()), nieuw.wijkenErbij().stream().sorted().collect(Collectors.joining(",")),
                nieuw.wijkenEraf().stream().sorted().collect(Collectors.joining(",")), reden).collect(Collectors.joining("\n"));
        return new Aanvraag(UUID.randomUUID(), ronde, basis.id(), nieuw.soorten(), nieuw.bedrag(), reden, Boolean.TRUE.equals(nieuw.ingrijpend()),
                Boolean.TRUE.equals(nieuw.toezegging()), inhoud, nieuw.wijkenErbij(), nieuw.wijkenEraf(),
                Documenten.sha256(alles.getBytes(StandardCharsets.UTF_8)), handeling.gebruiker(), handeling.functie(), handeling.tijdstip());
    }

    private void registreer(Wijziging w, Handeling handeling) {
        Aanvraag a = w.aanvraag();
        Planversie basis = plannen.versie(a.basisversie());
        register.append(Feit.van("wijziging-gevraagd", 1, "wijziging-gevraagd:" + a.id()).dossier(w.dossier()).object("wijziging", w.id())
                .open("kenmerk", w.kenmerk()).open("bijsturing", w.bijsturing()).open("ronde", a.ronde()).open("planversie", basis.id()).open("versie", basis.nummer())
                .open("planSha256", basis.sha256()).open("soorten", a.soorten().stream().sorted().map(Enum::name).toList())
                .open("wijkenErbij", a.wijkenErbij()).open("wijkenEraf", a.wijkenEraf()).open("sha256", a.sha256())
                .besloten("bedrag", a.bedrag()).besloten("reden", a.reden()).open("ingrijpend", a.ingrijpend())
                .open("toezegging", a.toezegging()), handeling);
    }

    // ---- the check

    /** Checks what was asked, and says what follows. */
    public Vervolg toets(UUID id, Handeling handeling) {
        Wijziging w = opSlot(id);
        if (w.stand() != Wijzigingstand.GEVRAAGD) {
            throw new IllegalStateException("wijziging %s is %s, niet gevraagd".formatted(id, w.stand()));
        }
        return volg(w, Moment.AANVRAAG, handeling);
    }

    /** The check's answer as it is now; nothing is stored. */
    @Transactional(readOnly = true)
    public Toetsing toetsNu(Wijziging w) {
        return mandaattoets.toets(vraag(w));
    }

    Toetsvraag vraag(Wijziging w) {
        Aanvraag a = w.aanvraag();
        PlanInhoud basis = plannen.versie(a.basisversie()).inhoud();
        boolean nieuwDoel = a.inhoud().doelen().stream().anyMatch(d -> basis.doelen().stream().noneMatch(b -> b.nummer() == d.nummer()));
        boolean wijk = !a.wijkenErbij().isEmpty() || !a.wijkenEraf().isEmpty();
        return Toetsvraag.bijAanvraag(w.dossier(), a.basisversie(), a.soorten(), nieuwDoel || a.inhoud().einddatum() != null || wijk, wijk,
                a.bedrag(), a.door()).over(w.id(), a.sha256()).met(java.util.Set.of());
    }

    /** Asks the check, keeps its answer, and brings the change where it says. */
    Vervolg volg(Wijziging w, Moment moment, Handeling handeling) {
        Planversie basis = plannen.versie(w.aanvraag().basisversie());
        Planversie nu = plannen.geldend(w.plan()).orElseThrow();
        if (!nu.id().equals(basis.id())) {
            bewaar(w, moment, Vervolg.AANPASSEN, null, List.of(), handeling);
            opslag.zetTerug(w.id(), verouderd(basis, nu));
            post.terug(w, handeling);
            return Vervolg.AANPASSEN;
        }
        Toetsing toetsing = toetsNu(w);
        List<Toetsing.Regel> regels = new ArrayList<>(toetsing.regels());
        Mandaat mandaat = toetsing.mandaat();
        Vervolg vervolg = mandaat == null ? Vervolg.COLLEGE : toetsing.magDoor() ? Vervolg.BESLISSEN
                : toetsing.uitkomst() == Toetsuitkomst.BEOORDELING && toetsing.oordeel() == null ? Vervolg.BEOORDELEN : Vervolg.COLLEGE;
        List<Houder> beslissers = mandaat == null ? List.of() : beslissers(w, mandaat.id());
        if (vervolg == Vervolg.BESLISSEN && beslissers.isEmpty()) {
            vervolg = Vervolg.COLLEGE;
            regels.add(0, new Toetsing.Regel("geen-beslisser", Toetsuitkomst.GEWEIGERD,
                    "Niemand met dit mandaat kan beslissen: wie het heeft, vroeg de wijziging zelf of trad terug.", "Gemeentewet 58"));
        }
        bewaar(w, moment, vervolg, toetsing, regels, handeling);
        opslag.zetStand(w.id(), switch (vervolg) {
            case BESLISSEN -> Wijzigingstand.BESLISSING;
            case BEOORDELEN -> Wijzigingstand.BEOORDELING;
            default -> Wijzigingstand.COLLEGE;
        });
        if (vervolg == Vervolg.BESLISSEN) {
            post.beslissen(w, beslissers, handeling);
        } else if (vervolg == Vervolg.BEOORDELEN) {
            post.beoordelen(w, handeling);
        }
        return vervolg;
    }

    /** Keeps what the check answered, with every rule that led there. */
    void bewaar(Wijziging w, Moment moment, Vervolg vervolg, @Nullable Toetsing toetsing, List<Toetsing.Regel> regels, Handeling handeling) {
        Toetsverslag verslag = new Toetsverslag(UUID.randomUUID(), w.aanvraag().ronde(), moment, vervolg,
                toetsing == null ? null : toetsing.uitkomst(), toetsing == null || toetsing.mandaat() == null ? null : toetsing.mandaat().id(),
                toetsing == null || toetsing.mandaten().isEmpty() ? null
                        : String.join(", ", toetsing.mandaten().stream().map(Mandaat::naam).distinct().toList()), regels, handeling.tijdstip());
        opslag.voegToe(w.aanvraag().id(), verslag, toetsing == null || toetsing.sporen().isEmpty() ? null : toetsing.sporen().get(0));
        Feit feit = Feit.van("wijziging-getoetst", 1, "wijziging-getoetst:" + verslag.id()).dossier(w.dossier()).object("wijziging", w.id())
                .uitkomst(verslag.uitkomst() == null ? "VEROUDERD" : verslag.uitkomst().name()).open("kenmerk", w.kenmerk()).open("moment", moment)
                .open("vervolg", vervolg).open("sha256", w.aanvraag().sha256()).open("mandaat", verslag.mandaat())
                .open("mandaten", verslag.mandaatnaam()).open("regels", regels.stream().map(Toetsing.Regel::id).toList());
        if (toetsing != null) {
            toetsing.sporen().forEach(s -> feit.beslistabel(s.tabel(), s.versie(), s.sha256(), s.invoer(), s.regels()));
            regels.stream().map(Toetsing.Regel::artikel).distinct().forEach(feit::grondslag);
        }
        register.append(feit, handeling);
    }

    /** Who may decide on it today: the holders of the mandaat and who stands in, without who asked and who stood back. */
    @Transactional(readOnly = true)
    public List<Houder> beslissers(UUID id) {
        Wijziging w = van(id);
        UUID mandaat = mandaat(w);
        return mandaat == null ? List.of() : beslissers(w, mandaat);
    }

    List<Houder> beslissers(Wijziging w, UUID mandaat) {
        List<String> terug = opslag.terugtredingen(w.id());
        return mandaten.houders(mandaat).stream().filter(h -> !h.persoon().gebruiker().equals(w.aanvraag().door())
                && !terug.contains(h.persoon().gebruiker())).toList();
    }

    /** The mandaat that the last check rests on; null where there is none. */
    @Nullable UUID mandaat(Wijziging w) {
        List<Toetsverslag> toetsen = opslag.toetsen(w.id());
        return toetsen.isEmpty() ? null : toetsen.get(toetsen.size() - 1).mandaat();
    }

    // ---- the lawyer

    /**
     * A lawyer judges whether it is within the mandaat; the judgement holds for exactly this request and this version of
     * the mandaat.
     *
     * @return whether the holder may decide now
     * @throws Geweigerd by another than a lawyer, by who asked, or without choice and reason
     */
    public boolean beoordeel(UUID id, @Nullable Boolean binnen, @Nullable String reden, Handeling handeling) {
        Wijziging w = opSlot(id);
        if (w.stand() != Wijzigingstand.BEOORDELING) {
            throw new Gewijzigd("Wijziging " + w.kenmerk() + " wacht niet op een oordeel: zij " + w.stand().naam() + ".");
        }
        UUID mandaat = Objects.requireNonNull(mandaat(w));
        mandaten.beoordeel(mandaat, vraag(w), binnen, reden, handeling);
        List<Houder> beslissers = beslissers(w, mandaat);
        boolean door = Boolean.TRUE.equals(binnen) && !beslissers.isEmpty();
        opslag.zetStand(id, door ? Wijzigingstand.BESLISSING : Wijzigingstand.COLLEGE);
        if (door) {
            post.beslissen(w, beslissers, handeling);
        }
        return door;
    }

    // ---- back with who asked

    /**
     * Who asked says that he asked again, or that he drops it.
     *
     * @param opnieuw null where nothing was chosen
     * @return whether it was asked again
     */
    public boolean pasAan(UUID id, @Nullable Boolean opnieuw, Handeling handeling) {
        Wijziging w = opSlot(id);
        if (w.stand() != Wijzigingstand.TERUG) {
            throw new Gewijzigd("Wijziging " + w.kenmerk() + " ligt niet bij u: zij " + w.stand().naam() + ".");
        }
        eisAanvrager(w, handeling);
        if (opnieuw == null) {
            throw new Geweigerd("Kies of u de wijziging opnieuw vroeg of intrekt.");
        }
        if (!opnieuw) {
            opslag.zetEinde(id, Wijzigingstand.INGETROKKEN, null, handeling.tijdstip());
            register.append(Feit.van("wijziging-ingetrokken", 1, "wijziging-ingetrokken:" + id).dossier(w.dossier()).object("wijziging", id)
                    .open("kenmerk", w.kenmerk()), handeling);
            return false;
        }
        Planversie nu = plannen.geldend(w.plan()).orElseThrow();
        if (!nu.id().equals(w.aanvraag().basisversie())) {
            throw new Geweigerd("U hebt de wijziging nog niet op versie " + nu.nummer() + " gevraagd. Doe dat eerst op de pagina van de wijziging.");
        }
        opslag.zetStand(id, Wijzigingstand.GEVRAAGD);
        return true;
    }

    private static void eisAanvrager(Wijziging w, Handeling handeling) {
        if (!handeling.gebruiker().equals(w.aanvraag().door())) {
            throw new Geweigerd("Alleen wie de wijziging vroeg, vraagt haar opnieuw of trekt haar in.");
        }
    }

    /** Ends it with its dossier; nothing happens where it had ended. */
    public void beeindig(UUID id, Handeling handeling) {
        Wijziging w = opSlot(id);
        if (w.stand().isEinde()) {
            return;
        }
        opslag.zetEinde(id, Wijzigingstand.BEEINDIGD, null, handeling.tijdstip());
        register.append(Feit.van("wijziging-beeindigd", 1, "wijziging-beeindigd:" + id).dossier(w.dossier()).object("wijziging", id)
                .open("stand", w.stand()), handeling);
    }

    Wijziging opSlot(UUID id) {
        return opslag.opSlot(id).orElseThrow(() -> new Geweigerd("Deze wijziging bestaat niet. Ga terug naar het dossier."));
    }
}
