package nl.besluitspoor.inzage.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Alliantie;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.plan.Agendathemas;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planverschil;
import nl.besluitspoor.proces.Verloop;
import nl.besluitspoor.raadpleging.Dossierlezer.Beeld;
import nl.besluitspoor.raadpleging.Dossierlezer.Planversie;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Raadpleging;
import nl.besluitspoor.raadpleging.Sporen;
import nl.besluitspoor.raadpleging.Tijdlijn;
import nl.besluitspoor.raadpleging.Vraaglezer;
import nl.besluitspoor.raadpleging.Verschil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A dossier as the register has it: its timeline and drawing, its traces, the versions of its plan, and its report. */
@Controller
class RegisterdossierPagina {

    private static final String CYCLUS = "beleidscyclus";

    private final Raadpleging raadpleging;
    private final Vraaglezer vragen;
    private final Plannen plannen;
    private final Alliantie alliantie;
    private final Dossiers dossiers;
    private final Agendathemas agendathemas;
    private final Verloop verloop;
    private final Peilbalk peilbalk;
    private final Uitvoer uitvoer;

    RegisterdossierPagina(Raadpleging raadpleging, Vraaglezer vragen, Plannen plannen, Alliantie alliantie, Dossiers dossiers,
            Agendathemas agendathemas, Verloop verloop, Peilbalk peilbalk,
            Uitvoer uitvoer) {
        this.raadpleging = raadpleging;
        this.vragen = vragen;
        this.plannen = plannen;
        this.alliantie = alliantie;
        this.dossiers = dossiers;
        this.agendathemas = agendathemas;
        this.verloop = verloop;
        this.peilbalk = peilbalk;
        this.uitvoer = uitvoer;
    }

    /** A part of the plan that differs, its texts side by side. */
    record Deel(String onderdeel, String naam, String soort, List<Veld> velden) {}

    /** A field of it. */
    record Veld(String naam, Verschil verschil) {}

    @GetMapping("/register/dossiers")
    String lijst(@RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        Vraaglezer.Bladzijde bladzijde = vragen.bladzijde(parameters);
        model.addAttribute("bladzijde", raadpleging.dossiers(peil, bladzijde, wie.getName()));
        return "register/dossiers";
    }

    @GetMapping("/register/dossiers/{nummer:[A-Z]{1,4}-\\d{4}-\\d{4,6}}")
    String tijdlijn(@PathVariable String nummer, @RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        Vraaglezer.Bladzijde bladzijde = vragen.bladzijde(parameters);
        model.addAttribute("b", dossier(nummer, peil, wie));
        model.addAttribute("bladzijde", raadpleging.tijdlijn(nummer, peil, bladzijde, wie.getName()).orElseThrow(DossierToegang::bestaatNiet));
        model.addAttribute("eerstePagina", bladzijde.na() == 0);
        tekening(nummer, parameters.get("deel"), peil, model);
        return "register/tijdlijn";
    }

    private void tekening(String nummer, @Nullable String gevraagd, Peil peil, Model model) {
        List<Verloop.Deel> delen = verloop.delen(nummer).stream().filter(deel -> peil.kent(deel.gestart())).toList();
        model.addAttribute("delen", delen);
        delen.stream().filter(deel -> deel.id().equals(gevraagd)).findFirst()
                .or(() -> delen.stream().filter(deel -> deel.model().equals(CYCLUS)).findFirst()).ifPresent(deel -> {
                    model.addAttribute("deel", deel);
                    verloop.tekening(nummer, deel.id(), peil.dag() == null ? null : peil.grens()).ifPresent(tekening -> model.addAttribute("tekening", tekening));
                });
    }

    @GetMapping("/register/dossiers/{nummer:[A-Z]{1,4}-\\d{4}-\\d{4,6}}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String nummer, @RequestParam Map<String, String> parameters, Authentication wie) {
        return uitvoer.csv(nummer.toLowerCase(java.util.Locale.ROOT), uitvoer.tijdlijn(heleTijdlijn(nummer, vragen.peil(parameters), wie).regels()));
    }

    @GetMapping("/register/dossiers/{nummer:[A-Z]{1,4}-\\d{4}-\\d{4,6}}.json")
    ResponseEntity<byte[]> json(@PathVariable String nummer, @RequestParam Map<String, String> parameters, Authentication wie) {
        Peil peil = vragen.peil(parameters);
        Map<String, Object> inhoud = new LinkedHashMap<>();
        inhoud.put("peil", peil.dag());
        inhoud.put("dossier", dossier(nummer, peil, wie));
        Tijdlijn.Bladzijde tijdlijn = heleTijdlijn(nummer, peil, wie);
        inhoud.put("afgekapt", tijdlijn.volgende() != null);
        inhoud.put("tijdlijn", tijdlijn.regels());
        return uitvoer.json(nummer.toLowerCase(java.util.Locale.ROOT), inhoud);
    }

    @GetMapping("/register/dossiers/{nummer:[A-Z]{1,4}-\\d{4}-\\d{4,6}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String nummer, @RequestParam Map<String, String> parameters, Authentication wie) {
        Peil peil = vragen.peil(parameters);
        return uitvoer.dossierverslag(dossier(nummer, peil, wie), heleTijdlijn(nummer, peil, wie), peil, wie.getName());
    }

    @GetMapping("/register/dossiers/{nummer:[A-Z]{1,4}-\\d{4}-\\d{4,6}}/spoor")
    String spoor(@PathVariable String nummer, @RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        model.addAttribute("b", dossier(nummer, peil, wie));
        model.addAttribute("spoor", raadpleging.sporen(nummer, peil, wie.getName()).orElse(null));
        return "register/spoor";
    }

    @GetMapping("/register/inbreng/{id}")
    String inbreng(@PathVariable String id, @RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        UUID sleutel = Veldwaarden.id(id);
        if (sleutel == null) {
            throw DossierToegang.bestaatNiet();
        }
        Sporen.Inbrengspoor spoor = raadpleging.spoor(sleutel, peil, wie.getName()).orElseThrow(DossierToegang::bestaatNiet);
        model.addAttribute("spoor", spoor);
        return "register/inbreng";
    }

    @GetMapping("/register/dossiers/{nummer:[A-Z]{1,4}-\\d{4}-\\d{4,6}}/plan")
    String planversies(@PathVariable String nummer, @RequestParam Map<String, String> parameters, Authentication wie, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        Beeld beeld = dossier(nummer, peil, wie);
        List<Planversie> versies = beeld.leesbareVersies();
        model.addAttribute("b", beeld);
        if (!versies.isEmpty() && beeld.dossier().geheim() == null) {
            Planversie links = versie(versies, parameters.get("van"), versies.get(Math.max(0, versies.size() - 2)));
            Planversie rechts = versie(versies, parameters.get("naar"), versies.get(versies.size() - 1));
            raadpleging.noteerTeksten(List.of(links, rechts), wie.getName());
            Map<String, String> namen = new LinkedHashMap<>();
            beeld.dossier().wijken().forEach(w -> namen.put(w.code(), w.naam()));
            alliantie.leden().forEach(p -> namen.put(p.sleutel(), p.naam()));
            namen.putAll(agendathemas.namen(dossiers.van(nummer)));
            model.addAttribute("links", links);
            model.addAttribute("rechts", rechts);
            model.addAttribute("verschil", Planverschil.tussen(plannen.versie(links.id()).inhoud(), plannen.versie(rechts.id()).inhoud(), namen)
                    .regels().stream().map(r -> new Deel(r.onderdeel(), r.naam(), r.soort().naam(),
                            r.velden().stream().map(v -> new Veld(v.naam(), Verschil.tussen(v.oud(), v.nieuw()))).toList())).toList());
        }
        return "register/plan";
    }

    private static Planversie versie(List<Planversie> versies, @Nullable String nummer, Planversie anders) {
        return versies.stream().filter(v -> v.nummer().equals(nummer)).findFirst().orElse(anders);
    }

    private Beeld dossier(String nummer, Peil peil, Authentication wie) {
        return raadpleging.dossier(nummer, peil, wie.getName()).orElseThrow(DossierToegang::bestaatNiet);
    }

    private Tijdlijn.Bladzijde heleTijdlijn(String nummer, Peil peil, Authentication wie) {
        return raadpleging.heleTijdlijn(nummer, peil, wie.getName()).orElseThrow(DossierToegang::bestaatNiet);
    }
}
