package nl.besluitspoor.inzage.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import nl.besluitspoor.doorbraak.Doorbraak;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.monitoring.Doelbeeld;
import nl.besluitspoor.monitoring.Grafiek;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronde.Bijsturing;
import nl.besluitspoor.monitoring.Monitoringronde.Duiding;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.proces.MonitoringLoop;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.wijziging.Wijziging;
import nl.besluitspoor.wijziging.Wijzigingen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A round of monitoring: its figures as drawing and table, and the CSV that is read into it. */
@Controller
class MonitoringPagina {

    private static final String ONDERZOEK = "onderzoek";
    private static final int MEESTE_FOUTEN = 200;

    private final Monitoringronden rondes;
    private final Doorbraken doorbraken;
    private final Wijzigingen wijzigingen;
    private final MonitoringLoop loop;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Clock klok;

    MonitoringPagina(Monitoringronden rondes, Doorbraken doorbraken, Wijzigingen wijzigingen, MonitoringLoop loop, DossierToegang toegang,
            Functies functies, Clock klok) {
        this.rondes = rondes;
        this.doorbraken = doorbraken;
        this.wijzigingen = wijzigingen;
        this.loop = loop;
        this.toegang = toegang;
        this.functies = functies;
        this.klok = klok;
    }

    /** A goal as the page shows it. @param duiding null while nothing was said of it */
    record DoelRegel(Doelbeeld beeld, @Nullable Duiding duiding) {}

    /**
     * What is done.
     *
     * @param doel      in words
     * @param pad         where it is begun; null where nothing is to be begun there
     * @param knop        what is begun there, in words
     * @param doorbraak   the one that came from it; null while none did
     * @param wijzigingen those that came from it, oldest first
     */
    record BijstuurRegel(Bijsturing bijsturing, String doel, @Nullable String pad, String knop, @Nullable Doorbraak doorbraak,
            List<Wijziging> wijzigingen) {}

    @PostMapping("/dossiers/{nummer}/monitoring")
    String begin(Authentication wie, @PathVariable String nummer, RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        Monitoringronde r = loop.begin(nummer, door(wie, Dossiers.PROGRAMMAMANAGER));
        mee.addFlashAttribute("gedaan", "De monitoringronde is begonnen. Onderzoek en Statistiek heeft de taak om de cijfers te verzamelen.");
        return "redirect:/dossiers/" + nummer + "/monitoring/" + r.volgnr();
    }

    @GetMapping("/dossiers/{nummer}/monitoring/{volgnr}")
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr) {
        return pagina(wie, nummer, volgnr, List.of());
    }

    @PostMapping("/dossiers/{nummer}/monitoring/{volgnr}/cijfers")
    ModelAndView leesIn(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr,
            @RequestParam(required = false) @Nullable MultipartFile bestand, RedirectAttributes mee) throws IOException {
        toegang.leesAlles(wie.getName(), nummer);
        Monitoringronde r = ronde(nummer, volgnr);
        List<String> fouten = bestand == null || bestand.isEmpty() ? List.of("Kies een CSV-bestand.") : lees(r, bestand.getBytes(), wie);
        if (!fouten.isEmpty()) {
            ModelAndView opnieuw = pagina(wie, nummer, volgnr, fouten);
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        mee.addFlashAttribute("gedaan", "De cijfers zijn ingelezen. Rond de taak 'Verzamel de cijfers' af als alles erin staat.");
        return new ModelAndView("redirect:/dossiers/" + nummer + "/monitoring/" + volgnr);
    }

    private List<String> lees(Monitoringronde r, byte[] bytes, Authentication wie) {
        try {
            return rondes.leesIn(r.id(), bytes, door(wie, ONDERZOEK));
        } catch (Geweigerd weigering) {
            return List.of(weigering.zin());
        }
    }

    @PostMapping("/dossiers/{nummer}/monitoring/{volgnr}/wissen")
    String wis(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr, RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        rondes.wis(ronde(nummer, volgnr).id(), door(wie, ONDERZOEK));
        mee.addFlashAttribute("gedaan", "De cijfers van deze ronde zijn gewist. Lees een nieuw bestand in.");
        return "redirect:/dossiers/" + nummer + "/monitoring/" + volgnr;
    }

    /** The drawing of one goal. */
    @GetMapping("/dossiers/{nummer}/monitoring/{volgnr}/doel-{doel}.svg")
    ResponseEntity<byte[]> grafiek(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr, @PathVariable int doel) {
        Monitoringronde r = ronde(nummer, volgnr);
        eisZicht(wie, nummer, r);
        Doelbeeld beeld = rondes.beelden(r).stream().filter(b -> b.doel().nummer() == doel).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet);
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml")).body(Grafiek.svg(beeld).getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView pagina(Authentication wie, String nummer, int volgnr, List<String> fouten) {
        Dossier dossier = toegang.lees(wie.getName(), nummer);
        Monitoringronde r = ronde(nummer, volgnr);
        boolean alles = eisZicht(wie, nummer, r);
        ModelAndView pagina = new ModelAndView("monitoring/ronde");
        pagina.addObject("d", dossier);
        pagina.addObject("r", r);
        pagina.addObject("alles", alles);
        pagina.addObject("doelen", rondes.beelden(r).stream().map(b -> new DoelRegel(b, r.duidingen().stream()
                .filter(x -> x.doel() == b.doel().nummer()).findFirst().orElse(null))).toList());
        pagina.addObject("naast", r.cijfers().stream().filter(c -> c.doel() == null).toList());
        pagina.addObject("bijsturingen", r.bijsturingen().stream().map(b -> bijstuurregel(nummer, b)).toList());
        pagina.addObject("magInlezen", alles && r.stand() == Monitoringronde.Stand.VERZAMELEN && functies.heeft(wie.getName(), ONDERZOEK));
        pagina.addObject("fouten", fouten.size() > MEESTE_FOUTEN ? fouten.subList(0, MEESTE_FOUTEN) : fouten);
        pagina.addObject("meerFouten", Math.max(0, fouten.size() - MEESTE_FOUTEN));
        return pagina;
    }

    private BijstuurRegel bijstuurregel(String nummer, Bijsturing b) {
        Doorbraak doorbraak = doorbraken.vanBijsturing(b.id()).orElse(null);
        List<Wijziging> wijzigd = wijzigingen.vanBijsturing(b.id());
        String pad = switch (b.keuze()) {
            case NIETS -> null;
            case MANDAATWIJZIGING -> wijzigd.stream().anyMatch(Wijziging::gaatDoor) ? null
                    : "/dossiers/" + nummer + "/wijziging?bijsturing=" + b.id();
            case DOORBRAAK -> doorbraak != null ? null : "/dossiers/" + nummer + "/doorbraken/nieuw?bijsturing=" + b.id();
        };
        return new BijstuurRegel(b, b.doel() == null ? "Het hele plan" : "Doel D" + b.doel(), pad,
                b.keuze() == Monitoringronde.Keuze.DOORBRAAK ? "Meld de doorbraak" : "Vraag de wijziging aan", doorbraak, wijzigd);
    }

    /** Whether this person sees the whole dossier; a partner sees a finished round alone. */
    private boolean eisZicht(Authentication wie, String nummer, Monitoringronde ronde) {
        Dossier dossier = toegang.lees(wie.getName(), nummer);
        boolean alles = toegang.zicht(wie.getName(), dossier) == DossierToegang.Zicht.ALLES;
        if (!alles && (ronde.stand() != Monitoringronde.Stand.AFGEROND
                || ronde.bijgestuurdOp() != null && !toegang.zag(wie.getName(), dossier, ronde.bijgestuurdOp()))) {
            throw DossierToegang.bestaatNiet();
        }
        return alles;
    }

    private Monitoringronde ronde(String nummer, int volgnr) {
        return rondes.lijst(nummer).stream().filter(r -> r.volgnr() == volgnr).findFirst().orElseThrow(DossierToegang::bestaatNiet);
    }

    private Handeling door(Authentication wie, String functie) {
        return Handeling.opPagina(wie.getName(), functie, klok.instant());
    }
}
