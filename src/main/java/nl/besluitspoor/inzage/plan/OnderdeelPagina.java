package nl.besluitspoor.inzage.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.plan.Hoofdstukken;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.schrijven.Schrijftafel.Blad;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which one piece of a plan is written. */
@Controller
class OnderdeelPagina {

    private static final String PAD = "/dossiers/{nummer}/plan/{slug:kern|samenvatting|voorwoord|doelen|acties|begroting|h[1-9][0-9]{0,4}}";

    private final Planlezing lezing;
    private final Plannen plannen;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Hoofdstukken hoofdstukken;
    private final Bewaarder bewaarder;
    private final Datums datums;

    OnderdeelPagina(Planlezing lezing, Plannen plannen, Schrijftafel<Stuk.Inhoud> schrijftafel, Hoofdstukken hoofdstukken, Bewaarder bewaarder, Datums datums) {
        this.lezing = lezing;
        this.plannen = plannen;
        this.schrijftafel = schrijftafel;
        this.hoofdstukken = hoofdstukken;
        this.bewaarder = bewaarder;
        this.datums = datums;
    }

    @GetMapping(PAD)
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer naast) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        String code = bestaand(gelezen, slug);
        Blad<Stuk.Inhoud> blad = schrijftafel.blad(gelezen.plan().id(), code);
        Optional<Bewaring<Stuk.Inhoud>> ernaast = blad.naast().stream().filter(stuk -> naast != null && stuk.versie() == naast).findFirst();
        Stuk.Inhoud inhoud = ernaast.map(Bewaring::inhoud).orElse(blad.geldend().inhoud());
        Schrijfvelden velden = Schrijfvelden.van(inhoud);
        if (code.equals(Stuk.KERN) && blad.geldend().versie() == 0 && velden.velden().get("titel").isEmpty()) {
            velden.velden().put("titel", gelezen.dossier().titel());
        }
        return pagina(gelezen, wie, code, blad, velden, Map.of(), blad.geldend().versie(), ernaast.orElse(null));
    }

    @PostMapping(PAD)
    ModelAndView bewaar(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd, @RequestParam(defaultValue = "bewaar") String doe,
            RedirectAttributes mee) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        String code = bestaand(gelezen, slug);
        Schrijfvelden velden = Schrijfvelden.van(code, gestuurd);
        if (doe.equals("erbij") && Schrijfvelden.heeftRijen(code)) {
            velden.rijen().add(Schrijfvelden.legeRij(code));
        } else if (doe.startsWith("weg:") && doe.substring(4).matches("[0-9]{1,4}") && Integer.parseInt(doe.substring(4)) < velden.rijen().size()) {
            velden.rijen().remove(Integer.parseInt(doe.substring(4)));
        } else {
            Bewaarder.Uitslag uitslag = bewaarder.bewaar(gelezen.plan().id(), code, basis, samengevoegd, velden, lezing.schrijver(wie.getName()));
            if (uitslag.bewaard() == null) {
                ModelAndView opnieuw = pagina(gelezen, wie, code, schrijftafel.blad(gelezen.plan().id(), code), velden, uitslag.fouten(), basis, null);
                opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                return opnieuw;
            }
            if (uitslag.bewaard().botst()) {
                return new ModelAndView("redirect:/dossiers/" + nummer + "/plan/" + slug + "?naast=" + uitslag.bewaard().stuk().versie());
            }
            mee.addFlashAttribute("gedaan", "Bewaard.");
            return new ModelAndView("redirect:/dossiers/" + nummer + "/plan/" + slug);
        }
        ModelAndView pagina = pagina(gelezen, wie, code, schrijftafel.blad(gelezen.plan().id(), code), velden, Map.of(), basis, null);
        pagina.addObject("nogNiet", true);
        return pagina;
    }

    /** Saving while typing: answers what became of it, for the script of the page. */
    @PostMapping(path = PAD, headers = Bewaarder.TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarTussentijds(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        String code = bestaand(gelezen, slug);
        return bewaarder.antwoord(gelezen.plan().id(), code, basis, samengevoegd, Schrijfvelden.van(code, gestuurd),
                lezing.schrijver(wie.getName()), "/dossiers/" + nummer + "/plan/" + slug, datums);
    }

    @PostMapping(PAD + "/laat-vallen")
    String laatVallen(Authentication wie, @PathVariable String nummer, @PathVariable String slug, @RequestParam int versie, RedirectAttributes mee) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        schrijftafel.laatVallen(gelezen.plan().id(), bestaand(gelezen, slug), versie, lezing.schrijver(wie.getName()));
        mee.addFlashAttribute("gedaan", "De tekst is vervallen. U vindt hem terug bij 'Eerdere teksten'.");
        return "redirect:/dossiers/" + nummer + "/plan/" + slug;
    }

    @GetMapping(PAD + "/eerder")
    ModelAndView eerder(Authentication wie, @PathVariable String nummer, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer versie) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        String code = bestaand(gelezen, slug);
        ModelAndView pagina = lezing.pagina("plan/eerder", gelezen, wie.getName());
        PlanInhoud concept = plannen.concept(gelezen.plan().id());
        pagina.addObject("concept", concept);
        pagina.addObject("slug", slug);
        pagina.addObject("naam", Planlezing.naam(code, concept));
        pagina.addObject("stappen", schrijftafel.geschiedenis(gelezen.plan().id(), code));
        pagina.addObject("gekozen", versie == null ? null : schrijftafel.lees(gelezen.plan().id(), code, versie).orElseThrow(DossierToegang::bestaatNiet));
        return pagina;
    }

    private String bestaand(Gelezen gelezen, String slug) {
        String code = Planlezing.code(slug);
        if (Stuk.isHoofdstuk(code)) {
            int nummer = Integer.parseInt(code.substring(1));
            if (!hoofdstukken.van(gelezen.plan().id()).contains(nummer)
                    && !hoofdstukken.vervallen(gelezen.plan().id()).contains(nummer)) {
                throw DossierToegang.bestaatNiet();
            }
        }
        return code;
    }

    private ModelAndView pagina(Gelezen gelezen, Authentication wie, String code, Blad<Stuk.Inhoud> blad, Schrijfvelden velden, Map<String, String> fouten,
            int basis, @Nullable Bewaring<Stuk.Inhoud> ernaast) {
        ModelAndView pagina = lezing.pagina("plan/onderdeel", gelezen, wie.getName());
        PlanInhoud concept = plannen.concept(gelezen.plan().id());
        pagina.addObject("code", code);
        pagina.addObject("slug", code.toLowerCase(java.util.Locale.ROOT));
        pagina.addObject("naam", Planlezing.naam(code, concept));
        pagina.addObject("concept", concept);
        pagina.addObject("blad", blad);
        pagina.addObject("f", velden.velden());
        pagina.addObject("rijen", velden.rijen());
        pagina.addObject("legeRijen", Schrijfvelden.heeftRijen(code) ? List.of(Schrijfvelden.legeRij(code)) : List.of());
        pagina.addObject("geenFouten", Map.of());
        pagina.addObject("fouten", fouten);
        pagina.addObject("basis", basis);
        pagina.addObject("ernaast", ernaast);
        pagina.addObject("pijlers", Pijler.values());
        return pagina;
    }
}
