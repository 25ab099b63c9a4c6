package nl.besluitspoor.inzage.start;

import java.util.Arrays;
import java.util.Optional;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.inzage.DossierToegang;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossiers that someone sees, to search and to filter by phase. */
@Controller
class DossierLijst {

    private final Dossiers dossiers;
    private final DossierToegang toegang;

    DossierLijst(Dossiers dossiers, DossierToegang toegang) {
        this.dossiers = dossiers;
        this.toegang = toegang;
    }

    @GetMapping("/dossiers")
    String toon(Authentication wie, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String fase, Model model) {
        Optional<Fase> gekozen = Arrays.stream(Fase.values()).filter(f -> f.name().equals(fase)).findFirst();
        @Nullable Fase filter = gekozen.orElse(null);
        model.addAttribute("q", q);
        model.addAttribute("fase", filter);
        model.addAttribute("fasen", Fase.values());
        model.addAttribute("dossiers", toegang.zichtbaar(wie.getName(), dossiers.lijst(q, filter)));
        return "start/dossiers";
    }
}
