package nl.besluitspoor.inzage.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie.Inzending;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie.Uitslag;
import nl.besluitspoor.inzage.schrijven.Schrijfplek;
import nl.besluitspoor.inzage.schrijven.Schrijfvel;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.plan.Stuk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The page on which every inbreng gets its answer. */
@Controller
class InbrengPagina {

    private static final String PAD = "/dossiers/{nummer}/inbreng";

    private final Planlezing lezing;
    private final Plannen plannen;
    private final Dialogen dialogen;
    private final Schrijfbalie balie;

    InbrengPagina(Planlezing lezing, Plannen plannen, Dialogen dialogen, Schrijfbalie balie) {
        this.lezing = lezing;
        this.plannen = plannen;
        this.dialogen = dialogen;
        this.balie = balie;
    }

    @GetMapping(PAD)
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @RequestParam(required = false) @Nullable UUID bij,
            @RequestParam(required = false) @Nullable Integer naast) {
        return pagina(lezing.leesAlles(wie.getName(), nummer), wie, Poging.bij(bij, naast));
    }

    @PostMapping(PAD + "/{id}")
    ModelAndView bewaar(Authentication wie, @PathVariable String nummer, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        Schrijfplek<Stuk.Inhoud> plek = plek(gelezen, id, wie);
        Uitslag<Stuk.Inhoud> uitslag = balie.bewaar(plek, new Inzending(gestuurd, basis, samengevoegd));
        if (uitslag.bewaard() == null) {
            ModelAndView opnieuw = pagina(gelezen, wie, new Poging(id, null, basis, uitslag.velden(), uitslag.fouten()));
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        return new ModelAndView("redirect:" + plek.na(uitslag.bewaard()));
    }

    @PostMapping(path = PAD + "/{id}", headers = Schrijfbalie.TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarTussentijds(Authentication wie, @PathVariable String nummer, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        return balie.bewaarTussentijds(plek(lezing.leesAlles(wie.getName(), nummer), id, wie), new Inzending(gestuurd, basis, samengevoegd));
    }

    @PostMapping(PAD + "/{id}/laat-vallen")
    String laatVallen(Authentication wie, @PathVariable String nummer, @PathVariable UUID id, @RequestParam int versie, RedirectAttributes mee) {
        return balie.laatVallen(plek(lezing.leesAlles(wie.getName(), nummer), id, wie), versie, mee);
    }

    @GetMapping(PAD + "/{id}/eerder")
    ModelAndView eerder(Authentication wie, @PathVariable String nummer, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer versie) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        ModelAndView pagina = lezing.pagina("schrijven/eerder", gelezen, wie.getName());
        pagina.addObject("concept", plannen.concept(gelezen.plan().id()));
        return balie.eerder(pagina, plek(gelezen, id, wie), versie);
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 where the dossier has no such inbreng */
    private Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, UUID id, Authentication wie) {
        return plek(gelezen, dialogen.inbrengVan(gelezen.dossier().nummer()).stream().filter(inbreng -> inbreng.id().equals(id)).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet), wie);
    }

    private Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, Inbreng inbreng, Authentication wie) {
        return lezing.antwoord(gelezen, Stuk.vanInbreng(inbreng.id()), "Antwoord op inbreng " + inbreng.nummer() + " (" + inbreng.wijkNaam() + ")",
                "/inbreng/" + inbreng.id(), "/inbreng?bij=" + inbreng.id(), "#i-" + inbreng.id(), wie.getName());
    }

    private ModelAndView pagina(Gelezen gelezen, Authentication wie, Poging poging) {
        ModelAndView pagina = lezing.pagina("plan/inbreng", gelezen, wie.getName());
        PlanInhoud concept = plannen.concept(gelezen.plan().id());
        List<Vraag> vragen = dialogen.inbrengVan(gelezen.dossier().nummer()).stream().map(inbreng -> {
            Schrijfplek<Stuk.Inhoud> plek = plek(gelezen, inbreng, wie);
            Schrijfvel<Stuk.Inhoud> vel = poging.vel(balie, inbreng.id(), plek);
            return new Vraag(inbreng, plek, vel, isOpen(vel.geldend().inhoud(), concept));
        }).toList();
        pagina.addObject("vragen", vragen);
        pagina.addObject("aantalOpen", vragen.stream().filter(Vraag::open).count());
        pagina.addObject("bij", poging.bij());
        pagina.addObject("mislukt", poging.getypt() != null);
        pagina.addObject("concept", concept);
        pagina.addObject("plaatsen", plaatsen(concept));
        pagina.addObject("uitkomsten", Antwoord.Uitkomst.values());
        if (gelezen.plan().stand() == Planstand.OPSTELLEN) {
            pagina.addObject("waaromNiet", "De inbreng wordt beantwoord zodra het concept klaar is. U kunt de inbreng hier al lezen.");
        }
        return pagina;
    }

    private static boolean isOpen(Stuk.Inhoud inhoud, PlanInhoud concept) {
        return !(inhoud instanceof Stuk.InbrengAntwoord antwoord) || antwoord.uitkomst() == null || antwoord.reden() == null
                || antwoord.uitkomst() != Antwoord.Uitkomst.NIET
                        && Optional.ofNullable(antwoord.plaats()).flatMap(concept::plaats).isEmpty();
    }

    /** Every place in the plan that an answer can name, by code. */
    private static Map<String, String> plaatsen(PlanInhoud concept) {
        List<String> codes = new ArrayList<>();
        concept.doelen().forEach(doel -> codes.add(doel.code()));
        concept.acties().forEach(actie -> codes.add(actie.code()));
        concept.hoofdstukken().forEach(hoofdstuk -> codes.add(hoofdstuk.code()));
        Map<String, String> plaatsen = new LinkedHashMap<>();
        codes.forEach(code -> concept.plaats(code).ifPresent(naam -> plaatsen.put(code, StringUtils.capitalize(naam))));
        return plaatsen;
    }
}
