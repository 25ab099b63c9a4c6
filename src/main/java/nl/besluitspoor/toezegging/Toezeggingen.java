package nl.besluitspoor.toezegging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.kalender.Datum;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Rib;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toezegging.NieuweToezegging.NieuwDeel;
import nl.besluitspoor.toezegging.Termijnlezer.Venster;
import nl.besluitspoor.toezegging.Toezegging.Deel;
import nl.besluitspoor.toezegging.Toezegging.Feitelijk;
import nl.besluitspoor.voorstel.BehandeldeBevinding;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Bevinding.VoorgesteldeToezegging;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelgang;
import nl.besluitspoor.voorstel.Voorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promises. Only a fact meets a part: nobody closes a promise by saying so. What the nota check kept stays a proposal
 * until it has an owner and a term.
 */
@Service
@Transactional
public class Toezeggingen {

    /** Functions that can keep a promise. */
    public static final List<String> EIGENAREN = List.of("portefeuillehouder", "burgemeester", "gemeentesecretaris", "programmamanager",
            "beleidsmedewerker", "wijkmanager", "communicatie", "onderzoek", "management");

    static final String GRIFFIE = "griffie";
    private static final int MAX_KORT = 300;
    private static final int MAX_TEKST = 4000;
    private static final int MAX_DELEN = 12;

    private final ToezeggingRepository opslag;
    private final Termijnlezer termijnen;
    private final Toezeggingpost post;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Voorstellen voorstellen;
    private final Voorstelgang gang;
    private final Raadsinformatiebrieven ribs;
    private final Documenten documenten;
    private final Functies functies;
    private final Register register;
    private final Clock klok;

    Toezeggingen(ToezeggingRepository opslag, Termijnlezer termijnen, Toezeggingpost post, Dossiers dossiers, Plannen plannen,
            Voorstellen voorstellen, Voorstelgang gang, Raadsinformatiebrieven ribs, Documenten documenten, Functies functies,
            Register register, Clock klok) {
        this.opslag = opslag;
        this.termijnen = termijnen;
        this.post = post;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.voorstellen = voorstellen;
        this.gang = gang;
        this.ribs = ribs;
        this.documenten = documenten;
        this.functies = functies;
        this.register = register;
        this.klok = klok;
    }

    /**
     * Records a promise that was made in a meeting of the council. A part that was met since is closed at once.
     *
     * @return its id
     * @throws Geweigerd by another than the griffie, or with every field that is wrong
     */
    public UUID maak(NieuweToezegging invoer, Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), GRIFFIE)) {
            throw new Geweigerd("Alleen de griffie legt een toezegging uit een raadsvergadering vast.");
        }
        return maak(invoer, Herkomst.RAAD, null, handeling);
    }

    /**
     * Records a promise that the answer to a council question makes.
     *
     * @return its id
     */
    public UUID maakUitAntwoord(UUID raadsvraagId, NieuweToezegging invoer, Handeling handeling) {
        return maak(invoer, Herkomst.RAADSVRAAG, raadsvraagId, handeling);
    }

    private UUID maak(NieuweToezegging invoer, Herkomst herkomst, @Nullable UUID raadsvraag, Handeling handeling) {
        eisGoed(invoer);
        String nummer = Objects.requireNonNull(invoer.dossier());
        Dossier dossier = dossiers.opSlot(nummer);
        LocalDate gedaanOp = Objects.requireNonNull(invoer.gedaanOp());
        String eigenaar = Objects.requireNonNull(invoer.eigenaar());
        UUID id = UUID.randomUUID();
        opslag.voegToe(id, nummer, herkomst, Toezeggingstand.OPEN, Openbaarheid.OPENBAAR, gedaanOp, tekst(invoer.gelegenheid()),
                tekst(invoer.aan()), tekst(invoer.inhoud()), eigenaar, null, null, null, raadsvraag, handeling);
        gaAan(id, dossier, invoer, handeling);
        return id;
    }

    /** Parts, register, messages, and the facts that are there already. */
    private void gaAan(UUID id, Dossier dossier, NieuweToezegging invoer, Handeling handeling) {
        LocalDate gedaanOp = Objects.requireNonNull(invoer.gedaanOp());
        int volgnr = 0;
        for (NieuwDeel nieuw : invoer.delen()) {
            String woorden = tekst(nieuw.termijn());
            String wijk = nieuw.sluitDoor() == SluitDoor.PLAN ? leegIsNull(nieuw.wijk()) : null;
            Venster venster = termijnen.lees(woorden, gedaanOp);
            if (venster.eind() == null) {
                venster = plandossier(dossier, wijk).flatMap(this::vastgesteldOp).map(dag -> termijnen.naVaststelling(woorden, dag)).orElse(venster);
            }
            opslag.voegDeelToe(id, new Deel(UUID.randomUUID(), ++volgnr, tekst(nieuw.omschrijving()), Objects.requireNonNull(nieuw.sluitDoor()),
                    wijk, woorden, venster.begin(), venster.eind(), venster.bron(), null, null, 0, null));
        }
        Toezegging gemaakt = van(id);
        boolean openbaar = gemaakt.openbaarheid() == Openbaarheid.OPENBAAR;
        Feit feit = Feit.van("toezegging-gedaan", 1, "toezegging:" + id).dossier(gemaakt.dossier()).object("toezegging", id)
                .uitkomst("GEDAAN").open("kenmerk", gemaakt.kenmerk()).open("herkomst", gemaakt.herkomst()).open("gedaanOp", gemaakt.gedaanOp())
                .open("eigenaar", gemaakt.eigenaar()).open("delen", gemaakt.delen().size())
                .open("termijnen", gemaakt.delen().stream().map(d -> d.eind() == null ? "na vaststelling" : d.eind().toString()).toList())
                .tekst("gelegenheid", gemaakt.gelegenheid(), openbaar).tekst("aan", gemaakt.aan(), openbaar).tekst("inhoud", gemaakt.inhoud(), openbaar)
                .grondslag("Gemeentewet 169");
        register.append(feit, handeling);
        post.gedaan(gemaakt, handeling);
        for (Deel deel : gemaakt.delen()) {
            if (deel.sluitDoor() == SluitDoor.PLAN) {
                plandossier(dossier, deel.wijk()).map(Dossier::nummer).stream().flatMap(nr -> ribs.lijst(nr).stream())
                        .filter(rib -> rib.verzondenOp() != null && !dag(rib.verzondenOp()).isBefore(gedaanOp) && verteltVanPlan(rib)).findFirst()
                        .ifPresent(rib -> voldoe(id, deel.id(), metRib(rib, handeling), handeling));
            }
        }
    }

    /** What is wrong with the input, a sentence by field name ('delen.0.termijn'); empty where it can be recorded. */
    @Transactional(readOnly = true)
    public Map<String, String> bezwaren(NieuweToezegging invoer) {
        Map<String, String> bezwaren = new LinkedHashMap<>();
        Optional<Dossier> dossier = Optional.ofNullable(leegIsNull(invoer.dossier())).flatMap(dossiers::zoek);
        if (dossier.isEmpty()) {
            bezwaren.put("dossier", "Kies het dossier waar de toezegging bij hoort.");
        }
        LocalDate vandaag = LocalDate.now(klok);
        if (invoer.gedaanOp() == null) {
            bezwaren.put("gedaanOp", "Vul de dag in waarop de toezegging is gedaan.");
        } else if (invoer.gedaanOp().isAfter(vandaag)) {
            bezwaren.put("gedaanOp", "De dag van de toezegging, %s, ligt in de toekomst. Kies vandaag of eerder.".formatted(Datum.voluit(invoer.gedaanOp())));
        }
        eisTekst(bezwaren, "gelegenheid", "waar de toezegging is gedaan", invoer.gelegenheid(), MAX_KORT);
        eisTekst(bezwaren, "aan", "aan wie de toezegging is gedaan", invoer.aan(), MAX_KORT);
        eisTekst(bezwaren, "inhoud", "wat is toegezegd", invoer.inhoud(), MAX_TEKST);
        if (invoer.eigenaar() == null || !EIGENAREN.contains(invoer.eigenaar())) {
            bezwaren.put("eigenaar", "Kies wie de toezegging nakomt.");
        }
        if (invoer.delen().isEmpty()) {
            bezwaren.put("delen", "Vul ten minste één deel in: wat wordt gedaan, waaraan te zien is dat het is gedaan, en wanneer.");
        } else if (invoer.delen().size() > MAX_DELEN) {
            bezwaren.put("delen", "Een toezegging heeft ten hoogste %d delen; u vulde er %d in.".formatted(MAX_DELEN, invoer.delen().size()));
        }
        for (int i = 0; i < invoer.delen().size(); i++) {
            bezwaarDeel(bezwaren, "delen." + i + ".", i + 1, invoer.delen().get(i), invoer.gedaanOp() == null ? vandaag : invoer.gedaanOp(), dossier);
        }
        return bezwaren;
    }

    private void bezwaarDeel(Map<String, String> bezwaren, String veld, int nummer, NieuwDeel deel, LocalDate gedaanOp, Optional<Dossier> dossier) {
        eisTekst(bezwaren, veld + "omschrijving", "bij deel " + nummer + " wat wordt gedaan", deel.omschrijving(), MAX_TEKST);
        if (deel.sluitDoor() == null) {
            bezwaren.put(veld + "sluitDoor", "Kies bij deel " + nummer + " waaraan te zien is dat het is gedaan.");
        }
        String wijk = leegIsNull(deel.wijk());
        if (deel.sluitDoor() == SluitDoor.PLAN && wijk != null && dossier.isPresent()
                && dossier.get().wijken().stream().map(Wijk::code).noneMatch(wijk::equals)) {
            bezwaren.put(veld + "sluitDoor", "De wijk van deel " + nummer + " hoort niet bij dossier " + dossier.get().nummer() + ". Kies een wijk van dat dossier.");
        }
        String termijn = leegIsNull(deel.termijn());
        if (termijn == null) {
            bezwaren.put(veld + "termijn", "Vul bij deel " + nummer + " de termijn in: een datum, of woorden zoals 'na de zomer'.");
            return;
        }
        if (termijn.length() > MAX_KORT) {
            bezwaren.put(veld + "termijn", "De termijn bij deel " + nummer + " heeft " + termijn.length() + " tekens; er passen er " + MAX_KORT + ". Maak de tekst korter.");
            return;
        }
        try {
            Venster venster = termijnen.lees(termijn, gedaanOp);
            if (venster.eind() == null && deel.sluitDoor() != null && deel.sluitDoor() != SluitDoor.PLAN) {
                bezwaren.put(veld + "termijn", "'" + termijn + "' past alleen bij een deel dat met een plan wordt voldaan. Vul bij deel " + nummer + " een datum in.");
            }
        } catch (Geweigerd weigering) {
            bezwaren.put(veld + "termijn", "Deel " + nummer + ": " + weigering.zin());
        }
    }

    /**
     * Keeps what the nota check found in the newest version and the writer confirmed, as proposals; a proposal whose
     * sentence is not in the nota any more falls.
     */
    public void stelVoor(UUID voorstelId, Handeling handeling) {
        Voorstel voorstel = voorstellen.van(voorstelId);
        dossiers.opSlot(voorstel.dossier());
        List<BehandeldeBevinding> gevonden = gang.bevindingen(voorstelId).stream()
                .filter(b -> b.bevinding().toezegging() != null && b.stand() == BehandeldeBevinding.Stand.BEVESTIGD).toList();
        Map<String, Toezegging> bekend = opslag.vanVoorstel(voorstelId).stream()
                .collect(Collectors.toMap(t -> opslag.kenmerkBevinding(t.id()), t -> t, (a, b) -> a, LinkedHashMap::new));
        Set<String> nu = gevonden.stream().map(b -> b.bevinding().sleutel()).collect(Collectors.toSet());
        bekend.forEach((kenmerk, t) -> {
            if (t.stand() == Toezeggingstand.VOORGESTELD && !nu.contains(kenmerk)) {
                opslag.zetStand(t.id(), Toezeggingstand.VERVALLEN, null);
                meldVoorstel("toezegging-vervallen", t, "VERVALLEN", handeling);
            } else if (t.stand() == Toezeggingstand.VERVALLEN && nu.contains(kenmerk)) {
                opslag.zetStand(t.id(), Toezeggingstand.VOORGESTELD, null);
                meldVoorstel("toezegging-voorgesteld", t, "VOORGESTELD", handeling);
            }
        });
        for (BehandeldeBevinding b : gevonden) {
            String kenmerk = b.bevinding().sleutel();
            if (!bekend.containsKey(kenmerk)) {
                VoorgesteldeToezegging t = Objects.requireNonNull(b.bevinding().toezegging());
                UUID id = UUID.randomUUID();
                String termijn = t.uiterlijk() != null ? t.uiterlijk().toString() : t.termijn();
                opslag.voegToe(id, voorstel.dossier(), Herkomst.NOTA, Toezeggingstand.VOORGESTELD, Openbaarheid.INTERN, dag(handeling.tijdstip()),
                        knip("Collegevoorstel, " + b.bevinding().plaats()), knip(t.aan() == null ? "de raad" : t.aan()), t.inhoud(), null,
                        termijn == null ? null : knip(termijn), voorstelId, kenmerk, null, handeling);
                meldVoorstel("toezegging-voorgesteld", van(id), "VOORGESTELD", handeling);
            }
        }
    }

    private void meldVoorstel(String soort, Toezegging t, String uitkomst, Handeling handeling) {
        register.append(Feit.van(soort, 1, soort + ":" + t.id() + ":" + handeling.tijdstip().toEpochMilli()).dossier(t.dossier())
                .object("toezegging", t.id()).uitkomst(uitkomst).open("kenmerk", t.kenmerk()).open("voorstel", t.voorstelId())
                .besloten("inhoud", t.inhoud()), handeling);
    }

    /**
     * Makes a proposal a promise, with what it lacked.
     *
     * @throws Geweigerd by another than griffie or programmamanager, or with every field that is wrong
     */
    public void gaAan(UUID id, NieuweToezegging invoer, Handeling ruw) {
        Toezegging t = opSlot(id);
        Handeling handeling = alsBeoordelaar(ruw);
        if (t.stand() != Toezeggingstand.VOORGESTELD) {
            throw new Gewijzigd("Toezegging %s is niet meer voorgesteld: %s.".formatted(t.kenmerk(), t.stand().omschrijving().toLowerCase()));
        }
        NieuweToezegging volledig = new NieuweToezegging(t.dossier(), invoer.gedaanOp(), invoer.gelegenheid(), invoer.aan(), invoer.inhoud(),
                invoer.eigenaar(), invoer.delen());
        eisGoed(volledig);
        Dossier dossier = dossiers.opSlot(t.dossier());
        opslag.gaAan(id, Objects.requireNonNull(volledig.gedaanOp()), tekst(volledig.gelegenheid()), tekst(volledig.aan()), tekst(volledig.inhoud()),
                Objects.requireNonNull(volledig.eigenaar()), handeling);
        gaAan(id, dossier, volledig, handeling);
    }

    /**
     * Says of a proposal that it promises nothing.
     *
     * @throws Geweigerd by another than griffie or programmamanager, or without a reason
     */
    public void wijsAf(UUID id, @Nullable String reden, Handeling ruw) {
        Toezegging t = opSlot(id);
        Handeling handeling = alsBeoordelaar(ruw);
        if (t.stand() != Toezeggingstand.VOORGESTELD) {
            throw new Gewijzigd("Toezegging %s is niet meer voorgesteld: %s.".formatted(t.kenmerk(), t.stand().omschrijving().toLowerCase()));
        }
        String waarom = leegIsNull(reden);
        if (waarom == null) {
            throw new Geweigerd("Vul in waarom dit geen toezegging is.");
        }
        if (waarom.length() > MAX_TEKST) {
            throw new Geweigerd("De reden heeft %d tekens; er passen er %d. Maak de tekst korter.".formatted(waarom.length(), MAX_TEKST));
        }
        opslag.zetStand(id, Toezeggingstand.AFGEWEZEN, waarom);
        register.append(Feit.van("toezegging-afgewezen", 1, "toezegging-afgewezen:" + id).dossier(t.dossier()).object("toezegging", id)
                .uitkomst("AFGEWEZEN").open("kenmerk", t.kenmerk()).besloten("reden", waarom), handeling);
    }

    private Handeling alsBeoordelaar(Handeling handeling) {
        for (String functie : List.of(GRIFFIE, Dossiers.PROGRAMMAMANAGER)) {
            if (functies.heeft(handeling.gebruiker(), functie)) {
                return handeling.als(functie, false);
            }
        }
        throw new Geweigerd("Alleen de griffie of een programmamanager beoordeelt een voorgestelde toezegging.");
    }

    /**
     * Closes the parts that this letter meets: those that wait for the plan whose adoption it tells the council. Nothing
     * happens a second time.
     */
    public void ribVerzonden(UUID ribId, Handeling handeling) {
        Rib rib = ribs.van(ribId);
        if (rib.verzondenOp() == null || !verteltVanPlan(rib)) {
            return;
        }
        Dossier plandossier = dossiers.van(rib.dossier());
        for (UUID id : kandidaten(plandossier)) {
            for (Deel deel : opSlot(id).delen()) {
                if (!deel.isVoldaan() && deel.sluitDoor() == SluitDoor.PLAN && gaatOver(van(id), deel, plandossier)
                        && !dag(rib.verzondenOp()).isBefore(van(id).gedaanOp())) {
                    voldoe(id, deel.id(), metRib(rib, handeling), handeling);
                }
            }
        }
    }

    /** The plan was adopted: terms that run from that day get their dates. */
    public void planVastgesteld(String nummer, Handeling handeling) {
        Dossier plandossier = dossiers.van(nummer);
        LocalDate dag = dag(handeling.tijdstip());
        for (UUID id : kandidaten(plandossier)) {
            Toezegging t = opSlot(id);
            for (Deel deel : t.delen()) {
                Venster venster = deel.isVoldaan() || deel.eind() != null || deel.sluitDoor() != SluitDoor.PLAN || !gaatOver(t, deel, plandossier)
                        ? null : termijnen.naVaststelling(deel.termijn(), dag);
                if (venster != null) {
                    opslag.zetTermijn(deel.id(), venster.begin(), venster.eind());
                    register.append(Feit.van("toezegging-termijn", 1, "toezegging-termijn:" + deel.id()).dossier(t.dossier())
                            .object("toezegging", id).open("kenmerk", t.kenmerk()).open("deel", deel.volgnr()).open("uiterlijk", venster.eind())
                            .open("plandossier", nummer), handeling);
                }
            }
        }
    }

    private List<UUID> kandidaten(Dossier plandossier) {
        List<Toezegging> alle = new ArrayList<>(opslag.vanDossier(plandossier.nummer()));
        if (plandossier.ouder() != null) {
            alle.addAll(opslag.vanDossier(plandossier.ouder()));
        }
        return alle.stream().filter(t -> t.stand().isLopend()).map(Toezegging::id).sorted().toList();
    }

    private static boolean gaatOver(Toezegging t, Deel deel, Dossier plandossier) {
        return deel.wijk() == null ? t.dossier().equals(plandossier.nummer())
                : t.dossier().equals(plandossier.ouder()) && plandossier.soortPlan() == SoortPlan.UITVOERINGSPLAN
                        && plandossier.wijken().stream().anyMatch(w -> w.code().equals(deel.wijk()));
    }

    /** The dossier whose plan a part waits for; empty where it was not started yet. */
    private Optional<Dossier> plandossier(Dossier dossier, @Nullable String wijk) {
        return wijk == null ? Optional.of(dossier) : dossiers.kinderen(dossier.nummer()).stream()
                .filter(kind -> kind.soortPlan() == SoortPlan.UITVOERINGSPLAN && kind.wijken().stream().anyMatch(w -> w.code().equals(wijk))).findFirst();
    }

    private Optional<LocalDate> vastgesteldOp(Dossier dossier) {
        return plannen.vanDossier(dossier.nummer()).flatMap(plan -> plannen.vastgesteld(plan.id())).map(versie -> dag(versie.bevrorenOp()));
    }

    /** Whether the letter tells that the plan was adopted. */
    private boolean verteltVanPlan(Rib rib) {
        return ribs.punten(rib).stream().filter(Beslispunt::isVanPlan).map(Beslispunt::uitkomst).anyMatch(u -> u != null && u.isVastgesteld());
    }

    private Feitelijk metRib(Rib rib, Handeling handeling) {
        return new Feitelijk(rib.id(), null, dag(Objects.requireNonNull(rib.verzondenOp())), handeling.gebruiker(), handeling.tijdstip());
    }

    /** The letters of the dossier and of those under it that can meet a part of the promise: sent, on or after its day. */
    @Transactional(readOnly = true)
    public List<Rib> mogelijkeRibs(Toezegging t) {
        List<String> nummers = new ArrayList<>(List.of(t.dossier()));
        dossiers.kinderen(t.dossier()).forEach(kind -> nummers.add(kind.nummer()));
        return nummers.stream().flatMap(nr -> ribs.lijst(nr).stream())
                .filter(rib -> rib.verzondenOp() != null && !dag(rib.verzondenOp()).isBefore(t.gedaanOp())).toList();
    }

    /**
     * Closes a part with a letter that the council was sent.
     *
     * @throws Geweigerd by another than the griffie, or where the letter was not sent since, or belongs elsewhere
     */
    public void sluitMetRib(UUID id, UUID deelId, @Nullable UUID ribId, Handeling ruw) {
        Handeling handeling = alsGriffie(ruw);
        Toezegging t = opSlot(id);
        Deel deel = openDeel(t, deelId);
        Rib rib = mogelijkeRibs(t).stream().filter(r -> r.id().equals(ribId)).findFirst().orElseThrow(() -> new Geweigerd(
                "Kies de raadsinformatiebrief die dit deel nakomt. Alleen een brief van dit dossier die na de toezegging is verzonden, telt."));
        voldoe(id, deel.id(), metRib(rib, handeling), handeling);
    }

    /**
     * Closes a part with a letter that the griffie received; the letter is kept.
     *
     * @param datum of the letter
     * @throws Geweigerd by another than the griffie, without a file or date, or with a date before the promise or in the future
     */
    public void sluitMetBrief(UUID id, UUID deelId, @Nullable LocalDate datum, @Nullable String titel, @Nullable String bestandsnaam,
            @Nullable String mediatype, byte[] bytes, Handeling ruw) {
        Handeling handeling = alsGriffie(ruw);
        Toezegging t = opSlot(id);
        Deel deel = openDeel(t, deelId);
        if (deel.sluitDoor() == SluitDoor.PLAN) {
            throw new Geweigerd("Dit deel is pas nagekomen als het plan zelf naar de raad is gestuurd. Dat gaat vanzelf met de raadsinformatiebrief.");
        }
        if (datum == null) {
            throw new Geweigerd("Vul de datum van de brief in.");
        }
        if (datum.isBefore(t.gedaanOp())) {
            throw new Geweigerd("De brief is van %s, vóór de toezegging van %s. Kies de brief die erop volgde."
                    .formatted(Datum.voluit(datum), Datum.voluit(t.gedaanOp())));
        }
        if (datum.isAfter(dag(handeling.tijdstip()))) {
            throw new Geweigerd("De datum van de brief, %s, ligt in de toekomst. Kies vandaag of eerder.".formatted(Datum.voluit(datum)));
        }
        String naam = leegIsNull(titel);
        if (naam == null || naam.length() > MAX_KORT) {
            throw new Geweigerd("Geef de brief een titel van ten hoogste %d tekens.".formatted(MAX_KORT));
        }
        if (bestandsnaam == null || bestandsnaam.isBlank()) {
            throw new Geweigerd("Kies het bestand van de brief.");
        }
        Document document = documenten.bewaar(new NieuwDocument("brief-aan-raad", naam, t.dossier(), bestandsnaam, mediatype, bytes, t.openbaarheid()), handeling);
        voldoe(id, deel.id(), new Feitelijk(null, document.id(), datum, handeling.gebruiker(), handeling.tijdstip()), handeling);
    }

    private Handeling alsGriffie(Handeling handeling) {
        if (!functies.heeft(handeling.gebruiker(), GRIFFIE)) {
            throw new Geweigerd("Alleen de griffie legt vast waarmee een deel van een toezegging is nagekomen.");
        }
        return handeling.als(GRIFFIE, false);
    }

    private static Deel openDeel(Toezegging t, UUID deelId) {
        Deel deel = t.delen().stream().filter(d -> d.id().equals(deelId)).findFirst()
                .orElseThrow(() -> new Geweigerd("Dit deel hoort niet bij toezegging %s. Laad de pagina opnieuw.".formatted(t.kenmerk())));
        if (deel.isVoldaan() || !t.stand().isLopend()) {
            throw new Gewijzigd("Deel %d van toezegging %s is al voldaan.".formatted(deel.volgnr(), t.kenmerk()));
        }
        return deel;
    }

    private void voldoe(UUID id, UUID deelId, Feitelijk feit, Handeling handeling) {
        opslag.zetFeit(deelId, feit);
        Toezegging t = van(id);
        Deel deel = t.delen().stream().filter(d -> d.id().equals(deelId)).findFirst().orElseThrow();
        boolean klaar = t.delen().stream().allMatch(Deel::isVoldaan);
        if (klaar) {
            opslag.zetVoldaan(id, handeling.tijdstip());
        } else {
            opslag.zetStand(id, Toezeggingstand.DEELS_VOLDAAN, null);
        }
        String soort = klaar ? "toezegging-voldaan" : "toezegging-deels-voldaan";
        Feit entry = Feit.van(soort, 1, soort + ":" + deelId).dossier(t.dossier()).object("toezegging", id)
                .uitkomst(klaar ? "VOLDAAN" : "DEELS_VOLDAAN").open("kenmerk", t.kenmerk()).open("deel", deel.volgnr())
                .open("rib", feit.ribId()).open("document", feit.documentId()).open("datum", feit.datum());
        if (feit.ribId() != null) {
            entry.document(ribs.van(feit.ribId()).pdfSha256());
        } else if (feit.documentId() != null) {
            entry.document(documenten.lees(feit.documentId()).sha256());
        }
        register.append(entry, handeling);
        post.nagekomen(van(id), deel, handeling);
    }

    /** Whether this person may see the promise: griffie, programmamanager, manager, auditor, and who keeps it. */
    @Transactional(readOnly = true)
    public boolean magZien(String gebruiker, Toezegging t) {
        List<String> houdt = functies.van(gebruiker);
        if (houdt.stream().anyMatch(List.of(Dossiers.PROGRAMMAMANAGER, "manager", "auditor")::contains)) {
            return true;
        }
        // The griffie sees what was said to the council, and a proposal once the council was sent something of its dossier.
        if (houdt.contains(GRIFFIE)) {
            return t.herkomst() != Herkomst.NOTA || ribs.lijst(t.dossier()).stream().anyMatch(rib -> rib.verzondenOp() != null);
        }
        return t.eigenaar() != null && houdt.contains(t.eigenaar());
    }

    /** One promise. @throws Geweigerd where there is none with this id */
    @Transactional(readOnly = true)
    public Toezegging van(UUID id) {
        return opslag.vind(id).orElseThrow(Toezeggingen::onbekend);
    }

    /** Those that this person may see, newest first. */
    @Transactional(readOnly = true)
    public List<Toezegging> lijst(String gebruiker) {
        return opslag.alle().stream().filter(t -> magZien(gebruiker, t)).toList();
    }

    /** Those of a dossier, and those of its parent that wait for its plan, oldest first. */
    @Transactional(readOnly = true)
    public List<Toezegging> vanDossier(String nummer) {
        List<Toezegging> alle = new ArrayList<>(opslag.vanDossier(nummer));
        Dossier dossier = dossiers.van(nummer);
        if (dossier.ouder() != null) {
            opslag.vanDossier(dossier.ouder()).stream()
                    .filter(t -> t.delen().stream().anyMatch(d -> d.sluitDoor() == SluitDoor.PLAN && gaatOver(t, d, dossier))).forEach(alle::add);
        }
        return alle;
    }

    /** The words of a term that the configuration knows, for a reader. */
    public String bekendeTermijnen() {
        return termijnen.bekend();
    }

    private void eisGoed(NieuweToezegging invoer) {
        Map<String, String> bezwaren = bezwaren(invoer);
        if (!bezwaren.isEmpty()) {
            throw new Geweigerd(String.join(" ", bezwaren.values()));
        }
    }

    private Toezegging opSlot(UUID id) {
        return opslag.vergrendel(id).orElseThrow(Toezeggingen::onbekend);
    }

    private static Geweigerd onbekend() {
        return new Geweigerd("Deze toezegging bestaat niet. Ga terug naar de lijst en kies haar daar.");
    }

    private LocalDate dag(Instant moment) {
        return LocalDate.ofInstant(moment, klok.getZone());
    }

    private static void eisTekst(Map<String, String> bezwaren, String veld, String naam, @Nullable String waarde, int max) {
        String schoon = tekst(waarde);
        if (schoon.isEmpty()) {
            bezwaren.put(veld, "Vul " + naam + " in.");
        } else if (schoon.length() > max) {
            bezwaren.put(veld, "Wat u invulde bij '" + naam + "' heeft " + schoon.length() + " tekens; er passen er " + max + ". Maak de tekst korter.");
        }
    }

    private static String knip(String tekst) {
        return tekst.length() <= MAX_KORT ? tekst : tekst.substring(0, MAX_KORT - 1) + "…";
    }

    private static String tekst(@Nullable String waarde) {
        return waarde == null ? "" : waarde.strip();
    }

    private static @Nullable String leegIsNull(@Nullable String waarde) {
        String schoon = tekst(waarde);
        return schoon.isEmpty() ? null : schoon;
    }
}
