package nl.besluitspoor.proces.doorbraak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.besluitspoor.doorbraak.Afspraakbewaking;
import nl.besluitspoor.doorbraak.Afspraken;
import nl.besluitspoor.doorbraak.Doorbraak;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraakstand;
import nl.besluitspoor.doorbraak.Doorbraak.Deelname;
import nl.besluitspoor.doorbraak.Doorbraak.Oordeel;
import nl.besluitspoor.doorbraak.Doorbraak.Resultaat;
import nl.besluitspoor.doorbraak.Doorbraak.Strekking;
import nl.besluitspoor.doorbraak.Doorbraak.Urgentie;
import nl.besluitspoor.doorbraak.Doorbraakstand;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.doorbraak.NieuweDoorbraak;
import nl.besluitspoor.doorbraak.Niveau;
import nl.besluitspoor.doorbraak.Opschaling;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.monitoring.Uitvoering;
import nl.besluitspoor.proces.DoorbraakLoop;
import nl.besluitspoor.proces.MonitoringLoop;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Sporen;
import nl.besluitspoor.raadpleging.Tijdlijn;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.VoorstelTests;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A blockage from the report to what came of it, by every way. */
class DoorbraakTests extends VoorstelTests {

    private static final String WEGEN = "taak-doorbraak-wegen";
    private static final String DIRECTIE = "taak-directie-antwoorden";
    private static final String ALLIANTIE = "taak-alliantieantwoord-vastleggen";
    private static final String RIJK = "taak-rijksantwoord-vastleggen";
    private static final String AFSPREKEN = "taak-afspraken-vastleggen";
    private static final String AFSLUITEN = "taak-doorbraak-afsluiten";
    private static final String LOBBY = "taak-lobby-antwoorden";
    private static final String MANAGER = "programmamanager";
    private static final String SECRETARIS = "gemeentesecretaris";
    private static final String WIJKMANAGER = "wijkmanager";

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    DoorbraakLoop loop;

    @Autowired
    Doorbraken doorbraken;

    @Autowired
    Opschaling opschaling;

    @Autowired
    Afspraken afspraken;

    @Autowired
    Afspraakbewaking bewaking;

    @Autowired
    MonitoringLoop monitoring;

    @Autowired
    Monitoringronden rondes;

    @Autowired
    Sporen sporen;

    @Autowired
    Tijdlijn tijdlijn;

    private Uitvoering uitvoering;
    private String nummer;

    @BeforeEach
    void inUitvoering() {
        uitvoering = fabriek.createBean(Uitvoering.class);
        nummer = uitvoering.maak().dossier();
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
    }

    private NieuweDoorbraak melding(String titel, UUID bijsturing) {
        return new NieuweDoorbraak(nummer, titel, POTTENBERG, "Twee diensten wachten op elkaar.", "Overleg met beide diensten.", "A1", "Eén dienst beslist.",
                Urgentie.GEWOON, vandaag().plusDays(60), bijsturing);
    }

    private Doorbraak meld() {
        return loop.meld(melding("Voorbeeld: twee diensten wachten", null), door(WIJKMANAGER, ""));
    }

    private ProcessInstance instantie(Doorbraak d) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("doorbraak").variableValueEquals("doorbraakId", d.id().toString()).singleResult();
    }

    /** The rows of 'Weeg de doorbraak' as the form shows them, with these levels ticked. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> op(String... niveaus) {
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (Niveau n : Niveau.values()) {
            rijen.add(new HashMap<>(Map.of("niveau", n.name(), "naam", n.naam(), "uitleg", "", "gevraagd", List.of(niveaus).contains(n.name()),
                    "vraag", "Vraag aan " + n.naam())));
        }
        return new HashMap<>(Map.of("oordeel", "OPSCHALEN", "reden", "De wijk kan dit niet.", "vragen", rijen));
    }

    private Doorbraak opgeschaald(String... niveaus) {
        Doorbraak d = meld();
        rol.voltooi(MANAGER, WEGEN, nummer, op(niveaus));
        return doorbraken.van(d.id());
    }

    private Map<String, Object> antwoord(String strekking, String door) {
        return new HashMap<>(Map.of("strekking", strekking, "gegevenDoor", door, "gegevenOp", vandaag().toString(), "toelichting", "Zo gaan wij het doen."));
    }

    private static Map<String, Object> afspraak(String wie, String naam, String wat, LocalDate wanneer) {
        Map<String, Object> rij = new HashMap<>();
        rij.put("wie", wie);
        rij.put("naam", naam);
        rij.put("wat", wat);
        rij.put("wanneer", wanneer == null ? "" : wanneer.toString());
        return rij;
    }

    private void spreekAf(LocalDate... dagen) {
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (LocalDate dag : dagen) {
            rijen.add(afspraak(rijen.isEmpty() ? SECRETARIS : "partner-trajekt", null, "Afspraak", dag));
        }
        rol.voltooi(MANAGER, AFSPREKEN, nummer, dagen.length == 0 ? Map.of("gemaakt", "NEE", "zonderReden", "Niemand kan iets doen.", "afspraken", List.of())
                : Map.of("gemaakt", "JA", "afspraken", rijen));
    }

    private Map<String, Object> slot(String resultaat, String gezamenlijk, List<Map<String, Object>> standen, String... partners) {
        List<Map<String, Object>> keuzes = new ArrayList<>();
        for (String p : List.of("servatius", "trajekt")) {
            keuzes.add(Map.of("partner", p, "naam", p, "vragen", List.of(partners).contains(p)));
        }
        Map<String, Object> invoer = new HashMap<>(Map.of("standen", standen, "resultaat", resultaat, "toelichting", "Dit kwam ervan.",
                "gezamenlijk", gezamenlijk, "partners", keuzes));
        if (gezamenlijk.equals("JA")) {
            invoer.put("bericht", "Samen naar Den Haag.");
        }
        return invoer;
    }

    private static Map<String, Object> stand(int volgnr, String stand, String hoe) {
        Map<String, Object> rij = new HashMap<>(Map.of("volgnr", volgnr, "stand", stand));
        rij.put("hoe", hoe);
        return rij;
    }

    /** Fact by fact, which groups were told, from the outbox. */
    private Map<String, TreeSet<String>> wieHoordeWat() {
        Map<String, TreeSet<String>> tabel = new TreeMap<>();
        jdbc.sql("select feit_soort, ontvanger_rol from bericht where dossier = :d and feit_soort like 'doorbraak-%'").param("d", nummer)
                .query((rij, nr) -> Map.entry(rij.getString(1), rij.getString(2))).list()
                .forEach(e -> tabel.computeIfAbsent(e.getKey(), x -> new TreeSet<>()).add(e.getValue()));
        return tabel;
    }

    private List<String> wieHoorde(String soort) {
        return jdbc.sql("select ontvanger_rol from bericht where dossier = :d and feit_soort = :s order by ontvanger_rol").param("d", nummer).param("s", soort)
                .query(String.class).list();
    }

    // ---- the whole way

    @Test
    @SuppressWarnings("unchecked")
    void aBlockageGoesFromReportByDirectieAllianceAndRijkToAJointLobby() {
        Doorbraak d = meld();
        ProcessInstance instantie = instantie(d);
        assertThat(instantie).isWaitingAt(WEGEN);
        assertThat(d.kenmerk()).isEqualTo(nummer + "/DB-1");
        assertThat(d.melding().doel()).as("action A1 serves goal D1").isEqualTo(1);
        assertThat(d.melding().actie()).isEqualTo(1);
        assertThat(d.melding().als()).isEqualTo(WIJKMANAGER);
        Task wegen = rol.openTaken(MANAGER, WEGEN, nummer).get(0);
        assertThat(wegen.getName()).isEqualTo("Weeg de doorbraak: DB-1 · " + nummer + " In uitvoering");
        assertThat(wegen.getDueDate()).isNotNull();
        assertThat(rol.openTaken(WIJKMANAGER, WEGEN, nummer)).isEmpty();
        Map<String, Object> formulier = rol.toont(MANAGER, WEGEN, nummer);
        assertThat(formulier).containsEntry("blokkade", "Twee diensten wachten op elkaar.").containsEntry("melder", "Wijkmanager")
                .containsEntry("wijk", "Pottenberg").containsEntry("urgentie", Urgentie.GEWOON.omschrijving());
        assertThat(String.valueOf(formulier.get("plaats"))).startsWith("actie A1");
        assertThat((List<Map<String, Object>>) formulier.get("vragen")).hasSize(4).allSatisfy(v -> assertThat(v.get("vraag")).isEqualTo("Eén dienst beslist."));

        rol.voltooi(MANAGER, WEGEN, nummer, op("DIRECTIE", "ALLIANTIE", "RIJK"));
        assertThat(instantie).isWaitingAt(DIRECTIE, ALLIANTIE, RIJK).hasPassed("doorbraak-voorleggen");
        assertThat(doorbraken.van(d.id()).vragen()).hasSize(3).allSatisfy(v -> assertThat(v.uiterlijk()).isNotNull())
                .extracting(Doorbraak.Vraag::uiterlijk).as("each its own term").doesNotHaveDuplicates();
        assertThat(rol.openTaken(SECRETARIS, DIRECTIE, nummer).get(0).getDueDate().toInstant())
                .isEqualTo(doorbraken.van(d.id()).vraag(Niveau.DIRECTIE).orElseThrow().uiterlijk());
        assertThat(rol.toont(SECRETARIS, DIRECTIE, nummer)).containsEntry("vraag", "Vraag aan Directie").containsEntry("gegevenDoor", "directie")
                .containsEntry("wegingReden", "De wijk kan dit niet.");
        assertThat(rol.toont(SECRETARIS, DIRECTIE, nummer)).as("the directie always answers").doesNotContainKey("magGeen");
        assertThat(rol.toont(MANAGER, RIJK, nummer)).containsEntry("magGeen", true);
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instantie.getId()).list()).extracting(VariableInstance::getName)
                .allMatch(naam -> DoorbraakModel.VARIABELEN.contains(naam) || naam.matches("nrOf.*|loopCounter"));

        later(Duration.ofDays(1));
        rol.voltooi(SECRETARIS, DIRECTIE, nummer, antwoord("JA", "directieteam"));
        rol.voltooi(MANAGER, ALLIANTIE, nummer, antwoord("DEELS", "de bestuurders van de partners"));
        rol.jobs();
        assertThat(instantie).isWaitingAt(RIJK);
        rol.voltooi(MANAGER, RIJK, nummer, antwoord("GEEN", "ministerie (voorbeeld)"));
        rol.jobs();
        assertThat(instantie).isWaitingAt(AFSPREKEN).hasPassed("antwoorden-bundelen");
        assertThat((List<Map<String, Object>>) rol.toont(MANAGER, AFSPREKEN, nummer).get("antwoorden")).extracting(a -> a.get("strekking"))
                .containsExactly("Ja", "Deels", "Geen antwoord");
        assertThat(doorbraken.van(d.id()).vraag(Niveau.DIRECTIE).orElseThrow().antwoord()).satisfies(a -> {
            assertThat(a.strekking()).isEqualTo(Strekking.JA);
            assertThat(a.gegevenDoor()).isEqualTo("directieteam");
            assertThat(a.door()).isEqualTo(SECRETARIS);
            assertThat(a.toelichting()).isEqualTo("Zo gaan wij het doen.");
        });

        rol.voltooi(MANAGER, AFSPREKEN, nummer, Map.of("gemaakt", "JA", "afspraken", List.of(
                afspraak(SECRETARIS, null, "Wijst één dienst aan", vandaag().plusDays(30)),
                afspraak("partner-trajekt", null, "Doet mee in het overleg", vandaag().plusDays(40)),
                afspraak("RIJK", "ministerie (voorbeeld)", "Stuurt een brief", vandaag().plusDays(90)))));
        assertThat(instantie).isWaitingAt(AFSLUITEN);
        assertThat(doorbraken.van(d.id()).afspraken()).extracting(Doorbraak.Afspraak::naam).containsExactly("Gemeentesecretaris", "Trajekt", "Het Rijk (ministerie (voorbeeld))");
        assertThat(rol.openTaken(MANAGER, AFSLUITEN, nummer).get(0).getDueDate().toInstant()).as("after the last day that was agreed")
                .isAfter(vandaag().plusDays(90).atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant());
        afspraken.doeAf(d.id(), 1, Afspraakstand.NAGEKOMEN, null, door(MANAGER, MANAGER));
        assertThat((List<Map<String, Object>>) rol.toont(MANAGER, AFSLUITEN, nummer).get("standen")).extracting(a -> a.get("volgnr")).containsExactly(2, 3);
        assertThat((List<?>) rol.toont(MANAGER, AFSLUITEN, nummer).get("klaar")).hasSize(1);

        later(Duration.ofDays(50));
        rol.voltooi(MANAGER, AFSLUITEN, nummer, slot("DEELS", "JA", List.of(stand(2, "NIET", "Geen tijd."), stand(3, "LOOPT", null)), "servatius", "trajekt"));
        assertThat(instantie).isWaitingAt(LOBBY);
        assertThat(taken.createTaskQuery().processInstanceId(instantie.getId()).taskDefinitionKey(LOBBY).count()).as("each partner at once").isEqualTo(2);
        assertThat(rol.toont("servatius", LOBBY, nummer)).containsEntry("bericht", "Samen naar Den Haag.").containsEntry("resultaat", "Deels opgelost");
        rol.voltooi("servatius", LOBBY, nummer, Map.of("deelname", "JA", "inbreng", "Cijfers van onze huurders."));
        rol.voltooi("trajekt", LOBBY, nummer, Map.of("deelname", "NEE", "reden", ""));
        rol.jobs();
        assertThat(instantie).isEnded().hasPassed("lobby-bekendmaken", "einde-lobby");
        Doorbraak klaar = doorbraken.van(d.id());
        assertThat(klaar.stand()).isEqualTo(Doorbraakstand.AFGESLOTEN);
        assertThat(klaar.standInWoorden()).isEqualTo("Afgesloten: deels opgelost, met een gezamenlijke lobby");
        assertThat(klaar.lobby()).extracting(l -> l.partner() + ":" + l.deelname()).containsExactly("servatius:JA", "trajekt:NEE");
        assertThat(klaar.afspraken()).extracting(Doorbraak.Afspraak::stand).containsExactly(Afspraakstand.NAGEKOMEN, Afspraakstand.NIET, Afspraakstand.LOOPT);
        assertThat(klaar.afsluiting().resultaat()).isEqualTo(Resultaat.DEELS);
        assertThat(feiten(nummer)).contains("doorbraak-gemeld", "doorbraak-gewogen", "doorbraak-voorgelegd", "doorbraak-beantwoord", "doorbraak-afgesproken",
                "doorbraak-afspraak-afgedaan", "doorbraak-afgesloten", "doorbraak-lobby-antwoord", "doorbraak-lobby-bekend");
        jdbc.sql("select inhoud from register_invoer where dossier = :d and soort like 'doorbraak-%'").param("d", nummer).query(String.class).list()
                .forEach(inhoud -> assertThat(inhoud).as("what people write stays out of the log").doesNotContain("wachten op elkaar", "Den Haag", "Geen tijd",
                        "De wijk kan dit niet", "Wijst één dienst"));
        assertThat(tijdlijn.lees(nummer, Peil.nu(), 0, 500).regels()).extracting(Tijdlijn.Regel::naam).contains("Doorbraak gemeld", "Doorbraak afgesloten");

        // Fact by fact, who hears of it and nobody else.
        Map<String, TreeSet<String>> tabel = new TreeMap<>();
        tabel.put("doorbraak-gemeld", new TreeSet<>(List.of(MANAGER)));
        tabel.put("doorbraak-opgeschaald", new TreeSet<>(List.of(WIJKMANAGER, HOUDER)));
        tabel.put("doorbraak-voorgelegd", new TreeSet<>(List.of(SECRETARIS, "partner-servatius", "partner-trajekt")));
        tabel.put("doorbraak-beantwoord", new TreeSet<>(List.of(MANAGER, HOUDER)));
        tabel.put("doorbraak-afgesproken", new TreeSet<>(List.of(SECRETARIS, "partner-trajekt", WIJKMANAGER, HOUDER)));
        tabel.put("doorbraak-afgesloten", new TreeSet<>(List.of(WIJKMANAGER, HOUDER, SCHRIJVER, SECRETARIS, "partner-servatius", "partner-trajekt")));
        tabel.put("doorbraak-lobby-gevraagd", new TreeSet<>(List.of("partner-servatius", "partner-trajekt")));
        tabel.put("doorbraak-lobby-bekend", new TreeSet<>(List.of("partner-servatius", "partner-trajekt", MANAGER, HOUDER, "communicatie")));
        assertThat(wieHoordeWat()).isEqualTo(tabel);
        assertThat(jdbc.sql("select count(*) from bericht where dossier = :d and feit_soort like 'doorbraak-%' group by feit_soort, feit_sleutel, ontvanger_mail having count(*) > 1")
                .param("d", nummer).query(Integer.class).list()).as("nobody is told a fact twice").isEmpty();
        assertThat(wieHoorde("doorbraak-beantwoord")).as("who recorded an answer is not told of it").containsExactly(HOUDER, HOUDER, HOUDER, MANAGER);
    }

    @Test
    void theCollegeAnswersByAVoorstelWithOneBeslispunt() {
        Doorbraak d = opgeschaald("COLLEGE");
        ProcessInstance instantie = instantie(d);
        assertThat(instantie).isWaitingAt("bericht-doorbraak-besloten");
        UUID voorstel = d.vraag(Niveau.COLLEGE).orElseThrow().voorstel();
        assertThat(punten(voorstel)).singleElement().satisfies(p -> {
            assertThat(p.soort()).isEqualTo(SoortBeslispunt.INSTEMMEN);
            assertThat(p.tekst()).contains("Vraag aan College").contains("twee diensten wachten");
        });
        assertThat(((Notastuk.Sectie) notatafel.blad(voorstel, "AANLEIDING").geldend().inhoud()).tekst()).contains("Twee diensten wachten op elkaar.").contains("actie A1");
        assertThat(rol.heeft(SCHRIJVER, "taak-voorstel-schrijven", nummer)).isTrue();
        assertThat(wieHoorde("doorbraak-voorgelegd")).containsExactly(SCHRIJVER);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        assertThat(instantie).isWaitingAt(AFSPREKEN).hasPassed("doorbraakbesluit-verwerken");
        assertThat(doorbraken.van(d.id()).vraag(Niveau.COLLEGE).orElseThrow().antwoord()).satisfies(a -> {
            assertThat(a.strekking()).isEqualTo(Strekking.JA);
            assertThat(a.uitkomst()).isEqualTo(Uitkomst.CONFORM);
            assertThat(a.gegevenOp()).isEqualTo(LocalDate.of(2025, 6, 24));
            assertThat(a.gegevenDoor()).isEqualTo("het college");
        });
        assertThat(wieHoorde("doorbraak-beantwoord")).containsExactly(HOUDER, MANAGER);
        spreekAf();
        assertThat(doorbraken.van(d.id()).zonderAfspraken()).isEqualTo("Niemand kan iets doen.");
        rol.voltooi(MANAGER, AFSLUITEN, nummer, slot("OPGELOST", "NEE", List.of()));
        assertThat(instantie).isEnded().hasPassed("einde-afgesloten");
        assertThat(doorbraken.van(d.id()).standInWoorden()).isEqualTo("Afgesloten: opgelost");
    }

    @Test
    void aCollegeThatHoldsOverIsWaitedForAndEveryOtherOutcomeIsItsAnswer() {
        Doorbraak aangehouden = opgeschaald("COLLEGE");
        UUID voorstel = aangehouden.vraag(Niveau.COLLEGE).orElseThrow().voorstel();
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.AANGEHOUDEN), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        assertThat(instantie(aangehouden)).isWaitingAt("bericht-doorbraak-besloten");
        assertThat(doorbraken.van(aangehouden.id()).vraag(Niveau.COLLEGE).orElseThrow().antwoord()).isNull();

        assertThat(collegeantwoord(Uitkomst.AFGEWEZEN)).satisfies(a -> {
            assertThat(a.strekking()).isEqualTo(Strekking.NEE);
            assertThat(a.toelichting()).isEqualTo("Afgewezen.");
        });
        inUitvoering();
        Doorbraak gewijzigd = opgeschaald("COLLEGE");
        UUID ander = gewijzigd.vraag(Niveau.COLLEGE).orElseThrow().voorstel();
        totVrijgave(ander);
        besluit(ander, uitkomst(ander, 1, Uitkomst.GEWIJZIGD), uitkomst(ander, 2, Uitkomst.CONFORM));
        assertThat(instantie(gewijzigd)).isWaitingAt("bericht-doorbraak-besloten");
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Verwerkt"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(doorbraken.van(gewijzigd.id()).vraag(Niveau.COLLEGE).orElseThrow().antwoord()).satisfies(a -> {
            assertThat(a.strekking()).isEqualTo(Strekking.DEELS);
            assertThat(a.toelichting()).contains("Gewijzigd.").contains("met een wijziging");
        });

        inUitvoering();
        Doorbraak terug = opgeschaald("COLLEGE");
        voorstelLoop.neemTerug(terug.vraag(Niveau.COLLEGE).orElseThrow().voorstel(), "Te vroeg", door(HOUDER, HOUDER));
        rol.jobs();
        assertThat(instantie(terug)).isWaitingAt(AFSPREKEN);
        assertThat(doorbraken.van(terug.id()).vraag(Niveau.COLLEGE).orElseThrow().antwoord()).satisfies(a -> {
            assertThat(a.strekking()).isEqualTo(Strekking.GEEN);
            assertThat(a.uitkomst()).isEqualTo(Uitkomst.TERUGGENOMEN);
            assertThat(a.toelichting()).isEqualTo("Teruggenomen door de portefeuillehouder.");
        });
    }

    private Doorbraak.Antwoord collegeantwoord(Uitkomst uitkomst) {
        inUitvoering();
        Doorbraak d = opgeschaald("COLLEGE");
        UUID voorstel = d.vraag(Niveau.COLLEGE).orElseThrow().voorstel();
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, uitkomst), uitkomst(voorstel, 2, uitkomst));
        assertThat(instantie(d)).isWaitingAt(AFSPREKEN);
        return doorbraken.van(d.id()).vraag(Niveau.COLLEGE).orElseThrow().antwoord();
    }

    @Test
    void whatTheWijkCanSolveItselfIsToldToWhoReportedIt() {
        Doorbraak d = meld();
        ProcessInstance instantie = instantie(d);
        rol.voltooi(MANAGER, WEGEN, nummer, Map.of("oordeel", "IN_DE_WIJK", "reden", "De wijkmanager kan dit regelen.", "vragen", op().get("vragen")));
        assertThat(instantie).isEnded().hasPassed("einde-niet-opgeschaald").hasNotPassed("doorbraak-voorleggen");
        assertThat(doorbraken.van(d.id())).satisfies(x -> {
            assertThat(x.stand()).isEqualTo(Doorbraakstand.NIET_OPGESCHAALD);
            assertThat(x.weging().oordeel()).isEqualTo(Oordeel.IN_DE_WIJK);
            assertThat(x.weging().reden()).isEqualTo("De wijkmanager kan dit regelen.");
            assertThat(x.standInWoorden()).isEqualTo("Niet opgeschaald: op te lossen in de wijk");
        });
        assertThat(wieHoorde("doorbraak-niet-opgeschaald")).containsExactly(WIJKMANAGER);

        Doorbraak partner = loop.meld(melding("Voorbeeld: van een partner", null), door("trajekt", ""));
        assertThat(partner.melding().als()).isEqualTo("partner-trajekt");
        rol.voltooi(MANAGER, WEGEN, nummer, Map.of("oordeel", "GEEN_BLOKKADE", "reden", "Dit is al geregeld.", "vragen", op().get("vragen")));
        assertThat(wieHoorde("doorbraak-niet-opgeschaald")).containsExactly("partner-trajekt", WIJKMANAGER);
        assertThat(doorbraken.van(partner.id()).standInWoorden()).isEqualTo("Niet opgeschaald: geen blokkade");
    }

    @Test
    void anAnswerThatDoesNotComeIsRemindedAgainAndAgain() {
        Doorbraak d = opgeschaald("DIRECTIE");
        rol.timer(nummer, "timer-antwoord-herinnering");
        assertThat(wieHoorde("doorbraak-herinnering")).containsExactly(SECRETARIS, MANAGER);
        later(Duration.ofDays(40));
        rol.timer(nummer, "timer-antwoord-herinnering");
        assertThat(wieHoorde("doorbraak-herinnering")).hasSize(4);
        assertThat(jdbc.sql("select distinct onderwerp from bericht where dossier = :d and feit_soort = 'doorbraak-herinnering'").param("d", nummer)
                .query(String.class).list()).anyMatch(o -> o.contains("te laat")).anyMatch(o -> o.contains("herinnering"));
        assertThat(instantie(d)).as("never passed over").isWaitingAt(DIRECTIE).hasPassed("einde-antwoord-herinnerd");
        rol.voltooi(SECRETARIS, DIRECTIE, nummer, antwoord("NEE", "directie"));
        opschaling.herinner(d.id(), Niveau.DIRECTIE, door(MANAGER, MANAGER));
        assertThat(wieHoorde("doorbraak-herinnering")).as("none once it came").hasSize(4);
    }

    @Test
    void agreementsAreWatchedUntilTheyAreDone() {
        Doorbraak d = opgeschaald("DIRECTIE");
        rol.voltooi(SECRETARIS, DIRECTIE, nummer, antwoord("JA", "directie"));
        rol.jobs();
        spreekAf(vandaag().plusDays(20), vandaag().plusDays(60));
        bewaking.bewaak();
        assertThat(wieHoorde("doorbraak-afspraak-nadert")).isEmpty();
        later(Duration.ofDays(10));
        bewaking.bewaak();
        bewaking.bewaak();
        assertThat(wieHoorde("doorbraak-afspraak-nadert")).as("once, to who keeps it and the programmamanager").containsExactly(SECRETARIS, MANAGER);
        later(Duration.ofDays(11));
        bewaking.bewaak();
        assertThat(wieHoorde("doorbraak-afspraak-verlopen")).containsExactly(SECRETARIS, MANAGER);
        later(Duration.ofDays(14));
        bewaking.bewaak();
        assertThat(wieHoorde("doorbraak-afspraak-verlopen")).hasSize(4);
        afspraken.doeAf(d.id(), 1, Afspraakstand.NAGEKOMEN, "Op het laatst.", door(MANAGER, MANAGER));
        later(Duration.ofDays(30));
        bewaking.bewaak();
        assertThat(wieHoorde("doorbraak-afspraak-verlopen")).as("the second alone").hasSize(6).contains("partner-trajekt");
        rol.voltooi(MANAGER, AFSLUITEN, nummer, slot("OPGELOST", "NEE", List.of(stand(2, "LOOPT", null))));
        later(Duration.ofDays(15));
        bewaking.bewaak();
        assertThat(wieHoorde("doorbraak-afspraak-verlopen")).as("what still runs at the end is watched on").hasSize(8);
        afspraken.doeAf(d.id(), 2, Afspraakstand.NIET, "Te duur.", door(MANAGER, MANAGER));
        assertThat(bewakingVanDit()).isZero();
        assertThat(doorbraken.van(d.id()).afspraken().get(1).hoe()).isEqualTo("Te duur.");
    }

    private int bewakingVanDit() {
        int voor = mails(nummer, "doorbraak-afspraak-verlopen");
        later(Duration.ofDays(15));
        bewaking.bewaak();
        return mails(nummer, "doorbraak-afspraak-verlopen") - voor;
    }

    @Test
    void aPartnerThatDoesNotAnswerInTimeDoesNotJoin() {
        Doorbraak d = opgeschaald("RIJK");
        rol.voltooi(MANAGER, RIJK, nummer, antwoord("NEE", "ministerie (voorbeeld)"));
        rol.jobs();
        spreekAf();
        rol.voltooi(MANAGER, AFSLUITEN, nummer, slot("NIET", "JA", List.of(), "servatius"));
        ProcessInstance instantie = instantie(d);
        rol.timer(nummer, "lobby-verlopen");
        rol.jobs();
        assertThat(instantie).isEnded().hasPassed("einde-lobby-zonder", "lobby-bekendmaken");
        assertThat(doorbraken.van(d.id())).satisfies(x -> {
            assertThat(x.lobby()).singleElement().satisfies(l -> assertThat(l.deelname()).isEqualTo(Deelname.GEEN_REACTIE));
            assertThat(x.standInWoorden()).isEqualTo("Afgesloten: niet opgelost, geen partner doet mee aan een lobby");
        });
        assertThat(jdbc.sql("select tekst from bericht where dossier = :d and feit_soort = 'doorbraak-lobby-bekend'").param("d", nummer).query(String.class).list())
                .allMatch(t -> t.contains("Geen partner doet mee"));
    }

    @Test
    void partnersWhoAnswerInTheSameSecondAreBothHeard() throws Exception {
        opgeschaald("RIJK");
        rol.voltooi(MANAGER, RIJK, nummer, antwoord("NEE", "ministerie (voorbeeld)"));
        rol.jobs();
        spreekAf();
        rol.voltooi(MANAGER, AFSLUITEN, nummer, slot("NIET", "JA", List.of(), "servatius", "trajekt"));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService tegelijk = Executors.newFixedThreadPool(2);
        List<Future<?>> antwoorden = new ArrayList<>();
        for (String partner : List.of("servatius", "trajekt")) {
            antwoorden.add(tegelijk.submit(() -> {
                start.await();
                rol.voltooi(partner, LOBBY, nummer, Map.of("deelname", "JA", "inbreng", "Wij schrijven mee."));
                return null;
            }));
        }
        start.countDown();
        for (Future<?> een : antwoorden) {
            een.get();
        }
        tegelijk.shutdown();
        rol.jobs();
        assertThat(doorbraken.lijst(nummer)).singleElement().satisfies(x -> {
            assertThat(x.stand()).isEqualTo(Doorbraakstand.AFGESLOTEN);
            assertThat(x.deelnemers()).hasSize(2);
        });
    }

    @Test
    void severalRunAtOnceAndFallWithTheirDossier() {
        Doorbraak eerste = opgeschaald("DIRECTIE", "COLLEGE");
        Doorbraak tweede = loop.meld(melding("Voorbeeld: iets anders", null), door("servatius", ""));
        assertThat(tweede.volgnr()).isEqualTo(2);
        ProcessInstance een = instantie(eerste);
        ProcessInstance twee = instantie(tweede);
        Doorbraak klaar = loop.meld(melding("Voorbeeld: geen blokkade", null), door("financien", ""));
        rol.voltooi(MANAGER, WEGEN, nummer, "DB-3", Map.of("oordeel", "GEEN_BLOKKADE", "reden", "Nee.", "vragen", op().get("vragen")));
        dossierLoop.beeindig(nummer, "De raad koos anders.", door(MANAGER, MANAGER));
        assertThat(een).isEnded().hasPassed("doorbraak-vervallen");
        assertThat(twee).isEnded().hasPassed("einde-doorbraak-vervallen");
        assertThat(doorbraken.lijst(nummer)).extracting(Doorbraak::stand)
                .containsExactly(Doorbraakstand.VERVALLEN, Doorbraakstand.VERVALLEN, Doorbraakstand.NIET_OPGESCHAALD);
        assertThat(wieHoorde("doorbraak-vervallen")).as("a partner hears that the dossier ended").containsExactly(WIJKMANAGER);
        assertThat(klaar.volgnr()).isEqualTo(3);
    }

    // ---- where it comes from

    @Test
    void aRoundOfMonitoringLeadsToItAndBothSaySo() {
        UUID bijsturing = bijsturing();
        Monitoringronden.Aanleiding uit = doorbraken.bijsturing(nummer, bijsturing).orElseThrow();
        assertThat(uit.doel()).isEqualTo(1);
        assertThat(uit.toelichting()).isEqualTo("De regels zitten in de weg.");
        Doorbraak d = loop.meld(melding("Voorbeeld: regels", bijsturing), door(WIJKMANAGER, ""));
        assertThat(doorbraken.vanBijsturing(bijsturing)).get().extracting(Doorbraak::id).isEqualTo(d.id());
        assertThatThrownBy(() -> loop.meld(melding("Voorbeeld: nog eens", bijsturing), door(WIJKMANAGER, ""))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("is doorbraak " + d.kenmerk() + " al gemeld");
        assertThatThrownBy(() -> loop.meld(melding("Voorbeeld: van elders", UUID.randomUUID()), door(WIJKMANAGER, ""))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("vroeg niet om een doorbraak");
        Sporen.Doelspoor spoor = sporen.vanDossier(nummer, Peil.nu()).orElseThrow().doelen().get(0);
        assertThat(spoor.doorbraken()).singleElement().satisfies(x -> {
            assertThat(x.ronde()).isEqualTo(1);
            assertThat(x.actie()).isEqualTo(1);
            assertThat(x.stand()).isEqualTo("gemeld");
        });
        rol.voltooi(MANAGER, WEGEN, nummer, op("DIRECTIE"));
        assertThat(sporen.vanDossier(nummer, Peil.nu()).orElseThrow().doelen().get(0).doorbraken().get(0).stand()).isEqualTo("opgeschaald");
    }

    @SuppressWarnings("unchecked")
    private UUID bijsturing() {
        monitoring.begin(nummer, door(MANAGER, MANAGER));
        rol.voltooi("onderzoek", "taak-cijfers-verzamelen", nummer, Map.of("cijfers", List.of(Map.of("doel", "1", "wijk", POTTENBERG, "jaar", 2024, "waarde", "12",
                "eenheid", "%", "bron", "voorbeeld"))));
        List<Map<String, Object>> duidingen = (List<Map<String, Object>>) rol.toont(MANAGER, "taak-cijfers-duiden", nummer).get("duidingen");
        duidingen.forEach(r -> r.put("lezing", "Het gaat zo."));
        rol.voltooi(MANAGER, "taak-cijfers-duiden", nummer, Map.of("duidingen", duidingen, "samenvatting", "Het gaat."));
        rol.voltooi(MANAGER, "taak-bijsturen", nummer, Map.of("raad", "NEE", "bijsturingen", List.of(Map.of("keuze", "DOORBRAAK", "doel", "1",
                "toelichting", "De regels zitten in de weg."))));
        rol.jobs();
        return rondes.lijst(nummer).get(0).bijsturingen().get(0).id();
    }

    // ---- refusals, each with its sentence

    @Test
    void eachWrongReportIsRefusedWithItsSentence() {
        NieuweDoorbraak leeg = new NieuweDoorbraak(nummer, null, null, null, null, null, null, null, null, null);
        assertThat(doorbraken.bezwaren(leeg)).containsExactlyEntriesOf(nieuwOpVolgorde(
                "titel", "Vul in een paar woorden in waar het om gaat.", "wijk", "Kies de wijk waar het om gaat.", "blokkade", "Vul in wat de wijk tegenhoudt.",
                "geprobeerd", "Vul in wat al is geprobeerd.", "plaats", "Kies welk doel of welke actie van het plan dit raakt, of 'geen'.",
                "gevraagd", "Vul in wat u vraagt.", "urgentie", "Kies hoe dringend het is.", "nodigOp", "Vul de dag in waarop het antwoord nodig is."));
        NieuweDoorbraak fout = new NieuweDoorbraak(nummer, "x".repeat(81), "WK093505", "x".repeat(4001), "x".repeat(4001), "D9", "x".repeat(4001),
                Urgentie.SPOED, vandaag().minusDays(1), null);
        assertThat(doorbraken.bezwaren(fout)).containsEntry("titel", "De korte omschrijving heeft 81 tekens; er passen er 80. Maak de tekst korter.")
                .containsEntry("wijk", "De wijk 'WK093505' hoort niet bij dossier " + nummer + ". Kies een wijk uit de lijst.")
                .containsEntry("plaats", "Het plan heeft geen doel of actie D9. Kies er een uit de lijst.")
                .hasEntrySatisfying("nodigOp", zin -> assertThat(zin).endsWith("is al voorbij. Kies vandaag of later."))
                .hasEntrySatisfying("blokkade", zin -> assertThat(zin).startsWith("De tekst over wat de wijk tegenhoudt heeft 4001 tekens"))
                .hasEntrySatisfying("geprobeerd", zin -> assertThat(zin).startsWith("De tekst over wat al is geprobeerd heeft 4001 tekens"))
                .hasEntrySatisfying("gevraagd", zin -> assertThat(zin).startsWith("De tekst over wat u vraagt heeft 4001 tekens"));
        NieuweDoorbraak ver = new NieuweDoorbraak(nummer, "t", POTTENBERG, "b", "g", NieuweDoorbraak.GEEN, "v", Urgentie.LATER, vandaag().plusYears(6), null);
        assertThat(doorbraken.bezwaren(ver)).containsOnlyKeys("nodigOp").hasEntrySatisfying("nodigOp", zin -> assertThat(zin).contains("meer dan 5 jaar vooruit"));
        assertThatThrownBy(() -> loop.meld(leeg, door(WIJKMANAGER, ""))).isInstanceOf(Geweigerd.class).hasMessageContaining("Kies de wijk waar het om gaat.");

        for (String buiten : List.of("griffie", "manager", "auditor", "woonpunt")) {
            assertThatThrownBy(() -> loop.meld(melding("Voorbeeld", null), door(buiten, ""))).as(buiten).isInstanceOf(Geweigerd.class)
                    .hasMessage("Een doorbraak meldt wie aan dit dossier werkt: een medewerker, een bestuurder, of een partner die nu meedoet.");
        }
        for (String binnen : List.of("servatius", "portefeuillehouder", "juridisch", "gemeentesecretaris", "wethouder-wonen", "burgemeester")) {
            assertThat(doorbraken.waaromNiet(nummer, binnen)).as(binnen).isEmpty();
        }
        meld();
        assertThatThrownBy(this::meld).isInstanceOf(Geweigerd.class).hasMessageContaining("U meldde dit al als doorbraak " + nummer + "/DB-1");
        dossiers.zetFase(nummer, Fase.EVALUATIE, door(MANAGER, MANAGER));
        assertThatThrownBy(() -> loop.meld(melding("Voorbeeld: te laat", null), door(WIJKMANAGER, ""))).isInstanceOf(Geweigerd.class)
                .hasMessage("Dossier " + nummer + " is in de fase 'Evaluatie'. Een doorbraak meldt u tijdens de uitvoering.");
    }

    private static Map<String, String> nieuwOpVolgorde(String... delen) {
        Map<String, String> uit = new java.util.LinkedHashMap<>();
        for (int i = 0; i < delen.length; i += 2) {
            uit.put(delen[i], delen[i + 1]);
        }
        return uit;
    }

    @Test
    @SuppressWarnings("unchecked")
    void eachWrongWeighingIsRefusedWithItsSentence() {
        Doorbraak d = meld();
        weigert(MANAGER, WEGEN, nummer, Map.of("vragen", op().get("vragen")), "Kies of u de doorbraak opschaalt, in de wijk laat oplossen, of geen blokkade vindt.");
        weigert(MANAGER, WEGEN, nummer, Map.of("oordeel", "IN_DE_WIJK", "reden", " ", "vragen", op().get("vragen")), "Vul in waarom u dit vindt; de melder leest het.");
        weigert(MANAGER, WEGEN, nummer, Map.of("oordeel", "IN_DE_WIJK", "reden", "x".repeat(4001), "vragen", op().get("vragen")), "4001 tekens; er passen er 4000");
        weigert(MANAGER, WEGEN, nummer, op(), "Kies aan wie u de doorbraak voorlegt: directie, college, alliantie of Rijk.");
        Map<String, Object> zonderVraag = op("RIJK");
        ((List<Map<String, Object>>) zonderVraag.get("vragen")).get(3).put("vraag", "");
        weigert(MANAGER, WEGEN, nummer, zonderVraag, "Vul in wat u aan het Rijk vraagt.");
        Map<String, Object> dubbel = op("RIJK");
        ((List<Map<String, Object>>) dubbel.get("vragen")).get(2).putAll(Map.of("niveau", "RIJK", "gevraagd", true));
        weigert(MANAGER, WEGEN, nummer, dubbel, "Aan het Rijk stelt u één vraag. Haal de tweede weg.");
        assertThatThrownBy(() -> doorbraken.weeg(d.id(), Oordeel.GEEN_BLOKKADE, "x", List.of(), door(WIJKMANAGER, WIJKMANAGER))).isInstanceOf(Geweigerd.class)
                .hasMessage("Alleen een programmamanager weegt een doorbraak.");
        dossiers.zetFase(nummer, Fase.EVALUATIE, door(MANAGER, MANAGER));
        dossiers.zetFase(nummer, Fase.AFGEROND, door(MANAGER, MANAGER));
        weigert(MANAGER, WEGEN, nummer, op("COLLEGE"), "Het college kan er geen voorstel meer over krijgen.");
        rol.voltooi(MANAGER, WEGEN, nummer, op("DIRECTIE"));
        assertThatThrownBy(() -> doorbraken.weeg(d.id(), Oordeel.GEEN_BLOKKADE, "x", List.of(), door(MANAGER, MANAGER))).isInstanceOf(Gewijzigd.class)
                .hasMessageContaining("opgeschaald, wacht op antwoord");
        assertThatThrownBy(() -> doorbraken.van(UUID.randomUUID())).isInstanceOf(Geweigerd.class).hasMessageContaining("Deze doorbraak bestaat niet.");
    }

    @Test
    void eachWrongAnswerIsRefusedWithItsSentence() {
        Doorbraak d = opgeschaald("DIRECTIE", "RIJK");
        weigert(SECRETARIS, DIRECTIE, nummer, zonder(antwoord("JA", "directie"), "strekking"), "Kies wat de directie antwoordt.");
        weigert(SECRETARIS, DIRECTIE, nummer, antwoord("GEEN", "directie"), "De directie geeft altijd een antwoord: ja, deels of nee.");
        weigert(SECRETARIS, DIRECTIE, nummer, zonder(antwoord("JA", "directie"), "gegevenDoor"), "Vul in wie het antwoord gaf.");
        weigert(SECRETARIS, DIRECTIE, nummer, antwoord("JA", "x".repeat(201)), "'Wie gaf het antwoord' heeft 201 tekens; er passen er 200.");
        weigert(SECRETARIS, DIRECTIE, nummer, zonder(antwoord("JA", "directie"), "gegevenOp"), "Vul in op welke dag het antwoord kwam.");
        Map<String, Object> morgen = antwoord("JA", "directie");
        morgen.put("gegevenOp", vandaag().plusDays(1).toString());
        weigert(SECRETARIS, DIRECTIE, nummer, morgen, "ligt in de toekomst. Kies vandaag of eerder.");
        Map<String, Object> gisteren = antwoord("JA", "directie");
        gisteren.put("gegevenOp", vandaag().minusDays(1).toString());
        weigert(SECRETARIS, DIRECTIE, nummer, gisteren, "ligt voor de dag van de vraag");
        Map<String, Object> geenDag = antwoord("JA", "directie");
        geenDag.put("gegevenOp", "geen dag");
        weigert(SECRETARIS, DIRECTIE, nummer, geenDag, "Het veld 'gegevenOp' is niet goed ingevuld.");
        weigert(SECRETARIS, DIRECTIE, nummer, zonder(antwoord("JA", "directie"), "toelichting"), "Vul in wat het antwoord is.");
        weigert(MANAGER, RIJK, nummer, zonder(antwoord("GEEN", "ministerie"), "strekking"), "Kies wat het Rijk antwoordt.");
        Opschaling.NieuwAntwoord goed = new Opschaling.NieuwAntwoord(Strekking.JA, "x", vandaag(), "x");
        assertThatThrownBy(() -> opschaling.beantwoord(d.id(), Niveau.DIRECTIE, goed, door(MANAGER, MANAGER))).isInstanceOf(Geweigerd.class)
                .hasMessage("Alleen de gemeentesecretaris legt het antwoord van de directie vast.");
        assertThatThrownBy(() -> opschaling.beantwoord(d.id(), Niveau.RIJK, goed, door(SECRETARIS, SECRETARIS))).isInstanceOf(Geweigerd.class)
                .hasMessage("Alleen een programmamanager legt het antwoord van het Rijk vast.");
        assertThatThrownBy(() -> opschaling.beantwoord(d.id(), Niveau.ALLIANTIE, goed, door(MANAGER, MANAGER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("is niet voorgelegd aan de alliantie");
        rol.voltooi(SECRETARIS, DIRECTIE, nummer, antwoord("JA", "directie"));
        assertThatThrownBy(() -> opschaling.beantwoord(d.id(), Niveau.DIRECTIE, goed, door(SECRETARIS, SECRETARIS))).isInstanceOf(Gewijzigd.class)
                .hasMessageContaining("is al vastgelegd");
    }

    private static Map<String, Object> zonder(Map<String, Object> invoer, String sleutel) {
        invoer.remove(sleutel);
        return invoer;
    }

    @Test
    void eachWrongAgreementAndEndIsRefusedWithItsSentence() {
        Doorbraak d = opgeschaald("DIRECTIE");
        rol.voltooi(SECRETARIS, DIRECTIE, nummer, antwoord("JA", "directie"));
        rol.jobs();
        weigert(MANAGER, AFSPREKEN, nummer, Map.of("afspraken", List.of()), "Kies of er afspraken zijn gemaakt.");
        weigert(MANAGER, AFSPREKEN, nummer, Map.of("gemaakt", "NEE", "afspraken", List.of()), "Vul in waarom er geen afspraken zijn.");
        weigert(MANAGER, AFSPREKEN, nummer, Map.of("gemaakt", "JA", "afspraken", List.of()), "Vul ten minste één afspraak in: wie, wat en wanneer.");
        weigertAfspraak(afspraak("", null, "x", vandaag()), "Afspraak 1: kies wie haar nakomt.");
        weigertAfspraak(afspraak("partner-woonpunt", null, "x", vandaag()), "Afspraak 1: kies wie haar nakomt.");
        weigertAfspraak(afspraak("ANDERS", " ", "x", vandaag()), "Afspraak 1: vul in welke organisatie of persoon haar nakomt.");
        weigertAfspraak(afspraak("RIJK", "x".repeat(181), "x", vandaag()), "Afspraak 1: de naam heeft 181 tekens; er passen er 180.");
        weigertAfspraak(afspraak(SECRETARIS, null, " ", vandaag()), "Afspraak 1: vul in wat er is afgesproken.");
        weigertAfspraak(afspraak(SECRETARIS, null, "x".repeat(4001), vandaag()), "Afspraak 1: de tekst heeft 4001 tekens");
        weigertAfspraak(afspraak(SECRETARIS, null, "x", null), "Afspraak 1: vul in wanneer het klaar is.");
        weigertAfspraak(afspraak(SECRETARIS, null, "x", vandaag().minusDays(1)), "is al voorbij. Kies vandaag of later.");
        weigertAfspraak(afspraak(SECRETARIS, null, "x", vandaag().plusYears(11)), "ligt meer dan 10 jaar vooruit. Kijk het jaartal na.");
        spreekAf(vandaag().plusDays(5));

        weigert(MANAGER, AFSLUITEN, nummer, slot("OPGELOST", "NEE", List.of()), "Kies hoe het staat met afspraak 1: nagekomen, niet nagekomen, of loopt nog.");
        weigert(MANAGER, AFSLUITEN, nummer, slot("OPGELOST", "NEE", List.of(stand(1, "NIET", ""))), "Afspraak 1: vul in waarom zij niet is nagekomen.");
        List<Map<String, Object>> loopt = List.of(stand(1, "LOOPT", null));
        weigert(MANAGER, AFSLUITEN, nummer, zonder(slot("OPGELOST", "NEE", loopt), "resultaat"), "Kies wat ervan kwam: opgelost, deels opgelost of niet opgelost.");
        weigert(MANAGER, AFSLUITEN, nummer, zonder(slot("OPGELOST", "NEE", loopt), "toelichting"), "Vul in wat ervan kwam.");
        weigert(MANAGER, AFSLUITEN, nummer, zonder(slot("OPGELOST", "NEE", loopt), "gezamenlijk"), "Kies of u partners vraagt voor een gezamenlijke lobby.");
        weigert(MANAGER, AFSLUITEN, nummer, slot("OPGELOST", "JA", loopt), "Kies ten minste één partner om mee te doen aan de lobby.");
        weigert(MANAGER, AFSLUITEN, nummer, zonder(slot("OPGELOST", "JA", loopt, "trajekt"), "bericht"), "Vul in wat u de partners vraagt.");
        Map<String, Object> vreemd = slot("OPGELOST", "JA", loopt);
        vreemd.put("partners", List.of(Map.of("partner", "woonpunt", "naam", "Woonpunt", "vragen", true)));
        weigert(MANAGER, AFSLUITEN, nummer, vreemd, "De partner 'woonpunt' doet niet mee in dossier " + nummer);
        assertThatThrownBy(() -> afspraken.doeAf(d.id(), 1, Afspraakstand.NAGEKOMEN, null, door(WIJKMANAGER, WIJKMANAGER))).isInstanceOf(Geweigerd.class)
                .hasMessage("Alleen een programmamanager legt vast of een afspraak is nagekomen.");
        assertThatThrownBy(() -> afspraken.doeAf(d.id(), 7, Afspraakstand.NAGEKOMEN, null, door(MANAGER, MANAGER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("heeft geen afspraak 7");
        assertThatThrownBy(() -> afspraken.doeAf(d.id(), 1, null, null, door(MANAGER, MANAGER))).isInstanceOf(Geweigerd.class)
                .hasMessage("Kies of afspraak 1 is nagekomen.");
        rol.voltooi(MANAGER, AFSLUITEN, nummer, slot("NIET", "JA", List.of(stand(1, "NAGEKOMEN", null)), "trajekt"));
        assertThatThrownBy(() -> afspraken.doeAf(d.id(), 1, Afspraakstand.NAGEKOMEN, null, door(MANAGER, MANAGER))).isInstanceOf(Gewijzigd.class)
                .hasMessageContaining("loopt niet meer");
        weigert("trajekt", LOBBY, nummer, Map.of(), "Kies of u meedoet aan de lobby.");
        weigert("trajekt", LOBBY, nummer, Map.of("deelname", "JA", "inbreng", " "), "Vul in wat u inbrengt in de lobby.");
        weigert("trajekt", LOBBY, nummer, Map.of("deelname", "NEE", "reden", "x".repeat(4001)), "Uw toelichting heeft 4001 tekens");
        assertThat(rol.openTaken("servatius", LOBBY, nummer)).isEmpty();
        rol.voltooi("trajekt", LOBBY, nummer, Map.of("deelname", "NEE", "reden", "Wij lobbyen zelf."));
        assertThat(doorbraken.van(d.id()).lobby().get(0).toelichting()).isEqualTo("Wij lobbyen zelf.");
    }

    private void weigertAfspraak(Map<String, Object> rij, String woorden) {
        weigert(MANAGER, AFSPREKEN, nummer, Map.of("gemaakt", "JA", "afspraken", List.of(rij)), woorden);
    }
}
