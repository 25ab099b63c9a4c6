package nl.besluitspoor.inzage.monitoring;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.monitoring.Evaluatie;
import nl.besluitspoor.monitoring.Evaluaties;
import nl.besluitspoor.proces.VolgendeCyclus;
import nl.besluitspoor.proces.VolgendeCyclus.Invoer;
import nl.besluitspoor.toegang.Functies;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a programmamanager starts the next cycle from an evaluation. */
@Controller
class VolgendeCyclusPagina {

    private final VolgendeCyclus cyclus;
    private final Evaluaties evaluaties;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Clock klok;

    VolgendeCyclusPagina(VolgendeCyclus cyclus, Evaluaties evaluaties, DossierToegang toegang, Functies functies, Clock klok) {
        this.cyclus = cyclus;
        this.evaluaties = evaluaties;
        this.toegang = toegang;
        this.functies = functies;
        this.klok = klok;
    }

    @GetMapping("/dossiers/{nummer}/volgende-cyclus")
    ModelAndView toon(Authentication wie, @PathVariable String nummer) {
        Dossier dossier = toegang.leesAlles(wie.getName(), nummer);
        Evaluatie evaluatie = eis(wie, nummer);
        String adviezen = evaluatie.doelen().stream().filter(Evaluatie.Doeloordeel::meenemen).map(d -> "D" + d.doel() + ": " + d.advies()).collect(Collectors.joining("\n"));
        String aanleiding = "Uit de evaluatie van " + nummer + ": " + evaluatie.samenvatting() + "\n" + adviezen;
        return pagina(dossier, evaluatie, new Invoer(dossier.titel(), dossier.korteTitel(), aanleiding.length() > 4000 ? aanleiding.substring(0, 4000) : aanleiding), Map.of());
    }

    @PostMapping("/dossiers/{nummer}/volgende-cyclus")
    ModelAndView start(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String korteTitel, @RequestParam(defaultValue = "") String aanleiding, RedirectAttributes mee) {
        Dossier dossier = toegang.leesAlles(wie.getName(), nummer);
        Evaluatie evaluatie = eis(wie, nummer);
        Invoer invoer = new Invoer(Veldwaarden.schoon(titel), Veldwaarden.schoon(korteTitel), Veldwaarden.schoon(aanleiding));
        Map<String, String> fouten = new LinkedHashMap<>(cyclus.bezwaren(nummer, invoer));
        if (fouten.isEmpty()) {
            try {
                Dossier nieuw = cyclus.start(nummer, invoer, Handeling.opPagina(wie.getName(), Dossiers.PROGRAMMAMANAGER, klok.instant()));
                mee.addFlashAttribute("gedaan", "De volgende cyclus is gestart en heeft nummer " + nieuw.nummer() + ". De doelen die meegaan, staan klaar als het plan wordt geschreven.");
                return new ModelAndView("redirect:/dossiers/" + nieuw.nummer());
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        ModelAndView opnieuw = pagina(dossier, evaluatie, new Invoer(titel, korteTitel, aanleiding), fouten);
        opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return opnieuw;
    }

    private Evaluatie eis(Authentication wie, String nummer) {
        return evaluaties.van(nummer).filter(e -> e.volgendeCyclus() && e.vervolg() == null)
                .filter(e -> functies.heeft(wie.getName(), Dossiers.PROGRAMMAMANAGER)).orElseThrow(DossierToegang::bestaatNiet);
    }

    private static ModelAndView pagina(Dossier dossier, Evaluatie evaluatie, Invoer invoer, Map<String, String> fouten) {
        ModelAndView pagina = new ModelAndView("monitoring/volgende-cyclus");
        pagina.addObject("d", dossier);
        pagina.addObject("e", evaluatie);
        pagina.addObject("f", invoer);
        pagina.addObject("fouten", fouten);
        return pagina;
    }
}
