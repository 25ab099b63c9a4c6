package nl.besluitspoor.inzage.publicatie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.Besluitenlijst;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.dialoog.Verslag;
import nl.besluitspoor.dialoog.Wijkdialoog;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.publicatie.Publicaties;
import nl.besluitspoor.publicatie.Publicaties.OpenbareBrief;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anyone may read without signing in. */
@Controller
class PublicatiePagina {

    private final Publicaties publicaties;
    private final Besluitenlijsten lijsten;
    private final Vergaderingen vergaderingen;
    private final Dialogen dialogen;
    private final Dossiers dossiers;
    private final Documenten documenten;

    PublicatiePagina(Publicaties publicaties, Besluitenlijsten lijsten, Vergaderingen vergaderingen, Dialogen dialogen, Dossiers dossiers,
            Documenten documenten) {
        this.publicaties = publicaties;
        this.lijsten = lijsten;
        this.vergaderingen = vergaderingen;
        this.dialogen = dialogen;
        this.dossiers = dossiers;
        this.documenten = documenten;
    }

    /** A list of decisions in the overview. */
    record LijstRegel(Vergadering vergadering, Besluitenlijst lijst) {}

    /** A dialogue in the overview. */
    record DialoogRegel(Wijkdialoog dialoog, Dossier dossier) {}

    /** An inbreng and what was done with it; null where that is not known yet. */
    record InbrengRegel(Inbreng inbreng, @Nullable Antwoord antwoord) {}

    @GetMapping("/publicaties")
    String overzicht(Model model) {
        List<LijstRegel> regels = new ArrayList<>();
        lijsten.gepubliceerd().forEach(lijst -> regels.add(new LijstRegel(vergaderingen.van(lijst.vergaderingId()), lijst)));
        model.addAttribute("lijsten", regels);
        model.addAttribute("brieven", publicaties.brieven());
        model.addAttribute("dialogen", publicaties.dialogen().stream().map(d -> new DialoogRegel(d, dossiers.van(d.dossier()))).toList());
        return "publicatie/publicaties";
    }

    @GetMapping("/publicaties/besluitenlijsten/{nummer}")
    String besluitenlijst(@PathVariable String nummer, Model model) {
        Vergadering vergadering = vergaderingen.zoek(nummer).orElseThrow(DossierToegang::bestaatNiet);
        List<Besluitenlijst> openbaar = openbaar(vergadering);
        if (openbaar.isEmpty()) {
            throw DossierToegang.bestaatNiet();
        }
        return besluitenlijst(vergadering, openbaar, openbaar.get(openbaar.size() - 1), model);
    }

    @GetMapping("/publicaties/besluitenlijsten/{nummer}/{versie}")
    String versie(@PathVariable String nummer, @PathVariable int versie, Model model) {
        Vergadering vergadering = vergaderingen.zoek(nummer).orElseThrow(DossierToegang::bestaatNiet);
        List<Besluitenlijst> openbaar = openbaar(vergadering);
        return besluitenlijst(vergadering, openbaar, openbaar.stream().filter(l -> l.versie() == versie).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet), model);
    }

    private String besluitenlijst(Vergadering vergadering, List<Besluitenlijst> openbaar, Besluitenlijst lijst, Model model) {
        model.addAttribute("v", vergadering);
        model.addAttribute("versies", openbaar);
        model.addAttribute("lijst", lijst);
        model.addAttribute("ondertekeningen", lijsten.ondertekeningen(lijst.id()));
        model.addAttribute("romp", romp(lijsten.html(lijst.id())));
        return "publicatie/besluitenlijst";
    }

    @GetMapping("/publicaties/besluitenlijsten/{nummer}/{versie}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String nummer, @PathVariable int versie) {
        Vergadering vergadering = vergaderingen.zoek(nummer).orElseThrow(DossierToegang::bestaatNiet);
        Besluitenlijst lijst = openbaar(vergadering).stream().filter(l -> l.versie() == versie).findFirst().orElseThrow(DossierToegang::bestaatNiet);
        return bestand(lijst.pdf(), "besluitenlijst-%s-%d.pdf".formatted(nummer.toLowerCase(java.util.Locale.ROOT), versie));
    }

    @GetMapping("/publicaties/raadsinformatiebrieven/{id}.pdf")
    ResponseEntity<byte[]> brief(@PathVariable UUID id) {
        OpenbareBrief brief = publicaties.brieven().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow(DossierToegang::bestaatNiet);
        return bestand(brief.pdf(), brief.kenmerk().toLowerCase(java.util.Locale.ROOT).replace('/', '-') + ".pdf");
    }

    @GetMapping("/publicaties/wijkdialogen/{id}")
    String wijkdialoog(@PathVariable UUID id, Model model) {
        Wijkdialoog dialoog = publicaties.dialogen().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow(DossierToegang::bestaatNiet);
        Verslag verslag = dialogen.verslag(id);
        Map<UUID, Antwoord> antwoorden = new LinkedHashMap<>();
        publicaties.antwoorden(dialoog).forEach(a -> antwoorden.put(a.inbreng(), a));
        model.addAttribute("dialoog", dialoog);
        model.addAttribute("dossier", dossiers.van(dialoog.dossier()));
        model.addAttribute("verslag", verslag);
        model.addAttribute("inbreng", verslag.inbreng().stream().map(i -> new InbrengRegel(i, antwoorden.get(i.id()))).toList());
        model.addAttribute("beantwoord", !antwoorden.isEmpty());
        return "publicatie/wijkdialoog";
    }

    private List<Besluitenlijst> openbaar(Vergadering vergadering) {
        return lijsten.lijst(vergadering.id()).stream().filter(l -> l.gepubliceerdOp() != null).toList();
    }

    private ResponseEntity<byte[]> bestand(UUID document, String naam) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"%s\"".formatted(naam)).body(documenten.inhoud(document));
    }

    /** What stands on the sheet, without its head: it is shown under ours. Made by our own template, which escapes every text. */
    private static String romp(String html) {
        int begin = html.indexOf("<main>");
        int einde = html.indexOf("</main>");
        return begin < 0 || einde < begin ? "" : html.substring(begin + "<main>".length(), einde);
    }
}
