package nl.besluitspoor.proces.collegebesluit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Rib;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Geheimvoorstel;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.Paraaf;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.VoorstelTests;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import nl.besluitspoor.voorstel.Voorstelstand;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks collegebesluit: what each person does, what the college decides, what the clock does, and what is refused. */
class CollegebesluitTests extends VoorstelTests {

    @Autowired
    Raadsinformatiebrieven ribs;

    @Autowired
    Documenten documenten;

    private ProcessInstance proces(UUID voorstel) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("collegebesluit").variableValueEquals("voorstelId", voorstel.toString())
                .singleResult();
    }

    @Test
    void goesFromTheFreedPlanToTheOutcomeAndTheLetter() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        ProcessInstance proces = proces(voorstel);
        assertThat(punten(voorstel)).singleElement().satisfies(p -> assertThat(p.object()).isEqualTo("Programmaplan Veerkrachtige Wijken"));
        weigert(SCHRIJVER, "taak-voorstel-schrijven", nummer, Map.of("klaar", true), "Het voorstel is nog niet af");
        schrijfNota(voorstel);
        rondAf(voorstel);
        assertThat(voorstellen.van(voorstel).versie()).satisfies(v -> {
            assertThat(v.nummer()).isEqualTo("0.1");
            assertThat(v.sha256()).hasSize(64);
            assertThat(v.document()).isNotNull();
        });
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.PARAFERING);
        assertThat(parafering.waarom(voorstel, "financien")).isPresent();
        iedereenAkkoord(nummer);
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BEOORDELING);
        geefVrij(nummer);
        assertThat(voorstellen.vrijgegeven()).extracting(v -> v.id()).contains(voorstel);

        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        assertThat(proces).isEnded();
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AFGEDAAN);
        assertThat(plannen.vanDossier(nummer).orElseThrow().stand()).isEqualTo(Planstand.VASTGESTELD);
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.UITVOERING);
        assertThat(ribs.vanVoorstel(voorstel)).singleElement().satisfies(rib -> assertThat(rib.beslispunten()).hasSize(2));
        assertThat(feiten(nummer)).contains("voorstel-begonnen", "voorstelversie-bevroren", "informatieplicht-bepaald", "parafen-gevraagd",
                "paraaf-gegeven", "voorstel-vrijgegeven", "uitkomst-verwerkt", "beslispunt-definitief");
        assertThat(mails(nummer, "paraaf-gevraagd")).isPositive();
        assertThat(mails(nummer, "beoordeling-gevraagd")).isEqualTo(1);
        assertThat(mails(nummer, "voorstel-vrijgegeven")).isEqualTo(1);
        assertThat(voorstellen.behandelingen(voorstellen.beslispunten(voorstel).get(0).id())).singleElement()
                .satisfies(b -> assertThat(b.letterlijk()).isEqualTo("Conform."));
    }

    @Test
    void theFirstNietAkkoordEndsTheRoundAndComesBackWithItsReason() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        rondAf(voorstel);
        weigert("financien", "taak-paraaf-geven", nummer, Map.of("oordeel", "NIET_AKKOORD", "toelichting", ""), "Zeg waarom u niet akkoord bent");
        weigert("financien", "taak-paraaf-geven", nummer, Map.of("oordeel", "AKKOORD_MET_OPMERKING", "toelichting", ""), "Schrijf uw opmerking op");
        weigert("financien", "taak-paraaf-geven", nummer, Map.of("oordeel", "", "toelichting", ""), "Kies akkoord");
        paraaf(nummer, "financien", "NIET_AKKOORD", "De dekking ontbreekt");
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.PARAFEN_VERWERKEN);
        assertThat(rol.openTaken("communicatie", "taak-paraaf-geven", nummer)).isEmpty();
        assertThat(rol.openTaken("management", "taak-paraaf-management", nummer)).isEmpty();
        assertThat(mails(nummer, "paraaf-niet-akkoord")).isEqualTo(1);
        assertThat(jdbc.sql("select tekst from bericht where dossier = :d and feit_soort = 'paraaf-niet-akkoord'").param("d", nummer)
                .query(String.class).single()).contains("De dekking ontbreekt");

        weigert(SCHRIJVER, "taak-parafen-verwerken", nummer, Map.of("keuze", "WIJZIGEN"), "De nota is niet gewijzigd");
        weigert(SCHRIJVER, "taak-parafen-verwerken", nummer, Map.of("keuze", "HANDHAVEN", "reden", ""), "Zeg waarom u de nota laat zoals hij is");
        weigert(SCHRIJVER, "taak-parafen-verwerken", nummer, Map.of("keuze", ""), "Kies of u de nota hebt gewijzigd");
        rol.voltooi(SCHRIJVER, "taak-parafen-verwerken", nummer, Map.of("keuze", "HANDHAVEN", "reden", "De dekking staat in het plan"));
        // Who fell and who had not answered yet.
        assertThat(rol.openTaken("financien", "taak-paraaf-geven", nummer)).hasSize(1);
        assertThat(parafering.waarom(voorstel, "financien")).get().asString().contains("liet hem zoals hij is");
        paraaf(nummer, "financien", "NIET_AKKOORD", "Nog steeds niet");
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.PARAFERING);
        iedereenAkkoord(nummer);
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BEOORDELING);
        assertThat(voorstellen.heeftContrairAdvies(voorstel)).isTrue();
        weigert(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "VRIJGEVEN", "reden", ""), "Er is contrair advies");
        rol.voltooi(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "VRIJGEVEN", "reden", "Het belang van de wijken gaat voor"));
        assertThat(voorstellen.van(voorstel).vrijgave().reden()).isEqualTo("Het belang van de wijken gaat voor");
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.VRIJGEGEVEN);
    }

    @Test
    void aChangeAsksAgainThoseItTouches() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        rondAf(voorstel);
        paraaf(nummer, "communicatie", "AKKOORD", "");
        paraaf(nummer, "financien", "NIET_AKKOORD", "Noem de post");
        Notastuk.Sectie geld = (Notastuk.Sectie) notatafel.blad(voorstel, "FINANCIEN").geldend().inhoud();
        zet(voorstel, "FINANCIEN", new Notastuk.Sectie(geld.nummer(), geld.kop(), geld.tekst(), geld.bedrag(), "Post 6.2"));
        weigert(SCHRIJVER, "taak-parafen-verwerken", nummer, Map.of("keuze", "HANDHAVEN", "reden", "x"), "De nota is gewijzigd sinds versie 0.1");
        rol.voltooi(SCHRIJVER, "taak-parafen-verwerken", nummer, Map.of("keuze", "WIJZIGEN", "reden", ""));
        bevestigBevindingen(voorstel);
        assertThat(voorstellen.van(voorstel).versie().nummer()).isEqualTo("0.2");
        // Communicatie's own paraaf on 0.1 still counts: the change is about money alone.
        assertThat(rol.openTaken("communicatie", "taak-paraaf-geven", nummer)).isEmpty();
        assertThat(rol.openTaken("financien", "taak-paraaf-geven", nummer)).hasSize(1);
        iedereenAkkoord(nummer);
        assertThat(voorstellen.heeftContrairAdvies(voorstel)).isFalse();
        rol.voltooi(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "TERUG", "reden", "De samenvatting is te lang"));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.SCHRIJVEN);
        assertThat(mails(nummer, "voorstel-teruggestuurd")).isEqualTo(1);
        tekst(voorstel, SoortSectie.SAMENVATTING, "Korter.");
        rondAf(voorstel);
        // A section that concerns nobody alone touches all.
        assertThat(rol.openTaken("communicatie", "taak-paraaf-geven", nummer)).hasSize(1);
        iedereenAkkoord(nummer);
        geefVrij(nummer);
        assertThat(parafering.alle(voorstel)).extracting(Paraaf::ronde).contains(1, 2, 3);
    }

    @Test
    void lateParafenAreRemindedAndNeverPassedOver() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        rondAf(voorstel);
        rol.timer(nummer, "timer-paraaf");
        assertThat(mails(nummer, "paraaf-te-laat")).isEqualTo(1);
        later(java.time.Duration.ofDays(20));
        rol.timer(nummer, "timer-paraaf");
        assertThat(mails(nummer, "paraaf-te-laat")).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from bericht where dossier = :d and onderwerp like 'Uw paraaf is te laat: %'").param("d", nummer)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.PARAFERING);
        for (String discipline : List.of("financien", "juridisch", "communicatie", "onderzoek")) {
            if (!rol.openTaken(discipline, "taak-paraaf-geven", nummer).isEmpty()) {
                paraaf(nummer, discipline, "AKKOORD", "");
            }
        }
        rol.timer(nummer, "timer-management");
        assertThat(mails(nummer, "paraaf-te-laat")).isEqualTo(3);
        paraaf(nummer, "management", "NIET_AKKOORD", "Te veel werk");
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.PARAFEN_VERWERKEN);
    }

    @Test
    void findingsAreMendedOrConfirmedWithAReason() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        tekst(voorstel, SoortSectie.VERVOLG, "De uitvoeringsplannen worden na de zomer aangeboden aan de raad.");
        tekst(voorstel, SoortSectie.OPENBARE_RUIMTE, "");
        rol.voltooi(SCHRIJVER, "taak-voorstel-schrijven", nummer, Map.of("klaar", true));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BEVINDINGEN);
        var bevindingen = gang.bevindingen(voorstel);
        assertThat(bevindingen).isNotEmpty();
        weigert(SCHRIJVER, "taak-bevindingen-behandelen", nummer, Map.of("antwoorden", List.of()), "heeft nog geen antwoord");
        weigert(SCHRIJVER, "taak-bevindingen-behandelen", nummer, Map.of("antwoorden", bevindingen.stream()
                .map(b -> Map.of("id", b.id().toString(), "keuze", "BEVESTIGEN", "reden", "")).toList()), "waarom de tekst zo blijft");
        rol.voltooi(SCHRIJVER, "taak-bevindingen-behandelen", nummer, Map.of("antwoorden", bevindingen.stream()
                .map(b -> Map.of("id", b.id().toString(), "keuze", "HERSTELLEN")).toList()));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.SCHRIJVEN);
        tekst(voorstel, SoortSectie.OPENBARE_RUIMTE, "Geen effect op de openbare ruimte.");
        rondAf(voorstel);
        assertThat(voorstellen.van(voorstel).versie().nummer()).isEqualTo("0.2");
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.PARAFERING);
        assertThat(feiten(nummer)).contains("bevinding-bevestigd");
    }

    @Test
    void pointTwoHeldOverComesBackAtItsDateWithItsOwnLetter() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        ProcessInstance proces = proces(voorstel);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.AANGEHOUDEN));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BESLUIT_VERWERKEN);
        // Nothing is told or sent before plan and letter are in line.
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.BESLUITVORMING);
        assertThat(ribs.vanVoorstel(voorstel)).isEmpty();
        assertThat(plannen.vanDossier(nummer).orElseThrow().stand()).isEqualTo(Planstand.BESLUIT_VERWERKEN);
        weigert(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", ""), "Schrijf op wat u");
        assertThatThrownBy(() -> tekst(voorstel, SoortSectie.AANLEIDING, "Later veranderd")).isInstanceOf(Gewijzigd.class)
                .hasMessageContaining("Alleen de raadsinformatiebrief");
        brief(voorstel, "Het college stelde het programmaplan vast; beslispunt 2 volgt.");
        weigert(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "De brief"), "noemt beslispunt 2");
        brief(voorstel, "Het college stelde het programmaplan vast.");
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Het mandaat uit de brief gehaald"));
        weigert(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "TERUG", "reden", ""), "Zeg wat er nog niet klopt");
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "TERUG", "reden", "Noem de wijken"));
        assertThat(mails(nummer, "verwerking-teruggestuurd")).isEqualTo(1);
        brief(voorstel, "Het college stelde het programmaplan vast voor Pottenberg en Nazareth.");
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Wijken genoemd"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();

        assertThat(plannen.vanDossier(nummer).orElseThrow().stand()).isEqualTo(Planstand.VASTGESTELD);
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.UITVOERING);
        UUID een = voorstellen.beslispunten(voorstel).get(0).id();
        UUID twee = voorstellen.beslispunten(voorstel).get(1).id();
        assertThat(ribs.vanVoorstel(voorstel)).singleElement().satisfies(rib -> assertThat(rib.beslispunten()).containsExactly(een));
        assertThat(voorstellen.ribVan(voorstel).kernboodschap()).contains("Pottenberg");
        assertThat(voorstellen.van(voorstel).versie().nummer()).isEqualTo("1.1");
        assertThat(voorstellen.beslispunten(voorstel).get(1).isOpen()).isTrue();
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AANGEHOUDEN);
        assertThat(voorstellen.vrijgegeven()).extracting(v -> v.id()).doesNotContain(voorstel);

        rol.timer(nummer, "timer-aanhouding");
        assertThat(voorstellen.vrijgegeven()).extracting(v -> v.id()).contains(voorstel);
        besluit(voorstel, uitkomst(voorstel, 2, Uitkomst.CONFORM));
        // The second letter needs its own text.
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BESLUIT_VERWERKEN);
        brief(voorstel, "Het college mandateerde de portefeuillehouder.");
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Brief over het mandaat"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(proces).isEnded();
        assertThat(ribs.vanVoorstel(voorstel)).extracting(Rib::beslispunten).containsExactly(List.of(een), List.of(twee));
        assertThat(voorstellen.behandelingen(twee)).extracting(Beslispunt.Behandeling::uitkomst).containsExactly(Uitkomst.AANGEHOUDEN, Uitkomst.CONFORM);
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AFGEDAAN);
    }

    private void brief(UUID voorstel, String kern) {
        RibTekst nu = ((Notastuk.Rib) notatafel.blad(voorstel, Notastuk.RIB).geldend().inhoud()).tekst();
        zet(voorstel, Notastuk.RIB, new Notastuk.Rib(new RibTekst(kern, nu.aanleiding(), nu.gevolgen(), nu.vervolg()),
                punten(voorstel).stream().map(Punt::id).toList()));
    }

    @Test
    void whatIsHeldOverCanComeBackEarly() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.AANGEHOUDEN), uitkomst(voorstel, 2, Uitkomst.AANGEHOUDEN));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AANGEHOUDEN);
        assertThatThrownBy(() -> voorstelLoop.agendeerEerder(voorstel, door("wethouder-wonen", "collegelid"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("portefeuille Veerkrachtige Wijken");
        voorstelLoop.agendeerEerder(voorstel, door("bestuurssecretariaat", "bestuurssecretariaat"));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.VRIJGEGEVEN);
        assertThatThrownBy(() -> voorstelLoop.agendeerEerder(voorstel, door(HOUDER, HOUDER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("geen beslispunt aangehouden");
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.AFGEWEZEN), uitkomst(voorstel, 2, Uitkomst.AFGEWEZEN));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AFGEDAAN);
        assertThat(ribs.vanVoorstel(voorstel)).isEmpty();
    }

    @Test
    void aChangedPlanIsToldOnlyAfterItsProcessing() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.GEWIJZIGD), uitkomst(voorstel, 2, Uitkomst.AFGEWEZEN));
        assertThat(plannen.vanDossier(nummer).orElseThrow().stand()).isEqualTo(Planstand.BESLUIT_VERWERKEN);
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.BESLUITVORMING);
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Plan en brief aangepast"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.UITVOERING);
        assertThat(voorstellen.beslispunten(voorstel).get(0).geldendeTekst()).contains("met een wijziging");
        assertThat(ribs.vanVoorstel(voorstel)).singleElement().satisfies(rib -> assertThat(rib.beslispunten()).hasSize(1));
    }

    @Test
    void aRejectedPlanIsToldAndNoLetterGoes() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.AFGEWEZEN), uitkomst(voorstel, 2, Uitkomst.TERUGGENOMEN));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AFGEDAAN);
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.KEUZE);
        assertThat(ribs.vanVoorstel(voorstel)).isEmpty();
        assertThat(rol.openTaken("programmamanager", "taak-vervolg-kiezen", nummer)).hasSize(1);
    }

    @Test
    void aLetterThatASignerGaveBackIsMendedBesideWhatIsHeldOver() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.AANGEHOUDEN));
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "In lijn"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AANGEHOUDEN);
        Rib rib = ribs.vanVoorstel(voorstel).get(0);
        rol.voltooi("burgemeester", "taak-rib-ondertekenen", nummer,
                Map.of("keuze", "TERUGSTUREN", "pdfSha256", String.valueOf(ribs.van(rib.id()).pdfSha256()), "reden", "Te ambtelijk"));
        rol.jobs();
        assertThat(rol.openTaken(SCHRIJVER, "taak-besluit-verwerken", nummer)).hasSize(1);
        // Taking back what is held over does not disturb the letter about what was decided.
        voorstelLoop.neemTerug(voorstel, "Niet meer nodig", door(HOUDER, HOUDER));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AFGEDAAN);
        brief(voorstel, "Het plan is vastgesteld. In gewone taal.");
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Gewone taal"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(ribs.vanVoorstel(voorstel)).hasSize(2);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("collegebesluit").processInstanceBusinessKey(nummer).count()).isZero();
    }

    @Test
    void theHolderTakesItBackInEachPhase() {
        String nummer = metVrijPlan();
        UUID schrijven = planvoorstel(nummer);
        assertThatThrownBy(() -> voorstelLoop.neemTerug(schrijven, "Niet nu", door("wethouder-financien", "portefeuillehouder")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen de houder daarvan of de waarnemer neemt dit voorstel terug");
        assertThatThrownBy(() -> voorstelLoop.neemTerug(schrijven, " ", door(HOUDER, HOUDER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Zeg waarom");
        voorstelLoop.neemTerug(schrijven, "Niet nu", door(HOUDER, HOUDER));
        assertThat(stand(schrijven)).isEqualTo(Voorstelstand.TERUGGENOMEN);
        assertThat(rol.openTaken(SCHRIJVER, "taak-voorstel-schrijven", nummer)).isEmpty();
        assertThat(dossiers.van(nummer).fase()).isEqualTo(Fase.KEUZE);
        assertThat(mails(nummer, "voorstel-teruggenomen")).isPositive();

        String ander = dossier(List.of("servatius"));
        UUID parafering = losVoorstel(ander);
        schrijfNota(parafering);
        rondAf(parafering);
        voorstelLoop.neemTerug(parafering, "Niet nu", door(HOUDER, HOUDER));
        assertThat(rol.openTaken("financien", "taak-paraaf-geven", ander)).isEmpty();

        UUID agenda = losVoorstel(ander);
        totVrijgave(agenda);
        voorstellen.zetOpAgenda(agenda, UUID.randomUUID(), door("bestuurssecretariaat", "bestuurssecretariaat"));
        voorstelLoop.neemTerug(agenda, "Niet nu", door(HOUDER, HOUDER));
        assertThat(voorstellen.beslispunten(agenda)).allSatisfy(p -> assertThat(p.uitkomst()).isEqualTo(Uitkomst.TERUGGENOMEN));
        assertThatThrownBy(() -> voorstellen.legUitkomstVast(agenda, UUID.randomUUID(), java.time.LocalDate.of(2025, 6, 24),
                List.of(uitkomst(agenda, 1, Uitkomst.CONFORM)), door("gemeentesecretaris", "gemeentesecretaris")))
                .isInstanceOf(Gewijzigd.class).hasMessageContaining("is teruggenomen");
        assertThatThrownBy(() -> voorstelLoop.neemTerug(agenda, "Nog eens", door(HOUDER, HOUDER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("kan niet meer worden teruggenomen");
    }

    @Test
    void takingBackWhileADecisionIsWorkedOutWaitsForIt() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        ProcessInstance proces = proces(voorstel);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.AANGEHOUDEN));
        voorstelLoop.neemTerug(voorstel, "Het mandaat is niet meer nodig", door(HOUDER, HOUDER));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BESLUIT_VERWERKEN);
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "In lijn"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(proces).isEnded();
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AFGEDAAN);
        assertThat(ribs.vanVoorstel(voorstel)).singleElement().satisfies(rib -> assertThat(rib.beslispunten()).hasSize(1));
    }

    @Test
    void endsWithItsDossier() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        ProcessInstance proces = proces(voorstel);
        dossierLoop.beeindig(nummer, "De raad trok het geld in", door("programmamanager", "programmamanager"));
        assertThat(proces).isEnded();
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BEEINDIGD);
    }

    @Test
    void refusesWhatIsNotAllowed() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        weigert(SCHRIJVER, "taak-voorstel-schrijven", nummer, Map.of("klaar", false), "Vink aan dat de nota klaar is");
        schrijfNota(voorstel);
        rondAf(voorstel);
        assertThatThrownBy(() -> parafering.geef(voorstel, "financien", Paraaf.Oordeel.AKKOORD, null, door(SCHRIJVER, "financien")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("U hebt zelf aan dit voorstel geschreven");
        assertThatThrownBy(() -> parafering.geef(voorstel, "financien", Paraaf.Oordeel.AKKOORD, null, door("juridisch", "financien")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen iemand van financien");
        iedereenAkkoord(nummer);
        assertThat(rol.openTaken("wethouder-wonen", "taak-voorstel-beoordelen", nummer)).isEmpty();
        assertThatThrownBy(() -> gang.beoordeel(voorstel, true, null, door("wethouder-wonen", HOUDER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen de houder daarvan of de waarnemer geeft dit voorstel vrij");
        weigert(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "TERUG", "reden", ""), "Zeg waarom u het voorstel terugstuurt");
        weigert(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "", "reden", ""), "Kies of u het voorstel vrijgeeft");
        geefVrij(nummer);
        voorstellen.zetOpAgenda(voorstel, UUID.randomUUID(), door("bestuurssecretariaat", "bestuurssecretariaat"));
        assertThatThrownBy(() -> voorstellen.zetOpAgenda(voorstel, UUID.randomUUID(), door("bestuurssecretariaat", "bestuurssecretariaat")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("kan niet op de agenda");
        assertThatThrownBy(() -> voorstellen.legUitkomstVast(voorstel, UUID.randomUUID(), java.time.LocalDate.of(2025, 6, 24),
                List.of(uitkomst(voorstel, 1, Uitkomst.CONFORM)), door("gemeentesecretaris", "gemeentesecretaris")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Beslispunt 2 heeft nog geen uitkomst");
        assertThatThrownBy(() -> voorstellen.legUitkomstVast(voorstel, UUID.randomUUID(), java.time.LocalDate.of(2025, 6, 24),
                List.of(uitkomst(voorstel, 1, Uitkomst.VOOR_KENNISGEVING), uitkomst(voorstel, 2, Uitkomst.CONFORM)),
                door("gemeentesecretaris", "gemeentesecretaris"))).isInstanceOf(Geweigerd.class).hasMessageContaining("past alleen bij een punt");
    }

    @Test
    void everyoneWhoJudgesTheNotaReadsWhatBecomesSecretAndWhy() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        UUID bijlage = documenten.bewaar(new NieuwDocument("upload", "Taxatie", nummer, "taxatie.txt", "text/plain", "prijs".getBytes(), Openbaarheid.INTERN, null),
                door(SCHRIJVER, SCHRIJVER)).id();
        Geheimobject object = new Geheimobject(Geheimobject.Soort.DOCUMENT, bijlage);
        zet(voorstel, Notastuk.BESLISPUNTEN, metGeheim(voorstel, new Geheimvoorstel(object, List.of(), "De prijs staat erin.", null)));
        weigert(SCHRIJVER, "taak-voorstel-schrijven", nummer, Map.of("klaar", true), "Beslispunt 3: de grond van de geheimhouding");
        zet(voorstel, Notastuk.BESLISPUNTEN, metGeheim(voorstel, new Geheimvoorstel(object, List.of(Geheimgrond.LID2_B), "De prijs staat erin.", null)));
        rondAf(voorstel);
        String vraag = "Wordt geheim: Document 'Taxatie', versie 1 (taxatie.txt). Grond: " + Geheimgrond.LID2_B.naam() + ". Waarom: De prijs staat erin.";
        assertThat(String.valueOf(rol.toont("financien", "taak-paraaf-geven", nummer).get("beslispunten"))).contains(vraag);
        iedereenAkkoord(nummer);
        assertThat(String.valueOf(rol.toont(HOUDER, "taak-voorstel-beoordelen", nummer).get("beslispunten"))).contains(vraag);
        assertThat(voorstellen.inhoud(voorstellen.van(voorstel).versie().id()).beslispunten().get(2).geheim().gronden()).containsExactly(Geheimgrond.LID2_B);
        rol.voltooi(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "TERUG", "reden", "Niet nu"));
    }

    private Notastuk.Beslispunten metGeheim(UUID voorstel, Geheimvoorstel geheim) {
        List<Punt> punten = new java.util.ArrayList<>(punten(voorstel).stream().limit(2).toList());
        punten.add(new Punt(UUID.randomUUID(), 3, SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN, "Geheimhouding op te leggen.", Beslispunt.ObjectSoort.OVERIG,
                "bijlage", Openbaarheid.OPENBAAR, null, geheim));
        return new Notastuk.Beslispunten(punten);
    }

    @Test
    void whatTheCouncilMustHearFirstIsNotReleased() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        schrijfNota(voorstel);
        Notastuk.Kern kern = (Notastuk.Kern) notatafel.blad(voorstel, Notastuk.KERN).geldend().inhoud();
        zet(voorstel, Notastuk.KERN, new Notastuk.Kern(kern.onderwerp(), kern.datum(), kern.openbaarheid(),
                new nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken(false, true, false, false, false, true)));
        rondAf(voorstel);
        iedereenAkkoord(nummer);
        weigert(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "VRIJGEVEN", "reden", ""), "De raad moet vooraf wensen en bedenkingen");
    }

    @Test
    void anOutcomeThatIsThereAlreadyIsNotWaitedFor() {
        String nummer = dossier(List.of("servatius"));
        UUID voorstel = losVoorstel(nummer);
        totVrijgave(voorstel);
        runtime.deleteProcessInstance(proces(voorstel).getId(), "valt uit");
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.BESLOTEN);
        ProcessInstance later = runtime.createProcessInstanceByKey("collegebesluit").businessKey(nummer).startBeforeActivity("samen-wachten")
                .setVariables(Map.of("dossier", nummer, "voorstelId", voorstel.toString())).execute();
        assertThat(later).isEnded();
        assertThat(stand(voorstel)).isEqualTo(Voorstelstand.AFGEDAAN);
    }
}
