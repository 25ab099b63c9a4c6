package nl.besluitspoor.dossier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner that joined a dossier or left it.
 *
 * @param volgnr  from 1 within the dossier
 * @param sleutel the partner's key
 * @param naam    as shown
 * @param dag     first day as a member, or the last
 * @param reden   why
 * @param door    key of who recorded it
 */
public record Partnerwijziging(int volgnr, Soort soort, String sleutel, String naam, LocalDate dag, String reden, String door, Instant op) {

    /** What changed. */
    public enum Soort {
        TOETREDEN("deed mee vanaf"),
        VERTREKKEN("deed mee tot en met");

        private final String omschrijving;

        Soort(String omschrijving) {
            this.omschrijving = omschrijving;
        }

        /** With the day after it. */
        public String omschrijving() {
            return omschrijving;
        }
    }

    /**
     * What is typed; null is: not filled in.
     *
     * @param partner       key of a partner of the alliance; null for an organisation that is not in the list
     * @param naam          name of that organisation
     * @param contactpersoon who answers for it
     * @param mail          where it is written to
     */
    public record Invoer(@Nullable Soort soort, @Nullable String partner, @Nullable String naam, @Nullable String contactpersoon,
            @Nullable String mail, @Nullable LocalDate dag, @Nullable String reden) {}
}
