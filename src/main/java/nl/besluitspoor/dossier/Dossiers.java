package nl.besluitspoor.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.handeling.Veldtekst;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts dossiers, keeps their phase, ends them. */
@Service
@Transactional
public class Dossiers {

    /** Who starts and ends a dossier (design section 8). */
    public static final String PROGRAMMAMANAGER = "programmamanager";
    static final String REEKS = "VW";
    static final int MAX_TITEL = 200;
    /** Characters that a short title holds. */
    public static final int MAX_KORTE_TITEL = 60;
    static final int MAX_TEKST = 4000;
    private static final String REDEN_EINDE = "de reden waarom het dossier eindigt";
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    private final DossierRepository opslag;
    private final Wijken wijken;
    private final Alliantie alliantie;
    private final Functies functies;
    private final Register register;
    private final Berichten berichten;
    private final Clock klok;

    Dossiers(DossierRepository opslag, Wijken wijken, Alliantie alliantie, Functies functies, Register register, Berichten berichten,
            Clock klok) {
        this.opslag = opslag;
        this.wijken = wijken;
        this.alliantie = alliantie;
        this.functies = functies;
        this.register = register;
        this.berichten = berichten;
        this.klok = klok;
    }

    /**
     * One step in a dossier's history.
     *
     * @param fase  the phase
     * @param sinds when it began
     * @param door  key of who brought it there
     */
    public record FaseStap(Fase fase, Instant sinds, String door) {}

    /**
     * Starts a dossier and gives it its number.
     *
     * @return with its number, in its first phase
     * @throws Geweigerd where a field is wrong, or the person is no programmamanager
     */
    public Dossier start(NieuwDossier invoer, Handeling handeling) {
        eisProgrammamanager(handeling, "Alleen een programmamanager start een dossier.");
        Map<String, String> bezwaren = bezwaren(invoer);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(String.join(" ", bezwaren.values()));
        }
        LocalDate dag = LocalDate.ofInstant(handeling.tijdstip(), klok.getZone());
        List<Wijk> gekozen = invoer.wijken().stream().distinct().map(code -> wijken.met(code).orElseThrow()).toList();
        Map<String, String> namen = alliantie.leden().stream().collect(Collectors.toMap(Alliantie.Lid::sleutel, Alliantie.Lid::naam));
        List<Partner> partners = invoer.partners().stream().distinct()
                .map(sleutel -> new Partner(sleutel, namen.get(sleutel), alliantie.mail(sleutel).orElseThrow(), dag, null)).toList();
        SoortPlan soort = Objects.requireNonNull(invoer.soortPlan());
        Openbaarheid openbaarheid = Objects.requireNonNull(invoer.openbaarheid());
        Dossier dossier = new Dossier(opslag.volgendNummer(REEKS, dag.getYear()), Veldtekst.schoon(invoer.titel()), Veldtekst.schoon(invoer.korteTitel()), soort,
                Veldtekst.schoon(invoer.portefeuille()), openbaarheid, invoer.embargo(), Veldtekst.schoon(invoer.aanleiding()), leegIsNull(invoer.ouder()),
                !invoer.nieuweDialoog(), invoer.nieuweDialoog() ? Fase.WIJKDIALOOG : Fase.PLANVORMING,
                handeling.gebruiker(), handeling.tijdstip(), null, null, gekozen, partners);
        opslag.voegToe(dossier);
        opslag.voegFaseToe(dossier.nummer(), dossier.fase(), handeling.tijdstip(), handeling.gebruiker());
        boolean openbaar = dossier.isOpenbaar(dag);
        register.append(Feit.van("dossier-gestart", 1, "dossier-gestart:" + dossier.nummer()).dossier(dossier.nummer())
                .object("dossier", dossier.nummer()).open("korteTitel", dossier.korteTitel()).open("soortPlan", soort)
                .open("portefeuille", dossier.portefeuille()).open("openbaarheid", openbaarheid).open("embargo", dossier.embargo())
                .open("ouder", dossier.ouder()).open("inbrengVanOuder", dossier.inbrengVanOuder())
                .open("wijken", gekozen.stream().map(Wijk::code).toList()).open("partners", partners.stream().map(Partner::sleutel).toList())
                .open("fase", dossier.fase()).tekst("titel", dossier.titel(), openbaar).tekst("aanleiding", dossier.aanleiding(), openbaar), handeling);
        vertelStart(dossier, handeling);
        return dossier;
    }

    /**
     * The dossier that this page started already; empty where it has not. Pages that start one wait here for one another.
     *
     * @param aanvraag key that the page carries
     */
    public Optional<Dossier> eerderGestart(UUID aanvraag) {
        opslag.vergrendelReeks(REEKS);
        return opslag.vanAanvraag(aanvraag);
    }

    /** Keeps which page started the dossier. */
    public void noteerAanvraag(UUID aanvraag, String nummer) {
        opslag.voegAanvraagToe(aanvraag, nummer);
    }

    private void vertelStart(Dossier dossier, Handeling handeling) {
        List<Ontvanger> ontvangers = new ArrayList<>();
        dossier.wijken().forEach(wijk -> ontvangers.addAll(Ontvanger.alle(functies.houders("wijkmanager", wijk.code()))));
        ontvangers.addAll(Ontvanger.alle(functies.houders("beleidsmedewerker")));
        dossier.partners().forEach(partner -> ontvangers.add(new Ontvanger(partner.naam(), partner.mail(), "partner-" + partner.sleutel())));
        berichten.enqueue(Bericht.over("dossier-gestart", dossier.nummer()).dossier(dossier.nummer())
                .neutraalOnderwerp("Dossier " + dossier.nummer() + " is gestart: " + dossier.korteTitel())
                .kop("Het dossier '" + dossier.korteTitel() + "' is gestart")
                .alinea(dossier.inbrengVanOuder()
                        ? "Het dossier bouwt voort op de inbreng van dossier " + dossier.ouder() + ". De planvorming begint nu."
                        : "Eerst gaan we in gesprek met de wijk. Daarna maken we het plan.")
                .alinea("U krijgt bericht als wij iets van u vragen.")
                .gegeven("Soort plan", dossier.soortPlan().naam())
                .gegeven("Wijken", dossier.wijken().stream().map(Wijk::naam).collect(Collectors.joining(", ")))
                .link("/dossiers/" + dossier.nummer(), "Bekijk het dossier"), ontvangers, handeling);
    }

    /** What is wrong with the input, a sentence by field name, in the order of the page; empty where it can be started. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(NieuwDossier invoer) {
        Map<String, String> bezwaren = new LinkedHashMap<>();
        Veldtekst.eis(bezwaren, "titel", "de titel", invoer.titel(), MAX_TITEL);
        Veldtekst.eis(bezwaren, "korteTitel", "de korte titel", invoer.korteTitel(), MAX_KORTE_TITEL);
        if (invoer.soortPlan() == null) {
            bezwaren.put("soortPlan", "Kies het soort plan.");
        }
        Optional<Dossier> ouder = bezwaarOuder(bezwaren, invoer);
        bezwaarWijken(bezwaren, invoer, ouder);
        bezwaarPartners(bezwaren, invoer);
        String portefeuille = Veldtekst.schoon(invoer.portefeuille());
        if (portefeuille.isEmpty()) {
            bezwaren.put("portefeuille", "Kies de portefeuille waar het dossier onder valt.");
        } else if (!functies.portefeuilles().contains(portefeuille)) {
            bezwaren.put("portefeuille", "De portefeuille '" + portefeuille + "' heeft geen houder. Kies een portefeuille uit de lijst.");
        }
        bezwaarOpenbaarheid(bezwaren, invoer);
        Veldtekst.eis(bezwaren, "aanleiding", "de aanleiding", invoer.aanleiding(), MAX_TEKST);
        return bezwaren;
    }

    private Optional<Dossier> bezwaarOuder(Map<String, String> bezwaren, NieuwDossier invoer) {
        String nummer = Veldtekst.schoon(invoer.ouder());
        if (nummer.isEmpty()) {
            if (invoer.soortPlan() != null && invoer.soortPlan() != SoortPlan.PROGRAMMAPLAN) {
                bezwaren.put("ouder", "Kies het dossier van het programmaplan waar dit plan bij hoort.");
            } else if (!invoer.nieuweDialoog()) {
                bezwaren.put("nieuweDialoog", "Zonder bovenliggend dossier is er geen inbreng om over te nemen. Kies voor een nieuwe dialoog.");
            }
            return Optional.empty();
        }
        if (invoer.soortPlan() == SoortPlan.PROGRAMMAPLAN) {
            bezwaren.put("ouder", "Een programmaplan heeft geen bovenliggend dossier. Laat dit veld leeg.");
            return Optional.empty();
        }
        Optional<Dossier> ouder = opslag.zoek(nummer);
        if (ouder.isEmpty() || ouder.get().soortPlan() != SoortPlan.PROGRAMMAPLAN) {
            bezwaren.put("ouder", "'" + nummer + "' is niet het nummer van een programmaplan. Kies een dossier uit de lijst.");
            return Optional.empty();
        }
        if (!ouder.get().isOpen()) {
            bezwaren.put("ouder", "Dossier " + nummer + " is " + ouder.get().fase().naam().toLowerCase() + ". Kies een dossier dat nog loopt.");
        } else if (ouder.get().fase() == Fase.WIJKDIALOOG) {
            bezwaren.put("ouder", "Dossier " + nummer + " is nog in wijkdialoog. U kunt dit plan starten zodra de planvorming daar begint.");
        }
        return ouder;
    }

    private void bezwaarWijken(Map<String, String> bezwaren, NieuwDossier invoer, Optional<Dossier> ouder) {
        Set<String> gekozen = new LinkedHashSet<>(invoer.wijken());
        Optional<String> onbekend = gekozen.stream().filter(code -> wijken.met(code).isEmpty()).findFirst();
        if (gekozen.isEmpty()) {
            bezwaren.put("wijken", "Kies ten minste één wijk.");
        } else if (onbekend.isPresent()) {
            bezwaren.put("wijken", "De wijk met CBS-code '" + onbekend.get() + "' is onbekend. Kies een wijk uit de lijst.");
        } else if (invoer.soortPlan() == SoortPlan.UITVOERINGSPLAN && gekozen.size() > 1) {
            bezwaren.put("wijken", "Een uitvoeringsplan gaat over één wijk; u koos er " + gekozen.size() + ".");
        } else if (ouder.isPresent()) {
            List<String> vanOuder = ouder.get().wijken().stream().map(Wijk::code).toList();
            gekozen.stream().filter(code -> !vanOuder.contains(code)).findFirst().ifPresent(code -> bezwaren.put("wijken",
                    "De wijk " + wijken.met(code).orElseThrow().naam() + " hoort niet bij dossier " + ouder.get().nummer() + ". Kies een wijk van dat dossier."));
        }
    }

    private void bezwaarPartners(Map<String, String> bezwaren, NieuwDossier invoer) {
        List<String> bekend = alliantie.leden().stream().map(Alliantie.Lid::sleutel).toList();
        if (invoer.partners().isEmpty()) {
            bezwaren.put("partners", "Kies ten minste één partner van de alliantie.");
            return;
        }
        for (String sleutel : invoer.partners()) {
            if (!bekend.contains(sleutel)) {
                bezwaren.put("partners", "De partner '" + sleutel + "' hoort niet bij de alliantie. Kies een partner uit de lijst.");
                return;
            }
            if (alliantie.mail(sleutel).isEmpty()) {
                bezwaren.put("partners", "De partner '" + sleutel + "' heeft geen contactpersoon. Vraag beheer om die vast te leggen.");
                return;
            }
        }
    }

    private void bezwaarOpenbaarheid(Map<String, String> bezwaren, NieuwDossier invoer) {
        Openbaarheid openbaarheid = invoer.openbaarheid();
        LocalDate embargo = invoer.embargo();
        if (openbaarheid == null) {
            bezwaren.put("openbaarheid", "Kies of het dossier openbaar, intern of onder embargo is.");
        } else if (openbaarheid == Openbaarheid.GEHEIM) {
            bezwaren.put("openbaarheid", "Een dossier start nooit geheim: geheimhouding wordt met een besluit opgelegd (Gemeentewet 87).");
        } else if (openbaarheid == Openbaarheid.EMBARGO && embargo == null) {
            bezwaren.put("embargo", "Vul de datum in waarop het embargo eindigt.");
        } else if (openbaarheid == Openbaarheid.EMBARGO && !embargo.isAfter(LocalDate.now(klok))) {
            bezwaren.put("embargo", "De datum van het embargo, " + DATUM.format(embargo) + ", ligt niet in de toekomst. Kies een datum na vandaag.");
        } else if (openbaarheid != Openbaarheid.EMBARGO && embargo != null) {
            bezwaren.put("embargo", "Een datum voor het embargo hoort alleen bij 'Onder embargo'. Maak het veld leeg.");
        }
    }

    /** The dossier with this number. @throws Geweigerd where there is none */
    @Transactional(readOnly = true)
    public Dossier van(String nummer) {
        return opslag.zoek(nummer).orElseThrow(() -> new Geweigerd("Dossier '" + nummer + "' bestaat niet. Controleer het nummer."));
    }

    /** The partners that take part today: they alone are told and asked. */
    public List<Partner> leden(Dossier dossier) {
        return dossier.partnersOp(LocalDate.now(klok));
    }

    /** Whether this address is a partner's that left: he is told nothing more. */
    public boolean isVertrokken(Dossier dossier, String mail) {
        LocalDate dag = LocalDate.now(klok);
        return dossier.partners().stream().anyMatch(p -> p.mail().equalsIgnoreCase(mail) && p.lidTot() != null && dag.isAfter(p.lidTot()))
                && dossier.partnersOp(dag).stream().noneMatch(p -> p.mail().equalsIgnoreCase(mail));
    }

    /** The dossier with this number; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Dossier> zoek(String nummer) {
        return opslag.zoek(nummer);
    }

    /**
     * The dossiers whose number or title holds the words, newest first.
     *
     * @param woorden null or empty for all
     * @param fase    null for any
     */
    @Transactional(readOnly = true)
    public List<Dossier> lijst(@Nullable String woorden, @Nullable Fase fase) {
        return opslag.lijst(leegIsNull(woorden), fase);
    }

    /** The dossiers that have this one as parent, oldest first. */
    @Transactional(readOnly = true)
    public List<Dossier> kinderen(String nummer) {
        return opslag.kinderen(nummer);
    }

    /**
     * The wijken of a programmaplan for which no uitvoeringsplan runs; empty for another kind of plan.
     *
     * @param nummer the programmaplan's dossier
     */
    @Transactional(readOnly = true)
    public List<Wijk> zonderUitvoeringsplan(String nummer) {
        Dossier dossier = van(nummer);
        if (dossier.soortPlan() != SoortPlan.PROGRAMMAPLAN) {
            return List.of();
        }
        Set<String> met = kinderen(nummer).stream().filter(kind -> kind.soortPlan() == SoortPlan.UITVOERINGSPLAN && kind.isOpen())
                .flatMap(kind -> kind.wijken().stream()).map(Wijk::code).collect(Collectors.toSet());
        return dossier.wijken().stream().filter(wijk -> !met.contains(wijk.code())).toList();
    }

    /** Whether a strategische agenda runs under this programmaplan. */
    @Transactional(readOnly = true)
    public boolean heeftAgenda(String nummer) {
        return kinderen(nummer).stream().anyMatch(kind -> kind.soortPlan() == SoortPlan.STRATEGISCHE_AGENDA && kind.isOpen());
    }

    /** Why no plan can be started under this programmaplan now; empty where one can. */
    @Transactional(readOnly = true)
    public Optional<String> waaromGeenKind(String nummer) {
        Map<String, String> bezwaren = new LinkedHashMap<>();
        bezwaarOuder(bezwaren, new NieuwDossier(null, null, SoortPlan.UITVOERINGSPLAN, List.of(), List.of(), null, null, null, null, nummer, true));
        return Optional.ofNullable(bezwaren.get("ouder"));
    }

    /** After a programmaplan was adopted: asks the programmamanager for the plans under it that are missing; nothing for another kind of plan. */
    public void vraagOntbrekendePlannen(String nummer, Handeling handeling) {
        Dossier dossier = van(nummer);
        if (dossier.soortPlan() != SoortPlan.PROGRAMMAPLAN) {
            return;
        }
        List<String> ontbreekt = new ArrayList<>(zonderUitvoeringsplan(nummer).stream().map(wijk -> "het uitvoeringsplan voor " + wijk.naam()).toList());
        if (!heeftAgenda(nummer)) {
            ontbreekt.add("de strategische agenda");
        }
        if (ontbreekt.isEmpty()) {
            return;
        }
        berichten.enqueue(Bericht.over("plannen-ontbreken", nummer).dossier(nummer)
                .neutraalOnderwerp("Dossier " + nummer + " is vastgesteld: start de plannen die eronder horen")
                .kop("Start de plannen die nog ontbreken")
                .alinea("Het programmaplan '" + dossier.korteTitel() + "' is vastgesteld. Deze plannen horen eronder en zijn nog niet gestart: "
                        + String.join(", ", ontbreekt) + ".")
                .alinea("U start een plan op de pagina van het dossier. De gegevens van het programmaplan staan dan al ingevuld.")
                .link("/dossiers/" + nummer + "#onderliggend", "Naar de plannen die ontbreken"), Ontvanger.alle(functies.houders(PROGRAMMAMANAGER)), handeling);
    }

    /** The phases the dossier went through, oldest first. */
    @Transactional(readOnly = true)
    public List<FaseStap> fasen(String nummer) {
        return opslag.fasen(nummer);
    }

    /**
     * Locks the dossier for the rest of the transaction and says that it still runs: who releases a proposal or sends a
     * letter asks this first, so that it cannot be ended at the same moment.
     *
     * @throws Geweigerd where it does not exist, is completed or was ended
     */
    @Transactional
    public Dossier opSlot(String nummer) {
        opslag.vergrendel(nummer);
        Dossier dossier = van(nummer);
        if (!dossier.isOpen()) {
            throw new Geweigerd("Dossier " + nummer + " is " + dossier.fase().naam().toLowerCase() + "; er kan niets meer mee gebeuren.");
        }
        return dossier;
    }

    /** Locks the dossier for the rest of the transaction, whether it still runs or not. */
    @Transactional
    public Dossier zoekOpSlot(String nummer) {
        opslag.vergrendel(nummer);
        return van(nummer);
    }

    /**
     * Brings the dossier in another phase; nothing happens where it is in it already.
     *
     * @throws Geweigerd where the phase cannot follow the one it is in
     */
    public void zetFase(String nummer, Fase fase, Handeling handeling) {
        Dossier dossier = opSlot(nummer);
        if (dossier.fase() == fase) {
            return;
        }
        if (!dossier.fase().volgende().contains(fase)) {
            throw new Geweigerd("Dossier " + nummer + " is in de fase '" + dossier.fase().naam() + "'; daarna komt niet '" + fase.naam() + "'.");
        }
        int volgnr = opslag.voegFaseToe(nummer, fase, handeling.tijdstip(), handeling.gebruiker());
        opslag.zetFase(nummer, fase, fase.isEinde() ? handeling.tijdstip() : null, fase.isEinde() ? handeling.gebruiker() : null, null);
        register.append(Feit.van("dossier-fase", 1, "dossier-fase:" + nummer + ":" + volgnr).dossier(nummer).object("dossier", nummer)
                .uitkomst(fase.name()).open("van", dossier.fase()).open("naar", fase), handeling);
    }

    /**
     * Adds and removes wijken, as the college decided.
     *
     * @param erbij CBS codes; those that it has already are passed over
     * @throws Geweigerd where a wijk does not exist, or none would stay
     */
    public void wijzigWijken(String nummer, List<String> erbij, List<String> eraf, Handeling handeling) {
        Dossier dossier = opSlot(nummer);
        List<Wijk> wijkenNa = new ArrayList<>(dossier.wijken().stream().filter(wijk -> !eraf.contains(wijk.code())).toList());
        for (String code : erbij) {
            Wijk wijk = wijken.met(code).orElseThrow(() -> new Geweigerd("Wijk '" + code + "' bestaat niet."));
            if (!wijkenNa.contains(wijk)) {
                wijkenNa.add(wijk);
            }
        }
        if (wijkenNa.isEmpty()) {
            throw new Geweigerd("Een dossier houdt ten minste één wijk.");
        }
        opslag.zetWijken(nummer, wijkenNa);
        register.append(Feit.van("dossier-wijken", 1, "dossier-wijken:" + nummer + ":" + handeling.tijdstip().toEpochMilli()).dossier(nummer)
                .object("dossier", nummer).open("van", dossier.wijken().stream().map(Wijk::code).toList())
                .open("naar", wijkenNa.stream().map(Wijk::code).toList()), handeling);
    }

    /**
     * Records how the dossier goes on after its plan was not adopted. To end it is another deed: {@link #beeindig}.
     *
     * @param reden required with BEEINDIGEN, at most 4000 characters
     * @throws Geweigerd without a choice or its reason, by another than a programmamanager, or where nothing is to be chosen
     */
    public void kiesVervolg(String nummer, @Nullable Vervolg keuze, @Nullable String reden, Handeling handeling) {
        eisProgrammamanager(handeling, "Alleen een programmamanager kiest het vervolg van een dossier.");
        Dossier dossier = opSlot(nummer);
        if (dossier.fase() != Fase.KEUZE) {
            throw new Geweigerd("Dossier " + nummer + " is in de fase '" + dossier.fase().naam() + "'; er is nu geen vervolg te kiezen.");
        }
        if (keuze == null) {
            throw new Geweigerd("Kies hoe het verdergaat: terug naar de planvorming, of het dossier beëindigen.");
        }
        Map<String, String> bezwaar = new LinkedHashMap<>();
        if (keuze == Vervolg.BEEINDIGEN) {
            Veldtekst.eis(bezwaar, "reden", REDEN_EINDE, reden, MAX_TEKST);
        }
        if (!bezwaar.isEmpty()) {
            throw new Geweigerd(bezwaar.get("reden"));
        }
        String waarom = keuze == Vervolg.BEEINDIGEN ? Veldtekst.schoon(reden) : null;
        int volgnr = opslag.voegVervolgToe(nummer, keuze, waarom, handeling.gebruiker(), handeling.tijdstip());
        register.append(Feit.van("vervolg-gekozen", 1, "vervolg-gekozen:" + nummer + ":" + volgnr).dossier(nummer).object("dossier", nummer)
                .uitkomst(keuze.name())
                .tekst("reden", waarom, dossier.isOpenbaar(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()))), handeling);
    }

    /**
     * Ends the dossier early. What stands in its way (a released proposal, a letter under way) is judged by whoever
     * knows those, before this, with the dossier {@linkplain #opSlot locked}.
     *
     * @param reden why, at most 4000 characters
     * @throws Geweigerd without a reason, by another than a programmamanager, or where it does not run any more
     */
    public Dossier beeindig(String nummer, @Nullable String reden, Handeling handeling) {
        eisProgrammamanager(handeling, "Alleen een programmamanager beëindigt een dossier.");
        Dossier dossier = opSlot(nummer);
        Map<String, String> bezwaar = new LinkedHashMap<>();
        Veldtekst.eis(bezwaar, "reden", REDEN_EINDE, reden, MAX_TEKST);
        if (!bezwaar.isEmpty()) {
            throw new Geweigerd(bezwaar.get("reden"));
        }
        opslag.voegFaseToe(nummer, Fase.BEEINDIGD, handeling.tijdstip(), handeling.gebruiker());
        opslag.zetFase(nummer, Fase.BEEINDIGD, handeling.tijdstip(), handeling.gebruiker(), Veldtekst.schoon(reden));
        boolean openbaar = dossier.isOpenbaar(LocalDate.ofInstant(handeling.tijdstip(), klok.getZone()));
        register.append(Feit.van("dossier-beeindigd", 1, "dossier-beeindigd:" + nummer).dossier(nummer).object("dossier", nummer)
                .uitkomst(Fase.BEEINDIGD.name()).open("van", dossier.fase()).tekst("reden", Veldtekst.schoon(reden), openbaar), handeling);
        return van(nummer);
    }

    private void eisProgrammamanager(Handeling handeling, String zin) {
        if (!functies.heeft(handeling.gebruiker(), PROGRAMMAMANAGER)) {
            throw new Geweigerd(zin);
        }
    }

    private static @Nullable String leegIsNull(@Nullable String waarde) {
        String schoon = Veldtekst.schoon(waarde);
        return schoon.isEmpty() ? null : schoon;
    }
}
