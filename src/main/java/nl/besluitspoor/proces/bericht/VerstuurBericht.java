package nl.besluitspoor.proces.bericht;

import java.util.UUID;
import nl.besluitspoor.bericht.Verzender;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The job that sends one message; its configuration is the message's id and nothing else. */
@Component
class VerstuurBericht implements JobHandler<VerstuurBericht.Inhoud> {

    static final String TYPE = "bericht-versturen";

    /** The sender knows listeners that know the engine, and the engine is built with this handler: asked for when needed. */
    private final ObjectProvider<Verzender> verzender;

    VerstuurBericht(ObjectProvider<Verzender> verzender) {
        this.verzender = verzender;
    }

    /** Which message. */
    record Inhoud(UUID bericht) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return bericht.toString();
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Inhoud newConfiguration(String tekst) {
        return new Inhoud(UUID.fromString(tekst));
    }

    @Override
    public void execute(Inhoud inhoud, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        verzender.getObject().verstuur(inhoud.bericht());
    }

    @Override
    public void onDelete(Inhoud inhoud, JobEntity job) {
        // The message stays in the outbox; its job is all that goes.
    }
}
