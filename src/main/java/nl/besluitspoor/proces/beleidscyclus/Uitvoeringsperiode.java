package nl.besluitspoor.proces.beleidscyclus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.proces.EngineToegang;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How long the cycle waits in uitvoering: until the plan version's end date; in the model {@code ${uitvoeringsperiode…}}. */
@Component("uitvoeringsperiode")
public class Uitvoeringsperiode {

    private final Plannen plannen;
    private final RuntimeService engine;
    private final ManagementService jobs;
    private final EngineToegang toegang;
    private final Clock klok;

    Uitvoeringsperiode(Plannen plannen, RuntimeService engine, ManagementService jobs, EngineToegang toegang, Clock klok) {
        this.plannen = plannen;
        this.engine = engine;
        this.jobs = jobs;
        this.toegang = toegang;
        this.klok = klok;
    }

    /** The first moment after the last day of the adopted plan. */
    public Date einde(DelegateExecution execution) {
        return einde(UUID.fromString((String) execution.getVariable(BeleidscyclusModel.PLANVERSIE_ID)));
    }

    /** Another version of the plan holds: a cycle that is being carried out goes on until that version's end date. */
    public void verzet(String dossier, UUID planversie) {
        toegang.zonderRechten(() -> {
            engine.createProcessInstanceQuery().processDefinitionKey(BeleidscyclusModel.PROCES).processInstanceBusinessKey(dossier)
                    .listPage(0, EngineToegang.GROOTSTE_PAGINA).forEach(cyclus -> {
                        engine.setVariable(cyclus.getId(), BeleidscyclusModel.PLANVERSIE_ID, planversie.toString());
                        jobs.createJobQuery().processInstanceId(cyclus.getId()).activityId(BeleidscyclusModel.TIMER_UITVOERING)
                                .listPage(0, EngineToegang.GROOTSTE_PAGINA).forEach(job -> jobs.setJobDuedate(job.getId(), einde(planversie)));
                    });
            return true;
        });
    }

    private Date einde(UUID versie) {
        LocalDate laatste = Objects.requireNonNull(plannen.versie(versie).inhoud().einddatum(), "een vastgesteld plan heeft een einddatum");
        return Date.from(laatste.plusDays(1).atStartOfDay(klok.getZone()).toInstant());
    }
}
