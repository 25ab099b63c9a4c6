package nl.besluitspoor.proces.mandaatwijziging;

import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.beleidscyclus.Uitvoeringsperiode;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.wijziging.Wijzigingen;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what the college decided on the change. */
@Component("verwerkWijzigingsbesluit")
class VerwerkWijzigingsbesluit implements JavaDelegate {

    private final Wijzigingen wijzigingen;
    private final Wijzigingsbesluiten besluiten;
    private final Handelingen handelingen;
    private final Uitvoeringsperiode uitvoeringsperiode;

    VerwerkWijzigingsbesluit(Wijzigingen wijzigingen, Wijzigingsbesluiten besluiten, Handelingen handelingen, Uitvoeringsperiode uitvoeringsperiode) {
        this.wijzigingen = wijzigingen;
        this.besluiten = besluiten;
        this.handelingen = handelingen;
        this.uitvoeringsperiode = uitvoeringsperiode;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = MandaatwijzigingModel.wijziging(execution);
        Uitkomst uitkomst = Uitkomst.valueOf((String) execution.getVariable(MandaatwijzigingModel.UITKOMST));
        if (besluiten.verwerkCollegebesluit(id, uitkomst, handelingen.systeem(execution))) {
            uitvoeringsperiode.verzet(execution.getProcessBusinessKey(), Objects.requireNonNull(wijzigingen.van(id).nieuweVersie()));
        }
    }
}
