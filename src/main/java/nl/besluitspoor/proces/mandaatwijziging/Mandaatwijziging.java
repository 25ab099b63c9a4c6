package nl.besluitspoor.proces.mandaatwijziging;

import java.util.List;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code mandaatwijziging.bpmn} asks by {@code ${mandaatwijziging…}}. */
@Component("mandaatwijziging")
public class Mandaatwijziging {

    private final Wijzigingen wijzigingen;

    Mandaatwijziging(Wijzigingen wijzigingen) {
        this.wijzigingen = wijzigingen;
    }

    /** Keys of the holders of the mandaat and of who stands in; not who asked, nor who stood back. */
    public List<String> beslissers(DelegateExecution execution) {
        return wijzigingen.beslissers(MandaatwijzigingModel.wijziging(execution)).stream().map(h -> h.persoon().gebruiker()).distinct().toList();
    }

    /** Key of who asked for the change. */
    public List<String> aanvrager(DelegateExecution execution) {
        return List.of(wijzigingen.van(MandaatwijzigingModel.wijziging(execution)).aanvraag().door());
    }
}
