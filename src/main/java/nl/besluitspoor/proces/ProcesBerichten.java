package nl.besluitspoor.proces;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/**
 * Messages between the models. A message correlates on the id of its object, never on the business key alone: one
 * dossier has many of each. An answer that nobody waits for any more is no error; the fact stands in the domain.
 */
@Component
public class ProcesBerichten {

    private final RuntimeService engine;
    private final EngineToegang toegang;

    ProcesBerichten(RuntimeService engine, EngineToegang toegang) {
        this.engine = engine;
        this.toegang = toegang;
    }

    /**
     * Starts the newest version of the model that begins with this message, in the running transaction.
     *
     * @return id of the process instance
     */
    public String start(String bericht, String businessKey, Map<String, Object> variabelen) {
        return toegang.zonderRechten(() -> engine.startProcessInstanceByMessage(bericht, businessKey, variabelen).getId());
    }

    /**
     * Tells every instance that waits for this message about this object.
     *
     * @return whether one waited
     */
    public boolean meld(String bericht, String idVariabele, Object id, Map<String, Object> variabelen) {
        return toegang.zonderRechten(() -> {
            List<Execution> wachtend = engine.createExecutionQuery().messageEventSubscriptionName(bericht)
                    .variableValueEquals(idVariabele, id.toString()).listPage(0, EngineToegang.GROOTSTE_PAGINA);
            if (wachtend.isEmpty()) {
                wachtend = engine.createExecutionQuery().messageEventSubscriptionName(bericht)
                        .processVariableValueEquals(idVariabele, id.toString()).listPage(0, EngineToegang.GROOTSTE_PAGINA);
            }
            wachtend.forEach(execution -> engine.messageEventReceived(bericht, execution.getId(), variabelen));
            return !wachtend.isEmpty();
        });
    }

    /** As {@link #meld(String, String, Object, Map)}, without values. */
    public boolean meld(String bericht, String idVariabele, Object id) {
        return meld(bericht, idVariabele, id, Map.of());
    }
}
