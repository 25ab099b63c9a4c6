package nl.besluitspoor.inzage.raadsvraag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.proces.RaadsvraagLoop;
import nl.besluitspoor.raad.NieuweRaadsvraag;
import nl.besluitspoor.raad.Raadsvraag;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.toegang.Functies;
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

/** Questions of the council: recorded by the griffie, put off with a reason by who answers. */
@Controller
class RaadsvraagPagina {

    private final Raadsvragen vragen;
    private final RaadsvraagLoop loop;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Clock klok;

    RaadsvraagPagina(Raadsvragen vragen, RaadsvraagLoop loop, DossierToegang toegang, Functies functies, Clock klok) {
        this.vragen = vragen;
        this.loop = loop;
        this.toegang = toegang;
        this.functies = functies;
        this.klok = klok;
    }

    /** What stands in the fields of a question, as it was typed. */
    record Formulier(String onderwerp, String vraag, String steller, String ontvangenOp) {}

    @GetMapping("/dossiers/{nummer}/raadsvragen/nieuw")
    ModelAndView nieuw(Authentication wie, @PathVariable String nummer) {
        return formulier(eisGriffie(wie, nummer), new Formulier("", "", "", LocalDate.now(klok).toString()), Map.of());
    }

    @PostMapping("/dossiers/{nummer}/raadsvragen")
    ModelAndView ontvang(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String onderwerp,
            @RequestParam(defaultValue = "") String vraag, @RequestParam(defaultValue = "") String steller,
            @RequestParam(defaultValue = "") String ontvangenOp, RedirectAttributes mee) {
        Dossier dossier = eisGriffie(wie, nummer);
        Map<String, String> onleesbaar = new LinkedHashMap<>();
        NieuweRaadsvraag invoer = new NieuweRaadsvraag(nummer, Veldwaarden.schoon(onderwerp), Veldwaarden.schoon(vraag), Veldwaarden.schoon(steller),
                Veldwaarden.datum(ontvangenOp, "ontvangenOp", onleesbaar));
        Map<String, String> fouten = new LinkedHashMap<>(vragen.bezwaren(invoer));
        fouten.putAll(onleesbaar);
        if (fouten.isEmpty()) {
            try {
                UUID id = loop.ontvang(invoer, door(wie, "griffie"));
                mee.addFlashAttribute("gedaan", "De raadsvraag is vastgelegd. De beleidsmedewerker heeft de taak om haar te beantwoorden.");
                return new ModelAndView("redirect:/dossiers/" + nummer + "/raadsvragen/" + id);
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        ModelAndView opnieuw = formulier(dossier, new Formulier(onderwerp, vraag, steller, ontvangenOp), fouten);
        opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return opnieuw;
    }

    private ModelAndView formulier(Dossier dossier, Formulier formulier, Map<String, String> fouten) {
        ModelAndView pagina = new ModelAndView("raadsvraag/nieuw");
        pagina.addObject("d", dossier);
        pagina.addObject("f", formulier);
        pagina.addObject("fouten", fouten);
        pagina.addObject("termijn", vragen.termijn());
        return pagina;
    }

    @GetMapping("/dossiers/{nummer}/raadsvragen/{id}")
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @PathVariable UUID id) {
        return pagina(wie, nummer, id, "", "", null);
    }

    @PostMapping("/dossiers/{nummer}/raadsvragen/{id}/uitstel")
    ModelAndView stelUit(Authentication wie, @PathVariable String nummer, @PathVariable UUID id, @RequestParam(defaultValue = "") String tot,
            @RequestParam(defaultValue = "") String reden, RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        eisVan(nummer, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = Veldwaarden.datum(tot, "tot", fouten);
        try {
            if (!fouten.isEmpty()) {
                throw new Geweigerd(fouten.get("tot"));
            }
            loop.stelUit(id, dag, Veldwaarden.schoon(reden), door(wie, "beleidsmedewerker"));
        } catch (Geweigerd weigering) {
            ModelAndView opnieuw = pagina(wie, nummer, id, tot, reden, weigering.zin());
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        mee.addFlashAttribute("gedaan", "Het antwoord is uitgesteld. De griffie en de raad krijgen bericht met uw reden.");
        return new ModelAndView("redirect:/dossiers/" + nummer + "/raadsvragen/" + id);
    }

    private ModelAndView pagina(Authentication wie, String nummer, UUID id, String tot, String reden, @Nullable String fout) {
        Dossier dossier = toegang.lees(wie.getName(), nummer);
        if (toegang.zicht(wie.getName(), dossier) == DossierToegang.Zicht.PARTNER) {
            throw DossierToegang.bestaatNiet();
        }
        Raadsvraag vraag = eisVan(nummer, id);
        boolean alles = toegang.zicht(wie.getName(), dossier) == DossierToegang.Zicht.ALLES;
        ModelAndView pagina = new ModelAndView("raadsvraag/raadsvraag");
        pagina.addObject("d", dossier);
        pagina.addObject("v", vraag);
        pagina.addObject("alles", alles);
        pagina.addObject("teLaat", vraag.isTeLaat(LocalDate.now(klok)));
        pagina.addObject("magUitstellen", alles && vraag.verzondenOp() == null && (functies.heeft(wie.getName(), "beleidsmedewerker")
                || functies.van(wie.getName(), "portefeuillehouder", dossier.portefeuille()).isPresent()));
        pagina.addObject("tot", tot);
        pagina.addObject("reden", reden);
        pagina.addObject("fout", fout);
        return pagina;
    }

    private Raadsvraag eisVan(String nummer, UUID id) {
        return vragen.lijst(nummer).stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow(DossierToegang::bestaatNiet);
    }

    private Dossier eisGriffie(Authentication wie, String nummer) {
        Dossier dossier = toegang.leesAls("griffie", wie.getName(), nummer);
        if (!dossier.isOpen()) {
            throw DossierToegang.bestaatNiet();
        }
        return dossier;
    }

    private Handeling door(Authentication wie, String functie) {
        return Handeling.opPagina(wie.getName(), functie, klok.instant());
    }
}
