package nl.besluitspoor.proces.doorbraak;

import java.time.LocalDate;
import nl.besluitspoor.doorbraak.Doorbraak.Strekking;
import nl.besluitspoor.doorbraak.Niveau;
import nl.besluitspoor.doorbraak.Opschaling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what directie, alliance or Rijk answered. */
@Component("legDoorbraakantwoordVast")
class LegDoorbraakantwoordVast implements JavaDelegate {

    /** What the form sends. @param gegevenDoor who gave it @param gegevenOp the day it was given */
    record Antwoord(@Nullable Strekking strekking, @Nullable String gegevenDoor, @Nullable LocalDate gegevenOp, @Nullable String toelichting) {}

    private final Opschaling opschaling;
    private final Handelingen handelingen;

    LegDoorbraakantwoordVast(Opschaling opschaling, Handelingen handelingen) {
        this.opschaling = opschaling;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Antwoord invoer = Invoer.neem(execution, Antwoord.class);
        Niveau niveau = DoorbraakModel.niveau(execution);
        opschaling.beantwoord(DoorbraakModel.doorbraak(execution), niveau,
                new Opschaling.NieuwAntwoord(invoer.strekking(), invoer.gegevenDoor(), invoer.gegevenOp(), invoer.toelichting()),
                handelingen.van(execution, niveau == Niveau.DIRECTIE ? "gemeentesecretaris" : "programmamanager"));
    }
}
