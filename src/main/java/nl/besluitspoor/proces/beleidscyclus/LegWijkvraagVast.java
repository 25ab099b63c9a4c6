package nl.besluitspoor.proces.beleidscyclus;

import java.util.Map;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.groei.Wijkuitbreiding;
import nl.besluitspoor.groei.Wijkuitbreidingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.proces.formulier.Invoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a wijk: the prefilled proposal goes its own way to the college; nothing where that was not meant. */
@Component("legWijkvraagVast")
class LegWijkvraagVast implements JavaDelegate {

    /** What is done. */
    enum Wat {
        VRAGEN, NIETS
    }

    /** What the form sends. @param nieuweWijk CBS code */
    record WijkInvoer(@Nullable Wat wat, @Nullable String nieuweWijk, @Nullable String reden, @Nullable String vraagt) {}

    private final Wijkuitbreidingen wijken;
    private final ProcesBerichten berichten;
    private final Handelingen handelingen;

    LegWijkvraagVast(Wijkuitbreidingen wijken, ProcesBerichten berichten, Handelingen handelingen) {
        this.wijken = wijken;
        this.berichten = berichten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WijkInvoer invoer = Invoer.neem(execution, WijkInvoer.class);
        if (invoer.wat() == Wat.NIETS) {
            return;
        }
        if (invoer.wat() == null) {
            throw new Geweigerd("Kies of u een wijk vraagt of niet.");
        }
        String dossier = execution.getProcessBusinessKey();
        Wijkuitbreiding w = wijken.vraag(dossier, new Wijkuitbreiding.Invoer(invoer.nieuweWijk(), invoer.reden(), invoer.vraagt()),
                handelingen.van(execution, Dossiers.PROGRAMMAMANAGER));
        berichten.start(BeleidscyclusModel.VOORSTEL_GEVRAAGD, dossier, Map.of(BeleidscyclusModel.DOSSIER, dossier,
                BeleidscyclusModel.VOORSTEL_ID, w.voorstel().toString()));
    }
}
