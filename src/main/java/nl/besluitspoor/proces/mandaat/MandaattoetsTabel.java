package nl.besluitspoor.proces.mandaat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.mandaat.Mandaatregels;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.mandaat.Toetsuitkomst;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import nl.besluitspoor.proces.BeslistabelUitvoering.Uitslag;
import org.springframework.stereotype.Component;

/** Asks {@code mandaattoets.dmn}. */
@Component
class MandaattoetsTabel implements Mandaatregels {

    static final String TABEL = "mandaattoets";

    private final BeslistabelUitvoering tabellen;

    MandaattoetsTabel(BeslistabelUitvoering tabellen) {
        this.tabellen = tabellen;
    }

    @Override
    public Antwoord vraag(Map<String, String> feiten) {
        Uitslag uitslag = tabellen.evalueer(TABEL, new LinkedHashMap<>(feiten));
        List<Toetsing.Regel> regels = new ArrayList<>();
        for (int i = 0; i < uitslag.regels().size(); i++) {
            Map<String, Object> rij = uitslag.uitvoer().get(i);
            regels.add(new Toetsing.Regel(uitslag.regels().get(i), Toetsuitkomst.valueOf(String.valueOf(rij.get("uitkomst"))),
                    String.valueOf(rij.get("reden")), String.valueOf(rij.get("artikel"))));
        }
        return new Antwoord(regels, new Toetsing.Spoor(uitslag.tabel(), uitslag.versie(), uitslag.sha256(), feiten, uitslag.regels()));
    }
}
