package nl.besluitspoor.proces.mandaatwijziging;

import java.util.UUID;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import nl.besluitspoor.proces.BeslistabelUitvoering.Uitslag;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.voorstel.Tabelspoor;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks {@code informatieplicht} whether the council must hear of the change. */
@Component("bepaalWijzigingInformatieplicht")
class BepaalWijzigingInformatieplicht implements JavaDelegate {

    private final Wijzigingsbesluiten besluiten;
    private final BeslistabelUitvoering tabellen;
    private final Handelingen handelingen;

    BepaalWijzigingInformatieplicht(Wijzigingsbesluiten besluiten, BeslistabelUitvoering tabellen, Handelingen handelingen) {
        this.besluiten = besluiten;
        this.tabellen = tabellen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = MandaatwijzigingModel.wijziging(execution);
        Uitslag uitslag = tabellen.evalueer("informatieplicht", besluiten.informatievraag(id));
        execution.setVariable(MandaatwijzigingModel.RAAD_INFORMEREN, besluiten.legInformatieplichtVast(id,
                Informatieplicht.valueOf(String.valueOf(uitslag.eerste("plicht"))), uitslag.eerste("grondslag"),
                new Tabelspoor(uitslag.tabel(), uitslag.versie(), uitslag.sha256(), uitslag.invoer(), uitslag.regels()),
                handelingen.systeem(execution)));
    }
}
