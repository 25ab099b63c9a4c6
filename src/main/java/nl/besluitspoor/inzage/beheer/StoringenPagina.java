package nl.besluitspoor.inzage.beheer;

import java.time.Clock;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.Storingen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that stopped, for technical administration: to try again with a reason, and no more. */
@Controller
class StoringenPagina {

    private final Storingen storingen;
    private final Clock klok;

    StoringenPagina(Storingen storingen, Clock klok) {
        this.storingen = storingen;
        this.klok = klok;
    }

    @GetMapping("/beheer/storingen")
    ModelAndView toon() {
        return pagina(null, null, "");
    }

    @PostMapping("/beheer/storingen/{job}")
    ModelAndView herhaal(Authentication wie, @PathVariable String job, @RequestParam(defaultValue = "") String reden, RedirectAttributes mee) {
        Storingen.Storing storing;
        try {
            storing = storingen.herhaal(job, reden, Handeling.opPagina(wie.getName(), "beheer", klok.instant()));
        } catch (Geweigerd weigering) {
            ModelAndView opnieuw = pagina(job, weigering.zin(), reden);
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        mee.addFlashAttribute("gedaan", "'%s' wordt opnieuw geprobeerd%s. Dit staat in het register."
                .formatted(storing.stap(), storing.sleutel() == null ? "" : " (" + storing.sleutel() + ")"));
        return new ModelAndView("redirect:/beheer/storingen");
    }

    private ModelAndView pagina(@Nullable String job, @Nullable String fout, String reden) {
        ModelAndView pagina = new ModelAndView("beheer/storingen");
        pagina.addObject("storingen", storingen.alle());
        pagina.addObject("job", job);
        pagina.addObject("fout", fout);
        pagina.addObject("reden", reden);
        return pagina;
    }
}
