package nl.besluitspoor.proces.collegevergadering;

import java.util.UUID;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.proces.ProcesBerichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the process of each proposal that was decided without meeting. */
@Component("meldUitkomsten")
class MeldUitkomsten implements JavaDelegate {

    private final ProcesBerichten berichten;
    private final Vergaderingen vergaderingen;

    MeldUitkomsten(ProcesBerichten berichten, Vergaderingen vergaderingen) {
        this.berichten = berichten;
        this.vergaderingen = vergaderingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID vergadering = UUID.fromString((String) execution.getVariable(CollegevergaderingModel.VERGADERING));
        vergaderingen.agenda(vergadering).stream().filter(punt -> punt.status() == Agendapunt.Status.BESLOTEN).forEach(punt ->
                berichten.meld(CollegevergaderingModel.AGENDAPUNT_AFGEHANDELD, CollegevergaderingModel.VOORSTEL, punt.voorstelId()));
    }
}
