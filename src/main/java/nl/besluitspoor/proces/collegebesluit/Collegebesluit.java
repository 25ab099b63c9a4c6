package nl.besluitspoor.proces.collegebesluit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Besluitverwerking;
import nl.besluitspoor.voorstel.Parafering;
import nl.besluitspoor.voorstel.Voorstelgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code collegebesluit.bpmn} asks by {@code ${collegebesluit…}}. */
@Component("collegebesluit")
public class Collegebesluit {

    private final Dossiers dossiers;
    private final Functies functies;
    private final Parafering parafering;
    private final Besluitverwerking verwerking;
    private final Clock klok;

    Collegebesluit(Dossiers dossiers, Functies functies, Parafering parafering, Besluitverwerking verwerking, Clock klok) {
        this.dossiers = dossiers;
        this.functies = functies;
        this.parafering = parafering;
        this.verwerking = verwerking;
        this.klok = klok;
    }

    /** Keys of the holder of the dossier's portefeuille and of who stands in for him; not of every wethouder. */
    public List<String> portefeuillehouder(DelegateExecution execution) {
        String portefeuille = dossiers.van(execution.getProcessBusinessKey()).portefeuille();
        return functies.houders(Voorstelgang.PORTEFEUILLEHOUDER, portefeuille).stream()
                .filter(houder -> portefeuille.equals(houder.bereik())).map(houder -> houder.persoon().gebruiker()).distinct().toList();
    }

    /** Whether the first round ended because someone did not agree. */
    public boolean rondeGestopt(DelegateExecution execution) {
        return parafering.isGestopt(CollegebesluitModel.voorstel(execution));
    }

    /** When what is held over comes back: at the beginning of its day. */
    public Date terugkomst(DelegateExecution execution) {
        LocalDate dag = verwerking.aangehoudenTot(CollegebesluitModel.voorstel(execution))
                .orElseThrow(() -> new IllegalStateException("er is geen beslispunt aangehouden"));
        return Date.from(dag.atStartOfDay(klok.getZone()).toInstant());
    }

    /** A discipline's name; tells the tasks of one round apart. */
    public String discipline(String sleutel) {
        return Advies.disciplinenaam(sleutel);
    }
}
