package nl.besluitspoor.toezegging;

import java.time.MonthDay;
import java.util.List;
import nl.besluitspoor.kalender.Termijn.Eenheid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the municipality reads a term in words, under {@code besluitspoor.toezegging}. A wrong window stops the start.
 *
 * @param vensters the windows; a phrase stands in one of them
 */
@ConfigurationProperties("besluitspoor.toezegging")
record ToezeggingInstellingen(List<Instelling> vensters) {

    ToezeggingInstellingen {
        vensters = List.copyOf(vensters);
        List<String> alle = vensters.stream().flatMap(v -> v.woorden().stream()).toList();
        alle.stream().filter(w -> alle.indexOf(w) != alle.lastIndexOf(w)).findFirst().ifPresent(w -> {
            throw new IllegalArgumentException("besluitspoor.toezegging.vensters: '%s' staat in twee vensters".formatted(w));
        });
    }

    /**
     * One window: from and to a day of the year, or so many days, weeks or months from the promise or from the adoption
     * of the plan.
     *
     * @param woorden      phrases that mean it, in lower case
     * @param van          first day, {@code MM-dd}
     * @param tot          last day, {@code MM-dd}; before {@code van}: in the next year
     * @param jaar         0 for the first such window that is not over, 1 for the one in the next calendar year
     * @param aantal       how many units, with {@code eenheid}
     * @param vaststelling whether it runs from the adoption of the plan
     * @param bron         rule it comes from, or 'aanname'
     */
    record Instelling(List<String> woorden, @Nullable String van, @Nullable String tot, @DefaultValue("0") int jaar,
            @Nullable Integer aantal, @Nullable Eenheid eenheid, @DefaultValue("false") boolean vaststelling, String bron) {

        Instelling {
            woorden = List.copyOf(woorden);
            boolean dagen = van != null && tot != null;
            boolean duur = aantal != null && eenheid != null;
            if (woorden.isEmpty() || dagen == duur || vaststelling && !duur) {
                throw new IllegalArgumentException("besluitspoor.toezegging.vensters: %s noemt óf van en tot (MM-dd), óf aantal en eenheid".formatted(woorden));
            }
        }

        MonthDay vanDag() {
            return MonthDay.parse("--" + van);
        }

        MonthDay totDag() {
            return MonthDay.parse("--" + tot);
        }
    }
}
