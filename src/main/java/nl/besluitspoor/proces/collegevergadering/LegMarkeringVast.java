package nl.besluitspoor.proces.collegevergadering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.handeling.Rijsleutel;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component("legMarkeringVast")
class LegMarkeringVast implements JavaDelegate {

    /** The form. */
    record Markeringen(@Nullable List<Regel> stukken) {

        record Regel(@Rijsleutel UUID agendapuntId, @Nullable Boolean bespreken, @Nullable String notitie) {}
    }

    private final Vergaderingen vergaderingen;
    private final Handelingen handelingen;

    LegMarkeringVast(Vergaderingen vergaderingen, Handelingen handelingen) {
        this.vergaderingen = vergaderingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Markeringen invoer = Invoer.neem(execution, Markeringen.class);
        Map<UUID, @Nullable String> gekozen = new LinkedHashMap<>();
        (invoer.stukken() == null ? List.<Markeringen.Regel>of() : invoer.stukken()).stream()
                .filter(regel -> Boolean.TRUE.equals(regel.bespreken())).forEach(regel -> gekozen.put(regel.agendapuntId(), regel.notitie()));
        vergaderingen.markeer(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)), gekozen,
                handelingen.van(execution, "collegelid"));
    }
}
