package nl.besluitspoor.inzage.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.Namen;
import nl.besluitspoor.proces.Verloop;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Cockpit itself does not show, for its plugins ({@code formulieren/cockpit.js}): what waits for whom until when,
 * and how one run of a model got where it is. Names of steps, people and times; nothing of what a case is about.
 */
@RestController
class CockpitGegevens {

    private final Verloop verloop;
    private final Namen namen;
    private final Datums datums;
    private final Clock klok;

    CockpitGegevens(Verloop verloop, Namen namen, Datums datums, Clock klok) {
        this.verloop = verloop;
        this.namen = namen;
        this.datums = datums;
        this.klok = klok;
    }

    /**
     * An open task.
     *
     * @param wie       who has it, or who may take it
     * @param sinds     since when it waits
     * @param uiterlijk its due date; empty where it has none
     */
    record Termijn(String zaak, String instantie, String taak, String wie, String sinds, String uiterlijk, boolean teLaat) {}

    /** A step of one run, done or waiting; each time as a reader sees it, empty where there is none. */
    record Stap(String naam, String wie, String begonnen, String klaar, String uiterlijk, boolean teLaat, boolean vervallen) {}

    /** What waits, the latest first. */
    @GetMapping("/cockpit/termijnen")
    List<Termijn> termijnen() {
        return verloop.allesWatWacht().stream().map(w -> new Termijn(w.zaak(), w.instantie(), w.taak().naam(), namen.wie(w.taak()),
                datums.dag(w.taak().begonnen()), datums.moment(w.taak().uiterlijk()), datums.isVoorbij(w.taak().uiterlijk()))).toList();
    }

    /** The steps of one run, the newest first. */
    @GetMapping("/cockpit/verloop/{instantie}")
    List<Stap> verloop(@PathVariable String instantie) {
        Instant nu = klok.instant();
        List<Verloop.Stap> stappen = new ArrayList<>(verloop.stappenVan(instantie));
        if (stappen.isEmpty()) {
            throw DossierToegang.bestaatNiet();
        }
        Collections.reverse(stappen);
        return stappen.stream().map(s -> new Stap(s.naam(), namen.persoon(s.wie()), datums.moment(s.begonnen()), datums.moment(s.klaar()),
                datums.moment(s.uiterlijk()), s.isTeLaat(nu), s.vervallen())).toList();
    }
}
