package nl.besluitspoor.wijziging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.PlanInhoud;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks: the plan as he wants it, and why. What differs from the base version is the change.
 *
 * @param basisversie the version that was shown to him
 * @param gewenst     the plan as it is to be; a new row has number 0
 * @param wijkenErbij CBS codes
 * @param bedrag      in euros, as he counts it; must agree with the rows
 * @param bijsturing  the choice in a round of monitoring that it comes from; null where it comes from none
 */
public record NieuweWijziging(
        UUID basisversie, Set<Wijzigingssoort> soorten, PlanInhoud gewenst, List<String> wijkenErbij, List<String> wijkenEraf,
        @Nullable BigDecimal bedrag, @Nullable Boolean ingrijpend, @Nullable Boolean toezegging, @Nullable String reden,
        @Nullable UUID bijsturing) {

    public NieuweWijziging {
        soorten = Set.copyOf(soorten);
        wijkenErbij = List.copyOf(wijkenErbij);
        wijkenEraf = List.copyOf(wijkenEraf);
    }
}
