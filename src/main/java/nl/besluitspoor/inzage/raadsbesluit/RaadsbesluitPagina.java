package nl.besluitspoor.inzage.raadsbesluit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.raad.Raadsopheffingen;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The council's decision by which it lifts a secrecy that it shares: recorded by the griffie (Gemeentewet 89). */
@Controller
class RaadsbesluitPagina {

    private static final String GRIFFIE = "griffie";

    private final Raadsopheffingen opheffingen;
    private final DossierToegang toegang;
    private final Clock klok;

    RaadsbesluitPagina(Raadsopheffingen opheffingen, DossierToegang toegang, Clock klok) {
        this.opheffingen = opheffingen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /** What stands in the fields, as it was typed. */
    record Formulier(String datum, String kenmerk, String letterlijk) {}

    @GetMapping("/dossiers/{nummer}/geheimhouding/{id}/raadsbesluit")
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @PathVariable UUID id) {
        Dossier dossier = toegang.leesAls(GRIFFIE, wie.getName(), nummer);
        return formulier(dossier, opTeHeffen(nummer, id), new Formulier("", "", ""), Map.of());
    }

    @PostMapping("/dossiers/{nummer}/geheimhouding/{id}/raadsbesluit")
    ModelAndView legVast(Authentication wie, @PathVariable String nummer, @PathVariable UUID id, @RequestParam(defaultValue = "") String datum,
            @RequestParam(defaultValue = "") String kenmerk, @RequestParam(defaultValue = "") String letterlijk, RedirectAttributes mee) {
        Dossier dossier = toegang.leesAls(GRIFFIE, wie.getName(), nummer);
        Geheimhouding geheimhouding = opTeHeffen(nummer, id);
        Map<String, String> onleesbaar = new LinkedHashMap<>();
        Raadsopheffingen.Invoer invoer = new Raadsopheffingen.Invoer(Veldwaarden.datum(datum, "datum", onleesbaar), Veldwaarden.schoon(kenmerk),
                Veldwaarden.schoon(letterlijk));
        Map<String, String> fouten = new LinkedHashMap<>(opheffingen.bezwaren(geheimhouding, invoer));
        fouten.putAll(onleesbaar);
        if (fouten.isEmpty()) {
            try {
                opheffingen.legVast(id, invoer, Handeling.opPagina(wie.getName(), GRIFFIE, klok.instant()));
                mee.addFlashAttribute("gedaan", "Vastgelegd is dat de raad de geheimhouding opheft. Wat gesloten was, is weer zo openbaar als daarvoor.");
                return new ModelAndView("redirect:/dossiers/" + nummer + "#geheimhouding-raad");
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        ModelAndView opnieuw = formulier(dossier, geheimhouding, new Formulier(datum, kenmerk, letterlijk), fouten);
        opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return opnieuw;
    }

    private static ModelAndView formulier(Dossier dossier, Geheimhouding geheimhouding, Formulier formulier, Map<String, String> fouten) {
        ModelAndView pagina = new ModelAndView("raadsbesluit/opheffen");
        pagina.addObject("d", dossier);
        pagina.addObject("g", geheimhouding);
        pagina.addObject("gronden", Geheimhouding.grondslag(geheimhouding.gronden()));
        pagina.addObject("f", formulier);
        pagina.addObject("fouten", fouten);
        return pagina;
    }

    private Geheimhouding opTeHeffen(String nummer, UUID id) {
        return opheffingen.opTeHeffen(nummer, id).orElseThrow(DossierToegang::bestaatNiet);
    }
}
