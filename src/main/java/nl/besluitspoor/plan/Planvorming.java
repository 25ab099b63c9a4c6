package nl.besluitspoor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Plancontrole.Gemis;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Bewaring.Stap;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeds by which a plan goes from an empty page to a freed version. */
@Service
@Transactional
public class Planvorming {

    /** Who frees a plan (design section 8). */
    public static final String PROGRAMMAMANAGER = "programmamanager";

    private final PlanRepository opslag;
    private final PlanversieRepository versies;
    private final Plantekst tekst;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Versiemaker versiemaker;
    private final Consultaties consultaties;
    private final Agendathemas agendathemas;
    private final Dossiers dossiers;
    private final Dialogen dialogen;
    private final Functies functies;
    private final Berichten berichten;
    private final Register register;

    Planvorming(PlanRepository opslag, PlanversieRepository versies, Plantekst tekst, Schrijftafel<Stuk.Inhoud> schrijftafel,
            Versiemaker versiemaker, Consultaties consultaties, Agendathemas agendathemas, Dossiers dossiers, Dialogen dialogen, Functies functies, Berichten berichten,
            Register register) {
        this.opslag = opslag;
        this.versies = versies;
        this.tekst = tekst;
        this.schrijftafel = schrijftafel;
        this.versiemaker = versiemaker;
        this.consultaties = consultaties;
        this.agendathemas = agendathemas;
        this.dossiers = dossiers;
        this.dialogen = dialogen;
        this.functies = functies;
        this.berichten = berichten;
        this.register = register;
    }

    /**
     * Something that must be done before a task can be completed.
     *
     * @param waar the part of the plan or list, for a person
     * @param pad  where it is done, as a path of this application
     * @param zin  what to do
     */
    public record Punt(String waar, String pad, String zin) {}

    /** What the programmamanager says of a version. */
    public enum Vrijgave { VRIJGEVEN, TERUG }

    /** Begins the plan of a dossier, or takes up again the one it has. */
    public Plan begin(String dossier, Handeling handeling) {
        Dossier van = dossiers.opSlot(dossier);
        Optional<Plan> bestaand = opslag.vanDossier(van.nummer()).flatMap(plan -> opslag.opSlot(plan.id()));
        Plan plan = bestaand.orElseGet(() -> {
            Plan nieuw = new Plan(UUID.randomUUID(), dossier, Planstand.OPSTELLEN, 0, null, null);
            opslag.voegToe(nieuw, handeling.tijdstip());
            return nieuw;
        });
        if (bestaand.isPresent()) {
            opslag.zetStand(plan.id(), Planstand.OPSTELLEN);
            opslag.zetTerug(plan.id(), null, null);
        }
        register.append(Feit.van(bestaand.isPresent() ? "plan-heropend" : "plan-begonnen", 1, "plan-begonnen:" + plan.id() + ":" + handeling.tijdstip())
                .dossier(dossier).object("plan", plan.id()).open("soortPlan", van.soortPlan()), handeling);
        return opslag.plan(plan.id()).orElseThrow();
    }

    /** What still lacks before 'Stel het plan op' can be completed. */
    @Transactional(readOnly = true)
    public List<Punt> ontbreekt(UUID planId) {
        Plan plan = opslag.plan(planId).orElseThrow();
        String pad = "/dossiers/" + plan.dossier() + "/plan";
        PlanInhoud concept = tekst.concept(planId);
        List<Punt> punten = new ArrayList<>();
        for (Stap stap : schrijftafel.naast(planId)) {
            if (Stuk.isTekst(stap.code())) {
                punten.add(new Punt(naam(concept, stap.code()), pad + "/" + stap.code().toLowerCase(java.util.Locale.ROOT),
                        "Er ligt nog een tekst naast de geldende. Voeg de twee teksten samen of laat er een vallen."));
            }
        }
        Dossier dossier = dossiers.van(plan.dossier());
        List<Gemis> alle = new ArrayList<>(Plancontrole.teLang(concept, dossier).stream().toList());
        alle.addAll(Plancontrole.gemis(concept, dossier, agendathemas.staande(dossier)));
        for (Gemis gemis : alle) {
            boolean bestaat = !Stuk.isHoofdstuk(gemis.stuk()) || concept.plaats(gemis.stuk()).isPresent();
            punten.add(new Punt(naam(concept, gemis.stuk()), bestaat ? pad + "/" + gemis.stuk().toLowerCase(java.util.Locale.ROOT) : pad, gemis.zin()));
        }
        return punten;
    }

    /** What still lacks before 'Beantwoord de inbreng' can be completed: the answers, and the text where it changed. */
    @Transactional(readOnly = true)
    public List<Punt> openInbreng(UUID planId) {
        Plan plan = opslag.plan(planId).orElseThrow();
        String pad = "/dossiers/" + plan.dossier() + "/inbreng";
        Map<String, Bewaring<Stuk.Inhoud>> stukken = schrijftafel.geldend(planId);
        PlanInhoud concept = tekst.concept(planId);
        List<Punt> punten = new ArrayList<>();
        for (Stap stap : schrijftafel.naast(planId)) {
            if (stap.code().startsWith("I:")) {
                punten.add(new Punt("Inbreng", pad, "Er ligt nog een antwoord naast het geldende. Voeg de twee samen of laat er een vallen."));
            }
        }
        for (Inbreng inbreng : dialogen.inbrengVan(plan.dossier())) {
            Antwoord antwoord = Plannen.antwoord(stukken.get(Stuk.vanInbreng(inbreng.id())), concept);
            if (antwoord == null || antwoord.isOpen()) {
                punten.add(new Punt("Inbreng %d (%s)".formatted(inbreng.nummer(), inbreng.wijkNaam()), pad + "#i-" + inbreng.id(),
                        antwoord == null || antwoord.uitkomst() == null ? "Kies wat er met deze inbreng gebeurt."
                                : antwoord.reden() == null ? "Schrijf de reden." : "Kies de plaats in het plan."));
            }
        }
        return punten;
    }

    /** What still lacks before 'Verwerk reacties en adviezen' can be completed. */
    @Transactional(readOnly = true)
    public List<Punt> openReacties(UUID planId) {
        Plan plan = opslag.plan(planId).orElseThrow();
        String pad = "/dossiers/" + plan.dossier() + "/plan/reacties";
        List<Punt> punten = new ArrayList<>();
        for (Stap stap : schrijftafel.naast(planId)) {
            if (stap.code().startsWith("R:") || stap.code().startsWith("A:")) {
                punten.add(new Punt("Reacties", pad, "Er ligt nog een antwoord naast het geldende. Voeg de twee samen of laat er een vallen."));
            }
        }
        consultaties.reacties(planId).stream().filter(reactie -> reactie.vraagtAntwoord() && reactie.antwoord() == null)
                .forEach(reactie -> punten.add(new Punt("Reactie van " + partnernaam(plan, reactie.partner()) + " op " + reactie.versienummer(),
                        pad + "#r-" + reactie.id(), "Schrijf wat u met deze reactie doet.")));
        consultaties.adviezen(planId).stream().filter(advies -> advies.vraagtAntwoord() && advies.antwoord() == null)
                .forEach(advies -> punten.add(new Punt("Advies van " + Advies.disciplinenaam(advies.discipline()) + " op " + advies.versienummer(),
                        pad + "#a-" + advies.id(), "Schrijf wat u met dit advies doet.")));
        return punten;
    }

    /** The draft is ready: now every inbreng gets its answer. */
    public void opgesteld(UUID planId, Handeling wie) {
        Plan plan = opSlot(planId, Planstand.OPSTELLEN);
        Handeling handeling = eis(wie, Schrijftafel.BELEIDSMEDEWERKER, "Alleen een beleidsmedewerker maakt het opstellen van het plan af.");
        weiger("Het concept is nog niet klaar.", ontbreekt(planId));
        opslag.zetStand(planId, Planstand.INBRENG);
        register.append(Feit.van("plan-opgesteld", 1, "plan-opgesteld:" + planId + ":" + handeling.tijdstip()).dossier(plan.dossier())
                .object("plan", planId), handeling);
    }

    /** Every inbreng has its answer: the concept is frozen and put before partners and advisers. */
    public Planversie bevriesConcept(UUID planId, Handeling wie) {
        Plan plan = opSlot(planId, Planstand.INBRENG);
        Handeling handeling = eis(wie, Schrijftafel.BELEIDSMEDEWERKER, "Alleen een beleidsmedewerker beantwoordt de inbreng.");
        weiger("Nog niet elke inbreng heeft een antwoord.", openInbreng(planId));
        weiger("Het concept is nog niet klaar.", ontbreekt(planId));
        return legVoor(plan, handeling);
    }

    private Planversie legVoor(Plan plan, Handeling handeling) {
        Dossier dossier = dossiers.van(plan.dossier());
        int ronde = plan.ronde() + 1;
        Planversie versie = versiemaker.bevries(plan, ronde, handeling);
        opslag.zetRonde(plan.id(), ronde);
        opslag.zetStand(plan.id(), Planstand.VOORGELEGD);
        opslag.zetTerug(plan.id(), null, null);
        for (Partner partner : dossiers.leden(dossier)) {
            berichten.enqueue(Bericht.over("consultatie-gevraagd", plan.id() + ":" + ronde + ":" + partner.sleutel()).dossier(plan.dossier())
                    .neutraalOnderwerp("Uw reactie gevraagd: " + dossier.korteTitel() + ", conceptplan " + versie.nummer())
                    .alinea("Het conceptplan (versie " + versie.nummer() + ") is klaar. Wij vragen uw reactie als partner van dit dossier.")
                    .alinea("U kunt instemmen, opmerkingen maken of bezwaar maken, en uw eigen bijdrage toevoegen. Komt er geen reactie voor het einde van de termijn, dan leggen wij dat vast en gaan wij verder.")
                    .taak(plan.dossier(), "conceptplan-reageren", "Lees het plan en reageer"),
                    List.of(new Ontvanger(partner.naam(), partner.mail(), "partner")), handeling);
        }
        return versie;
    }

    /** The round is over: the text opens again, now to answer what was said of it. */
    public void openVerwerking(UUID planId, Handeling handeling) {
        Plan plan = opSlot(planId, Planstand.VOORGELEGD);
        opslag.zetStand(planId, Planstand.VERWERKEN);
        register.append(Feit.van("plan-ronde-gesloten", 1, "plan-ronde-gesloten:" + planId + ":" + plan.ronde()).dossier(plan.dossier())
                .object("plan", planId).open("ronde", plan.ronde()), handeling);
    }

    /**
     * Every reaction and advice has its answer: the text is frozen again, for another round or for the programmamanager.
     *
     * @param opnieuw whether partners and advisers see it once more
     * @return the version that goes on
     */
    public Planversie verwerk(UUID planId, @Nullable Boolean opnieuw, Handeling wie) {
        Plan plan = opSlot(planId, Planstand.VERWERKEN);
        Handeling handeling = eis(wie, Schrijftafel.BELEIDSMEDEWERKER, "Alleen een beleidsmedewerker verwerkt de reacties en adviezen.");
        if (opnieuw == null) {
            throw new Geweigerd("Kies of het plan opnieuw naar de partners en adviseurs gaat.");
        }
        weiger("Nog niet elke reactie en elk advies heeft een antwoord.", openReacties(planId));
        weiger("Nog niet elke inbreng heeft een antwoord.", openInbreng(planId));
        weiger("Het concept is nog niet klaar.", ontbreekt(planId));
        Optional<Planversie> vorige = versies.versies(planId).stream().findFirst();
        register.append(Feit.van("reacties-verwerkt", 1, "reacties-verwerkt:" + planId + ":" + handeling.tijdstip()).dossier(plan.dossier())
                .object("plan", planId).uitkomst(opnieuw ? "OPNIEUW_VOORLEGGEN" : "NAAR_VRIJGAVE").open("ronde", plan.ronde()), handeling);
        if (opnieuw) {
            String nu = Planhash.sha256(tekst.concept(planId));
            vorige.filter(versie -> versie.sha256().equals(nu)).ifPresent(versie -> {
                throw new Geweigerd("Het plan is gelijk aan versie " + versie.nummer()
                        + ". Pas het eerst aan, of kies dat het niet opnieuw wordt voorgelegd.");
            });
            return legVoor(plan, handeling);
        }
        Planversie versie = versiemaker.bevries(plan, plan.ronde(), handeling);
        opslag.zetStand(planId, Planstand.VRIJGAVE);
        opslag.zetTerug(planId, null, null);
        return versie;
    }

    /** Who wrote on the plan, and so cannot free it or advise on it. */
    @Transactional(readOnly = true)
    public boolean isSchrijver(UUID planId, String gebruiker) {
        return tekst.schrijvers(planId).contains(gebruiker);
    }

    /**
     * The programmamanager frees the version he read for the college, or sends it back with a reason.
     *
     * @param reden required with TERUG
     */
    public Planversie beoordeel(UUID planversieId, @Nullable Vrijgave vrijgave, @Nullable String reden, Handeling wie) {
        Planversie versie = versies.versie(planversieId).orElseThrow(() -> new Geweigerd("Deze versie van het plan bestaat niet."));
        Plan plan = opSlot(versie.planId(), Planstand.VRIJGAVE);
        Handeling handeling = eis(wie, PROGRAMMAMANAGER, "Alleen een programmamanager geeft het plan vrij.");
        if (isSchrijver(plan.id(), handeling.gebruiker())) {
            throw new Geweigerd("U schreef mee aan dit plan. Een andere programmamanager geeft het vrij.");
        }
        if (vrijgave == null) {
            throw new Geweigerd("Kies of u het plan vrijgeeft of terugstuurt.");
        }
        if (vrijgave == Vrijgave.TERUG && (reden == null || reden.isBlank())) {
            throw new Geweigerd("Schrijf waarom u het plan terugstuurt en wat er moet veranderen.");
        }
        if (reden != null && reden.length() > 4_000) {
            throw new Geweigerd("De reden heeft " + reden.length() + " tekens; er passen er 4000. Maak de tekst korter.");
        }
        Dossier dossier = dossiers.van(plan.dossier());
        List<Ontvanger> schrijvers = Ontvanger.alle(functies.houders(Schrijftafel.BELEIDSMEDEWERKER));
        Feit feit = Feit.van(vrijgave == Vrijgave.VRIJGEVEN ? "plan-vrijgegeven" : "plan-teruggestuurd", 1,
                        "plan-vrijgave:" + versie.id() + ":" + handeling.tijdstip())
                .dossier(plan.dossier()).object("planversie", versie.id()).uitkomst(vrijgave.name()).open("versie", versie.nummer())
                .open("sha256", versie.sha256());
        if (vrijgave == Vrijgave.TERUG) {
            opslag.zetStand(plan.id(), Planstand.VERWERKEN);
            opslag.zetTerug(plan.id(), reden, handeling.tijdstip());
            register.append(feit.besloten("reden", reden), handeling);
            berichten.enqueue(Bericht.over("plan-teruggestuurd", versie.id() + ":" + handeling.tijdstip().toEpochMilli()).dossier(plan.dossier())
                    .neutraalOnderwerp("Plan teruggestuurd: " + dossier.korteTitel() + ", versie " + versie.nummer())
                    .alinea("De programmamanager heeft versie " + versie.nummer() + " van het plan teruggestuurd. De reden staat bij de taak 'Verwerk reacties en adviezen' en op de pagina van het plan.")
                    .taak(plan.dossier(), "reacties-verwerken", "Naar uw taak"), schrijvers, handeling);
        } else {
            opslag.zetStand(plan.id(), Planstand.VRIJGEGEVEN);
            versies.geefVrij(versie.id(), handeling.gebruiker(), handeling.tijdstip());
            register.append(feit.document(versiemaker.documenthash(versie)), handeling);
            berichten.enqueue(Bericht.over("plan-vrijgegeven", versie.id().toString()).dossier(plan.dossier())
                    .neutraalOnderwerp("Plan vrijgegeven: " + dossier.korteTitel() + ", versie " + versie.nummer())
                    .alinea("De programmamanager heeft versie " + versie.nummer() + " van het plan vrijgegeven. Het gaat nu met een voorstel naar het college.")
                    .link("/dossiers/" + plan.dossier() + "/plan/versies/" + versie.nummer(), "Lees het plan"),
                    partners(schrijvers, dossier), handeling);
        }
        return versies.versie(versie.id()).orElseThrow();
    }

    private List<Ontvanger> partners(List<Ontvanger> schrijvers, Dossier dossier) {
        List<Ontvanger> alle = new ArrayList<>(schrijvers);
        dossiers.leden(dossier).forEach(partner -> alle.add(new Ontvanger(partner.naam(), partner.mail(), "partner")));
        return alle;
    }

    private Plan opSlot(UUID planId, Planstand verwacht) {
        Plan plan = opslag.opSlot(planId).orElseThrow(() -> new Geweigerd("Dit plan bestaat niet. Ga terug naar het dossier."));
        if (plan.stand() != verwacht) {
            throw new Gewijzigd("Dit kan nu niet: " + Character.toLowerCase(plan.stand().omschrijving().charAt(0))
                    + plan.stand().omschrijving().substring(1) + ".");
        }
        return plan;
    }

    private Handeling eis(Handeling handeling, String functie, String zin) {
        return functies.van(handeling.gebruiker(), functie, null).map(houder -> handeling.als(functie, houder.waarnemend()))
                .orElseThrow(() -> new Geweigerd(zin));
    }

    private static void weiger(String begin, List<Punt> punten) {
        if (punten.isEmpty()) {
            return;
        }
        String lijst = punten.stream().limit(5).map(punt -> punt.waar() + ": " + punt.zin()).collect(Collectors.joining(" "));
        throw new Geweigerd(begin + " " + lijst + (punten.size() > 5 ? " En nog " + (punten.size() - 5) + " punten." : ""));
    }

    private String partnernaam(Plan plan, String sleutel) {
        return dossiers.van(plan.dossier()).partners().stream().filter(partner -> partner.sleutel().equals(sleutel)).map(Partner::naam)
                .findFirst().orElse(sleutel);
    }

    static String naam(PlanInhoud plan, String code) {
        return switch (code) {
            case Stuk.KERN -> "Titel en looptijd";
            case Stuk.SAMENVATTING -> "Samenvatting";
            case Stuk.TALEN -> "Talen van de samenvatting";
            case Stuk.VOORWOORD -> "Voorwoord uit de wijk";
            case Stuk.THEMAS -> "Thema's";
            case Stuk.DOELEN -> "Doelen";
            case Stuk.ACTIES -> "Acties";
            case Stuk.BEGROTING -> "Begroting";
            default -> {
                int plek = plan.hoofdstukken().stream().map(PlanInhoud.Hoofdstuk::code).toList().indexOf(code);
                yield plek < 0 ? "Hoofdstukken" : "Hoofdstuk " + (plek + 1);
            }
        };
    }
}
