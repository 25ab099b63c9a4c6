package nl.besluitspoor.proces.beleidscyclus;

import java.util.UUID;
import nl.besluitspoor.groei.Wijkuitbreidingen;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The college decided on a wijk: it belongs to the dossier from that day, or nothing changes. */
@Component("verwerkWijkbesluit")
class VerwerkWijkbesluit implements JavaDelegate {

    private final Wijkuitbreidingen wijken;
    private final Handelingen handelingen;

    VerwerkWijkbesluit(Wijkuitbreidingen wijken, Handelingen handelingen) {
        this.wijken = wijken;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID voorstel = UUID.fromString((String) execution.getVariable(BeleidscyclusModel.WIJKVOORSTEL_ID));
        execution.removeVariable(BeleidscyclusModel.WIJKVOORSTEL_ID);
        wijken.verwerk(voorstel, handelingen.systeem(execution));
    }
}
