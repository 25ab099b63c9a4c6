package nl.besluitspoor.inzage.register;

import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Raadpleging;
import nl.besluitspoor.raadpleging.Vraaglezer;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The mandaten: their terms, what became of them, and each use. */
@Controller
class RegistermandaatPagina {

    private final Raadpleging raadpleging;
    private final Vraaglezer vragen;
    private final Peilbalk peilbalk;

    RegistermandaatPagina(Raadpleging raadpleging, Vraaglezer vragen, Peilbalk peilbalk) {
        this.raadpleging = raadpleging;
        this.vragen = vragen;
        this.peilbalk = peilbalk;
    }

    @GetMapping("/register/mandaten")
    String lijst(@RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        model.addAttribute("bladzijde", raadpleging.mandaten(peil, vragen.bladzijde(parameters), wie.getName()));
        return "register/mandaten";
    }

    @GetMapping("/register/mandaten/{id}")
    String toon(@PathVariable String id, @RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        UUID sleutel = Veldwaarden.id(id);
        if (sleutel == null) {
            throw DossierToegang.bestaatNiet();
        }
        model.addAttribute("m", raadpleging.mandaat(sleutel, peil, wie.getName()).orElseThrow(DossierToegang::bestaatNiet));
        return "register/mandaat";
    }
}
