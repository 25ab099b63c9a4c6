package nl.besluitspoor.inzage.plan;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.inzage.DossierToegang.Zicht;
import nl.besluitspoor.inzage.schrijven.Keuzes;
import nl.besluitspoor.inzage.schrijven.Schrijfplek;
import nl.besluitspoor.plan.Agendathemas;
import nl.besluitspoor.plan.Agendathemas.Agendathema;
import nl.besluitspoor.plan.Agendathemas.Themaactie;
import nl.besluitspoor.plan.Plan;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planregels;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of a plan have in common: who reads what, and the words for it. */
@Component
class Planlezing {

    private final DossierToegang toegang;
    private final Plannen plannen;
    private final Planregels regels;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Planvelden velden;
    private final Agendathemas agendathemas;
    private final Clock klok;

    Planlezing(DossierToegang toegang, Plannen plannen, Planregels regels, Schrijftafel<Stuk.Inhoud> schrijftafel, Planvelden velden,
            Agendathemas agendathemas, Clock klok) {
        this.toegang = toegang;
        this.plannen = plannen;
        this.regels = regels;
        this.schrijftafel = schrijftafel;
        this.velden = velden;
        this.agendathemas = agendathemas;
        this.klok = klok;
    }

    /** A dossier with its plan, and how much of it this person sees. */
    record Gelezen(Dossier dossier, Plan plan, Zicht zicht, String gebruiker) {}

    /** For whoever sees anything of the dossier. @throws org.springframework.web.server.ResponseStatusException 404 */
    Gelezen lees(String gebruiker, String nummer) {
        Dossier dossier = toegang.lees(gebruiker, nummer);
        return new Gelezen(dossier, plannen.vanDossier(nummer).orElseThrow(DossierToegang::bestaatNiet), toegang.zicht(gebruiker, dossier), gebruiker);
    }

    /** For whoever sees all of the dossier. @throws org.springframework.web.server.ResponseStatusException 404 */
    Gelezen leesAlles(String gebruiker, String nummer) {
        Dossier dossier = toegang.leesAlles(gebruiker, nummer);
        return new Gelezen(dossier, plannen.vanDossier(nummer).orElseThrow(DossierToegang::bestaatNiet), Zicht.ALLES, gebruiker);
    }

    /** The versions this person reads: partners what was put before them and what was adopted, the council what was adopted. */
    List<Planversie> versies(Gelezen gelezen) {
        return plannen.versies(gelezen.plan().id()).stream()
                .filter(versie -> gelezen.zicht() != Zicht.RAAD || !versie.isConcept())
                .filter(versie -> !toegang.isGesloten(gelezen.gebruiker(), versie.document()))
                .filter(versie -> toegang.zag(gelezen.gebruiker(), gelezen.dossier(), versie.bevrorenOp())).toList();
    }

    /** The deed of a writer on a page, now. */
    Handeling schrijver(String gebruiker) {
        return Handeling.opPagina(gebruiker, Schrijftafel.BELEIDSMEDEWERKER, klok.instant());
    }

    /** A piece of the plan that has a page to itself. @param pad below the dossier's */
    Schrijfplek<Stuk.Inhoud> plek(Gelezen gelezen, String code, String naam, String pad, String gebruiker) {
        return Schrijfplek.eigenPagina(schrijftafel, velden, gelezen.plan().id(), code, naam, "/dossiers/" + gelezen.dossier().nummer() + pad,
                schrijver(gebruiker));
    }

    /** An answer, which stands with others on a page. @param pagina below the dossier's */
    Schrijfplek<Stuk.Inhoud> antwoord(Gelezen gelezen, String code, String naam, String pad, String pagina, String anker, String gebruiker) {
        String dossier = "/dossiers/" + gelezen.dossier().nummer();
        return new Schrijfplek<>(schrijftafel, velden, gelezen.plan().id(), code, naam, dossier + pad, dossier + pagina, anker,
                schrijver(gebruiker));
    }

    /** A page of this dossier's plan, with what every one shows. */
    ModelAndView pagina(String sjabloon, Gelezen gelezen, String gebruiker) {
        ModelAndView pagina = new ModelAndView(sjabloon);
        pagina.addObject("dossier", gelezen.dossier());
        pagina.addObject("plan", gelezen.plan());
        pagina.addObject("geheel", "plan");
        pagina.addObject("pad", "/dossiers/" + gelezen.dossier().nummer() + "/plan");
        pagina.addObject("waaromNiet", regels.waaromNiet(gelezen.plan(), gebruiker).orElse(null));
        pagina.addObject("wijknamen", gelezen.dossier().wijken().stream()
                .collect(Collectors.toMap(Wijk::code, Wijk::naam, (een, ander) -> een, LinkedHashMap::new)));
        pagina.addObject("partnernamen", gelezen.dossier().partners().stream()
                .collect(Collectors.toMap(Partner::sleutel, Partner::naam, (een, ander) -> een, LinkedHashMap::new)));
        pagina.addObject("themanamen", agendathemas.namen(gelezen.dossier()));
        return pagina;
    }

    /** The themes that an action can be given: those of the agenda now, and what an action has already. */
    Map<String, String> themakeuzes(Gelezen gelezen, PlanInhoud plan) {
        Map<String, String> keuzes = Keuzes.van(agendathemas.kiesbaar(gelezen.dossier()), t -> t.verwijzing().sleutel(), Agendathema::keuze);
        Map<String, String> namen = agendathemas.namen(gelezen.dossier());
        plan.acties().stream().map(PlanInhoud.Actie::thema).filter(Objects::nonNull).forEach(thema -> keuzes.putIfAbsent(thema.sleutel(),
                namen.getOrDefault(thema.sleutel(), thema.code()) + ", staat niet meer in de agenda"));
        return keuzes;
    }

    /** For a strategische agenda: which actions of uitvoeringsplannen this person may read work on each theme, by its number. */
    Map<Integer, List<Themaactie>> themaacties(Gelezen gelezen) {
        return agendathemas.acties(gelezen.dossier()).stream().filter(actie -> switch (toegang.zicht(gelezen.gebruiker(), actie.dossier())) {
            case ALLES -> true;
            case PARTNER -> toegang.zag(gelezen.gebruiker(), actie.dossier(), actie.versie().bevrorenOp());
            case RAAD -> !actie.versie().isConcept();
            case GEEN -> false;
        }).collect(Collectors.groupingBy(actie -> Objects.requireNonNull(actie.actie().thema()).nummer()));
    }

    /** How a piece is named to a reader. */
    static String naam(String code, PlanInhoud plan) {
        String vast = Map.of(Stuk.KERN, "Titel en looptijd", Stuk.SAMENVATTING, "Samenvatting", Stuk.TALEN, "Talen van de samenvatting",
                Stuk.VOORWOORD, "Voorwoord uit de wijk", Stuk.THEMAS, "Thema's", Stuk.DOELEN, "Doelen", Stuk.ACTIES, "Acties", Stuk.BEGROTING, "Begroting").get(code);
        if (vast != null) {
            return vast;
        }
        int plek = plan.hoofdstukken().stream().map(PlanInhoud.Hoofdstuk::code).toList().indexOf(code);
        if (plek < 0) {
            return "Weggehaald hoofdstuk";
        }
        String kop = plan.hoofdstukken().get(plek).kop();
        return "Hoofdstuk " + (plek + 1) + (kop == null ? "" : ": " + kop);
    }

    /** The piece that an address names. @throws org.springframework.web.server.ResponseStatusException 404 where it names none */
    static String code(String slug, SoortPlan soort) {
        String code = slug.toUpperCase(Locale.ROOT);
        if (!Stuk.vaste(soort).contains(code) && !Stuk.isHoofdstuk(code)) {
            throw DossierToegang.bestaatNiet();
        }
        return code;
    }
}
