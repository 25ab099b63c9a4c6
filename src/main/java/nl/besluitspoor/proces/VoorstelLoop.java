package nl.besluitspoor.proces;

import java.util.List;
import java.util.UUID;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.collegebesluit.CollegebesluitModel;
import nl.besluitspoor.voorstel.Besluitverwerking;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a voorstel from a page: the domain's deed and the model's step in one transaction. */
@Service
@Transactional
public class VoorstelLoop {

    private final Besluitverwerking verwerking;
    private final Vergaderingen vergaderingen;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;
    private final RuntimeService engine;

    VoorstelLoop(Besluitverwerking verwerking, Vergaderingen vergaderingen, ProcesBerichten berichten, EngineToegang toegang,
            RuntimeService engine) {
        this.verwerking = verwerking;
        this.vergaderingen = vergaderingen;
        this.berichten = berichten;
        this.toegang = toegang;
        this.engine = engine;
    }

    /**
     * Takes back every point that is not decided yet: its item falls and its tasks end. What the college decided before is
     * still worked out.
     *
     * @see Besluitverwerking#neemTerug
     */
    public void neemTerug(UUID voorstelId, @Nullable String reden, Handeling handeling) {
        // The voorstel's row before the meeting's, as a decision locks them.
        boolean lopend = verwerking.neemTerug(voorstelId, reden, handeling);
        var agendapunt = vergaderingen.neemTerug(voorstelId, reden == null ? "" : reden, handeling);
        toegang.als(handeling.gebruiker(), () -> {
            agendapunt.ifPresent(punt -> berichten.meld("agendapunt-vervallen", "agendapuntId", punt.id()));
            if (!lopend) {
                wachtend(voorstelId).forEach(e -> engine.messageEventReceived(CollegebesluitModel.VOORSTEL_TERUGGENOMEN, e.getId()));
            }
            return true;
        });
    }

    /** Those that can be taken back; one that mends a letter about points decided before goes on. */
    private List<Execution> wachtend(UUID voorstelId) {
        return engine.createExecutionQuery().messageEventSubscriptionName(CollegebesluitModel.VOORSTEL_TERUGGENOMEN)
                .processVariableValueEquals(CollegebesluitModel.VOORSTEL_ID, voorstelId.toString()).list().stream()
                .filter(e -> !Boolean.TRUE.equals(engine.getVariable(e.getId(), CollegebesluitModel.IN_VERWERKING))).toList();
    }

    /** Brings what is held over back before its date. @see Besluitverwerking#agendeerEerder */
    public void agendeerEerder(UUID voorstelId, Handeling handeling) {
        verwerking.agendeerEerder(voorstelId, handeling);
        toegang.als(handeling.gebruiker(),
                () -> berichten.meld(CollegebesluitModel.EERDER_AGENDEREN, CollegebesluitModel.VOORSTEL_ID, voorstelId));
    }
}
