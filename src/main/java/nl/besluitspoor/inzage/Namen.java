package nl.besluitspoor.inzage;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.Verloop.OpenTaak;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of persons, groups and openness as a reader of our pages sees them; in templates {@code @namen}. */
@Component("namen")
public class Namen {

    private final Functies functies;

    Namen(Functies functies) {
        this.functies = functies;
    }

    /** Name of a person; his key where nothing is known of him, empty for null. */
    public String persoon(@Nullable String gebruiker) {
        if (gebruiker == null) {
            return "";
        }
        return Handeling.SYSTEEM.equals(gebruiker) ? "Besluitspoor zelf" : functies.persoon(gebruiker).map(Persoon::naam).orElse(gebruiker);
    }

    /** Name of a group or function. */
    public String groep(String groep) {
        return functies.naam(groep);
    }

    /** Who has this task, or who may take it where nobody has it yet. */
    public String wie(OpenTaak taak) {
        return taak.wie() != null ? persoon(taak.wie()) : Stream.concat(taak.kandidaten().stream().map(this::groep),
                taak.personen().stream().map(this::persoon)).distinct().collect(Collectors.joining(", "));
    }

    /** What an openness means. */
    public String openbaarheid(Openbaarheid openbaarheid) {
        return switch (openbaarheid) {
            case OPENBAAR -> "Openbaar";
            case INTERN -> "Intern";
            case EMBARGO -> "Onder embargo";
            case GEHEIM -> "Geheim";
        };
    }
}
