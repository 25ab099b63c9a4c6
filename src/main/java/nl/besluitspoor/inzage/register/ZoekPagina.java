package nl.besluitspoor.inzage.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.raadpleging.Besluitsoort;
import nl.besluitspoor.raadpleging.OngeldigeVraag;
import nl.besluitspoor.raadpleging.Raadpleging;
import nl.besluitspoor.raadpleging.Sortering;
import nl.besluitspoor.raadpleging.Treffer;
import nl.besluitspoor.raadpleging.Vraaglezer;
import nl.besluitspoor.raadpleging.Zoeker;
import nl.besluitspoor.raadpleging.Zoeker.Telling;
import nl.besluitspoor.raadpleging.Zoekvraag;
import nl.besluitspoor.voorstel.Uitkomst;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Searching the register; the question is the address. */
@Controller
class ZoekPagina {

    private final Raadpleging raadpleging;
    private final Vraaglezer vragen;
    private final Peilbalk peilbalk;
    private final Uitvoer uitvoer;
    private final Wijken wijken;

    ZoekPagina(Raadpleging raadpleging, Vraaglezer vragen, Peilbalk peilbalk, Uitvoer uitvoer, Wijken wijken) {
        this.wijken = wijken;
        this.raadpleging = raadpleging;
        this.vragen = vragen;
        this.peilbalk = peilbalk;
        this.uitvoer = uitvoer;
    }

    /** A count by facet, and the address that narrows the search to it. */
    record Facet(String naam, long aantal, String adres) {}

    /** What is asked, in words, and the address without it. */
    record Keuze(String naam, String adres) {}

    @GetMapping("/register")
    Object zoek(@RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        model.addAttribute("uitkomsten", Uitkomst.values());
        model.addAttribute("soorten", Besluitsoort.values());
        model.addAttribute("sorteringen", Sortering.values());
        model.addAttribute("opStam", raadpleging.zoektOpStam());
        model.addAttribute("wijken", wijken.alle());
        model.addAttribute("v", parameters);
        Zoekvraag vraag;
        try {
            vraag = vragen.zoekvraag(parameters);
        } catch (OngeldigeVraag fout) {
            Map<String, String> fouten = new LinkedHashMap<>();
            fout.fouten().forEach(f -> fouten.put(f.parameter(), f.zin()));
            ModelAndView pagina = new ModelAndView("register/zoeken", HttpStatus.BAD_REQUEST);
            pagina.addAllObjects(model.asMap());
            pagina.addObject("fouten", fouten);
            pagina.addObject("metPeil", "");
            return pagina;
        }
        peilbalk.zet(vraag.peil(), model);
        Zoeker.Vondst vondst = raadpleging.zoekEnTel(vraag, wie.getName());
        Zoeker.Bladzijde bladzijde = vondst.bladzijde();
        Zoeker.Tellingen tellingen = vondst.tellingen();
        Map<String, String> gevraagd = vraag.parameters();
        model.addAttribute("fouten", Map.of());
        model.addAttribute("hits", raadpleging.markeer(vraag, bladzijde.besluiten()));
        model.addAttribute("tellingen", tellingen);
        model.addAttribute("eerstePagina", vraag.na() == null);
        model.addAttribute("eerste", adres("/register", gevraagd));
        model.addAttribute("volgende", bladzijde.volgende() == null ? null : adres("/register", met(gevraagd, "cursor", bladzijde.volgende())));
        model.addAttribute("facetten", facetten(gevraagd, tellingen));
        model.addAttribute("keuzes", keuzes(gevraagd));
        Map<String, String> uitvoeren = new LinkedHashMap<>();
        List.of("csv", "json", "pdf").forEach(soort -> uitvoeren.put(soort, adres("/register/besluiten." + soort, gevraagd)));
        model.addAttribute("uitvoeren", uitvoeren);
        model.addAttribute("verfijnd", gevraagd.keySet().stream().anyMatch(naam -> !naam.equals("q") && !naam.equals("limit")));
        return "register/zoeken";
    }

    @GetMapping("/register/besluiten.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters, Authentication wie) {
        return uitvoer.csv("besluiten", uitvoer.besluiten(alles(parameters, wie)));
    }

    @GetMapping("/register/besluiten.json")
    ResponseEntity<byte[]> json(@RequestParam Map<String, String> parameters, Authentication wie) {
        Zoekvraag vraag = vragen.zoekvraag(parameters);
        List<Treffer> besluiten = raadpleging.alles(vraag, wie.getName());
        Map<String, Object> inhoud = new LinkedHashMap<>();
        inhoud.put("vraag", vraag.parameters());
        inhoud.put("afgekapt", besluiten.size() == Zoeker.MEEST_IN_EXPORT);
        inhoud.put("besluiten", besluiten);
        return uitvoer.json("besluiten", inhoud);
    }

    @GetMapping("/register/besluiten.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam Map<String, String> parameters, Authentication wie) {
        Zoekvraag vraag = vragen.zoekvraag(parameters);
        return uitvoer.zoekverslag(vraag, raadpleging.alles(vraag, wie.getName()), wie.getName());
    }

    private List<Treffer> alles(Map<String, String> parameters, Authentication wie) {
        return raadpleging.alles(vragen.zoekvraag(parameters), wie.getName());
    }

    private static Map<String, List<Facet>> facetten(Map<String, String> gevraagd, Zoeker.Tellingen t) {
        Map<String, List<Facet>> facetten = new LinkedHashMap<>();
        facet(facetten, "Uitkomst", "uitkomst", gevraagd, t.perUitkomst());
        facet(facetten, "Soort", "soort", gevraagd, t.perSoort());
        facet(facetten, "Orgaan", "orgaan", gevraagd, t.perOrgaan());
        facet(facetten, "Wijk", "wijk", gevraagd, t.perWijk());
        if (!gevraagd.containsKey("van") && !gevraagd.containsKey("tot")) {
            facetten.put("Jaar", t.perJaar().stream().map(j -> new Facet(j.naam(), j.aantal(),
                    adres("/register", met(met(gevraagd, "van", j.waarde() + "-01-01"), "tot", j.waarde() + "-12-31")))).toList());
        }
        facetten.values().removeIf(List::isEmpty);
        return facetten;
    }

    private static void facet(Map<String, List<Facet>> facetten, String naam, String parameter, Map<String, String> gevraagd, List<Telling> tellingen) {
        if (!gevraagd.containsKey(parameter)) {
            facetten.put(naam, tellingen.stream().map(f -> new Facet(f.naam(), f.aantal(), adres("/register", met(gevraagd, parameter, f.waarde())))).toList());
        }
    }

    private static List<Keuze> keuzes(Map<String, String> gevraagd) {
        Map<String, String> namen = Map.of("q", "woorden", "van", "vanaf", "tot", "tot en met");
        return gevraagd.entrySet().stream().filter(e -> !List.of("sorteer", "peil", "limit").contains(e.getKey())).map(e -> {
            Map<String, String> zonder = new LinkedHashMap<>(gevraagd);
            zonder.remove(e.getKey());
            return new Keuze(namen.getOrDefault(e.getKey(), e.getKey()) + ": " + leesbaar(e.getKey(), e.getValue()), adres("/register", zonder));
        }).toList();
    }

    private static String leesbaar(String naam, String waarde) {
        return switch (naam) {
            case "uitkomst" -> Uitkomst.valueOf(waarde).naam();
            case "soort" -> Besluitsoort.valueOf(waarde).omschrijving();
            default -> waarde;
        };
    }

    private static Map<String, String> met(Map<String, String> gevraagd, String naam, String waarde) {
        Map<String, String> nieuw = new LinkedHashMap<>(gevraagd);
        nieuw.put(naam, waarde);
        return nieuw;
    }

    private static String adres(String pad, Map<String, String> parameters) {
        UriComponentsBuilder adres = UriComponentsBuilder.fromPath(pad);
        parameters.forEach((naam, waarde) -> adres.queryParam(naam, "{" + naam + "}"));
        return adres.encode().buildAndExpand(parameters).toUriString();
    }
}
