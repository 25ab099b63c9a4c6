package nl.besluitspoor.proces.wijkdialoog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.kalender.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Terms of a dialogue that run from its next meeting; used in the model. Where no planned meeting is left they run
 * from now.
 */
@Component("termijnenVanWijkdialoog")
public class WijkdialoogTermijnen {

    private final Dialogen dialogen;
    private final Termijnen termijnen;
    private final Clock klok;

    WijkdialoogTermijnen(Dialogen dialogen, Termijnen termijnen, Clock klok) {
        this.dialogen = dialogen;
        this.termijnen = termijnen;
        this.klok = klok;
    }

    /** By when a meeting is to be recorded. */
    public Date inbreng(DelegateExecution execution) {
        return Date.from(termijnen.eind("inbreng-vastleggen", vanaf(execution)));
    }

    /** When the wijkmanager is reminded. */
    public Date herinnering(DelegateExecution execution) {
        return Date.from(termijnen.eind("wijkdialoog-herinnering", vanaf(execution)));
    }

    private Instant vanaf(DelegateExecution execution) {
        List<LocalDate> open = dialogen.nogVastTeLeggen(WijkdialoogModel.dialoogId(execution));
        Instant nu = klok.instant();
        if (open.isEmpty()) {
            return nu;
        }
        Instant bijeenkomst = open.get(0).atStartOfDay(klok.getZone()).toInstant();
        return bijeenkomst.isAfter(nu) ? bijeenkomst : nu;
    }
}
