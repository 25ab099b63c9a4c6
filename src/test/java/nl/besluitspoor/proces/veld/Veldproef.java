package nl.besluitspoor.proces.veld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.proces.EngineToegang;
import nl.besluitspoor.proces.formulier.InzendingFilter;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands between who plays a civil servant and the engine. Awake, it first sends every form with each of its fields wrong in
 * turn, as the same person and in a transaction that is always rolled back; then what was meant goes on. Asleep unless a
 * test wakes it.
 */
@Component
public class Veldproef implements BeanPostProcessor {

    private static final Pattern BESTAND = Pattern.compile("([a-z-]+)\\.html$");
    /** What the sequencer seals by itself, whoever does what. */
    private static final Pattern ZEGEL = Pattern.compile("(?i)register_(?!invoer$).*");
    private static final Pattern ZIN = Pattern.compile("(?s)['‘\\p{Lu}\\d].*[.?!]");
    private static final Pattern GEEN_TAAL = Pattern.compile("\\bnull\\b|Exception|nl\\.besluitspoor|java\\.|\\bSQL\\b");

    private final ObjectProvider<TaskService> taken;
    private final ObjectProvider<EngineToegang> toegang;
    private final ObjectProvider<InzendingFilter> filter;
    private final ObjectProvider<TransactionTemplate> transactie;
    private final ObjectProvider<JdbcClient> jdbc;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Formulierveld>> formulieren = Formulierveld.alle();
    private final Map<String, List<Uitslag>> uitslagen = new TreeMap<>();
    private final Set<String> geproefd = new HashSet<>();
    private boolean wakker;
    private boolean zonderAfronden;

    Veldproef(ObjectProvider<TaskService> taken, ObjectProvider<EngineToegang> toegang, ObjectProvider<InzendingFilter> filter,
            ObjectProvider<TransactionTemplate> transactie, ObjectProvider<JdbcClient> jdbc) {
        this.taken = taken;
        this.toegang = toegang;
        this.filter = filter;
        this.transactie = transactie;
        this.jdbc = jdbc;
    }

    /** What an answer to wrong input can be. */
    enum Soort {
        GEWEIGERD, AANVAARD, FOUT
    }

    /**
     * The answer to one wrong value.
     *
     * @param zin      the sentence of a refusal, what went wrong with a fault; null where it was accepted
     * @param gezonden whether who played sent this field: what a form hides may hold anything
     */
    record Uitslag(String taak, String veld, Bederf bederf, Soort soort, @Nullable String zin, boolean gezonden) {

        @Override
        public String toString() {
            return taak + " · " + veld + " · " + bederf.wat() + ": " + soort + (zin == null ? "" : " " + zin);
        }
    }

    /** Wakes it, for forms not tried before. */
    void waak(boolean wakker) {
        this.wakker = wakker;
    }

    /** Tries a way through a form that nobody goes on by: what the deed sends is not completed. */
    void alleen(Runnable daad) {
        zonderAfronden = true;
        try {
            daad.run();
        } catch (Geproefd klaar) {
            return;
        } finally {
            zonderAfronden = false;
        }
        throw new IllegalStateException("hier werd niets gezonden");
    }

    /** The deed ends here. */
    private static final class Geproefd extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** All outcomes so far, by form. */
    Map<String, List<Uitslag>> uitslagen() {
        return uitslagen;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String naam) {
        if (!(bean instanceof FormService echt)) {
            return bean;
        }
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {FormService.class}, (proxy, methode, argumenten) -> {
            if (wakker && methode.getName().equals("submitTaskForm")) {
                @SuppressWarnings("unchecked")
                Map<String, Object> invoer = (Map<String, Object>) argumenten[1];
                proef(echt, (String) argumenten[0], invoer);
                if (zonderAfronden) {
                    throw new Geproefd();
                }
            }
            try {
                return methode.invoke(echt, argumenten);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void proef(FormService engine, String id, Map<String, Object> invoer) {
        Task taak = toegang.getObject().zonderRechten(() -> taken.getObject().createTaskQuery().taskId(id).initializeFormKeys().singleResult());
        String formulier = formulier(taak);
        String sleutel = taak.getTaskDefinitionKey();
        boolean eerste = geproefd.add(sleutel);
        // Once is enough for a field; a field that was not sent before is tried again when it is.
        List<Formulierveld> velden = formulieren.get(formulier).stream()
                .filter(veld -> isGezonden(invoer, veld) ? geproefd.add(sleutel + " " + veld.naam()) : eerste).toList();
        if (velden.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        List<Uitslag> hier = new ArrayList<>();
        for (Formulierveld veld : velden) {
            boolean gezonden = isGezonden(invoer, veld);
            List<Bederf> alle = new ArrayList<>(Bederf.van(veld, gelezen(invoer.get(veld.naam()))));
            if (veld == velden.get(0)) {
                alle.add(new Bederf("kapotte JSON", SpinValues.jsonValue("{\"niet").create(), true));
                alle.add(new Bederf("een bestand", Variables.fileValue("x.txt").file(new byte[] {1, 2}).create(), true));
                alle.add(new Bederf("bytes", new byte[] {1, 2}, true));
            }
            Set<String> getoond = new HashSet<>();
            for (Bederf bederf : alle) {
                if (bederf.isTevergeefs(getoond)) {
                    continue;
                }
                Uitslag uitslag = zend(engine, taak, veld.naam(), bederf, met(invoer, veld.naam(), bederf.waarde()), gezonden);
                hier.add(uitslag);
                if (uitslag.soort() == Soort.AANVAARD) {
                    getoond.add(bederf.kolom());
                }
            }
            if (!gezonden) {
                continue;
            }
            Map<String, Object> zonder = new LinkedHashMap<>(invoer);
            zonder.remove(veld.naam());
            hier.add(zend(engine, taak, veld.naam(), new Bederf("niet gezonden", null, false), zonder, gezonden));
        }
        hier.stream().filter(u -> u.soort() == Soort.GEWEIGERD && u.bederf().waarde() != null).reduce((a, b) -> b)
                .ifPresent(u -> hier.add(nietsHalf(engine, taak, u, met(invoer, u.veld(), u.bederf().waarde()))));
        hier.addAll(verzoeken(taak, velden.get(0).naam()));
        uitslagen.computeIfAbsent(formulier, f -> new ArrayList<>()).addAll(hier);
    }

    private boolean isGezonden(Map<String, Object> invoer, Formulierveld veld) {
        Object waarde = gelezen(invoer.get(veld.naam()));
        return waarde != null && !waarde.equals("") && !waarde.equals(List.of());
    }

    private static String formulier(Task taak) {
        if (taak.getCamundaFormRef() != null) {
            return taak.getCamundaFormRef().getKey();
        }
        Matcher bestand = BESTAND.matcher(taak.getFormKey());
        return bestand.find() ? bestand.group(1) : taak.getFormKey();
    }

    private Uitslag zend(FormService engine, Task taak, String veld, Bederf bederf, Map<String, Object> invoer, boolean gezonden) {
        return transactie.getObject().execute(status -> {
            status.setRollbackOnly();
            return antwoord(engine, taak, veld, bederf, invoer, gezonden);
        });
    }

    private Uitslag antwoord(FormService engine, Task taak, String veld, Bederf bederf, Map<String, Object> invoer, boolean gezonden) {
        Soort soort = Soort.AANVAARD;
        String zin = null;
        try {
            engine.submitTaskForm(taak.getId(), invoer);
        } catch (RuntimeException fout) {
            Throwable onze = fout;
            while (onze != null && !(onze instanceof Geweigerd) && !(onze instanceof Gewijzigd)) {
                onze = onze.getCause();
            }
            zin = onze == null ? fout.toString() : onze.getMessage();
            soort = onze != null && isZin(zin) ? Soort.GEWEIGERD : Soort.FOUT;
        }
        return new Uitslag(taak.getTaskDefinitionKey(), veld, bederf, soort, zin, gezonden);
    }

    static boolean isZin(@Nullable String zin) {
        return zin != null && zin.length() < 2_000 && ZIN.matcher(zin).matches() && !GEEN_TAAL.matcher(zin).find();
    }

    /** The same refusal without a transaction around it: the database holds exactly what it held. */
    private Uitslag nietsHalf(FormService engine, Task taak, Uitslag geweigerd, Map<String, Object> invoer) {
        Map<String, Long> voor = telling();
        Uitslag uitslag = antwoord(engine, taak, geweigerd.veld(), new Bederf("echt: " + geweigerd.bederf().wat(), geweigerd.bederf().waarde(), true), invoer, true);
        Map<String, Long> na = telling();
        if (voor.equals(na)) {
            return uitslag;
        }
        na.entrySet().removeAll(voor.entrySet());
        return new Uitslag(uitslag.taak(), uitslag.veld(), uitslag.bederf(), Soort.FOUT, "er veranderde iets in " + na, true);
    }

    private Map<String, Long> telling() {
        JdbcClient sql = jdbc.getObject();
        List<String> tabellen = sql.sql("select table_name from information_schema.tables where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list().stream().filter(t -> !ZEGEL.matcher(t).matches()).toList();
        String vraag = String.join(" union all ", tabellen.stream().map(t -> "select '" + t + "', count(*) from \"" + t + "\"").toList());
        Map<String, Long> telling = new TreeMap<>();
        sql.sql(vraag).query(rij -> {
            telling.put(rij.getString(1), rij.getLong(2));
        });
        return telling;
    }

    /** What is wrong in the request itself never reaches the engine: a key that the form lacks, a value that is not of its type. */
    private List<Uitslag> verzoeken(Task taak, String veld) {
        return List.of(verzoek(taak, "vreemdVeld", "{\"value\":\"x\"}"), verzoek(taak, veld, "{\"value\":\"veel\",\"type\":\"Integer\"}"),
                verzoek(taak, veld, "{\"value\":1,\"type\":\"Boolean\"}"), verzoek(taak, veld, "{\"value\":\"x\",\"type\":\"Onbekend\"}"),
                verzoek(taak, veld, "{\"value\":{\"a\":1},\"type\":\"String\"}"), verzoek(taak, veld, "[1]"), verzoek(taak, veld, "null"));
    }

    private Uitslag verzoek(Task taak, String veld, String waarde) {
        MockHttpServletRequest verzoek = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task/" + taak.getId() + "/submit-form");
        verzoek.setContent(("{\"variables\":{\"" + veld + "\":" + waarde + "}}").getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse antwoord = new MockHttpServletResponse();
        MockFilterChain keten = new MockFilterChain();
        try {
            filter.getObject().doFilter(verzoek, antwoord, keten);
            String zin = keten.getRequest() == null ? json.readTree(antwoord.getContentAsByteArray()).path("message").asText() : "ging door naar de engine";
            boolean geweigerd = antwoord.getStatus() == 422 && keten.getRequest() == null && isZin(zin);
            return new Uitslag(taak.getTaskDefinitionKey(), veld, new Bederf("verzoek " + waarde, waarde, true), geweigerd ? Soort.GEWEIGERD : Soort.FOUT, zin, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object gelezen(@Nullable Object waarde) {
        try {
            return waarde instanceof SpinJsonNode spin ? json.readValue(spin.toString(), Object.class) : waarde;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> met(Map<String, Object> invoer, String veld, @Nullable Object waarde) {
        Map<String, Object> nieuw = new LinkedHashMap<>(invoer);
        try {
            nieuw.put(veld, waarde instanceof Collection<?> || waarde instanceof Map<?, ?> ? Spin.JSON(json.writeValueAsString(waarde)) : waarde);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return nieuw;
    }
}
