package nl.besluitspoor.proces.collegebesluit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Opschaling;
import nl.besluitspoor.groei.Wijkuitbreidingen;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Handelingen;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.proces.MandaatLoop;
import nl.besluitspoor.proces.beleidscyclus.BeleidscyclusModel;
import nl.besluitspoor.proces.doorbraak.DoorbraakModel;
import nl.besluitspoor.proces.raadsvraag.RaadsvraagModel;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.voorstel.Besluitverwerking;
import nl.besluitspoor.voorstel.Besluitverwerking.Melding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each final point to whoever asked, and starts the RIB where one is due. */
@Component("meldDefinitievePunten")
class MeldDefinitievePunten implements JavaDelegate {

    private final Besluitverwerking verwerking;
    private final Raadsinformatiebrieven ribs;
    private final MandaatLoop mandaten;
    private final Wijkuitbreidingen wijken;
    private final Opschaling opschaling;
    private final ProcesBerichten berichten;
    private final Handelingen handelingen;

    MeldDefinitievePunten(Besluitverwerking verwerking, Raadsinformatiebrieven ribs, MandaatLoop mandaten, Wijkuitbreidingen wijken,
            Opschaling opschaling, ProcesBerichten berichten, Handelingen handelingen) {
        this.verwerking = verwerking;
        this.ribs = ribs;
        this.mandaten = mandaten;
        this.wijken = wijken;
        this.opschaling = opschaling;
        this.berichten = berichten;
        this.handelingen = handelingen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID voorstel = CollegebesluitModel.voorstel(execution);
        Handeling handeling = handelingen.systeem(execution);
        if (Boolean.TRUE.equals(execution.getVariable(CollegebesluitModel.RIB_HERSTEL))) {
            UUID teruggestuurd = UUID.fromString((String) execution.getVariable(CollegebesluitModel.RIB_ID));
            verwerking.sluitRibHerstel(voorstel, handeling);
            beginRib(execution, voorstel, ribs.van(teruggestuurd).beslispunten(), handeling);
            execution.setVariable(CollegebesluitModel.PUNT_AANGEHOUDEN, false);
            return;
        }
        Melding melding = verwerking.meldDefinitief(voorstel, handeling);
        execution.setVariable(CollegebesluitModel.PUNT_AANGEHOUDEN, melding.aangehouden());
        execution.setVariable(CollegebesluitModel.IN_VERWERKING, false);
        mandaten.naBesluit(voorstel, handeling);
        if (melding.plan() != null) {
            berichten.meld("beslispunt-definitief", CollegebesluitModel.VOORSTEL_ID, voorstel, Map.of("uitkomst", melding.plan().name()));
        }
        if (!melding.punten().isEmpty()) {
            berichten.meld(RaadsvraagModel.ANTWOORD_BESLOTEN, CollegebesluitModel.VOORSTEL_ID, voorstel);
        }
        meldWijk(voorstel, execution.getProcessBusinessKey(), handeling);
        meldDoorbraak(voorstel, handeling);
        beginRib(execution, voorstel, melding.ribPunten(), handeling);
    }

    /** A wijk that this proposal asks for: its cycle works the decision out; where that ended, it is recorded all the same. */
    private void meldWijk(UUID voorstel, String dossier, Handeling handeling) {
        if (wijken.isBesloten(voorstel) && !berichten.meld(BeleidscyclusModel.WIJKBESLUIT_GENOMEN, BeleidscyclusModel.DOSSIER, dossier,
                Map.of(BeleidscyclusModel.WIJKVOORSTEL_ID, voorstel.toString()))) {
            wijken.verwerk(voorstel, handeling);
        }
    }

    /** A doorbraak that this proposal asks for: its process works the decision out; where that ended, it is recorded all the same. */
    private void meldDoorbraak(UUID voorstel, Handeling handeling) {
        if (opschaling.isBesloten(voorstel) && !berichten.meld(DoorbraakModel.DOORBRAAK_BESLOTEN, DoorbraakModel.VOORSTEL_ID, voorstel)) {
            opschaling.vanVoorstel(voorstel).ifPresent(d -> opschaling.verwerkBesluit(d.id(), handeling));
        }
    }

    private void beginRib(DelegateExecution execution, UUID voorstel, List<UUID> punten, Handeling handeling) {
        if (punten.isEmpty()) {
            return;
        }
        String rib = ribs.begin(voorstel, punten, handeling).toString();
        berichten.start("rib-gereed", execution.getProcessBusinessKey(), Map.of(CollegebesluitModel.DOSSIER,
                execution.getProcessBusinessKey(), CollegebesluitModel.RIB_ID, rib, CollegebesluitModel.VOORSTEL_ID, voorstel.toString()));
    }
}
