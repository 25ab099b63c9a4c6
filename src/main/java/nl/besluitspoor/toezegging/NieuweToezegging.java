package nl.besluitspoor.toezegging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is typed in; nothing of it is checked yet.
 *
 * @param gedaanOp    day on which it was made
 * @param gelegenheid where, at most 300 characters
 * @param aan         to whom, at most 300 characters
 * @param inhoud      what was promised, at most 4000 characters
 * @param eigenaar    one of {@link Toezeggingen#EIGENAREN}
 */
public record NieuweToezegging(
        @Nullable String dossier, @Nullable LocalDate gedaanOp, @Nullable String gelegenheid, @Nullable String aan,
        @Nullable String inhoud, @Nullable String eigenaar, List<NieuwDeel> delen) {

    /**
     * A part.
     *
     * @param wijk    CBS code; with PLAN, where it is about the uitvoeringsplan of that wijk
     * @param termijn a date, or words that the configuration knows ('na de zomer')
     */
    public record NieuwDeel(@Nullable String omschrijving, @Nullable SluitDoor sluitDoor, @Nullable String wijk, @Nullable String termijn) {}
}
