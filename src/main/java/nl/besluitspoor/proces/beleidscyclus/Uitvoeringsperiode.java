package nl.besluitspoor.proces.beleidscyclus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.plan.Plannen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How long the cycle waits in uitvoering: until the plan version's end date; in the model {@code ${uitvoeringsperiode…}}. */
@Component("uitvoeringsperiode")
public class Uitvoeringsperiode {

    private final Plannen plannen;
    private final Clock klok;

    Uitvoeringsperiode(Plannen plannen, Clock klok) {
        this.plannen = plannen;
        this.klok = klok;
    }

    /** The first moment after the last day of the adopted plan. */
    public Date einde(DelegateExecution execution) {
        UUID versie = UUID.fromString((String) execution.getVariable(BeleidscyclusModel.PLANVERSIE_ID));
        LocalDate laatste = Objects.requireNonNull(plannen.versie(versie).inhoud().einddatum(), "een vastgesteld plan heeft een einddatum");
        return Date.from(laatste.plusDays(1).atStartOfDay(klok.getZone()).toInstant());
    }
}
