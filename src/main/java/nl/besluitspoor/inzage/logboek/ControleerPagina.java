package nl.besluitspoor.inzage.logboek;

import nl.besluitspoor.register.Logboek;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How an outsider checks the register with tools that we did not write. */
@Controller
class ControleerPagina {

    private final Logboek logboek;

    ControleerPagina(Logboek logboek) {
        this.logboek = logboek;
    }

    @GetMapping("/register/controleren")
    String controleren(Model model) {
        model.addAttribute("stand", logboek.stand());
        return "register/controleren";
    }
}
