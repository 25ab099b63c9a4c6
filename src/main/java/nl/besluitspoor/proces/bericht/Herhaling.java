package nl.besluitspoor.proces.bericht;

import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries a message again with growing pauses, 28 hours and 21 minutes in all, before its job becomes an incident. The
 * engine's own retry cycle is for jobs of an activity in a model; ours has none.
 */
@Component
class Herhaling extends AbstractProcessEnginePlugin {

    /** Pauses after the first attempt and each next. */
    static final String PAUZES = "PT1M,PT5M,PT15M,PT1H,PT3H,PT8H,PT16H";

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory(Opnieuw::new);
    }

    /** What the engine does with a failed job, with our pauses where it is ours. */
    private static final class Opnieuw extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;

        Opnieuw(String job, Throwable fout) {
            super(job, fout);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job == null || !VerstuurBericht.TYPE.equals(job.getJobHandlerType())) {
                return super.execute(context);
            }
            try {
                executeCustomStrategy(context, job, null);
            } catch (Exception e) {
                throw new IllegalStateException("de pauzes %s zijn niet te lezen".formatted(PAUZES), e);
            }
            return null;
        }

        @Override
        public @Nullable FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, @Nullable ActivityImpl activiteit) {
            return activiteit == null ? ParseUtil.parseRetryIntervals(PAUZES) : super.getFailedJobRetryConfiguration(job, activiteit);
        }
    }
}
