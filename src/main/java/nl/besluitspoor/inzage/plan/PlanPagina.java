package nl.besluitspoor.inzage.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.DossierToegang.Zicht;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.plan.Hoofdstukken;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Bewaring.Stap;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
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
    private final Functies functies;

    PlanPagina(Planlezing lezing, Plannen plannen, Planvorming planvorming, Schrijftafel<Stuk.Inhoud> schrijftafel, Hoofdstukken hoofdstukken, Functies functies) {
        this.lezing = lezing;
        this.plannen = plannen;
        this.planvorming = planvorming;
        this.schrijftafel = schrijftafel;
        this.hoofdstukken = hoofdstukken;
        this.functies = functies;
    }

    /**
     * A line of the list of pieces.
     *
     * @param geldend the newest save; null where there is none
     * @param naast   how many texts wait beside it
     */
    record Regel(String code, String naam, @Nullable Bewaring<Stuk.Inhoud> geldend, int naast, boolean eerste, boolean laatste) {

        public String slug() {
            return code.toLowerCase(java.util.Locale.ROOT);
        }

        public int nummer() {
            return Stuk.isHoofdstuk(code) ? Integer.parseInt(code.substring(1)) : 0;
        }
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
            pagina.addObject("regels", regels(gelezen, concept));
            pagina.addObject("ontbreekt", planvorming.ontbreekt(gelezen.plan().id()));
            pagina.addObject("vervallen", hoofdstukken.vervallen(gelezen.plan().id()));
        }
        List<String> eigen = functies.van(wie.getName()).stream().filter(functie -> functie.startsWith("partner-"))
                .map(functie -> functie.substring("partner-".length())).toList();
        pagina.addObject("reacties", plannen.reacties(gelezen.plan().id()).stream()
                .filter(reactie -> eigen.contains(reactie.partner())).toList());
        return pagina;
    }

    private List<Regel> regels(Gelezen gelezen, PlanInhoud concept) {
        Map<String, Bewaring<Stuk.Inhoud>> geldend = schrijftafel.geldend(gelezen.plan().id());
        Map<String, Long> naast = schrijftafel.naast(gelezen.plan().id()).stream().collect(Collectors.groupingBy(Stap::code, Collectors.counting()));
        List<String> codes = new ArrayList<>(Stuk.VASTE);
        List<String> staande = hoofdstukken.van(gelezen.plan().id()).stream().map(nr -> "H" + nr).toList();
        codes.addAll(staande);
        return codes.stream().map(code -> new Regel(code, Planlezing.naam(code, concept), geldend.get(code),
                naast.getOrDefault(code, 0L).intValue(), staande.indexOf(code) == 0,
                staande.indexOf(code) == staande.size() - 1)).toList();
    }

    @GetMapping("/dossiers/{nummer}/plan/versies/{versienummer}")
    ModelAndView versie(Authentication wie, @PathVariable String nummer, @PathVariable String versienummer) {
        Gelezen gelezen = lezing.lees(wie.getName(), nummer);
        Planversie versie = lezing.versies(gelezen).stream().filter(v -> v.nummer().equals(versienummer)).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet);
        ModelAndView pagina = lezing.pagina("plan/versie", gelezen, wie.getName());
        pagina.addObject("versie", versie);
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
