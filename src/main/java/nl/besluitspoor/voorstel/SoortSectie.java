package nl.besluitspoor.voorstel;

import org.jspecify.annotations.Nullable;

/**
 * The sections of a nota, in the order of the template for new ones. Its numbers have no gap; a nota from elsewhere
 * keeps the numbers and headings it came with.
 */
public enum SoortSectie {
    SAMENVATTING(null, "Samenvatting"),
    /** Heading only: the points stand apart. */
    BESLISPUNTEN("1", "Beslispunten"),
    AANLEIDING("2", "Aanleiding"),
    BEOOGD_EFFECT("3", "Beoogd effect"),
    /** Heading only: the arguments stand apart. */
    ARGUMENTEN("4", "Argumenten"),
    PARTICIPATIE("4.1", "Participatie"),
    DUURZAAMHEID_GEZONDHEID("4.2", "Effect op duurzaamheid en/of gezondheid"),
    OPENBARE_RUIMTE("4.3", "Effect op openbare ruimte"),
    PERSONEEL_ORGANISATIE("4.4", "Effect op personeel en organisatie"),
    INFORMATIEMANAGEMENT("4.5", "Informatiemanagement en automatisering"),
    /** Heading only: the risks stand apart. */
    KANTTEKENINGEN("5", "Kanttekeningen of risico’s"),
    FINANCIEN("6", "Financiële gevolgen"),
    VERVOLG("7", "Vervolgtraject besluitvorming, uitvoering en evaluatie"),
    COMMUNICATIE("8", "Communicatie"),
    /** A section the template does not know. */
    OVERIG(null, "Overig");

    private final @Nullable String nummer;
    private final String kop;

    SoortSectie(@Nullable String nummer, String kop) {
        this.nummer = nummer;
        this.kop = kop;
    }

    /** Whether it has running text; a heading alone has none. */
    public boolean heeftTekst() {
        return this != BESLISPUNTEN && this != ARGUMENTEN && this != KANTTEKENINGEN;
    }

    /** Number in the template; null where it carries none. */
    public @Nullable String nummer() {
        return nummer;
    }

    /** Heading in the template. */
    public String kop() {
        return kop;
    }
}
