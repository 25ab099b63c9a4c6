package nl.besluitspoor.duurzaam;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Whole cycles by the engine's services: cycles a second, SQL statements a cycle, rows written a cycle by table. Rows
 * are PostgreSQL's own counts (inserted, updated and deleted); on H2, which keeps none, the rows that a cycle leaves.
 * Run by hand: {@code ./mvnw verify -Pbench}, on PostgreSQL with {@code -Dbesluitspoor.test.database=postgres}.
 */
@Tag("bench")
@Import(CyclusBenchIT.Geteld.class)
class CyclusBenchIT extends ProcesTests {

    private static final int OPWARMEN = 3;
    private static final int CYCLI = 20;
    private static final AtomicLong OPDRACHTEN = new AtomicLong();

    @Autowired
    ApplicationContext context;

    /** Counts every statement that goes to the database. */
    @TestConfiguration
    static class Geteld {
        @Bean
        static BeanPostProcessor telOpdrachten() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String naam) {
                    return bean instanceof DataSource bron
                            ? ProxyDataSourceBuilder.create(bron).afterQuery((uitvoering, vragen) -> OPDRACHTEN.addAndGet(vragen.size())).build()
                            : bean;
                }
            };
        }
    }

    @Test
    void wholeCycles() throws Exception {
        for (int i = 0; i < OPWARMEN; i++) {
            Cyclus.in(context, taak -> { }).loop("Opwarmen " + i);
        }
        Map<String, Long> voor = rijen();
        OPDRACHTEN.set(0);
        long begin = System.nanoTime();
        for (int i = 0; i < CYCLI; i++) {
            Cyclus.in(context, taak -> { }).loop("Meting " + i);
        }
        double seconden = (System.nanoTime() - begin) / 1e9;
        long opdrachten = OPDRACHTEN.get();
        Map<String, Long> na = rijen();
        System.out.printf("%s: %d cycli in %.1f s, %.2f cycli/s, %d SQL-opdrachten een cyclus%n", TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
                CYCLI, seconden, CYCLI / seconden, opdrachten / CYCLI);
        long samen = 0;
        Map<String, Long> verschil = new LinkedHashMap<>();
        for (Map.Entry<String, Long> tabel : na.entrySet()) {
            long erbij = (tabel.getValue() - voor.getOrDefault(tabel.getKey(), 0L)) / CYCLI;
            verschil.put(tabel.getKey(), erbij);
            samen += erbij;
        }
        System.out.printf("rijen een cyclus: %d; de grootste:%n", samen);
        verschil.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(15)
                .forEach(tabel -> System.out.printf("  %-32s %d%n", tabel.getKey(), tabel.getValue()));
    }

    private Map<String, Long> rijen() throws InterruptedException {
        Map<String, Long> rijen = new LinkedHashMap<>();
        if (TestDatabase.isPostgres()) {
            Thread.sleep(2_000);
            jdbc.sql("select relname, n_tup_ins + n_tup_upd + n_tup_del as n from pg_stat_user_tables")
                    .query((rij, nr) -> rijen.put(rij.getString(1), rij.getLong(2))).list();
            return rijen;
        }
        List<String> tabellen = jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'").query(String.class).list();
        tabellen.forEach(tabel -> rijen.put(tabel, jdbc.sql("select count(*) from \"" + tabel + "\"").query(Long.class).single()));
        return rijen;
    }
}
