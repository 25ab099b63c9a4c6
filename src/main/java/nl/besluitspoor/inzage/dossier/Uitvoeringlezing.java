package nl.besluitspoor.inzage.dossier;

import java.util.List;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.DossierToegang.Zicht;
import nl.besluitspoor.monitoring.Evaluaties;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.raad.Raadsopheffingen;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toezegging.Toezeggingen;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a dossier shows of carrying out: monitoring, evaluation, questions of the council, secrets that it shares and promises to it. */
@Component
class Uitvoeringlezing {

    private final Monitoringronden rondes;
    private final Evaluaties evaluaties;
    private final Raadsvragen vragen;
    private final Raadsopheffingen opheffingen;
    private final Toezeggingen toezeggingen;
    private final Functies functies;
    private final DossierToegang toegang;

    Uitvoeringlezing(Monitoringronden rondes, Evaluaties evaluaties, Raadsvragen vragen, Raadsopheffingen opheffingen, Toezeggingen toezeggingen,
            Functies functies, DossierToegang toegang) {
        this.opheffingen = opheffingen;
        this.rondes = rondes;
        this.evaluaties = evaluaties;
        this.vragen = vragen;
        this.toezeggingen = toezeggingen;
        this.functies = functies;
        this.toegang = toegang;
    }

    void vul(Model model, String gebruiker, Dossier dossier, Zicht zicht) {
        model.addAttribute("rondes", rondes.lijst(dossier.nummer()).stream()
                .filter(r -> zicht == Zicht.ALLES || r.stand() == Monitoringronde.Stand.AFGEROND
                        && (r.bijgestuurdOp() == null || toegang.zag(gebruiker, dossier, r.bijgestuurdOp()))).toList());
        model.addAttribute("evaluatie", evaluaties.van(dossier.nummer()).filter(e -> toegang.zag(gebruiker, dossier, e.op())).orElse(null));
        model.addAttribute("raadsvragen", zicht == Zicht.PARTNER ? List.of() : vragen.lijst(dossier.nummer()));
        boolean isGriffie = functies.heeft(gebruiker, "griffie");
        model.addAttribute("magVraagVastleggen", dossier.isOpen() && isGriffie);
        model.addAttribute("geheimVanRaad", isGriffie ? opheffingen.gedeeld(dossier.nummer()) : List.of());
        model.addAttribute("toezeggingen", toezeggingen.vanDossier(dossier.nummer()).stream().filter(t -> toezeggingen.magZien(gebruiker, t)).toList());
    }
}
