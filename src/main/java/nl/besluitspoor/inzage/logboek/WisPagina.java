package nl.besluitspoor.inzage.logboek;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.document.Bestandszoeker;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.Wisser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where group {@code privacy} erases a person's data; the address is closed to everyone else. */
@Controller
class WisPagina {

    private static final Pattern NUMMER = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Wisser wisser;
    private final Bestandszoeker bestanden;
    private final Documenten documenten;
    private final Clock klok;

    WisPagina(Wisser wisser, Bestandszoeker bestanden, Documenten documenten, Clock klok) {
        this.wisser = wisser;
        this.bestanden = bestanden;
        this.documenten = documenten;
        this.klok = klok;
    }

    @GetMapping("/register/wissen")
    String formulier() {
        return "register/wissen";
    }

    /** Says which files name someone; changes nothing. A POST, so that the name stands in no address. */
    @PostMapping("/register/wissen/zoek")
    String zoek(@RequestParam(defaultValue = "") String naam, @RequestParam(defaultValue = "") String mail, Model model, HttpServletResponse antwoord) {
        try {
            model.addAttribute("bestanden", bestanden.zoek(Wisser.woorden(List.of(naam, mail)), Voortgang.STIL));
        } catch (Geweigerd e) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("fout", e.zin());
        }
        model.addAttribute("naam", naam);
        model.addAttribute("mail", mail);
        return "register/wissen";
    }

    @PostMapping("/register/wissen")
    String wis(@RequestParam(defaultValue = "") String naam, @RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String grond,
            @RequestParam(defaultValue = "false") boolean zeker, Principal wie, Model model, HttpServletResponse antwoord) {
        try {
            if (!zeker) {
                throw new Geweigerd("Zet het vinkje: wissen kan niet ongedaan worden gemaakt.");
            }
            model.addAttribute("gedaan", wisser.wis(List.of(naam, mail), grond, Handeling.opPagina(wie.getName(), "privacy", klok.instant())));
            model.addAttribute("bestanden", bestanden.zoek(Wisser.woorden(List.of(naam, mail)), Voortgang.STIL));
        } catch (Geweigerd e) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("fout", e.zin());
            model.addAttribute("naam", naam);
            model.addAttribute("mail", mail);
            model.addAttribute("grond", grond);
        }
        return "register/wissen";
    }

    /** Puts a redacted file in the place of an upload that names someone. @param document its address or its number */
    @PostMapping("/register/wissen/bestand")
    String lak(@RequestParam(defaultValue = "") String document, @RequestParam(required = false) @Nullable MultipartFile bestand,
            @RequestParam(defaultValue = "") String grond, @RequestParam(defaultValue = "false") boolean zeker, Principal wie, Model model,
            HttpServletResponse antwoord) throws IOException {
        try {
            Matcher nummer = NUMMER.matcher(document);
            if (!nummer.find()) {
                throw new Geweigerd("Neem het adres van het bestand over, zoals het in het dossier staat.");
            }
            if (bestand == null || bestand.isEmpty()) {
                throw new Geweigerd("Kies het bestand waarin de gegevens onleesbaar zijn gemaakt.");
            }
            if (!zeker) {
                throw new Geweigerd("Zet het vinkje: lakken kan niet ongedaan worden gemaakt.");
            }
            documenten.lak(UUID.fromString(nummer.group()), bestand.getBytes(), String.valueOf(bestand.getOriginalFilename()), bestand.getContentType(),
                    grond, Handeling.opPagina(wie.getName(), "privacy", klok.instant()));
            model.addAttribute("gelakt", nummer.group());
        } catch (Geweigerd e) {
            antwoord.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("bestandfout", e.zin());
            model.addAttribute("document", document);
            model.addAttribute("bestandgrond", grond);
        }
        return "register/wissen";
    }
}
