package nl.besluitspoor.inzage.register;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.besluitspoor.raadpleging.OngeldigeVraag;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Vraaglezer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The day whose knowledge a page shows: read from its address, shown on it, and carried on by its links. */
@Component
@ControllerAdvice(basePackageClasses = Peilbalk.class)
class Peilbalk {

    private final Vraaglezer vragen;

    Peilbalk(Vraaglezer vragen) {
        this.vragen = vragen;
    }

    /** The day that these parameters ask, also put in the model: {@code peil}, and {@code metPeil} to put behind an address. */
    Peil lees(Map<String, String> parameters, Model model) {
        Peil peil = vragen.peil(parameters);
        zet(peil, model);
        Map<String, String> andere = new LinkedHashMap<>(parameters);
        andere.keySet().removeAll(java.util.Set.of("peil", "cursor", "controle"));
        model.addAttribute("andereParameters", andere);
        return peil;
    }

    void zet(Peil peil, Model model) {
        model.addAttribute("peil", peil.dag());
        model.addAttribute("metPeil", peil.dag() == null ? "" : "?peil=" + peil.dag());
    }

    @ExceptionHandler
    ModelAndView ongeldig(OngeldigeVraag fout) {
        ModelAndView pagina = new ModelAndView("register/vraagfout");
        pagina.setStatus(HttpStatus.BAD_REQUEST);
        pagina.addObject("fouten", fout.fouten());
        return pagina;
    }
}
