package nl.besluitspoor.wijziging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.college.Mededelingen;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.mandaat.Gebruik;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planverschil;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Tabelspoor;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.voorstel.WijzigingAndersBesloten;
import nl.besluitspoor.wijziging.Toetsverslag.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided on a change, in the college's name or by the college, and what follows from that. */
@Service
@Transactional
public class Wijzigingsbesluiten {

    private static final String GEMEENTESECRETARIS = "gemeentesecretaris";
    private static final String COLLEGE = "college";
    private static final int MAX_REDEN = 4_000;
    /** Kinds by which the plan asks something else of the municipality than what was adopted. */
    private static final Set<Wijzigingssoort> WEZENLIJK =
            Set.of(Wijzigingssoort.DOEL, Wijzigingssoort.TERMIJN, Wijzigingssoort.WIJK, Wijzigingssoort.FINANCIEEL_KADER);

    private final WijzigingRepository opslag;
    private final Wijzigingen wijzigingen;
    private final Wijzigingsnota nota;
    private final Wijzigingspost post;
    private final Mandaten mandaten;
    private final Plannen plannen;
    private final Voorstellen voorstellen;
    private final Mededelingen mededelingen;
    private final Documenten documenten;
    private final PdfMaker pdf;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Register register;
    private final Clock klok;

    Wijzigingsbesluiten(WijzigingRepository opslag, Wijzigingen wijzigingen, Wijzigingsnota nota, Wijzigingspost post, Mandaten mandaten,
            Plannen plannen, Voorstellen voorstellen, Mededelingen mededelingen, Documenten documenten, PdfMaker pdf, Dossiers dossiers,
            Functies functies, Register register, Clock klok) {
        this.opslag = opslag;
        this.wijzigingen = wijzigingen;
        this.nota = nota;
        this.post = post;
        this.mandaten = mandaten;
        this.plannen = plannen;
        this.voorstellen = voorstellen;
        this.mededelingen = mededelingen;
        this.documenten = documenten;
        this.pdf = pdf;
        this.dossiers = dossiers;
        this.functies = functies;
        this.register = register;
        this.klok = klok;
    }

    /** What the holder of the mandaat chooses. */
    public enum Keuze {
        JA, NEE,
        /** He does not decide, because the matter touches him. */
        TERUGTREDEN
    }

    /**
     * What became of his choice.
     *
     * @param vervolg where it goes on; with ANDERS alone
     */
    public record Beslissing(Soort soort, @Nullable Vervolg vervolg) {

        /** What became of it. */
        public enum Soort {
            JA, NEE,
            /** Somebody else with the mandaat decides. */
            TERUGGETREDEN,
            /** The check does not allow a yes any more, or nobody is left to decide. */
            ANDERS
        }
    }

    // ---- in the college's name

    /**
     * The holder of the mandaat, or who stands in for him, decides. A yes is checked again, with plan and mandaat locked;
     * what is not allowed any more is no error: it is recorded, and goes on.
     *
     * @param sha256 of the request that he was shown
     * @param reden  why; required with NEE and TERUGTREDEN
     * @throws Geweigerd by another than the holder, by who asked or stood back, or where another request was shown
     */
    public Beslissing beslis(UUID id, @Nullable Keuze keuze, @Nullable String reden, @Nullable String sha256, Handeling ruw) {
        Wijziging w = wijzigingen.opSlot(id);
        if (w.stand() != Wijzigingstand.BESLISSING) {
            throw new Gewijzigd("Wijziging " + w.kenmerk() + " wacht niet op uw beslissing: zij " + w.stand().naam() + ".");
        }
        UUID mandaatId = Objects.requireNonNull(wijzigingen.mandaat(w));
        Houder houder = mandaten.houders(mandaatId).stream().filter(h -> h.persoon().gebruiker().equals(ruw.gebruiker())).findFirst()
                .orElseThrow(() -> new Geweigerd("Alleen wie het mandaat heeft of hem vervangt, beslist op deze wijziging."));
        if (ruw.gebruiker().equals(w.aanvraag().door())) {
            throw new Geweigerd("U vroeg deze wijziging zelf. Iemand anders met het mandaat beslist erop.");
        }
        if (opslag.terugtredingen(id).contains(ruw.gebruiker())) {
            throw new Geweigerd("U trad in deze zaak terug (Gemeentewet 58). Iemand anders met het mandaat beslist erop.");
        }
        if (keuze == null) {
            throw new Geweigerd("Kies wat u beslist.");
        }
        if (!w.aanvraag().sha256().equals(sha256)) {
            throw new Geweigerd("De wijziging die u zag is niet de wijziging die nu ter beslissing ligt. Open de taak opnieuw en lees wat er verandert.");
        }
        if (reden != null && reden.length() > MAX_REDEN) {
            throw new Geweigerd("De reden heeft " + reden.length() + " tekens; er passen er " + MAX_REDEN + ". Maak de tekst korter.");
        }
        Handeling handeling = ruw.als(houder.functie().isEmpty() ? ruw.functie() : houder.functie(), houder.waarnemend());
        return switch (keuze) {
            case TERUGTREDEN -> treedTerug(w, reden, handeling);
            case NEE -> wijsAf(w, mandaatId, reden, handeling);
            case JA -> keurGoed(w, mandaatId, reden, handeling);
        };
    }

    private Beslissing treedTerug(Wijziging w, @Nullable String reden, Handeling handeling) {
        if (reden == null) {
            throw new Geweigerd("Schrijf op waarom u in deze zaak terugtreedt.");
        }
        opslag.voegTerugtredingToe(w.id(), handeling.gebruiker(), reden, handeling.tijdstip());
        register.append(Feit.van("wijziging-teruggetreden", 1, "wijziging-teruggetreden:" + w.id() + ":" + handeling.gebruiker()).dossier(w.dossier())
                .object("wijziging", w.id()).open("kenmerk", w.kenmerk()).besloten("reden", reden).grondslag("Gemeentewet 58"), handeling);
        if (!wijzigingen.beslissers(w.id()).isEmpty()) {
            return new Beslissing(Beslissing.Soort.TERUGGETREDEN, null);
        }
        return new Beslissing(Beslissing.Soort.ANDERS, wijzigingen.volg(w, Moment.BESLISSING, handeling));
    }

    private Beslissing wijsAf(Wijziging w, UUID mandaatId, @Nullable String reden, Handeling handeling) {
        if (reden == null) {
            throw new Geweigerd("Schrijf op waarom u de wijziging afwijst; de aanvrager leest het.");
        }
        Mandaat mandaat = mandaten.van(mandaatId);
        Mandaatbesluit besluit = new Mandaatbesluit(UUID.randomUUID(), w.id(), w.aanvraag().id(), false, reden, COLLEGE, ondertekening(mandaat, handeling),
                mandaat.grondslag().artikel(), mandaatId, mandaat.naam(), w.aanvraag().basisversie(), null, null, w.aanvraag().sha256(),
                handeling.gebruiker(), handeling.functie(), handeling.waarnemend(), handeling.tijdstip(), null, null, null);
        opslag.voegToe(besluit);
        opslag.zetEinde(w.id(), Wijzigingstand.AFGEWEZEN, null, handeling.tijdstip());
        registreer(w, besluit, mandaat, null, handeling);
        post.afgewezen(w, handeling);
        return new Beslissing(Beslissing.Soort.NEE, null);
    }

    private Beslissing keurGoed(Wijziging w, UUID mandaatId, @Nullable String reden, Handeling handeling) {
        plannen.grendel(w.plan());
        Planversie basis = plannen.versie(w.aanvraag().basisversie());
        Gebruik gebruik = null;
        if (plannen.geldend(w.plan()).filter(nu -> nu.id().equals(basis.id())).isPresent()) {
            Gebruik.Poging poging = mandaten.gebruik(mandaatId, wijzigingen.vraag(w).door(handeling.gebruiker(), false, mandaatId), handeling);
            gebruik = poging.gebruik();
            if (gebruik != null) {
                wijzigingen.bewaar(w, Moment.BESLISSING, Vervolg.BESLISSEN, poging.toetsing(), poging.toetsing().regels(), handeling);
            }
        }
        if (gebruik == null) {
            register.append(Feit.van("wijziging-ja-niet-toegestaan", 1, "wijziging-ja-niet-toegestaan:" + w.aanvraag().id() + ":" + handeling.tijdstip().toEpochMilli())
                    .dossier(w.dossier()).object("wijziging", w.id()).uitkomst("GEWEIGERD").open("kenmerk", w.kenmerk()).open("mandaat", mandaatId)
                    .open("planversie", basis.id()).open("sha256", w.aanvraag().sha256()).besloten("reden", reden), handeling);
            return new Beslissing(Beslissing.Soort.ANDERS, wijzigingen.volg(w, Moment.BESLISSING, handeling));
        }
        Planverschil verschil = wijzigingen.verschil(w);
        Planversie nieuw = plannen.wijzig(basis.id(), w.aanvraag().inhoud(), handeling);
        Mandaat mandaat = mandaten.van(mandaatId);
        Document document = maakBesluit(w, basis, nieuw, verschil, mandaat, gebruik.ondertekening(), reden, handeling);
        Mandaatbesluit besluit = new Mandaatbesluit(UUID.randomUUID(), w.id(), w.aanvraag().id(), true, reden, COLLEGE, gebruik.ondertekening(),
                mandaat.grondslag().artikel(), mandaatId, mandaat.naam(), basis.id(), nieuw.id(), document.id(), w.aanvraag().sha256(),
                handeling.gebruiker(), gebruik.functie(), gebruik.waarnemend(), handeling.tijdstip(), null, null, null);
        opslag.voegToe(besluit);
        opslag.zetEinde(w.id(), Wijzigingstand.DOORGEVOERD, nieuw.id(), handeling.tijdstip());
        registreer(w, besluit, mandaat, document, handeling);
        Dossier dossier = dossiers.van(w.dossier());
        mededelingen.meld(w.dossier(), besluit.id(), "Wijziging van '" + dossier.korteTitel() + "': versie " + basis.nummer() + " is nu versie " + nieuw.nummer(),
                "Op " + Datum.voluit(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone())) + " is het plan namens het college gewijzigd, op grond van mandaat "
                        + mandaat.naam() + " (" + mandaat.grondslag().artikel() + ").", dossier.openbaarheid() == Openbaarheid.OPENBAAR
                        ? Openbaarheid.OPENBAAR : Openbaarheid.INTERN, handeling);
        return new Beslissing(Beslissing.Soort.JA, null);
    }

    private Document maakBesluit(Wijziging w, Planversie oud, Planversie nieuw, Planverschil verschil, Mandaat mandaat, String ondertekening,
            @Nullable String reden, Handeling handeling) {
        Dossier dossier = dossiers.van(w.dossier());
        Map<String, Object> model = new HashMap<>();
        String titel = "Besluit namens het college: wijziging van '" + dossier.korteTitel() + "'";
        model.put("titel", titel);
        model.put("dossier", w.dossier());
        model.put("kenmerk", w.kenmerk());
        model.put("datum", Datum.voluit(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone())));
        model.put("plan", String.valueOf(oud.inhoud().titel()));
        model.put("oud", oud.nummer());
        model.put("nieuw", nieuw.nummer());
        model.put("sha256", nieuw.sha256());
        model.put("verschil", verschil.regels());
        model.put("waarom", w.aanvraag().reden());
        if (reden != null) {
            model.put("reden", reden);
        }
        model.put("mandaat", mandaat.naam());
        model.put("bron", mandaat.bron());
        model.put("grondslag", mandaat.grondslag().artikel());
        model.put("ondertekening", ondertekening);
        return documenten.bewaar(NieuwDocument.pdf("mandaatbesluit", titel + " (" + w.kenmerk() + ")", w.dossier(),
                "besluit-%s.pdf".formatted(w.kenmerk().toLowerCase(java.util.Locale.ROOT)), pdf.maak("mandaatbesluit", model), nieuw.document() == null
                        ? Openbaarheid.INTERN : documenten.lees(nieuw.document()).openbaarheid()), handeling);
    }

    private static String ondertekening(Mandaat mandaat, Handeling handeling) {
        return "Namens het college van burgemeester en wethouders, " + (handeling.waarnemend() ? "waarnemend " : "") + handeling.functie()
                + (mandaat.houder().bereik() == null ? "" : " " + mandaat.houder().bereik());
    }

    private void registreer(Wijziging w, Mandaatbesluit besluit, Mandaat mandaat, @Nullable Document document, Handeling handeling) {
        register.append(Feit.van("mandaatbesluit", 1, "mandaatbesluit:" + besluit.id()).dossier(w.dossier()).object("wijziging", w.id())
                .uitkomst(besluit.akkoord() ? "JA" : "NEE").open("besluit", besluit.id()).open("kenmerk", w.kenmerk()).open("orgaan", besluit.orgaan())
                .open("namens", true).open("mandaat", mandaat.id()).open("mandaatnummer", mandaat.nummer()).open("mandaatversie", mandaat.versie())
                .open("oudeVersie", besluit.oudeVersie()).open("nieuweVersie", besluit.nieuweVersie()).open("sha256", besluit.sha256())
                .besloten("ondertekening", besluit.ondertekening()).besloten("reden", besluit.reden())
                .document(document == null ? null : document.sha256()).grondslag(besluit.grondslag()).grondslag("Awb 10:10"), handeling);
    }

    /** Tells everybody who must hear that a new version holds. */
    public void vertel(UUID id, Handeling handeling) {
        Wijziging w = wijzigingen.van(id);
        Planversie nieuw = plannen.versie(Objects.requireNonNull(w.nieuweVersie()));
        Planversie oud = plannen.voorganger(nieuw).orElseThrow();
        post.besloten(w, oud, nieuw, wijzigingen.verschil(oud, nieuw), w.stand() == Wijzigingstand.DOOR_COLLEGE, handeling);
    }

    // ---- the council

    /** What the table {@code informatieplicht} is asked about a change. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> informatievraag(UUID id) {
        Wijziging w = wijzigingen.van(id);
        Map<String, @Nullable Object> vraag = new HashMap<>();
        vraag.put("soort", (w.aanvraag().soorten().stream().anyMatch(WEZENLIJK::contains) ? SoortBeslispunt.VASTSTELLEN : SoortBeslispunt.OVERIG).name());
        vraag.put("privaatrechtelijk", false);
        vraag.put("rechtspersoon", false);
        vraag.put("ingrijpend", w.aanvraag().ingrijpend());
        vraag.put("toezegging", w.aanvraag().toezegging());
        return vraag;
    }

    /** Records whether the council must hear of it. @return whether it must */
    public boolean legInformatieplichtVast(UUID id, Informatieplicht plicht, @Nullable String grondslag, Tabelspoor spoor, Handeling handeling) {
        Wijziging w = wijzigingen.opSlot(id);
        opslag.zetInformatieplicht(id, plicht, grondslag);
        Feit feit = Feit.van("wijziging-informatieplicht", 1, "wijziging-informatieplicht:" + id).dossier(w.dossier()).object("wijziging", id)
                .uitkomst(plicht.name()).open("kenmerk", w.kenmerk())
                .beslistabel(spoor.tabel(), spoor.versie(), spoor.sha256(), spoor.invoer(), spoor.regels());
        if (grondslag != null) {
            feit.grondslag(grondslag);
        }
        register.append(feit, handeling);
        return plicht != Informatieplicht.GEEN;
    }

    /**
     * Begins the letter to the council: a proposal with one beslispunt, the letter written with both version numbers.
     *
     * @return the proposal, to start {@code collegebesluit} with
     */
    public UUID beginBrief(UUID id, Handeling handeling) {
        Wijziging w = wijzigingen.opSlot(id);
        Mandaatbesluit besluit = opslag.besluit(id).orElseThrow();
        Planversie oud = plannen.versie(besluit.oudeVersie());
        Planversie nieuw = plannen.versie(Objects.requireNonNull(besluit.nieuweVersie()));
        UUID voorstel = voorstellen.begin(w.dossier(), Voorstel.Soort.LOS, null,
                nota.brief(w, besluit, oud, nieuw, wijzigingen.verschil(w), handeling), handeling);
        opslag.zetRibVoorstel(id, voorstel);
        return voorstel;
    }

    // ---- the college takes notice

    /**
     * The gemeentesecretaris records that the college took notice, or that it drew the matter to itself: then the mandaat
     * cannot be used for this plan any more. The decision that was taken stands.
     *
     * @param aanZich null where nothing was chosen
     * @return whether the college drew the matter to itself
     */
    public boolean neemKennis(UUID id, @Nullable Boolean aanZich, @Nullable String reden, Handeling handeling) {
        Wijziging w = wijzigingen.opSlot(id);
        if (!functies.heeft(handeling.gebruiker(), GEMEENTESECRETARIS)) {
            throw new Geweigerd("Alleen de gemeentesecretaris legt vast dat het college kennis nam.");
        }
        if (aanZich == null) {
            throw new Geweigerd("Kies of het college kennis nam, of de zaak aan zich trok.");
        }
        if (aanZich && reden == null) {
            throw new Geweigerd("Schrijf op waarom het college de zaak aan zich trekt.");
        }
        Mandaatbesluit besluit = opslag.besluit(id).orElseThrow();
        if (besluit.kennisgenomenOp() != null) {
            throw new Gewijzigd("Van wijziging " + w.kenmerk() + " is al kennisgenomen.");
        }
        opslag.zetKennisgenomen(id, handeling.gebruiker(), handeling.tijdstip(), aanZich ? reden : null);
        register.append(Feit.van(aanZich ? "wijziging-aangetrokken" : "wijziging-kennisgenomen", 1, "wijziging-kennisgenomen:" + id).dossier(w.dossier())
                .object("wijziging", id).uitkomst(aanZich ? "AANGETROKKEN" : "KENNISGENOMEN").open("kenmerk", w.kenmerk()).open("besluit", besluit.id())
                .besloten("reden", aanZich ? reden : null).grondslag(aanZich ? "Awb 10:7" : "Awb 10:6"), handeling);
        if (aanZich) {
            mandaten.trekAanZich(Objects.requireNonNull(besluit.mandaat()), w.dossier(), reden, handeling);
            post.aangetrokken(w, handeling);
        }
        return aanZich;
    }

    /** Begins the proposal by which the college treats what it drew to itself. @return the proposal, to start {@code collegebesluit} with */
    public UUID beginAangetrokken(UUID id, Handeling handeling) {
        Wijziging w = wijzigingen.opSlot(id);
        Mandaatbesluit besluit = opslag.besluit(id).orElseThrow();
        Planversie oud = plannen.versie(besluit.oudeVersie());
        Planversie nieuw = plannen.versie(Objects.requireNonNull(besluit.nieuweVersie()));
        UUID voorstel = voorstellen.begin(w.dossier(), Voorstel.Soort.LOS, null,
                nota.aangetrokken(w, besluit, oud, nieuw, wijzigingen.verschil(w), handeling), handeling);
        opslag.zetAangetrokkenVoorstel(id, voorstel);
        return voorstel;
    }

    // ---- the college decides itself

    /**
     * Begins the proposal by which the college decides on the change, prefilled with it and with why it is the college's.
     *
     * @return the proposal, to start {@code collegebesluit} with
     */
    public UUID beginVoorstel(UUID id, Handeling handeling) {
        Wijziging w = wijzigingen.opSlot(id);
        if (w.stand() != Wijzigingstand.COLLEGE || w.voorstel() != null) {
            throw new IllegalStateException("wijziging %s is %s en gaat niet naar het college".formatted(id, w.stand()));
        }
        Planversie basis = plannen.versie(w.aanvraag().basisversie());
        UUID voorstel = voorstellen.begin(w.dossier(), Voorstel.Soort.WIJZIGING, basis.id(),
                nota.wijziging(w, basis, wijzigingen.verschil(w), wijzigingen.wijkregels(w), waarom(w), handeling), handeling);
        opslag.zetVoorstel(id, voorstel);
        register.append(Feit.van("wijziging-naar-college", 1, "wijziging-naar-college:" + id).dossier(w.dossier()).object("wijziging", id)
                .open("kenmerk", w.kenmerk()).open("voorstel", voorstel), handeling);
        post.naarCollege(wijzigingen.van(id), handeling);
        return voorstel;
    }

    private List<String> waarom(Wijziging w) {
        List<Toetsverslag> toetsen = opslag.toetsen(w.id());
        List<String> regels = new ArrayList<>();
        if (!toetsen.isEmpty()) {
            Toetsverslag laatste = toetsen.get(toetsen.size() - 1);
            laatste.regels().stream().filter(r -> r.uitkomst() == laatste.uitkomst() || r.id().equals("geen-beslisser"))
                    .forEach(r -> regels.add(r.reden() + " (" + r.artikel() + ")"));
        }
        Toetsing nu = wijzigingen.toetsNu(w);
        if (nu.oordeel() != null && !nu.oordeel().binnen()) {
            regels.add("De jurist oordeelt dat de wijziging buiten het mandaat valt: " + nu.oordeel().reden());
        }
        return regels.isEmpty() ? List.of("Er is geen mandaat dat deze wijziging toestaat.") : regels;
    }

    /** The college changed what was asked: opens the plan for writing with the change in it. */
    @EventListener
    void openVoorSchrijven(WijzigingAndersBesloten besloten) {
        Wijziging w = opslag.vanVoorstel(besloten.voorstelId())
                .orElseThrow(() -> new IllegalStateException("voorstel " + besloten.voorstelId() + " is van geen wijziging"));
        plannen.openVoorWijziging(w.aanvraag().basisversie(), w.aanvraag().inhoud(), besloten.handeling());
    }

    /**
     * Works out what the college decided: with CONFORM the plan is changed as asked, with GEWIJZIGD as it was brought in
     * line; else nothing changes.
     *
     * @return whether a new version holds
     */
    public boolean verwerkCollegebesluit(UUID id, Uitkomst uitkomst, Handeling handeling) {
        Wijziging w = wijzigingen.opSlot(id);
        UUID voorstel = Objects.requireNonNull(w.voorstel());
        if (!uitkomst.isVastgesteld()) {
            opslag.zetEinde(id, Wijzigingstand.NIET_GEVOLGD, null, handeling.tijdstip());
            register.append(Feit.van("wijziging-niet-gevolgd", 1, "wijziging-niet-gevolgd:" + id).dossier(w.dossier()).object("wijziging", id)
                    .uitkomst(uitkomst.name()).open("kenmerk", w.kenmerk()).open("voorstel", voorstel), handeling);
            post.afgewezen(w, handeling);
            return false;
        }
        // The wijken first: the document of the new version names them.
        if (!w.aanvraag().wijkenErbij().isEmpty() || !w.aanvraag().wijkenEraf().isEmpty()) {
            dossiers.wijzigWijken(w.dossier(), w.aanvraag().wijkenErbij(), w.aanvraag().wijkenEraf(), handeling);
        }
        Planversie nieuw = uitkomst == Uitkomst.CONFORM
                ? plannen.wijzigDoorCollege(w.aanvraag().basisversie(), w.aanvraag().inhoud(), voorstel, handeling)
                : plannen.stelVastZonderBericht(w.plan(), voorstel, handeling);
        opslag.zetEinde(id, Wijzigingstand.DOOR_COLLEGE, nieuw.id(), handeling.tijdstip());
        register.append(Feit.van("wijziging-door-college", 1, "wijziging-door-college:" + id).dossier(w.dossier()).object("wijziging", id)
                .uitkomst(uitkomst.name()).open("kenmerk", w.kenmerk()).open("voorstel", voorstel).open("oudeVersie", w.aanvraag().basisversie())
                .open("nieuweVersie", nieuw.id()).open("versie", nieuw.nummer()), handeling);
        vertel(id, handeling);
        return true;
    }
}
