package nl.besluitspoor.proces.collegebesluit;

import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.TermijnenInModel;
import nl.besluitspoor.voorstel.Parafering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds of a paraaf that is late; nobody is passed over. */
@Component("herinnerAanParaaf")
class HerinnerAanParaaf implements JavaDelegate {

    private final Parafering parafering;
    private final TermijnenInModel termijnen;
    private final Handelingen handelingen;

    HerinnerAanParaaf(Parafering parafering, TermijnenInModel termijnen, Handelingen handelingen) {
        this.termijnen = termijnen;
        this.parafering = parafering;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String discipline = (String) execution.getVariable(CollegebesluitModel.DISCIPLINE);
        String taak = CollegebesluitModel.MANAGEMENT.equals(discipline) ? CollegebesluitModel.PARAAF_MANAGEMENT : CollegebesluitModel.PARAAF;
        parafering.herinner(CollegebesluitModel.voorstel(execution), discipline, termijnen.isVoorbij(execution, taak, discipline),
                handelingen.systeem(execution));
    }
}
