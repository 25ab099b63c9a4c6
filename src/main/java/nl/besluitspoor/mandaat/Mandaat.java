package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;

/**
 * One version of one mandaat as a lawyer laid it down. Its terms never change; what became of it are {@link #feiten}.
 *
 * @param id               of this version: another version has another
 * @param nummer           as people name it, for example {@code M-2025-0001}
 * @param versie           from 1; a mandaat that replaces another keeps its number
 * @param boven            the mandaat it was given under; with ONDERMANDAAT alone
 * @param besluitDatum     day of the granting decision
 * @param bron             the granting decision in words, for example 'besluit van het college van 24 juni 2025, beslispunt 2'
 * @param voorstelId       the proposal it was decided in; null where it was none
 * @param letterlijkeTekst what was decided, word for word
 * @param instemmingOp     when the holder and his superior agreed; with AWB_10_4 alone
 * @param dossier          number of the dossier whose plan or document it is about; null for ALLE_PLANNEN
 * @param toegestaan       kinds of change that it names; empty where it sets no bounds to the kind
 * @param uitgesloten      kinds of change that it excludes
 * @param plafondEnkel     most euros that one change may cost; null where not bounded
 * @param plafondSamen     most euros of all changes together; null where not bounded
 * @param voorwaarden      disciplines of which an advice on the change must be there
 * @param geldigVan        first day
 * @param geldigTot        last day; null without end
 * @param ondermandaat     whether the holder may give an ondermandaat (Awb 10:9)
 * @param rapportage       how and when its use is reported; null where nothing is said
 * @param vastgelegdOp     since when the register knows it: the other time axis
 */
public record Mandaat(
        UUID id, String nummer, int versie, Herkomst herkomst, @Nullable UUID boven, LocalDate besluitDatum, String bron,
        @Nullable UUID voorstelId, @Nullable UUID beslispuntId, String letterlijkeTekst, Openbaarheid openbaarheid, Grondslag grondslag,
        @Nullable LocalDate instemmingOp, ObjectSoort objectSoort, @Nullable String dossier, Houder houder,
        Set<Wijzigingssoort> toegestaan, Set<Wijzigingssoort> uitgesloten, @Nullable BigDecimal plafondEnkel, @Nullable BigDecimal plafondSamen,
        List<String> voorwaarden, LocalDate geldigVan, @Nullable LocalDate geldigTot, boolean ondermandaat, @Nullable String rapportage,
        String vastgelegdDoor, Instant vastgelegdOp, List<Mandaatfeit> feiten) {

    public Mandaat {
        toegestaan = Set.copyOf(toegestaan);
        uitgesloten = Set.copyOf(uitgesloten);
        voorwaarden = List.copyOf(voorwaarden);
        feiten = List.copyOf(feiten);
    }

    /** Where it comes from. */
    public enum Herkomst {
        /** A beslispunt of kind mandateren. */
        BESLISPUNT,
        /** An authorisation inside a decision that was taken GEWIJZIGD. */
        MACHTIGING,
        /** Given by the holder of another mandaat. */
        ONDERMANDAAT,
        /** A regulation in force, imported. */
        REGELING
    }

    /** What it rests on. */
    public enum Grondslag {
        /** The college authorises one of its members. */
        GEMEENTEWET_168("Gemeentewet 168", "Gemeentewet artikel 168: een lid van het college"),
        AWB_10_3("Awb 10:3", "Awb artikel 10:3: iemand die onder het college werkt"),
        /** Someone who does not work under the college: he and his superior agree. */
        AWB_10_4("Awb 10:4", "Awb artikel 10:4: iemand die niet onder het college werkt");

        private final String artikel;
        private final String naam;

        Grondslag(String artikel, String naam) {
            this.artikel = artikel;
            this.naam = naam;
        }

        public String artikel() {
            return artikel;
        }

        /** As a person chooses it. */
        public String naam() {
            return naam;
        }
    }

    /** What it is about. */
    public enum ObjectSoort {
        /** The adopted plan of one dossier; not that of a dossier below it. */
        PLAN("het plan van het dossier"),
        /** The document that the college changed, until it is sent. */
        DOCUMENT("het gewijzigde document, tot het is verstuurd"),
        /** Every adopted plan. */
        ALLE_PLANNEN("alle vastgestelde plannen");

        private final String naam;

        ObjectSoort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * Who may use it.
     *
     * @param functie the function; with PERSOON the one he holds it in, or null
     * @param bereik  portefeuille or wijk; null for all
     * @param persoon key of the person; with PERSOON alone
     */
    public record Houder(Soort soort, @Nullable String functie, @Nullable String bereik, @Nullable String persoon) {

        /** By function it stays in force when the holder changes; by person it lapses. */
        public enum Soort { FUNCTIE, PERSOON }

        public static Houder functie(String functie, @Nullable String bereik) {
            return new Houder(Soort.FUNCTIE, functie, bereik, null);
        }
    }

    /** Number and version, for example {@code M-2025-0001 (versie 2)}. */
    public String naam() {
        return versie == 1 ? nummer : nummer + " (versie " + versie + ")";
    }

    /** Whether it names neither a kind of change nor an amount. */
    public boolean isOnbegrensd() {
        return toegestaan.isEmpty() && uitgesloten.isEmpty() && plafondEnkel == null && plafondSamen == null;
    }
}
