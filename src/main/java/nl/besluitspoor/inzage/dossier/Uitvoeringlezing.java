package nl.besluitspoor.inzage.dossier;

import java.util.List;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.inzage.DossierToegang.Zicht;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toezegging.Toezeggingen;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a dossier shows of carrying out: questions of the council and promises to it. */
@Component
class Uitvoeringlezing {

    private final Raadsvragen vragen;
    private final Toezeggingen toezeggingen;
    private final Functies functies;

    Uitvoeringlezing(Raadsvragen vragen, Toezeggingen toezeggingen, Functies functies) {
        this.vragen = vragen;
        this.toezeggingen = toezeggingen;
        this.functies = functies;
    }

    void vul(Model model, String gebruiker, Dossier dossier, Zicht zicht) {
        model.addAttribute("raadsvragen", zicht == Zicht.PARTNER ? List.of() : vragen.lijst(dossier.nummer()));
        model.addAttribute("magVraagVastleggen", dossier.isOpen() && functies.heeft(gebruiker, "griffie"));
        model.addAttribute("toezeggingen", toezeggingen.vanDossier(dossier.nummer()).stream().filter(t -> toezeggingen.magZien(gebruiker, t)).toList());
    }
}
