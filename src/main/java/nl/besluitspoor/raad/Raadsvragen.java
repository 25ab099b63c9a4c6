package nl.besluitspoor.raad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
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
import nl.besluitspoor.handeling.Veldtekst;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.kalender.Kalender;
import nl.besluitspoor.kalender.Termijn;
import nl.besluitspoor.kalender.Termijnen;
import nl.besluitspoor.raad.Raadsvraag.Belofte;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written questions of the council (Gemeentewet 155): who answers, who judges the answer, what the college decided on
 * it, and until when. The term is that of the reglement van orde, as configured under {@code besluitspoor.termijnen}.
 */
@Service
@Transactional
public class Raadsvragen {

    /** Kind of fact under which the answer is mailed to the griffie; its key is the question's id. */
    public static final String FEIT_BEANTWOORD = "raadsvraag-beantwoord";
    /** Term for the answer, and how long before its end is reminded. */
    static final String TERMIJN = "raadsvraag";
    static final String HERINNERING = "raadsvraag-herinnering";

    private static final String GRIFFIE = "griffie";
    private static final String BELEIDSMEDEWERKER = "beleidsmedewerker";
    private static final String PORTEFEUILLEHOUDER = "portefeuillehouder";
    private static final int MAX_ONDERWERP = 200;
    private static final int MAX_STELLER = 300;
    private static final int MAX_VRAAG = 8000;
    private static final int MAX_ANTWOORD = 20000;
    private static final int MAX_REDEN = 4000;

    private final RaadsvraagRepository opslag;
    private final Dossiers dossiers;
    private final Voorstellen voorstellen;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Documenten documenten;
    private final PdfMaker pdf;
    private final Termijnen termijnen;
    private final Kalender kalender;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Clock klok;

    Raadsvragen(RaadsvraagRepository opslag, Dossiers dossiers, Voorstellen voorstellen, Schrijftafel<Notastuk.Inhoud> notatafel, Documenten documenten, PdfMaker pdf,
            Termijnen termijnen, Kalender kalender, Functies functies, Register register, Berichten berichten, Clock klok) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.voorstellen = voorstellen;
        this.notatafel = notatafel;
        this.documenten = documenten;
        this.pdf = pdf;
        this.termijnen = termijnen;
        this.kalender = kalender;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.klok = klok;
    }

    /** What is wrong with a question, a sentence by field name; empty where it can be recorded. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(NieuweRaadsvraag invoer) {
        Map<String, String> bezwaren = new LinkedHashMap<>();
        Veldtekst.eis(bezwaren, "onderwerp", "het onderwerp", invoer.onderwerp(), MAX_ONDERWERP);
        Veldtekst.eis(bezwaren, "vraag", "de vraag", invoer.vraag(), MAX_VRAAG);
        Veldtekst.eis(bezwaren, "steller", "wie de vraag stelt", invoer.steller(), MAX_STELLER);
        if (invoer.ontvangenOp() == null) {
            bezwaren.put("ontvangenOp", "Vul de dag in waarop de vraag binnenkwam.");
        } else if (invoer.ontvangenOp().isAfter(LocalDate.now(klok))) {
            bezwaren.put("ontvangenOp", "De dag van ontvangst, %s, ligt in de toekomst. Kies vandaag of eerder.".formatted(Datum.voluit(invoer.ontvangenOp())));
        }
        return bezwaren;
    }

    /**
     * Records a question.
     *
     * @return its id, to start {@code raadsvraag} with
     * @throws Geweigerd by another than the griffie, or with every field that is wrong
     */
    public UUID ontvang(NieuweRaadsvraag ruw, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), GRIFFIE)) {
            throw new Geweigerd("Alleen de griffie legt een raadsvraag vast.");
        }
        Map<String, String> bezwaren = bezwaren(ruw);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(String.join(" ", bezwaren.values()));
        }
        Dossier dossier = dossiers.opSlot(ruw.dossier());
        NieuweRaadsvraag vraag = new NieuweRaadsvraag(ruw.dossier(), Veldtekst.schoon(ruw.onderwerp()), Veldtekst.schoon(ruw.vraag()), Veldtekst.schoon(ruw.steller()), ruw.ontvangenOp());
        LocalDate termijn = termijnen.einddag(TERMIJN, Objects.requireNonNull(vraag.ontvangenOp()));
        UUID id = UUID.randomUUID();
        opslag.voegToe(id, vraag, termijn, handeling);
        Raadsvraag v = van(id);
        register.append(Feit.van("raadsvraag-ontvangen", 1, "raadsvraag:" + id).dossier(v.dossier()).object("raadsvraag", id)
                .uitkomst("ONTVANGEN").open("kenmerk", v.kenmerk()).open("onderwerp", v.onderwerp()).open("vraag", v.vraag()).open("steller", v.steller())
                .open("ontvangenOp", v.ontvangenOp()).open("termijn", termijn).open("bronTermijn", termijnen.termijn(TERMIJN).bron())
                .grondslag("Gemeentewet 155"), handeling);
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders(BELEIDSMEDEWERKER)));
        wie.addAll(Ontvanger.alle(functies.houders(PORTEFEUILLEHOUDER, dossier.portefeuille())));
        berichten.enqueue(over(Bericht.over("raadsvraag-ontvangen", id.toString()), v)
                .neutraalOnderwerp("Raadsvraag %s: %s".formatted(v.kenmerk(), v.onderwerp()))
                .alinea("De raad stelt een schriftelijke vraag. Het antwoord is uiterlijk op %s bij de griffie.".formatted(Datum.voluit(termijn))), wie, handeling);
        return id;
    }

    private static Bericht over(Bericht bericht, Raadsvraag v) {
        return bericht.dossier(v.dossier()).gegeven("Kenmerk", v.kenmerk()).gegeven("Onderwerp", v.onderwerp())
                .link("/dossiers/" + v.dossier() + "/raadsvragen/" + v.id(), "Bekijk de raadsvraag");
    }

    /**
     * Keeps the answer and what it promises.
     *
     * @throws Geweigerd by another than a beleidsmedewerker, or without an answer
     */
    public void beantwoord(UUID id, @Nullable String antwoord, List<Belofte> beloften, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), BELEIDSMEDEWERKER)) {
            throw new Geweigerd("Alleen een beleidsmedewerker beantwoordt een raadsvraag.");
        }
        Raadsvraag v = opSlot(id);
        eisStand(v, Raadsvraagstand.TE_BEANTWOORDEN);
        Map<String, String> bezwaren = new LinkedHashMap<>();
        Veldtekst.eis(bezwaren, "antwoord", "het antwoord", antwoord, MAX_ANTWOORD);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(bezwaren.get("antwoord"));
        }
        opslag.zetAntwoord(id, Veldtekst.schoon(antwoord), beloften, handeling);
        register.append(Feit.van("raadsvraag-antwoord", 1, "raadsvraag-antwoord:" + id + ":" + handeling.tijdstip().toEpochMilli()).dossier(v.dossier())
                .object("raadsvraag", id).open("kenmerk", v.kenmerk()).open("toezeggingen", beloften.size()).besloten("antwoord", Veldtekst.schoon(antwoord)), handeling);
    }

    /**
     * The holder of the portefeuille agrees with the answer, or sends it back.
     *
     * @return whether he agreed
     * @throws Geweigerd by another, by who wrote it, or where it goes back without a reason
     */
    public boolean beoordeel(UUID id, @Nullable Boolean akkoord, @Nullable String reden, Handeling ruw) {
        Raadsvraag v = opSlot(id);
        String portefeuille = dossiers.van(v.dossier()).portefeuille();
        Houder houder = functies.van(ruw.gebruiker(), PORTEFEUILLEHOUDER, portefeuille).filter(h -> portefeuille.equals(h.bereik()))
                .orElseThrow(() -> new Geweigerd("Dossier %s valt onder de portefeuille %s. Alleen de houder daarvan of de waarnemer beoordeelt het antwoord."
                        .formatted(v.dossier(), portefeuille)));
        Handeling handeling = ruw.als(PORTEFEUILLEHOUDER, houder.waarnemend());
        eisStand(v, Raadsvraagstand.TE_BEOORDELEN);
        if (ruw.gebruiker().equals(v.antwoordDoor())) {
            throw new Geweigerd("U schreef dit antwoord zelf. Laat iemand anders het beoordelen.");
        }
        if (akkoord == null) {
            throw new Geweigerd("Kies of u het antwoord goed vindt of terugstuurt.");
        }
        if (!akkoord && Veldtekst.schoon(reden).isEmpty()) {
            throw new Geweigerd("Vul in waarom u het antwoord terugstuurt; de steller leest het.");
        }
        if (Veldtekst.schoon(reden).length() > MAX_REDEN) {
            throw new Geweigerd("De reden heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(Veldtekst.schoon(reden).length(), MAX_REDEN));
        }
        if (!akkoord) {
            opslag.zetTerug(id, Veldtekst.schoon(reden));
        } else {
            opslag.zetStand(id, v.voorstelId() != null && isBesloten(v) ? Raadsvraagstand.VASTGESTELD : Raadsvraagstand.BIJ_COLLEGE);
        }
        register.append(Feit.van("raadsvraag-beoordeeld", 1, "raadsvraag-beoordeeld:" + id + ":" + handeling.tijdstip().toEpochMilli()).dossier(v.dossier())
                .object("raadsvraag", id).uitkomst(akkoord ? "AKKOORD" : "TERUGGESTUURD").open("kenmerk", v.kenmerk())
                .besloten("reden", akkoord ? null : Veldtekst.schoon(reden)), handeling);
        if (!akkoord) {
            berichten.enqueue(over(Bericht.over("raadsvraag-teruggestuurd", id + ":" + handeling.tijdstip().toEpochMilli()), v)
                    .neutraalOnderwerp("Het antwoord op raadsvraag %s is teruggestuurd".formatted(v.kenmerk()))
                    .alinea("De portefeuillehouder stuurt het antwoord terug. De reden staat in uw taak."),
                    Ontvanger.alle(functies.houders(BELEIDSMEDEWERKER)), handeling);
        }
        return akkoord;
    }

    /** Whether the college decided already that the question is answered, as proposed or changed. */
    private boolean isBesloten(Raadsvraag v) {
        return v.voorstelId() != null && uitkomst(v.voorstelId()) != null && Objects.requireNonNull(uitkomst(v.voorstelId())).isVastgesteld();
    }

    /**
     * Begins the voorstel with its one beslispunt, prefilled.
     *
     * @return its id, to start {@code collegebesluit} with
     */
    public UUID legVoor(UUID id, Handeling handeling) {
        Raadsvraag v = opSlot(id);
        eisStand(v, Raadsvraagstand.BIJ_COLLEGE);
        UUID voorstel = voorstellen.begin(v.dossier(), Voorstel.Soort.LOS, null, handeling);
        Handeling schrijver = new Handeling(Objects.requireNonNull(v.antwoordDoor()), BELEIDSMEDEWERKER, false, handeling.tijdstip(), handeling.stap(),
                handeling.herkomst());
        String onderwerp = knip("Antwoord op raadsvraag " + v.kort() + ": " + v.onderwerp(), MAX_ONDERWERP);
        bewaar(voorstel, Notastuk.KERN, new Notastuk.Kern(onderwerp, LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()), Openbaarheid.OPENBAAR,
                new Voorstelinhoud.Kenmerken(false, false, false, false, false, false)), schrijver);
        bewaar(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(new Voorstelinhoud.Punt(UUID.randomUUID(), 1, SoortBeslispunt.INSTEMMEN,
                "In te stemmen met het antwoord op de schriftelijke vraag " + v.kenmerk() + " van " + v.steller() + ".", Beslispunt.ObjectSoort.OVERIG,
                knip("raadsvraag " + v.kenmerk(), 300), Openbaarheid.OPENBAAR, null))), schrijver);
        bewaar(voorstel, "SAMENVATTING", new Notastuk.Sectie(nl.besluitspoor.voorstel.SoortSectie.SAMENVATTING.nummer(),
                nl.besluitspoor.voorstel.SoortSectie.SAMENVATTING.kop(), "De vraag:\n" + v.vraag() + "\n\nHet antwoord:\n" + v.antwoord(), null, null), schrijver);
        opslag.zetBijCollege(id, voorstel);
        return voorstel;
    }

    private void bewaar(UUID voorstel, String code, Notastuk.Inhoud inhoud, Handeling schrijver) {
        notatafel.bewaar(voorstel, code, notatafel.blad(voorstel, code).geldend().versie(), null, inhoud, schrijver);
    }

    /**
     * Works out what the college decided on the answer: as proposed it is adopted; otherwise its writer goes on with it.
     *
     * @return the outcome; null where nothing was decided
     */
    public @Nullable Uitkomst verwerkBesluit(UUID id, Handeling handeling) {
        Raadsvraag v = opSlot(id);
        eisStand(v, Raadsvraagstand.BIJ_COLLEGE);
        Uitkomst uitkomst = uitkomst(Objects.requireNonNull(v.voorstelId()));
        if (uitkomst == Uitkomst.CONFORM) {
            opslag.zetStand(id, Raadsvraagstand.VASTGESTELD);
        } else {
            String gewijzigd = voorstellen.beslispunten(v.voorstelId()).stream().map(Beslispunt::geldendeTekst).findFirst().orElse("");
            opslag.zetTerug(id, uitkomst == Uitkomst.GEWIJZIGD ? "Het college besloot gewijzigd: " + gewijzigd + " Pas het antwoord daarop aan."
                    : "Het college stemde niet in met het antwoord (" + (uitkomst == null ? "niet behandeld" : uitkomst.naam().toLowerCase()) + "). Schrijf een nieuw antwoord.");
        }
        register.append(Feit.van("raadsvraag-besluit", 1, "raadsvraag-besluit:" + id + ":" + v.voorstelId()).dossier(v.dossier()).object("raadsvraag", id)
                .uitkomst(uitkomst == null ? "GEEN_BESLUIT" : uitkomst.name()).open("kenmerk", v.kenmerk()).open("voorstel", v.voorstelId()), handeling);
        return uitkomst;
    }

    private @Nullable Uitkomst uitkomst(UUID voorstelId) {
        return voorstellen.beslispunten(voorstelId).stream().map(Beslispunt::uitkomst).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /**
     * Makes the answer as PDF and mails it to the griffie; once, however often it is asked.
     *
     * @throws Geweigerd where it is not adopted, or nobody holds the griffie
     */
    public void verstuur(UUID id, Handeling handeling) {
        Raadsvraag v = opSlot(id);
        if (v.verzondenOp() != null) {
            return;
        }
        eisStand(v, Raadsvraagstand.VASTGESTELD);
        List<Ontvanger> griffie = Ontvanger.alle(functies.houders(GRIFFIE));
        if (griffie.isEmpty()) {
            throw new Geweigerd("Niemand vervult de functie griffie. Laat beheer die eerst vastleggen; het antwoord gaat daarna naar de griffie.");
        }
        Dossier dossier = dossiers.van(v.dossier());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("titel", "Antwoord op uw vraag: " + v.onderwerp());
        model.put("kenmerk", v.kenmerk());
        model.put("dossier", v.dossier());
        model.put("datum", Datum.voluit(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone())));
        model.put("ontvangen", Datum.voluit(v.ontvangenOp()));
        model.put("steller", v.steller());
        model.put("portefeuille", dossier.portefeuille());
        model.put("vraag", v.vraag());
        model.put("antwoord", Objects.requireNonNull(v.antwoord()));
        model.put("beloften", v.beloften());
        Document document = documenten.bewaar(NieuwDocument.pdf("antwoord-raadsvraag", "Antwoord op raadsvraag " + v.kenmerk(), v.dossier(),
                v.kenmerk().toLowerCase(java.util.Locale.ROOT).replace('/', '-') + ".pdf", pdf.maak("raadsvraag", model), Openbaarheid.OPENBAAR), handeling);
        opslag.zetDocument(id, document.id(), document.sha256());
        berichten.enqueue(over(Bericht.over(FEIT_BEANTWOORD, id.toString()), v)
                .neutraalOnderwerp("Antwoord op raadsvraag %s: %s".formatted(v.kenmerk(), v.onderwerp()))
                .alinea("Het college beantwoordt de vraag van %s. Het antwoord zit als bijlage bij dit bericht.".formatted(v.steller()))
                .bijlage(document.id()), griffie, handeling);
    }

    /**
     * Records that the mail server accepted the answer. Nothing happens a second time.
     *
     * @return whether this was the first time
     */
    public boolean legVerzendingVast(UUID id, Handeling handeling) {
        Raadsvraag v = opSlot(id);
        if (v.verzondenOp() != null) {
            return false;
        }
        if (v.documentId() == null) {
            throw new Geweigerd("Het antwoord op raadsvraag %s is nog niet verstuurd.".formatted(v.kenmerk()));
        }
        opslag.zetVerzonden(id, handeling.tijdstip());
        register.append(Feit.van("raadsvraag-beantwoord", 1, "raadsvraag-beantwoord:" + id).dossier(v.dossier()).object("raadsvraag", id)
                .uitkomst("BEANTWOORD").open("kenmerk", v.kenmerk()).open("antwoord", v.antwoord()).open("termijn", v.termijn())
                .open("opTijd", !LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()).isAfter(v.termijn()))
                .document(documenten.lees(v.documentId()).sha256()).grondslag("Gemeentewet 155"), handeling);
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders(PORTEFEUILLEHOUDER, dossiers.van(v.dossier()).portefeuille())));
        for (String functie : List.of(BELEIDSMEDEWERKER, "programmamanager", "raad")) {
            wie.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        berichten.enqueue(over(Bericht.over("raadsvraag-afgedaan", id.toString()), v)
                .neutraalOnderwerp("Raadsvraag %s is beantwoord".formatted(v.kenmerk()))
                .alinea("Het antwoord van het college is bij de griffie."), wie, handeling);
        return true;
    }

    /**
     * Moves the term, and tells the council why.
     *
     * @param tot   new last day, after the present one
     * @param reden as the council reads it
     * @throws Geweigerd by another than a beleidsmedewerker or the holder of the portefeuille, without a later day, or without a reason
     */
    public void stelUit(UUID id, @Nullable LocalDate tot, @Nullable String reden, Handeling ruw) {
        Raadsvraag v = opSlot(id);
        String portefeuille = dossiers.van(v.dossier()).portefeuille();
        boolean houder = functies.van(ruw.gebruiker(), PORTEFEUILLEHOUDER, portefeuille).isPresent();
        if (!houder && !functies.heeft(ruw.gebruiker(), BELEIDSMEDEWERKER)) {
            throw new Geweigerd("Alleen een beleidsmedewerker of de portefeuillehouder stelt het antwoord op een raadsvraag uit.");
        }
        Handeling handeling = ruw.als(houder ? PORTEFEUILLEHOUDER : BELEIDSMEDEWERKER, false);
        if (v.verzondenOp() != null) {
            throw new Gewijzigd("Raadsvraag %s is al beantwoord.".formatted(v.kenmerk()));
        }
        if (tot == null) {
            throw new Geweigerd("Vul de nieuwe uiterste dag in.");
        }
        if (!tot.isAfter(v.termijn()) || tot.isBefore(LocalDate.now(klok))) {
            throw new Geweigerd("De nieuwe uiterste dag, %s, is niet later dan de huidige, %s. Kies een latere dag."
                    .formatted(Datum.voluit(tot), Datum.voluit(v.termijn())));
        }
        if (Veldtekst.schoon(reden).isEmpty()) {
            throw new Geweigerd("Vul in waarom het antwoord later komt; de raad leest het.");
        }
        if (Veldtekst.schoon(reden).length() > MAX_REDEN) {
            throw new Geweigerd("De reden heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(Veldtekst.schoon(reden).length(), MAX_REDEN));
        }
        int volgnr = v.uitstel().size() + 1;
        opslag.voegUitstelToe(id, volgnr, tot, Veldtekst.schoon(reden), handeling);
        register.append(Feit.van("raadsvraag-uitgesteld", 1, "raadsvraag-uitgesteld:" + id + ":" + volgnr).dossier(v.dossier()).object("raadsvraag", id)
                .uitkomst("UITGESTELD").open("kenmerk", v.kenmerk()).open("van", v.termijn()).open("tot", tot).open("reden", Veldtekst.schoon(reden))
                .grondslag(termijnen.termijn(TERMIJN).bron()), handeling);
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders(GRIFFIE)));
        wie.addAll(Ontvanger.alle(functies.houders("raad")));
        berichten.enqueue(over(Bericht.over("raadsvraag-uitgesteld", id + ":" + volgnr), v)
                .neutraalOnderwerp("Het antwoord op raadsvraag %s komt later".formatted(v.kenmerk()))
                .alinea("Het antwoord zou uiterlijk op %s komen. Dat lukt niet.".formatted(Datum.voluit(v.termijn())))
                .gegeven("Nieuwe uiterste dag", Datum.voluit(tot)).gegeven("Reden", Veldtekst.schoon(reden)), wie, handeling);
    }

    /** When to remind of the end of the term: that long before it, at the beginning of the day. */
    @Transactional(readOnly = true)
    public Instant herinnerOp(UUID id) {
        return herinnerdag(van(id)).atStartOfDay(klok.getZone()).toInstant();
    }

    private LocalDate herinnerdag(Raadsvraag v) {
        Termijn vooraf = termijnen.termijn(HERINNERING);
        return switch (vooraf.eenheid()) {
            case WERKDAGEN -> kalender.werkdag(v.termijn(), -vooraf.aantal());
            case DAGEN -> v.termijn().minusDays(vooraf.aantal());
            case WEKEN -> v.termijn().minusWeeks(vooraf.aantal());
            case MAANDEN -> v.termijn().minusMonths(vooraf.aantal());
        };
    }

    /** Reminds of the term; nothing happens where the answer was sent, or the term was moved meanwhile. */
    public void herinner(UUID id, Handeling handeling) {
        Raadsvraag v = opSlot(id);
        if (v.verzondenOp() != null || herinnerdag(v).isAfter(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()))) {
            return;
        }
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders(BELEIDSMEDEWERKER)));
        wie.addAll(Ontvanger.alle(functies.houders(PORTEFEUILLEHOUDER, dossiers.van(v.dossier()).portefeuille())));
        berichten.enqueue(over(Bericht.over("raadsvraag-herinnering", id + ":" + v.uitstel().size()), v)
                .neutraalOnderwerp("Raadsvraag %s moet uiterlijk op %s zijn beantwoord".formatted(v.kenmerk(), Datum.voluit(v.termijn())))
                .alinea("Het antwoord is nog niet verzonden: %s.".formatted(v.stand().omschrijving().toLowerCase()))
                .alinea("Lukt het niet op tijd? Stel het antwoord dan uit en zeg de raad waarom."), wie, handeling);
    }

    /** One question. @throws Geweigerd where there is none with this id */
    @Transactional(readOnly = true)
    public Raadsvraag van(UUID id) {
        return opslag.vind(id).orElseThrow(Raadsvragen::onbekend);
    }

    /** The questions of a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Raadsvraag> lijst(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** The term for a question that comes in on this day, and the rule it comes from; for a reader. */
    @Transactional(readOnly = true)
    public String termijn() {
        Termijn termijn = termijnen.termijn(TERMIJN);
        return termijn + " (" + termijn.bron() + ")";
    }

    private Raadsvraag opSlot(UUID id) {
        return opslag.vergrendel(id).orElseThrow(Raadsvragen::onbekend);
    }

    private static void eisStand(Raadsvraag v, Raadsvraagstand stand) {
        if (v.stand() != stand) {
            throw new Gewijzigd("Dit kan nu niet met raadsvraag %s: %s.".formatted(v.kenmerk(), v.stand().omschrijving().toLowerCase()));
        }
    }

    private static Geweigerd onbekend() {
        return new Geweigerd("Deze raadsvraag bestaat niet. Ga terug naar het dossier en kies haar daar.");
    }

    private static String knip(String tekst, int max) {
        return tekst.length() <= max ? tekst : tekst.substring(0, max - 1) + "…";
    }
}
