package nl.besluitspoor.inzage.mandaat;

import java.time.Clock;
import java.time.LocalDate;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.FunctieLoop;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Functies.Wisseling;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds which function and portefeuille, and how it changes hands. */
@Controller
class FunctiePagina {

    private final Functies functies;
    private final FunctieLoop loop;
    private final Clock klok;

    FunctiePagina(Functies functies, FunctieLoop loop, Clock klok) {
        this.functies = functies;
        this.loop = loop;
        this.klok = klok;
    }

    @GetMapping("/functies")
    ModelAndView toon() {
        return pagina(new Wisseling(null, null, null, LocalDate.now(klok), null, false), null);
    }

    @PostMapping("/functies")
    ModelAndView wissel(Authentication wie, @RequestParam(defaultValue = "") String functie, @RequestParam(defaultValue = "") String bereik,
            @RequestParam(defaultValue = "") String persoon, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate vanaf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tot,
            @RequestParam(defaultValue = "false") boolean waarnemend, RedirectAttributes mee) {
        Wisseling wisseling = new Wisseling(leeg(functie), leeg(bereik), leeg(persoon), vanaf, tot, waarnemend);
        try {
            loop.wissel(wisseling, Handeling.opPagina(wie.getName(), "bestuurssecretariaat", klok.instant()));
        } catch (Geweigerd weigering) {
            ModelAndView opnieuw = pagina(wisseling, weigering.zin());
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        mee.addFlashAttribute("gedaan", "De wisseling is vastgelegd. Open taken die daarbij horen, gaan mee.");
        return new ModelAndView("redirect:/functies");
    }

    private ModelAndView pagina(Wisseling wisseling, @Nullable String fout) {
        ModelAndView pagina = new ModelAndView("mandaat/functies");
        pagina.addObject("perioden", functies.perioden());
        pagina.addObject("keuzes", functies.functies());
        pagina.addObject("portefeuilles", functies.portefeuilles());
        pagina.addObject("personen", functies.personen());
        pagina.addObject("w", wisseling);
        pagina.addObject("vandaag", LocalDate.now(klok));
        pagina.addObject("fout", fout);
        return pagina;
    }

    private static @Nullable String leeg(String tekst) {
        return tekst.isBlank() ? null : tekst.strip();
    }
}
