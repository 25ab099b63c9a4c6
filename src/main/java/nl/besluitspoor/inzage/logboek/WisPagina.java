package nl.besluitspoor.inzage.logboek;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Wisser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where group {@code privacy} erases a person's data; the address is closed to everyone else. */
@Controller
class WisPagina {

    private final Wisser wisser;
    private final Clock klok;

    WisPagina(Wisser wisser, Clock klok) {
        this.wisser = wisser;
        this.klok = klok;
    }

    @GetMapping("/register/wissen")
    String formulier() {
        return "register/wissen";
    }

    @PostMapping("/register/wissen")
    String wis(@RequestParam(defaultValue = "") String naam, @RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String grond,
            @RequestParam(defaultValue = "false") boolean zeker, Principal wie, Model model, jakarta.servlet.http.HttpServletResponse antwoord) {
        try {
            if (!zeker) {
                throw new Geweigerd("Zet het vinkje: wissen kan niet ongedaan worden gemaakt.");
            }
            model.addAttribute("gedaan", wisser.wis(List.of(naam, mail), grond, Handeling.opPagina(wie.getName(), "privacy", klok.instant())));
        } catch (Geweigerd e) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("fout", e.zin());
            model.addAttribute("naam", naam);
            model.addAttribute("mail", mail);
            model.addAttribute("grond", grond);
        }
        return "register/wissen";
    }
}
