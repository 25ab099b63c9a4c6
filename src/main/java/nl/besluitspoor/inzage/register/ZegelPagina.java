package nl.besluitspoor.inzage.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.raadpleging.Getuigen;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Zegellezer;
import nl.besluitspoor.register.Logbundel;
import nl.besluitspoor.register.Logboek;
import nl.besluitspoor.register.Zegelstand;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The state of the seal: size, root, time, the last verification, and who keeps a copy. */
@Controller
class ZegelPagina {

    private final Logboek logboek;
    private final Zegellezer zegels;
    private final Getuigen getuigen;
    private final Peilbalk peilbalk;
    private final Logbundel bundel;

    ZegelPagina(Logboek logboek, Zegellezer zegels, Getuigen getuigen, Peilbalk peilbalk, Logbundel bundel) {
        this.bundel = bundel;
        this.zegels = zegels;
        this.logboek = logboek;
        this.getuigen = getuigen;
        this.peilbalk = peilbalk;
    }

    /** The whole log as a zip, as {@code register export} writes it. */
    @GetMapping("/register/zegel/log.zip")
    void bundel(HttpServletResponse antwoord) throws IOException {
        if (logboek.checkpoint().isEmpty()) {
            throw DossierToegang.bestaatNiet();
        }
        antwoord.setContentType("application/zip");
        antwoord.setHeader("Content-Disposition", "attachment; filename=\"besluitenregister-log.zip\"");
        antwoord.setHeader("X-Content-Type-Options", "nosniff");
        antwoord.setHeader("Cache-Control", "no-store");
        bundel.schrijf(antwoord.getOutputStream());
    }

    @GetMapping("/register/zegel")
    String toon(@RequestParam Map<String, String> parameters, Model model) {
        Peil peil = peilbalk.lees(parameters, model);
        Zegelstand stand = zegels.op(peil);
        model.addAttribute("stand", stand);
        model.addAttribute("getuigen", getuigen.alle(peil));
        String omvang = parameters.getOrDefault("omvang", "").strip();
        if (!omvang.isEmpty()) {
            model.addAttribute("omvang", omvang);
            if (omvang.matches("[0-9]{1,18}") && Long.parseLong(omvang) >= 1 && Long.parseLong(omvang) <= stand.omvang()) {
                model.addAttribute("samenhang", logboek.samenhang(Long.parseLong(omvang), stand.omvang()));
            } else {
                model.addAttribute("omvangFout", "'%s' past hier niet. %s".formatted(omvang, stand.omvang() == 0
                        ? "Er was toen nog niets verzegeld." : "Vul een getal in van 1 tot en met " + stand.omvang() + "."));
            }
        }
        return "register/zegel";
    }
}
