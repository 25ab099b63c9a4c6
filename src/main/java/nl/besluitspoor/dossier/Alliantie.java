package nl.besluitspoor.dossier;

import java.util.List;
import java.util.Optional;
import nl.besluitspoor.toegang.Functies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partners of the alliance, whom a dossier can ask to take part. */
@Component
public class Alliantie {

    private final JdbcClient jdbc;
    private final Functies functies;

    Alliantie(JdbcClient jdbc, Functies functies) {
        this.jdbc = jdbc;
        this.functies = functies;
    }

    /**
     * A member of the alliance.
     *
     * @param sleutel user name; its group is {@code partner-<sleutel>}
     * @param naam    as shown
     */
    public record Lid(String sleutel, String naam) {}

    /** All of them, by name. */
    public List<Lid> leden() {
        return jdbc.sql("select sleutel, naam from alliantiepartner order by naam").query(Lid.class).list();
    }

    /** Mail address of who answers for the partner today; empty where nobody does. */
    Optional<String> mail(String sleutel) {
        return functies.houders("partner-" + sleutel).stream().map(h -> h.persoon().mail()).findFirst();
    }
}
