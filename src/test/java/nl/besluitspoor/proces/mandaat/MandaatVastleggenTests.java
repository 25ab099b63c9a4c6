package nl.besluitspoor.proces.mandaat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Mandaat;
import nl.besluitspoor.mandaat.MandaatToets;
import nl.besluitspoor.mandaat.Mandaatfeit;
import nl.besluitspoor.mandaat.Mandaatstand;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Toetsing;
import nl.besluitspoor.mandaat.Toetsuitkomst;
import nl.besluitspoor.mandaat.Toetsvraag;
import nl.besluitspoor.mandaat.Verleningen;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.proces.FunctieLoop;
import nl.besluitspoor.proces.MandaatLoop;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.NieuweUitkomst;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.VoorstelTests;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a decision that gives a mandaat to the terms that a lawyer lays down, and to its end by another decision. */
class MandaatVastleggenTests extends VoorstelTests {

    private static final String TAAK = "taak-mandaat-vastleggen";

    @Autowired
    Mandaten mandaten;

    @Autowired
    MandaatToets toets;

    @Autowired
    Verleningen verleningen;

    @Autowired
    MandaatLoop loop;

    @Autowired
    FunctieLoop functieLoop;

    @Autowired
    Functies functies;

    private String besloten(Uitkomst punt1, Uitkomst punt2) {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, punt1), uitkomst(voorstel, 2, punt2));
        return nummer;
    }

    /** What the lawyer sends: what the form shows prefilled, and these fields otherwise. */
    private Map<String, Object> akte(String nummer, Object... velden) {
        Map<String, Object> toont = rol.toont("juridisch", TAAK, nummer);
        Map<String, Object> invoer = new HashMap<>();
        invoer.put("oordeel", "VASTLEGGEN");
        for (String veld : List.of("grondslag", "objectSoort", "houderSoort", "houderFunctie", "houderBereik", "houderPersoon", "soorten", "plafondEnkel",
                "plafondSamen", "voorwaarden", "geldigVan", "geldigTot", "ondermandaat", "rapportage")) {
            if (toont.get(veld) != null) {
                invoer.put(veld, toont.get(veld));
            }
        }
        for (int i = 0; i < velden.length; i += 2) {
            invoer.put((String) velden[i], velden[i + 1]);
        }
        return invoer;
    }

    private Mandaat legVast(String nummer, Object... velden) {
        rol.voltooi("juridisch", TAAK, nummer, akte(nummer, velden));
        rol.jobs();
        List<Mandaat> alle = mandaten.vanDossier(nummer);
        return alle.get(alle.size() - 1);
    }

    private Toetsing toets(String nummer, Wijzigingssoort soort) {
        return toets.toets(Toetsvraag.bijAanvraag(nummer, toets.geldend(nummer).orElseThrow().id(), Set.of(soort), false, false, BigDecimal.ZERO, "wijkmanager"));
    }

    @Test
    void aMandaatIsCheckedFromTheMomentThatALawyerLaidItDown() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        Toetsing eerder = toets(nummer, Wijzigingssoort.AANVULLING);
        assertThat(eerder.uitkomst()).isEqualTo(Toetsuitkomst.GEWEIGERD);
        assertThat(eerder.redenen()).extracting(Toetsing.Regel::reden).containsExactly("Het mandaat is nog niet vastgelegd.");
        assertThat(mails(nummer, "mandaat-te-leggen")).isEqualTo(1);

        Map<String, Object> toont = rol.toont("juridisch", TAAK, nummer);
        assertThat(toont.get("tekst")).asString().startsWith("De portefeuillehouder te mandateren wijzigingen te verwerken.").endsWith("Besluit: Conform.");
        assertThat(toont).containsEntry("houderFunctie", "portefeuillehouder").containsEntry("houderBereik", "Veerkrachtige Wijken")
                .containsEntry("grondslag", "GEMEENTEWET_168").containsEntry("plafondSamen", "10000,00").containsEntry("geldigTot", "2027-01-01")
                .containsEntry("geldigVan", "2025-06-24").containsEntry("rapportage", "elk kwartaal aan het college");
        assertThat(toont.get("functiekeuze")).asString().contains("Onderzoek en Statistiek").doesNotContain("auditor", "partner-servatius, tekst=partner");

        weigert("juridisch", TAAK, nummer, Map.of(), "Kies of u het mandaat vastlegt");
        weigert("juridisch", TAAK, nummer, akte(nummer, "oordeel", "GEEN_MANDAAT"), "Schrijf op waarom het besluit geen mandaat geeft");
        weigert("juridisch", TAAK, nummer, akte(nummer, "grondslag", ""), "Kies op welk artikel");
        weigert("juridisch", TAAK, nummer, akte(nummer, "grondslag", "AWB_10_3"), "De houder is lid van het college");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderSoort", ""), "aan een functie of aan een persoon");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderBereik", ""), "Kies van welke portefeuille");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderFunctie", "tovenaar"), "Niemand heeft nu de functie");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderFunctie", "auditor", "houderBereik", ""), "besluit nooit namens het college");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderSoort", "PERSOON", "houderPersoon", "niemand"), "is niet bekend");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderSoort", "PERSOON", "houderPersoon", "auditor"), "besluit nooit namens het college");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderFunctie", "juridisch", "houderBereik", "", "grondslag", "AWB_10_3"), "U krijgt dit mandaat zelf");
        weigert("juridisch", TAAK, nummer, akte(nummer, "houderFunctie", "griffie", "houderBereik", "", "grondslag", "AWB_10_4"), "instemden (Awb 10:4)");
        weigert("juridisch", TAAK, nummer, akte(nummer, "geldigVan", ""), "vanaf welke dag");
        weigert("juridisch", TAAK, nummer, akte(nummer, "geldigTot", "2025-06-23"), "ligt voor de begindatum");
        weigert("juridisch", TAAK, nummer, akte(nummer, "plafondSamen", "tien"), "is geen bedrag");
        weigert("juridisch", TAAK, nummer, akte(nummer, "plafondEnkel", "10.000,01"), "is hoger dan dat voor alle wijzigingen samen");
        weigert("juridisch", TAAK, nummer, akte(nummer, "objectSoort", ""), "Kies waarover het mandaat gaat");

        Mandaat mandaat = legVast(nummer, "geldigTot", "2035-01-01");
        assertThat(mandaat.nummer()).matches("M-\\d{4}-\\d{4}");
        assertThat(mandaat.houder()).isEqualTo(Mandaat.Houder.functie("portefeuillehouder", "Veerkrachtige Wijken"));
        assertThat(mandaat.toegestaan()).containsExactly(Wijzigingssoort.AANVULLING);
        assertThat(mandaat.uitgesloten()).containsExactly(Wijzigingssoort.DOEL);
        assertThat(mandaat.plafondSamen()).isEqualByComparingTo("10000");
        assertThat(mandaat.bron()).isEqualTo("besluit van het college van 24 juni 2025, beslispunt 2");
        assertThat(toets(nummer, Wijzigingssoort.AANVULLING).uitkomst()).isEqualTo(Toetsuitkomst.TOEGESTAAN);
        assertThat(toets(nummer, Wijzigingssoort.DOEL).uitkomst()).isEqualTo(Toetsuitkomst.GEWEIGERD);
        assertThat(rol.openTaken("juridisch", TAAK, nummer)).isEmpty();
        assertThat(feiten(nummer)).contains("mandaat-verleend", "mandaat-vastgelegd");
        assertThat(mails(nummer, "mandaat-vastgelegd")).isPositive();
    }

    @Test
    void heldOverOrRejectedPointsGiveNoMandaat() {
        String afgewezen = besloten(Uitkomst.CONFORM, Uitkomst.AFGEWEZEN);
        assertThat(rol.openTaken("juridisch", TAAK, afgewezen)).isEmpty();
        assertThat(verleningen.zonderVerlening(afgewezen)).isEmpty();
        String aangehouden = besloten(Uitkomst.CONFORM, Uitkomst.AANGEHOUDEN);
        assertThat(rol.openTaken("juridisch", TAAK, aangehouden)).isEmpty();
        UUID voorstel = voorstellen.lijst(aangehouden).get(0).id();
        UUID punt = voorstellen.beslispunten(voorstel).get(1).id();
        assertThatThrownBy(() -> loop.legAlsnogVast(voorstel, punt, door("juridisch", "juridisch"))).isInstanceOf(Geweigerd.class).hasMessageContaining("geeft geen mandaat");
        String teruggenomen = dossier(List.of("servatius"));
        UUID los = losVoorstel(teruggenomen);
        totVrijgave(los);
        voorstelLoop.neemTerug(los, "Nog niet rijp", door(HOUDER, HOUDER));
        rol.jobs();
        assertThat(rol.openTaken("juridisch", TAAK, teruggenomen)).isEmpty();
    }

    @Test
    void anAuthorisationInsideAChangedDecisionHoldsForThatDocumentUntilItIsSent() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        totVrijgave(voorstel);
        UUID een = voorstellen.beslispunten(voorstel).get(0).id();
        besluit(voorstel, new NieuweUitkomst(een, Uitkomst.GEWIJZIGD, "Gewijzigd; de portefeuillehouder wordt gemachtigd de aanpassingen aan te brengen.",
                "Het programmaplan vast te stellen, met een voorwoord.", null), uitkomst(voorstel, 2, Uitkomst.AFGEWEZEN));
        Mandaat machtiging = legVast(nummer);
        assertThat(machtiging.herkomst()).isEqualTo(Mandaat.Herkomst.MACHTIGING);
        assertThat(machtiging.objectSoort()).isEqualTo(Mandaat.ObjectSoort.DOCUMENT);
        assertThat(machtiging.feiten()).isEmpty();
        brief(voorstel);
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Voorwoord aangepast"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(mandaten.van(machtiging.id()).feiten()).extracting(Mandaatfeit::soort).containsExactly(Mandaatfeit.Soort.GEEINDIGD_MET_OBJECT);
        Toetsing toetsing = toets.toets(Toetsvraag.bijAanvraag(nummer, toets.geldend(nummer).orElseThrow().id(), Set.of(Wijzigingssoort.TEKSTUEEL), false, false,
                BigDecimal.ZERO, "wijkmanager"));
        assertThat(toetsing.redenen()).extracting(Toetsing.Regel::id).containsExactly("regel-geen-mandaat");
    }

    private void brief(UUID voorstel) {
        Notastuk.Rib rib = (Notastuk.Rib) notatafel.blad(voorstel, Notastuk.RIB).geldend().inhoud();
        zet(voorstel, Notastuk.RIB, new Notastuk.Rib(rib.tekst(), List.of(voorstellen.beslispunten(voorstel).get(0).id())));
    }

    @Test
    void aDecisionThatGivesNoMandaatAfterAllIsRecordedWithItsReason() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        rol.voltooi("juridisch", TAAK, nummer, akte(nummer, "oordeel", "GEEN_MANDAAT", "reden", "Het besluit noemt niemand."));
        assertThat(mandaten.vanDossier(nummer)).isEmpty();
        assertThat(feiten(nummer)).contains("geen-mandaat-vastgelegd");
        assertThat(toets(nummer, Wijzigingssoort.TEKSTUEEL).redenen()).extracting(Toetsing.Regel::id).containsExactly("regel-geen-mandaat");
    }

    @Test
    void aLawyerAsksForTheTaskHimselfForADecisionFromBefore() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        UUID voorstel = voorstellen.lijst(nummer).get(0).id();
        UUID punt = voorstellen.beslispunten(voorstel).get(1).id();
        rol.openTaken("juridisch", TAAK, nummer).forEach(taak -> runtime.deleteProcessInstance(taak.getProcessInstanceId(), "voor de bouw"));
        knoeit(nummer);
        jdbc.sql("delete from mandaat_verlening where dossier = :d").param("d", nummer).update();
        assertThat(toets(nummer, Wijzigingssoort.TEKSTUEEL).redenen()).extracting(Toetsing.Regel::id).containsExactly("regel-niet-vastgelegd");
        assertThatThrownBy(() -> loop.legAlsnogVast(voorstel, punt, door(SCHRIJVER, SCHRIJVER))).hasMessageContaining("Alleen een jurist");
        loop.legAlsnogVast(voorstel, punt, door("juridisch", "juridisch"));
        assertThatThrownBy(() -> loop.legAlsnogVast(voorstel, punt, door("juridisch", "juridisch"))).hasMessageContaining("staat de taak");
        legVast(nummer, "geldigTot", "2035-01-01");
        assertThat(toets(nummer, Wijzigingssoort.AANVULLING).uitkomst()).isEqualTo(Toetsuitkomst.TOEGESTAAN);
    }

    private void trekIn(String nummer, String tekst, ObjectSoort object) {
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        zet(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(new Punt(UUID.randomUUID(), 1, SoortBeslispunt.INTREKKEN, tekst, object, "programmaplan",
                Openbaarheid.OPENBAAR, null))));
        zet(voorstel, Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(new ArrayList<>(List.of(new nl.besluitspoor.voorstel.Nota.Onderbouwing("1.1", "Reden", "Het is niet meer nodig.")))));
        Notastuk.Rib rib = (Notastuk.Rib) notatafel.blad(voorstel, Notastuk.RIB).geldend().inhoud();
        zet(voorstel, Notastuk.RIB, new Notastuk.Rib(rib.tekst(), punten(voorstel).stream().map(Punt::id).toList()));
        rondAf(voorstel);
        iedereenAkkoord(nummer);
        geefVrij(nummer);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM));
    }

    @Test
    void theCollegeWithdrawsAMandaatByDecision() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        Mandaat mandaat = legVast(nummer, "geldigTot", "2035-01-01");
        trekIn(nummer, "Mandaat " + mandaat.nummer() + " in te trekken.", ObjectSoort.OVERIG);
        assertThat(mandaten.stand(mandaten.van(mandaat.id()), nummer)).isEqualTo(Mandaatstand.INGETROKKEN);
        assertThat(toets(nummer, Wijzigingssoort.AANVULLING).redenen()).extracting(Toetsing.Regel::artikel).containsExactly("Awb 10:8");
    }

    @Test
    void theObjectsDecisionWithdrawnEndsTheMandaat() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        Mandaat mandaat = legVast(nummer, "geldigTot", "2035-01-01");
        trekIn(nummer, "Het besluit van 24 juni 2025 over het programmaplan in te trekken.", ObjectSoort.PLAN);
        assertThat(mandaten.stand(mandaten.van(mandaat.id()), nummer)).isEqualTo(Mandaatstand.GEEINDIGD_MET_OBJECT);
    }

    @Test
    void aMandaatThatReplacesAnotherKeepsItsNumber() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        Mandaat eerste = legVast(nummer, "geldigTot", "2035-01-01");
        UUID los = losVoorstel(nummer);
        totVrijgave(los);
        besluit(los, uitkomst(los, 1, Uitkomst.CONFORM), uitkomst(los, 2, Uitkomst.CONFORM));
        weigert("juridisch", TAAK, nummer, akte(nummer, "vervangt", UUID.randomUUID().toString()), "geldt niet meer of hoort niet bij dit dossier");
        Mandaat tweede = legVast(nummer, "vervangt", eerste.id().toString(), "geldigTot", "2035-01-01");
        assertThat(tweede.nummer()).isEqualTo(eerste.nummer());
        assertThat(tweede.versie()).isEqualTo(2);
        assertThat(mandaten.stand(mandaten.van(eerste.id()), nummer)).isEqualTo(Mandaatstand.VERVANGEN);
        assertThat(toets(nummer, Wijzigingssoort.AANVULLING).mandaat().id()).isEqualTo(tweede.id());
    }

    @Test
    void anOndermandaatIsLaidDownByALawyerToo() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        Mandaat boven = legVast(nummer, "geldigTot", "2035-01-01", "ondermandaat", "true");
        loop.geefOndermandaat(boven.id(), Mandaat.Houder.functie("programmamanager", null), "Aanvullingen in de wijk.", door(HOUDER, HOUDER));
        List<Map<String, Object>> soorten = new ArrayList<>();
        for (Wijzigingssoort soort : Wijzigingssoort.values()) {
            soorten.add(Map.of("soort", soort.name(), "naam", soort.naam(), "keuze", soort == Wijzigingssoort.DOEL ? "TOEGESTAAN" : "NIET_GENOEMD"));
        }
        weigert("juridisch", TAAK, nummer, akte(nummer, "soorten", soorten, "plafondSamen", "500", "plafondEnkel", "500"), "Het ondermandaat noemt 'doel'");
        soorten.replaceAll(rij -> Map.of("soort", rij.get("soort"), "naam", rij.get("naam"), "keuze", "AANVULLING".equals(rij.get("soort")) ? "TOEGESTAAN" : "NIET_GENOEMD"));
        weigert("juridisch", TAAK, nummer, akte(nummer, "soorten", soorten, "plafondSamen", "", "plafondEnkel", ""), "Het plafond van een ondermandaat");
        Mandaat onder = legVast(nummer, "soorten", soorten, "plafondSamen", "500", "plafondEnkel", "500", "geldigTot", "2030-01-01");
        assertThat(onder.boven()).isEqualTo(boven.id());
        assertThat(mandaten.houders(onder.id())).extracting(h -> h.persoon().gebruiker()).contains("programmamanager");
        assertThat(toets(nummer, Wijzigingssoort.AANVULLING).mandaat().id()).as("wie beslist is nog niet bekend: het mandaat zelf").isEqualTo(boven.id());
    }

    @Test
    void aChangeOfPortefeuilleMovesTheOpenTasks() {
        String eigen = UUID.randomUUID().toString().substring(0, 8);
        String portefeuille = "Wissel " + eigen;
        for (String naam : List.of("oud-" + eigen, "nieuw-" + eigen)) {
            functies.leg(new Persoon(naam, "Persoon " + naam, naam + "@voorbeeld.example"));
        }
        functies.geef("oud-" + eigen, "portefeuillehouder", portefeuille, LocalDate.of(2024, 1, 1), null, false);
        String nummer = dossiers.start(new NieuwDossier("Plan " + eigen, "Plan " + eigen, SoortPlan.PROGRAMMAPLAN, List.of(POTTENBERG), List.of("servatius"),
                portefeuille, Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true), door("programmamanager", "programmamanager")).nummer();
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        rondAf(voorstel);
        iedereenAkkoord(nummer);
        assertThat(rol.openTaken("oud-" + eigen, "taak-voorstel-beoordelen", nummer)).hasSize(1);
        taken.claim(rol.openTaken("oud-" + eigen, "taak-voorstel-beoordelen", nummer).get(0).getId(), "oud-" + eigen);
        Functies.Wisseling wisseling = new Functies.Wisseling("portefeuillehouder", portefeuille, "nieuw-" + eigen,
                LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")), null, false);
        assertThatThrownBy(() -> functieLoop.wissel(wisseling, door("wijkmanager", "wijkmanager"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen het bestuurssecretariaat");
        functieLoop.wissel(wisseling, door("bestuurssecretariaat", "bestuurssecretariaat"));
        assertThat(rol.openTaken("oud-" + eigen, "taak-voorstel-beoordelen", nummer)).isEmpty();
        assertThat(rol.openTaken("nieuw-" + eigen, "taak-voorstel-beoordelen", nummer)).hasSize(1);
        rol.voltooi("nieuw-" + eigen, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "VRIJGEVEN", "reden", ""));
        assertThat(voorstellen.van(voorstel).vrijgave().door()).isEqualTo("nieuw-" + eigen);
    }

    @Test
    void endingTheDossierEndsItsMandaatAndTheTaskToLayOneDown() {
        String nummer = besloten(Uitkomst.CONFORM, Uitkomst.CONFORM);
        jdbc.sql("update rib set stand = 'ONTVANGEN', verzonden_op = begonnen_op, ontvangen_op = date '2025-06-26', routing = 'VOOR_KENNISGEVING', "
                + "ontvangst_door = 'griffie', ontvangst_vastgelegd_op = begonnen_op where dossier = :d")
                .param("d", nummer).update();
        assertThat(rol.openTaken("juridisch", TAAK, nummer)).hasSize(1);
        dossierLoop.beeindig(nummer, "Het programma stopt.", door("programmamanager", "programmamanager"));
        assertThat(rol.openTaken("juridisch", TAAK, nummer)).isEmpty();
    }
}
