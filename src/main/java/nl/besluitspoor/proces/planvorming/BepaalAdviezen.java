package nl.besluitspoor.proces.planvorming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.plan.Adviesvraag;
import nl.besluitspoor.plan.Consultaties;
import nl.besluitspoor.plan.Consultaties.Tabelspoor;
import nl.besluitspoor.proces.BeslistabelUitvoering;
import nl.besluitspoor.proces.BeslistabelUitvoering.Uitslag;
import nl.besluitspoor.proces.Handelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks {@code adviesroutering} which disciplines must speak on this version, and records it. */
@Component("bepaalAdviezen")
class BepaalAdviezen implements JavaDelegate {

    private final Consultaties consultaties;
    private final BeslistabelUitvoering tabellen;
    private final Handelingen handelingen;

    BepaalAdviezen(Consultaties consultaties, BeslistabelUitvoering tabellen, Handelingen handelingen) {
        this.consultaties = consultaties;
        this.tabellen = tabellen;
        this.handelingen = handelingen;
    }

    /** One question a discipline: what any rule asks of it, with the reasons of all. */
    static List<Adviesvraag> vragen(List<Map<String, Object>> uitvoer) {
        Map<String, Adviesvraag> vragen = new LinkedHashMap<>();
        for (Map<String, Object> rij : uitvoer) {
            Adviesvraag regel = new Adviesvraag((String) rij.get("discipline"), Boolean.TRUE.equals(rij.get("advies")),
                    Boolean.TRUE.equals(rij.get("paraaf")), (String) rij.get("reden"));
            vragen.merge(regel.discipline(), regel, (a, b) -> new Adviesvraag(a.discipline(), a.advies() || b.advies(),
                    a.paraaf() || b.paraaf(), a.reden() + " " + b.reden()));
        }
        return List.copyOf(vragen.values());
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID versie = PlanvormingModel.versieId(execution);
        Uitslag uitslag = tabellen.evalueer(PlanvormingModel.TABEL, new LinkedHashMap<>(consultaties.routeringsvraag(versie)));
        List<String> disciplines = consultaties.vraagAdvies(versie, vragen(uitslag.uitvoer()),
                new Tabelspoor(uitslag.tabel(), uitslag.versie(), uitslag.sha256(), uitslag.invoer(), uitslag.regels()),
                handelingen.systeem(execution));
        execution.setVariable(PlanvormingModel.DISCIPLINES, new ArrayList<>(disciplines));
    }
}
