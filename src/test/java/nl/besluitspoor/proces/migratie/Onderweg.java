package nl.besluitspoor.proces.migratie;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.besluitspoor.handeling.Handeling;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves an instance of the version before at the moment it is seen to wait in a named step: after whatever command of
 * the engine brought it there, when that was committed. Does nothing until a test asks it to.
 */
@Component
class Onderweg extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Migratie> migratie;
    private final ObjectProvider<RuntimeService> processen;
    private final ObjectProvider<IdentityService> identiteit;
    private final JdbcClient jdbc;
    private final Set<String> eerder = new HashSet<>();
    private @Nullable Opdracht opdracht;
    private boolean kijkt;

    Onderweg(ObjectProvider<Migratie> migratie, ObjectProvider<RuntimeService> processen, ObjectProvider<IdentityService> identiteit,
            JdbcClient jdbc) {
        this.migratie = migratie;
        this.processen = processen;
        this.identiteit = identiteit;
        this.jdbc = jdbc;
    }

    /**
     * What is moved: the first instance that is seen in each step, of those that began since.
     *
     * @param uitrol deployment of the version before
     * @param naar   the versions to go to
     */
    record Opdracht(String uitrol, Map<String, ProcessDefinition> naar, List<Doel> doelen) {}

    /**
     * A step.
     *
     * @param na    how many were done of it before: the middle of a multi-instance
     * @param gedaan what was moved there; one, or none yet
     */
    record Doel(String proces, String stap, int na, List<Verplaatst> gedaan) {

        static Doel van(String proces, String stap, int na) {
            return new Doel(proces, stap, na, new ArrayList<>());
        }
    }

    /**
     * One that was moved.
     *
     * @param voltooid how often the step was completed in this instance before
     * @param jobs     how many jobs of the step waited: after a step that waits for one, the engine notes no end of its own
     */
    record Verplaatst(String instantie, long voltooid, long jobs, List<String> bezwaren, List<String> termijnenVoor, List<String> termijnenNa) {}

    void begin(Opdracht nieuw) {
        eerder.clear();
        eerder.addAll(jdbc.sql("select distinct proc_inst_id_ from act_ru_execution").query(String.class).list());
        opdracht = nieuw;
    }

    void einde() {
        opdracht = null;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                T uit = next.execute(command);
                if (opdracht != null && !kijkt && !(command instanceof Query) && Context.getCommandContext() == null) {
                    naCommando();
                }
                return uit;
            }
        })));
    }

    private void naCommando() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            kijk();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED && !kijkt && opdracht != null) {
                    kijk();
                }
            }
        });
    }

    private void kijk() {
        Opdracht nu = opdracht;
        if (nu == null) {
            return;
        }
        kijkt = true;
        Authentication wie = identiteit.getObject().getCurrentAuthentication();
        identiteit.getObject().clearAuthentication();
        try {
            nu.doelen().stream().filter(doel -> doel.gedaan().isEmpty()).forEach(doel -> wachtend(nu, doel).stream()
                    .filter(id -> !eerder.contains(id) && voltooid(id, doel.stap()) >= doel.na()).findFirst().ifPresent(id -> doel.gedaan().add(verplaats(id, nu, doel))));
        } finally {
            kijkt = false;
            if (wie != null) {
                identiteit.getObject().setAuthentication(wie);
            }
        }
    }

    private Verplaatst verplaats(String id, Opdracht nu, Doel doel) {
        ProcessInstance instantie = processen.getObject().createProcessInstanceQuery().processInstanceId(id).singleResult();
        List<String> voor = termijnen(id);
        long voltooid = voltooid(id, doel.stap());
        long jobs = jobs(id, doel.stap());
        List<String> bezwaren = migratie.getObject().verplaats(List.of(instantie), nu.naar(), false, "beproefd",
                Handeling.vanSysteem(ClockUtil.getCurrentTime().toInstant())).get(0).bezwaren();
        return new Verplaatst(id, voltooid, jobs, bezwaren, voor, termijnen(id));
    }

    /** Instances of the version before that wait in the step: in it, for its job, or for its message. */
    private List<String> wachtend(Opdracht nu, Doel doel) {
        return jdbc.sql("""
                select e.proc_inst_id_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.deployment_id_ = :uitrol and d.key_ = :proces and e.act_id_ = :stap
                union select j.process_instance_id_ from act_ru_job j join act_re_procdef d on d.id_ = j.process_def_id_
                join act_ru_jobdef b on b.id_ = j.job_def_id_
                where d.deployment_id_ = :uitrol and d.key_ = :proces and b.act_id_ = :stap
                union select s.proc_inst_id_ from act_ru_event_subscr s join act_ru_execution e on e.id_ = s.execution_id_
                join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.deployment_id_ = :uitrol and d.key_ = :proces and s.activity_id_ = :stap""")
                .param("uitrol", nu.uitrol()).param("proces", doel.proces()).param("stap", doel.stap()).query(String.class).list();
    }

    /** How often the step was done in this instance, not counting what was cancelled. */
    private long voltooid(String instantie, String stap) {
        return jdbc.sql("""
                select count(*) from act_hi_actinst where proc_inst_id_ = :instantie and act_id_ = :stap and end_time_ is not null
                and act_inst_state_ <> 2""").param("instantie", instantie).param("stap", stap).query(Long.class).single();
    }

    /** How many jobs of the step wait, not counting timers. */
    private long jobs(String instantie, String stap) {
        return jdbc.sql("""
                select count(*) from act_ru_job j join act_ru_jobdef b on b.id_ = j.job_def_id_
                where j.process_instance_id_ = :instantie and b.act_id_ = :stap and j.type_ = 'message'""").param("instantie", instantie).param("stap", stap)
                .query(Long.class).single();
    }

    /** Whether the step was completed in this instance since it was moved. */
    boolean isSindsdienVoltooid(Verplaatst een, String stap) {
        boolean gestopt = jdbc.sql("select count(*) from act_hi_procinst where id_ = :id and state_ like '%_TERMINATED'").param("id", een.instantie())
                .query(Long.class).single() > 0;
        return voltooid(een.instantie(), stap) > een.voltooid() || een.jobs() > 0 && jobs(een.instantie(), stap) == 0 && !gestopt;
    }

    /** Every term that runs: each task with its due date and its owner, each timer with its due date. */
    private List<String> termijnen(String instantie) {
        return jdbc.sql("""
                select concat('taak ', task_def_key_, ' ', coalesce(assignee_, '-'), ' ', coalesce(cast(due_date_ as varchar), '-')) from act_ru_task
                where proc_inst_id_ = :instantie
                union all select concat('timer ', b.act_id_, ' ', cast(j.duedate_ as varchar)) from act_ru_job j join act_ru_jobdef b on b.id_ = j.job_def_id_
                where j.process_instance_id_ = :instantie and j.type_ = 'timer' order by 1""").param("instantie", instantie).query(String.class).list();
    }
}
