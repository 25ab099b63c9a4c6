package nl.besluitspoor.proces.planvorming;

import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.plan.Advies;
import org.springframework.stereotype.Component;

/** Names that tell the tasks of one round apart; used in the model as {@code ${planvormingNamen…}}. */
@Component("planvormingNamen")
public class PlanvormingNamen {

    private final Dossiers dossiers;

    PlanvormingNamen(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** A partner's name, for the task's name. */
    public String partner(String dossier, String sleutel) {
        return dossiers.van(dossier).partners().stream().filter(partner -> partner.sleutel().equals(sleutel)).map(Partner::naam)
                .findFirst().orElse(sleutel);
    }

    /** A discipline's name, for the task's name. */
    public String discipline(String sleutel) {
        return Advies.disciplinenaam(sleutel);
    }
}
