package nl.besluitspoor.proces;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Verlening;
import nl.besluitspoor.mandaat.Verleningen;
import nl.besluitspoor.proces.collegebesluit.CollegebesluitModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a decision that gives a mandaat to the lawyer: the domain's fact and the model's step in one transaction. */
@Service
@Transactional
public class MandaatLoop {

    private final Verleningen verleningen;
    private final Mandaten mandaten;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;

    MandaatLoop(Verleningen verleningen, Mandaten mandaten, ProcesBerichten berichten, EngineToegang toegang) {
        this.verleningen = verleningen;
        this.mandaten = mandaten;
        this.berichten = berichten;
        this.toegang = toegang;
    }

    /** Asks a lawyer about each authorisation inside a decision taken GEWIJZIGD: it serves to bring the document in line. */
    public void naUitkomst(UUID voorstelId, Handeling handeling) {
        verleningen.begin(voorstelId, Mandaat.Herkomst.MACHTIGING, handeling).forEach(this::vraag);
    }

    /** Asks a lawyer about each mandaat that was decided, and ends what was withdrawn. */
    public void naBesluit(UUID voorstelId, Handeling handeling) {
        verleningen.begin(voorstelId, Mandaat.Herkomst.BESLISPUNT, handeling).forEach(this::vraag);
        mandaten.verwerkIntrekkingen(voorstelId, handeling);
        mandaten.eindigMetDocument(voorstelId, handeling);
    }

    /** A lawyer asks for the task himself, for a decision that was taken before mandaten were laid down. @see Verleningen#beginAlsnog */
    public void legAlsnogVast(UUID voorstelId, UUID beslispuntId, Handeling handeling) {
        Verlening verlening = verleningen.beginAlsnog(voorstelId, beslispuntId, handeling);
        toegang.als(handeling.gebruiker(), () -> vraag(verlening));
    }

    /** The holder gives an ondermandaat; a lawyer lays it down. @see Mandaten#geefOndermandaat */
    public void geefOndermandaat(UUID mandaatId, Mandaat.Houder voor, @Nullable String tekst, Handeling handeling) {
        Verlening verlening = mandaten.geefOndermandaat(mandaatId, voor, tekst, handeling);
        toegang.als(handeling.gebruiker(), () -> vraag(verlening));
    }

    private boolean vraag(Verlening verlening) {
        Map<String, Object> waarden = new HashMap<>(Map.of(CollegebesluitModel.DOSSIER, verlening.dossier(),
                CollegebesluitModel.VERLENING_ID, verlening.id().toString(), CollegebesluitModel.IN_VERWERKING, true));
        if (verlening.voorstelId() != null) {
            waarden.put(CollegebesluitModel.VOORSTEL_ID, verlening.voorstelId().toString());
        }
        berichten.start(CollegebesluitModel.MANDAAT_VAST_TE_LEGGEN, verlening.dossier(), waarden);
        return true;
    }
}
