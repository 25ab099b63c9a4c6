package nl.besluitspoor.proces.collegebesluit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import nl.besluitspoor.proces.BeslistabelUitvoering.Uitslag;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.voorstel.Tabelspoor;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks {@code informatieplicht} about each beslispunt and keeps the heaviest answer. */
@Component("bepaalInformatieplicht")
class BepaalInformatieplicht implements JavaDelegate {

    private final Voorstelgang gang;
    private final BeslistabelUitvoering tabellen;
    private final Handelingen handelingen;

    BepaalInformatieplicht(Voorstelgang gang, BeslistabelUitvoering tabellen, Handelingen handelingen) {
        this.gang = gang;
        this.tabellen = tabellen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID voorstel = CollegebesluitModel.voorstel(execution);
        Informatieplicht zwaarste = Informatieplicht.GEEN;
        String grondslag = null;
        List<Tabelspoor> spoor = new ArrayList<>();
        for (Map<String, @Nullable Object> vraag : gang.informatievragen(voorstel)) {
            Uitslag uitslag = tabellen.evalueer(CollegebesluitModel.INFORMATIEPLICHT, vraag);
            spoor.add(new Tabelspoor(uitslag.tabel(), uitslag.versie(), uitslag.sha256(), uitslag.invoer(), uitslag.regels()));
            Informatieplicht plicht = Informatieplicht.valueOf(String.valueOf(uitslag.eerste("plicht")));
            if (plicht.compareTo(zwaarste) > 0) {
                zwaarste = plicht;
                grondslag = uitslag.eerste("grondslag");
            }
        }
        gang.legInformatieplichtVast(voorstel, zwaarste, grondslag, spoor, handelingen.systeem(execution));
    }
}
