package nl.besluitspoor.raadpleging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts in the register who looked at what that is not public: once a day for each person and object. */
@Component
public class Inzagelog {

    private static final int PER_INVOER = 500;

    private final JdbcClient jdbc;
    private final Register register;
    private final Clock klok;
    private final TransactionTemplate eigen;

    Inzagelog(JdbcClient jdbc, Register register, Clock klok, PlatformTransactionManager transacties) {
        this.jdbc = jdbc;
        this.register = register;
        this.klok = klok;
        this.eigen = new TransactionTemplate(transacties);
        this.eigen.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Notes that this person was shown these decisions; what is public, or shown without content, is not noted. */
    public void besluiten(String gebruiker, Collection<Treffer> gezien) {
        noteer(gebruiker, "besluit", gezien.stream().filter(t -> t.openbaarheid() == Openbaarheid.INTERN || t.openbaarheid() == Openbaarheid.EMBARGO)
                .map(t -> t.id().toString()).toList());
    }

    /** Notes that this person was shown these objects, none of them public. */
    public void noteer(String gebruiker, String soort, Collection<String> objecten) {
        if (objecten.isEmpty()) {
            return;
        }
        LocalDate dag = LocalDate.now(klok);
        List<String> alle = objecten.stream().distinct().toList();
        for (int van = 0; van < alle.size(); van += PER_INVOER) {
            List<String> deel = nieuw(gebruiker, dag, soort, alle.subList(van, Math.min(van + PER_INVOER, alle.size())));
            try {
                if (!deel.isEmpty()) {
                    eigen.executeWithoutResult(status -> schrijf(gebruiker, dag, soort, deel));
                }
            } catch (DuplicateKeyException e) {
                // The same person asked the same at the same moment in another window: that one's entry stands.
                continue;
            }
        }
    }

    /** Those that are not noted yet. */
    private List<String> nieuw(String gebruiker, LocalDate dag, String soort, List<String> objecten) {
        Set<String> bekend = new HashSet<>(jdbc.sql("select object from inzage where gebruiker = :gebruiker and dag = :dag and object in (:objecten)")
                .param("gebruiker", gebruiker).param("dag", dag).param("objecten", objecten.stream().map(o -> soort + ":" + o).toList())
                .query(String.class).list());
        return objecten.stream().filter(o -> !bekend.contains(soort + ":" + o)).toList();
    }

    private void schrijf(String gebruiker, LocalDate dag, String soort, List<String> objecten) {
        Handeling handeling = Handeling.opPagina(gebruiker, "auditor", klok.instant());
        for (String object : objecten) {
            jdbc.sql("insert into inzage (gebruiker, dag, object, tijdstip) values (:gebruiker, :dag, :object, :tijdstip)")
                    .param("gebruiker", gebruiker).param("dag", dag).param("object", soort + ":" + object)
                    .param("tijdstip", Timestamp.from(handeling.tijdstip())).update();
        }
        register.append(Feit.van("ingezien", 1, "ingezien:" + UUID.randomUUID()).open("soort", soort).open("objecten", objecten), handeling);
    }
}
