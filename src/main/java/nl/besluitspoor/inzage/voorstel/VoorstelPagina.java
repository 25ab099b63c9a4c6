package nl.besluitspoor.inzage.voorstel;

import java.util.List;
import java.util.UUID;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Onderdeel;
import nl.besluitspoor.inzage.voorstel.Voorstellezing.Gelezen;
import nl.besluitspoor.proces.VoorstelLoop;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Besluitverwerking;
import nl.besluitspoor.voorstel.Notaregels;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.Parafering;
import nl.besluitspoor.voorstel.Voorstelgang;
import nl.besluitspoor.voorstel.Voorstellen;
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

/** A voorstel as a whole: what is written, by whom, what still lacks, its versions, parafen and outcomes; and its two deeds. */
@Controller
class VoorstelPagina {

    private final Voorstellezing lezing;
    private final Voorstellen voorstellen;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Notaregels regels;
    private final Voorstelgang gang;
    private final Parafering parafering;
    private final Besluitverwerking verwerking;
    private final VoorstelLoop loop;

    VoorstelPagina(Voorstellezing lezing, Voorstellen voorstellen, Schrijftafel<Notastuk.Inhoud> notatafel, Notaregels regels, Voorstelgang gang, Parafering parafering,
            Besluitverwerking verwerking, VoorstelLoop loop) {
        this.lezing = lezing;
        this.voorstellen = voorstellen;
        this.notatafel = notatafel;
        this.regels = regels;
        this.gang = gang;
        this.parafering = parafering;
        this.verwerking = verwerking;
        this.loop = loop;
    }

    @GetMapping("/voorstellen/{id}")
    ModelAndView toon(Authentication wie, @PathVariable UUID id) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        ModelAndView pagina = lezing.pagina("voorstel/voorstel", gelezen);
        List<Onderdeel> onderdelen = Onderdeel.van(notatafel, id, Notastuk.ALLE, Notastuk::naam,
                code -> "/voorstellen/" + id + "/stukken/" + Voorstellezing.slug(code),
                code -> regels.waaromNiet(gelezen.voorstel(), code, wie.getName()).isEmpty());
        boolean schrijft = onderdelen.stream().anyMatch(Onderdeel::schrijft);
        pagina.addObject("regels", onderdelen);
        pagina.addObject("schrijft", schrijft);
        pagina.addObject("waaromNiet", schrijft ? null
                : regels.waaromNiet(gelezen.voorstel(), Notastuk.KERN, wie.getName()).orElse(null));
        pagina.addObject("ontbreekt", voorstellen.ontbreekt(id));
        pagina.addObject("concept", voorstellen.concept(id));
        pagina.addObject("versies", voorstellen.versies(id));
        pagina.addObject("parafen", parafering.alle(id));
        pagina.addObject("bevindingen", gang.bevindingen(id));
        pagina.addObject("punten", voorstellen.beslispunten(id));
        pagina.addObject("toelichting", verwerking.toelichting(id).orElse(null));
        return pagina;
    }

    @GetMapping("/voorstellen/{id}/versies/{nummer}")
    ModelAndView versie(Authentication wie, @PathVariable UUID id, @PathVariable String nummer) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        var versie = voorstellen.versies(id).stream().filter(v -> v.nummer().equals(nummer)).findFirst().orElseThrow(DossierToegang::bestaatNiet);
        ModelAndView pagina = lezing.pagina("voorstel/versie", gelezen);
        pagina.addObject("versie", versie);
        pagina.addObject("inhoud", voorstellen.inhoud(versie.id()));
        return pagina;
    }

    @GetMapping("/voorstellen/{id}/terugnemen")
    ModelAndView terugnemen(Authentication wie, @PathVariable UUID id) {
        return deed("voorstel/terugnemen", lezing.lees(wie.getName(), id), null, "");
    }

    @PostMapping("/voorstellen/{id}/terugnemen")
    ModelAndView neemTerug(Authentication wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String reden, RedirectAttributes mee) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        try {
            loop.neemTerug(id, reden.isBlank() ? null : reden.strip(), lezing.door(wie.getName(), Voorstelgang.PORTEFEUILLEHOUDER));
        } catch (Geweigerd weigering) {
            return deed("voorstel/terugnemen", gelezen, weigering.zin(), reden);
        }
        mee.addFlashAttribute("gedaan", "U hebt het voorstel teruggenomen. Wie eraan werkte, krijgt bericht.");
        return new ModelAndView("redirect:/voorstellen/" + id);
    }

    @GetMapping("/voorstellen/{id}/eerder-agenderen")
    ModelAndView eerder(Authentication wie, @PathVariable UUID id) {
        return deed("voorstel/eerder-agenderen", lezing.lees(wie.getName(), id), null, "");
    }

    @PostMapping("/voorstellen/{id}/eerder-agenderen")
    ModelAndView agendeerEerder(Authentication wie, @PathVariable UUID id, RedirectAttributes mee) {
        Gelezen gelezen = lezing.lees(wie.getName(), id);
        try {
            loop.agendeerEerder(id, lezing.door(wie.getName(), "bestuurssecretariaat"));
        } catch (Geweigerd weigering) {
            return deed("voorstel/eerder-agenderen", gelezen, weigering.zin(), "");
        }
        mee.addFlashAttribute("gedaan", "Het voorstel staat weer bij de vrijgegeven voorstellen en kan op een agenda.");
        return new ModelAndView("redirect:/voorstellen/" + id);
    }

    private ModelAndView deed(String sjabloon, Gelezen gelezen, @Nullable String fout, String reden) {
        ModelAndView pagina = lezing.pagina(sjabloon, gelezen);
        pagina.addObject("fout", fout);
        pagina.addObject("reden", reden);
        pagina.addObject("punten", voorstellen.beslispunten(gelezen.voorstel().id()));
        if (fout != null) {
            pagina.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return pagina;
    }
}
