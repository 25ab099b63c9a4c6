package nl.besluitspoor.dialoog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the wijkmanager records of one meeting: the input of the form {@code inbreng-vastleggen}.
 *
 * @param bijeenkomstdatum  day of the meeting; may be empty once a meeting is recorded and nothing new was said
 * @param aantalAanwezig    number of people present
 * @param inbreng           what was brought in
 * @param eerdereInbreng    what was recorded before, as it should read now
 * @param nogEenBijeenkomst whether another meeting follows
 * @param samenvatting      required where none follows
 */
public record Bijeenkomstverslag(
        @Nullable LocalDate bijeenkomstdatum, @Nullable Integer aantalAanwezig, @Nullable List<Regel> inbreng,
        @Nullable List<Correctie> eerdereInbreng, @Nullable Boolean nogEenBijeenkomst, @Nullable String samenvatting) {

    /**
     * One contribution as typed.
     *
     * @param naam        only where the giver wants it kept
     * @param mail        only with his name and his consent
     * @param toestemming whether he agreed to be told what is done with it
     */
    public record Regel(
            @Nullable SoortGever soortGever, @Nullable String naam, @Nullable String mail, @Nullable Boolean toestemming,
            @Nullable Pijler pijler, @Nullable String tekst) {}

    /**
     * An inbreng recorded before.
     *
     * @param vervalt whether it is taken out of the report
     * @param reden   why; required where it is, and shown to the programmamanager
     */
    public record Correctie(
            @Nullable UUID id, @Nullable Pijler pijler, @Nullable String tekst, @Nullable Boolean vervalt, @Nullable String reden) {}
}
