package nl.besluitspoor.dialoog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the wijkmanager plans: the input of the form {@code dialoog-plannen}.
 *
 * @param vraag what is asked of the wijk
 */
public record DialoogPlan(@Nullable String vraag, @Nullable List<Bijeenkomst> bijeenkomsten, @Nullable List<Genodigde> genodigden) {

    /** A planned meeting; the time is municipal time. */
    public record Bijeenkomst(@Nullable LocalDate datum, @Nullable LocalTime begintijd, @Nullable String plaats) {}

    /**
     * Someone who is invited by mail.
     *
     * @param toestemming whether he agreed to be told of the report and of what is done with the inbreng
     */
    public record Genodigde(@Nullable SoortGenodigde soort, @Nullable String naam, @Nullable String mail, @Nullable Boolean toestemming) {}

    /** Resident or partner. */
    public enum SoortGenodigde { BEWONER, PARTNER }
}
