package nl.besluitspoor.college;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.college.Besluit.Deelname;
import nl.besluitspoor.college.Besluitenlijst.Ondertekening;
import nl.besluitspoor.college.Besluitenlijst.Status;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of a meeting's decisions: adopted, signed on exactly the PDF that is shown, published. What is not public is
 * left out and counted (Gemeentewet 60, third paragraph).
 */
@Service
@Transactional
public class Besluitenlijsten {

    /** Who signs, in the order of the letter (Gemeentewet 59a). */
    public static final List<String> ONDERTEKENAARS = List.of(Vergaderingen.BURGEMEESTER, Vergaderingen.GEMEENTESECRETARIS);
    private static final String SJABLOON = "besluitenlijst";

    private final BesluitenlijstRepository opslag;
    private final Vergaderingen vergaderingen;
    private final Besluiten besluiten;
    private final Mededelingen mededelingen;
    private final Documenten documenten;
    private final PdfMaker pdf;
    private final Logboek logboek;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Clock klok;

    Besluitenlijsten(BesluitenlijstRepository opslag, Vergaderingen vergaderingen, Besluiten besluiten, Mededelingen mededelingen,
            Documenten documenten, PdfMaker pdf, Functies functies, Register register, Berichten berichten, Clock klok, Logboek logboek) {
        this.logboek = logboek;
        this.opslag = opslag;
        this.vergaderingen = vergaderingen;
        this.besluiten = besluiten;
        this.mededelingen = mededelingen;
        this.documenten = documenten;
        this.pdf = pdf;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.klok = klok;
    }

    /** The list as it would be adopted now, as a page of HTML. */
    @Transactional(readOnly = true)
    public String voorbeeld(UUID vergaderingId) {
        return pdf.html(SJABLOON, model(vergaderingen.van(vergaderingId), LocalDate.now(klok), null, null));
    }

    /** How many decisions would be left out of the list now because they are not public. */
    @Transactional(readOnly = true)
    public int weggelaten(UUID vergaderingId) {
        return weggelaten(vergaderingId, LocalDate.now(klok));
    }

    private int weggelaten(UUID vergaderingId, LocalDate dag) {
        return (int) besluiten.vanVergadering(vergaderingId).stream().filter(b -> !b.isOpenbaar(dag)).count();
    }

    /**
     * Adopts the list: makes the PDF that is signed and published.
     *
     * @param opmerking what is added under the list; null where nothing
     * @throws Geweigerd by another than the gemeentesecretaris, or while an item waits for its decision
     */
    public Besluitenlijst stelVast(UUID vergaderingId, @Nullable String opmerking, Handeling handeling) {
        vergaderingen.eisGemeentesecretaris(handeling, "Alleen de gemeentesecretaris stelt de besluitenlijst vast.");
        Vergadering vergadering = vergaderingen.opSlot(vergaderingId);
        if (vergadering.status() != Vergadering.Status.GEHOUDEN) {
            throw new Gewijzigd("Vergadering %s is niet gehouden; er is geen besluitenlijst.".formatted(vergadering.nummer()));
        }
        if (!vergaderingen.openAgendapunten(vergaderingId).isEmpty()) {
            throw new Geweigerd("Van vergadering %s is nog niet elk agendapunt besloten. Leg eerst alle besluiten vast.".formatted(vergadering.nummer()));
        }
        Optional<Besluitenlijst> laatste = laatste(vergaderingId);
        if (laatste.isPresent() && laatste.get().status() != Status.VOORLOPIG) {
            throw new Gewijzigd("De besluitenlijst van vergadering %s is al vastgesteld.".formatted(vergadering.nummer()));
        }
        int versie = laatste.map(l -> l.versie() + 1).orElse(1);
        String netjes = Taal.netjes(opmerking);
        mededelingen.neemOp(vergadering);
        LocalDate dag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        Besluitenlijst lijst = maak(vergadering, versie, null, dag, netjes, model(vergadering, dag, dag, netjes), handeling);
        register.append(Feit.van("besluitenlijst-vastgesteld", 1, "besluitenlijst-vastgesteld:" + lijst.id()).object("besluitenlijst", lijst.id())
                .uitkomst(Status.VASTGESTELD.name()).open("vergadering", vergadering.nummer()).open("versie", versie)
                .open("weggelaten", lijst.weggelaten()).besloten("opmerking", netjes).document(lijst.sha256()).grondslag("Gemeentewet 60"), handeling);
        return lijst;
    }

    private Besluitenlijst maak(Vergadering vergadering, int versie, @Nullable Integer aanvullingOp, LocalDate dag, @Nullable String opmerking,
            Map<String, Object> model, Handeling handeling) {
        // Nobody outside reads the file itself before the list is published: the public pages give it from then on.
        Document document = documenten.bewaar(NieuwDocument.pdf("besluitenlijst", "Besluitenlijst " + vergadering.nummer(), null,
                "besluitenlijst-%s-%d.pdf".formatted(vergadering.nummer().toLowerCase(Taal.NEDERLANDS), versie), pdf.maak(SJABLOON, model),
                Openbaarheid.INTERN), handeling);
        Besluitenlijst lijst = new Besluitenlijst(UUID.randomUUID(), vergadering.id(), versie, Status.VASTGESTELD, document.id(), document.sha256(),
                dag, aanvullingOp, weggelaten(vergadering.id(), dag), opmerking, handeling.gebruiker(), handeling.tijdstip(), null, null);
        opslag.voegToe(lijst, pdf.html(SJABLOON, model));
        return lijst;
    }

    /**
     * The first day on which a decision becomes public that its meeting's newest list left out; empty where no embargo
     * is left.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> eersteEmbargo(UUID vergaderingId) {
        LocalDate verteld = laatste(vergaderingId).map(Besluitenlijst::peildatum).orElse(LocalDate.MIN);
        return besluiten.vanVergadering(vergaderingId).stream().filter(b -> !b.isOpenbaar(verteld)).map(Besluit::embargoTot)
                .filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /**
     * Publishes a new version of a published list, with the decisions whose embargo is over. Nothing else changes: it adds
     * to the version that was signed, and says so; every version stays public.
     *
     * @throws Geweigerd where the list is not published, or no embargo is over
     */
    public Besluitenlijst vulAan(UUID vergaderingId, Handeling handeling) {
        Vergadering vergadering = vergaderingen.opSlot(vergaderingId);
        Besluitenlijst laatste = laatste(vergaderingId).filter(l -> l.status() == Status.GEPUBLICEERD).orElseThrow(() -> new Geweigerd(
                "De besluitenlijst van vergadering %s is niet gepubliceerd en kan niet worden aangevuld.".formatted(vergadering.nummer())));
        LocalDate dag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        if (eersteEmbargo(vergaderingId).filter(einde -> !dag.isBefore(einde)).isEmpty()) {
            throw new Geweigerd("Van vergadering %s is op %s geen embargo afgelopen.".formatted(vergadering.nummer(), Taal.datum(dag)));
        }
        int ondertekend = laatste.aanvullingOp() == null ? laatste.versie() : laatste.aanvullingOp();
        Map<String, Object> model = model(vergadering, dag, LocalDate.ofInstant(laatste.vastgesteldOp(), klok.getZone()), laatste.opmerking());
        model.put("aanvullingOp", ondertekend);
        model.put("aangevuldOp", Taal.datum(dag));
        Besluitenlijst lijst = maak(vergadering, laatste.versie() + 1, ondertekend, dag, laatste.opmerking(), model, handeling);
        opslag.zetGepubliceerd(lijst.id(), handeling.tijdstip());
        register.append(Feit.van("besluitenlijst-aangevuld", 1, "besluitenlijst-aangevuld:" + lijst.id()).object("besluitenlijst", lijst.id())
                .uitkomst(Status.GEPUBLICEERD.name()).open("vergadering", vergadering.nummer()).open("versie", lijst.versie())
                .open("aanvullingOp", ondertekend).open("peildatum", dag).open("weggelaten", lijst.weggelaten()).document(lijst.sha256())
                .grondslag("Gemeentewet 60").grondslag("Woo 5.1"), handeling);
        vertel(vergadering, lijst, "De besluitenlijst van vergadering " + vergadering.nummer() + " is aangevuld",
                "Een embargo is voorbij. De besluiten die daaronder vielen, staan nu ook op de publieke pagina.", handeling);
        return van(lijst.id());
    }

    /**
     * Signs the list, or sends it back.
     *
     * @param functie {@code burgemeester} or {@code gemeentesecretaris}
     * @param akkoord whether he signs; null where he chose nothing
     * @param sha256  of the PDF he was shown
     * @param reden   why he sends it back
     * @return whether it was signed
     * @throws Geweigerd where another file was shown, he does not hold the function, or signed for the other
     */
    public boolean onderteken(UUID vergaderingId, String functie, @Nullable Boolean akkoord, @Nullable String sha256, @Nullable String reden,
            Handeling handeling) {
        Vergadering vergadering = vergaderingen.opSlot(vergaderingId);
        Besluitenlijst lijst = laatste(vergaderingId).filter(l -> l.status() == Status.VASTGESTELD).orElseThrow(() -> new Gewijzigd(
                "De besluitenlijst van vergadering %s ligt niet meer ter ondertekening: zij is teruggestuurd.".formatted(vergadering.nummer())));
        Houder houder = functies.van(handeling.gebruiker(), functie, null).orElseThrow(() -> new Geweigerd(
                "Alleen de %s of wie hem vervangt ondertekent hier de besluitenlijst.".formatted(functie)));
        List<Ondertekening> eerder = opslag.ondertekeningen(lijst.id());
        if (eerder.stream().anyMatch(o -> o.functie().equals(functie))) {
            throw new Gewijzigd("De besluitenlijst is al namens de %s ondertekend.".formatted(functie));
        }
        if (eerder.stream().anyMatch(o -> o.gebruiker().equals(handeling.gebruiker()))) {
            throw new Geweigerd("U hebt deze besluitenlijst al ondertekend. De andere handtekening is van iemand anders (Gemeentewet 59a).");
        }
        if (akkoord == null) {
            throw new Geweigerd("Kies of u de besluitenlijst ondertekent of terugstuurt.");
        }
        if (!lijst.sha256().equals(sha256)) {
            throw new Geweigerd("Het bestand dat u zag is niet het bestand dat nu ter ondertekening ligt. Open de taak opnieuw en lees de besluitenlijst.");
        }
        Handeling alsFunctie = handeling.als(functie, houder.waarnemend());
        String waarom = akkoord ? null : Taal.eis(reden, "Vul in waarom u de besluitenlijst terugstuurt.");
        opslag.voegToe(lijst.id(), new Ondertekening(functie, handeling.gebruiker(), houder.waarnemend(), akkoord, lijst.sha256(), waarom, handeling.tijdstip()));
        register.append(Feit.van(akkoord ? "besluitenlijst-ondertekend" : "besluitenlijst-teruggestuurd", 1,
                "besluitenlijst-ondertekening:" + lijst.id() + ":" + functie).object("besluitenlijst", lijst.id())
                .uitkomst(akkoord ? "ONDERTEKEND" : "TERUGGESTUURD").open("vergadering", vergadering.nummer()).open("versie", lijst.versie())
                .besloten("reden", waarom).document(lijst.sha256()).grondslag("Gemeentewet 59a"), alsFunctie);
        if (!akkoord) {
            opslag.zetStatus(lijst.id(), Status.VOORLOPIG);
            berichten.enqueue(Bericht.over("besluitenlijst-teruggestuurd", lijst.id().toString())
                    .neutraalOnderwerp("De besluitenlijst van vergadering " + vergadering.nummer() + " is teruggestuurd")
                    .alinea("De %s stuurt de besluitenlijst terug. De reden staat in uw taak.".formatted(functie))
                    .taak(vergadering.nummer(), "besluitenlijst-vaststellen", "Naar uw taak"),
                    Ontvanger.alle(functies.houders(Vergaderingen.GEMEENTESECRETARIS)), alsFunctie);
        }
        return akkoord;
    }

    /**
     * Releases the list for publication although a letter that the council should have first was not sent.
     *
     * @throws Geweigerd by another than the gemeentesecretaris, or without reason
     */
    public void geefVrij(UUID vergaderingId, @Nullable String reden, Handeling handeling) {
        vergaderingen.eisGemeentesecretaris(handeling, "Alleen de gemeentesecretaris geeft de besluitenlijst vrij voor publicatie.");
        String waarom = Taal.eis(reden, "Vul in waarom de besluitenlijst openbaar wordt voordat de raad zijn brief heeft.");
        Vergadering vergadering = vergaderingen.opSlot(vergaderingId);
        Besluitenlijst lijst = ondertekend(vergadering);
        opslag.zetVrijgegeven(lijst.id(), waarom, handeling.gebruiker(), handeling.tijdstip());
        register.append(Feit.van("publicatie-vrijgegeven", 1, "publicatie-vrijgegeven:" + lijst.id()).object("besluitenlijst", lijst.id())
                .open("vergadering", vergadering.nummer()).open("versie", lijst.versie()).besloten("reden", waarom).document(lijst.sha256()), handeling);
    }

    /**
     * Publishes the signed list. The caller has judged, with the meeting {@linkplain Vergaderingen#opSlot locked}, that
     * the council has what it is due or that the list was released with a reason.
     */
    public Besluitenlijst publiceer(UUID vergaderingId, Handeling handeling) {
        Vergadering vergadering = vergaderingen.opSlot(vergaderingId);
        Besluitenlijst lijst = ondertekend(vergadering);
        opslag.zetGepubliceerd(lijst.id(), handeling.tijdstip());
        register.append(Feit.van("besluitenlijst-gepubliceerd", 1, "besluitenlijst-gepubliceerd:" + lijst.id()).object("besluitenlijst", lijst.id())
                .uitkomst(Status.GEPUBLICEERD.name()).open("vergadering", vergadering.nummer()).open("versie", lijst.versie())
                .open("weggelaten", lijst.weggelaten()).document(lijst.sha256()).grondslag("Gemeentewet 60"), handeling);
        vertel(vergadering, lijst, "De besluitenlijst van vergadering " + vergadering.nummer() + " is gepubliceerd",
                "De besluiten van het college van %s staan op de publieke pagina.".formatted(Taal.datum(vergadering.datum())), handeling);
        return van(lijst.id());
    }

    private void vertel(Vergadering vergadering, Besluitenlijst lijst, String onderwerp, String zin, Handeling handeling) {
        List<Ontvanger> ontvangers = new ArrayList<>();
        for (String functie : List.of("communicatie", "griffie", "beleidsmedewerker", "programmamanager", "portefeuillehouder", "bestuurssecretariaat")) {
            ontvangers.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        berichten.enqueue(Bericht.over("besluitenlijst-gepubliceerd", lijst.id().toString()).neutraalOnderwerp(onderwerp).alinea(zin)
                .link("/publicaties/besluitenlijsten/" + vergadering.nummer(), "Lees de besluitenlijst"), ontvangers, handeling);
    }

    private Besluitenlijst ondertekend(Vergadering vergadering) {
        Besluitenlijst lijst = laatste(vergadering.id()).orElseThrow(() -> new Geweigerd(
                "Vergadering %s heeft nog geen besluitenlijst.".formatted(vergadering.nummer())));
        if (lijst.status() != Status.VASTGESTELD || !isOndertekend(lijst.id())) {
            throw new Geweigerd("De besluitenlijst van vergadering %s is niet door burgemeester en gemeentesecretaris ondertekend of al gepubliceerd."
                    .formatted(vergadering.nummer()));
        }
        return lijst;
    }

    /** Whether both have signed. */
    @Transactional(readOnly = true)
    public boolean isOndertekend(UUID lijstId) {
        return opslag.ondertekeningen(lijstId).stream().filter(Ondertekening::akkoord).count() == ONDERTEKENAARS.size();
    }

    /** @throws Geweigerd where there is no such list */
    @Transactional(readOnly = true)
    public Besluitenlijst van(UUID id) {
        return opslag.vind(id).orElseThrow(() -> new Geweigerd("Deze besluitenlijst bestaat niet."));
    }

    /** The newest version; empty where none was adopted. */
    @Transactional(readOnly = true)
    public Optional<Besluitenlijst> laatste(UUID vergaderingId) {
        List<Besluitenlijst> lijsten = opslag.vanVergadering(vergaderingId);
        return lijsten.isEmpty() ? Optional.empty() : Optional.of(lijsten.get(lijsten.size() - 1));
    }

    /** Every version, oldest first. */
    @Transactional(readOnly = true)
    public List<Besluitenlijst> lijst(UUID vergaderingId) {
        return opslag.vanVergadering(vergaderingId);
    }

    /** Those that are public, newest first. */
    @Transactional(readOnly = true)
    public List<Besluitenlijst> gepubliceerd() {
        return opslag.gepubliceerd();
    }

    @Transactional(readOnly = true)
    public List<Ondertekening> ondertekeningen(UUID lijstId) {
        return opslag.ondertekeningen(lijstId);
    }

    /** The list as a page of HTML, as it was adopted. */
    @Transactional(readOnly = true)
    public String html(UUID lijstId) {
        return opslag.html(lijstId);
    }

    /** One item as the list shows it. */
    record Regel(int volgnr, String onderwerp, String dossier, boolean teruggenomen, List<String> teruggetreden, List<Besluit> besluiten) {

        /** As people read it. */
        public String datum(LocalDate dag) {
            return Taal.datum(dag);
        }
    }

    /** @param dag the day it tells of: what is public then stands on it */
    private Map<String, Object> model(Vergadering vergadering, LocalDate dag, @Nullable LocalDate vastgesteldOp, @Nullable String opmerking) {
        List<Regel> regels = new ArrayList<>();
        for (Agendapunt punt : vergaderingen.agenda(vergadering.id())) {
            if (punt.status() == Agendapunt.Status.VERVALLEN) {
                continue;
            }
            // A decision is never more open than its item, save one about secrecy, and the others of a nota of which one point is secret.
            List<Besluit> openbaar = besluiten.vanAgendapunt(punt.id()).stream().filter(b -> b.isOpenbaar(dag)).toList();
            boolean teruggenomen = punt.status() == Agendapunt.Status.TERUGGENOMEN && punt.openbaarheid() == Openbaarheid.OPENBAAR;
            if (!openbaar.isEmpty() || teruggenomen) {
                String onderwerp = punt.openbaarheid() == Openbaarheid.GEHEIM ? "Geheim agendapunt" : punt.onderwerp();
                regels.add(new Regel(punt.volgnr(), onderwerp, punt.dossier(), teruggenomen,
                        openbaar.isEmpty() ? List.of() : teruggetreden(openbaar.get(0)), openbaar));
            }
        }
        Map<String, Object> model = new HashMap<>();
        model.put("zegel", logboek.stand());
        model.put("titel", "Besluitenlijst " + vergadering.nummer());
        model.put("datum", Taal.datum(vergadering.datum()));
        model.put("vergadering", vergadering);
        model.put("zonderVergadering", vergadering.wijze() == Vergadering.Wijze.ZONDER_VERGADERING);
        List<Aanwezigheid> leden = vergaderingen.aanwezigheid(vergadering.id()).stream().filter(a -> a.oproep() == vergadering.oproep()).toList();
        model.put("aanwezig", leden.stream().filter(Aanwezigheid::aanwezig).map(a -> a.lid().naam()).toList());
        model.put("afwezig", leden.stream().filter(a -> !a.aanwezig()).map(a -> a.lid().naam()).toList());
        leden.stream().filter(a -> a.lid().gebruiker().equals(vergadering.voorzitter())).findFirst()
                .ifPresent(a -> model.put("voorzitter", a.lid().naam()));
        model.put("regels", regels);
        model.put("mededelingen", mededelingen.voor(vergadering).stream().filter(m -> m.openbaarheid() == Openbaarheid.OPENBAAR).toList());
        model.put("weggelaten", weggelaten(vergadering.id(), dag));
        if (vastgesteldOp != null) {
            model.put("vastgesteldOp", Taal.datum(vastgesteldOp));
        }
        if (opmerking != null) {
            model.put("opmerking", opmerking);
        }
        return model;
    }

    private List<String> teruggetreden(Besluit besluit) {
        return besluiten.verloop(besluit.id()).deelnemers().stream().filter(d -> d.deelname() == Deelname.TERUGGETREDEN)
                .map(d -> d.lid().naam()).toList();
    }
}
