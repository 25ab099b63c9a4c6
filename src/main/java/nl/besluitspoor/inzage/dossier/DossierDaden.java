package nl.besluitspoor.inzage.dossier;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.VoorstelLoop;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done from a dossier's page: a document added, a voorstel begun, taken back or brought back early, the dossier ended. */
@Controller
class DossierDaden {

    /** Who may add a document. */
    static final Set<String> UPLOADERS = Set.of("wijkmanager", "programmamanager", "beleidsmedewerker", "financien", "juridisch",
            "communicatie", "onderzoek", "management", "bestuurssecretariaat", "gemeentesecretaris");

    private final DossierToegang toegang;
    private final Documenten documenten;
    private final Dossiers dossiers;
    private final DossierLoop loop;
    private final VoorstelLoop voorstelLoop;
    private final Voorstellen voorstellen;
    private final Functies functies;
    private final Clock klok;

    DossierDaden(DossierToegang toegang, Documenten documenten, Dossiers dossiers, DossierLoop loop, VoorstelLoop voorstelLoop,
            Voorstellen voorstellen, Functies functies, Clock klok) {
        this.toegang = toegang;
        this.documenten = documenten;
        this.dossiers = dossiers;
        this.loop = loop;
        this.voorstelLoop = voorstelLoop;
        this.voorstellen = voorstellen;
        this.functies = functies;
        this.klok = klok;
    }

    @PostMapping("/dossiers/{nummer}/documenten")
    String bewaar(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String titel,
            @RequestParam(required = false) @Nullable MultipartFile bestand, @RequestParam(defaultValue = "") String openbaarheid,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate embargo,
            RedirectAttributes mee) throws IOException {
        toegang.leesAlles(wie.getName(), nummer);
        String functie = functies.van(wie.getName()).stream().filter(UPLOADERS::contains).findFirst()
                .orElseThrow(() -> new Geweigerd("U mag dit dossier lezen, maar er geen document aan toevoegen."));
        Dossier dossier = dossiers.van(nummer);
        if (!dossier.isOpen()) {
            throw new Geweigerd("Dossier " + nummer + " loopt niet meer; er kan geen document meer bij.");
        }
        if (bestand == null || bestand.getOriginalFilename() == null || bestand.getOriginalFilename().isBlank()) {
            throw new Geweigerd("Kies een bestand om toe te voegen.");
        }
        Openbaarheid gekozen = openbaarheid(openbaarheid, dossier);
        Document document = documenten.bewaar(new NieuwDocument("upload", titel, nummer, bestand.getOriginalFilename(),
                bestand.getContentType(), bestand.getBytes(), gekozen,
                gekozen == Openbaarheid.EMBARGO && embargo == null ? dossier.embargo() : embargo),
                Handeling.opPagina(wie.getName(), functie, klok.instant()));
        mee.addFlashAttribute("gedaan", "Het document '" + document.titel() + "' is bewaard als versie " + document.versie() + ".");
        return "redirect:/dossiers/" + nummer + "#documenten";
    }

    private static Openbaarheid openbaarheid(String keuze, Dossier dossier) {
        return switch (keuze) {
            case "" -> dossier.openbaarheid();
            case "OPENBAAR" -> Openbaarheid.OPENBAAR;
            case "INTERN" -> Openbaarheid.INTERN;
            case "EMBARGO" -> Openbaarheid.EMBARGO;
            case "GEHEIM" -> throw new Geweigerd("Een document wordt alleen met een besluit geheim (Gemeentewet 87). Kies 'Intern'.");
            default -> throw new Geweigerd("Kies of het document openbaar, intern of onder embargo is.");
        };
    }

    @PostMapping("/dossiers/{nummer}/voorstellen")
    String vraagVoorstel(Authentication wie, @PathVariable String nummer, RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        UUID voorstel = loop.vraagVoorstel(nummer, Handeling.opPagina(wie.getName(), "beleidsmedewerker", klok.instant()));
        mee.addFlashAttribute("gedaan", "Het voorstel is begonnen. U schrijft het hier; in uw takenlijst rondt u het af.");
        return "redirect:/voorstellen/" + voorstel;
    }

    @GetMapping("/dossiers/{nummer}/voorstellen/{id}/terugnemen")
    ModelAndView vraagTerugnemen(Authentication wie, @PathVariable String nummer, @PathVariable UUID id) {
        return terugnemen(wie, nummer, id, "", null);
    }

    @PostMapping("/dossiers/{nummer}/voorstellen/{id}/terugnemen")
    ModelAndView neemTerug(Authentication wie, @PathVariable String nummer, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reden, RedirectAttributes mee) {
        eisVan(wie, nummer, id);
        try {
            voorstelLoop.neemTerug(id, reden.isBlank() ? null : reden.strip(),
                    Handeling.opPagina(wie.getName(), "portefeuillehouder", klok.instant()));
        } catch (Geweigerd weigering) {
            ModelAndView opnieuw = terugnemen(wie, nummer, id, reden, weigering.zin());
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        mee.addFlashAttribute("gedaan", "Het voorstel is teruggenomen. Wie eraan werkte, krijgt bericht.");
        return new ModelAndView("redirect:/dossiers/" + nummer);
    }

    @PostMapping("/dossiers/{nummer}/voorstellen/{id}/eerder-agenderen")
    String agendeerEerder(Authentication wie, @PathVariable String nummer, @PathVariable UUID id, RedirectAttributes mee) {
        eisVan(wie, nummer, id);
        voorstelLoop.agendeerEerder(id, Handeling.opPagina(wie.getName(), "bestuurssecretariaat", klok.instant()));
        mee.addFlashAttribute("gedaan", "Het aangehouden punt is weer vrij voor een agenda.");
        return "redirect:/dossiers/" + nummer;
    }

    private ModelAndView terugnemen(Authentication wie, String nummer, UUID id, String reden, @Nullable String fout) {
        Voorstel voorstel = eisVan(wie, nummer, id);
        ModelAndView pagina = new ModelAndView("dossier/terugnemen");
        pagina.addObject("d", dossiers.van(nummer));
        pagina.addObject("v", voorstel);
        pagina.addObject("reden", reden);
        pagina.addObject("fout", fout);
        return pagina;
    }

    private Voorstel eisVan(Authentication wie, String nummer, UUID id) {
        toegang.leesAlles(wie.getName(), nummer);
        return voorstellen.lijst(nummer).stream().filter(voorstel -> voorstel.id().equals(id)).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet);
    }

    @GetMapping("/dossiers/{nummer}/einde")
    ModelAndView vraagEinde(Authentication wie, @PathVariable String nummer) {
        return einde(wie, nummer, "", null);
    }

    @PostMapping("/dossiers/{nummer}/einde")
    ModelAndView beeindig(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String reden,
            RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        try {
            loop.beeindig(nummer, reden, Handeling.opPagina(wie.getName(), Dossiers.PROGRAMMAMANAGER, klok.instant()));
        } catch (Geweigerd weigering) {
            ModelAndView opnieuw = einde(wie, nummer, reden, weigering.zin());
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        mee.addFlashAttribute("gedaan", "Het dossier is beëindigd. Wie een taak had, krijgt bericht.");
        return new ModelAndView("redirect:/dossiers/" + nummer);
    }

    private ModelAndView einde(Authentication wie, String nummer, String reden, @Nullable String fout) {
        Dossier dossier = toegang.leesAlles(wie.getName(), nummer);
        if (!functies.heeft(wie.getName(), Dossiers.PROGRAMMAMANAGER)) {
            throw DossierToegang.bestaatNiet();
        }
        ModelAndView pagina = new ModelAndView("dossier/einde");
        pagina.addObject("d", dossier);
        pagina.addObject("reden", reden);
        pagina.addObject("fout", fout);
        pagina.addObject("bezwaren", loop.staatEindeInDeWeg(nummer));
        pagina.addObject("kinderen", dossiers.kinderen(nummer).stream().filter(Dossier::isOpen).toList());
        return pagina;
    }
}
