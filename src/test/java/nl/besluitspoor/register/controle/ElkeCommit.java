package nl.besluitspoor.register.controle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.besluitspoor.register.rijen.Rijenzegel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Looks after each commit whether a row of the domain stands without the entry that it must have: a verification, a kill
 * or a backup may come between any two transactions. Asleep until a test wakes it.
 */
@Component
public class ElkeCommit implements TransactionExecutionListener {

    private final ObjectProvider<DataSource> bron;
    private final ObjectProvider<Rijregels> regels;
    private final ObjectProvider<Rijenzegel> zegel;
    private final ObjectProvider<ObjectMapper> json;
    private final Set<String> eerder = ConcurrentHashMap.newKeySet();
    private final Map<String, String> gevonden = new ConcurrentHashMap<>();
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean wakker;
    private volatile long geteld = -1;
    private volatile @Nullable JdbcClient jdbc;

    ElkeCommit(ObjectProvider<DataSource> bron, ObjectProvider<Rijregels> regels, ObjectProvider<Rijenzegel> zegel,
            ObjectProvider<ObjectMapper> json) {
        this.bron = bron;
        this.regels = regels;
        this.zegel = zegel;
        this.json = json;
    }

    /** What was found. @param commits how many were looked at @param zinnen a sentence a row, and the deed it was left by */
    public record Uitslag(long commits, Set<String> zinnen) {}

    /** Looks at each commit while this work is done; rows that stood without an entry before are not of it. */
    public Uitslag tijdens(Runnable werk) {
        eerder.addAll(controle().zonderInvoer(regels.getObject().volledig(), 10_000));
        gevonden.clear();
        commits.set(0);
        wakker = true;
        try {
            werk.run();
        } finally {
            wakker = false;
        }
        Set<String> zinnen = new TreeSet<>();
        gevonden.forEach((zin, waar) -> zinnen.add(zin + " na " + waar));
        return new Uitslag(commits.get(), zinnen);
    }

    @Override
    public void afterCommit(TransactionExecution transactie, @Nullable Throwable fout) {
        if (!wakker || fout != null || transactie.isReadOnly()) {
            return;
        }
        long rijen = rijen();
        if (rijen == geteld) {
            return;
        }
        geteld = rijen;
        commits.incrementAndGet();
        for (String zin : controle().zonderInvoer(regels.getObject().volledig(), 50)) {
            if (eerder.add(zin)) {
                String waar = StackWalker.getInstance().walk(alles -> alles.map(StackWalker.StackFrame::toStackTraceElement)
                        .filter(een -> een.getClassName().startsWith("nl.besluitspoor.") && een.getLineNumber() > 0)
                        .map(een -> een.getFileName() + ":" + een.getLineNumber()).skip(1).limit(6).toList().toString());
                gevonden.put(zin, waar);
            }
        }
    }

    /** How many rows stand in all the tables together: where that is as it was, no row was added. */
    private long rijen() {
        Set<String> tabellen = new TreeSet<>(regels.getObject().volledig().keySet());
        tabellen.addAll(zegel.getObject().sleutels().keySet());
        return jdbc().sql("select " + tabellen.stream().map(een -> "(select count(*) from " + een + ")").collect(Collectors.joining(" + ")))
                .query(Long.class).single();
    }

    private Rijcontrole controle() {
        return new Rijcontrole(jdbc(), zegel.getObject(), json.getObject());
    }

    /** On a connection of its own: that of the transaction is not given back yet. */
    private JdbcClient jdbc() {
        JdbcClient nu = jdbc;
        if (nu == null) {
            nu = JdbcClient.create(new DelegatingDataSource(bron.getObject()));
            jdbc = nu;
        }
        return nu;
    }
}
