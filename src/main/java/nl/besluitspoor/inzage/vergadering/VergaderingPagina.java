package nl.besluitspoor.inzage.vergadering;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.Aanwezigheid;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Besluit;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.Besluitenlijst;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Mededelingen;
import nl.besluitspoor.college.Markering;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.Namen;
import nl.besluitspoor.proces.Vergaderproces;
import nl.besluitspoor.proces.Verloop;
import nl.besluitspoor.proces.Verloop.OpenTaak;
import nl.besluitspoor.publicatie.Publicaties;
import nl.besluitspoor.raad.Raadsinformatiebrieven.Openstaand;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings of the college: the list with a new one, and the page of each with its agenda and decisions. */
@Controller
class VergaderingPagina {

    private static final String SECRETARIAAT = "bestuurssecretariaat";
    private static final String SECRETARIS = "gemeentesecretaris";
    private static final List<String> COLLEGE = List.of("collegelid", "burgemeester", SECRETARIS, SECRETARIAAT);

    private final Vergaderingen vergaderingen;
    private final Besluiten besluiten;
    private final Besluitenlijsten lijsten;
    private final Mededelingen mededelingen;
    private final Publicaties publicaties;
    private final Voorstellen voorstellen;
    private final Documenten documenten;
    private final Vergaderproces proces;
    private final Verloop verloop;
    private final Functies functies;
    private final Namen namen;
    private final Clock klok;

    VergaderingPagina(Vergaderingen vergaderingen, Besluiten besluiten, Besluitenlijsten lijsten, Mededelingen mededelingen,
            Publicaties publicaties, Voorstellen voorstellen, Documenten documenten, Vergaderproces proces, Verloop verloop, Functies functies, Namen namen, Clock klok) {
        this.vergaderingen = vergaderingen;
        this.besluiten = besluiten;
        this.lijsten = lijsten;
        this.mededelingen = mededelingen;
        this.publicaties = publicaties;
        this.voorstellen = voorstellen;
        this.documenten = documenten;
        this.proces = proces;
        this.verloop = verloop;
        this.functies = functies;
        this.namen = namen;
        this.klok = klok;
    }

    /** What stands in the fields of the page that plans a meeting, as it was typed. */
    record Formulier(@Nullable String datum, @Nullable String tijd, @Nullable String plaats, @Nullable String sluitDatum, @Nullable String sluitTijd) {

        private NieuweVergadering alsInvoer() {
            return new NieuweVergadering(dag(datum), uur(tijd), plaats, dag(sluitDatum), uur(sluitTijd));
        }

        private static @Nullable LocalDate dag(@Nullable String tekst) {
            try {
                return tekst == null || tekst.isBlank() ? null : LocalDate.parse(tekst.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private static @Nullable LocalTime uur(@Nullable String tekst) {
            try {
                return tekst == null || tekst.isBlank() ? null : LocalTime.parse(tekst.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    /** A decision as the page shows it. */
    record BesluitRegel(Besluit besluit, List<String> teruggetreden, @Nullable String stemming) {}

    /** An item; subject and decisions are empty where this person may not see them. */
    record PuntRegel(Agendapunt punt, boolean zichtbaar, @Nullable String link, List<String> gemarkeerd, List<BesluitRegel> besluiten) {}

    /** A task; only who may open it gets its link. */
    record TaakRegel(OpenTaak taak, String wie, boolean voorMij) {}

    /** A version of the list. */
    record LijstRegel(Besluitenlijst lijst, List<Besluitenlijst.Ondertekening> ondertekeningen) {}

    @GetMapping("/vergaderingen")
    ModelAndView lijst(Authentication wie) {
        return lijst(wie, new Formulier("", "10:00", "Stadhuis", "", "12:00"), Map.of());
    }

    @PostMapping("/vergaderingen")
    ModelAndView plan(Authentication wie, Formulier formulier, RedirectAttributes mee) {
        NieuweVergadering invoer = formulier.alsInvoer();
        Map<String, String> fouten = new LinkedHashMap<>(vergaderingen.bezwaren(invoer));
        if (fouten.isEmpty()) {
            try {
                Vergadering vergadering = proces.plan(invoer, Handeling.opPagina(wie.getName(), SECRETARIAAT, klok.instant()));
                mee.addFlashAttribute("gedaan", "De vergadering is gepland en heeft nummer " + vergadering.nummer() + ". In uw takenlijst stelt u de agenda op.");
                return new ModelAndView("redirect:/vergaderingen/" + vergadering.nummer());
            } catch (Geweigerd weigering) {
                fouten.put("", weigering.zin());
            }
        }
        ModelAndView opnieuw = lijst(wie, formulier, fouten);
        opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return opnieuw;
    }

    private ModelAndView lijst(Authentication wie, Formulier formulier, Map<String, String> fouten) {
        ModelAndView pagina = new ModelAndView("vergadering/vergaderingen");
        pagina.addObject("vergaderingen", vergaderingen.alle());
        pagina.addObject("magPlannen", functies.heeft(wie.getName(), SECRETARIAAT));
        pagina.addObject("f", formulier);
        pagina.addObject("fouten", fouten);
        return pagina;
    }

    @GetMapping("/vergaderingen/{nummer}")
    ModelAndView toon(Authentication wie, @PathVariable String nummer) {
        return pagina(wie, vergadering(nummer), null);
    }

    @PostMapping("/vergaderingen/{nummer}/agendapunten/{punt}/afvoeren")
    ModelAndView haalAf(Authentication wie, @PathVariable String nummer, @PathVariable UUID punt, @RequestParam(defaultValue = "") String reden,
            RedirectAttributes mee) {
        Vergadering vergadering = vergadering(nummer);
        if (vergaderingen.agenda(vergadering.id()).stream().noneMatch(p -> p.id().equals(punt))) {
            throw DossierToegang.bestaatNiet();
        }
        try {
            proces.haalAf(punt, reden, Handeling.opPagina(wie.getName(), functie(wie), klok.instant()));
        } catch (Geweigerd weigering) {
            return opnieuw(wie, vergadering, weigering);
        }
        mee.addFlashAttribute("gedaan", "Het stuk is van de agenda. Het voorstel kan op een volgende agenda komen.");
        return new ModelAndView("redirect:/vergaderingen/" + nummer);
    }

    @PostMapping("/vergaderingen/{nummer}/afgelasten")
    ModelAndView gelastAf(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String reden, RedirectAttributes mee) {
        Vergadering vergadering = vergadering(nummer);
        try {
            proces.gelastAf(vergadering.id(), reden, Handeling.opPagina(wie.getName(), functie(wie), klok.instant()));
        } catch (Geweigerd weigering) {
            return opnieuw(wie, vergadering, weigering);
        }
        mee.addFlashAttribute("gedaan", "De vergadering is afgelast. De voorstellen kunnen op een volgende agenda komen.");
        return new ModelAndView("redirect:/vergaderingen/" + nummer);
    }

    /** The list as it would be adopted now. */
    @GetMapping(value = "/vergaderingen/{nummer}/besluitenlijst/voorbeeld")
    ResponseEntity<String> voorbeeld(Authentication wie, @PathVariable String nummer) {
        Vergadering vergadering = vergadering(nummer);
        if (vergadering.status() != Vergadering.Status.GEHOUDEN) {
            throw DossierToegang.bestaatNiet();
        }
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .body(lijsten.voorbeeld(vergadering.id()));
    }

    /** Exactly the file that is signed. */
    @GetMapping("/vergaderingen/{nummer}/besluitenlijst/{versie}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String nummer, @PathVariable int versie) {
        Besluitenlijst lijst = lijsten.lijst(vergadering(nummer).id()).stream().filter(l -> l.versie() == versie).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"besluitenlijst-%s-%d.pdf\"".formatted(nummer.toLowerCase(java.util.Locale.ROOT), versie))
                .body(documenten.inhoud(lijst.pdf()));
    }

    private ModelAndView opnieuw(Authentication wie, Vergadering vergadering, Geweigerd weigering) {
        ModelAndView pagina = pagina(wie, vergadering, weigering.zin());
        pagina.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return pagina;
    }

    private ModelAndView pagina(Authentication wie, Vergadering vergadering, @Nullable String fout) {
        List<String> houdt = functies.van(wie.getName());
        boolean college = houdt.stream().anyMatch(COLLEGE::contains);
        ModelAndView pagina = new ModelAndView("vergadering/vergadering");
        pagina.addObject("v", vergadering);
        pagina.addObject("fout", fout);
        pagina.addObject("punten", punten(vergadering, college));
        pagina.addObject("weggelaten", lijsten.weggelaten(vergadering.id()));
        pagina.addObject("markeerders", college ? markeerders(vergadering) : List.of());
        pagina.addObject("aanwezig", vergaderingen.aanwezigheid(vergadering.id()).stream().filter(Aanwezigheid::aanwezig).toList());
        pagina.addObject("afwezig", vergaderingen.aanwezigheid(vergadering.id()).stream().filter(a -> !a.aanwezig()).toList());
        pagina.addObject("mededelingen", mededelingen.voor(vergadering));
        pagina.addObject("lijsten", lijsten.lijst(vergadering.id()).stream().map(l -> new LijstRegel(l, lijsten.ondertekeningen(l.id()))).toList());
        pagina.addObject("wachtOp", wachtOp(vergadering));
        pagina.addObject("taken", college ? taken(vergadering, wie.getName(), houdt) : List.of());
        boolean beheert = houdt.contains(SECRETARIAAT) || houdt.contains(SECRETARIS);
        pagina.addObject("magAfvoeren", beheert && vergadering.status() != Vergadering.Status.AFGELAST);
        pagina.addObject("magAfgelasten", beheert && vergadering.status() != Vergadering.Status.GEHOUDEN
                && vergadering.status() != Vergadering.Status.AFGELAST);
        return pagina;
    }

    private List<PuntRegel> punten(Vergadering vergadering, boolean college) {
        List<Markering> markeringen = vergaderingen.markeringen(vergadering.id());
        List<PuntRegel> regels = new ArrayList<>();
        for (Agendapunt punt : vergaderingen.agenda(vergadering.id())) {
            boolean zichtbaar = college || punt.openbaarheid() != Openbaarheid.GEHEIM;
            regels.add(new PuntRegel(punt, zichtbaar, zichtbaar ? link(punt.voorstelId()) : null,
                    college ? markeringen.stream().filter(m -> m.agendapuntId().equals(punt.id()))
                            .map(m -> namen.persoon(m.gebruiker()) + (m.notitie() == null ? "" : ": " + m.notitie())).toList() : List.of(),
                    // A decision about secrecy is public, however closed its item is.
                    besluiten.vanAgendapunt(punt.id()).stream().filter(b -> college || b.openbaarheid() != Openbaarheid.GEHEIM)
                            .map(b -> besluit(b, college)).toList()));
        }
        return regels;
    }

    private BesluitRegel besluit(Besluit besluit, boolean college) {
        Besluit.Verloop hoe = besluiten.verloop(besluit.id());
        List<String> terug = hoe.deelnemers().stream().filter(d -> d.deelname() == Besluit.Deelname.TERUGGETREDEN)
                .map(d -> d.lid().naam() + (college ? ": " + d.reden() : "")).toList();
        if (hoe.stemmen().isEmpty()) {
            return new BesluitRegel(besluit, terug, null);
        }
        List<String> rondes = new ArrayList<>();
        for (int ronde = 1; ronde <= 2; ronde++) {
            int deze = ronde;
            List<Besluit.Stem> stemmen = hoe.stemmen().stream().filter(s -> s.ronde() == deze).toList();
            if (!stemmen.isEmpty()) {
                rondes.add("%s stemming: %d voor, %d tegen".formatted(ronde == 1 ? "eerste" : "tweede",
                        stemmen.stream().filter(Besluit.Stem::voor).count(), stemmen.stream().filter(s -> !s.voor()).count()));
            }
        }
        if (besluit.beslissendeStem() != null) {
            rondes.add("de stem van de voorzitter besliste (" + besluit.beslissendeStem().toLowerCase(java.util.Locale.ROOT) + ")");
        }
        return new BesluitRegel(besluit, terug, String.join("; ", rondes));
    }

    private List<String> markeerders(Vergadering vergadering) {
        List<String> regels = new ArrayList<>();
        vergaderingen.markeerders(vergadering.id()).forEach((lid, op) -> {
            if (op == null) {
                regels.add(namen.persoon(lid));
            }
        });
        return regels;
    }

    private List<Openstaand> wachtOp(Vergadering vergadering) {
        boolean wacht = lijsten.laatste(vergadering.id()).map(l -> l.gepubliceerdOp() == null && lijsten.isOndertekend(l.id())).orElse(false);
        return wacht ? publicaties.wachtOp(vergadering.id()) : List.of();
    }

    private List<TaakRegel> taken(Vergadering vergadering, String gebruiker, List<String> houdt) {
        return verloop.openTaken(vergadering.nummer()).stream()
                .map(taak -> new TaakRegel(taak, namen.wie(taak), taak.isVoor(gebruiker, houdt))).toList();
    }

    private @Nullable String link(UUID voorstelId) {
        Voorstel.Versie versie = voorstellen.van(voorstelId).versie();
        return versie == null || versie.document() == null ? "/voorstellen/" + voorstelId : "/documenten/" + versie.document();
    }

    private String functie(Authentication wie) {
        return functies.heeft(wie.getName(), SECRETARIAAT) ? SECRETARIAAT : SECRETARIS;
    }

    private Vergadering vergadering(String nummer) {
        return vergaderingen.zoek(nummer).orElseThrow(DossierToegang::bestaatNiet);
    }
}
