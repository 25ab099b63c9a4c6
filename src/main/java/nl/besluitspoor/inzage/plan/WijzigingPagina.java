package nl.besluitspoor.inzage.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijken;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.plan.Planlezing.Gelezen;
import nl.besluitspoor.inzage.schrijven.Velden;
import nl.besluitspoor.inzage.schrijven.Veldwaarden;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Hoofdstuk;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.proces.WijzigingLoop;
import nl.besluitspoor.wijziging.NieuweWijziging;
import nl.besluitspoor.wijziging.Wijziging;
import nl.besluitspoor.wijziging.Wijzigingen;
import nl.besluitspoor.wijziging.Wijzigingstand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which a change to an adopted plan is asked and read. Whoever asks changes the plan's own rows in their
 * place; what differs from the version that holds is the change.
 */
@Controller
class WijzigingPagina {

    private static final String VORM = "wijziging/aanvragen";
    private static final String BIJSTURING = "bijsturing";
    private static final List<String> RIJSOORTEN = List.of(Stuk.THEMAS, Stuk.DOELEN, Stuk.ACTIES, Stuk.BEGROTING);

    private final Planlezing lezing;
    private final Planvelden planvelden;
    private final Plannen plannen;
    private final Wijzigingen wijzigingen;
    private final WijzigingLoop loop;
    private final Wijken wijken;
    private final Clock klok;

    WijzigingPagina(Planlezing lezing, Planvelden planvelden, Plannen plannen, Wijzigingen wijzigingen, WijzigingLoop loop, Wijken wijken, Clock klok) {
        this.lezing = lezing;
        this.planvelden = planvelden;
        this.plannen = plannen;
        this.wijzigingen = wijzigingen;
        this.loop = loop;
        this.wijken = wijken;
        this.klok = klok;
    }

    /**
     * A row in the form.
     *
     * @param sleutel  number of the row in the plan; empty for a new one
     * @param naam     how people name it
     * @param nu       its fields as they are; empty for a new row
     * @param velden   its fields as they were typed
     */
    record Rij(String sleutel, String naam, Map<String, String> nu, Map<String, String> velden, boolean vervalt) {}

    /** A text in the form. @param code piece of the plan */
    record Tekstrij(String code, String naam, @Nullable String nuKop, @Nullable String nu, String kop, String tekst) {}

    @GetMapping("/dossiers/{nummer}/wijziging")
    ModelAndView nieuw(Authentication wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String bijsturing) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        Planversie basis = plannen.geldend(gelezen.plan().id()).orElseThrow(DossierToegang::bestaatNiet);
        MultiValueMap<String, String> velden = begin(basis.inhoud(), basis.inhoud());
        velden.set(BIJSTURING, bijsturing);
        return vorm(gelezen, wie, basis, null, velden, List.of());
    }

    @PostMapping("/dossiers/{nummer}/wijziging")
    ModelAndView vraagAan(Authentication wie, @PathVariable String nummer, @RequestParam MultiValueMap<String, String> gestuurd,
            @RequestParam UUID basis, @RequestParam(defaultValue = "bekijk") String doe, RedirectAttributes mee) {
        return verwerk(wie, lezing.leesAlles(wie.getName(), nummer), null, gestuurd, basis, doe, mee);
    }

    @GetMapping("/dossiers/{nummer}/wijzigingen/{volgnr}")
    ModelAndView toon(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        Wijziging w = van(nummer, volgnr);
        ModelAndView pagina = lezing.pagina("wijziging/wijziging", gelezen, wie.getName());
        pagina.addObject("w", w);
        pagina.addObject("basis", plannen.versie(w.aanvraag().basisversie()));
        pagina.addObject("nieuw", w.nieuweVersie() == null ? null : plannen.versie(w.nieuweVersie()));
        pagina.addObject("verschil", wijzigingen.verschil(w));
        pagina.addObject("wijkregels", wijzigingen.wijkregels(w));
        pagina.addObject("toetsen", wijzigingen.toetsen(w.id()));
        pagina.addObject("besluit", wijzigingen.besluit(w.id()).orElse(null));
        pagina.addObject("aanleiding", w.bijsturing() == null ? null : wijzigingen.bijsturing(nummer, w.bijsturing()).orElse(null));
        pagina.addObject("opnieuw", w.stand() == Wijzigingstand.TERUG && w.aanvraag().door().equals(wie.getName()));
        return pagina;
    }

    @GetMapping("/dossiers/{nummer}/wijzigingen/{volgnr}/opnieuw")
    ModelAndView opnieuw(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr) {
        Gelezen gelezen = lezing.leesAlles(wie.getName(), nummer);
        Wijziging w = van(nummer, volgnr);
        Planversie basis = plannen.geldend(gelezen.plan().id()).orElseThrow(DossierToegang::bestaatNiet);
        PlanInhoud eerder = plannen.versie(w.aanvraag().basisversie()).inhoud();
        MultiValueMap<String, String> velden = begin(basis.inhoud(), w.aanvraag().inhoud().opNieuwere(eerder, basis.inhoud()).toegepastOp(basis.inhoud()));
        w.aanvraag().soorten().forEach(soort -> velden.add("soort", soort.name()));
        velden.set("bedrag", w.aanvraag().bedrag().toPlainString().replace('.', ','));
        velden.set("reden", w.aanvraag().reden());
        velden.set("ingrijpend", String.valueOf(w.aanvraag().ingrijpend()));
        velden.set("toezegging", String.valueOf(w.aanvraag().toezegging()));
        return vorm(gelezen, wie, basis, w, velden, List.of());
    }

    @PostMapping("/dossiers/{nummer}/wijzigingen/{volgnr}/opnieuw")
    ModelAndView vraagOpnieuwAan(Authentication wie, @PathVariable String nummer, @PathVariable int volgnr,
            @RequestParam MultiValueMap<String, String> gestuurd, @RequestParam UUID basis, @RequestParam(defaultValue = "bekijk") String doe,
            RedirectAttributes mee) {
        return verwerk(wie, lezing.leesAlles(wie.getName(), nummer), van(nummer, volgnr), gestuurd, basis, doe, mee);
    }

    private Wijziging van(String nummer, int volgnr) {
        return wijzigingen.lijst(nummer).stream().filter(w -> w.volgnr() == volgnr).findFirst().orElseThrow(DossierToegang::bestaatNiet);
    }

    private ModelAndView verwerk(Authentication wie, Gelezen gelezen, @Nullable Wijziging eerder, MultiValueMap<String, String> gestuurd,
            UUID basisId, String doe, RedirectAttributes mee) {
        String nummer = gelezen.dossier().nummer();
        Planversie basis = plannen.versies(gelezen.plan().id()).stream().filter(v -> v.id().equals(basisId) && !v.isConcept()).findFirst()
                .orElseThrow(DossierToegang::bestaatNiet);
        List<String> fouten = new ArrayList<>();
        NieuweWijziging nieuw = lees(basis, eerder, gestuurd, fouten);
        if (doe.equals("bekijk")) {
            fouten.addAll(wijzigingen.bezwaren(nummer, nieuw));
            ModelAndView pagina = vorm(gelezen, wie, basis, eerder, gestuurd, fouten);
            pagina.addObject("bekeken", true);
            pagina.addObject("verschil", wijzigingen.verschil(basisId, nieuw.gewenst()));
            pagina.addObject("uitRijen", wijzigingen.bedrag(basisId, nieuw.gewenst()));
            return pagina;
        }
        if (fouten.isEmpty()) {
            try {
                Handeling handeling = Handeling.opPagina(wie.getName(), "beleidsmedewerker", klok.instant());
                Wijziging w = eerder == null ? loop.vraagAan(nummer, nieuw, handeling) : loop.vraagOpnieuwAan(eerder.id(), nieuw, handeling);
                mee.addFlashAttribute("gedaan", eerder == null ? "De wijziging is gevraagd en getoetst aan het mandaat: zij " + w.stand().naam() + "."
                        : "De wijziging is opnieuw gevraagd. Rond nu uw taak 'Pas uw aanvraag aan' af.");
                return new ModelAndView("redirect:/dossiers/" + nummer + "/wijzigingen/" + w.volgnr());
            } catch (Geweigerd | Gewijzigd weigering) {
                fouten.addAll(weigering instanceof Gewijzigd ? List.of(String.valueOf(weigering.getMessage())) : wijzigingen.bezwaren(nummer, nieuw));
                if (fouten.isEmpty()) {
                    fouten.add(String.valueOf(weigering.getMessage()));
                }
            }
        }
        ModelAndView opnieuw = vorm(gelezen, wie, basis, eerder, gestuurd, fouten);
        opnieuw.addObject("verschil", wijzigingen.verschil(basisId, nieuw.gewenst()));
        opnieuw.addObject("uitRijen", wijzigingen.bedrag(basisId, nieuw.gewenst()));
        opnieuw.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return opnieuw;
    }

    // ---- between the form and the plan

    /** The fields as they stand at the beginning. */
    private MultiValueMap<String, String> begin(PlanInhoud nu, PlanInhoud gewenst) {
        MultiValueMap<String, String> velden = new LinkedMultiValueMap<>();
        velden.set("einddatum", gewenst.einddatum() == null ? "" : gewenst.einddatum().toString());
        for (String soort : RIJSOORTEN) {
            rijen(gewenst, soort).forEach(rij -> rij.forEach((veld, waarde) -> velden.add(soort + "." + veld, waarde)));
            Set<String> blijft = rijen(gewenst, soort).stream().map(rij -> rij.get(sleutel(soort))).collect(Collectors.toSet());
            rijen(nu, soort).stream().filter(rij -> !blijft.contains(rij.get(sleutel(soort)))).forEach(rij -> {
                rij.forEach((veld, waarde) -> velden.add(soort + "." + veld, waarde));
                velden.add(soort + ".vervalt", rij.get(sleutel(soort)));
            });
        }
        velden.set("tekst.SAMENVATTING", String.valueOf(gewenst.samenvatting()));
        if (gewenst.voorwoord() != null) {
            velden.set("tekst.VOORWOORD", gewenst.voorwoord());
        }
        gewenst.hoofdstukken().forEach(h -> {
            velden.set("kop." + h.code(), String.valueOf(h.kop()));
            velden.set("tekst." + h.code(), String.valueOf(h.tekst()));
        });
        return velden;
    }

    private static String sleutel(String soort) {
        return soort.equals(Stuk.BEGROTING) ? "jaar" : "nummer";
    }

    private List<Map<String, String>> rijen(PlanInhoud plan, String soort) {
        Stuk.Inhoud inhoud = switch (soort) {
            case Stuk.THEMAS -> new Stuk.Themas(plan.themas());
            case Stuk.DOELEN -> new Stuk.Doelen(plan.doelen());
            case Stuk.ACTIES -> new Stuk.Acties(plan.acties());
            default -> new Stuk.Begroting(plan.begroting());
        };
        return planvelden.velden(inhoud).rijen().stream().map(Velden.Rij::velden).toList();
    }

    /** What was typed, as the plan that is wanted. */
    private NieuweWijziging lees(Planversie basis, @Nullable Wijziging eerder, MultiValueMap<String, String> gestuurd, List<String> fouten) {
        PlanInhoud nu = basis.inhoud();
        PlanInhoud kern = new PlanInhoud(nu.titel(), nu.begindatum(), datum(gestuurd.getFirst("einddatum"), nu, fouten), nu.persoonsgegevens(),
                nu.communicatie(), tekst(gestuurd, "tekst.SAMENVATTING", nu.samenvatting()), tekst(gestuurd, "tekst.VOORWOORD", nu.voorwoord()), nu.talen(),
                ((Stuk.Themas) stuk(Stuk.THEMAS, gestuurd, fouten)).rijen(),
                ((Stuk.Doelen) stuk(Stuk.DOELEN, gestuurd, fouten)).rijen(), ((Stuk.Acties) stuk(Stuk.ACTIES, gestuurd, fouten)).rijen(),
                zonderLege(((Stuk.Begroting) stuk(Stuk.BEGROTING, gestuurd, fouten)).rijen()),
                nu.hoofdstukken().stream().map(h -> new Hoofdstuk(h.nummer(), tekst(gestuurd, "kop." + h.code(), h.kop()),
                        tekst(gestuurd, "tekst." + h.code(), h.tekst()))).toList());
        Set<Wijzigingssoort> soorten = EnumSet.noneOf(Wijzigingssoort.class);
        for (Wijzigingssoort soort : Wijzigingssoort.values()) {
            if (gestuurd.getOrDefault("soort", List.of()).contains(soort.name())) {
                soorten.add(soort);
            }
        }
        return new NieuweWijziging(basis.id(), soorten, kern, gekozen(gestuurd, "wijkErbij"), gekozen(gestuurd, "wijkEraf"),
                bedrag(gestuurd.getFirst("bedrag"), fouten), Veldwaarden.janee(gestuurd.getFirst("ingrijpend")), Veldwaarden.janee(gestuurd.getFirst("toezegging")),
                tekst(gestuurd, "reden", null), eerder != null ? null : bijsturing(gestuurd.getFirst(BIJSTURING), fouten));
    }

    /** The choice in a round of monitoring that the page came from; it is no field that somebody types. */
    private static @Nullable UUID bijsturing(@Nullable String waarde, List<String> fouten) {
        UUID id = Veldwaarden.id(waarde);
        if (id == null && waarde != null && !waarde.isBlank()) {
            fouten.add(Wijzigingen.RONDE_ONBEKEND);
        }
        return id;
    }

    private Stuk.Inhoud stuk(String soort, MultiValueMap<String, String> gestuurd, List<String> fouten) {
        MultiValueMap<String, String> eigen = new LinkedMultiValueMap<>();
        gestuurd.forEach((naam, waarden) -> {
            if (naam.startsWith(soort + ".")) {
                eigen.put(naam.substring(soort.length() + 1), waarden);
            }
        });
        List<String> vervalt = eigen.getOrDefault("vervalt", List.of());
        Velden getypt = Velden.getypt(planvelden.rijvelden(soort), eigen);
        getypt.rijen().removeIf(rij -> vervalt.contains(rij.velden().get(sleutel(soort))));
        Map<String, String> onleesbaar = new LinkedHashMap<>();
        Stuk.Inhoud inhoud = planvelden.lees(soort, getypt, onleesbaar);
        fouten.addAll(onleesbaar.values());
        return inhoud;
    }

    private static List<Begrotingsjaar> zonderLege(List<Begrotingsjaar> rijen) {
        return rijen.stream().filter(rij -> rij.jaar() != null || rij.bedrag() != null || rij.dekking() != null).toList();
    }

    private static List<String> gekozen(MultiValueMap<String, String> gestuurd, String veld) {
        return gestuurd.getOrDefault(veld, List.of()).stream().filter(waarde -> !waarde.isBlank()).distinct().toList();
    }

    private static @Nullable String tekst(MultiValueMap<String, String> gestuurd, String veld, @Nullable String anders) {
        if (!gestuurd.containsKey(veld)) {
            return anders;
        }
        return Veldwaarden.schoon(gestuurd.getFirst(veld));
    }

    private static @Nullable LocalDate datum(@Nullable String waarde, PlanInhoud nu, List<String> fouten) {
        Map<String, String> onleesbaar = new LinkedHashMap<>();
        LocalDate einde = Veldwaarden.datum(waarde, "einddatum", onleesbaar);
        fouten.addAll(onleesbaar.values());
        return einde == null ? nu.einddatum() : einde;
    }

    private static @Nullable BigDecimal bedrag(@Nullable String waarde, List<String> fouten) {
        Map<String, String> onleesbaar = new LinkedHashMap<>();
        BigDecimal bedrag = Veldwaarden.bedrag(waarde, "bedrag", onleesbaar);
        fouten.addAll(onleesbaar.values());
        return bedrag;
    }

    // ---- the page

    private ModelAndView vorm(Gelezen gelezen, Authentication wie, Planversie basis, @Nullable Wijziging eerder, MultiValueMap<String, String> velden,
            List<String> fouten) {
        ModelAndView pagina = lezing.pagina(VORM, gelezen, wie.getName());
        pagina.addObject("waaromNiet", wijzigingen.waaromNiet(gelezen.dossier().nummer(), wie.getName()).orElse(null));
        pagina.addObject("basis", basis);
        pagina.addObject("eerder", eerder);
        pagina.addObject("actiePad", "/dossiers/" + gelezen.dossier().nummer() + (eerder == null ? "/wijziging" : "/wijzigingen/" + eerder.volgnr() + "/opnieuw"));
        pagina.addObject("f", velden.toSingleValueMap());
        UUID bijsturing = eerder != null ? eerder.bijsturing() : Veldwaarden.id(velden.getFirst(BIJSTURING));
        pagina.addObject("aanleiding", bijsturing == null ? null : wijzigingen.bijsturing(gelezen.dossier().nummer(), bijsturing).orElse(null));
        pagina.addObject("gekozen", velden.getOrDefault("soort", List.of()));
        pagina.addObject("soorten", Wijzigingssoort.values());
        pagina.addObject("themas", gelezen.dossier().soortPlan() == SoortPlan.STRATEGISCHE_AGENDA ? formulierrijen(Stuk.THEMAS, basis.inhoud(), velden) : null);
        pagina.addObject("themakeuzes", gelezen.dossier().soortPlan() == SoortPlan.UITVOERINGSPLAN ? lezing.themakeuzes(gelezen, basis.inhoud()) : null);
        pagina.addObject("doelen", formulierrijen(Stuk.DOELEN, basis.inhoud(), velden));
        pagina.addObject("acties", formulierrijen(Stuk.ACTIES, basis.inhoud(), velden));
        pagina.addObject("begroting", formulierrijen(Stuk.BEGROTING, basis.inhoud(), velden));
        pagina.addObject("teksten", teksten(basis.inhoud(), velden));
        List<String> eigen = gelezen.dossier().wijken().stream().map(Wijk::code).toList();
        pagina.addObject("andereWijken", wijken.alle().stream().filter(wijk -> !eigen.contains(wijk.code())).toList());
        pagina.addObject("fouten", fouten.stream().distinct().toList());
        return pagina;
    }

    private List<Rij> formulierrijen(String soort, PlanInhoud nu, MultiValueMap<String, String> velden) {
        MultiValueMap<String, String> eigen = new LinkedMultiValueMap<>();
        velden.forEach((naam, waarden) -> {
            if (naam.startsWith(soort + ".")) {
                eigen.put(naam.substring(soort.length() + 1), waarden);
            }
        });
        List<String> vervalt = eigen.getOrDefault("vervalt", List.of());
        Map<String, Map<String, String>> oud = new LinkedHashMap<>();
        rijen(nu, soort).forEach(rij -> oud.put(rij.get(sleutel(soort)), rij));
        List<Rij> rijen = new ArrayList<>();
        for (Velden.Rij getypt : Velden.getypt(planvelden.rijvelden(soort), eigen).rijen()) {
            Map<String, String> rij = getypt.velden();
            String sleutel = rij.get(sleutel(soort));
            Map<String, String> was = oud.getOrDefault(sleutel, Map.of());
            if (was.isEmpty() && rij.entrySet().stream().allMatch(e -> e.getKey().equals("nummer") || e.getValue().isBlank())) {
                continue;
            }
            rijen.add(new Rij(was.isEmpty() ? "" : sleutel, naam(soort, sleutel, was.isEmpty()), was, rij, !was.isEmpty() && vervalt.contains(sleutel)));
        }
        rijen.add(new Rij("", naam(soort, "", true), Map.of(), Velden.legeRij(planvelden.rijvelden(soort)).velden(), false));
        return rijen;
    }

    private static String naam(String soort, String sleutel, boolean nieuw) {
        return switch (soort) {
            case Stuk.THEMAS -> nieuw ? "Nieuw thema" : "Thema T" + sleutel;
            case Stuk.DOELEN -> nieuw ? "Nieuw doel" : "Doel D" + sleutel;
            case Stuk.ACTIES -> nieuw ? "Nieuwe actie" : "Actie A" + sleutel;
            default -> nieuw ? "Nieuw jaar" : "Begroting " + sleutel;
        };
    }

    private static List<Tekstrij> teksten(PlanInhoud nu, MultiValueMap<String, String> velden) {
        List<Tekstrij> rijen = new ArrayList<>();
        rijen.add(new Tekstrij(Stuk.SAMENVATTING, "Samenvatting", null, nu.samenvatting(), "", veld(velden, "tekst.SAMENVATTING", nu.samenvatting())));
        if (nu.voorwoord() != null) {
            rijen.add(new Tekstrij(Stuk.VOORWOORD, "Voorwoord", null, nu.voorwoord(), "", veld(velden, "tekst.VOORWOORD", nu.voorwoord())));
        }
        int plek = 0;
        for (Hoofdstuk h : nu.hoofdstukken()) {
            rijen.add(new Tekstrij(h.code(), "Hoofdstuk " + ++plek + ": " + h.kop(), h.kop(), h.tekst(), veld(velden, "kop." + h.code(), h.kop()),
                    veld(velden, "tekst." + h.code(), h.tekst())));
        }
        return rijen;
    }

    private static String veld(MultiValueMap<String, String> velden, String naam, @Nullable String anders) {
        String waarde = velden.getFirst(naam);
        return waarde != null ? waarde : anders == null ? "" : anders;
    }
}
