package nl.besluitspoor.inzage.voorstel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.voorstel.Voorstellezing.Gelezen;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.schrijven.Schrijftafel.Bewaard;
import nl.besluitspoor.schrijven.Schrijftafel.Blad;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Notaregels;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstellen;
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

/** The page on which one piece of a nota is written. */
@Controller
class NotastukPagina {

    private static final String PAD = "/voorstellen/{id}/stukken/{slug}";
    /** Header by which the script of a writing page says that it saves while someone types. */
    private static final String TUSSENTIJDS = "X-Tussentijds";

    private final Voorstellezing lezing;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Voorstellen voorstellen;
    private final Notaregels regels;
    private final Datums datums;

    NotastukPagina(Voorstellezing lezing, Schrijftafel<Notastuk.Inhoud> notatafel, Voorstellen voorstellen, Notaregels regels, Datums datums) {
        this.lezing = lezing;
        this.notatafel = notatafel;
        this.voorstellen = voorstellen;
        this.regels = regels;
        this.datums = datums;
    }

    /** What came of a save; {@code bewaard} null where something is wrong, {@code fouten} a sentence by field. */
    private record Uitslag(@Nullable Bewaard<Notastuk.Inhoud> bewaard, Map<String, String> fouten) {}

    @GetMapping(PAD)
    ModelAndView toon(Authentication wie, @PathVariable UUID id, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer naast) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        String code = Voorstellezing.code(slug);
        Blad<Notastuk.Inhoud> blad = notatafel.blad(id, code);
        Optional<Bewaring<Notastuk.Inhoud>> ernaast = blad.naast().stream().filter(s -> naast != null && s.versie() == naast).findFirst();
        return pagina(gelezen, wie, code, blad, Notavelden.van(ernaast.orElse(blad.geldend()).inhoud()), Map.of(), blad.geldend().versie(),
                ernaast.orElse(null));
    }

    @PostMapping(PAD)
    ModelAndView bewaar(Authentication wie, @PathVariable UUID id, @PathVariable String slug, @RequestParam MultiValueMap<String, String> gestuurd,
            @RequestParam int basis, @RequestParam(required = false) @Nullable Integer samengevoegd,
            @RequestParam(defaultValue = "bewaar") String doe, RedirectAttributes mee) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        String code = Voorstellezing.code(slug);
        Notavelden velden = Notavelden.van(code, gestuurd);
        if (doe.equals("erbij") && Notavelden.heeftRijen(code)) {
            velden.rijen().add(Notavelden.legeRij(code));
        } else if (doe.matches("weg:[0-9]{1,4}") && Integer.parseInt(doe.substring(4)) < velden.rijen().size()) {
            velden.rijen().remove(Integer.parseInt(doe.substring(4)));
        } else {
            Uitslag uitslag = bewaar(id, code, basis, samengevoegd, velden, wie);
            if (uitslag.bewaard() == null) {
                ModelAndView opnieuw = pagina(gelezen, wie, code, notatafel.blad(id, code), velden, uitslag.fouten(), basis, null);
                opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                return opnieuw;
            }
            String pad = "redirect:/voorstellen/" + id + "/stukken/" + slug;
            if (uitslag.bewaard().botst()) {
                return new ModelAndView(pad + "?naast=" + uitslag.bewaard().stuk().versie());
            }
            mee.addFlashAttribute("gedaan", "Bewaard.");
            return new ModelAndView(pad);
        }
        ModelAndView pagina = pagina(gelezen, wie, code, notatafel.blad(id, code), velden, Map.of(), basis, null);
        pagina.addObject("nogNiet", true);
        return pagina;
    }

    /** Saving while typing: answers what became of it, for the script of the page. */
    @PostMapping(path = PAD, headers = TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarTussentijds(Authentication wie, @PathVariable UUID id, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        lezing.lees(wie.getName(), id);
        String code = Voorstellezing.code(slug);
        Uitslag uitslag = bewaar(id, code, basis, samengevoegd, Notavelden.van(code, gestuurd), wie);
        Bewaard<Notastuk.Inhoud> bewaard = uitslag.bewaard();
        if (bewaard == null) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(Map.of("fouten", uitslag.fouten()));
        }
        Map<String, Object> antwoord = new LinkedHashMap<>();
        antwoord.put("versie", bewaard.stuk().versie());
        antwoord.put("zin", "Bewaard: " + datums.moment(bewaard.stuk().op()));
        if (bewaard.botst()) {
            antwoord.put("botst", true);
            antwoord.put("zin", "Iemand anders heeft dit onderdeel intussen bewaard. Uw tekst is apart bewaard en gaat niet verloren.");
            antwoord.put("link", "/voorstellen/" + id + "/stukken/" + slug + "?naast=" + bewaard.stuk().versie());
        }
        return ResponseEntity.ok(antwoord);
    }

    private Uitslag bewaar(UUID id, String code, int basis, @Nullable Integer samengevoegd, Notavelden velden, Authentication wie) {
        Notavelden.Gelezen gelezen = velden.als(code);
        Map<String, String> fouten = new LinkedHashMap<>(notatafel.bezwaren(id, gelezen.inhoud()));
        fouten.putAll(gelezen.fouten());
        if (!fouten.isEmpty()) {
            return new Uitslag(null, fouten);
        }
        try {
            return new Uitslag(notatafel.bewaar(id, code, basis, samengevoegd, gelezen.inhoud(), lezing.schrijver(wie.getName())), Map.of());
        } catch (Geweigerd weigering) {
            return new Uitslag(null, Map.of("", weigering.zin()));
        }
    }

    @PostMapping(PAD + "/laat-vallen")
    String laatVallen(Authentication wie, @PathVariable UUID id, @PathVariable String slug, @RequestParam int versie, RedirectAttributes mee) {
        lezing.lees(wie.getName(), id);
        notatafel.laatVallen(id, Voorstellezing.code(slug), versie, lezing.schrijver(wie.getName()));
        mee.addFlashAttribute("gedaan", "De tekst is vervallen. U vindt hem terug bij 'Eerdere teksten'.");
        return "redirect:/voorstellen/" + id + "/stukken/" + slug;
    }

    @GetMapping(PAD + "/eerder")
    ModelAndView eerder(Authentication wie, @PathVariable UUID id, @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer versie) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        String code = Voorstellezing.code(slug);
        ModelAndView pagina = lezing.pagina("voorstel/eerder", gelezen);
        pagina.addObject("slug", slug);
        pagina.addObject("naam", Notastuk.naam(code));
        pagina.addObject("concept", voorstellen.concept(id));
        pagina.addObject("stappen", notatafel.geschiedenis(id, code));
        pagina.addObject("gekozen", versie == null ? null : notatafel.lees(id, code, versie).orElseThrow(DossierToegang::bestaatNiet));
        return pagina;
    }

    private ModelAndView pagina(Gelezen gelezen, Authentication wie, String code, Blad<Notastuk.Inhoud> blad, Notavelden velden, Map<String, String> fouten,
            int basis, @Nullable Bewaring<Notastuk.Inhoud> ernaast) {
        ModelAndView pagina = lezing.pagina("voorstel/onderdeel", gelezen);
        pagina.addObject("code", code);
        pagina.addObject("slug", Voorstellezing.slug(code));
        pagina.addObject("naam", Notastuk.naam(code));
        pagina.addObject("concept", voorstellen.concept(gelezen.voorstel().id()));
        pagina.addObject("waaromNiet", regels.waaromNiet(gelezen.voorstel(), code, wie.getName()).orElse(null));
        pagina.addObject("blad", blad);
        pagina.addObject("f", velden.velden());
        pagina.addObject("rijen", velden.rijen());
        pagina.addObject("gekozenPunten", velden.punten());
        pagina.addObject("legeRijen", Notavelden.heeftRijen(code) ? List.of(Notavelden.legeRij(code)) : List.of());
        pagina.addObject("geenFouten", Map.of());
        pagina.addObject("fouten", fouten);
        pagina.addObject("basis", basis);
        pagina.addObject("ernaast", ernaast);
        pagina.addObject("soorten", SoortBeslispunt.values());
        pagina.addObject("objectsoorten", ObjectSoort.values());
        // Secrecy is imposed by a besluit (Gemeentewet 87), never chosen while writing.
        pagina.addObject("openbaarheden", gelezen.dossier().embargo() == null ? List.of(Openbaarheid.OPENBAAR, Openbaarheid.INTERN)
                : List.of(Openbaarheid.OPENBAAR, Openbaarheid.EMBARGO, Openbaarheid.INTERN));
        return pagina;
    }
}
