package nl.besluitspoor.proces.collegevergadering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.college.Agendapunt;
import nl.besluitspoor.college.Agendapunt.Behandeling;
import nl.besluitspoor.college.Besluit;
import nl.besluitspoor.college.Besluit.Deelname;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.Besluitenlijst;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.college.Vrijgegeven;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.Vergaderproces;
import nl.besluitspoor.publicatie.Publicaties;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.voorstel.Voorstelstand;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CollegevergaderingTests extends ProcesTests {

    private static final List<String> COLLEGE =
            List.of("burgemeester", "portefeuillehouder", "wethouder-financien", "wethouder-wonen", "wethouder-economie", "wethouder-onderwijs");
    private static final String SECRETARIS = "gemeentesecretaris";

    @Autowired
    Vrijgegeven vrijgegeven;

    @Autowired
    Vergaderproces proces;

    @Autowired
    Vergaderingen vergaderingen;

    @Autowired
    Besluiten besluiten;

    @Autowired
    Besluitenlijsten lijsten;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    Publicaties publicaties;

    @Autowired
    Documenten documenten;

    private Vergadering vergadering;
    private String nummer = "";
    private ProcessInstance instantie;

    @BeforeEach
    void planVergadering() {
        LocalDate vandaag = vandaag();
        vergadering = proces.plan(new NieuweVergadering(vandaag.plusDays(7), LocalTime.of(10, 0), "Stadhuis, kamer 1", vandaag.plusDays(6), LocalTime.of(12, 0)),
                door("bestuurssecretariaat", "bestuurssecretariaat"));
        nummer = vergadering.nummer();
        instantie = runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult();
    }

    @Test
    void numbersFollowOneAnotherAndAreTheBusinessKey() {
        assertThat(nummer).matches("BW-" + vergadering.datum().getYear() + "-\\d\\d+");
        Vergadering volgende = proces.plan(new NieuweVergadering(vergadering.datum(), LocalTime.of(14, 0), "Stadhuis", vandaag().plusDays(6), LocalTime.of(12, 0)),
                door("bestuurssecretariaat", "bestuurssecretariaat"));
        assertThat(Integer.parseInt(volgende.nummer().substring(8))).isEqualTo(Integer.parseInt(nummer.substring(8)) + 1);
    }

    @Test
    void fromAgendaToPublishedList() {
        Voorstel een = vrijgegeven.openbaar(SoortBeslispunt.VASTSTELLEN, SoortBeslispunt.MANDATEREN);
        Voorstel twee = vrijgegeven.openbaar(SoortBeslispunt.KENNISNEMEN);
        agenda(een, twee);
        assertThat(vergaderingen.agenda(vergadering.id())).extracting(Agendapunt::behandeling)
                .containsExactly(Behandeling.BESPREEKSTUK, Behandeling.HAMERSTUK);
        markeren("wethouder-wonen", punt(twee).id());
        COLLEGE.stream().filter(lid -> !lid.equals("wethouder-wonen")).forEach(lid -> markeren(lid, null));
        rol.jobs();
        assertThat(vergaderingen.agendapunt(punt(twee).id()).behandeling()).isEqualTo(Behandeling.BESPREEKSTUK);
        assertThat(vergaderingen.markeringen(vergadering.id())).singleElement().satisfies(m -> {
            assertThat(m.gebruiker()).isEqualTo("wethouder-wonen");
            assertThat(m.notitie()).isEqualTo("Graag toelichting");
        });

        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(COLLEGE, "burgemeester"),
                "Vergadering " + nummer + " is pas op ");
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING"), "Leg op die dag of later vast");
        opDeDag();
        aanwezig(COLLEGE);
        assertThat(rol.openTaken(SECRETARIS, "taak-besluit-vastleggen", nummer)).hasSize(2)
                .anySatisfy(taak -> assertThat(taak.getName()).contains("agendapunt 1 (" + een.dossier() + ")").contains(nummer));
        besluit(een, allesConform());
        besluit(twee, Map.of("wijze", "PER_BESLISPUNT", "terugtredingen", List.of(), "stemmingen", List.of(),
                "uitkomsten", List.of(uitkomst(1, "VOOR_KENNISGEVING", "letterlijk", "Het college neemt kennis."))));
        rol.jobs();
        assertThat(voorstellen.beslispunten(een.id())).allSatisfy(p -> assertThat(p.uitkomst()).isEqualTo(Uitkomst.CONFORM));
        List<Besluit> genomen = besluiten.vanVergadering(vergadering.id());
        assertThat(genomen).extracting(Besluit::letterlijk).containsExactly("Conform.", "Conform.", "Het college neemt kennis.");
        assertThat(besluiten.verloop(genomen.get(0).id()).deelnemers()).hasSize(6)
                .allSatisfy(d -> assertThat(d.deelname()).isEqualTo(Deelname.AANWEZIG));

        lijstVaststellen();
        onderteken("burgemeester");
        onderteken(SECRETARIS);
        rol.jobs();
        assertThat(instantie).isEnded().hasPassed("publiceer");
        Besluitenlijst lijst = lijsten.laatste(vergadering.id()).orElseThrow();
        assertThat(lijst.status()).isEqualTo(Besluitenlijst.Status.GEPUBLICEERD);
        assertThat(Documenten.sha256(documenten.inhoud(lijst.pdf()))).isEqualTo(lijst.sha256());
        assertThat(lijsten.html(lijst.id())).contains("Conform.").contains("Voorstel van " + een.dossier());
        assertThat(besluiten.isGepubliceerd(genomen.get(0).id())).isTrue();
        assertThat(registersoorten()).contains("vergadering-gepland", "agenda-gesloten", "aanwezigheid-vastgelegd",
                "besluitenlijst-vastgesteld", "besluitenlijst-ondertekend", "besluitenlijst-gepubliceerd");
    }

    @Test
    void anAgendaNeedsAnItemAndAReasonToLeaveTheTable() {
        weigert("bestuurssecretariaat", "taak-agenda-opstellen", nummer, Map.of("punten", List.of()), "De agenda heeft geen punten.");
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        Map<String, Object> regel = regel(voorstel, 1);
        regel.put("behandeling", "BESPREEKSTUK");
        weigert("bestuurssecretariaat", "taak-agenda-opstellen", nummer, Map.of("punten", List.of(regel)), "stelt de tabel 'hamerstuk' voor");
        regel.put("reden", "Er is veel belangstelling.");
        rol.voltooi("bestuurssecretariaat", "taak-agenda-opstellen", nummer, Map.of("punten", List.of(regel)));
        assertThat(punt(voorstel).afwijkingReden()).isEqualTo("Er is veel belangstelling.");
        assertThat(voorstellen.van(voorstel.id()).stand()).isEqualTo(Voorstelstand.GEAGENDEERD);
        assertThat(voorstellen.vrijgegeven()).extracting(Voorstel::id).doesNotContain(voorstel.id());
    }

    @Test
    void aClosingMomentAfterTheMeetingIsRefused() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        weigert("bestuurssecretariaat", "taak-agenda-opstellen", nummer,
                Map.of("punten", List.of(regel(voorstel, 1)), "sluitDatum", vergadering.datum().plusDays(1).toString(), "sluitTijd", "09:00"),
                "De agenda sluit niet voor de vergadering");
    }

    @Test
    void theAgendaClosesByItselfAndWhatNobodyMarkedStays() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(voorstel);
        markeren("burgemeester", null);
        alleTimers("timer-agenda-sluit");
        rol.jobs();
        assertThat(instantie).isWaitingAt("taak-aanwezigheid-vastleggen");
        assertThat(vergaderingen.van(vergadering.id()).status()).isEqualTo(Vergadering.Status.AGENDA_GESLOTEN);
        assertThat(punt(voorstel).behandeling()).isEqualTo(Behandeling.HAMERSTUK);
    }

    @Test
    void sixMembersMarkInTheSameSecond() throws Exception {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(voorstel);
        UUID punt = punt(voorstel).id();
        ExecutorService ploeg = Executors.newFixedThreadPool(COLLEGE.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> werk = new ArrayList<>();
        for (String lid : COLLEGE) {
            werk.add(ploeg.submit(() -> {
                start.await();
                markeren(lid, punt);
                return null;
            }));
        }
        start.countDown();
        for (Future<?> een : werk) {
            een.get();
        }
        ploeg.shutdown();
        rol.jobs();
        assertThat(vergaderingen.markeringen(vergadering.id())).hasSize(6);
        assertThat(instantie).isWaitingAt("taak-aanwezigheid-vastleggen");
    }

    @Test
    void allHamerstukkenAreDecidedWithoutMeeting() {
        Voorstel een = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        Voorstel twee = vrijgegeven.openbaar(SoortBeslispunt.KENNISNEMEN);
        agenda(een, twee);
        sluit();
        assertThat(rol.toont(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer)).containsEntry("kennisnemenOpen", true);
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING"), "Kies of de punten om kennis van te nemen");
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING", "kennisnemen", "AFGEWEZEN"),
                "Kies of de punten om kennis van te nemen");
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING", "kennisnemen", "CONFORM"));
        rol.jobs();
        assertThat(instantie).isWaitingAt("taak-besluitenlijst-vaststellen").hasPassed("besluit-zonder-vergadering", "meld-uitkomsten");
        assertThat(besluiten.vanVergadering(vergadering.id())).hasSize(2).allSatisfy(b -> {
            assertThat(b.uitkomst()).isEqualTo(Uitkomst.CONFORM);
            assertThat(besluiten.verloop(b.id()).deelnemers()).allSatisfy(d -> assertThat(d.deelname()).isEqualTo(Deelname.ZONDER_VERGADERING));
        });
        assertThat(lijsten.voorbeeld(vergadering.id())).contains("Besloten zonder vergadering").contains("Dit is een voorbeeld");
    }

    @Test
    void aPointToTakeNoteOfIsTakenNoteOfWithoutMeeting() {
        Voorstel een = vrijgegeven.openbaar(SoortBeslispunt.OVERIG, SoortBeslispunt.KENNISNEMEN);
        agenda(een);
        sluit();
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING", "kennisnemen", "VOOR_KENNISGEVING"));
        rol.jobs();
        assertThat(besluiten.vanVergadering(vergadering.id())).extracting(Besluit::uitkomst)
                .containsExactly(Uitkomst.CONFORM, Uitkomst.VOOR_KENNISGEVING);
        assertThat(besluiten.vanVergadering(vergadering.id())).extracting(Besluit::letterlijk)
                .containsExactly("Conform.", "Voor kennisgeving aangenomen.");
    }

    @Test
    void aBespreekstukNeedsAMeeting() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.MANDATEREN);
        agenda(voorstel);
        sluit();
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING"),
                "Zonder vergadering besluiten kan niet: agendapunt 1 is een bespreekstuk.");
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of(), "Kies of het college heeft vergaderd");
    }

    @Test
    void withoutQuorumASecondCallDecidesWithWhoIsThere() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(voorstel);
        sluit();
        List<String> twee = COLLEGE.subList(0, 2);
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(twee, "burgemeester"),
                "Er is geen quorum: 2 van de 6 leden zijn aanwezig, ten minste de helft is nodig (Gemeentewet 56).");
        Map<String, Object> oproep = aanwezigheid(twee, "burgemeester");
        oproep.put("oproepDatum", vergadering.datum().minusDays(1).toString());
        oproep.put("oproepTijd", "09:00");
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, oproep, "is niet na de vergadering van");
        oproep.put("oproepDatum", vergadering.datum().plusDays(2).toString());
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, oproep);
        assertThat(instantie).isWaitingAt("taak-aanwezigheid-vastleggen").hasPassed("roep-opnieuw-op");
        Vergadering tweede = vergaderingen.van(vergadering.id());
        assertThat(tweede.oproep()).isEqualTo(2);
        assertThat(tweede.datum()).isEqualTo(vergadering.datum().plusDays(2));
        assertThat(tweede.plaats()).isEqualTo(vergadering.plaats());

        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(twee, "burgemeester"), "is pas op");
        opDeDag();
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(List.of(), "burgemeester"), "Er is niemand aanwezig.");
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(twee, "wethouder-wonen"), "De gekozen voorzitter is niet aanwezig.");
        weigert(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(twee, ""), "Kies wie de vergadering voorzit.");
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(twee, "burgemeester"));
        besluit(voorstel, allesConform());
        rol.jobs();
        Besluit genomen = besluiten.vanVoorstel(voorstel.id()).get(0);
        assertThat(genomen.datum()).isEqualTo(tweede.datum());
        assertThat(besluiten.verloop(genomen.id()).deelnemers()).filteredOn(d -> d.deelname() == Deelname.AANWEZIG).hasSize(2);
    }

    @Test
    void eachWrongDecisionIsRefusedWithItsOwnSentence() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.VASTSTELLEN, SoortBeslispunt.OVERIG);
        agenda(voorstel);
        sluit();
        List<String> vijf = COLLEGE.subList(0, 5);
        aanwezig(vijf);
        weigertBesluit(Map.of(), "Kies of alles conform het voorstel is besloten");
        weigertBesluit(per(uitkomst(1, "CONFORM")), "Beslispunt 2 heeft geen uitkomst.");
        weigertBesluit(per(uitkomst(1, "CONFORM"), uitkomst(2, null)), "Beslispunt 2 heeft geen uitkomst.");
        weigertBesluit(per(uitkomst(1, "GEWIJZIGD", "letterlijk", "Conform met wijziging."), uitkomst(2, "CONFORM")),
                "Beslispunt 1 is gewijzigd vastgesteld. Vul de gewijzigde tekst in.");
        weigertBesluit(per(uitkomst(1, "GEWIJZIGD", "letterlijk", "Gewijzigd.", "gewijzigdeTekst", "Voorgesteld punt 1."), uitkomst(2, "CONFORM")),
                "De gewijzigde tekst van beslispunt 1 is dezelfde als de voorgestelde.");
        weigertBesluit(per(uitkomst(1, "AANGEHOUDEN", "letterlijk", "Aangehouden."), uitkomst(2, "CONFORM")),
                "Beslispunt 1 is aangehouden. Vul in tot welke datum.");
        weigertBesluit(per(uitkomst(1, "AANGEHOUDEN", "letterlijk", "Aangehouden.", "aangehoudenTot", vergadering.datum().toString()), uitkomst(2, "CONFORM")),
                "dat is niet na de vergadering");
        weigertBesluit(per(uitkomst(1, "VOOR_KENNISGEVING", "letterlijk", "Gezien."), uitkomst(2, "CONFORM")),
                "'Voor kennisgeving aangenomen' past alleen bij kennisnemen.");
        weigertBesluit(per(uitkomst(1, "AFGEWEZEN"), uitkomst(2, "CONFORM")), "Vul bij beslispunt 1 de letterlijke tekst van het besluit in.");

        Map<String, Object> terug = new HashMap<>(allesConform());
        terug.put("terugtredingen", List.of(Map.of("gebruiker", "wethouder-wonen", "teruggetreden", true)));
        weigertBesluit(terug, "Vul in waarom Wethouder Wonen terugtreedt");
        terug.put("terugtredingen", List.of(Map.of("gebruiker", "wethouder-onderwijs", "teruggetreden", true, "reden", "familie")));
        weigertBesluit(terug, "Wethouder Onderwijs is niet aanwezig en kan dus niet terugtreden.");
        terug.put("terugtredingen", List.of(Map.of("gebruiker", "wethouder-wonen", "teruggetreden", true, "reden", "familie")));
        terug.put("stemmingen", List.of(stemming(1, 1, vijf.subList(0, 4), List.of())));
        weigertBesluit(terug, "Wethouder Wonen trad terug bij dit agendapunt en kan niet meestemmen over beslispunt 1");

        weigertBesluit(gestemd(stemming(1, 1, vijf, List.of("wethouder-onderwijs"))), "Wethouder Onderwijs is niet aanwezig en kan niet stemmen over beslispunt 1.");
        weigertBesluit(gestemd(stemming(1, 1, vijf.subList(0, 3), List.of())), "De stemmen over beslispunt 1 kloppen niet: 3 voor en 0 tegen, terwijl 5 leden stemmen.");
        weigertBesluit(gestemd(stemming(1, 1, vijf, List.of("burgemeester"))), "Burgemeester staat bij beslispunt 1 zowel bij voor als bij tegen.");
        weigertBesluit(gestemd(stemming(1, 1, vijf.subList(0, 2), vijf.subList(2, 5))), "Beslispunt 1 is in de stemming verworpen; de uitkomst kan niet 'Conform' zijn.");
        weigertBesluit(gestemd(stemming(1, 2, vijf, List.of())), "staat een tweede stemming zonder eerste");
        weigertBesluit(gestemd(stemming(1, 1, vijf, List.of()), stemming(1, 2, vijf, List.of())), "een tweede stemming hoort daar niet bij");
        weigertBesluit(gestemd(stemming(1, 1, vijf, List.of()), stemming(1, 1, vijf, List.of())), "staat de eerste stemming twee keer");
        weigertBesluit(gestemd(stemming(9, 1, vijf, List.of())), "Kies bij elke stemming het beslispunt");
        Map<String, Object> afgewezen = new HashMap<>(per(uitkomst(1, "AFGEWEZEN", "letterlijk", "Afgewezen."), uitkomst(2, "CONFORM")));
        afgewezen.put("stemmingen", List.of(stemming(1, 1, vijf, List.of())));
        weigertBesluit(afgewezen, "Beslispunt 1 is in de stemming aangenomen; de uitkomst kan niet 'Afgewezen' zijn.");
        assertThat(besluiten.vanVoorstel(voorstel.id())).isEmpty();
    }

    @Test
    void aTieIsVotedAgainAndThenTheChairDecides() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.VASTSTELLEN, SoortBeslispunt.OVERIG);
        agenda(voorstel);
        sluit();
        List<String> vijf = COLLEGE.subList(0, 5);
        aanwezig(vijf);
        Map<String, Object> invoer = new HashMap<>(per(uitkomst(1, "CONFORM"),
                uitkomst(2, "AANGEHOUDEN", "letterlijk", "Aangehouden.", "aangehoudenTot", vergadering.datum().plusDays(14).toString())));
        invoer.put("terugtredingen", List.of(Map.of("gebruiker", "wethouder-economie", "teruggetreden", true, "reden", "Zijn zus werkt daar.")));
        List<String> voor = List.of("burgemeester", "portefeuillehouder");
        List<String> tegen = List.of("wethouder-financien", "wethouder-wonen");
        invoer.put("stemmingen", List.of(stemming(1, 1, voor, tegen)));
        weigertBesluit(invoer, "Bij beslispunt 1 staken de stemmen. Leg de tweede stemming vast (Gemeentewet 59).");
        invoer.put("stemmingen", List.of(stemming(1, 1, voor, tegen), stemming(1, 2, voor, tegen)));
        besluit(voorstel, invoer);
        rol.jobs();
        Besluit eerste = besluiten.vanVoorstel(voorstel.id()).get(0);
        assertThat(eerste.beslissendeStem()).isEqualTo("VOOR");
        assertThat(besluiten.verloop(eerste.id()).stemmen()).hasSize(8);
        assertThat(besluiten.verloop(eerste.id()).deelnemers()).filteredOn(d -> d.deelname() == Deelname.TERUGGETREDEN).singleElement()
                .satisfies(d -> assertThat(d.reden()).isEqualTo("Zijn zus werkt daar."));
        assertThat(lijsten.voorbeeld(vergadering.id())).contains("Niet deelgenomen aan beraadslaging en stemming: Wethouder Economie.")
                .doesNotContain("Zijn zus").contains("Aangehouden tot");
    }

    @Test
    void anItemTakenOffLosesItsTaskAndItsProposalIsFree() {
        Voorstel een = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        Voorstel twee = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(een, twee);
        sluit();
        aanwezig(COLLEGE);
        UUID punt = punt(een).id();
        assertThatThrownBy(() -> proces.haalAf(punt, " ", door("bestuurssecretariaat", "bestuurssecretariaat")))
                .isInstanceOf(Geweigerd.class).hasMessage("Vul in waarom het stuk van de agenda gaat.");
        assertThatThrownBy(() -> proces.haalAf(punt, "reden", door("wethouder-wonen", "collegelid")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen het bestuurssecretariaat of de gemeentesecretaris");
        proces.haalAf(punt, "Het stuk is niet rijp.", door("bestuurssecretariaat", "bestuurssecretariaat"));
        assertThat(rol.openTaken(SECRETARIS, "taak-besluit-vastleggen", nummer)).hasSize(1);
        assertThat(voorstellen.vrijgegeven()).extracting(Voorstel::id).contains(een.id());
        besluit(twee, allesConform());
        rol.jobs();
        assertThat(instantie).isWaitingAt("taak-besluitenlijst-vaststellen");
    }

    @Test
    void aProposalTakenBackLeavesItsItem() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(voorstel);
        sluit();
        aanwezig(COLLEGE);
        Agendapunt punt = vergaderingen.neemTerug(voorstel.id(), "Eerst overleg.", door("portefeuillehouder", "portefeuillehouder")).orElseThrow();
        assertThat(punt.status()).isEqualTo(Agendapunt.Status.TERUGGENOMEN);
        procesBerichten.meld("agendapunt-vervallen", "agendapuntId", punt.id());
        rol.jobs();
        assertThat(instantie).isWaitingAt("taak-besluitenlijst-vaststellen");
        assertThat(lijsten.voorbeeld(vergadering.id())).contains("het voorstel is teruggenomen");
        assertThat(vergaderingen.neemTerug(voorstel.id(), "nog eens", door("portefeuillehouder", "portefeuillehouder"))).isEmpty();
    }

    @Test
    void aMeetingCalledOffFreesItsProposals() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(voorstel);
        assertThatThrownBy(() -> proces.gelastAf(vergadering.id(), null, door("bestuurssecretariaat", "bestuurssecretariaat")))
                .isInstanceOf(Geweigerd.class).hasMessage("Vul in waarom de vergadering niet doorgaat.");
        proces.gelastAf(vergadering.id(), "Geen zaal.", door("bestuurssecretariaat", "bestuurssecretariaat"));
        assertThat(instantie).isEnded();
        assertThat(voorstellen.van(voorstel.id()).stand()).isEqualTo(Voorstelstand.VRIJGEGEVEN);
        assertThat(vergaderingen.van(vergadering.id()).status()).isEqualTo(Vergadering.Status.AFGELAST);
    }

    @Test
    void aHeldMeetingIsNotCalledOff() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(voorstel);
        sluit();
        aanwezig(COLLEGE);
        assertThatThrownBy(() -> proces.gelastAf(vergadering.id(), "Toch niet.", door("bestuurssecretariaat", "bestuurssecretariaat")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("is al gehouden");
    }

    @Test
    void whatIsNotPublicIsLeftOutAndCounted() {
        Voorstel open = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        Voorstel intern = vrijgegeven.maak(Openbaarheid.INTERN, false, SoortBeslispunt.OVERIG, SoortBeslispunt.KENNISNEMEN);
        agenda(open, intern);
        sluit();
        aanwezig(COLLEGE);
        besluit(open, allesConform());
        besluit(intern, allesConform());
        rol.jobs();
        lijstVaststellen();
        Besluitenlijst lijst = lijsten.laatste(vergadering.id()).orElseThrow();
        assertThat(lijst.weggelaten()).isEqualTo(2);
        assertThat(lijsten.html(lijst.id())).contains("2 besluiten zijn niet openbaar").doesNotContain(intern.dossier());
    }

    @Test
    void aSignatoryCanSendTheListBackAndAnotherFileIsNotSigned() {
        Voorstel voorstel = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        agenda(voorstel);
        sluit();
        aanwezig(COLLEGE);
        besluit(voorstel, allesConform());
        rol.jobs();
        lijstVaststellen();
        weigert("burgemeester", "taak-besluitenlijst-ondertekenen", nummer, Map.of("keuze", "ondertekenen", "sha256", "0".repeat(64)),
                "Het bestand dat u zag is niet het bestand dat nu ter ondertekening ligt.");
        String sha = lijsten.laatste(vergadering.id()).orElseThrow().sha256();
        weigert("burgemeester", "taak-besluitenlijst-ondertekenen", nummer, Map.of("sha256", sha), "Kies of u de besluitenlijst ondertekent of terugstuurt.");
        weigert("burgemeester", "taak-besluitenlijst-ondertekenen", nummer, Map.of("keuze", "terugsturen", "sha256", sha), "Vul in waarom u de besluitenlijst terugstuurt.");
        onderteken(SECRETARIS);
        rol.jobs();
        rol.voltooi("burgemeester", "taak-besluitenlijst-ondertekenen", nummer, Map.of("keuze", "terugsturen", "sha256", sha, "reden", "De naam klopt niet."));
        rol.jobs();
        assertThat(instantie).isWaitingAt("taak-besluitenlijst-vaststellen");
        assertThat(lijsten.laatste(vergadering.id()).orElseThrow().status()).isEqualTo(Besluitenlijst.Status.VOORLOPIG);
        lijstVaststellen();
        assertThat(lijsten.lijst(vergadering.id())).hasSize(2);
        onderteken("burgemeester");
        onderteken(SECRETARIS);
        rol.jobs();
        assertThat(instantie).isEnded();
    }

    @Test
    void sendingBackEndsTheOtherSignature() {
        besloten(vrijgegeven.openbaar(SoortBeslispunt.OVERIG));
        lijstVaststellen();
        String sha = lijsten.laatste(vergadering.id()).orElseThrow().sha256();
        rol.voltooi("burgemeester", "taak-besluitenlijst-ondertekenen", nummer, Map.of("keuze", "terugsturen", "sha256", sha, "reden", "Nog niet."));
        rol.jobs();
        assertThat(rol.openTaken(SECRETARIS, "taak-besluitenlijst-ondertekenen", nummer)).isEmpty();
        assertThat(instantie).isWaitingAt("taak-besluitenlijst-vaststellen");
    }

    @Test
    void aListWaitsForTheLetterToTheCouncil() {
        Voorstel voorstel = metBrief();
        assertThat(instantie).isWaitingAt("gateway-wacht");
        assertThatThrownBy(() -> publicaties.publiceer(vergadering.id(), door("gemeentesecretaris", SECRETARIS)))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("wacht nog op een brief aan de raad (dossier " + voorstel.dossier() + ")");
        procesBerichten.meld("publicatie-vrij", "vergaderingId", vergadering.id());
        assertThat(instantie).isWaitingAt("gateway-wacht");
        briefVerzonden(voorstel);
        procesBerichten.meld("publicatie-vrij", "vergaderingId", vergadering.id());
        assertThat(instantie).isEnded().hasPassed("publiceer");
    }

    @Test
    void whatIsUnderEmbargoJoinsThePublishedListWhenTheEmbargoEnds() {
        LocalDate einde = vandaag().plusDays(30);
        Voorstel open = vrijgegeven.openbaar(SoortBeslispunt.OVERIG);
        Voorstel later = vrijgegeven.onderEmbargo(einde, SoortBeslispunt.OVERIG);
        Voorstel intern = vrijgegeven.maak(Openbaarheid.INTERN, false, SoortBeslispunt.OVERIG);
        agenda(open, later, intern);
        sluit();
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "ZONDER_VERGADERING"));
        rol.jobs();
        lijstVaststellen();
        onderteken("burgemeester");
        onderteken(SECRETARIS);
        rol.jobs();
        assertThat(instantie).isWaitingAt("timer-embargo").hasPassed("publiceer");
        Besluitenlijst eerste = lijsten.laatste(vergadering.id()).orElseThrow();
        assertThat(eerste.weggelaten()).isEqualTo(2);
        assertThat(lijsten.html(eerste.id())).contains("Voorstel van " + open.dossier()).doesNotContain(later.dossier()).doesNotContain(intern.dossier());
        Besluit geheimTotDan = besluiten.vanVoorstel(later.id()).get(0);
        assertThat(geheimTotDan.embargoTot()).isEqualTo(einde);
        assertThat(besluiten.isGepubliceerd(geheimTotDan.id())).isFalse();
        assertThatThrownBy(() -> lijsten.vulAan(vergadering.id(), door("systeem", "systeem"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("geen embargo afgelopen");

        later(Duration.ofDays(30));
        rol.timer(nummer, "timer-embargo");
        assertThat(instantie).isEnded().hasPassed("vul-besluitenlijst-aan");
        assertThat(lijsten.lijst(vergadering.id())).hasSize(2).allSatisfy(l -> assertThat(l.gepubliceerdOp()).isNotNull());
        Besluitenlijst tweede = lijsten.laatste(vergadering.id()).orElseThrow();
        assertThat(tweede.aanvullingOp()).isEqualTo(1);
        assertThat(tweede.weggelaten()).isEqualTo(1);
        assertThat(lijsten.html(tweede.id())).contains("Voorstel van " + later.dossier()).contains("Deze lijst vult versie 1 aan").doesNotContain(intern.dossier());
        assertThat(lijsten.html(eerste.id())).doesNotContain(later.dossier());
        assertThat(besluiten.isGepubliceerd(geheimTotDan.id())).isTrue();
        assertThat(besluiten.isGepubliceerd(besluiten.vanVoorstel(intern.id()).get(0).id())).isFalse();
        assertThat(registersoorten()).contains("besluitenlijst-aangevuld");
    }

    @Test
    void afterTheTermTheSecretaryReleasesWithAReason() {
        Voorstel voorstel = metBrief();
        assertThat(jdbc.sql("select ontvanger_rol from bericht where feit_soort = 'publicatie-wacht' and feit_sleutel = :id order by ontvanger_rol")
                .param("id", lijsten.laatste(vergadering.id()).orElseThrow().id().toString()).query(String.class).list())
                .containsExactly("bestuurssecretariaat", SECRETARIS, "griffie");
        assertThat(jdbc.sql("select max(tekst) from bericht where feit_soort = 'publicatie-wacht' and feit_sleutel = :id")
                .param("id", lijsten.laatste(vergadering.id()).orElseThrow().id().toString()).query(String.class).single())
                .contains(voorstel.dossier()).contains("/taken/" + nummer + "/publicatie-vrijgeven");
        assertThatThrownBy(() -> publicaties.geefVrij(vergadering.id(), "haast", door(SECRETARIS, SECRETARIS)))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("De termijn voor publicatie loopt nog.");
        later(Duration.ofDays(16));
        rol.timer(nummer, "timer-publicatie");
        weigert(SECRETARIS, "taak-publicatie-vrijgeven", nummer, Map.of(), "Vul in waarom de besluitenlijst openbaar wordt");
        rol.voltooi(SECRETARIS, "taak-publicatie-vrijgeven", nummer, Map.of("reden", "De griffie is dicht."));
        assertThat(instantie).isEnded().hasPassed("geef-publicatie-vrij", "publiceer");
        assertThat(lijsten.laatste(vergadering.id()).orElseThrow().vrijgegevenReden()).isEqualTo("De griffie is dicht.");
    }

    @Test
    void aLetterSentInTimeEndsTheReleaseTask() {
        Voorstel voorstel = metBrief();
        later(Duration.ofDays(16));
        rol.timer(nummer, "timer-publicatie");
        briefVerzonden(voorstel);
        procesBerichten.meld("publicatie-vrij", "vergaderingId", vergadering.id());
        assertThat(instantie).isEnded();
        assertThat(lijsten.laatste(vergadering.id()).orElseThrow().vrijgegevenReden()).isNull();
    }

    @Test
    void onlyWhoHoldsTheFunctionDoesTheDeed() {
        assertThatThrownBy(() -> proces.plan(new NieuweVergadering(vandaag().plusDays(7), LocalTime.NOON, "x", vandaag().plusDays(6), LocalTime.NOON),
                door("beleidsmedewerker", "beleidsmedewerker"))).hasMessage("Alleen het bestuurssecretariaat plant een vergadering.");
        assertThatThrownBy(() -> proces.plan(new NieuweVergadering(null, null, null, null, null), door("bestuurssecretariaat", "bestuurssecretariaat")))
                .hasMessageContaining("Vul de datum van de vergadering in.").hasMessageContaining("Vul de plaats");
        assertThat(vergaderingen.bezwaren(new NieuweVergadering(vandaag().minusDays(1), LocalTime.NOON, "x", vandaag(), LocalTime.NOON)).get("datum")).contains("is voorbij");
        assertThat(vergaderingen.bezwaren(new NieuweVergadering(vandaag().plusDays(1), LocalTime.NOON, "x", vandaag().plusDays(2), LocalTime.NOON)).get("sluitDatum"))
                .contains("De agenda sluit niet voor de vergadering begint.");
    }

    private Voorstel metBrief() {
        Voorstel voorstel = vrijgegeven.maak(Openbaarheid.OPENBAAR, true, SoortBeslispunt.OVERIG);
        besloten(voorstel);
        lijstVaststellen();
        onderteken("burgemeester");
        onderteken(SECRETARIS);
        rol.jobs();
        return voorstel;
    }

    /** The letter is at the griffie, as raadsinformatiebrief leaves it. */
    private void briefVerzonden(Voorstel voorstel) {
        UUID rib = UUID.randomUUID();
        var nu = java.sql.Timestamp.from(ClockUtil.getCurrentTime().toInstant());
        jdbc.sql("""
                insert into rib (id, dossier, volgnr, voorstel, stand, openbaarheid, begonnen_op, begonnen_door, verzonden_op)
                values (:id, :dossier, 1, :voorstel, 'VERZONDEN', 'OPENBAAR', :nu, 'systeem', :nu)""")
                .param("id", rib).param("dossier", voorstel.dossier()).param("voorstel", voorstel.id()).param("nu", nu).update();
        jdbc.sql("insert into rib_beslispunt (rib, beslispunt, volgnr) values (:rib, :punt, 1)")
                .param("rib", rib).param("punt", voorstellen.beslispunten(voorstel.id()).get(0).id()).update();
    }

    private void besloten(Voorstel voorstel) {
        agenda(voorstel);
        sluit();
        aanwezig(COLLEGE);
        besluit(voorstel, allesConform());
        rol.jobs();
    }

    private void agenda(Voorstel... gekozen) {
        List<Map<String, Object>> punten = new ArrayList<>();
        for (Voorstel voorstel : gekozen) {
            punten.add(regel(voorstel, punten.size() + 1));
        }
        rol.voltooi("bestuurssecretariaat", "taak-agenda-opstellen", nummer, Map.of("punten", punten));
    }

    private Map<String, Object> regel(Voorstel voorstel, int plaats) {
        boolean bespreek = voorstellen.beslispunten(voorstel.id()).stream().anyMatch(p -> p.soort() == SoortBeslispunt.MANDATEREN);
        return new HashMap<>(Map.of("voorstelId", voorstel.id().toString(), "opnemen", true, "volgorde", plaats,
                "behandeling", bespreek ? "BESPREEKSTUK" : "HAMERSTUK"));
    }

    private void markeren(String lid, @org.jspecify.annotations.Nullable UUID punt) {
        rol.voltooi(lid, "taak-stukken-markeren", nummer, Map.of("stukken", punt == null ? List.of()
                : List.of(Map.of("agendapuntId", punt.toString(), "bespreken", true, "notitie", "Graag toelichting"))));
    }

    /** The agenda closes and the day of the meeting comes. */
    private void sluit() {
        alleTimers("timer-agenda-sluit");
        rol.jobs();
        opDeDag();
    }

    private void opDeDag() {
        Vergadering nu = vergaderingen.van(vergadering.id());
        ClockUtil.setCurrentTime(java.util.Date.from(nu.datum().atTime(nu.tijd()).atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
    }

    private void alleTimers(String activiteit) {
        beheer.createJobQuery().timers().activityId(activiteit).processInstanceId(instantie.getId()).list()
                .forEach((Job job) -> beheer.executeJob(job.getId()));
    }

    private static Map<String, Object> aanwezigheid(List<String> aanwezig, String voorzitter) {
        return new HashMap<>(Map.of("wijze", "VERGADERING", "voorzitter", voorzitter,
                "leden", COLLEGE.stream().map(lid -> Map.of("gebruiker", lid, "aanwezig", aanwezig.contains(lid))).toList()));
    }

    private void aanwezig(List<String> wie) {
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, aanwezigheid(wie, "burgemeester"));
    }

    private static Map<String, Object> allesConform() {
        return Map.of("wijze", "ALLES_CONFORM", "terugtredingen", List.of(), "uitkomsten", List.of(), "stemmingen", List.of());
    }

    @SafeVarargs
    private static Map<String, Object> per(Map<String, Object>... uitkomsten) {
        return Map.of("wijze", "PER_BESLISPUNT", "uitkomsten", List.of(uitkomsten));
    }

    @SafeVarargs
    private static Map<String, Object> gestemd(Map<String, Object>... stemmingen) {
        Map<String, Object> invoer = new HashMap<>(allesConform());
        invoer.put("stemmingen", List.of(stemmingen));
        return invoer;
    }

    private static Map<String, Object> stemming(int beslispunt, int ronde, List<String> voor, List<String> tegen) {
        return Map.of("beslispunt", String.valueOf(beslispunt), "ronde", String.valueOf(ronde), "voor", voor, "tegen", tegen);
    }

    private static Map<String, Object> uitkomst(int nummer, @org.jspecify.annotations.Nullable String uitkomst, String... velden) {
        Map<String, Object> regel = new HashMap<>(Map.of("nummer", nummer));
        if (uitkomst != null) {
            regel.put("uitkomst", uitkomst);
        }
        for (int i = 0; i < velden.length; i += 2) {
            regel.put(velden[i], velden[i + 1]);
        }
        return regel;
    }

    private Agendapunt punt(Voorstel voorstel) {
        return vergaderingen.agenda(vergadering.id()).stream().filter(p -> p.voorstelId().equals(voorstel.id())).findFirst().orElseThrow();
    }

    private void besluit(Voorstel voorstel, Map<String, ?> invoer) {
        Task taak = rol.openTaken(SECRETARIS, "taak-besluit-vastleggen", nummer).stream()
                .filter(t -> t.getName().contains("(" + voorstel.dossier() + ")")).findFirst().orElseThrow();
        rol.voltooi(SECRETARIS, taak, invoer);
    }

    private void weigertBesluit(Map<String, ?> invoer, String woorden) {
        weigert(SECRETARIS, "taak-besluit-vastleggen", nummer, invoer, woorden);
    }

    private void lijstVaststellen() {
        rol.voltooi(SECRETARIS, "taak-besluitenlijst-vaststellen", nummer, Map.of());
        rol.jobs();
    }

    private void onderteken(String wie) {
        rol.voltooi(wie, "taak-besluitenlijst-ondertekenen", nummer,
                Map.of("keuze", "ondertekenen", "sha256", lijsten.laatste(vergadering.id()).orElseThrow().sha256()));
    }

    private List<String> registersoorten() {
        return jdbc.sql("select soort from register_invoer where inhoud like :nummer").param("nummer", "%" + nummer + "%").query(String.class).list();
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
    }
}
