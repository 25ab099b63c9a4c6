package nl.besluitspoor.dialoog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.besluitspoor.dialoog.Bijeenkomstverslag.Correctie;
import nl.besluitspoor.dialoog.Bijeenkomstverslag.Regel;
import nl.besluitspoor.dialoog.DialoogPlan.Bijeenkomst;
import nl.besluitspoor.dialoog.DialoogPlan.Genodigde;
import nl.besluitspoor.dialoog.Verslagoordeel.Keuze;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Houder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The course of one wijkdialoog, deed by deed. Each deed locks the dialogue, is refused whole where something is wrong,
 * and stands in the register in the same transaction.
 */
@Service
@Transactional
public class DialoogVerloop {

    /** Who plans, records and summarises, for his own wijk (design section 8). */
    static final String WIJKMANAGER = "wijkmanager";
    /** Who adopts the report. */
    static final String PROGRAMMAMANAGER = "programmamanager";

    private final DialoogRepository rijen;
    private final Dialogen dialogen;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Register register;
    private final DialoogBerichten berichten;
    private final Verslagmaker verslagmaker;
    private final Clock klok;

    DialoogVerloop(DialoogRepository rijen, Dialogen dialogen, Dossiers dossiers, Functies functies, Register register,
            DialoogBerichten berichten, Verslagmaker verslagmaker, Clock klok) {
        this.rijen = rijen;
        this.dialogen = dialogen;
        this.dossiers = dossiers;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.verslagmaker = verslagmaker;
        this.klok = klok;
    }

    /**
     * Opens the next round of the dialogue of a dossier in one of its wijken.
     *
     * @param wijk CBS code
     * @throws Geweigerd where the dossier is not about the wijk, or nobody is its wijkmanager
     */
    public Wijkdialoog open(String nummer, String wijk, Handeling handeling) {
        Dossier dossier = dossiers.opSlot(nummer);
        Wijk gekozen = dossier.wijken().stream().filter(een -> een.code().equals(wijk)).findFirst().orElseThrow(() -> new Geweigerd(
                "Dossier " + nummer + " gaat niet over de wijk '" + wijk + "'. Kies een wijk van het dossier."));
        if (functies.houders(WIJKMANAGER, wijk).isEmpty()) {
            throw new Geweigerd("Voor " + gekozen.naam() + " is vandaag geen wijkmanager aangewezen. Laat beheer dat eerst vastleggen.");
        }
        UUID id = UUID.randomUUID();
        int ronde = rijen.volgendeRonde(nummer, wijk);
        rijen.open(id, nummer, wijk, gekozen.naam(), ronde, handeling.tijdstip());
        register.append(Feit.van("wijkdialoog-geopend", 1, "wijkdialoog-geopend:" + id).dossier(nummer).object("wijkdialoog", id)
                .open("wijk", wijk).open("ronde", ronde), handeling);
        return dialogen.van(id);
    }

    /**
     * Lays down question, meetings and invited people, and queues the invitations.
     *
     * @throws Geweigerd where a field is wrong, or by another than a wijkmanager of that wijk
     * @throws Gewijzigd where it is planned already
     */
    public void plan(UUID dialoogId, DialoogPlan plan, Handeling handeling) {
        Wijkdialoog dialoog = vergrendel(dialoogId, Dialoogfase.PLANNEN);
        Handeling deed = alsWijkmanager(dialoog, handeling);
        DialoogToets.plan(plan, dag(deed.tijdstip()));
        String vraag = Objects.requireNonNull(plan.vraag());
        List<Bijeenkomst> bijeenkomsten = DialoogToets.rijen(plan.bijeenkomsten());
        List<Genodigde> genodigden = DialoogToets.rijen(plan.genodigden());
        rijen.plan(dialoogId, vraag, deed.gebruiker(), bijeenkomsten, genodigden);
        Feit feit = feit("wijkdialoog-gepland", "wijkdialoog-gepland:" + dialoogId, dialoog)
                .tekst("vraag", vraag, isOpenbaar(dialoog, deed))
                .open("data", bijeenkomsten.stream().map(Bijeenkomst::datum).toList()).open("aantalGenodigden", genodigden.size());
        for (int nr = 1; nr <= genodigden.size(); nr++) {
            feit.besloten("genodigde-" + nr, genodigden.get(nr - 1).naam() + " <" + genodigden.get(nr - 1).mail() + ">");
        }
        register.append(feit, deed);
        berichten.nodigUit(dialogen.van(dialoogId), bijeenkomsten, genodigden, deed);
    }

    /**
     * Records a meeting with its inbreng and mends what was recorded before; without another meeting the report goes to
     * the programmamanager.
     *
     * @return whether another meeting follows
     * @throws Geweigerd where a field is wrong, or by another than a wijkmanager of that wijk
     * @throws Gewijzigd where the report lies before the programmamanager or is adopted
     */
    public boolean legVast(UUID dialoogId, Bijeenkomstverslag verslag, Handeling handeling) {
        Wijkdialoog dialoog = vergrendel(dialoogId, Dialoogfase.INBRENG);
        Handeling deed = alsWijkmanager(dialoog, handeling);
        DialoogToets.bijeenkomst(verslag, dag(deed.tijdstip()), dag(dialoog.geopend()), !rijen.gehouden(dialoogId).isEmpty());
        corrigeer(dialoog, DialoogToets.rijen(verslag.eerdereInbreng()), deed);
        LocalDate datum = verslag.bijeenkomstdatum();
        if (datum != null) {
            voegToe(dialoog, datum, Objects.requireNonNull(verslag.aantalAanwezig()), DialoogToets.rijen(verslag.inbreng()), deed);
        }
        zonderNamen(dialoogId, verslag);
        boolean nogEen = Boolean.TRUE.equals(verslag.nogEenBijeenkomst());
        String samenvatting = verslag.samenvatting();
        if (nogEen && samenvatting != null) {
            rijen.bewaarSamenvatting(dialoogId, samenvatting, deed.gebruiker());
        } else if (!nogEen) {
            String slot = Objects.requireNonNull(samenvatting);
            rijen.legVoor(dialoogId, slot, deed.gebruiker());
            register.append(feit("dialoogverslag-voorgelegd", "dialoogverslag-voorgelegd:" + dialoogId + ":" + rijen.voorgelegd(dialoogId), dialoog)
                    .besloten("samenvatting", slot), deed);
        }
        return nogEen;
    }

    /** The report is public: the name of who gave an inbreng is in none of its texts. */
    private void zonderNamen(UUID dialoogId, Bijeenkomstverslag verslag) {
        List<String> namen = rijen.namenVanPersonen(dialoogId);
        DialoogToets.zonderNamen(verslag.samenvatting(), namen,
                "In de samenvatting staat de naam van iemand die inbreng gaf. Het verslag bevat geen namen; haal die naam eruit.");
        for (Inbreng een : rijen.inbrengVanDialoog(dialoogId)) {
            DialoogToets.zonderNamen(een.tekst(), namen, "In inbreng " + een.nummer()
                    + " staat de naam van iemand die inbreng gaf. Het verslag bevat geen namen; haal die naam uit de tekst.");
        }
    }

    private void voegToe(Wijkdialoog dialoog, LocalDate datum, int aanwezig, List<Regel> inbreng, Handeling deed) {
        rijen.bijeenkomst(dialoog.id(), datum, aanwezig, deed.gebruiker(), deed.tijdstip());
        int nummer = rijen.volgendNummer(dialoog.id());
        UUID invoer = UUID.randomUUID();
        Feit feit = feit("inbreng-vastgelegd", "inbreng-vastgelegd:" + invoer, dialoog).open("datum", datum).open("aanwezig", aanwezig);
        List<String> ids = new ArrayList<>();
        for (Regel regel : inbreng) {
            UUID id = UUID.randomUUID();
            rijen.voegToe(id, dialoog.id(), nummer, datum, regel, deed.gebruiker(), deed.tijdstip());
            ids.add(id.toString());
            feit.besloten("inbreng-" + nummer, regel.tekst()).besloten("naam-" + nummer, regel.naam()).besloten("mail-" + nummer, regel.mail());
            nummer++;
        }
        register.append(feit.open("inbreng", ids), deed);
    }

    /** Stores what reads differently from before; what is the same is no correction. */
    private void corrigeer(Wijkdialoog dialoog, List<Correctie> correcties, Handeling deed) {
        Map<UUID, Inbreng> bekend = rijen.inbrengVanDialoog(dialoog.id()).stream().collect(Collectors.toMap(Inbreng::id, Function.identity()));
        for (Correctie correctie : correcties) {
            UUID id = Objects.requireNonNull(correctie.id());
            Inbreng eerder = bekend.remove(id);
            if (eerder == null) {
                throw new Geweigerd("Een van de eerdere inbrengen hoort niet meer bij deze dialoog. Laad het formulier opnieuw.");
            }
            boolean vervalt = Boolean.TRUE.equals(correctie.vervalt());
            if (!vervalt && eerder.tekst().equals(correctie.tekst()) && eerder.pijler() == correctie.pijler()) {
                continue;
            }
            rijen.corrigeer(correctie, deed.gebruiker());
            register.append(Feit.van(vervalt ? "inbreng-vervallen" : "inbreng-gecorrigeerd", 1, "inbreng:" + id + ":" + rijen.versie(id))
                    .dossier(dialoog.dossier()).object("inbreng", id).open("pijler", correctie.pijler())
                    .besloten("eerder", eerder.tekst()).besloten("tekst", correctie.tekst()).besloten("reden", correctie.reden()), deed);
        }
    }

    /**
     * Adopts the report, or sends it back with what is missing.
     *
     * @return whether it is adopted
     * @throws Geweigerd where a field is wrong, by another than a programmamanager, or by whoever wrote any of it
     * @throws Gewijzigd where no report lies before him
     */
    public boolean beoordeel(UUID dialoogId, Verslagoordeel oordeel, Handeling handeling) {
        Wijkdialoog dialoog = vergrendel(dialoogId, Dialoogfase.VERSLAG);
        Houder houder = functies.van(handeling.gebruiker(), PROGRAMMAMANAGER, null)
                .orElseThrow(() -> new Geweigerd("Alleen een programmamanager stelt een dialoogverslag vast."));
        if (rijen.schrijvers(dialoogId).contains(handeling.gebruiker())) {
            throw new Geweigerd("U schreef zelf mee aan dit verslag. Een andere programmamanager stelt het vast.");
        }
        DialoogToets.oordeel(oordeel);
        Handeling deed = handeling.als(PROGRAMMAMANAGER, houder.waarnemend());
        boolean vastgesteld = oordeel.besluit() == Keuze.VASTSTELLEN;
        if (vastgesteld) {
            rijen.stelVast(dialoogId, deed.gebruiker(), deed.tijdstip());
        } else {
            rijen.stuurTerug(dialoogId, Objects.requireNonNull(oordeel.watOntbreekt()));
        }
        register.append(feit("dialoogverslag-beoordeeld", "dialoogverslag-beoordeeld:" + dialoogId + ":" + rijen.voorgelegd(dialoogId), dialoog)
                .uitkomst(vastgesteld ? "VASTGESTELD" : "TERUG").besloten("watOntbreekt", oordeel.watOntbreekt()), deed);
        if (!vastgesteld) {
            berichten.stuurTerug(dialoog, rijen.voorgelegd(dialoogId), deed);
        }
        return vastgesteld;
    }

    /** Makes the adopted report a document, as HTML and PDF, as open as its dossier. */
    public void maakVerslag(UUID dialoogId, Handeling handeling) {
        Wijkdialoog dialoog = vergrendel(dialoogId, Dialoogfase.VASTGESTELD);
        Verslagmaker.Documentpaar documenten = verslagmaker.maak(dialogen.verslag(dialoogId), dossiers.van(dialoog.dossier()), handeling);
        rijen.bewaarVerslag(dialoogId, documenten.html().id(), documenten.pdf().id());
        register.append(feit("dialoogverslag-gemaakt", "dialoogverslag-gemaakt:" + dialoogId, dialoog)
                .document(documenten.html().sha256()).document(documenten.pdf().sha256()), handeling);
    }

    /** Queues the report for everyone who asked to be told. */
    public void stuurVerslagRond(UUID dialoogId, Handeling handeling) {
        Wijkdialoog dialoog = vergrendel(dialoogId, Dialoogfase.VASTGESTELD);
        berichten.stuurVerslag(dialoog, dialogen.deelnemersVan(dialoogId), handeling);
    }

    /** Reminds the wijkmanagers that no meeting was recorded in time. */
    public void herinner(UUID dialoogId, Handeling handeling) {
        Wijkdialoog dialoog = vergrendel(dialoogId, Dialoogfase.INBRENG);
        berichten.herinner(dialoog, rijen.telHerinnering(dialoogId), handeling);
    }

    private Wijkdialoog vergrendel(UUID dialoogId, Dialoogfase verwacht) {
        Wijkdialoog dialoog = rijen.vergrendel(dialoogId)
                .orElseThrow(() -> new IllegalArgumentException("wijkdialoog bestaat niet: " + dialoogId));
        if (dialoog.fase() != verwacht) {
            throw new Gewijzigd("De wijkdialoog " + dialoog.wijkNaam() + " staat intussen op '" + dialoog.fase().omschrijving()
                    + "'. Ververs de takenlijst.");
        }
        return dialoog;
    }

    private Handeling alsWijkmanager(Wijkdialoog dialoog, Handeling handeling) {
        Houder houder = functies.van(handeling.gebruiker(), WIJKMANAGER, dialoog.wijk()).orElseThrow(() -> new Geweigerd(
                "Alleen de wijkmanager van " + dialoog.wijkNaam() + " werkt aan deze wijkdialoog; dat bent u vandaag niet."));
        return handeling.als(WIJKMANAGER, houder.waarnemend());
    }

    private boolean isOpenbaar(Wijkdialoog dialoog, Handeling deed) {
        return dossiers.van(dialoog.dossier()).isOpenbaar(dag(deed.tijdstip()));
    }

    private LocalDate dag(Instant tijdstip) {
        return LocalDate.ofInstant(tijdstip, klok.getZone());
    }

    private static Feit feit(String soort, String sleutel, Wijkdialoog dialoog) {
        return Feit.van(soort, 1, sleutel).dossier(dialoog.dossier()).object("wijkdialoog", dialoog.id()).open("wijk", dialoog.wijk());
    }
}
