package nl.besluitspoor.geheimhouding;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes secret: one thing of a dossier. */
public record Geheimobject(Soort soort, UUID id) {

    private static final Pattern CODE = Pattern.compile("([A-Z]{1,12}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Kinds of things on which secrecy can rest. */
    public enum Soort {
        /** One version of a document of the dossier. */
        DOCUMENT("een document van het dossier"),
        /** A frozen version of the plan, with its PDF. */
        PLANVERSIE("een versie van het plan"),
        /** A beslispunt with its outcome, and the nota in which it is written. */
        BESLISPUNT("een beslispunt"),
        /** The whole nota: every point of it, save those that are about secrecy themselves. */
        VOORSTEL("een nota met haar beslispunten");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        /** As everyone may read it: what kind of thing, and nothing of what it says. */
        public String naam() {
            return naam;
        }

        /** As the register names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As a form sends it. */
    public String code() {
        return soort + ":" + id;
    }

    /** From what a form sent; empty where that names nothing. */
    public static Optional<Geheimobject> lees(String code) {
        Matcher past = CODE.matcher(code);
        if (!past.matches()) {
            return Optional.empty();
        }
        for (Soort soort : Soort.values()) {
            if (soort.name().equals(past.group(1))) {
                return Optional.of(new Geheimobject(soort, UUID.fromString(past.group(2))));
            }
        }
        return Optional.empty();
    }
}
