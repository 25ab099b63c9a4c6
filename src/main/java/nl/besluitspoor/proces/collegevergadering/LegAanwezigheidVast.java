package nl.besluitspoor.proces.collegevergadering;

import java.util.ArrayList;
import java.util.UUID;
import nl.besluitspoor.college.Aanwezigheden;
import nl.besluitspoor.college.AanwezigheidInvoer;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records who is there; the gateway after it asks whether the college can decide. */
@Component("legAanwezigheidVast")
class LegAanwezigheidVast implements JavaDelegate {

    private final Aanwezigheden aanwezigheden;
    private final Vergaderingen vergaderingen;
    private final Handelingen handelingen;

    LegAanwezigheidVast(Aanwezigheden aanwezigheden, Vergaderingen vergaderingen, Handelingen handelingen) {
        this.aanwezigheden = aanwezigheden;
        this.vergaderingen = vergaderingen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AanwezigheidInvoer invoer = Invoer.neem(execution, AanwezigheidInvoer.class);
        UUID vergadering = UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING));
        AanwezigheidInvoer.Gevolg gevolg = aanwezigheden.legVast(vergadering, invoer, handelingen.van(execution, "gemeentesecretaris"));
        execution.setVariable(CollegevergaderingModel.GEVOLG, gevolg.name());
        execution.setVariable(CollegevergaderingModel.KENNISNEMEN, invoer.kennisnemen() == null ? null : invoer.kennisnemen().name());
        execution.setVariable(CollegevergaderingModel.AGENDAPUNTEN,
                new ArrayList<>(vergaderingen.openAgendapunten(vergadering).stream().map(Agendapunt::id).map(UUID::toString).toList()));
    }
}
