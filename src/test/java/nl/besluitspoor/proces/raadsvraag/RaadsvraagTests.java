package nl.besluitspoor.proces.raadsvraag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.RaadsvraagLoop;
import nl.besluitspoor.raad.NieuweRaadsvraag;
import nl.besluitspoor.raad.Raadsvraag;
import nl.besluitspoor.raad.Raadsvraagstand;
import nl.besluitspoor.raad.Raadsvragen;
import nl.besluitspoor.toezegging.Herkomst;
import nl.besluitspoor.toezegging.Toezeggingen;
import nl.besluitspoor.toezegging.Toezeggingstand;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Beslispunt.Behandeling;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RaadsvraagTests extends ProcesTests {

    private static final String BEANTWOORDEN = "taak-raadsvraag-beantwoorden";
    private static final String BEOORDELEN = "taak-antwoord-beoordelen";

    @Autowired
    Dossiers dossiers;

    @Autowired
    RaadsvraagLoop loop;

    @Autowired
    Raadsvragen vragen;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    Toezeggingen toezeggingen;

    private String dossier;
    private UUID vraag;
    private ProcessInstance instantie;

    @Test
    void anAnswerIsJudgedAdoptedSentAndItsPromiseKept() {
        ontvang();
        assertThat(vragen.van(vraag)).satisfies(v -> {
            assertThat(v.kenmerk()).isEqualTo(dossier + "/RV-1");
            assertThat(v.termijn()).isEqualTo(vandaag().plusDays(30));
        });
        assertThat(berichten("raadsvraag-ontvangen", vraag)).containsExactlyInAnyOrder("beleidsmedewerker", "portefeuillehouder");
        assertThat(rol.openTaken("beleidsmedewerker", BEANTWOORDEN, dossier).get(0).getName()).contains("RV-1").contains(dossier);
        assertThat(rol.toont("beleidsmedewerker", BEANTWOORDEN, dossier)).containsEntry("vraag", "Hoe gaat het met de wijk?").containsKey("bekendeTermijnen");

        weigert("beleidsmedewerker", BEANTWOORDEN, dossier, Map.of("antwoord", "Goed.", "toezeggingen",
                List.of(Map.of("inhoud", "Een bericht", "eigenaar", "wijkmanager", "termijn", "ooit"))), "Toezegging 1: Deel 1: 'ooit' is geen datum");
        weigert("beleidsmedewerker", BEANTWOORDEN, dossier, Map.of("antwoord", "Goed.", "toezeggingen",
                List.of(Map.of("inhoud", "Een bericht", "termijn", "na de zomer"))), "Kies wie de toezegging nakomt.");
        weigert("beleidsmedewerker", BEANTWOORDEN, dossier, Map.of("antwoord", " "), "Vul het antwoord in.");
        antwoord("Goed.");
        assertThat(instantie).isWaitingAt(BEOORDELEN);
        assertThat(rol.heeft("wethouder-wonen", BEOORDELEN, dossier)).isFalse();
        weigert("portefeuillehouder", BEOORDELEN, dossier, Map.of("besluit", "TERUG"), "Vul in waarom u het antwoord terugstuurt");
        weigert("portefeuillehouder", BEOORDELEN, dossier, Map.of(), "Kies of u het antwoord goed vindt of terugstuurt.");
        rol.voltooi("portefeuillehouder", BEOORDELEN, dossier, Map.of("besluit", "TERUG", "reden", "Te kort."));
        assertThat(instantie).isWaitingAt(BEANTWOORDEN);
        assertThat(rol.toont("beleidsmedewerker", BEANTWOORDEN, dossier)).containsEntry("terugReden", "Te kort.").containsEntry("antwoord", "Goed.");
        antwoord("Het gaat goed met de wijk.");
        akkoord();
        assertThat(instantie).isWaitingAt("bericht-antwoord-besloten");
        UUID voorstel = vragen.van(vraag).voorstelId();
        assertThat(voorstellen.beslispunten(voorstel)).singleElement().satisfies(punt -> {
            assertThat(punt.soort()).isEqualTo(SoortBeslispunt.INSTEMMEN);
            assertThat(punt.tekst()).contains(dossier + "/RV-1");
        });
        assertThat(rol.heeft("beleidsmedewerker", "taak-voorstel-schrijven", dossier)).isTrue();

        besluit(Uitkomst.CONFORM, null);
        assertThat(instantie).isWaitingAt("bericht-raadsvraag-verzonden");
        rol.jobs();
        assertThat(instantie).isEnded().hasPassed("antwoord-versturen", "antwoordverzending-vastleggen", "einde-beantwoord");
        assertThat(vragen.van(vraag)).satisfies(v -> {
            assertThat(v.stand()).isEqualTo(Raadsvraagstand.VERZONDEN);
            assertThat(v.documentId()).isNotNull();
        });
        assertThat(berichten("raadsvraag-beantwoord", vraag)).containsExactly("griffie");
        assertThat(berichten("raadsvraag-afgedaan", vraag)).contains("beleidsmedewerker", "portefeuillehouder", "programmamanager");
        assertThat(toezeggingen.vanDossier(dossier)).singleElement().satisfies(t -> {
            assertThat(t.herkomst()).isEqualTo(Herkomst.RAADSVRAAG);
            assertThat(t.stand()).isEqualTo(Toezeggingstand.OPEN);
            assertThat(t.eigenaar()).isEqualTo("wijkmanager");
        });
    }

    @Test
    void aChangedAnswerIsBroughtInLineAndNotDecidedTwice() {
        ontvang();
        antwoord("Goed.");
        akkoord();
        besluit(Uitkomst.GEWIJZIGD, "In te stemmen met een langer antwoord.");
        assertThat(instantie).isWaitingAt(BEANTWOORDEN);
        assertThat(String.valueOf(rol.toont("beleidsmedewerker", BEANTWOORDEN, dossier).get("terugReden"))).contains("een langer antwoord");
        antwoord("Een langer antwoord.");
        assertThat(String.valueOf(rol.toont("portefeuillehouder", BEOORDELEN, dossier).get("hierna"))).contains("besloot al");
        akkoord();
        rol.jobs();
        assertThat(instantie).isEnded().hasPassed("einde-beantwoord");
        assertThat(vragen.van(vraag).antwoord()).isEqualTo("Een langer antwoord.");
    }

    @Test
    void anAnswerThatTheCollegeDoesNotFollowIsWrittenAnewWithAVoorstelOfItsOwn() {
        ontvang();
        antwoord("Goed.");
        akkoord();
        UUID eerste = vragen.van(vraag).voorstelId();
        besluit(Uitkomst.AFGEWEZEN, null);
        assertThat(instantie).isWaitingAt(BEANTWOORDEN);
        antwoord("Beter.");
        akkoord();
        assertThat(vragen.van(vraag).voorstelId()).isNotNull().isNotEqualTo(eerste);
        assertThat(instantie).isWaitingAt("bericht-antwoord-besloten");
    }

    @Test
    void isRemindedBeforeTheTermAndAgainAfterAnUitstelThatTheCouncilHears() {
        ontvang();
        assertThatThrownBy(() -> loop.stelUit(vraag, vandaag().plusDays(30), "later", door("beleidsmedewerker", "beleidsmedewerker")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("is niet later dan de huidige");
        assertThatThrownBy(() -> loop.stelUit(vraag, vandaag().plusDays(60), " ", door("beleidsmedewerker", "beleidsmedewerker")))
                .hasMessageContaining("Vul in waarom het antwoord later komt");
        assertThatThrownBy(() -> loop.stelUit(vraag, null, "later", door("beleidsmedewerker", "beleidsmedewerker"))).hasMessageContaining("Vul de nieuwe uiterste dag in.");
        assertThatThrownBy(() -> loop.stelUit(vraag, vandaag().plusDays(60), "later", door("onderzoek", "onderzoek")))
                .hasMessageContaining("Alleen een beleidsmedewerker of de portefeuillehouder");
        later(Duration.ofDays(26));
        rol.timer(dossier, "timer-raadsvraag-herinnering");
        assertThat(berichten("raadsvraag-herinnering", vraag + ":0")).containsExactlyInAnyOrder("beleidsmedewerker", "portefeuillehouder");
        LocalDate nieuw = vandaag().plusDays(30);
        loop.stelUit(vraag, nieuw, "De cijfers komen later.", door("beleidsmedewerker", "beleidsmedewerker"));
        assertThat(berichten("raadsvraag-uitgesteld", vraag + ":1")).contains("griffie");
        assertThat(vragen.van(vraag).termijn()).isEqualTo(nieuw);
        rol.timer(dossier, "timer-na-uitstel");
        assertThat(berichten("raadsvraag-herinnering", vraag + ":1")).as("not yet: the term was moved").isEmpty();
        assertThat(instantie).hasPassed("na-uitstel-herinneren").isWaitingAt(BEANTWOORDEN);
        later(Duration.ofDays(28));
        loop.stelUit(vraag, nieuw.plusDays(3), "Nog drie dagen.", door("portefeuillehouder", "portefeuillehouder"));
        rol.timer(dossier, "timer-na-uitstel");
        assertThat(berichten("raadsvraag-herinnering", vraag + ":2")).contains("beleidsmedewerker");
    }

    @Test
    void onlyTheGriffieRecordsAQuestionWithEveryField() {
        dossier = dossier();
        assertThatThrownBy(() -> loop.ontvang(new NieuweRaadsvraag(dossier, "Wijk", "Vraag?", "Fractie", vandaag()), door("beleidsmedewerker", "beleidsmedewerker")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen de griffie legt een raadsvraag vast.");
        assertThat(vragen.bezwaren(new NieuweRaadsvraag(dossier, "", null, "x".repeat(301), vandaag().plusDays(1))))
                .containsOnlyKeys("onderwerp", "vraag", "steller", "ontvangenOp");
    }

    @Test
    void nothingOfQuestionOrAnswerStaysInTheEngine() {
        ontvang();
        antwoord("Goed.");
        Set<String> namen = runtime.createVariableInstanceQuery().processInstanceIdIn(instantie.getId()).list().stream()
                .map(VariableInstance::getName).collect(Collectors.toSet());
        assertThat(namen).isSubsetOf(RaadsvraagModel.VARIABELEN);
    }

    private void ontvang() {
        dossier = dossier();
        vraag = loop.ontvang(new NieuweRaadsvraag(dossier, "De wijk", "Hoe gaat het met de wijk?", "Fractie (voorbeeld)", vandaag()), door("griffie", "griffie"));
        instantie = runtime.createProcessInstanceQuery().processDefinitionKey("raadsvraag").processInstanceBusinessKey(dossier).singleResult();
    }

    private String dossier() {
        return dossiers.start(new NieuwDossier("Aanpak Pottenberg", "Aanpak", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"), List.of("servatius"),
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "aanleiding", null, true), door("programmamanager", "programmamanager")).nummer();
    }

    private void antwoord(String tekst) {
        rol.voltooi("beleidsmedewerker", BEANTWOORDEN, dossier, Map.of("antwoord", tekst,
                "toezeggingen", List.of(Map.of("inhoud", "Een bericht over de wijk", "eigenaar", "wijkmanager", "termijn", "na de zomer"))));
    }

    private void akkoord() {
        rol.voltooi("portefeuillehouder", BEOORDELEN, dossier, Map.of("besluit", "AKKOORD"));
        rol.jobs();
    }

    /** The college treats the voorstel; the model hears it as it does from the step that tells final points. */
    private void besluit(Uitkomst uitkomst, String gewijzigd) {
        UUID voorstel = vragen.van(vraag).voorstelId();
        Beslispunt punt = voorstellen.beslispunten(voorstel).get(0);
        jdbc.sql("""
                insert into beslispunt_uitkomst (id, beslispunt, behandeling, uitkomst, letterlijke_tekst, gewijzigde_tekst, datum, vergadering, door, op)
                values (:id, :punt, 1, :uitkomst, 'proef', :gewijzigd, :datum, :vergadering, 'gemeentesecretaris', :op)""")
                .param("id", UUID.randomUUID()).param("punt", punt.id()).param("uitkomst", uitkomst.name()).param("gewijzigd", gewijzigd)
                .param("datum", vandaag()).param("vergadering", UUID.randomUUID()).param("op", java.sql.Timestamp.from(ClockUtil.getCurrentTime().toInstant())).update();
        procesBerichten.meld("antwoord-besloten", "voorstelId", voorstel);
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
    }

    private List<String> berichten(String soort, Object sleutel) {
        return jdbc.sql("select distinct ontvanger_rol from bericht where feit_soort = :soort and feit_sleutel = :sleutel").param("soort", soort)
                .param("sleutel", sleutel.toString()).query(String.class).list();
    }
}
