package nl.besluitspoor.proces.bericht;

import nl.besluitspoor.bericht.BerichtKlaargezet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the job that sends a message, in the transaction that queued it.
 *
 * <p>The job belongs to a process definition, so that Cockpit counts its incident there, and to no instance: a message
 * outlives the process that sent it.
 */
@Component
class ZetKlaar {

    /** Whose incident it is where a page queued the message. */
    private static final String ANDERS = "beleidscyclus";

    private final ProcessEngineConfigurationImpl engine;

    ZetKlaar(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @EventListener
    void maakJob(BerichtKlaargezet bericht) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            MessageEntity job = new MessageEntity();
            job.setJobHandlerType(VerstuurBericht.TYPE);
            job.setJobHandlerConfiguration(new VerstuurBericht.Inhoud(bericht.id()));
            ProcessDefinitionEntity proces = proces(context);
            if (proces != null) {
                job.setProcessDefinitionId(proces.getId());
                job.setProcessDefinitionKey(proces.getKey());
                job.setDeploymentId(proces.getDeploymentId());
            }
            context.getJobManager().send(job);
            return null;
        });
    }

    private static @Nullable ProcessDefinitionEntity proces(CommandContext context) {
        BpmnExecutionContext lopend = Context.getBpmnExecutionContext();
        return lopend == null ? context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(ANDERS)
                : (ProcessDefinitionEntity) lopend.getExecution().getProcessDefinition();
    }
}
