package nl.besluitspoor.groei;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * A wijk that was asked for. It belongs to the dossier from the college's decision on, and not before.
 *
 * @param volgnr     from 1 within the dossier
 * @param reden      why
 * @param vraagt     what it asks of the plan
 * @param voorstel   the proposal that asks the college
 * @param beslispunt the point in it
 * @param uitkomst   what the college decided; null while it did not, and where the point never came before it
 * @param besloten   day of the decision that adds the wijk; null where none did
 */
public record Wijkuitbreiding(
        UUID id, String dossier, int volgnr, Wijk wijk, String reden, String vraagt, UUID voorstel, UUID beslispunt, Stand stand,
        @Nullable Uitkomst uitkomst, @Nullable LocalDate besloten, String door, Instant op) {

    /** Where it stands. */
    public enum Stand {
        GEVRAAGD("bij het college"),
        TOEGEVOEGD("toegevoegd"),
        NIET_TOEGEVOEGD("niet toegevoegd");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** What is typed; null is: not filled in. @param code CBS code */
    public record Invoer(@Nullable String code, @Nullable String reden, @Nullable String vraagt) {}
}
