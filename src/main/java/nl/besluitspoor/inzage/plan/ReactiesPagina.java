package nl.besluitspoor.inzage.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.Namen;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie.Inzending;
import nl.besluitspoor.inzage.schrijven.Schrijfbalie.Uitslag;
import nl.besluitspoor.inzage.schrijven.Schrijfplek;
import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Reactie;
import nl.besluitspoor.plan.Stuk;
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

/** The page on which every reaction (R) and advice (A) gets its answer. */
@Controller
class ReactiesPagina {

    private static final String PAD = "/dossiers/{nummer}/plan/reacties";
    private static final String EEN = PAD + "/{soort:R|A}/{id}";

    private final Planlezing lezing;
    private final Plannen plannen;
    private final Planvorming planvorming;
    private final Schrijfbalie balie;
    private final Namen namen;

    ReactiesPagina(Planlezing lezing, Plannen plannen, Planvorming planvorming, Schrijfbalie balie, Namen namen) {
        this.lezing = lezing;
        this.plannen = plannen;
        this.planvorming = planvorming;
        this.balie = balie;
        this.namen = namen;
    }

    @GetMapping(PAD)
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @RequestParam(required = false) @Nullable UUID bij,
            @RequestParam(required = false) @Nullable Integer naast) {
        return pagina(lezing.leesAlles(wie.getName(), nummer), wie, Poging.bij(bij, naast));
    }

    @PostMapping(EEN)
    ModelAndView bewaar(Authentication wie, @PathVariable String nummer, @PathVariable String soort, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        Schrijfplek<Stuk.Inhoud> plek = plek(gelezen, soort, id, wie);
        Uitslag<Stuk.Inhoud> uitslag = balie.bewaar(plek, new Inzending(gestuurd, basis, samengevoegd));
        if (uitslag.bewaard() == null) {
            ModelAndView opnieuw = pagina(gelezen, wie, new Poging(id, null, basis, uitslag.velden(), uitslag.fouten()));
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        return new ModelAndView("redirect:" + plek.na(uitslag.bewaard()));
    }

    @PostMapping(path = EEN, headers = Schrijfbalie.TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarTussentijds(Authentication wie, @PathVariable String nummer, @PathVariable String soort,
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        return balie.bewaarTussentijds(plek(lezing.leesAlles(wie.getName(), nummer), soort, id, wie),
                new Inzending(gestuurd, basis, samengevoegd));
    }

    @PostMapping(EEN + "/laat-vallen")
    String laatVallen(Authentication wie, @PathVariable String nummer, @PathVariable String soort, @PathVariable UUID id,
            @RequestParam int versie, RedirectAttributes mee) {
        return balie.laatVallen(plek(lezing.leesAlles(wie.getName(), nummer), soort, id, wie), versie, mee);
    }

    @GetMapping(EEN + "/eerder")
    ModelAndView eerder(Authentication wie, @PathVariable String nummer, @PathVariable String soort, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer versie) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        return balie.eerder(lezing.pagina("schrijven/eerder", gelezen, wie.getName()), plek(gelezen, soort, id, wie), versie);
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 where the plan has no such reaction or advice */
    private Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, String soort, UUID id, Authentication wie) {
        UUID plan = gelezen.plan().id();
        return soort.equals("R")
                ? plannen.reacties(plan).stream().filter(reactie -> reactie.id().equals(id)).findFirst()
                        .map(reactie -> plek(gelezen, reactie, wie)).orElseThrow(DossierToegang::bestaatNiet)
                : plannen.adviezen(plan).stream().filter(advies -> advies.id().equals(id)).findFirst()
                        .map(advies -> plek(gelezen, advies, wie)).orElseThrow(DossierToegang::bestaatNiet);
    }

    private Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, Reactie reactie, Authentication wie) {
        String partner = gelezen.dossier().partners().stream().filter(p -> p.sleutel().equals(reactie.partner())).map(p -> p.naam()).findFirst()
                .orElse(reactie.partner());
        return plek(gelezen, "R", reactie.id(), "Antwoord op de reactie van " + partner, wie);
    }

    private Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, Advies advies, Authentication wie) {
        return plek(gelezen, "A", advies.id(), "Antwoord op het advies van " + namen.groep(advies.discipline()), wie);
    }

    private Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, String soort, UUID id, String naam, Authentication wie) {
        String code = soort.equals("R") ? Stuk.vanReactie(id) : Stuk.vanAdvies(id);
        return lezing.antwoord(gelezen, code, naam, "/plan/reacties/" + soort + "/" + id, "/plan/reacties?bij=" + id,
                "#" + soort.toLowerCase(Locale.ROOT) + "-" + id, wie.getName());
    }

    private ModelAndView pagina(Gelezen gelezen, Authentication wie, Poging poging) {
        ModelAndView pagina = lezing.pagina("plan/reacties", gelezen, wie.getName());
        UUID plan = gelezen.plan().id();
        List<Vraag> reacties = plannen.reacties(plan).stream().map(reactie -> vraag(reactie, reactie.id(), plek(gelezen, reactie, wie), poging,
                reactie.vraagtAntwoord() && reactie.antwoord() == null)).toList();
        List<Vraag> adviezen = plannen.adviezen(plan).stream().map(advies -> vraag(advies, advies.id(), plek(gelezen, advies, wie), poging,
                advies.vraagtAntwoord() && advies.antwoord() == null)).toList();
        pagina.addObject("reacties", reacties);
        pagina.addObject("adviezen", adviezen);
        pagina.addObject("aantalOpen", planvorming.openReacties(plan).size());
        pagina.addObject("mislukt", poging.getypt() != null);
        pagina.addObject("bij", poging.bij());
        if (gelezen.plan().stand().isSchrijfbaar() && gelezen.plan().stand() != Planstand.VERWERKEN) {
            pagina.addObject("waaromNiet", "Reacties en adviezen worden beantwoord bij de taak 'Verwerk reacties en adviezen'. U kunt ze hier lezen.");
        }
        return pagina;
    }

    private Vraag vraag(Object over, UUID id, Schrijfplek<Stuk.Inhoud> plek, Poging poging, boolean open) {
        return new Vraag(over, plek, poging.vel(balie, id, plek), open);
    }
}
