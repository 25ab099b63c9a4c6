package nl.besluitspoor.inzage.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.DossierToegang.Zicht;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.inzage.schrijven.Onderdeel;
import nl.besluitspoor.plan.Hoofdstukken;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planregels;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan as a whole: what is written, by whom, what still lacks, and its frozen versions. */
@Controller
class PlanPagina {

    private final Planlezing lezing;
    private final Plannen plannen;
    private final Planvorming planvorming;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Hoofdstukken hoofdstukken;
    private final Planregels regels;
    private final Functies functies;

    PlanPagina(Planlezing lezing, Plannen plannen, Planvorming planvorming, Schrijftafel<Stuk.Inhoud> schrijftafel, Hoofdstukken hoofdstukken,
            Planregels regels, Functies functies) {
        this.lezing = lezing;
        this.plannen = plannen;
        this.planvorming = planvorming;
        this.schrijftafel = schrijftafel;
        this.hoofdstukken = hoofdstukken;
        this.regels = regels;
        this.functies = functies;
    }

    @GetMapping("/dossiers/{nummer}/plan")
    ModelAndView toon(Authentication wie, @PathVariable String nummer) {
        Gelezen gelezen = lezing.lees(wie.getName(), nummer);
        ModelAndView pagina = lezing.pagina("plan/plan", gelezen, wie.getName());
        boolean alles = gelezen.zicht() == Zicht.ALLES;
        pagina.addObject("alles", alles);
        pagina.addObject("versies", lezing.versies(gelezen));
        if (alles) {
            PlanInhoud concept = plannen.concept(gelezen.plan().id());
            pagina.addObject("concept", concept);
            List<String> staande = hoofdstukken.van(gelezen.plan().id()).stream().map(nr -> "H" + nr).toList();
            boolean schrijft = regels.waaromNiet(gelezen.plan(), wie.getName()).isEmpty();
            pagina.addObject("hoofdstukken", staande);
            pagina.addObject("regels", Onderdeel.van(schrijftafel, gelezen.plan().id(),
                    Stream.concat(Stuk.vaste(gelezen.dossier().soortPlan()).stream(), staande.stream()).toList(), code -> Planlezing.naam(code, concept),
                    code -> "/dossiers/" + nummer + "/plan/" + code.toLowerCase(Locale.ROOT), code -> schrijft));
            pagina.addObject("ontbreekt", planvorming.ontbreekt(gelezen.plan().id()));
            pagina.addObject("vervallen", hoofdstukken.vervallen(gelezen.plan().id()));
        }
        pagina.addObject("themaacties", lezing.themaacties(gelezen));
        List<String> eigen = functies.van(wie.getName()).stream().filter(functie -> functie.startsWith("partner-"))
                .map(functie -> functie.substring("partner-".length())).toList();
        pagina.addObject("reacties", plannen.reacties(gelezen.plan().id()).stream()
                .filter(reactie -> eigen.contains(reactie.partner())).toList());
        return pagina;
    }

    @GetMapping("/dossiers/{nummer}/plan/versies/{versienummer}")
    ModelAndView versie(Authentication wie, @PathVariable String nummer, @PathVariable String versienummer) {
        Gelezen gelezen = lezing.lees(wie.getName(), nummer);
        Planversie versie = lezing.versies(gelezen).stream().filter(v -> v.nummer().equals(versienummer)).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet);
        ModelAndView pagina = lezing.pagina("plan/versie", gelezen, wie.getName());
        pagina.addObject("versie", versie);
        pagina.addObject("themaacties", lezing.themaacties(gelezen));
        return pagina;
    }

    @PostMapping("/dossiers/{nummer}/plan/hoofdstukken")
    String nieuwHoofdstuk(Authentication wie, @PathVariable String nummer) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        int hoofdstuk = hoofdstukken.voegToe(gelezen.plan().id(), lezing.schrijver(wie.getName()));
        return "redirect:/dossiers/" + nummer + "/plan/h" + hoofdstuk;
    }

    @PostMapping("/dossiers/{nummer}/plan/hoofdstukken/{hoofdstuk}/{deed:omhoog|omlaag|weg|terug}")
    String hoofdstuk(Authentication wie, @PathVariable String nummer, @PathVariable int hoofdstuk, @PathVariable String deed,
            RedirectAttributes mee) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        switch (deed) {
            case "omhoog", "omlaag" -> hoofdstukken.verplaats(gelezen.plan().id(), hoofdstuk, deed.equals("omhoog"), lezing.schrijver(wie.getName()));
            default -> {
                hoofdstukken.zet(gelezen.plan().id(), hoofdstuk, deed.equals("weg"), lezing.schrijver(wie.getName()));
                mee.addFlashAttribute("gedaan", deed.equals("weg")
                        ? "Het hoofdstuk is weggehaald. De tekst is bewaard; u kunt het hoofdstuk onderaan terugzetten." : "Het hoofdstuk staat weer in het plan.");
            }
        }
        return "redirect:/dossiers/" + nummer + "/plan#onderdelen";
    }
}
