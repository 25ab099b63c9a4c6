package nl.besluitspoor.proces.doorbraak;

import java.util.ArrayList;
import java.util.List;
import nl.besluitspoor.doorbraak.Doorbraak.Oordeel;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.doorbraak.Niveau;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records how a report was weighed, and which levels are asked. */
@Component("legWegingVast")
class LegWegingVast implements JavaDelegate {

    /** What the form sends. @param vragen one for each level, asked or not */
    record Weging(@Nullable Oordeel oordeel, @Nullable String reden, @Nullable List<Doorbraken.NieuweVraag> vragen) {}

    private final Doorbraken doorbraken;
    private final Handelingen handelingen;

    LegWegingVast(Doorbraken doorbraken, Handelingen handelingen) {
        this.doorbraken = doorbraken;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Weging invoer = Invoer.neem(execution, Weging.class);
        List<Niveau> niveaus = doorbraken.weeg(DoorbraakModel.doorbraak(execution), invoer.oordeel(), invoer.reden(),
                invoer.vragen() == null ? List.of() : invoer.vragen(), handelingen.van(execution, "programmamanager"));
        execution.setVariable(DoorbraakModel.OPSCHALEN, !niveaus.isEmpty());
        execution.setVariable(DoorbraakModel.NIVEAUS, new ArrayList<>(niveaus.stream().map(Niveau::name).toList()));
    }
}
