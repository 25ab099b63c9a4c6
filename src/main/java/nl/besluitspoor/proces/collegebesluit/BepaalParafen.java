package nl.besluitspoor.proces.collegebesluit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import nl.besluitspoor.proces.BeslistabelUitvoering.Uitslag;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.voorstel.Parafering;
import nl.besluitspoor.voorstel.Parafering.Gevraagd;
import nl.besluitspoor.voorstel.Parafering.Ronde;
import nl.besluitspoor.voorstel.Tabelspoor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks {@code adviesroutering} who gives a paraaf, and begins the round. */
@Component("bepaalParafen")
class BepaalParafen implements JavaDelegate {

    private final Parafering parafering;
    private final BeslistabelUitvoering tabellen;
    private final Handelingen handelingen;

    BepaalParafen(Parafering parafering, BeslistabelUitvoering tabellen, Handelingen handelingen) {
        this.parafering = parafering;
        this.tabellen = tabellen;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID voorstel = CollegebesluitModel.voorstel(execution);
        Uitslag uitslag = tabellen.evalueer(CollegebesluitModel.ADVIESROUTERING, parafering.routeringsvraag(voorstel));
        List<Gevraagd> nodig = uitslag.uitvoer().stream().filter(rij -> Boolean.TRUE.equals(rij.get("paraaf")))
                .map(rij -> new Gevraagd(String.valueOf(rij.get("discipline")), String.valueOf(rij.get("reden")))).toList();
        Ronde ronde = parafering.begin(voorstel, nodig,
                new Tabelspoor(uitslag.tabel(), uitslag.versie(), uitslag.sha256(), uitslag.invoer(), uitslag.regels()),
                handelingen.systeem(execution));
        execution.setVariable(CollegebesluitModel.DISCIPLINES, new ArrayList<>(ronde.disciplines()));
        execution.setVariable(CollegebesluitModel.MANAGEMENT,
                new ArrayList<>(ronde.management() ? List.of(Parafering.MANAGEMENT) : List.of()));
    }
}
