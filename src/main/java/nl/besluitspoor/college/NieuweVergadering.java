package nl.besluitspoor.college;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to plan a meeting.
 *
 * @param datum      day of the meeting
 * @param tijd       municipal time it begins
 * @param plaats     where
 * @param sluitDatum day on which marking ends
 * @param sluitTijd  municipal time at which marking ends
 */
public record NieuweVergadering(@Nullable LocalDate datum, @Nullable LocalTime tijd, @Nullable String plaats,
        @Nullable LocalDate sluitDatum, @Nullable LocalTime sluitTijd) {}
