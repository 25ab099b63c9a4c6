package nl.besluitspoor.inzage.dossier;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.besluitspoor.dossier.Alliantie;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a programmamanager starts a dossier; what was typed stays where it is refused. */
@Controller
class NieuwDossierPagina {

    private final DossierLoop loop;
    private final Dossiers dossiers;
    private final Wijken wijken;
    private final Alliantie alliantie;
    private final Functies functies;
    private final Clock klok;

    NieuwDossierPagina(DossierLoop loop, Dossiers dossiers, Wijken wijken, Alliantie alliantie, Functies functies, Clock klok) {
        this.loop = loop;
        this.dossiers = dossiers;
        this.wijken = wijken;
        this.alliantie = alliantie;
        this.functies = functies;
        this.klok = klok;
    }

    /** @param ouder number of the parent whose page led here; its data are filled in already */
    @GetMapping("/dossiers/nieuw")
    ModelAndView toon(@RequestParam(required = false) @Nullable String ouder, @RequestParam(required = false) @Nullable SoortPlan soort,
            @RequestParam(required = false) @Nullable String wijk) {
        return pagina(ouder == null || soort == null ? DossierFormulier.leeg() : dossiers.zoek(ouder).map(boven -> DossierFormulier.onder(boven, soort,
                boven.wijken().stream().filter(w -> w.code().equals(wijk)).findFirst().orElse(null),
                dossiers.leden(boven).stream().map(Partner::sleutel).toList())).orElseGet(DossierFormulier::leeg), Map.of());
    }

    @PostMapping("/dossiers/nieuw")
    ModelAndView start(Authentication wie, @ModelAttribute DossierFormulier formulier, RedirectAttributes mee) {
        NieuwDossier invoer = formulier.alsInvoer();
        Map<String, String> fouten = new LinkedHashMap<>(dossiers.bezwaren(invoer));
        fouten.putAll(formulier.onleesbaar());
        if (fouten.isEmpty()) {
            try {
                Dossier dossier = loop.start(Objects.requireNonNull(formulier.aanvraag()), invoer, Handeling.opPagina(wie.getName(), Dossiers.PROGRAMMAMANAGER, klok.instant()));
                mee.addFlashAttribute("gedaan", "Het dossier is gestart en heeft nummer " + dossier.nummer() + ".");
                return new ModelAndView("redirect:/dossiers/" + dossier.nummer());
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        ModelAndView opnieuw = pagina(formulier, fouten);
        opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return opnieuw;
    }

    private ModelAndView pagina(DossierFormulier formulier, Map<String, String> fouten) {
        ModelAndView pagina = new ModelAndView("dossier/nieuw");
        pagina.addObject("f", formulier);
        pagina.addObject("fouten", fouten);
        pagina.addObject("soorten", SoortPlan.values());
        pagina.addObject("wijken", wijken.alle());
        pagina.addObject("partners", alliantie.leden());
        pagina.addObject("portefeuilles", functies.portefeuilles());
        pagina.addObject("openbaarheden", List.of(Openbaarheid.OPENBAAR, Openbaarheid.INTERN, Openbaarheid.EMBARGO));
        pagina.addObject("ouders", dossiers.lijst(null, null).stream().filter(d -> d.soortPlan() == SoortPlan.PROGRAMMAPLAN && d.isOpen()
                && d.fase() != Fase.WIJKDIALOOG).toList());
        return pagina;
    }
}
