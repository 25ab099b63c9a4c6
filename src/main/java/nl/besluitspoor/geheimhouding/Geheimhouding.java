package nl.besluitspoor.geheimhouding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One secrecy that was imposed.
 *
 * @param dossier          number of the dossier
 * @param gronden          at least one
 * @param motivatie        why; as secret as what it is about
 * @param orgaan           the body that imposed it
 * @param besluit          id of the decision by which it did
 * @param gedeeldOp        when what it is about was shared with the council; null while it was not
 * @param opgehevenBesluit id of the decision that lifted it; null while it holds, and where the council lifted it
 */
public record Geheimhouding(
        UUID id, String dossier, Geheimobject object, List<Geheimgrond> gronden, String motivatie, String orgaan, UUID besluit, Instant opgelegdOp,
        @Nullable Instant gedeeldOp, @Nullable UUID opgehevenBesluit, @Nullable Instant opgehevenOp) {

    public Geheimhouding {
        gronden = List.copyOf(gronden);
    }

    /** Whether it holds now. */
    public boolean isGeldend() {
        return opgehevenOp == null;
    }

    /** What a secrecy rests on, with the articles. */
    public static String grondslag(List<Geheimgrond> gronden) {
        return "Gemeentewet artikel 87; " + gronden.stream().map(Geheimgrond::naam).collect(Collectors.joining("; "));
    }

    /** Who can lift it: the body that imposed it, and the council once it shares the secret (Gemeentewet 89). */
    public String opTeHeffenDoor() {
        return opTeHeffenDoor(orgaan, gedeeldOp != null);
    }

    /** @see #opTeHeffenDoor() */
    public static String opTeHeffenDoor(String orgaan, boolean gedeeld) {
        return "het " + orgaan + (gedeeld ? ", en de raad omdat het met de raad is gedeeld" : "") + " (Gemeentewet artikel 89)";
    }

    /**
     * A row that is closed by it.
     *
     * @param was        its openness before, and again when the secrecy is lifted
     * @param wasEmbargo first day on which anyone may read it; only with EMBARGO
     */
    public record Stuk(Soort soort, UUID id, Openbaarheid was, @Nullable LocalDate wasEmbargo) {

        /** Kinds of rows that have an openness of their own. */
        public enum Soort {
            DOCUMENT, BESLUIT, AGENDAPUNT, RIB
        }
    }
}
