package nl.besluitspoor.proces;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * The engine as our own pages and steps use it: the domain has judged the rights, the engine only notes who it was.
 */
@Component
public class EngineToegang {

    /** Most results of one query: of a signed-in person's query without a bound the engine gives none. */
    public static final int GROOTSTE_PAGINA = 2_000;

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identiteit;

    EngineToegang(ProcessEngineConfigurationImpl engine, IdentityService identiteit) {
        this.engine = engine;
        this.identiteit = identiteit;
    }

    /** Runs work in the engine in the running transaction, without its authorization checks; who is signed in stays so. */
    public <T> T zonderRechten(Supplier<T> werk) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(werk::get));
    }

    /** As {@link #zonderRechten}, noting this person as the one who does it. */
    public <T> T als(String gebruiker, Supplier<T> werk) {
        Authentication eerder = identiteit.getCurrentAuthentication();
        identiteit.setAuthenticatedUserId(gebruiker);
        try {
            return zonderRechten(werk);
        } finally {
            if (eerder == null) {
                identiteit.clearAuthentication();
            } else {
                identiteit.setAuthentication(eerder);
            }
        }
    }
}
