package nl.besluitspoor.inzage.doorbraak;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Afspraken;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraakstand;
import nl.besluitspoor.doorbraak.Doorbraak.Urgentie;
import nl.besluitspoor.doorbraak.Doorbraak;
import nl.besluitspoor.doorbraak.Doorbraakstand;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.doorbraak.NieuweDoorbraak;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.monitoring.Monitoringronden.Aanleiding;
import nl.besluitspoor.proces.DoorbraakLoop;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a blockage is reported, and where everyone reads what is done about it. */
@Controller
class DoorbraakPagina {

    private final Doorbraken doorbraken;
    private final Afspraken afspraken;
    private final Doorbraaklezing lezing;
    private final DoorbraakLoop loop;
    private final DossierToegang toegang;
    private final Functies functies;
    private final Clock klok;

    DoorbraakPagina(Doorbraken doorbraken, Afspraken afspraken, Doorbraaklezing lezing, DoorbraakLoop loop, DossierToegang toegang, Functies functies,
            Clock klok) {
        this.doorbraken = doorbraken;
        this.afspraken = afspraken;
        this.lezing = lezing;
        this.loop = loop;
        this.toegang = toegang;
        this.functies = functies;
        this.klok = klok;
    }

    /** What stands in the fields of a report, as it was typed. */
    record Formulier(String titel, String wijk, String blokkade, String geprobeerd, String plaats, String gevraagd, String urgentie, String nodigOp,
            String bijsturing) {}

    @GetMapping("/dossiers/{nummer}/doorbraken/nieuw")
    ModelAndView nieuw(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String bijsturing) {
        Dossier dossier = toegang.lees(wie.getName(), nummer);
        Aanleiding uit = aanleiding(dossier, bijsturing);
        String plaats = uit == null || uit.doel() == null ? "" : "D" + uit.doel();
        return formulier(wie, dossier, new Formulier("", dossier.wijken().size() == 1 ? dossier.wijken().get(0).code() : "", uit == null ? "" : uit.toelichting(),
                "", plaats, "", "", "", bijsturing), Map.of());
    }

    @PostMapping("/dossiers/{nummer}/doorbraken")
    ModelAndView meld(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String wijk, @RequestParam(defaultValue = "") String blokkade, @RequestParam(defaultValue = "") String geprobeerd,
            @RequestParam(defaultValue = "") String plaats, @RequestParam(defaultValue = "") String gevraagd, @RequestParam(defaultValue = "") String urgentie,
            @RequestParam(defaultValue = "") String nodigOp, @RequestParam(defaultValue = "") String bijsturing, RedirectAttributes mee) {
        Dossier dossier = toegang.lees(wie.getName(), nummer);
        Map<String, String> onleesbaar = new LinkedHashMap<>();
        UUID uit = Veldwaarden.id(bijsturing.strip());
        if (uit == null && !bijsturing.isBlank()) {
            onleesbaar.put("bijsturing", "De monitoringronde waaruit u komt, is niet te vinden. Ga terug naar de ronde en kies de doorbraak daar.");
        }
        NieuweDoorbraak invoer = new NieuweDoorbraak(nummer, Veldwaarden.schoon(titel), Veldwaarden.schoon(wijk), Veldwaarden.schoon(blokkade),
                Veldwaarden.schoon(geprobeerd), Veldwaarden.schoon(plaats), Veldwaarden.schoon(gevraagd), Veldwaarden.keuze(Urgentie.values(), urgentie),
                Veldwaarden.datum(nodigOp, "nodigOp", onleesbaar), uit);
        Map<String, String> fouten = new LinkedHashMap<>();
        doorbraken.waaromNiet(nummer, wie.getName()).ifPresent(zin -> fouten.put("", zin));
        fouten.putAll(doorbraken.bezwaren(invoer));
        fouten.putAll(onleesbaar);
        if (fouten.isEmpty()) {
            try {
                Doorbraak d = loop.meld(invoer, Handeling.opPagina(wie.getName(), "", klok.instant()));
                mee.addFlashAttribute("gedaan", "De doorbraak is gemeld. De programmamanager weegt haar; u krijgt bericht wat daaruit komt.");
                return new ModelAndView("redirect:/dossiers/" + nummer + "/doorbraken/" + d.volgnr());
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        ModelAndView opnieuw = formulier(wie, dossier, new Formulier(titel, wijk, blokkade, geprobeerd, plaats, gevraagd, urgentie, nodigOp, bijsturing), fouten);
        opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return opnieuw;
    }

    private ModelAndView formulier(Authentication wie, Dossier dossier, Formulier formulier, Map<String, String> fouten) {
        ModelAndView pagina = new ModelAndView("doorbraak/nieuw");
        pagina.addObject("d", dossier);
        pagina.addObject("f", formulier);
        pagina.addObject("fouten", fouten);
        pagina.addObject("waaromNiet", doorbraken.waaromNiet(dossier.nummer(), wie.getName()).orElse(null));
        pagina.addObject("plaatsen", doorbraken.plaatsen(dossier.nummer()));
        pagina.addObject("geen", NieuweDoorbraak.GEEN);
        pagina.addObject("urgenties", Urgentie.values());
        pagina.addObject("aanleiding", aanleiding(dossier, formulier.bijsturing()));
        return pagina;
    }

    private @Nullable Aanleiding aanleiding(Dossier dossier, String bijsturing) {
        UUID id = Veldwaarden.id(bijsturing.strip());
        return id == null ? null : doorbraken.bijsturing(dossier.nummer(), id).orElse(null);
    }

    @GetMapping("/dossiers/{nummer}/doorbraken/{volgnr:[0-9]+}")
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr) {
        return pagina(wie, nummer, volgnr, 0, null);
    }

    @PostMapping("/dossiers/{nummer}/doorbraken/{volgnr:[0-9]+}/afspraken/{nr}")
    ModelAndView doeAf(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr, @PathVariable int nr,
            @RequestParam(defaultValue = "") String stand, @RequestParam(defaultValue = "") String hoe, RedirectAttributes mee) {
        toegang.leesAlles(wie.getName(), nummer);
        Doorbraak d = van(wie, nummer, volgnr);
        try {
            afspraken.doeAf(d.id(), nr, Veldwaarden.keuze(Afspraakstand.values(), stand), Veldwaarden.schoon(hoe),
                    Handeling.opPagina(wie.getName(), Dossiers.PROGRAMMAMANAGER, klok.instant()));
        } catch (Geweigerd weigering) {
            ModelAndView opnieuw = pagina(wie, nummer, volgnr, nr, weigering.zin());
            opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return opnieuw;
        }
        mee.addFlashAttribute("gedaan", "Vastgelegd is hoe het met afspraak " + nr + " ging.");
        return new ModelAndView("redirect:/dossiers/" + nummer + "/doorbraken/" + volgnr);
    }

    private Doorbraak van(Authentication wie, String nummer, int volgnr) {
        Dossier dossier = toegang.lees(wie.getName(), nummer);
        return lezing.lijst(wie.getName(), dossier).stream().filter(d -> d.volgnr() == volgnr).findFirst().orElseThrow(DossierToegang::bestaatNiet);
    }

    /** @param foutBij number of the agreement whose deed was refused; 0 where none was */
    private ModelAndView pagina(Authentication wie, String nummer, int volgnr, int foutBij, @Nullable String fout) {
        Dossier dossier = toegang.lees(wie.getName(), nummer);
        Doorbraak d = van(wie, nummer, volgnr);
        boolean alles = toegang.zicht(wie.getName(), dossier) == DossierToegang.Zicht.ALLES;
        Instant nu = klok.instant();
        ModelAndView pagina = new ModelAndView("doorbraak/doorbraak");
        pagina.addObject("d", dossier);
        pagina.addObject("b", d);
        pagina.addObject("alles", alles);
        pagina.addObject("plaats", doorbraken.plaats(d).orElse(null));
        pagina.addObject("aanleiding", d.melding().bijsturing() == null ? null : doorbraken.bijsturing(nummer, d.melding().bijsturing()).orElse(null));
        pagina.addObject("nu", nu);
        pagina.addObject("vandaag", LocalDate.ofInstant(nu, klok.getZone()));
        pagina.addObject("magAfdoen", alles && d.stand() != Doorbraakstand.VERVALLEN && functies.heeft(wie.getName(), Dossiers.PROGRAMMAMANAGER));
        pagina.addObject("fout", fout);
        pagina.addObject("foutBij", foutBij);
        return pagina;
    }
}
