package nl.besluitspoor.raad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.college.Besluit;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.raad.Rib.Handtekening;
import nl.besluitspoor.raad.Rib.Ontvangst;
import nl.besluitspoor.raad.Rib.Teruggave;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The raadsinformatiebrieven: how the council hears what the college decided (Gemeentewet 169, second paragraph).
 *
 * <p>Order is kept here as well as by the model: no RIB before its decision, no signature on another PDF than the one
 * shown, nothing sent unsigned, no receipt of what was not sent.
 */
@Service
@Transactional
public class Raadsinformatiebrieven {

    /** Who sign a RIB, in this order on the letter (Gemeentewet 59a). */
    public static final List<String> ONDERTEKENAARS = List.of("burgemeester", "gemeentesecretaris");
    /** Kind of fact under which the letter is mailed to the griffie; its key is the RIB's id. */
    public static final String FEIT_VERZONDEN = "rib-verzonden";

    private static final String GRIFFIE = "griffie";
    private static final int MAX_REDEN = 4000;
    private static final int MAX_AGENDAPUNT = 300;

    private final RibRepository opslag;
    private final Briefmaker briefmaker;
    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final Besluiten besluiten;
    private final Vergaderingen vergaderingen;
    private final Documenten documenten;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Geheimhoudingen geheimhoudingen;
    private final Ribgeheim ribgeheim;
    private final Clock klok;

    Raadsinformatiebrieven(RibRepository opslag, Briefmaker briefmaker, Voorstellen voorstellen, Dossiers dossiers, Besluiten besluiten,
            Vergaderingen vergaderingen, Documenten documenten, Functies functies, Register register, Berichten berichten,
            Geheimhoudingen geheimhoudingen, Ribgeheim ribgeheim, Clock klok) {
        this.opslag = opslag;
        this.briefmaker = briefmaker;
        this.voorstellen = voorstellen;
        this.dossiers = dossiers;
        this.besluiten = besluiten;
        this.vergaderingen = vergaderingen;
        this.documenten = documenten;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.geheimhoudingen = geheimhoudingen;
        this.ribgeheim = ribgeheim;
        this.klok = klok;
    }

    /**
     * Begins a RIB over points that were decided and, where that was needed, brought in line.
     *
     * @param beslispuntIds the points it tells of, each decided CONFORM, GEWIJZIGD or VOOR_KENNISGEVING
     * @return its id, to start {@code raadsinformatiebrief} with
     * @throws Geweigerd where a point is not decided so, the text is not complete or names a point that was not decided
     *                   so, or another RIB tells it already
     */
    public UUID begin(UUID voorstelId, Collection<UUID> beslispuntIds, Handeling handeling) {
        Voorstel voorstel = voorstellen.van(voorstelId);
        dossiers.opSlot(voorstel.dossier());
        Set<UUID> gevraagd = new LinkedHashSet<>(beslispuntIds);
        if (gevraagd.isEmpty()) {
            throw new Geweigerd("Een RIB vertelt over minstens één beslispunt dat is besloten. Er is er geen aangewezen.");
        }
        List<Beslispunt> alle = voorstellen.beslispunten(voorstelId);
        List<Beslispunt> punten = alle.stream().filter(punt -> gevraagd.contains(punt.id())).toList();
        if (punten.size() != gevraagd.size()) {
            throw new Geweigerd("De RIB noemt een beslispunt dat niet in dit voorstel staat. Kies de beslispunten van het voorstel.");
        }
        punten.stream().filter(punt -> !isTeMelden(punt)).findFirst().ifPresent(punt -> {
            throw new Geweigerd("Over beslispunt %d is niet besloten zoals een RIB het vertelt (%s). Een RIB vertelt alleen wat het college besloot."
                    .formatted(punt.nummer(), punt.uitkomst() == null ? "nog geen uitkomst" : punt.uitkomst().naam().toLowerCase()));
        });
        opslag.geldendeOver(gevraagd).stream().findFirst().ifPresent(rib -> {
            throw new Geweigerd("RIB %s vertelt al over dit besluit. Een tweede RIB erover kan pas als die is teruggestuurd.".formatted(rib.kenmerk()));
        });
        eisTekst(voorstellen.ribVan(voorstelId), alle);
        UUID id = UUID.randomUUID();
        opslag.voegToe(id, voorstel.dossier(), voorstelId, punten.stream().map(Beslispunt::id).toList(), openbaarheid(voorstel, punten),
                handeling.gebruiker(), handeling.tijdstip());
        Rib rib = van(id);
        voorstellen.geheimhoudingen(voorstelId).forEach(geldend -> ribgeheim.sluit(rib, rib.openbaarheid(), geldend, handeling));
        return id;
    }

    private static void eisTekst(RibTekst tekst, List<Beslispunt> alle) {
        if (!tekst.isVolledig()) {
            throw new Geweigerd("De RIB is niet af: er is nog geen tekst bij %s. Vul de RIB aan.".formatted(String.join(" en ", tekst.ontbrekend())));
        }
        Set<Integer> besloten = alle.stream().filter(Raadsinformatiebrieven::isTeMelden).map(Beslispunt::nummer).collect(Collectors.toSet());
        Set<Integer> vreemd = new TreeSet<>(tekst.genoemdeBeslispunten());
        vreemd.removeAll(besloten);
        if (!vreemd.isEmpty()) {
            throw new Geweigerd("De tekst van de RIB noemt beslispunt %s, maar daarover is niet besloten. Haal het uit de tekst."
                    .formatted(vreemd.iterator().next()));
        }
    }

    private static boolean isTeMelden(Beslispunt punt) {
        return punt.uitkomst() != null && punt.uitkomst().isTeMelden();
    }

    /** The strictest of the nota and the points it tells, as they were written. */
    private Openbaarheid openbaarheid(Voorstel voorstel, List<Beslispunt> punten) {
        Map<UUID, Openbaarheid> geschreven = voorstellen.zoalsGeschreven(voorstel.id());
        Set<Openbaarheid> alle = new HashSet<>(punten.stream().map(punt -> geschreven.getOrDefault(punt.id(), punt.openbaarheid())).toList());
        if (voorstel.versie() != null && voorstellen.inhoud(voorstel.versie().id()).openbaarheid() != null) {
            alle.add(voorstellen.inhoud(voorstel.versie().id()).openbaarheid());
        }
        return Openbaarheid.strengste(alle);
    }

    /**
     * Makes the letter: the PDF that is signed and sent, and the same as a page. Nothing happens where it was made.
     *
     * @throws Geweigerd where the RIB was given back
     */
    public Rib maakOp(UUID ribId, Handeling handeling) {
        Rib rib = opSlot(ribId);
        if (rib.pdfId() != null) {
            return rib;
        }
        List<Geheimhouding> geldend = voorstellen.geheimhoudingen(rib.voorstelId());
        Briefmaker.Brief brief = briefmaker.maak(rib, handeling.tijdstip());
        // Nobody outside reads the file itself before the griffie has it: the public pages give it from then on.
        Document pdf = documenten.bewaar(NieuwDocument.pdf("rib", "Raadsinformatiebrief " + rib.kenmerk(), rib.dossier(),
                rib.bestandsnaam() + ".pdf", brief.pdf(), geldend.isEmpty() && rib.openbaarheid() == Openbaarheid.GEHEIM ? Openbaarheid.GEHEIM
                        : Openbaarheid.INTERN), handeling);
        geldend.forEach(een -> ribgeheim.sluit(pdf, een, handeling));
        opslag.zetOpgemaakt(ribId, brief.html(), pdf.id(), pdf.sha256(), handeling.tijdstip());
        register.append(Feit.van("rib-opgemaakt", 2, "rib-opgemaakt:" + ribId).dossier(rib.dossier()).object("rib", ribId)
                .open("kenmerk", rib.kenmerk()).open("voorstel", rib.voorstelId()).open("beslispunten", rib.beslispunten())
                .open("openbaarheid", rib.openbaarheid()).document(pdf.sha256()).grondslag("Gemeentewet 169"), handeling);
        return van(ribId);
    }

    /**
     * Signs the letter, or gives it back; giving it back ends the other signature too.
     *
     * @param functie for which of {@link #ONDERTEKENAARS}
     * @param keuze   null where nothing was chosen
     * @param sha256  of the PDF that was shown
     * @param reden   why it is given back
     * @return whether it was signed
     * @throws Geweigerd where another file was shown, he does not hold the function, or signed for the other
     * @throws Gewijzigd where it was given back or signed for this function meanwhile
     */
    public boolean onderteken(UUID ribId, String functie, @Nullable Ondertekenkeuze keuze, @Nullable String sha256, @Nullable String reden,
            Handeling handeling) {
        Rib rib = opSlot(ribId);
        Houder houder = functies.van(handeling.gebruiker(), functie, null).orElseThrow(() -> new Geweigerd(
                "Alleen de %s of wie hem vervangt ondertekent hier de RIB.".formatted(functie)));
        if (rib.stand() == RibStand.TERUGGESTUURD) {
            throw new Gewijzigd("RIB %s ligt niet meer ter ondertekening: hij is teruggestuurd.".formatted(rib.kenmerk()));
        }
        if (rib.stand() != RibStand.TER_ONDERTEKENING || rib.handtekeningen().stream().anyMatch(h -> h.functie().equals(functie))) {
            throw new Gewijzigd("RIB %s ligt niet ter ondertekening bij de %s.".formatted(rib.kenmerk(), functie));
        }
        if (keuze == null) {
            throw new Geweigerd("Kies of u de RIB ondertekent of terugstuurt.");
        }
        Handeling alsFunctie = handeling.als(functie, houder.waarnemend());
        if (keuze == Ondertekenkeuze.TERUGSTUREN) {
            stuurTerug(rib, functie, reden, alsFunctie);
            return false;
        }
        if (rib.handtekeningen().stream().anyMatch(h -> h.gebruiker().equals(handeling.gebruiker()))) {
            throw new Geweigerd("U hebt deze RIB al ondertekend. De andere handtekening is van iemand anders (Gemeentewet 59a).");
        }
        if (sha256 == null || !sha256.equals(rib.pdfSha256())) {
            throw new Geweigerd("Het bestand dat u zag is niet het bestand dat nu ter ondertekening ligt. Open de taak opnieuw en lees de RIB.");
        }
        opslag.voegHandtekeningToe(ribId, new Handtekening(functie, handeling.gebruiker(), houder.waarnemend(), handeling.tijdstip(), sha256));
        register.append(Feit.van("rib-ondertekend", 1, "rib-ondertekend:" + ribId + ":" + functie).dossier(rib.dossier()).object("rib", ribId)
                .uitkomst("ONDERTEKEND").open("kenmerk", rib.kenmerk()).open("functie", functie).document(sha256)
                .grondslag("Gemeentewet 59a"), alsFunctie);
        if (rib.handtekeningen().size() + 1 == ONDERTEKENAARS.size()) {
            opslag.zetOndertekend(ribId, handeling.tijdstip());
        }
        return true;
    }

    private void stuurTerug(Rib rib, String functie, @Nullable String reden, Handeling handeling) {
        if (reden == null || reden.isBlank()) {
            throw new Geweigerd("Vul in waarom u de RIB terugstuurt.");
        }
        if (reden.length() > MAX_REDEN) {
            throw new Geweigerd("De reden heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(reden.length(), MAX_REDEN));
        }
        opslag.zetTeruggestuurd(rib.id(), new Teruggave(functie, handeling.gebruiker(), handeling.tijdstip(), reden.strip()));
        register.append(Feit.van("rib-teruggestuurd", 1, "rib-teruggestuurd:" + rib.id()).dossier(rib.dossier()).object("rib", rib.id())
                .uitkomst("TERUGGESTUURD").open("kenmerk", rib.kenmerk()).open("functie", functie).besloten("reden", reden.strip())
                .document(rib.pdfSha256()).grondslag("Gemeentewet 59a"), handeling);
        List<Ontvanger> ontvangers = new ArrayList<>(Ontvanger.alle(functies.houders("beleidsmedewerker")));
        ontvangers.addAll(Ontvanger.alle(functies.houders("portefeuillehouder", dossiers.van(rib.dossier()).portefeuille())));
        berichten.enqueue(Bericht.over("rib-teruggestuurd", rib.id().toString()).dossier(rib.dossier())
                .neutraalOnderwerp("RIB %s is teruggestuurd".formatted(rib.kenmerk()))
                .alinea("De %s stuurt de RIB terug. De reden staat in de taak 'Verwerk het besluit'.".formatted(functie))
                .taak(rib.dossier(), "besluit-verwerken", "Naar de taak"), ontvangers, handeling);
    }

    /**
     * Mails the signed letter to the griffie; once, however often it is asked.
     *
     * @return whether the mail server accepted it already, so that there is nothing to wait for
     * @throws Geweigerd where it does not bear both signatures, or nobody holds the griffie
     */
    public boolean biedAan(UUID ribId, Handeling handeling) {
        Rib rib = opSlot(ribId);
        if (rib.stand().isVerzonden() || opslag.aanvaardOp(ribId).isPresent()) {
            return true;
        }
        if (rib.stand() != RibStand.ONDERTEKEND || rib.pdfId() == null) {
            throw new Geweigerd("RIB %s gaat pas naar de griffie als burgemeester en gemeentesecretaris hem hebben ondertekend.".formatted(rib.kenmerk()));
        }
        List<Ontvanger> griffie = Ontvanger.alle(functies.houders(GRIFFIE));
        if (griffie.isEmpty()) {
            throw new Geweigerd("Niemand vervult de functie griffie. Laat beheer die eerst vastleggen; de RIB gaat daarna naar de griffie.");
        }
        opslag.zetAangeboden(ribId, handeling.tijdstip());
        Dossier dossier = dossiers.van(rib.dossier());
        Bericht bericht = Bericht.over(FEIT_VERZONDEN, ribId.toString()).dossier(rib.dossier())
                .neutraalOnderwerp("Raadsinformatiebrief %s: %s".formatted(rib.kenmerk(), dossier.korteTitel()))
                .kop("Een raadsinformatiebrief voor de raad")
                .alinea(rib.openbaarheid() == Openbaarheid.GEHEIM
                        ? "Het college informeert de raad. Op deze brief rust geheimhouding: lees hem in Besluitspoor."
                        : "Het college informeert de raad met de brief in de bijlage.")
                .alinea("Bevestig in uw taak wanneer u de brief hebt ontvangen en wat de raad ermee doet.")
                .gegeven("Kenmerk", rib.kenmerk()).taak(rib.dossier(), "ontvangst-bevestigen", "Bevestig de ontvangst");
        if (rib.openbaarheid() != Openbaarheid.GEHEIM) {
            bericht.bijlage(rib.pdfId());
        }
        berichten.enqueue(bericht, griffie, handeling);
        return false;
    }

    /** Notes that the mail server accepted the letter; the first time counts. The sending itself is recorded by the model's next step. */
    public void noteerAanvaard(UUID ribId, Instant op) {
        opSlot(ribId);
        opslag.zetAanvaard(ribId, op);
    }

    /**
     * Records that the griffie was sent the letter: from now on it sees the dossier. Nothing happens a second time.
     *
     * @return the meetings whose publication may have waited for it
     * @throws Geweigerd while the mail server has not accepted it
     */
    public Set<UUID> legVerzendingVast(UUID ribId, Handeling handeling) {
        Rib rib = opSlot(ribId);
        Set<UUID> wachtend = new LinkedHashSet<>();
        punten(rib).forEach(punt -> {
            if (punt.behandeling() != null && punt.behandeling().vergaderingId() != null) {
                wachtend.add(punt.behandeling().vergaderingId());
            }
        });
        if (rib.stand().isVerzonden()) {
            return wachtend;
        }
        Instant op = opslag.aanvaardOp(ribId).orElseThrow(() -> new Geweigerd(
                "RIB %s is nog niet door de mailserver aangenomen en telt dus niet als verzonden.".formatted(rib.kenmerk())));
        wachtend.stream().sorted().forEach(vergaderingen::opSlot);
        opslag.zetVerzonden(ribId);
        register.append(Feit.van("rib-verzonden", 1, "rib-verzonden:" + ribId).dossier(rib.dossier()).object("rib", ribId)
                .uitkomst("VERZONDEN").open("kenmerk", rib.kenmerk()).open("aan", GRIFFIE).open("verzondenOp", op).document(rib.pdfSha256())
                .grondslag("Gemeentewet 169"), handeling);
        if (rib.openbaarheid() == Openbaarheid.GEHEIM) {
            voorstellen.geheimhoudingen(rib.voorstelId()).forEach(g -> geheimhoudingen.deelMetRaad(g.id(), handeling));
        }
        return wachtend;
    }

    /** Reminds the griffie that a receipt was not confirmed. */
    public void herinner(UUID ribId, Handeling handeling) {
        Rib rib = opSlot(ribId);
        if (rib.stand() == RibStand.VERZONDEN) {
            berichten.enqueue(Bericht.over("rib-herinnering", ribId + ":" + handeling.tijdstip().toEpochMilli()).dossier(rib.dossier())
                    .neutraalOnderwerp("Bevestig de ontvangst van raadsinformatiebrief " + rib.kenmerk())
                    .alinea("U kreeg deze brief, maar de ontvangst is nog niet bevestigd. Doe dat in uw taak 'Bevestig ontvangst'.")
                    .taak(rib.dossier(), "ontvangst-bevestigen", "Bevestig de ontvangst"), Ontvanger.alle(functies.houders(GRIFFIE)), handeling);
        }
    }

    /**
     * Records the griffie's receipt and what the council does with the letter.
     *
     * @throws Geweigerd by another than the griffie, where it was not sent, the day lies before the sending or in the
     *                   future, no routing was chosen, or the item of the agenda is missing or too much
     */
    public Rib bevestigOntvangst(UUID ribId, OntvangstInvoer invoer, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), GRIFFIE)) {
            throw new Geweigerd("Alleen de griffie bevestigt de ontvangst van een RIB.");
        }
        Rib rib = opSlot(ribId);
        if (rib.stand() == RibStand.ONTVANGEN) {
            throw new Gewijzigd("De ontvangst van RIB %s is al bevestigd.".formatted(rib.kenmerk()));
        }
        if (rib.stand() != RibStand.VERZONDEN || rib.verzondenOp() == null) {
            throw new Geweigerd("RIB %s is nog niet verzonden; de ontvangst is nog niet te bevestigen.".formatted(rib.kenmerk()));
        }
        Ontvangst ontvangst = ontvangst(rib, invoer, handeling);
        opslag.zetOntvangen(ribId, ontvangst);
        register.append(Feit.van("rib-ontvangen", 1, "rib-ontvangen:" + ribId).dossier(rib.dossier()).object("rib", ribId)
                .uitkomst(ontvangst.routing().name()).open("kenmerk", rib.kenmerk()).open("datum", ontvangst.datum())
                .tekst("agendapunt", ontvangst.agendapunt(), rib.openbaarheid() == Openbaarheid.OPENBAAR).document(rib.pdfSha256())
                .grondslag("Gemeentewet 169"), handeling);
        return van(ribId);
    }

    private Ontvangst ontvangst(Rib rib, OntvangstInvoer invoer, Handeling handeling) {
        LocalDate datum = invoer.datum();
        if (datum == null) {
            throw new Geweigerd("Vul de dag in waarop u de brief ontving.");
        }
        LocalDate verzonden = LocalDate.ofInstant(Objects.requireNonNull(rib.verzondenOp()), klok.getZone());
        if (datum.isBefore(verzonden)) {
            throw new Geweigerd("De brief is op %s verzonden; u kunt hem niet op %s hebben ontvangen. Kies een latere dag."
                    .formatted(Datum.voluit(verzonden), Datum.voluit(datum)));
        }
        if (datum.isAfter(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()))) {
            throw new Geweigerd("De dag van ontvangst, %s, ligt in de toekomst. Kies vandaag of eerder.".formatted(Datum.voluit(datum)));
        }
        if (invoer.routing() == null) {
            throw new Geweigerd("Kies wat de raad met de brief doet.");
        }
        String punt = invoer.agendapunt() == null || invoer.agendapunt().isBlank() ? null : invoer.agendapunt().strip();
        if (invoer.routing() != Routing.BETREKKEN_BIJ_AGENDAPUNT) {
            punt = null;
        } else if (punt == null) {
            throw new Geweigerd("Vul in bij welk agendapunt van de raad de brief wordt betrokken.");
        } else if (punt.length() > MAX_AGENDAPUNT) {
            throw new Geweigerd("Het agendapunt heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(punt.length(), MAX_AGENDAPUNT));
        }
        return new Ontvangst(datum, invoer.routing(), punt, handeling.gebruiker(), handeling.tijdstip());
    }

    /** Tells everyone who worked on it that the council is informed. */
    public void vertelGeinformeerd(UUID ribId, Handeling handeling) {
        Rib rib = van(ribId);
        if (rib.ontvangst() == null) {
            throw new Geweigerd("De griffie heeft RIB %s nog niet ontvangen; de raad is dus niet geïnformeerd.".formatted(rib.kenmerk()));
        }
        Dossier dossier = dossiers.van(rib.dossier());
        List<Ontvanger> ontvangers = new ArrayList<>(Ontvanger.alle(functies.houders("portefeuillehouder", dossier.portefeuille())));
        for (String functie : List.of("beleidsmedewerker", "programmamanager", "communicatie", "burgemeester", "gemeentesecretaris", "raad")) {
            ontvangers.addAll(Ontvanger.alle(functies.houders(functie)));
        }
        berichten.enqueue(Bericht.over("rib-ontvangen", ribId.toString()).dossier(rib.dossier())
                .neutraalOnderwerp("De raad is geïnformeerd met RIB " + rib.kenmerk())
                .alinea("De griffie heeft de brief ontvangen op %s.".formatted(Datum.voluit(rib.ontvangst().datum())))
                .gegeven("Wat de raad ermee doet", rib.ontvangst().routing().omschrijving())
                .link("/dossiers/" + rib.dossier(), "Naar het dossier"), ontvangers, handeling);
    }

    /**
     * One RIB.
     *
     * @throws Geweigerd where there is none with this id
     */
    @Transactional(readOnly = true)
    public Rib van(UUID ribId) {
        return opslag.vind(ribId).orElseThrow(Raadsinformatiebrieven::onbekend);
    }

    /** The points it tells of, with their outcome. */
    @Transactional(readOnly = true)
    public List<Beslispunt> punten(Rib rib) {
        return voorstellen.beslispunten(rib.voorstelId()).stream().filter(punt -> rib.beslispunten().contains(punt.id())).toList();
    }

    /**
     * The letter as a page of HTML.
     *
     * @throws Geweigerd while it is not made
     */
    @Transactional(readOnly = true)
    public String html(UUID ribId) {
        return opslag.html(ribId).orElseThrow(() -> new Geweigerd("Deze RIB is nog niet opgemaakt."));
    }

    /** Every RIB of a dossier, oldest first, those given back included. */
    @Transactional(readOnly = true)
    public List<Rib> lijst(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** Every RIB that was written with this voorstel, oldest first, those given back included. */
    @Transactional(readOnly = true)
    public List<Rib> vanVoorstel(UUID voorstelId) {
        return opslag.vanVoorstel(voorstelId);
    }

    /** Those that the griffie has, newest first; what is not public among them stays off the public pages. */
    @Transactional(readOnly = true)
    public List<Rib> verzonden() {
        return opslag.verzonden();
    }

    /** Whether the griffie has it. */
    @Transactional(readOnly = true)
    public boolean isVerzonden(UUID ribId) {
        return van(ribId).stand().isVerzonden();
    }

    /**
     * RIBs that must reach the council before this meeting's besluitenlijst may be public, and have not been sent yet;
     * those that cannot begin yet, because plan and letter are still brought in line, included.
     *
     * @return one for each voorstel that holds the list back; empty where nothing does
     */
    @Transactional(readOnly = true)
    public List<Openstaand> openstaandeVoor(UUID vergaderingId) {
        Map<UUID, List<Besluit>> perVoorstel = new LinkedHashMap<>();
        besluiten.vanVergadering(vergaderingId).stream().filter(besluit -> besluit.uitkomst().isTeMelden())
                .forEach(besluit -> perVoorstel.computeIfAbsent(besluit.voorstelId(), id -> new ArrayList<>()).add(besluit));
        List<Openstaand> open = new ArrayList<>();
        perVoorstel.forEach((voorstelId, genomen) -> {
            List<UUID> melden = voorstellen.ribPunten(voorstelId);
            List<UUID> punten = genomen.stream().map(Besluit::beslispuntId).filter(melden::contains).toList();
            List<Rib> ribs = opslag.geldendeOver(punten);
            Set<UUID> verzonden = ribs.stream().filter(rib -> rib.stand().isVerzonden()).flatMap(rib -> rib.beslispunten().stream()).collect(Collectors.toSet());
            if (!verzonden.containsAll(punten)) {
                open.add(new Openstaand(voorstelId, genomen.get(0).dossier(), ribs.stream().filter(rib -> !rib.stand().isVerzonden()).findFirst()
                        .map(rib -> "RIB %s: %s".formatted(rib.kenmerk(), rib.stand().omschrijving().toLowerCase()))
                        .orElse("De RIB van dit voorstel is nog niet begonnen.")));
            }
        });
        return open;
    }

    /**
     * A RIB that is due and not sent.
     *
     * @param voorstelId   the voorstel it belongs to
     * @param dossier      the dossier's number
     * @param omschrijving what it waits for, for people to read, Dutch
     */
    public record Openstaand(UUID voorstelId, String dossier, String omschrijving) {}

    private Rib opSlot(UUID ribId) {
        return opslag.vergrendel(ribId).orElseThrow(Raadsinformatiebrieven::onbekend);
    }

    private static Geweigerd onbekend() {
        return new Geweigerd("Deze RIB bestaat niet. Ga terug naar het dossier en kies hem daar.");
    }
}
