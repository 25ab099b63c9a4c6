package nl.besluitspoor.proces;

import java.util.Map;
import java.util.Optional;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Lidmaatschappen;
import nl.besluitspoor.groei.Wijkuitbreidingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.beleidscyclus.BeleidscyclusModel;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the tasks of a dossier that grows, from its page: each is a step beside the waiting of uitvoering. */
@Service
@Transactional
public class GroeiLoop {

    private final Dossiers dossiers;
    private final Lidmaatschappen leden;
    private final Wijkuitbreidingen wijken;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;
    private final TaskService taken;

    GroeiLoop(Dossiers dossiers, Lidmaatschappen leden, Wijkuitbreidingen wijken, ProcesBerichten berichten, EngineToegang toegang, TaskService taken) {
        this.dossiers = dossiers;
        this.leden = leden;
        this.wijken = wijken;
        this.berichten = berichten;
        this.toegang = toegang;
        this.taken = taken;
    }

    /** Opens 'Wijzig de partners'; the one that is open already where there is. @return its id */
    public String vraagPartnerwijziging(String dossier, Handeling handeling) {
        dossiers.opSlot(dossier);
        return vraag(dossier, leden.waaromNiet(dossier, handeling.gebruiker()), BeleidscyclusModel.PARTNERS_WIJZIGEN, "taak-partners-wijzigen", handeling);
    }

    /** Opens 'Voeg een wijk toe'; the one that is open already where there is. @return its id */
    public String vraagWijk(String dossier, Handeling handeling) {
        dossiers.opSlot(dossier);
        return vraag(dossier, wijken.waaromNiet(dossier, handeling.gebruiker()), BeleidscyclusModel.WIJK_TOEVOEGEN, "taak-wijk-toevoegen", handeling);
    }

    private String vraag(String dossier, Optional<String> bezwaar, String bericht, String taak, Handeling handeling) {
        bezwaar.ifPresent(zin -> {
            throw new Geweigerd(zin);
        });
        return open(dossier, taak).orElseGet(() -> {
            boolean gevraagd = toegang.als(handeling.gebruiker(), () -> berichten.meld(bericht, BeleidscyclusModel.DOSSIER, dossier, Map.of()));
            if (!gevraagd) {
                throw new Geweigerd("De cyclus van dossier " + dossier + " loopt niet; vraag beheer om ernaar te kijken.");
            }
            return open(dossier, taak).orElseThrow();
        });
    }

    private Optional<String> open(String dossier, String taak) {
        return toegang.zonderRechten(() -> taken.createTaskQuery().processInstanceBusinessKey(dossier).taskDefinitionKey(taak).orderByTaskCreateTime()
                .asc().listPage(0, 1).stream().map(Task::getId).findFirst());
    }
}
