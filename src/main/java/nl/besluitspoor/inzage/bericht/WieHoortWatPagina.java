package nl.besluitspoor.inzage.bericht;

import nl.besluitspoor.bericht.WieHoortWat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of who hears about what, as the software keeps to it. */
@Controller
class WieHoortWatPagina {

    @GetMapping("/berichten/wie-hoort-wat")
    String toon(Model model) {
        model.addAttribute("tabel", WieHoortWat.tabel());
        return "bericht/wie-hoort-wat";
    }
}
