package nl.besluitspoor.inzage.postvak;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.besluitspoor.bericht.Postvak;
import nl.besluitspoor.inzage.DossierToegang;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The demonstration's mailbox: every signed-in demonstration user reads all of it. Absent where a mail server is set. */
@Controller
class PostvakPagina {

    private static final int PER_BLAD = 50;

    private final ObjectProvider<Postvak> postvak;
    private final String adres;

    PostvakPagina(ObjectProvider<Postvak> postvak, @Value("${besluitspoor.adres}") String adres) {
        this.postvak = postvak;
        this.adres = adres;
    }

    @GetMapping("/postvak")
    String lijst(@RequestParam(defaultValue = "") String zoek, @RequestParam(required = false) @org.jspecify.annotations.Nullable Long voor,
            Model model) {
        List<Postvak.Regel> regels = postvak().lijst(zoek, PER_BLAD + 1, voor == null ? Long.MAX_VALUE : voor);
        List<Postvak.Regel> blad = regels.subList(0, Math.min(PER_BLAD, regels.size()));
        model.addAttribute("zoek", zoek);
        model.addAttribute("regels", blad);
        model.addAttribute("ouder", regels.size() > PER_BLAD ? blad.get(blad.size() - 1).id() : null);
        model.addAttribute("nieuwste", voor == null);
        return "postvak/lijst";
    }

    @GetMapping("/postvak/{id:[0-9]{1,18}}")
    String bericht(@PathVariable long id, Model model) {
        Postvak.Brief brief = open(id);
        model.addAttribute("brief", brief);
        model.addAttribute("paden", paden(brief.tekst()));
        return "postvak/bericht";
    }

    /**
     * The message as its writer laid it out, in a document of its own, of an origin of its own. Its policy lets no script
     * run; the sandbox must not forbid them as well, or no tool can look inside for what a reader would trip over.
     */
    @GetMapping("/postvak/{id:[0-9]{1,18}}/opmaak")
    ResponseEntity<String> opmaak(@PathVariable long id) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
                        + "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox")
                .body(open(id).html());
    }

    @GetMapping("/postvak/{id:[0-9]{1,18}}/bijlagen/{nr:[0-9]{1,3}}")
    ResponseEntity<byte[]> bijlage(@PathVariable long id, @PathVariable int nr) {
        List<Postvak.Bijlage> bijlagen = open(id).bijlagen();
        if (nr >= bijlagen.size()) {
            throw DossierToegang.bestaatNiet();
        }
        Postvak.Bijlage bijlage = bijlagen.get(nr);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(bijlage.mediatype())).cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", ContentDisposition.attachment().filename(bijlage.naam(), StandardCharsets.UTF_8).build().toString())
                .body(bijlage.inhoud());
    }

    /** Links of the message into this application, as paths: they work under whatever name the reader reached us. */
    private Set<String> paden(String tekst) {
        Set<String> paden = new LinkedHashSet<>();
        Matcher link = Pattern.compile(Pattern.quote(adres) + "(/[^\\s<>]*)").matcher(tekst);
        while (link.find()) {
            paden.add(link.group(1));
        }
        return paden;
    }

    private Postvak.Brief open(long id) {
        return postvak().open(id).orElseThrow(DossierToegang::bestaatNiet);
    }

    private Postvak postvak() {
        Postvak vak = postvak.getIfAvailable();
        if (vak == null) {
            throw DossierToegang.bestaatNiet();
        }
        return vak;
    }
}
