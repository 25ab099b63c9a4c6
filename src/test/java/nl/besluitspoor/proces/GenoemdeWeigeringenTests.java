package nl.besluitspoor.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vrijgegeven;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.VoorstelTests;
import nl.besluitspoor.voorstel.Voorstelstand;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the cycle refuses by name, each with its own sentence, in the order of the issue (5.4). Every other refusal has
 * its test beside what refuses it; six partners who answer in the same second are tested with planvorming.
 */
class GenoemdeWeigeringenTests extends VoorstelTests {

    private static final String SECRETARIS = "gemeentesecretaris";
    private static final LocalDate DAG = LocalDate.of(2025, 6, 24);

    @Autowired
    Vrijgegeven vrijgegeven;

    @Autowired
    Vergaderproces vergaderproces;

    @Autowired
    Functies functies;

    private String vergadering = "";

    @Test
    void aGewijzigdWithoutChangedText() {
        vergader(twee());
        weigertBesluit(per(uitkomst(1, "GEWIJZIGD", Map.of("letterlijk", "Conform met wijziging.")), uitkomst(2, "CONFORM", Map.of())),
                "Beslispunt 1 is gewijzigd vastgesteld. Vul de gewijzigde tekst in.");
    }

    @Test
    void aMemberWhoStoodBackAndVoted() {
        vergader(twee());
        Map<String, Object> invoer = new HashMap<>(Map.of("wijze", "ALLES_CONFORM"));
        invoer.put("terugtredingen", List.of(Map.of("gebruiker", "wethouder-wonen", "teruggetreden", true, "reden", "Familie woont er.")));
        invoer.put("stemmingen", List.of(Map.of("beslispunt", "1", "ronde", "1", "voor", Spelverloop.COLLEGE, "tegen", List.of())));
        weigertBesluit(invoer, "Wethouder Wonen trad terug bij dit agendapunt en kan niet meestemmen over beslispunt 1 (Gemeentewet 58).");
    }

    @Test
    void aMeetingWithoutQuorumAndNoSecondCall() {
        opDeAgenda(twee());
        weigert(aanwezig(Spelverloop.COLLEGE.subList(0, 2)), "Er is geen quorum: 2 van de 6 leden zijn aanwezig, ten minste de helft is nodig "
                + "(Gemeentewet 56). Vul datum en tijd van de tweede oproep in.");
    }

    @Test
    void anAangehoudenWithoutDate() {
        vergader(twee());
        weigertBesluit(per(uitkomst(1, "CONFORM", Map.of()), uitkomst(2, "AANGEHOUDEN", Map.of("letterlijk", "Aangehouden."))),
                "Beslispunt 2 is aangehouden. Vul in tot welke datum.");
    }

    @Test
    void aBeslispuntWithoutOutcome() {
        vergader(twee());
        weigertBesluit(per(uitkomst(1, "CONFORM", Map.of())), "Beslispunt 2 heeft geen uitkomst. Kies een uitkomst voor elk beslispunt.");
    }

    @Test
    void aParaafByTheWriter() {
        // On one day alone the adviser of financien writes too.
        LocalDate dag = LocalDate.of(2026, 3, 4);
        op(dag);
        if (!functies.heeft("financien", SCHRIJVER)) {
            functies.geef("financien", SCHRIJVER, null, dag, dag, false);
        }
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        notatafel.bewaar(voorstel, SoortSectie.AANLEIDING.name(), notatafel.blad(voorstel, SoortSectie.AANLEIDING.name()).geldend().versie(), null,
                new nl.besluitspoor.voorstel.Notastuk.Sectie("2", "Aanleiding", "Geschreven door wie ook adviseert.", null, null),
                door("financien", SCHRIJVER));
        rondAf(voorstel);
        weigertMet("financien", "taak-paraaf-geven", nummer, Map.of("oordeel", "AKKOORD"),
                "U hebt zelf aan dit voorstel geschreven. Een collega van financien geeft de paraaf.");
    }

    @Test
    void aReleaseByAnotherWethouder() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        rondAf(voorstel);
        iedereenAkkoord(nummer);
        assertThat(rol.openTaken("wethouder-wonen", "taak-voorstel-beoordelen", nummer)).isEmpty();
        assertThatThrownBy(() -> gang.beoordeel(voorstel, true, null, door("wethouder-wonen", HOUDER))).isInstanceOf(Geweigerd.class)
                .hasMessage("Dossier " + nummer + " valt onder de portefeuille Veerkrachtige Wijken. "
                        + "Alleen de houder daarvan of de waarnemer geeft dit voorstel vrij.");
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BEOORDELING);
    }

    @Test
    void endingWhileAProposalIsOnAnAgenda() {
        Voorstel voorstel = twee();
        opDeAgenda(voorstel);
        assertThatThrownBy(() -> dossierLoop.beeindig(voorstel.dossier(), "Geen geld", door("programmamanager", "programmamanager")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("staat op de agenda");
        assertThat(dossiers.van(voorstel.dossier()).isOpen()).isTrue();
    }

    @Test
    void zonderVergaderingWithABespreekstuk() {
        opDeAgenda(vrijgegeven.openbaar(SoortBeslispunt.MANDATEREN));
        weigert(Map.of("wijze", "ZONDER_VERGADERING"),
                "Zonder vergadering besluiten kan niet: agendapunt 1 is een bespreekstuk. Kies 'Er is vergaderd'.");
    }

    @Test
    void attendanceBeforeTheMeetingsDay() {
        opDeAgenda(twee());
        ClockUtil.setCurrentTime(Date.from(DAG.minusDays(1).atTime(23, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
        weigert(aanwezig(Spelverloop.COLLEGE), "Vergadering " + vergadering
                + " is pas op 24 juni 2025. Leg op die dag of later vast wie er waren of dat het college zonder vergadering besloot.");
    }

    private Voorstel twee() {
        return vrijgegeven.openbaar(SoortBeslispunt.VASTSTELLEN, SoortBeslispunt.OVERIG);
    }

    /** A meeting of 24 June 2025 whose agenda is closed, on its day. */
    private void opDeAgenda(Voorstel voorstel) {
        op(DAG.minusDays(7));
        Vergadering gepland = vergaderproces.plan(new NieuweVergadering(DAG, LocalTime.of(9, 30), "Stadhuis", DAG.minusDays(1), LocalTime.NOON),
                door("bestuurssecretariaat", "bestuurssecretariaat"));
        vergadering = gepland.nummer();
        String behandeling = voorstellen.beslispunten(voorstel.id()).stream().anyMatch(p -> p.soort() == SoortBeslispunt.MANDATEREN)
                ? "BESPREEKSTUK" : "HAMERSTUK";
        rol.voltooi("bestuurssecretariaat", "taak-agenda-opstellen", vergadering, Map.of("punten", List.of(Map.of("voorstelId", voorstel.id().toString(),
                "opnemen", true, "volgorde", 1, "behandeling", behandeling))));
        for (String lid : Spelverloop.COLLEGE) {
            rol.voltooi(lid, "taak-stukken-markeren", vergadering, Map.of("stukken", List.of()));
        }
        rol.jobs();
        op(DAG);
    }

    private void vergader(Voorstel voorstel) {
        opDeAgenda(voorstel);
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", vergadering, aanwezig(Spelverloop.COLLEGE));
    }

    private static void op(LocalDate dag) {
        ClockUtil.setCurrentTime(Date.from(dag.atTime(10, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
    }

    private static Map<String, Object> aanwezig(List<String> wie) {
        return Map.of("wijze", "VERGADERING", "voorzitter", "burgemeester",
                "leden", Spelverloop.COLLEGE.stream().map(lid -> Map.of("gebruiker", lid, "aanwezig", wie.contains(lid))).toList());
    }

    @SafeVarargs
    private static Map<String, Object> per(Map<String, Object>... uitkomsten) {
        return Map.of("wijze", "PER_BESLISPUNT", "uitkomsten", List.of(uitkomsten));
    }

    private static Map<String, Object> uitkomst(int nummer, String uitkomst, Map<String, Object> rest) {
        Map<String, Object> regel = new HashMap<>(rest);
        regel.put("nummer", nummer);
        regel.put("uitkomst", uitkomst);
        return regel;
    }

    private void weigert(Map<String, ?> invoer, String zin) {
        weigertMet(SECRETARIS, "taak-aanwezigheid-vastleggen", vergadering, invoer, zin);
    }

    private void weigertBesluit(Map<String, ?> invoer, String zin) {
        weigertMet(SECRETARIS, "taak-besluit-vastleggen", vergadering, invoer, zin);
    }

    /** Refused with exactly this sentence; the task stays. */
    private void weigertMet(String wie, String taak, String businessKey, Map<String, ?> invoer, String zin) {
        List<String> open = new ArrayList<>(rol.openTaken(wie, taak, businessKey).stream().map(t -> t.getId()).toList());
        assertThatThrownBy(() -> rol.voltooi(wie, taak, businessKey, invoer)).isInstanceOf(Geweigerd.class).hasMessage(zin);
        assertThat(rol.openTaken(wie, taak, businessKey)).extracting(t -> t.getId()).isEqualTo(open);
    }
}
