package nl.besluitspoor.proces.veld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.college.Vrijgegeven;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.demonstratie.Wijzigingsspel;
import nl.besluitspoor.doorbraak.Doorbraak.Urgentie;
import nl.besluitspoor.doorbraak.NieuweDoorbraak;
import nl.besluitspoor.duurzaam.Cyclus;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.monitoring.Uitvoering;
import nl.besluitspoor.proces.DoorbraakLoop;
import nl.besluitspoor.proces.GroeiLoop;
import nl.besluitspoor.proces.MonitoringLoop;
import nl.besluitspoor.proces.RaadsvraagLoop;
import nl.besluitspoor.proces.Vergaderproces;
import nl.besluitspoor.proces.formulier.TaakContexten;
import nl.besluitspoor.proces.veld.Veldproef.Soort;
import nl.besluitspoor.proces.veld.Veldproef.Uitslag;
import nl.besluitspoor.raad.NieuweRaadsvraag;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.VoorstelTests;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

/** Each field that a form names is refused when wrong, with a sentence; tried on every form, field by field. */
@TestMethodOrder(OrderAnnotation.class)
class VeldVoorVeldTests extends VoorstelTests {

    /**
     * Fields that no way walked here sends, because the form shows them on another way. They are tried as well; only what is
     * wrong by what it names (an unknown person, no mail address) may pass in them unread.
     */
    private static final Map<String, String> VERBORGEN = Map.of(
            "aanwezigheid-vastleggen kennisnemen", "asked only where the college decides without a meeting and takes note of a point",
            "conceptplan-reageren tekst", "asked with remarks or an objection; here the partners agree",
            "inbreng-vastleggen eerdereInbreng", "corrects what an earlier meeting recorded; here there is one meeting",
            "mandaat-vastleggen instemmingOp", "asked where the holder does not work for the municipality (Awb 10:4)",
            "mandaat-vastleggen reden", "asked where the decision gives no mandaat",
            "mandaat-vastleggen vervangt", "asked where the dossier has a mandaat already");

    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");

    @Autowired
    Veldproef proef;

    @Autowired
    ApplicationContext context;

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    Spelverloop spel;

    @Autowired
    Wijzigingsspel wijzigingen;

    @Autowired
    TaakContexten contexten;

    @Autowired
    Vrijgegeven vrijgegeven;

    @Autowired
    Vergaderproces vergaderproces;

    @Autowired
    RaadsvraagLoop raadsvragen;

    @Autowired
    MonitoringLoop monitoring;

    @Autowired
    GroeiLoop groei;

    @Autowired
    DoorbraakLoop doorbraken;

    @BeforeEach
    void waak() {
        proef.waak(true);
    }

    @AfterEach
    void slaap() {
        proef.waak(false);
    }

    @Test
    @Order(1)
    void aWholeCycle() {
        Cyclus.in(context, taak -> { }).loop("Veld voor veld");
    }

    /** A mandaat is laid down; changes are asked under it: one is decided, one is stale by then, one is judged first. */
    @Test
    @Order(2)
    void aMandaatAndItsUse() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        legMandaatVast(nummer);
        wijzigingen.vraagHogerDoel(nummer, "90%");
        wijzigingen.vraagHogerDoel(nummer, "95%");
        for (Task taak : rol.openTaken("juridisch", "taak-wijziging-beoordelen", nummer)) {
            rol.voltooi("juridisch", taak, Map.of("oordeel", "BINNEN", "reden", "Alleen de streefwaarde gaat omhoog."));
            rol.jobs();
        }
        for (Task taak : rol.openTaken(HOUDER, "taak-op-wijziging-beslissen", nummer)) {
            rol.voltooi(HOUDER, taak, Map.of("besluit", "JA", "reden", "", "wijzigingSha256", contexten.inhoud(contexten.vind(taak.getId()).orElseThrow(), HOUDER)
                    .get("wijzigingSha256")));
            rol.jobs();
        }
        rol.voltooi(SCHRIJVER, "taak-aanvraag-aanpassen", nummer, Map.of("aanpassing", "INTREKKEN"));
        wijzigingen.neemKennis(nummer);
    }

    @SuppressWarnings("unchecked")
    private void legMandaatVast(String nummer) {
        Map<String, Object> form = rol.toont("juridisch", "taak-mandaat-vastleggen", nummer);
        List<Map<String, Object>> soorten = (List<Map<String, Object>>) form.get("soorten");
        soorten.forEach(rij -> rij.put("keuze", "NIET_GENOEMD"));
        Map<String, Object> invoer = new HashMap<>(Map.of("oordeel", "VASTLEGGEN", "grondslag", "GEMEENTEWET_168", "objectSoort", "PLAN", "houderSoort", "FUNCTIE",
                "houderFunctie", HOUDER, "houderBereik", "Veerkrachtige Wijken", "soorten", soorten, "voorwaarden", form.get("voorwaarden"), "ondermandaat", "false"));
        invoer.putAll(Map.of("plafondEnkel", "", "plafondSamen", "", "geldigVan", "2025-06-24", "rapportage", "elk kwartaal"));
        Map<String, Object> persoon = new HashMap<>(invoer);
        persoon.keySet().removeAll(List.of("houderFunctie", "houderBereik"));
        persoon.putAll(Map.of("houderSoort", "PERSOON", "houderPersoon", HOUDER, "geldigTot", "2027-01-01", "plafondEnkel", "10000", "plafondSamen", "20.000,50",
                "voorwaarden", List.of(Map.of("discipline", "financien", "nodig", true))));
        proef.alleen(() -> rol.voltooi("juridisch", "taak-mandaat-vastleggen", nummer, persoon));
        rol.voltooi("juridisch", "taak-mandaat-vastleggen", nummer, invoer);
        rol.jobs();
    }

    /** The first paraaf is 'niet akkoord'; the college changes a point; the holder of the portefeuille sends the processing back. */
    @Test
    @Order(3)
    void aProposalThatIsContradictedAndChanged() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        rondAf(voorstel);
        paraaf(nummer, "financien", "NIET_AKKOORD", "De dekking ontbreekt");
        rol.voltooi(SCHRIJVER, "taak-parafen-verwerken", nummer, Map.of("keuze", "HANDHAVEN", "reden", "De dekking staat in het plan"));
        iedereenAkkoord(nummer);
        geefVrij(nummer);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.GEWIJZIGD), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "In lijn"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "TERUG", "reden", "Noem de wijken"));
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Wijken genoemd"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
    }

    @Test
    @Order(4)
    void aPlanThatIsTakenBack() {
        String nummer = metVrijPlan();
        voorstelLoop.neemTerug(planvoorstel(nummer), "Te vroeg", door(HOUDER, HOUDER));
        rol.voltooi("programmamanager", "taak-vervolg-kiezen", nummer, Map.of("keuze", "BEEINDIGEN", "reden", "Er is geen steun voor."));
    }

    /** A meeting with a vote and a member that stood back; its list waits for a letter and is released after the term. */
    @Test
    @Order(5)
    @SuppressWarnings("unchecked")
    void aMeetingThatVotesAndReleasesItsList() {
        Voorstel voorstel = vrijgegeven.maak(Openbaarheid.OPENBAAR, true, SoortBeslispunt.OVERIG);
        LocalDate dag = vandaag().plusDays(7);
        String vergadering = vergaderproces.plan(new NieuweVergadering(dag, LocalTime.of(9, 30), "Stadhuis", dag.minusDays(1), LocalTime.NOON),
                door("bestuurssecretariaat", "bestuurssecretariaat")).nummer();
        rol.voltooi("bestuurssecretariaat", "taak-agenda-opstellen", vergadering, Map.of("punten", List.of(Map.of("voorstelId", voorstel.id().toString(),
                "opnemen", true, "volgorde", 1, "behandeling", "BESPREEKSTUK", "reden", "Het college wil het bespreken."))));
        for (String lid : Spelverloop.COLLEGE) {
            rol.voltooi(lid, "taak-stukken-markeren", vergadering, Map.of("stukken", List.of(Map.of("agendapuntId",
                    ((List<Map<String, Object>>) rol.toont(lid, "taak-stukken-markeren", vergadering).get("stukken")).get(0).get("agendapuntId"),
                    "bespreken", true, "notitie", "Wat kost het?"))));
        }
        rol.jobs();
        ClockUtil.setCurrentTime(Date.from(dag.atTime(10, 0).atZone(HIER).toInstant()));
        Map<String, Object> leden = Map.of("leden", Spelverloop.COLLEGE.stream().map(lid -> Map.of("gebruiker", lid, "aanwezig", lid.equals("burgemeester"))).toList());
        Map<String, Object> oproep = new HashMap<>(Map.of("wijze", "VERGADERING", "oproepDatum", dag.plusDays(3).toString(),
                "oproepTijd", "10:00", "oproepPlaats", "Stadhuis"));
        oproep.putAll(leden);
        proef.alleen(() -> rol.voltooi("gemeentesecretaris", "taak-aanwezigheid-vastleggen", vergadering, oproep));
        spel.opent(vergadering);
        List<String> voor = Spelverloop.COLLEGE.subList(0, 3);
        Map<String, Object> punt = new HashMap<>(Map.of("nummer", 1, "uitkomst", "GEWIJZIGD", "letterlijk", "Gewijzigd.", "gewijzigdeTekst", "Anders."));
        punt.put("aangehoudenTot", null);
        rol.voltooi("gemeentesecretaris", "taak-besluit-vastleggen", vergadering, Map.of("wijze", "PER_BESLISPUNT",
                "terugtredingen", List.of(Map.of("gebruiker", "wethouder-wonen", "teruggetreden", true, "reden", "Familie woont er.")),
                "uitkomsten", List.of(punt), "stemmingen", List.of(Map.of("beslispunt", "1", "ronde", "1", "voor", voor, "tegen", List.of("wethouder-economie", "wethouder-onderwijs")))));
        rol.jobs();
        spel.stelLijstVast(vergadering);
        later(Duration.ofDays(16));
        rol.timer(vergadering, "timer-publicatie");
        rol.voltooi("gemeentesecretaris", "taak-publicatie-vrijgeven", vergadering, Map.of("reden", "De griffie is dicht."));
    }

    @Test
    @Order(6)
    void aQuestionOfTheCouncil() {
        String nummer = dossier(List.of("servatius"));
        raadsvragen.ontvang(new NieuweRaadsvraag(nummer, "De wijk", "Hoe gaat het met de wijk?", "Fractie (voorbeeld)", vandaag()), door("griffie", "griffie"));
        rol.voltooi(SCHRIJVER, "taak-raadsvraag-beantwoorden", nummer, Map.of("antwoord", "Goed.",
                "toezeggingen", List.of(Map.of("inhoud", "Een bericht over de wijk", "eigenaar", "wijkmanager", "termijn", "na de zomer"))));
        rol.voltooi(HOUDER, "taak-antwoord-beoordelen", nummer, Map.of("besluit", "TERUG", "reden", "Te kort."));
        rol.voltooi(SCHRIJVER, "taak-raadsvraag-beantwoorden", nummer, Map.of("antwoord", "Het gaat goed met de wijk."));
        rol.voltooi(HOUDER, "taak-antwoord-beoordelen", nummer, Map.of("besluit", "AKKOORD"));
        rol.jobs();
    }

    /** Figures are collected, read and steered on; a partner joins and one leaves, a wijk is asked; then the term is over. */
    @Test
    @Order(7)
    @SuppressWarnings("unchecked")
    void aPlanThatIsCarriedOutAndEvaluated() {
        Uitvoering uitvoering = fabriek.createBean(Uitvoering.class);
        Uitvoering.Gemaakt g = uitvoering.maak();
        String nummer = g.dossier();
        String manager = "programmamanager";
        monitoring.begin(nummer, door(manager, manager));
        rol.voltooi("onderzoek", "taak-cijfers-verzamelen", nummer, Map.of("cijfers", List.of(Map.of("doel", "1", "wijk", POTTENBERG, "jaar", 2024,
                "waarde", "11.5", "eenheid", "%", "bron", "voorbeeld"))));
        List<Map<String, Object>> duidingen = (List<Map<String, Object>>) rol.toont(manager, "taak-cijfers-duiden", nummer).get("duidingen");
        duidingen.forEach(d -> d.put("lezing", "Het gaat zo."));
        rol.voltooi(manager, "taak-cijfers-duiden", nummer, Map.of("duidingen", duidingen, "samenvatting", "Het gaat."));
        rol.voltooi(manager, "taak-bijsturen", nummer, Map.of("bijsturingen", List.of(Map.of("keuze", "DOORBRAAK", "doel", "1", "toelichting", "regels")),
                "raad", "JA", "raadReden", "De raad vroeg ernaar."));
        rol.jobs();

        runtime.createProcessInstanceByKey("beleidscyclus").businessKey(nummer).setVariable("dossier", nummer)
                .setVariable("planversieId", g.planversie().toString()).startBeforeActivity("timer-uitvoering").execute();
        groei.vraagPartnerwijziging(nummer, door(manager, manager));
        rol.voltooi(manager, "taak-partners-wijzigen", nummer, Map.of("wat", "TOETREDEN", "erbij", "NIEUW", "naam", "Voorbeeldstichting Veld voor veld",
                "contactpersoon", "Voorbeeld Contact", "mail", "veld@voorbeeld.example", "dag", vandaag().toString(), "reden", "Werkt in de wijk."));
        groei.vraagPartnerwijziging(nummer, door(manager, manager));
        rol.voltooi(manager, "taak-partners-wijzigen", nummer, Map.of("wat", "VERTREKKEN", "eraf", "trajekt", "dag", vandaag().toString(), "reden", "Het werk is klaar."));
        groei.vraagWijk(nummer, door(manager, manager));
        rol.voltooi(manager, "taak-wijk-toevoegen", nummer, Map.of("wat", "VRAGEN", "nieuweWijk", "BU09350404", "reden", "De wijk vraagt erom.",
                "vraagt", "Doel D1 geldt ook hier."));

        rol.timer(nummer, "timer-uitvoering");
        List<Map<String, Object>> doelen = (List<Map<String, Object>>) rol.toont(manager, "taak-evalueren", nummer).get("doelen");
        doelen.forEach(d -> d.putAll(Map.of("oordeel", "DEELS", "waarom", "Het duurde langer.", "advies", "Ga door.", "meenemen", true)));
        rol.voltooi(manager, "taak-evalueren", nummer, Map.of("doelen", doelen, "volgendeCyclus", "JA", "samenvatting", "Deels gelukt."));
    }

    @Test
    @Order(8)
    @SuppressWarnings("unchecked")
    void aBlockageThatGoesToRijkAndLobby() {
        String nummer = fabriek.createBean(Uitvoering.class).maak().dossier();
        String manager = "programmamanager";
        doorbraken.meld(new NieuweDoorbraak(nummer, "Twee diensten wachten", POTTENBERG, "Twee diensten wachten op elkaar.", "Overleg.", "A1", "Eén dienst beslist.",
                Urgentie.GEWOON, vandaag().plusDays(60), null), door("wijkmanager", ""));
        List<Map<String, Object>> vragen = (List<Map<String, Object>>) rol.toont(manager, "taak-doorbraak-wegen", nummer).get("vragen");
        vragen.forEach(v -> v.put("gevraagd", List.of("DIRECTIE", "ALLIANTIE", "RIJK").contains(v.get("niveau"))));
        rol.voltooi(manager, "taak-doorbraak-wegen", nummer, Map.of("oordeel", "OPSCHALEN", "reden", "De wijk kan dit niet.", "vragen", vragen));
        rol.voltooi("gemeentesecretaris", "taak-directie-antwoorden", nummer, antwoord("JA", "directieteam"));
        rol.voltooi(manager, "taak-alliantieantwoord-vastleggen", nummer, antwoord("DEELS", "de bestuurders"));
        rol.jobs();
        rol.voltooi(manager, "taak-rijksantwoord-vastleggen", nummer, antwoord("GEEN", "ministerie (voorbeeld)"));
        rol.jobs();
        rol.voltooi(manager, "taak-afspraken-vastleggen", nummer, Map.of("gemaakt", "JA", "afspraken", List.of(Map.of("wie", "RIJK", "naam", "ministerie",
                "wat", "Stuurt een brief", "wanneer", vandaag().plusDays(30).toString()))));
        rol.voltooi(manager, "taak-doorbraak-afsluiten", nummer, Map.of("standen", List.of(Map.of("volgnr", 1, "stand", "NIET", "hoe", "Geen tijd.")),
                "resultaat", "DEELS", "toelichting", "Dit kwam ervan.", "gezamenlijk", "JA", "bericht", "Samen naar Den Haag.",
                "partners", List.of(Map.of("partner", "servatius", "vragen", true), Map.of("partner", "trajekt", "vragen", true))));
        rol.voltooi("servatius", "taak-lobby-antwoorden", nummer, Map.of("deelname", "JA", "inbreng", "Cijfers van onze huurders."));
        rol.voltooi("trajekt", "taak-lobby-antwoorden", nummer, Map.of("deelname", "NEE", "reden", "Geen tijd."));
        rol.jobs();
    }

    private static Map<String, Object> antwoord(String strekking, String door) {
        return Map.of("strekking", strekking, "gegevenDoor", door, "gegevenOp", vandaag().toString(), "toelichting", "Zo gaan wij het doen.");
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), HIER);
    }

    @Test
    @Order(9)
    void everyFieldOfEveryFormIsRefusedWhenWrong() throws IOException {
        List<String> regels = new ArrayList<>();
        List<String> bezwaren = new ArrayList<>();
        Set<String> verborgen = new TreeSet<>();
        Formulierveld.alle().forEach((formulier, velden) -> {
            List<Uitslag> hier = proef.uitslagen().getOrDefault(formulier, List.of());
            if (hier.isEmpty()) {
                bezwaren.add(formulier + ": niet bereikt");
                return;
            }
            System.out.printf("%-28s %2d velden, %4d keer fout ingevuld: %4d geweigerd, %3d aanvaard%n", formulier, velden.size(), hier.size(),
                    tel(hier, Soort.GEWEIGERD), tel(hier, Soort.AANVAARD));
            hier.forEach(u -> regels.add(formulier + " · " + u));
            hier.stream().filter(u -> u.soort() == Soort.FOUT).forEach(u -> bezwaren.add(formulier + " · " + u));
            hier.stream().filter(u -> u.soort() == Soort.AANVAARD && u.bederf().onzin() && u.gezonden()).forEach(u -> bezwaren.add(formulier + " · onzin aanvaard · " + u));
            Set<String> geweigerd = hier.stream().filter(u -> u.soort() == Soort.GEWEIGERD).map(Uitslag::veld).collect(Collectors.toSet());
            Set<String> gezonden = hier.stream().filter(Uitslag::gezonden).map(Uitslag::veld).collect(Collectors.toSet());
            velden.stream().map(Formulierveld::naam).filter(veld -> !gezonden.contains(veld)).forEach(veld -> verborgen.add(formulier + " " + veld));
            velden.stream().map(Formulierveld::naam).filter(veld -> !geweigerd.contains(veld)).forEach(veld -> bezwaren.add(formulier + " · " + veld + ": nooit geweigerd"));
        });
        Files.write(Path.of("target/veld-voor-veld.txt"), regels);
        assertThat(bezwaren).isEmpty();
        assertThat(verborgen).isEqualTo(VERBORGEN.keySet());
    }

    private static long tel(List<Uitslag> uitslagen, Soort soort) {
        return uitslagen.stream().filter(u -> u.soort() == soort).count();
    }
}
