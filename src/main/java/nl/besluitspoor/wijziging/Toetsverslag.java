package nl.besluitspoor.wijziging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.mandaat.Toetsuitkomst;
import org.jspecify.annotations.Nullable;

/**
 * What the check answered at one moment.
 *
 * @param ronde     of the request that was checked
 * @param uitkomst  null where the base version was stale, so that nothing was asked
 * @param mandaat   the one that it rests on; null where there is none, or more than one
 * @param mandaatnaam names of the mandaten that were looked at; null where none
 * @param regels    the rules hit, with their articles
 */
public record Toetsverslag(
        UUID id, int ronde, Moment moment, Vervolg vervolg, @Nullable Toetsuitkomst uitkomst, @Nullable UUID mandaat, @Nullable String mandaatnaam,
        List<Toetsing.Regel> regels, Instant op) {

    public Toetsverslag {
        regels = List.copyOf(regels);
    }

    /** When it was asked. */
    public enum Moment {
        AANVRAAG("bij de aanvraag"), BESLISSING("bij de beslissing");

        private final String naam;

        Moment(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }
}
