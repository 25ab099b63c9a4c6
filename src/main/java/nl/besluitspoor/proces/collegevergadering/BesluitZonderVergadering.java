package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Uitkomst;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records every hamerstuk of a meeting that was not held as decided. */
@Component("besluitZonderVergadering")
class BesluitZonderVergadering implements JavaDelegate {

    private final Besluiten besluiten;
    private final Handelingen handelingen;

    BesluitZonderVergadering(Besluiten besluiten, Handelingen handelingen) {
        this.besluiten = besluiten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kennisnemen = (String) execution.getVariable(CollegevergaderingModel.KENNISNEMEN);
        besluiten.legAllesVast(UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING)),
                kennisnemen == null ? null : Uitkomst.valueOf(kennisnemen), handelingen.van(execution, "gemeentesecretaris"));
    }
}
