package nl.besluitspoor.proces.beleidscyclus;

import java.util.UUID;
import nl.besluitspoor.dossier.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the domain, with the dossier locked, whether the outcome is there already: the engine keeps no message for later. */
@Component("zoekUitkomstOp")
class ZoekUitkomstOp implements JavaDelegate {

    private final Planbesluit besluit;
    private final Dossiers dossiers;

    ZoekUitkomstOp(Planbesluit besluit, Dossiers dossiers) {
        this.besluit = besluit;
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossiers.opSlot(execution.getProcessBusinessKey());
        UUID voorstel = UUID.fromString((String) execution.getVariable(BeleidscyclusModel.VOORSTEL_ID));
        execution.setVariable(BeleidscyclusModel.UITKOMST, besluit.verwerkt(voorstel).map(Enum::name).orElse(null));
    }
}
