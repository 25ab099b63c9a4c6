package nl.besluitspoor.proces.planvorming;

import java.util.Map;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Partner;
import org.springframework.stereotype.Component;

/** Names that tell the tasks of one round apart; used in the model as {@code ${planvormingNamen…}}. */
@Component("planvormingNamen")
public class PlanvormingNamen {

    private static final Map<String, String> DISCIPLINES = Map.of("financien", "financiën", "juridisch", "juridische zaken",
            "communicatie", "communicatie", "onderzoek", "onderzoek");

    private final Dossiers dossiers;

    PlanvormingNamen(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** A partner's name, between brackets. */
    public String partner(String dossier, String sleutel) {
        return "(" + dossiers.van(dossier).partners().stream().filter(partner -> partner.sleutel().equals(sleutel)).map(Partner::naam)
                .findFirst().orElse(sleutel) + ")";
    }

    /** A discipline's name, between brackets. */
    public String discipline(String sleutel) {
        return "(" + DISCIPLINES.getOrDefault(sleutel, sleutel) + ")";
    }
}
