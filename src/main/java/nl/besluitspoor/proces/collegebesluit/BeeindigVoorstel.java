package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the voorstel with its dossier. */
@Component("beeindigVoorstel")
class BeeindigVoorstel implements JavaDelegate {

    private final Voorstellen voorstellen;
    private final Handelingen handelingen;

    BeeindigVoorstel(Voorstellen voorstellen, Handelingen handelingen) {
        this.voorstellen = voorstellen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        voorstellen.beeindig(CollegebesluitModel.voorstel(execution), handelingen.van(execution, "programmamanager"));
    }
}
