package nl.besluitspoor.inzage.toezegging;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.inzage.toezegging.ToezeggingFormulier.Rij;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toezegging.NieuweToezegging;
import nl.besluitspoor.toezegging.SluitDoor;
import nl.besluitspoor.toezegging.Toezegging;
import nl.besluitspoor.toezegging.Toezegging.Deel;
import nl.besluitspoor.toezegging.Toezeggingen;
import nl.besluitspoor.toezegging.Toezeggingstand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The promises: the list, a new one, and the page of one with what met its parts. */
@Controller
class ToezeggingPagina {

    private static final String GRIFFIE = "griffie";
    private static final int RIJEN = 3;

    private final Toezeggingen toezeggingen;
    private final Raadsinformatiebrieven ribs;
    private final Dossiers dossiers;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Clock klok;

    ToezeggingPagina(Toezeggingen toezeggingen, Raadsinformatiebrieven ribs, Dossiers dossiers, DossierToegang toegang, Functies functies, Clock klok) {
        this.toezeggingen = toezeggingen;
        this.ribs = ribs;
        this.dossiers = dossiers;
        this.toegang = toegang;
        this.functies = functies;
        this.klok = klok;
    }

    /** A kind of fact that can be chosen. */
    record Keuze(String waarde, String tekst) {}

    /** A promise in the list. */
    record Regel(Toezegging t, @Nullable LocalDate uiterlijk, boolean teLaat) {}

    /** A part with what met it. @param feitLink where the fact is read; null where this person may not */
    record DeelRegel(Deel deel, String wacht, boolean teLaat, @Nullable String feit, @Nullable String feitLink) {}

    @GetMapping("/toezeggingen")
    ModelAndView lijst(Authentication wie, @RequestParam(defaultValue = "") String stand) {
        LocalDate vandaag = LocalDate.now(klok);
        List<Toezegging> alle = toezeggingen.lijst(wie.getName());
        Toezeggingstand gekozen = Veldwaarden.keuze(Toezeggingstand.values(), stand);
        List<Regel> regels = alle.stream().filter(t -> gekozen == null ? "alle".equals(stand) || t.stand().isLopend() : t.stand() == gekozen)
                .map(t -> new Regel(t, t.stand().isLopend() ? t.eersteTermijn() : null, t.isTeLaat(vandaag))).toList();
        ModelAndView pagina = new ModelAndView("toezegging/toezeggingen");
        pagina.addObject("regels", regels);
        pagina.addObject("stand", stand);
        pagina.addObject("standen", Toezeggingstand.values());
        pagina.addObject("lopend", alle.stream().filter(t -> t.stand().isLopend()).count());
        pagina.addObject("teLaat", alle.stream().filter(t -> t.isTeLaat(vandaag)).count());
        pagina.addObject("voorgesteld", alle.stream().filter(t -> t.stand() == Toezeggingstand.VOORGESTELD).count());
        pagina.addObject("magVastleggen", functies.heeft(wie.getName(), GRIFFIE));
        return pagina;
    }

    @GetMapping("/toezeggingen/nieuw")
    ModelAndView nieuw(Authentication wie, @RequestParam(defaultValue = "") String dossier) {
        eisGriffie(wie);
        return formulier(new ToezeggingFormulier(dossier, "", "", "de raad", "", "", List.of()).metRuimte(RIJEN), null, Map.of());
    }

    @PostMapping("/toezeggingen")
    ModelAndView maak(Authentication wie, @RequestParam MultiValueMap<String, String> velden, RedirectAttributes mee) {
        eisGriffie(wie);
        ToezeggingFormulier formulier = ToezeggingFormulier.van(velden);
        if (velden.containsKey("erbij")) {
            return formulier(formulier.metRuimte(Math.max(RIJEN, formulier.delen().size() + 1)), null, Map.of());
        }
        Map<String, String> fouten = fouten(formulier, formulier.alsInvoer());
        if (fouten.isEmpty()) {
            try {
                UUID id = toezeggingen.maak(formulier.alsInvoer(), door(wie, GRIFFIE));
                mee.addFlashAttribute("gedaan", "De toezegging is vastgelegd. Wie haar nakomt, krijgt bericht.");
                return new ModelAndView("redirect:/toezeggingen/" + id);
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        return opnieuw(formulier(formulier.metRuimte(RIJEN), null, fouten));
    }

    private Map<String, String> fouten(ToezeggingFormulier formulier, NieuweToezegging invoer) {
        Map<String, String> fouten = new LinkedHashMap<>(toezeggingen.bezwaren(invoer));
        fouten.putAll(formulier.onleesbaar());
        return fouten;
    }

    private ModelAndView formulier(ToezeggingFormulier formulier, @Nullable Toezegging voorstel, Map<String, String> fouten) {
        ModelAndView pagina = new ModelAndView("toezegging/formulier");
        Dossier dossier = dossiers.zoek(formulier.dossier()).filter(Dossier::isOpen).orElse(null);
        pagina.addObject("f", formulier);
        pagina.addObject("t", voorstel);
        pagina.addObject("d", dossier);
        pagina.addObject("fouten", fouten);
        pagina.addObject("dossiers", dossiers.lijst(null, null).stream().filter(Dossier::isOpen).toList());
        pagina.addObject("eigenaren", Toezeggingen.EIGENAREN);
        pagina.addObject("keuzes", dossier == null ? List.of() : keuzes(dossier));
        pagina.addObject("bekend", toezeggingen.bekendeTermijnen());
        return pagina;
    }

    private static List<Keuze> keuzes(Dossier dossier) {
        List<Keuze> keuzes = new ArrayList<>();
        keuzes.add(new Keuze("PLAN", "Het plan van dit dossier is naar de raad gestuurd"));
        for (Wijk wijk : dossier.wijken()) {
            keuzes.add(new Keuze("PLAN:" + wijk.code(), "Het uitvoeringsplan " + wijk.naam() + " is naar de raad gestuurd"));
        }
        keuzes.add(new Keuze("RIB", SluitDoor.RIB.omschrijving()));
        keuzes.add(new Keuze("BRIEF", SluitDoor.BRIEF.omschrijving()));
        return keuzes;
    }

    @GetMapping("/toezeggingen/{id}")
    ModelAndView toon(Authentication wie, @PathVariable UUID id) {
        return pagina(wie, zichtbaar(wie, id), null);
    }

    private ModelAndView pagina(Authentication wie, Toezegging t, @Nullable String fout) {
        String gebruiker = wie.getName();
        LocalDate vandaag = LocalDate.now(klok);
        Dossier dossier = dossiers.van(t.dossier());
        boolean griffie = functies.heeft(gebruiker, GRIFFIE);
        ModelAndView pagina = new ModelAndView("toezegging/toezegging");
        pagina.addObject("t", t);
        pagina.addObject("d", dossier);
        pagina.addObject("dossierZichtbaar", toegang.zicht(gebruiker, dossier) != DossierToegang.Zicht.GEEN);
        pagina.addObject("delen", t.delen().stream().map(deel -> regel(dossier, deel, vandaag)).toList());
        pagina.addObject("magSluiten", griffie && t.stand().isLopend());
        pagina.addObject("magBeoordelen", t.stand() == Toezeggingstand.VOORGESTELD && (griffie || functies.heeft(gebruiker, Dossiers.PROGRAMMAMANAGER)));
        pagina.addObject("ribs", griffie && t.stand().isLopend() ? toezeggingen.mogelijkeRibs(t) : List.of());
        pagina.addObject("vandaag", vandaag);
        pagina.addObject("fout", fout);
        return pagina;
    }

    private DeelRegel regel(Dossier dossier, Deel deel, LocalDate vandaag) {
        String wijk = dossier.wijken().stream().filter(w -> w.code().equals(deel.wijk())).map(Wijk::naam).findFirst().orElse(deel.wijk());
        String wacht = deel.sluitDoor() != SluitDoor.PLAN ? deel.sluitDoor().omschrijving()
                : wijk == null ? "Het plan van dit dossier is naar de raad gestuurd" : "Het uitvoeringsplan " + wijk + " is naar de raad gestuurd";
        if (deel.feit() == null) {
            return new DeelRegel(deel, wacht, deel.isTeLaat(vandaag), null, null);
        }
        if (deel.feit().ribId() != null) {
            var rib = ribs.van(deel.feit().ribId());
            return new DeelRegel(deel, wacht, false, "Raadsinformatiebrief " + rib.kenmerk(), rib.pdfId() == null ? null : "/documenten/" + rib.pdfId());
        }
        return new DeelRegel(deel, wacht, false, "Brief", "/documenten/" + deel.feit().documentId());
    }

    @GetMapping("/toezeggingen/{id}/aangaan")
    ModelAndView vraagAangaan(Authentication wie, @PathVariable UUID id) {
        Toezegging t = zichtbaar(wie, id);
        String termijn = t.voorgesteldeTermijn() == null ? "" : t.voorgesteldeTermijn();
        return formulier(new ToezeggingFormulier(t.dossier(), t.gedaanOp().toString(), t.gelegenheid(), t.aan(), t.inhoud(), "",
                List.of(new Rij("", "", termijn))).metRuimte(RIJEN), t, Map.of());
    }

    @PostMapping("/toezeggingen/{id}/aangaan")
    ModelAndView gaAan(Authentication wie, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> velden, RedirectAttributes mee) {
        Toezegging t = zichtbaar(wie, id);
        velden.set("dossier", t.dossier());
        ToezeggingFormulier formulier = ToezeggingFormulier.van(velden);
        if (velden.containsKey("erbij")) {
            return formulier(formulier.metRuimte(Math.max(RIJEN, formulier.delen().size() + 1)), t, Map.of());
        }
        Map<String, String> fouten = fouten(formulier, formulier.alsInvoer());
        if (fouten.isEmpty()) {
            try {
                toezeggingen.gaAan(id, formulier.alsInvoer(), door(wie, GRIFFIE));
                mee.addFlashAttribute("gedaan", "De toezegging is vastgelegd. Wie haar nakomt, krijgt bericht.");
                return new ModelAndView("redirect:/toezeggingen/" + id);
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        return opnieuw(formulier(formulier.metRuimte(RIJEN), t, fouten));
    }

    @PostMapping("/toezeggingen/{id}/afwijzen")
    ModelAndView wijsAf(Authentication wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String reden, RedirectAttributes mee) {
        Toezegging t = zichtbaar(wie, id);
        try {
            toezeggingen.wijsAf(id, reden, door(wie, GRIFFIE));
        } catch (Geweigerd weigering) {
            return opnieuw(pagina(wie, t, weigering.zin()));
        }
        mee.addFlashAttribute("gedaan", "Vastgelegd: dit is geen toezegging.");
        return new ModelAndView("redirect:/toezeggingen/" + id);
    }

    @PostMapping("/toezeggingen/{id}/delen/{deel}/rib")
    ModelAndView sluitMetRib(Authentication wie, @PathVariable UUID id, @PathVariable UUID deel, @RequestParam(required = false) @Nullable UUID rib,
            RedirectAttributes mee) {
        Toezegging t = zichtbaar(wie, id);
        try {
            toezeggingen.sluitMetRib(id, deel, rib, door(wie, GRIFFIE));
        } catch (Geweigerd weigering) {
            return opnieuw(pagina(wie, t, weigering.zin()));
        }
        mee.addFlashAttribute("gedaan", "Het deel is voldaan.");
        return new ModelAndView("redirect:/toezeggingen/" + id);
    }

    @PostMapping("/toezeggingen/{id}/delen/{deel}/brief")
    ModelAndView sluitMetBrief(Authentication wie, @PathVariable UUID id, @PathVariable UUID deel, @RequestParam(defaultValue = "") String datum,
            @RequestParam(defaultValue = "") String titel, @RequestParam(required = false) @Nullable MultipartFile bestand, RedirectAttributes mee)
            throws IOException {
        Toezegging t = zichtbaar(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = Veldwaarden.datum(datum, "datum", fouten);
        try {
            if (!fouten.isEmpty()) {
                throw new Geweigerd(fouten.get("datum"));
            }
            toezeggingen.sluitMetBrief(id, deel, dag, titel, bestand == null ? null : bestand.getOriginalFilename(),
                    bestand == null ? null : bestand.getContentType(), bestand == null ? new byte[0] : bestand.getBytes(), door(wie, GRIFFIE));
        } catch (Geweigerd weigering) {
            return opnieuw(pagina(wie, t, weigering.zin()));
        }
        mee.addFlashAttribute("gedaan", "Het deel is voldaan. De brief is bewaard.");
        return new ModelAndView("redirect:/toezeggingen/" + id);
    }

    private Toezegging zichtbaar(Authentication wie, UUID id) {
        return toezeggingen.lijst(wie.getName()).stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow(DossierToegang::bestaatNiet);
    }

    private void eisGriffie(Authentication wie) {
        if (!functies.heeft(wie.getName(), GRIFFIE)) {
            throw DossierToegang.bestaatNiet();
        }
    }

    private Handeling door(Authentication wie, String functie) {
        return Handeling.opPagina(wie.getName(), functie, klok.instant());
    }

    private static ModelAndView opnieuw(ModelAndView pagina) {
        pagina.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return pagina;
    }
}
