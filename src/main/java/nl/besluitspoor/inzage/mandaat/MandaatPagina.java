package nl.besluitspoor.inzage.mandaat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.Mandaatimport;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Verleningen;
import nl.besluitspoor.proces.MandaatLoop;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of mandaten, the import of a regulation in force, and what is done with mandaten from a dossier's page. */
@Controller
class MandaatPagina {

    private final Mandaten mandaten;
    private final Mandaatlezing lezing;
    private final Mandaatimport invoer;
    private final MandaatLoop loop;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Clock klok;

    MandaatPagina(Mandaten mandaten, Mandaatlezing lezing, Mandaatimport invoer, MandaatLoop loop, DossierToegang toegang, Functies functies, Clock klok) {
        this.mandaten = mandaten;
        this.lezing = lezing;
        this.invoer = invoer;
        this.loop = loop;
        this.toegang = toegang;
        this.functies = functies;
        this.klok = klok;
    }

    /** A mandaat with the dossier it is about; null for every plan. */
    record Rij(@Nullable String dossier, Mandaatlezing.Regel regel) {}

    @GetMapping("/mandaten")
    ModelAndView toon(Authentication wie) {
        return pagina(wie, List.of());
    }

    @PostMapping("/mandaten/invoer")
    ModelAndView leesIn(Authentication wie, @RequestParam(required = false) @Nullable MultipartFile bestand, RedirectAttributes mee) throws IOException {
        try {
            if (bestand == null || bestand.isEmpty()) {
                throw new Geweigerd("Kies een CSV-bestand met de regeling.");
            }
            int aantal = invoer.lees(bestand.getBytes(), Handeling.opPagina(wie.getName(), Verleningen.JURIDISCH, klok.instant())).size();
            mee.addFlashAttribute("gedaan", aantal == 1 ? "1 mandaat is ingelezen." : aantal + " mandaten zijn ingelezen.");
            return new ModelAndView("redirect:/mandaten");
        } catch (Geweigerd weigering) {
            ModelAndView opnieuw = pagina(wie, weigering.zin().lines().toList());
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
    }

    private ModelAndView pagina(Authentication wie, List<String> fouten) {
        List<String> houdt = functies.van(wie.getName());
        ModelAndView pagina = new ModelAndView("mandaat/mandaten");
        pagina.addObject("rijen", mandaten.alle().stream().map(m -> new Rij(m.dossier(), lezing.regel(m, null, wie.getName(), houdt))).toList());
        pagina.addObject("magInlezen", houdt.contains(Verleningen.JURIDISCH));
        pagina.addObject("kolommen", Mandaatimport.KOLOMMEN);
        pagina.addObject("fouten", fouten);
        return pagina;
    }

    @PostMapping("/dossiers/{nummer}/mandaten/vastleggen")
    String legAlsnogVast(Authentication wie, @PathVariable String nummer, @RequestParam UUID voorstel, @RequestParam UUID beslispunt, RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        loop.legAlsnogVast(voorstel, beslispunt, Handeling.opPagina(wie.getName(), Verleningen.JURIDISCH, klok.instant()));
        mee.addFlashAttribute("gedaan", "De taak 'Leg het mandaat vast' staat klaar in uw takenlijst.");
        return "redirect:/dossiers/" + nummer + "#mandaten";
    }

    @PostMapping("/dossiers/{nummer}/mandaten/{id}/ondermandaat")
    String geefOndermandaat(Authentication wie, @PathVariable String nummer, @PathVariable UUID id, @RequestParam(defaultValue = "") String functie,
            @RequestParam(defaultValue = "") String bereik, @RequestParam(defaultValue = "") String tekst, RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        if (functie.isBlank()) {
            throw new Geweigerd("Kies aan welke functie u het ondermandaat geeft.");
        }
        loop.geefOndermandaat(id, Mandaat.Houder.functie(functie, bereik.isBlank() ? null : bereik), tekst,
                Handeling.opPagina(wie.getName(), "portefeuillehouder", klok.instant()));
        mee.addFlashAttribute("gedaan", "Het ondermandaat is gegeven. Het geldt als een jurist het heeft vastgelegd.");
        return "redirect:/dossiers/" + nummer + "#mandaten";
    }
}
