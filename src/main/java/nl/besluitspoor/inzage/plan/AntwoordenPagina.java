package nl.besluitspoor.inzage.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.inzage.Datums;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Reactie;
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

/** The pages on which every inbreng, reaction and advice gets its answer. */
@Controller
class AntwoordenPagina {

    private static final String INBRENG = "/dossiers/{nummer}/inbreng";
    private static final String REACTIES = "/dossiers/{nummer}/plan/reacties";

    private final Planlezing lezing;
    private final Plannen plannen;
    private final Planvorming planvorming;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Dialogen dialogen;
    private final Bewaarder bewaarder;
    private final Datums datums;

    AntwoordenPagina(Planlezing lezing, Plannen plannen, Planvorming planvorming, Schrijftafel<Stuk.Inhoud> schrijftafel, Dialogen dialogen,
            Bewaarder bewaarder, Datums datums) {
        this.lezing = lezing;
        this.plannen = plannen;
        this.planvorming = planvorming;
        this.schrijftafel = schrijftafel;
        this.dialogen = dialogen;
        this.bewaarder = bewaarder;
        this.datums = datums;
    }

    /**
     * Something that asks for an answer, with its form.
     *
     * @param anker   id of its place on the page
     * @param over    the inbreng, reaction or advice itself
     * @param geldend the newest answer; version 0 where there is none
     * @param naast   answers that wait beside it
     * @param f       what stands in the form
     * @param open    whether it still lacks an answer
     */
    record Vraag(String anker, Object over, Bewaring<Stuk.Inhoud> geldend, List<Bewaring<Stuk.Inhoud>> naast, @Nullable Bewaring<Stuk.Inhoud> ernaast, int basis, Map<String, String> f,
            Map<String, String> fouten, boolean open) {}

    /** What someone typed that was not kept. */
    private record Poging(String code, int basis, Schrijfvelden velden, Map<String, String> fouten) {}

    @GetMapping(INBRENG)
    ModelAndView inbreng(Authentication wie, @PathVariable String nummer, @RequestParam(required = false) @Nullable UUID bij,
            @RequestParam(required = false) @Nullable Integer naast) {
        return inbreng(lezing.leesAlles(wie.getName(), nummer), wie, bij == null ? null : Stuk.vanInbreng(bij), naast, null);
    }

    @PostMapping(INBRENG + "/{id}")
    ModelAndView bewaarInbreng(Authentication wie, @PathVariable String nummer, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        eisInbreng(gelezen, id);
        String code = Stuk.vanInbreng(id);
        Schrijfvelden velden = Schrijfvelden.van(code, gestuurd);
        Bewaarder.Uitslag uitslag = bewaarder.bewaar(gelezen.plan().id(), code, basis, samengevoegd, velden, lezing.schrijver(wie.getName()));
        if (uitslag.bewaard() == null) {
            ModelAndView opnieuw = inbreng(gelezen, wie, null, null, new Poging(code, basis, velden, uitslag.fouten()));
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        return new ModelAndView("redirect:/dossiers/" + nummer + "/inbreng?"
                + (uitslag.bewaard().botst() ? "naast=" + uitslag.bewaard().stuk().versie() + "&" : "") + "bij=" + id + "#i-" + id);
    }

    @PostMapping(path = INBRENG + "/{id}", headers = Bewaarder.TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarInbrengTussentijds(Authentication wie, @PathVariable String nummer, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        eisInbreng(gelezen, id);
        String code = Stuk.vanInbreng(id);
        return bewaarder.antwoord(gelezen.plan().id(), code, basis, samengevoegd, Schrijfvelden.van(code, gestuurd),
                lezing.schrijver(wie.getName()), "/dossiers/" + nummer + "/inbreng?bij=" + id, datums);
    }

    @PostMapping(INBRENG + "/{id}/laat-vallen")
    String laatInbrengVallen(Authentication wie, @PathVariable String nummer, @PathVariable UUID id, @RequestParam int versie) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        schrijftafel.laatVallen(gelezen.plan().id(), Stuk.vanInbreng(id), versie, lezing.schrijver(wie.getName()));
        return "redirect:/dossiers/" + nummer + "/inbreng#i-" + id;
    }

    private void eisInbreng(Gelezen gelezen, UUID id) {
        if (dialogen.inbrengVan(gelezen.dossier().nummer()).stream().noneMatch(inbreng -> inbreng.id().equals(id))) {
            throw DossierToegang.bestaatNiet();
        }
    }

    private ModelAndView inbreng(Gelezen gelezen, Authentication wie, @Nullable String bij, @Nullable Integer naast, @Nullable Poging poging) {
        ModelAndView pagina = lezing.pagina("plan/inbreng", gelezen, wie.getName());
        PlanInhoud concept = plannen.concept(gelezen.plan().id());
        List<Vraag> vragen = dialogen.inbrengVan(gelezen.dossier().nummer()).stream().map(inbreng -> {
            String code = Stuk.vanInbreng(inbreng.id());
            Vraag vraag = vraag(gelezen, "i-" + inbreng.id(), code, inbreng, code.equals(bij) ? naast : null, poging);
            return new Vraag(vraag.anker(), vraag.over(), vraag.geldend(), vraag.naast(), vraag.ernaast(), vraag.basis(), vraag.f(), vraag.fouten(),
                    isOpen(vraag.geldend(), concept));
        }).toList();
        pagina.addObject("vragen", vragen);
        pagina.addObject("aantalOpen", vragen.stream().filter(Vraag::open).count());
        pagina.addObject("bij", bij == null ? null : bij.substring(2));
        pagina.addObject("mislukt", poging != null);
        pagina.addObject("concept", concept);
        pagina.addObject("plaatsen", plaatsen(concept));
        pagina.addObject("uitkomsten", Antwoord.Uitkomst.values());
        if (gelezen.plan().stand() == Planstand.OPSTELLEN) {
            pagina.addObject("waaromNiet", "De inbreng wordt beantwoord zodra het concept klaar is. U kunt de inbreng hier al lezen.");
        }
        return pagina;
    }

    private static boolean isOpen(Bewaring<Stuk.Inhoud> stuk, PlanInhoud concept) {
        return !(stuk.inhoud() instanceof Stuk.InbrengAntwoord antwoord) || antwoord.uitkomst() == null || antwoord.reden() == null
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
        codes.forEach(code -> concept.plaats(code).ifPresent(naam -> plaatsen.put(code, Character.toUpperCase(naam.charAt(0)) + naam.substring(1))));
        return plaatsen;
    }

    @GetMapping(REACTIES)
    ModelAndView reacties(Authentication wie, @PathVariable String nummer, @RequestParam(required = false) @Nullable String bij,
            @RequestParam(required = false) @Nullable Integer naast) {
        return reacties(lezing.leesAlles(wie.getName(), nummer), wie, bij, naast, null);
    }

    @PostMapping(REACTIES + "/{soort:R|A}/{id}")
    ModelAndView bewaarReactie(Authentication wie, @PathVariable String nummer, @PathVariable String soort, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        String code = reactie(gelezen, soort, id);
        Schrijfvelden velden = Schrijfvelden.van(code, gestuurd);
        Bewaarder.Uitslag uitslag = bewaarder.bewaar(gelezen.plan().id(), code, basis, samengevoegd, velden, lezing.schrijver(wie.getName()));
        if (uitslag.bewaard() == null) {
            ModelAndView opnieuw = reacties(gelezen, wie, null, null, new Poging(code, basis, velden, uitslag.fouten()));
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        return new ModelAndView("redirect:/dossiers/" + nummer + "/plan/reacties?"
                + (uitslag.bewaard().botst() ? "naast=" + uitslag.bewaard().stuk().versie() + "&" : "") + "bij=" + code
                + "#" + soort.toLowerCase(java.util.Locale.ROOT) + "-" + id);
    }

    @PostMapping(path = REACTIES + "/{soort:R|A}/{id}", headers = Bewaarder.TUSSENTIJDS)
    ResponseEntity<Map<String, Object>> bewaarReactieTussentijds(Authentication wie, @PathVariable String nummer, @PathVariable String soort,
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam int basis,
            @RequestParam(required = false) @Nullable Integer samengevoegd) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        String code = reactie(gelezen, soort, id);
        return bewaarder.antwoord(gelezen.plan().id(), code, basis, samengevoegd, Schrijfvelden.van(code, gestuurd),
                lezing.schrijver(wie.getName()), "/dossiers/" + nummer + "/plan/reacties?bij=" + code, datums);
    }

    @PostMapping(REACTIES + "/{soort:R|A}/{id}/laat-vallen")
    String laatReactieVallen(Authentication wie, @PathVariable String nummer, @PathVariable String soort, @PathVariable UUID id,
            @RequestParam int versie) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        schrijftafel.laatVallen(gelezen.plan().id(), reactie(gelezen, soort, id), versie, lezing.schrijver(wie.getName()));
        return "redirect:/dossiers/" + nummer + "/plan/reacties#" + soort.toLowerCase(java.util.Locale.ROOT) + "-" + id;
    }

    private String reactie(Gelezen gelezen, String soort, UUID id) {
        boolean bestaat = soort.equals("R") ? plannen.reacties(gelezen.plan().id()).stream().anyMatch(reactie -> reactie.id().equals(id))
                : plannen.adviezen(gelezen.plan().id()).stream().anyMatch(advies -> advies.id().equals(id));
        if (!bestaat) {
            throw DossierToegang.bestaatNiet();
        }
        return soort + ":" + id;
    }

    private ModelAndView reacties(Gelezen gelezen, Authentication wie, @Nullable String bij, @Nullable Integer naast, @Nullable Poging poging) {
        ModelAndView pagina = lezing.pagina("plan/reacties", gelezen, wie.getName());
        List<Vraag> reacties = new ArrayList<>();
        for (Reactie reactie : plannen.reacties(gelezen.plan().id())) {
            String code = Stuk.vanReactie(reactie.id());
            reacties.add(metOpen(vraag(gelezen, "r-" + reactie.id(), code, reactie, code.equals(bij) ? naast : null, poging),
                    reactie.vraagtAntwoord() && reactie.antwoord() == null));
        }
        List<Vraag> adviezen = new ArrayList<>();
        for (Advies advies : plannen.adviezen(gelezen.plan().id())) {
            String code = Stuk.vanAdvies(advies.id());
            adviezen.add(metOpen(vraag(gelezen, "a-" + advies.id(), code, advies, code.equals(bij) ? naast : null, poging),
                    advies.vraagtAntwoord() && advies.antwoord() == null));
        }
        pagina.addObject("reacties", reacties);
        pagina.addObject("adviezen", adviezen);
        pagina.addObject("aantalOpen", planvorming.openReacties(gelezen.plan().id()).size());
        pagina.addObject("mislukt", poging != null);
        pagina.addObject("bij", bij == null ? null : bij.substring(Math.min(2, bij.length())));
        if (gelezen.plan().stand().isSchrijfbaar() && gelezen.plan().stand() != Planstand.VERWERKEN) {
            pagina.addObject("waaromNiet", "Reacties en adviezen worden beantwoord bij de taak 'Verwerk reacties en adviezen'. U kunt ze hier lezen.");
        }
        return pagina;
    }

    private static Vraag metOpen(Vraag vraag, boolean open) {
        return new Vraag(vraag.anker(), vraag.over(), vraag.geldend(), vraag.naast(), vraag.ernaast(), vraag.basis(), vraag.f(), vraag.fouten(), open);
    }

    private Vraag vraag(Gelezen gelezen, String anker, String code, Object over, @Nullable Integer naast, @Nullable Poging poging) {
        Blad<Stuk.Inhoud> blad = schrijftafel.blad(gelezen.plan().id(), code);
        if (poging != null && poging.code().equals(code)) {
            return new Vraag(anker, over, blad.geldend(), blad.naast(), null, poging.basis(), poging.velden().velden(), poging.fouten(), true);
        }
        Bewaring<Stuk.Inhoud> ernaast = blad.naast().stream().filter(stuk -> naast != null && stuk.versie() == naast).findFirst().orElse(null);
        Stuk.Inhoud inhoud = ernaast == null ? blad.geldend().inhoud() : ernaast.inhoud();
        return new Vraag(anker, over, blad.geldend(), blad.naast(), ernaast, blad.geldend().versie(), Schrijfvelden.van(inhoud).velden(), Map.of(), true);
    }
}
