package nl.besluitspoor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.besluitspoor.register.Aansluiting;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks, when the process tests of a program are done, at the database that they shared: whether a row is another than its
 * entry sealed, and who was told of what. Writes it to {@code target/na-afloop}, where {@code NaAfloopIT} judges it.
 */
@Component
@ConditionalOnProperty(NaAfloop.AAN)
class NaAfloop {

    /** Property that the process tests set. */
    static final String AAN = "besluitspoor.test.na-afloop";
    static final Path MAP = Path.of("target", "na-afloop");
    static final String OMVANG = "omvang ";
    static final String ANDERS = "anders ";
    static final String DUBBEL = "dubbel ";
    static final String HOORDE = "hoorde ";

    private static final AtomicInteger NUMMER = new AtomicInteger();

    private final List<Aansluiting> aansluitingen;
    private final JdbcClient jdbc;

    NaAfloop(List<Aansluiting> aansluitingen, JdbcClient jdbc) {
        this.aansluitingen = aansluitingen;
        this.jdbc = jdbc;
    }

    @EventListener(ContextClosedEvent.class)
    void schrijf() {
        List<String> regels = new ArrayList<>();
        regels.add(OMVANG + jdbc.sql("select count(*) from register_invoer").query(Long.class).single());
        aansluitingen.stream().flatMap(een -> een.verschillen().stream()).filter(een -> een.contains("bij deze invoer"))
                .filter(een -> !ProcesTests.isGeknoei(een)).forEach(een -> regels.add(ANDERS + een.replace('\n', ' ')));
        jdbc.sql("select message_id from postvak_bericht group by message_id having count(*) > 1").query(String.class).list()
                .forEach(een -> regels.add(DUBBEL + een));
        jdbc.sql("""
                select distinct b.feit_soort, case when b.ontvanger_rol like 'partner-%' then 'partner' else b.ontvanger_rol end rol
                from postvak_bericht p join bericht b on b.message_id = p.message_id order by 1, 2""")
                .query((rij, nr) -> HOORDE + rij.getString(1) + " " + rij.getString(2)).list().forEach(regels::add);
        TestDatabase.bewaar(MAP, "-" + NUMMER.incrementAndGet(), regels);
    }
}
