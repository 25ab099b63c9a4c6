package nl.besluitspoor.mandaat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.besluitspoor.handeling.Rijsleutel;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a mandaat as a lawyer types them; null is: not filled in.
 *
 * @param houderFunctie the function; with PERSOON the one in which he gets it, or null
 * @param houderBereik  portefeuille or wijk
 * @param houderPersoon key of the person; with PERSOON alone
 * @param soorten       of each kind of change whether the decision names it
 * @param voorwaarden   of each discipline whether its advice must be there
 * @param vervangt      id of the mandaat that this one replaces; null where it replaces none
 * @see Mandaat
 */
public record Vastlegging(
        Mandaat.@Nullable Grondslag grondslag, @Nullable LocalDate instemmingOp, Mandaat.@Nullable ObjectSoort objectSoort,
        Mandaat.Houder.@Nullable Soort houderSoort, @Nullable String houderFunctie, @Nullable String houderBereik, @Nullable String houderPersoon,
        @Nullable List<Soortkeuze> soorten, @Nullable BigDecimal plafondEnkel, @Nullable BigDecimal plafondSamen,
        @Nullable List<Voorwaardekeuze> voorwaarden, @Nullable LocalDate geldigVan, @Nullable LocalDate geldigTot, @Nullable Boolean ondermandaat,
        @Nullable String rapportage, @Nullable String vervangt) {

    /** What a decision says of a kind of change. */
    public enum Keuze { NIET_GENOEMD, TOEGESTAAN, UITGESLOTEN }

    /** @param naam as the form shows it; not read */
    public record Soortkeuze(@Rijsleutel @Nullable Wijzigingssoort soort, @Nullable String naam, @Nullable Keuze keuze) {}

    /** @param naam as the form shows it; not read */
    public record Voorwaardekeuze(@Rijsleutel @Nullable String discipline, @Nullable String naam, @Nullable Boolean nodig) {}
}
