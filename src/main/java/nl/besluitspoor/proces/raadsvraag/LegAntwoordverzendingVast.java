package nl.besluitspoor.proces.raadsvraag;

import java.time.Clock;
import java.time.LocalDate;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.raad.Raadsvraag;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.toezegging.Toezeggingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the sending; what the answer promises is a promise from now on. */
@Component("legAntwoordverzendingVast")
class LegAntwoordverzendingVast implements JavaDelegate {

    private final Raadsvragen vragen;
    private final Toezeggingen toezeggingen;
    private final Handelingen handelingen;
    private final Clock klok;

    LegAntwoordverzendingVast(Raadsvragen vragen, Toezeggingen toezeggingen, Handelingen handelingen, Clock klok) {
        this.vragen = vragen;
        this.toezeggingen = toezeggingen;
        this.handelingen = handelingen;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Raadsvraag vraag = vragen.van(RaadsvraagModel.raadsvraag(execution));
        Handeling handeling = handelingen.systeem(execution);
        if (vragen.legVerzendingVast(vraag.id(), handeling)) {
            vraag.beloften().forEach(belofte -> toezeggingen.maakUitAntwoord(vraag.id(), Antwoordtoezegging.van(vraag, belofte, LocalDate.now(klok)), handeling));
        }
    }
}
