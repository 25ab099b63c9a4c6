package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the domain, row locked, whether the college treated it already: the engine keeps no message for later. */
@Component("zoekCollegebesluitOp")
class ZoekCollegebesluitOp implements JavaDelegate {

    private final Voorstellen voorstellen;

    ZoekCollegebesluitOp(Voorstellen voorstellen) {
        this.voorstellen = voorstellen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CollegebesluitModel.BEHANDELD, voorstellen.isBehandeld(CollegebesluitModel.voorstel(execution)));
    }
}
