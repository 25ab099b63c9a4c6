package nl.besluitspoor.proces.collegevergadering;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.KorteTitel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting is known by its day. */
@Component
class VergaderingTitel implements KorteTitel {

    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private final Vergaderingen vergaderingen;

    VergaderingTitel(Vergaderingen vergaderingen) {
        this.vergaderingen = vergaderingen;
    }

    @Override
    public @Nullable String van(String businessKey) {
        return vergaderingen.zoek(businessKey).map(v -> "college van " + DATUM.format(v.datum())).orElse(null);
    }
}
