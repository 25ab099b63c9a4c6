package nl.besluitspoor.inzage.voorstel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.Namen;
import nl.besluitspoor.inzage.schrijven.Keuzes;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie.Inzending;
import nl.besluitspoor.inzage.schrijven.Schrijfplek;
import nl.besluitspoor.inzage.voorstel.Voorstellezing.Gelezen;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Notaregels;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstellen;
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

/** The page on which one piece of a nota is written. */
@Controller
class NotastukPagina {

    private static final String PAD = "/voorstellen/{id}/stukken/{slug}";

    private final Voorstellezing lezing;
    private final Voorstellen voorstellen;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Notaregels regels;
    private final Notavelden velden;
    private final Schrijfbalie balie;
    private final Namen namen;

    NotastukPagina(Voorstellezing lezing, Voorstellen voorstellen, Schrijftafel<Notastuk.Inhoud> notatafel, Notaregels regels,
            Notavelden velden, Schrijfbalie balie, Namen namen) {
        this.lezing = lezing;
        this.voorstellen = voorstellen;
        this.notatafel = notatafel;
        this.regels = regels;
        this.velden = velden;
        this.balie = balie;
        this.namen = namen;
    }

    @GetMapping(PAD)
    ModelAndView toon(Authentication wie, @PathVariable UUID id, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer naast) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        Schrijfplek<Notastuk.Inhoud> plek = plek(gelezen, wie, slug);
        return balie.toon(pagina("schrijven/onderdeel", gelezen, wie, plek), plek, naast);
    }

    @PostMapping(PAD)
    ModelAndView verwerk(Authentication wie, @PathVariable UUID id, @PathVariable String slug, @RequestParam MultiValueMap<String, String> gestuurd,
            @RequestParam int basis, @RequestParam(required = false) @Nullable Integer samengevoegd,
            @RequestParam(defaultValue = "bewaar") String doe, RedirectAttributes mee) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        Schrijfplek<Notastuk.Inhoud> plek = plek(gelezen, wie, slug);
        return balie.verwerk(pagina("schrijven/onderdeel", gelezen, wie, plek), plek, new Inzending(gestuurd, basis, samengevoegd), doe, mee);
    }

    @PostMapping(path = PAD, headers = Schrijfbalie.TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarTussentijds(Authentication wie, @PathVariable UUID id, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        return balie.bewaarTussentijds(plek(lezing.lees(wie.getName(), id), wie, slug), new Inzending(gestuurd, basis, samengevoegd));
    }

    @PostMapping(PAD + "/laat-vallen")
    String laatVallen(Authentication wie, @PathVariable UUID id, @PathVariable String slug, @RequestParam int versie, RedirectAttributes mee) {
        return balie.laatVallen(plek(lezing.lees(wie.getName(), id), wie, slug), versie, mee);
    }

    @GetMapping(PAD + "/eerder")
    ModelAndView eerder(Authentication wie, @PathVariable UUID id, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer versie) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        Schrijfplek<Notastuk.Inhoud> plek = plek(gelezen, wie, slug);
        return balie.eerder(pagina("schrijven/eerder", gelezen, wie, plek), plek, versie);
    }

    private Schrijfplek<Notastuk.Inhoud> plek(Gelezen gelezen, Authentication wie, String slug) {
        String code = Voorstellezing.code(slug);
        return Schrijfplek.eigenPagina(notatafel, velden, gelezen.voorstel().id(), code, Notastuk.naam(code),
                "/voorstellen/" + gelezen.voorstel().id() + "/stukken/" + slug, lezing.schrijver(wie.getName()));
    }

    private ModelAndView pagina(String sjabloon, Gelezen gelezen, Authentication wie, Schrijfplek<Notastuk.Inhoud> plek) {
        ModelAndView pagina = lezing.pagina(sjabloon, gelezen);
        pagina.addObject("concept", voorstellen.concept(plek.werk()));
        pagina.addObject("waaromNiet", regels.waaromNiet(gelezen.voorstel(), plek.code(), wie.getName()).orElse(null));
        pagina.addObject("soorten", Keuzes.van(SoortBeslispunt.values(), soort -> StringUtils.capitalize(soort.omschrijving())));
        pagina.addObject("objectsoorten", Keuzes.van(ObjectSoort.values(), ObjectSoort::naam));
        pagina.addObject("geheimkeuzes", voorstellen.geheimkeuzes(plek.werk()));
        pagina.addObject("opTeHeffen", voorstellen.opTeHeffen(plek.werk()));
        pagina.addObject("gronden", Keuzes.van(Geheimgrond.values(), grond -> StringUtils.capitalize(grond.naam())));
        // Secrecy is imposed by a besluit (Gemeentewet 87), never chosen while writing.
        List<Openbaarheid> openbaarheden = gelezen.dossier().embargo() == null ? List.of(Openbaarheid.OPENBAAR, Openbaarheid.INTERN)
                : List.of(Openbaarheid.OPENBAAR, Openbaarheid.EMBARGO, Openbaarheid.INTERN);
        pagina.addObject("openbaarheden", Keuzes.van(openbaarheden, Enum::name, namen::openbaarheid));
        return pagina;
    }
}
