package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Besluitverwerking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes what was held over free for an agenda again. */
@Component("zetTerugBijVrijgegeven")
class ZetTerugBijVrijgegeven implements JavaDelegate {

    private final Besluitverwerking verwerking;
    private final Handelingen handelingen;

    ZetTerugBijVrijgegeven(Besluitverwerking verwerking, Handelingen handelingen) {
        this.verwerking = verwerking;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verwerking.zetTerugBijVrijgegeven(CollegebesluitModel.voorstel(execution), handelingen.systeem(execution));
    }
}
