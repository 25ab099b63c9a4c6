package nl.besluitspoor.proces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.beleidscyclus.BeleidscyclusModel;
import nl.besluitspoor.proces.beleidscyclus.DossierEinde;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a whole dossier from its page: the domain's deed and the model's step in one transaction. */
@Service
public class DossierLoop {

    private final Dossiers dossiers;
    private final ProcesBerichten berichten;
    private final EngineToegang toegang;
    private final DossierEinde einde;
    private final Voorstellen voorstellen;
    private final Functies functies;

    DossierLoop(Dossiers dossiers, ProcesBerichten berichten, EngineToegang toegang, DossierEinde einde, Voorstellen voorstellen,
            Functies functies) {
        this.dossiers = dossiers;
        this.einde = einde;
        this.voorstellen = voorstellen;
        this.functies = functies;
        this.berichten = berichten;
        this.toegang = toegang;
    }

    /**
     * Starts a dossier and its cycle.
     *
     * @throws nl.besluitspoor.handeling.Geweigerd where a field is wrong, or the parent has no inbreng to build on
     */
    @Transactional
    public Dossier start(NieuwDossier invoer, Handeling handeling) {
        Dossier dossier = dossiers.start(invoer, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.start(BeleidscyclusModel.DOSSIER_GESTART, dossier.nummer(), Map.of(
                BeleidscyclusModel.DOSSIER, dossier.nummer(),
                BeleidscyclusModel.WIJKEN, new ArrayList<>(dossier.wijken().stream().map(Wijk::code).toList()),
                BeleidscyclusModel.NIEUWE_DIALOOG, !dossier.inbrengVanOuder())));
        return dossier;
    }

    /**
     * Starts a dossier and its cycle once for a page, however often that page is sent: a double click, or again after a
     * lost answer, gives the dossier that the first one started.
     *
     * @param aanvraag key that the page carries
     * @throws nl.besluitspoor.handeling.Geweigerd as {@link #start(NieuwDossier, Handeling)}
     */
    @Transactional
    public Dossier start(UUID aanvraag, NieuwDossier invoer, Handeling handeling) {
        return dossiers.eerderGestart(aanvraag).orElseGet(() -> {
            Dossier dossier = start(invoer, handeling);
            dossiers.noteerAanvraag(aanvraag, dossier.nummer());
            return dossier;
        });
    }

    /** What stands in the way of ending the dossier now, a sentence each; empty where nothing does. */
    @Transactional(readOnly = true)
    public List<String> staatEindeInDeWeg(String nummer) {
        return einde.staatInDeWeg(nummer);
    }

    /**
     * Ends the dossier early: what is called stops with it, proposals that were not released end, who had a task is told.
     *
     * @throws Geweigerd without a reason, by another than a programmamanager, or where something stands in the way
     */
    @Transactional
    public void beeindig(String nummer, @Nullable String reden, Handeling handeling) {
        toegang.als(handeling.gebruiker(), () -> {
            einde.beeindig(nummer, handeling, () -> {
                Map<String, Object> invoer = reden == null ? Map.of() : Map.of("reden", reden);
                if (!berichten.meld(BeleidscyclusModel.DOSSIER_BEEINDIGD, BeleidscyclusModel.DOSSIER, nummer, invoer)) {
                    dossiers.beeindig(nummer, reden, handeling);
                }
            });
            return true;
        });
    }

    /**
     * Begins a voorstel that stands alone, beside the plan's own.
     *
     * @return its id
     * @throws Geweigerd by another than a beleidsmedewerker, or where the dossier does not run any more
     */
    @Transactional
    public UUID vraagVoorstel(String nummer, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), "beleidsmedewerker")) {
            throw new Geweigerd("Alleen een beleidsmedewerker begint een los voorstel.");
        }
        dossiers.opSlot(nummer);
        UUID voorstel = voorstellen.begin(nummer, Voorstel.Soort.LOS, null, handeling);
        toegang.als(handeling.gebruiker(), () -> berichten.start(BeleidscyclusModel.VOORSTEL_GEVRAAGD, nummer,
                Map.of(BeleidscyclusModel.DOSSIER, nummer, BeleidscyclusModel.VOORSTEL_ID, voorstel.toString())));
        return voorstel;
    }
}
