package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.ProcesBerichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the proposal's own process that its item was decided; the outcomes stand in the domain. */
@Component("meldUitkomst")
class MeldUitkomst implements JavaDelegate {

    private final ProcesBerichten berichten;
    private final Vergaderingen vergaderingen;

    MeldUitkomst(ProcesBerichten berichten, Vergaderingen vergaderingen) {
        this.berichten = berichten;
        this.vergaderingen = vergaderingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID agendapunt = UUID.fromString((String) execution.getVariable(CollegevergaderingModel.AGENDAPUNT));
        berichten.meld(CollegevergaderingModel.AGENDAPUNT_AFGEHANDELD, CollegevergaderingModel.VOORSTEL, vergaderingen.agendapunt(agendapunt).voorstelId());
    }
}
