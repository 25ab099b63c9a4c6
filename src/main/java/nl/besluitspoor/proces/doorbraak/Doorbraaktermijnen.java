package nl.besluitspoor.proces.doorbraak;

import java.util.Date;
import nl.besluitspoor.doorbraak.Afspraken;
import nl.besluitspoor.doorbraak.Niveau;
import nl.besluitspoor.proces.TermijnenInModel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Moments that hang on a level or on what was agreed; in the model {@code ${doorbraaktermijnen…}}. */
@Component("doorbraaktermijnen")
public class Doorbraaktermijnen {

    private final TermijnenInModel termijnen;
    private final Afspraken afspraken;

    Doorbraaktermijnen(TermijnenInModel termijnen, Afspraken afspraken) {
        this.termijnen = termijnen;
        this.afspraken = afspraken;
    }

    /** When to remind this level of its answer, again and again until it comes. */
    public String herinnering(String niveau) {
        return termijnen.telkens(Niveau.valueOf(niveau).termijn() + "-herinnering", "herinnering-herhaling");
    }

    /** When 'Sluit de doorbraak af' is due: after the last day that was agreed. */
    public Date afsluiten(DelegateExecution execution) {
        return Date.from(afspraken.afsluitenVoor(DoorbraakModel.doorbraak(execution)));
    }
}
