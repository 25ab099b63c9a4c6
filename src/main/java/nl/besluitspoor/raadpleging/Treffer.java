package nl.besluitspoor.raadpleging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a list shows it. What is secret has neither subject nor text.
 *
 * @param nummer          number of the beslispunt; null under a mandaat
 * @param uitkomst        under a mandaat CONFORM for a yes, AFGEWEZEN for a no
 * @param vergadering     number of the meeting, for example {@code BW-2025-26}; null under a mandaat
 * @param wijziging       the change that was decided in the college's name, for example {@code VW-2025-0001-W1}; null unless under a mandaat
 * @param onderwerp       subject of the proposal; null where secret
 * @param tekst           the beslispunt as it was proposed, or why the change was asked; null where secret
 * @param letterlijk      the outcome as it was said, or the holder's reason; null where secret, or where he gave none
 * @param gewijzigdeTekst the beslispunt as the college changed it; null unless GEWIJZIGD
 * @param aangehoudenTot  day it comes back; null unless AANGEHOUDEN
 * @param geheim          what is known of its secrecy; null unless GEHEIM
 * @param vastgelegdOp    when it was recorded, UTC
 * @param volgnr          number in which decisions were recorded
 */
public record Treffer(
        UUID id, @Nullable Integer nummer, String orgaan, LocalDate datum, Besluitsoort soort, Uitkomst uitkomst, DossierNaam dossier,
        @Nullable String vergadering, @Nullable String wijziging,
        @Nullable String onderwerp, @Nullable String tekst, @Nullable String letterlijk, @Nullable String gewijzigdeTekst,
        @Nullable LocalDate aangehoudenTot, List<WijkNaam> wijken, Openbaarheid openbaarheid, @Nullable Geheim geheim, Instant vastgelegdOp,
        @JsonIgnore long volgnr) {

    /** A dossier by number, and the short title that everyone may see. */
    public record DossierNaam(String nummer, String korteTitel) {}

    /** A wijk by its CBS code. */
    public record WijkNaam(String code, String naam) {}

    /**
     * That something is secret: on what ground, who imposed it, who can lift it.
     *
     * @param wat        what kind of thing it rests on; null where no besluit of this register imposed it
     * @param besluit    id of the decision that imposed it, as public as every other; null where none of this register did
     * @param bij        which decision that is, for example {@code beslispunt 2, vergadering BW-2025-26}
     * @param opgelegdOp when, UTC
     * @param opgehevenOp when it was lifted, UTC; null while it held
     * @param opgehevenBij by which decision, of which body; null while it held
     */
    public record Geheim(String grondslag, String opgelegdDoor, String opTeHeffenDoor, @Nullable String wat, @Nullable UUID besluit,
            @Nullable String bij, @Nullable Instant opgelegdOp, @Nullable Instant opgehevenOp, @Nullable String opgehevenBij) {

        /** Secrecy that was brought in with what it rests on: the law alone is known of it (Gemeentewet 87-89). */
        static final Geheim VAN_COLLEGE = new Geheim("Gemeentewet artikel 87", "het college",
                "het college, of de raad waar het aan de raad is voorgelegd (Gemeentewet artikel 89)", null, null, null, null, null, null);

        static @Nullable Geheim van(Openbaarheid openbaarheid) {
            return openbaarheid == Openbaarheid.GEHEIM ? VAN_COLLEGE : null;
        }
    }

    /** The same as someone reads it who may not know its contents. */
    Treffer gesloten(Geheim waarom) {
        return new Treffer(id, nummer, orgaan, datum, soort, uitkomst, dossier, vergadering, wijziging, null, null, null, null, aangehoudenTot, wijken,
                Openbaarheid.GEHEIM, waarom, vastgelegdOp, volgnr);
    }

    /** Whether it was taken in the body's name, under a mandaat. */
    @JsonIgnore
    public boolean isNamens() {
        return wijziging != null;
    }

    /** What it is a decision on: the beslispunt, or the change. */
    @JsonIgnore
    public String waarop() {
        return wijziging == null ? "beslispunt " + nummer : "wijziging " + wijziging;
    }

    /** Who decided, and where. */
    @JsonIgnore
    public String wieWaar() {
        return wijziging == null ? orgaan + ", vergadering " + vergadering : "namens het " + orgaan + ", onder mandaat";
    }

    /** The text that holds: as changed by the college, else as proposed. */
    @JsonIgnore
    public @Nullable String geldendeTekst() {
        return gewijzigdeTekst == null ? tekst : gewijzigdeTekst;
    }
}
