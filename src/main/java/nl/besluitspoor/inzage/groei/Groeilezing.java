package nl.besluitspoor.inzage.groei;

import java.util.List;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Lidmaatschappen;
import nl.besluitspoor.groei.Wijkuitbreidingen;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a dossier shows of its partners and wijken over time. */
@Component
public class Groeilezing {

    private final Dossiers dossiers;
    private final Lidmaatschappen leden;
    private final Wijkuitbreidingen wijken;

    Groeilezing(Dossiers dossiers, Lidmaatschappen leden, Wijkuitbreidingen wijken) {
        this.dossiers = dossiers;
        this.leden = leden;
        this.wijken = wijken;
    }

    /** Puts it in the page's model. @param alles whether this person sees the whole dossier */
    public void vul(Model model, String gebruiker, Dossier dossier, boolean alles) {
        model.addAttribute("leden", dossiers.leden(dossier));
        model.addAttribute("partnerwijzigingen", alles ? leden.van(dossier.nummer()) : List.of());
        model.addAttribute("wijkuitbreidingen", alles ? wijken.van(dossier.nummer()) : List.of());
        model.addAttribute("magPartnersWijzigen", alles && leden.waaromNiet(dossier.nummer(), gebruiker).isEmpty());
        model.addAttribute("magWijkVragen", alles && wijken.waaromNiet(dossier.nummer(), gebruiker).isEmpty());
    }
}
