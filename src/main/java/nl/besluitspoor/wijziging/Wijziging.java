package nl.besluitspoor.wijziging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.Planwijziging;
import nl.besluitspoor.voorstel.Informatieplicht;
import org.jspecify.annotations.Nullable;

/**
 * A change to an adopted plan.
 *
 * @param volgnr        its number in the dossier, from 1
 * @param aanvraag      what is asked, as it was asked last
 * @param terugReden    why it came back to who asked; null where it did not
 * @param voorstel      the proposal by which the college decides on it; null where it does not
 * @param nieuweVersie  the version that it made; null while it made none
 * @param informatieplicht whether the council must be told; null while it was not decided
 * @param informatieplichtGrondslag the article that rests on; null with none
 * @param ribVoorstel   the proposal with the letter to the council; null where none goes
 * @param aangetrokkenVoorstel the proposal by which the college treats what it drew to itself; null where it did not
 * @param bijsturing    the choice in a round of monitoring that it came from; null where it came from none
 */
public record Wijziging(
        UUID id, String dossier, int volgnr, UUID plan, Wijzigingstand stand, Aanvraag aanvraag, @Nullable String terugReden,
        @Nullable UUID voorstel, @Nullable UUID nieuweVersie, @Nullable Informatieplicht informatieplicht,
        @Nullable String informatieplichtGrondslag, @Nullable UUID ribVoorstel, @Nullable UUID aangetrokkenVoorstel,
        @Nullable UUID bijsturing) {

    /**
     * What is asked.
     *
     * @param ronde       1, and one more each time it is asked again
     * @param basisversie the version it starts from
     * @param bedrag      in euros
     * @param ingrijpend  whether it weighs heavily on the municipality (Gemeentewet 169)
     * @param toezegging  whether the council was promised to hear of it
     * @param wijkenErbij CBS codes of wijken that come into the plan
     * @param sha256      SHA-256 (hex) of all that is asked
     */
    public record Aanvraag(
            UUID id, int ronde, UUID basisversie, Set<Wijzigingssoort> soorten, BigDecimal bedrag, String reden, boolean ingrijpend,
            boolean toezegging, Planwijziging inhoud, List<String> wijkenErbij, List<String> wijkenEraf, String sha256, String door,
            String functie, Instant op) {

        public Aanvraag {
            soorten = Set.copyOf(soorten);
            wijkenErbij = List.copyOf(wijkenErbij);
            wijkenEraf = List.copyOf(wijkenEraf);
        }

        /** The kinds in words, in their order. */
        public String soortenInWoorden() {
            return String.join(", ", soorten.stream().sorted().map(Wijzigingssoort::naam).toList());
        }
    }

    /** Whether it is under way or made a version: the choice in a round that it came from asks for no other. */
    public boolean gaatDoor() {
        return !stand.isEinde() || nieuweVersie != null;
    }

    /** How people name it, for example {@code VW-2025-0001-W2}. */
    public String kenmerk() {
        return dossier + "-W" + volgnr;
    }
}
