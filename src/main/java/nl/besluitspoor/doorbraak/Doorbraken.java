package nl.besluitspoor.doorbraak;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.doorbraak.Doorbraak.Melding;
import nl.besluitspoor.doorbraak.Doorbraak.Oordeel;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.monitoring.Monitoringronden.Aanleiding;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blockages that a wijk cannot solve: reported while a plan is carried out (phase uitvoering) by anyone who is involved,
 * as many at once as there are, and weighed by the programmamanager.
 */
@Service
@Transactional
public class Doorbraken {

    static final int MAX_TEKST = 4000;
    private static final int MAX_TITEL = 80;
    private static final int MEESTE_JAREN = 5;

    private static final String WIJKMANAGER = "wijkmanager";
    private static final String PORTEFEUILLEHOUDER = "portefeuillehouder";
    /** Who may report besides a partner, in the function that is named first. */
    private static final List<String> MELDERS = List.of(WIJKMANAGER, "beleidsmedewerker", Dossiers.PROGRAMMAMANAGER, PORTEFEUILLEHOUDER, "financien",
            "juridisch", "communicatie", "onderzoek", "management", "bestuurssecretariaat", "gemeentesecretaris", "burgemeester", "collegelid");

    private final DoorbraakRepository opslag;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Monitoringronden rondes;
    private final Functies functies;
    private final Register register;
    private final Doorbraakpost post;
    private final Clock klok;

    Doorbraken(DoorbraakRepository opslag, Dossiers dossiers, Plannen plannen, Monitoringronden rondes, Functies functies, Register register,
            Doorbraakpost post, Clock klok) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.rondes = rondes;
        this.functies = functies;
        this.register = register;
        this.post = post;
        this.klok = klok;
    }

    // ---- reading

    /** One doorbraak. @throws Geweigerd where there is none with this id */
    @Transactional(readOnly = true)
    public Doorbraak van(UUID id) {
        return opslag.vind(id).orElseThrow(Doorbraken::onbekend);
    }

    /** Those of a dossier, oldest first. */
    @Transactional(readOnly = true)
    public List<Doorbraak> lijst(String dossier) {
        return opslag.vanDossier(dossier);
    }

    /** The one that a choice in a round of monitoring led to; empty while none did. */
    @Transactional(readOnly = true)
    public Optional<Doorbraak> vanBijsturing(UUID bijsturing) {
        return opslag.vanBijsturing(bijsturing);
    }

    /** What a report can be about: the plan's goals and actions, by code, in words. */
    @Transactional(readOnly = true)
    public Map<String, String> plaatsen(String nummer) {
        Map<String, String> plaatsen = new LinkedHashMap<>();
        versie(nummer).map(Planversie::inhoud).ifPresent(plan -> Stream.concat(plan.doelen().stream().map(PlanInhoud.Doel::code),
                plan.acties().stream().map(Actie::code)).forEach(code -> plaatsen.put(code, plan.plaats(code).orElse(code))));
        return plaatsen;
    }

    /** Where in the plan it is, in words; empty where it touches no goal or action. */
    @Transactional(readOnly = true)
    public Optional<String> plaats(Doorbraak d) {
        Melding m = d.melding();
        String code = m.actie() != null ? "A" + m.actie() : m.doel() != null ? "D" + m.doel() : null;
        return code == null ? Optional.empty() : plannen.versie(m.planversie()).inhoud().plaats(code);
    }

    private Optional<Planversie> versie(String nummer) {
        return plannen.vanDossier(nummer).flatMap(plan -> plannen.geldend(plan.id()));
    }

    // ---- reporting

    /** Why this person cannot report a doorbraak here now; empty where he can. */
    @Transactional(readOnly = true)
    public Optional<String> waaromNiet(String nummer, String gebruiker) {
        Dossier dossier = dossiers.van(nummer);
        if (functie(dossier, gebruiker).isEmpty()) {
            return Optional.of("Een doorbraak meldt wie aan dit dossier werkt: een medewerker, een bestuurder, of een partner die nu meedoet.");
        }
        if (dossier.fase() != Fase.UITVOERING) {
            return Optional.of("Dossier " + nummer + " is in de fase '" + dossier.fase().naam() + "'. Een doorbraak meldt u tijdens de uitvoering.");
        }
        return Optional.empty();
    }

    private Optional<String> functie(Dossier dossier, String gebruiker) {
        Optional<String> binnen = MELDERS.stream().filter(f -> switch (f) {
            case WIJKMANAGER -> dossier.wijken().stream().anyMatch(wijk -> functies.van(gebruiker, f, wijk.code()).isPresent());
            case PORTEFEUILLEHOUDER -> functies.van(gebruiker, f, dossier.portefeuille()).isPresent();
            default -> functies.heeft(gebruiker, f);
        }).findFirst();
        return binnen.or(() -> dossiers.leden(dossier).stream().map(p -> "partner-" + p.sleutel()).filter(f -> functies.heeft(gebruiker, f)).findFirst());
    }

    /** What is wrong with a report, a sentence by field name, in the order of the page; empty where it can be made. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(NieuweDoorbraak n) {
        Map<String, String> bezwaren = new LinkedHashMap<>();
        Dossier dossier = dossiers.van(n.dossier());
        eis(bezwaren, "titel", "in een paar woorden in waar het om gaat", "De korte omschrijving", n.titel(), MAX_TITEL);
        if (n.wijk() == null) {
            bezwaren.put("wijk", "Kies de wijk waar het om gaat.");
        } else if (dossier.wijken().stream().noneMatch(w -> w.code().equals(n.wijk()))) {
            bezwaren.put("wijk", "De wijk '" + n.wijk() + "' hoort niet bij dossier " + n.dossier() + ". Kies een wijk uit de lijst.");
        }
        eis(bezwaren, "blokkade", "in wat de wijk tegenhoudt", "De tekst over wat de wijk tegenhoudt", n.blokkade(), MAX_TEKST);
        eis(bezwaren, "geprobeerd", "in wat al is geprobeerd", "De tekst over wat al is geprobeerd", n.geprobeerd(), MAX_TEKST);
        if (n.plaats() == null) {
            bezwaren.put("plaats", "Kies welk doel of welke actie van het plan dit raakt, of 'geen'.");
        } else if (!n.plaats().equals(NieuweDoorbraak.GEEN) && !plaatsen(n.dossier()).containsKey(n.plaats())) {
            bezwaren.put("plaats", "Het plan heeft geen doel of actie " + n.plaats() + ". Kies er een uit de lijst.");
        }
        eis(bezwaren, "gevraagd", "in wat u vraagt", "De tekst over wat u vraagt", n.gevraagd(), MAX_TEKST);
        if (n.urgentie() == null) {
            bezwaren.put("urgentie", "Kies hoe dringend het is.");
        }
        LocalDate vandaag = LocalDate.now(klok);
        if (n.nodigOp() == null) {
            bezwaren.put("nodigOp", "Vul de dag in waarop het antwoord nodig is.");
        } else if (n.nodigOp().isBefore(vandaag)) {
            bezwaren.put("nodigOp", "De dag waarop het nodig is, " + Datum.voluit(n.nodigOp()) + ", is al voorbij. Kies vandaag of later.");
        } else if (n.nodigOp().isAfter(vandaag.plusYears(MEESTE_JAREN))) {
            bezwaren.put("nodigOp", "De dag waarop het nodig is, " + Datum.voluit(n.nodigOp()) + ", ligt meer dan " + MEESTE_JAREN + " jaar vooruit. Kijk het jaartal na.");
        }
        if (n.bijsturing() != null) {
            bezwaarBijsturing(n).ifPresent(zin -> bezwaren.put("bijsturing", zin));
        }
        return bezwaren;
    }

    private Optional<String> bezwaarBijsturing(NieuweDoorbraak n) {
        UUID id = Objects.requireNonNull(n.bijsturing());
        if (bijsturing(n.dossier(), id).isEmpty()) {
            return Optional.of("De monitoringronde waaruit u komt, vroeg niet om een doorbraak. Ga terug naar de ronde en kies haar daar.");
        }
        return opslag.vanBijsturing(id).map(d -> "Uit deze keuze is doorbraak " + d.kenmerk() + " al gemeld. Vul die aan, of meld een nieuwe vanaf het dossier.");
    }

    /** The choice in a round of this dossier that asks for a doorbraak; empty where there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<Aanleiding> bijsturing(String dossier, UUID id) {
        return rondes.aanleiding(dossier, id, Monitoringronde.Keuze.DOORBRAAK);
    }

    /**
     * Reports a blockage.
     *
     * @return its id, to start {@code doorbraak} with
     * @throws Geweigerd by who is not involved, outside uitvoering, with every field that is wrong, or where it was reported already
     */
    public UUID meld(NieuweDoorbraak n, Handeling ruw) {
        Dossier dossier = dossiers.opSlot(n.dossier());
        waaromNiet(n.dossier(), ruw.gebruiker()).ifPresent(zin -> {
            throw new Geweigerd(zin);
        });
        Map<String, String> bezwaren = bezwaren(n);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(String.join(" ", bezwaren.values()));
        }
        String titel = tekst(n.titel());
        opslag.vanDossier(n.dossier()).stream().filter(d -> !d.stand().isEinde() && d.melding().door().equals(ruw.gebruiker())
                && d.melding().titel().equalsIgnoreCase(titel)).findFirst().ifPresent(d -> {
                    throw new Geweigerd("U meldde dit al als doorbraak " + d.kenmerk() + ", en die loopt nog. Kies een andere omschrijving als het iets anders is.");
                });
        Planversie versie = versie(n.dossier()).orElseThrow(() -> new Geweigerd("Dossier " + n.dossier() + " heeft geen plan dat geldt. Zonder plan is er niets om te doorbreken."));
        Handeling handeling = ruw.als(functie(dossier, ruw.gebruiker()).orElseThrow(), false);
        Wijk wijk = dossier.wijken().stream().filter(w -> w.code().equals(n.wijk())).findFirst().orElseThrow();
        String code = Objects.requireNonNull(n.plaats());
        Integer actie = code.startsWith("A") ? Integer.valueOf(code.substring(1)) : null;
        Integer doel = code.startsWith("D") ? Integer.valueOf(code.substring(1))
                : versie.inhoud().acties().stream().filter(a -> actie != null && a.nummer() == actie).map(Actie::doel).filter(Objects::nonNull).findFirst().orElse(null);
        Melding melding = new Melding(titel, wijk.code(), wijk.naam(), tekst(n.blokkade()), tekst(n.geprobeerd()), versie.id(), doel, actie, tekst(n.gevraagd()),
                Objects.requireNonNull(n.urgentie()), Objects.requireNonNull(n.nodigOp()), n.bijsturing(), handeling.gebruiker(), handeling.functie(),
                handeling.tijdstip());
        UUID id = UUID.randomUUID();
        opslag.voegToe(id, n.dossier(), opslag.volgendNummer(n.dossier()), melding);
        Doorbraak d = van(id);
        register.append(Feit.van("doorbraak-gemeld", 1, "doorbraak:" + id).dossier(n.dossier()).object("doorbraak", id).uitkomst("GEMELD")
                .open("kenmerk", d.kenmerk()).open("wijk", wijk.code()).open("planversie", versie.nummer()).open("doel", doel == null ? null : "D" + doel)
                .open("actie", actie == null ? null : "A" + actie).open("urgentie", melding.urgentie()).open("nodigOp", melding.nodigOp())
                .open("bijsturing", melding.bijsturing()).besloten("titel", melding.titel()).besloten("blokkade", melding.blokkade())
                .besloten("geprobeerd", melding.geprobeerd()).besloten("gevraagd", melding.gevraagd()), handeling);
        post.gemeld(d, handeling);
        return id;
    }

    // ---- weighing

    /** What is asked of one level, as typed. @param gevraagd whether this level is asked at all */
    public record NieuweVraag(@Nullable Niveau niveau, @Nullable Boolean gevraagd, @Nullable String vraag) {}

    /**
     * Weighs a report: whether it goes up, to which levels, and with which question for each.
     *
     * @param vragen one for each level; with OPSCHALEN alone
     * @return the levels that are to be asked; empty where it does not go up
     * @throws Geweigerd by another than a programmamanager, without a judgement or its reason, or where it goes up to nobody
     * @throws Gewijzigd where it was weighed already
     */
    public List<Niveau> weeg(UUID id, @Nullable Oordeel oordeel, @Nullable String reden, List<NieuweVraag> vragen, Handeling handeling) {
        Doorbraak d = opSlot(id, Doorbraakstand.GEMELD);
        eisProgrammamanager(handeling, "Alleen een programmamanager weegt een doorbraak.");
        if (oordeel == null) {
            throw new Geweigerd("Kies of u de doorbraak opschaalt, in de wijk laat oplossen, of geen blokkade vindt.");
        }
        String waarom = eis("waarom u dit vindt; de melder leest het", reden);
        List<NieuweVraag> gekozen = oordeel != Oordeel.OPSCHALEN ? List.of()
                : vragen.stream().filter(v -> Boolean.TRUE.equals(v.gevraagd())).toList();
        if (oordeel == Oordeel.OPSCHALEN && (gekozen.isEmpty() || gekozen.stream().anyMatch(v -> v.niveau() == null))) {
            throw new Geweigerd("Kies aan wie u de doorbraak voorlegt: directie, college, alliantie of Rijk.");
        }
        List<Niveau> niveaus = new ArrayList<>();
        for (NieuweVraag v : gekozen) {
            Niveau niveau = Objects.requireNonNull(v.niveau());
            if (niveaus.contains(niveau)) {
                throw new Geweigerd("Aan " + niveau.voluit() + " stelt u één vraag. Haal de tweede weg.");
            }
            if (niveau == Niveau.COLLEGE && !dossiers.van(d.dossier()).isOpen()) {
                throw new Geweigerd("Dossier " + d.dossier() + " loopt niet meer. Het college kan er geen voorstel meer over krijgen.");
            }
            opslag.voegVraagToe(id, niveau, eis("wat u aan " + niveau.voluit() + " vraagt", v.vraag()));
            niveaus.add(niveau);
        }
        opslag.zetGewogen(id, niveaus.isEmpty() ? Doorbraakstand.NIET_OPGESCHAALD : Doorbraakstand.OPGESCHAALD, oordeel, waarom, handeling);
        register.append(Feit.van("doorbraak-gewogen", 1, "doorbraak-gewogen:" + id).dossier(d.dossier()).object("doorbraak", id).uitkomst(oordeel.name())
                .open("kenmerk", d.kenmerk()).open("niveaus", niveaus).besloten("reden", waarom), handeling);
        if (niveaus.isEmpty()) {
            post.nietOpgeschaald(van(id), handeling);
        } else {
            post.opgeschaald(van(id), handeling);
        }
        return van(id).vragen().stream().map(Doorbraak.Vraag::niveau).toList();
    }

    /** The dossier ended: the doorbraak falls with it, unless it was done. */
    public void laatVervallen(UUID id, Handeling handeling) {
        Doorbraak d = opslag.vergrendel(id).orElseThrow(Doorbraken::onbekend);
        if (d.stand().isEinde()) {
            return;
        }
        opslag.zetStand(id, Doorbraakstand.VERVALLEN);
        register.append(Feit.van("doorbraak-vervallen", 1, "doorbraak-vervallen:" + id).dossier(d.dossier()).object("doorbraak", id).uitkomst("VERVALLEN")
                .open("kenmerk", d.kenmerk()).open("stand", d.stand()), handeling);
        post.vervallen(d, handeling);
    }

    // ---- for the other services of this module

    Doorbraak opSlot(UUID id, Doorbraakstand stand) {
        Doorbraak d = opslag.vergrendel(id).orElseThrow(Doorbraken::onbekend);
        if (d.stand() != stand) {
            throw new Gewijzigd("Dit kan nu niet met doorbraak %s: %s.".formatted(d.kenmerk(), d.standInWoorden().toLowerCase()));
        }
        return d;
    }

    void eisProgrammamanager(Handeling handeling, String zin) {
        if (!functies.heeft(handeling.gebruiker(), Dossiers.PROGRAMMAMANAGER)) {
            throw new Geweigerd(zin);
        }
    }

    static Geweigerd onbekend() {
        return new Geweigerd("Deze doorbraak bestaat niet. Ga terug naar het dossier en kies haar daar.");
    }

    private static void eis(Map<String, String> bezwaren, String veld, String vul, String naam, @Nullable String waarde, int max) {
        String schoon = tekst(waarde);
        if (schoon.isEmpty()) {
            bezwaren.put(veld, "Vul " + vul + ".");
        } else if (schoon.length() > max) {
            bezwaren.put(veld, naam + " heeft " + schoon.length() + " tekens; er passen er " + max + ". Maak de tekst korter.");
        }
    }

    /** The text without its spaces around it. @throws Geweigerd where there is none, or too much */
    static String eis(String naam, @Nullable String waarde) {
        String schoon = tekst(waarde);
        if (schoon.isEmpty()) {
            throw new Geweigerd("Vul in " + naam + ".");
        }
        if (schoon.length() > MAX_TEKST) {
            throw new Geweigerd("De tekst bij '" + naam + "' heeft " + schoon.length() + " tekens; er passen er " + MAX_TEKST + ". Maak hem korter.");
        }
        return schoon;
    }

    static String tekst(@Nullable String waarde) {
        return waarde == null ? "" : waarde.strip();
    }
}
