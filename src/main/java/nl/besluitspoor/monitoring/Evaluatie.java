package nl.besluitspoor.monitoring;

import java.time.Instant;
import java.util.List;
import nl.besluitspoor.handeling.Rijsleutel;
import org.jspecify.annotations.Nullable;

/**
 * What became of a plan at the end of its term.
 *
 * @param volgendeCyclus whether a next cycle is wanted
 * @param vervolg        number of the dossier of the next cycle; null while it was not started
 */
public record Evaluatie(
        String dossier, String samenvatting, boolean volgendeCyclus, @Nullable String vervolg, String door, Instant op, List<Doeloordeel> doelen) {

    /** Whether a goal was reached. */
    public enum Oordeel {
        GEHAALD("Gehaald"), DEELS("Deels gehaald"), NIET("Niet gehaald");

        private final String omschrijving;

        Oordeel(String omschrijving) {
            this.omschrijving = omschrijving;
        }

        /** For people to read, Dutch. */
        public String omschrijving() {
            return omschrijving;
        }
    }

    /**
     * One goal.
     *
     * @param doel     its number in the plan
     * @param meenemen whether it carries over to the next cycle
     */
    public record Doeloordeel(@Rijsleutel int doel, @Nullable String omschrijving, @Nullable Oordeel oordeel, @Nullable String waarom, @Nullable String advies, boolean meenemen) {}
}
