package nl.besluitspoor.raadpleging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import nl.besluitspoor.raadpleging.Treffer.WijkNaam;
import nl.besluitspoor.toezegging.Toezeggingstand;
import org.jspecify.annotations.Nullable;

/**
 * One decision with what it rested on and what followed, as known on a date. Where it is secret, only that it is there,
 * with who took part and its entry in the register.
 *
 * @param zitting the meeting; null under a mandaat
 * @param namens  how it was decided under a mandaat; null where the college decided itself, or where secret
 * @param rustOp  null under a mandaat, and where the decision or its nota is secret
 * @param geheimeNota what is known of the secrecy of the nota, where the decision itself is not secret; null otherwise
 */
public record Besluitbeeld(
        @JsonUnwrapped Treffer besluit, @Nullable Zitting zitting, @Nullable Namens namens, @Nullable Grond rustOp, @Nullable Geheim geheimeNota,
        @Nullable Gevolg gevolg, List<Treffer> zelfdeBeslispunt, Registerinvoer invoer) {

    /**
     * The meeting and who took part.
     *
     * @param behandeling   {@code HAMERSTUK} or {@code BESPREEKSTUK}
     * @param wijze         how the college decided; null where it is not recorded
     * @param vastgelegdDoor key of the official who recorded it
     */
    public record Zitting(UUID id, String nummer, LocalDate datum, int agendapunt, String behandeling, @Nullable String wijze,
            String vastgelegdDoor, List<Lid> leden, List<Stem> stemmen, @Nullable String beslissendeStem) {}

    /**
     * A member of the college in this decision; acting in public, by name.
     *
     * @param deelname {@code AANWEZIG}, {@code AFWEZIG}, {@code TERUGGETREDEN} or {@code ZONDER_VERGADERING}
     * @param reden    why he stood back; null where he did not, or where the decision is secret
     */
    public record Lid(String gebruiker, String naam, String functie, String deelname, @Nullable String reden) {}

    /** A vote; {@code stem} is {@code VOOR} or {@code TEGEN}. */
    public record Stem(int ronde, String gebruiker, String stem) {}

    /** What a decision rested on. */
    public record Grond(Voorstel voorstel, @Nullable Plan plan, List<Advies> adviezen, List<Partnerreactie> reacties, List<Paraaf> parafen,
            List<Bevinding> bevindingen, List<BeantwoordeInbreng> inbreng) {}

    /**
     * The proposal.
     *
     * @param versie        the version that was freed for the agenda; null where it is not known
     * @param argumenten    of this beslispunt
     * @param informatieplicht what {@code informatieplicht.dmn} answered, with its ground
     */
    public record Voorstel(UUID id, @Nullable String onderwerp, @Nullable Versie versie, List<Versie> alleVersies, @Nullable Vrijgave vrijgave,
            List<Alinea> argumenten, List<Alinea> risicos, @Nullable String informatieplicht, @Nullable String informatieplichtGrondslag) {}

    /** Who freed the proposal for the agenda; {@code reden} where he did so with a contrary advice. */
    public record Vrijgave(String door, boolean waarnemend, Instant op, @Nullable String reden) {}

    /**
     * A frozen version.
     *
     * @param sha256   of what it says
     * @param document id of its PDF; null while it has none, or where that is secret
     * @param documentSha256 of that PDF
     */
    public record Versie(UUID id, String nummer, String sha256, @Nullable UUID document, @Nullable String documentSha256, Instant bevrorenOp) {}

    /** A numbered argument or risk. */
    public record Alinea(@Nullable String nummer, @Nullable String kop, @Nullable String tekst) {}

    /** The version of the plan that the proposal was about. */
    public record Plan(UUID id, String dossier, Versie versie) {}

    /** An advice of a discipline on the plan. */
    public record Advies(String discipline, String versie, String oordeel, @Nullable String tekst, String door, Instant op) {}

    /** What a partner of the alliance said of the plan. */
    public record Partnerreactie(String partner, String versie, String oordeel, @Nullable String tekst, Instant op) {}

    /** A paraaf on a version of the proposal. */
    public record Paraaf(int ronde, String discipline, String versie, String oordeel, @Nullable String toelichting, String door, Instant op) {}

    /** A finding of the nota check that the writer confirmed, and why. */
    public record Bevinding(String versie, String regel, String ernst, String plaats, String uitleg, @Nullable String reden, @Nullable String door,
            @Nullable Instant op) {}

    /** An inbreng that the plan answers; {@code plaats} is the code of the goal (D1), action (A1) or chapter (H1) it came to. */
    public record BeantwoordeInbreng(UUID id, WijkNaam wijk, int nummer, String pijler, String tekst, String uitkomst, @Nullable String reden,
            @Nullable String plaats) {}

    /**
     * A decision in the college's name, and what it rested on.
     *
     * @param mandaat       the version of the mandaat it was taken under
     * @param grondslag     article that the power rests on
     * @param reden         why the holder decided so; null where he gave none
     * @param document      the decision as PDF; null with a no
     * @param gebruik       euros that count for the mandaat's ceiling; null with a no
     * @param oordeel       the lawyer's judgement; null where the check asked for none
     * @param toetsen       each time the mandaattoets was asked, oldest first
     * @param kennisneming  that the college took notice; null while it did not
     */
    public record Namens(@Nullable UUID mandaat, @Nullable String mandaatnaam, String grondslag, String ondertekening, String door, String functie,
            boolean waarnemend, Instant op, @Nullable String reden, Aanvraag aanvraag, Versie oudeVersie, @Nullable Versie nieuweVersie,
            @Nullable UUID document, @Nullable String documentSha256, @Nullable BigDecimal gebruik, @Nullable Oordeel oordeel, List<Toets> toetsen,
            @Nullable Kennisneming kennisneming) {}

    /**
     * What was asked.
     *
     * @param soorten what the change touches
     * @param bedrag  in euros
     * @param sha256  of all that was asked; judgement and decision hold for exactly this
     */
    public record Aanvraag(String door, String functie, Instant op, String reden, List<String> soorten, BigDecimal bedrag, String sha256) {}

    /** A lawyer's judgement on exactly this request. */
    public record Oordeel(boolean binnen, String reden, String door, Instant op) {}

    /**
     * What the mandaattoets answered.
     *
     * @param moment   {@code AANVRAAG} or {@code BESLISSING}
     * @param uitkomst {@code TOEGESTAAN}, {@code BEOORDELING} or {@code GEWEIGERD}; null where the base version was stale
     * @param tabel    SHA-256 of the decision table that was asked; null where none was
     * @param regels   every rule that led there
     */
    public record Toets(String moment, @Nullable String uitkomst, Instant op, @Nullable Integer tabelversie, @Nullable String tabel, List<Regel> regels) {}

    /** A rule of the table that was hit, with its reason and article. */
    public record Regel(String regel, String uitkomst, String reden, String artikel) {}

    /** That the college took notice; {@code aangetrokken} why it drew the matter to itself, null where it did not. */
    public record Kennisneming(String door, Instant op, @Nullable String aangetrokken) {}

    /** What followed. */
    public record Gevolg(List<Lijst> besluitenlijsten, List<Brief> brieven, List<Bericht> berichten, List<Versie> planversies,
            List<Toezegging> toezeggingen, List<GegevenMandaat> mandaten) {}

    /** A mandaat that the decision gave, and how often it was used. */
    public record GegevenMandaat(UUID id, String nummer, int versie, String houder, int gebruikt) {}

    /** A version of the list of decisions of the meeting. */
    public record Lijst(UUID id, int versie, UUID pdf, String sha256, Instant vastgesteldOp, @Nullable Instant gepubliceerdOp) {}

    /**
     * A letter to the council that tells of the decision.
     *
     * @param geheim what is known of its secrecy; null unless GEHEIM, and then it has no PDF here
     */
    public record Brief(UUID id, String kenmerk, @Nullable UUID pdf, @Nullable String sha256, @Nullable Instant ondertekendOp,
            @Nullable Instant verzondenOp, @Nullable LocalDate ontvangenOp, @Nullable String routing, @Nullable Geheim geheim) {}

    /** What was told, and to how many in which role; no names. */
    public record Bericht(String soort, String onderwerp, String rol, int aantal, Instant klaargezetOp, @Nullable Instant verzondenOp) {}

    /**
     * A promise that the proposal, or the answer it adopted, makes to the council.
     *
     * @param stand    {@code VOORGESTELD}, {@code OPEN}, {@code DEELS_VOLDAAN}, {@code VOLDAAN}, {@code AFGEWEZEN} or {@code VERVALLEN}, as known then
     * @param eigenaar function that keeps it; null while it is proposed
     * @param termijn  as proposed, in the words of the nota
     * @param reden    why it is no promise; with AFGEWEZEN alone
     */
    public record Toezegging(UUID id, String kenmerk, String stand, String inhoud, String aan, @Nullable String eigenaar, @Nullable String termijn,
            @Nullable String reden, List<Toezeggingdeel> delen) {

        /** As a person reads it. */
        @JsonIgnore
        public String standnaam() {
            return Toezeggingstand.valueOf(stand).omschrijving().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of a promise.
     *
     * @param uiterlijk  last day; null while that hangs on the adoption of a plan
     * @param voldaanOp  day of the fact that met it; null while nothing did
     * @param brief      reference of the letter to the council that met it; null where another document did
     * @param document   that met it
     */
    public record Toezeggingdeel(int nummer, String omschrijving, String termijn, @Nullable LocalDate uiterlijk, @Nullable LocalDate voldaanOp,
            @Nullable String brief, @Nullable UUID document) {}

    /**
     * The entry in the register.
     *
     * @param sha256      of its canonical JSON, hex
     * @param index       place in the log, from 0; null while it waits for one
     * @param bladhash    hash of its leaf (RFC 6962), hex
     * @param verzegeldOp time of the first checkpoint that covers it; null before that
     */
    public record Registerinvoer(UUID id, String soort, Instant tijdstip, String sha256, @Nullable Long index, String bladhash,
            @Nullable Instant verzegeldOp) {}
}
