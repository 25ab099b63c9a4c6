package nl.besluitspoor.inzage.register;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.raadpleging.Besluitbeeld;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Raadpleging;
import nl.besluitspoor.raadpleging.Verschil;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One decision: what was proposed and decided, what it rested on, what followed, and its entry in the register. */
@Controller
class BesluitPagina {

    private final Raadpleging raadpleging;
    private final Peilbalk peilbalk;
    private final Datums datums;

    BesluitPagina(Raadpleging raadpleging, Peilbalk peilbalk, Datums datums) {
        this.datums = datums;
        this.raadpleging = raadpleging;
        this.peilbalk = peilbalk;
    }

    @GetMapping("/register/besluiten/{id}")
    String toon(@PathVariable String id, @RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        UUID sleutel = Veldwaarden.id(id);
        if (sleutel == null) {
            throw DossierToegang.bestaatNiet();
        }
        Besluitbeeld beeld = raadpleging.besluit(sleutel, peil, wie.getName()).orElseThrow(DossierToegang::bestaatNiet);
        model.addAttribute("titel", "Besluit " + datums.dag(beeld.besluit().datum()) + ", " + beeld.besluit().waarop());
        model.addAttribute("b", beeld.besluit());
        model.addAttribute("beeld", beeld);
        model.addAttribute("verschil", Verschil.tussen(beeld.besluit().tekst(), beeld.besluit().geldendeTekst()));
        model.addAttribute("controle", parameters.containsKey("controle") ? raadpleging.controleer(sleutel) : null);
        return "register/besluit";
    }
}
