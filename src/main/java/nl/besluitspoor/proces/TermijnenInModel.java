package nl.besluitspoor.proces;

import java.time.Clock;
import java.util.Date;
import nl.besluitspoor.kalender.Termijnen;
import org.springframework.stereotype.Component;

/** Terms as the models name them: {@code ${termijnen.op('naam')}} in a due date or a timer, counted from now. */
@Component("termijnen")
public class TermijnenInModel {

    private final Termijnen termijnen;
    private final Clock klok;

    TermijnenInModel(Termijnen termijnen, Clock klok) {
        this.termijnen = termijnen;
        this.klok = klok;
    }

    /**
     * The moment at which the term ends that starts now.
     *
     * @throws IllegalArgumentException where no term has this name
     */
    public Date op(String naam) {
        return Date.from(termijnen.eind(naam, klok.instant()));
    }
}
