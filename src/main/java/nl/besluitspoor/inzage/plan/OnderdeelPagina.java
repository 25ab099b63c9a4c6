package nl.besluitspoor.inzage.plan;

import java.util.Map;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.inzage.schrijven.Keuzes;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie.Inzending;
import nl.besluitspoor.inzage.schrijven.Schrijfplek;
import nl.besluitspoor.plan.Hoofdstukken;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.plan.Taal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which one piece of a plan is written. */
@Controller
class OnderdeelPagina {

    private static final String PAD = "/dossiers/{nummer}/plan/{slug:kern|samenvatting|talen|voorwoord|themas|doelen|acties|begroting|h[1-9][0-9]{0,4}}";

    private final Planlezing lezing;
    private final Plannen plannen;
    private final Hoofdstukken hoofdstukken;
    private final Schrijfbalie balie;

    OnderdeelPagina(Planlezing lezing, Plannen plannen, Hoofdstukken hoofdstukken, Schrijfbalie balie) {
        this.lezing = lezing;
        this.plannen = plannen;
        this.hoofdstukken = hoofdstukken;
        this.balie = balie;
    }

    @GetMapping(PAD)
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer naast) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        return balie.toon(pagina("schrijven/onderdeel", gelezen, wie), plek(gelezen, wie, slug), naast);
    }

    @PostMapping(PAD)
    ModelAndView verwerk(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd, @RequestParam(defaultValue = "bewaar") String doe,
            RedirectAttributes mee) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        return balie.verwerk(pagina("schrijven/onderdeel", gelezen, wie), plek(gelezen, wie, slug),
                new Inzending(gestuurd, basis, samengevoegd), doe, mee);
    }

    @PostMapping(path = PAD, headers = Schrijfbalie.TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarTussentijds(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        return balie.bewaarTussentijds(plek(lezing.leesAlles(wie.getName(), nummer), wie, slug), new Inzending(gestuurd, basis, samengevoegd));
    }

    @PostMapping(PAD + "/laat-vallen")
    String laatVallen(Authentication wie, @PathVariable String nummer, @PathVariable String slug, @RequestParam int versie, RedirectAttributes mee) {
        return balie.laatVallen(plek(lezing.leesAlles(wie.getName(), nummer), wie, slug), versie, mee);
    }

    @GetMapping(PAD + "/eerder")
    ModelAndView eerder(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer versie) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        return balie.eerder(pagina("schrijven/eerder", gelezen, wie), plek(gelezen, wie, slug), versie);
    }

    private Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, Authentication wie, String slug) {
        String code = Planlezing.code(slug, gelezen.dossier().soortPlan());
        if (Stuk.isHoofdstuk(code)) {
            int nummer = Integer.parseInt(code.substring(1));
            if (!hoofdstukken.van(gelezen.plan().id()).contains(nummer) && !hoofdstukken.vervallen(gelezen.plan().id()).contains(nummer)) {
                throw DossierToegang.bestaatNiet();
            }
        }
        return lezing.plek(gelezen, code, Planlezing.naam(code, plannen.concept(gelezen.plan().id())), "/plan/" + slug, wie.getName());
    }

    private ModelAndView pagina(String sjabloon, Gelezen gelezen, Authentication wie) {
        ModelAndView pagina = lezing.pagina(sjabloon, gelezen, wie.getName());
        PlanInhoud concept = plannen.concept(gelezen.plan().id());
        pagina.addObject("concept", concept);
        pagina.addObject("pijlers", Keuzes.van(Pijler.values(), pijler -> StringUtils.capitalize(pijler.omschrijving())));
        pagina.addObject("doelen", Keuzes.van(concept.doelen(), Doel::nummer,
                doel -> doel.code() + " " + StringUtils.truncate(doel.omschrijving() == null ? "" : doel.omschrijving(), 60)));
        pagina.addObject("talen", Keuzes.van(Taal.values(), Taal::naam));
        pagina.addObject("vormen", Keuzes.van(Taal.Vorm.values(), vorm -> StringUtils.capitalize(vorm.naam())));
        pagina.addObject("themakeuzes", gelezen.dossier().soortPlan() == SoortPlan.UITVOERINGSPLAN ? lezing.themakeuzes(gelezen, concept) : null);
        return pagina;
    }
}
