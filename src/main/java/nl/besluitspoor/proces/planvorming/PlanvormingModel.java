package nl.besluitspoor.proces.planvorming;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.handeling.Handeling;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names that {@code planvorming.bpmn} and {@code adviesroutering.dmn} use. */
final class PlanvormingModel {

    static final String PROCES = "planvorming";
    static final String TABEL = "adviesroutering";

    static final String DOSSIER = "dossier";
    static final String PLAN = "planId";
    static final String VERSIE = "planversieId";
    static final String PARTNERS = "partners";
    static final String PARTNER = "partner";
    static final String DISCIPLINES = "disciplines";
    static final String DISCIPLINE = "discipline";
    static final String ONDERWERP = "onderwerp";
    static final String OPNIEUW = "opnieuwVoorleggen";
    static final String VRIJGEGEVEN = "vrijgegeven";

    /** Every variable that stays in the engine. */
    static final Set<String> VARIABELEN =
            Set.of(DOSSIER, PLAN, VERSIE, PARTNERS, PARTNER, DISCIPLINES, DISCIPLINE, ONDERWERP, OPNIEUW, VRIJGEGEVEN);

    static final String OPSTELLEN = "taak-plan-opstellen";
    static final String INBRENG = "taak-inbreng-beantwoorden";
    static final String REAGEREN = "taak-conceptplan-reageren";
    static final String ADVIES = "taak-advies-geven";
    static final String VERWERKEN = "taak-reacties-verwerken";
    static final String VRIJGEVEN = "taak-plan-vrijgeven";

    private static final ZoneId GEMEENTE = ZoneId.of("Europe/Amsterdam");

    private PlanvormingModel() {}

    static String dossier(DelegateExecution execution) {
        return (String) execution.getVariable(DOSSIER);
    }

    static UUID planId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(PLAN));
    }

    static UUID versieId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(VERSIE));
    }

    /** The partners that a round asks: those of the dossier that take part on the day of the deed. */
    static List<String> partners(Dossier dossier, Handeling handeling) {
        LocalDate dag = LocalDate.ofInstant(handeling.tijdstip(), GEMEENTE);
        return new ArrayList<>(dossier.partners().stream().filter(partner -> partner.isLidOp(dag)).map(Partner::sleutel).toList());
    }
}
