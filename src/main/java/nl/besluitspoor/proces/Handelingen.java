package nl.besluitspoor.proces;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Handeling.ProcesStap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a running step who does it, when, and in which version of which model. */
@Component
public class Handelingen {

    private final Clock klok;
    private final Map<String, String> vingerafdrukken = new ConcurrentHashMap<>();

    Handelingen(Clock klok) {
        this.klok = klok;
    }

    /** The deed of whoever completes the task that led to this step, in the named function; the system's where a job runs it. */
    public Handeling van(DelegateExecution execution, String functie) {
        return van(execution, functie, false);
    }

    /** As {@link #van(DelegateExecution, String)}, standing in for the holder or not. */
    public Handeling van(DelegateExecution execution, String functie, boolean waarnemend) {
        String gebruiker = gebruiker();
        if (gebruiker == null) {
            return new Handeling(Handeling.SYSTEEM, Handeling.SYSTEEM, false, klok.instant(), stap(execution), Handeling.SYSTEEM);
        }
        return new Handeling(gebruiker, functie, waarnemend, klok.instant(), stap(execution), "taak");
    }

    /** The deed of the model itself: a step that no person takes. */
    public Handeling systeem(DelegateExecution execution) {
        return new Handeling(Handeling.SYSTEEM, Handeling.SYSTEEM, false, klok.instant(), stap(execution), Handeling.SYSTEEM);
    }

    /** Who is signed in to the engine now; null in a job. */
    public static @Nullable String gebruiker() {
        return Context.getCommandContext() == null ? null : Context.getCommandContext().getAuthenticatedUserId();
    }

    private ProcesStap stap(DelegateExecution execution) {
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        ProcessDefinitionEntity model = engine.getDeploymentCache().findDeployedProcessDefinitionById(execution.getProcessDefinitionId());
        String sha256 = vingerafdrukken.computeIfAbsent(model.getId(), id -> sha256(Context.getCommandContext().getResourceManager()
                .findResourceByDeploymentIdAndResourceName(model.getDeploymentId(), model.getResourceName()).getBytes()));
        return new ProcesStap(model.getKey(), model.getVersion(), sha256, execution.getCurrentActivityId(),
                execution.getProcessInstanceId());
    }

    static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }
}
