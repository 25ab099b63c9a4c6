package nl.besluitspoor.proces.raadsvraag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.formulier.Invoer;
import nl.besluitspoor.raad.Raadsvraag;
import nl.besluitspoor.raad.Raadsvraag.Belofte;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.toezegging.Toezeggingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the answer; a promise in it that could not be kept track of is refused now, not when the answer was sent. */
@Component("legAntwoordVast")
class LegAntwoordVast implements JavaDelegate {

    /** What the form sends. @param toezeggingen what the answer promises; empty or null where it promises nothing */
    record Antwoord(@Nullable String antwoord, @Nullable List<Belofte> toezeggingen) {}

    private final Raadsvragen vragen;
    private final Toezeggingen toezeggingen;
    private final Handelingen handelingen;
    private final Clock klok;

    LegAntwoordVast(Raadsvragen vragen, Toezeggingen toezeggingen, Handelingen handelingen, Clock klok) {
        this.vragen = vragen;
        this.toezeggingen = toezeggingen;
        this.handelingen = handelingen;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Antwoord invoer = Invoer.neem(execution, Antwoord.class);
        UUID id = RaadsvraagModel.raadsvraag(execution);
        Handeling handeling = handelingen.van(execution, "beleidsmedewerker");
        List<Belofte> beloften = invoer.toezeggingen() == null ? List.of() : invoer.toezeggingen();
        Raadsvraag vraag = vragen.van(id);
        for (int i = 0; i < beloften.size(); i++) {
            Map<String, String> bezwaren = toezeggingen.bezwaren(Antwoordtoezegging.van(vraag, beloften.get(i), LocalDate.now(klok)));
            if (!bezwaren.isEmpty()) {
                throw new Geweigerd("Toezegging " + (i + 1) + ": " + bezwaren.values().iterator().next());
            }
        }
        vragen.beantwoord(id, invoer.antwoord(), beloften, handeling);
    }
}
