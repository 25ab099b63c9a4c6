package nl.besluitspoor.mandaat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Mandaat.Herkomst;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Beslispunt.Behandeling;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions that give a mandaat and that a lawyer has not laid down yet: until then every check answers GEWEIGERD. A
 * mandaat comes from a beslispunt of kind mandateren decided CONFORM or GEWIJZIGD, from an authorisation inside a decision
 * taken GEWIJZIGD, or from the holder of a mandaat who may give an ondermandaat; a point held over, taken back or rejected
 * gives none.
 */
@Service
@Transactional
public class Verleningen {

    /** Who lays a mandaat down, and judges. */
    public static final String JURIDISCH = "juridisch";

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));
    private static final Pattern MACHTIGING = Pattern.compile("\\b(?:ge)?ma(?:chtig|ndat)\\p{L}*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final VerleningRepository opslag;
    private final Voorstellen voorstellen;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Berichten berichten;
    private final Register register;

    Verleningen(VerleningRepository opslag, Voorstellen voorstellen, Dossiers dossiers, Functies functies, Berichten berichten, Register register) {
        this.opslag = opslag;
        this.voorstellen = voorstellen;
        this.dossiers = dossiers;
        this.functies = functies;
        this.berichten = berichten;
        this.register = register;
    }

    /** @throws Geweigerd where there is none */
    @Transactional(readOnly = true)
    public Verlening van(UUID id) {
        return opslag.zoek(id).orElseThrow(() -> new Geweigerd("Dit mandaat is niet verleend. Ga terug naar het dossier."));
    }

    /** Whether a lawyer laid it down already, or found that it gives no mandaat. */
    @Transactional(readOnly = true)
    public boolean isAfgedaan(UUID id) {
        return opslag.isAfgedaan(id);
    }

    /** The grant of a point that was decided; empty where it gave none or nothing was done with it yet. */
    @Transactional(readOnly = true)
    public Optional<Verlening> vanBeslispunt(UUID beslispuntId) {
        return opslag.zoekVanBeslispunt(beslispuntId);
    }

    /**
     * What a decision gave: the points of this origin that were decided and have no grant yet, recorded now. Called by
     * {@code collegebesluit}, which asks a lawyer about each.
     */
    public List<Verlening> begin(UUID voorstelId, Herkomst herkomst, Handeling handeling) {
        List<Verlening> nieuw = new ArrayList<>();
        for (Beslispunt punt : voorstellen.beslispunten(voorstelId)) {
            if (herkomst(punt) == herkomst && opslag.zoekVanBeslispunt(punt.id()).isEmpty()) {
                nieuw.add(bewaar(punt, herkomst, handeling));
            }
        }
        return nieuw;
    }

    /**
     * The same for one point, by a lawyer: for decisions that were taken before mandaten were laid down.
     *
     * @throws Geweigerd where another does it, or the point gives no mandaat
     */
    public Verlening beginAlsnog(UUID voorstelId, UUID beslispuntId, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), JURIDISCH)) {
            throw new Geweigerd("Alleen een jurist legt een mandaat vast.");
        }
        if (opslag.zoekVanBeslispunt(beslispuntId).isPresent()) {
            throw new Geweigerd("Voor dit besluit staat de taak 'Leg het mandaat vast' al klaar. Kijk in uw takenlijst.");
        }
        Beslispunt punt = voorstellen.beslispunten(voorstelId).stream().filter(p -> p.id().equals(beslispuntId)).findFirst()
                .orElseThrow(() -> new Geweigerd("Dit beslispunt bestaat niet. Ga terug naar het dossier."));
        Herkomst herkomst = herkomst(punt);
        if (herkomst == null) {
            throw new Geweigerd("Beslispunt " + punt.nummer() + " geeft geen mandaat: het is niet vastgesteld, of er staat geen mandaat of machtiging in.");
        }
        return bewaar(punt, herkomst, handeling);
    }

    /** Points of a dossier that gave a mandaat and about which no lawyer was asked yet. */
    @Transactional(readOnly = true)
    public List<Beslispunt> zonderVerlening(String dossier) {
        return voorstellen.lijst(dossier).stream().flatMap(v -> voorstellen.beslispunten(v.id()).stream())
                .filter(p -> herkomst(p) != null && opslag.zoekVanBeslispunt(p.id()).isEmpty()).toList();
    }

    /** The decisions of a dossier that gave a mandaat about its plan which is not laid down yet, in words. */
    @Transactional(readOnly = true)
    public List<String> nogVastTeLeggen(String dossier) {
        List<String> bronnen = new ArrayList<>(opslag.open(dossier).stream().filter(v -> v.herkomst() != Herkomst.MACHTIGING).map(Verlening::bron).toList());
        zonderVerlening(dossier).stream().filter(p -> herkomst(p) == Herkomst.BESLISPUNT).map(Verleningen::bron).forEach(bronnen::add);
        return bronnen;
    }

    /** Those of a dossier that wait for a lawyer, oldest first. */
    @Transactional(readOnly = true)
    public List<Verlening> open(String dossier) {
        return opslag.open(dossier);
    }

    void bewaarOndermandaat(Verlening verlening, Handeling handeling) {
        opslag.voegToe(verlening);
        meld(verlening, handeling);
    }

    /** Locks it, and refuses where it is done with. */
    Verlening opSlot(UUID id) {
        opslag.zetOpSlot(id);
        Verlening verlening = van(id);
        if (opslag.isAfgedaan(id)) {
            throw new Geweigerd("Dit mandaat is al vastgelegd. Ga terug naar het dossier.");
        }
        return verlening;
    }

    void zetGeen(Verlening verlening, String reden, Handeling handeling) {
        opslag.zetGeen(verlening.id(), reden, handeling);
    }

    /** What kind of grant a decided point is; null where it is none. */
    private static @org.jspecify.annotations.Nullable Herkomst herkomst(Beslispunt punt) {
        Uitkomst uitkomst = punt.uitkomst();
        Behandeling b = punt.behandeling();
        if (uitkomst == null || b == null || !uitkomst.isVastgesteld()) {
            return null;
        }
        if (punt.soort() == SoortBeslispunt.MANDATEREN) {
            return Herkomst.BESLISPUNT;
        }
        return uitkomst == Uitkomst.GEWIJZIGD && punt.soort() != SoortBeslispunt.INTREKKEN
                && MACHTIGING.matcher(b.letterlijk() + "\n" + b.gewijzigdeTekst()).find() ? Herkomst.MACHTIGING : null;
    }

    private static String bron(Beslispunt punt) {
        return "besluit van het college van " + DAG.format(Objects.requireNonNull(punt.behandeling()).datum()) + ", beslispunt " + punt.nummer();
    }

    private Verlening bewaar(Beslispunt punt, Herkomst herkomst, Handeling handeling) {
        Voorstel voorstel = voorstellen.van(punt.voorstelId());
        Behandeling b = Objects.requireNonNull(punt.behandeling());
        Verlening verlening = new Verlening(UUID.randomUUID(), herkomst, voorstel.dossier(), voorstel.id(), punt.id(), null, b.datum(),
                punt.geldendeTekst() + "\nBesluit: " + b.letterlijk(), bron(punt),
                punt.openbaarheid(), null, voorstel.begonnenDoor(), handeling.tijdstip());
        opslag.voegToe(verlening);
        meld(verlening, handeling);
        return verlening;
    }

    private void meld(Verlening v, Handeling handeling) {
        register.append(Feit.van("mandaat-verleend", 1, "mandaat-verleend:" + v.id()).dossier(v.dossier()).object("mandaatverlening", v.id())
                .open("herkomst", v.herkomst()).open("voorstel", v.voorstelId()).open("beslispunt", v.beslispuntId()).open("boven", v.boven())
                .open("datum", v.datum()).tekst("tekst", v.tekst(), v.openbaarheid() == Openbaarheid.OPENBAAR), handeling);
        berichten.enqueue(Bericht.over("mandaat-te-leggen", v.id().toString()).dossier(v.dossier())
                .neutraalOnderwerp("Leg een mandaat vast: " + dossiers.van(v.dossier()).korteTitel() + " (" + v.dossier() + ")")
                .alinea("Er is een mandaat verleend. Het geldt pas als u de voorwaarden hebt vastgelegd. U vindt de taak in uw takenlijst.")
                .gegeven("Waaruit", v.bron()).link("/camunda/app/tasklist/default/", "Naar uw taken"),
                Ontvanger.alle(functies.houders(JURIDISCH)), handeling);
    }

    static String dag(LocalDate dag) {
        return DAG.format(dag);
    }
}
