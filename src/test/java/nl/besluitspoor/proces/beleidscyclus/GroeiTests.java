package nl.besluitspoor.proces.beleidscyclus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.VerstuurdBericht;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.Lidmaatschappen;
import nl.besluitspoor.dossier.Partner;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.groei.Wijkuitbreiding;
import nl.besluitspoor.groei.Wijkuitbreidingen;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.inzage.DossierToegang;
import nl.besluitspoor.monitoring.Uitvoering;
import nl.besluitspoor.proces.GroeiLoop;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.VoorstelTests;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The world grows while a plan is carried out: partners join and leave, the college adds a wijk. */
class GroeiTests extends VoorstelTests {

    private static final String PARTNERS = "taak-partners-wijzigen";
    private static final String WIJK = "taak-wijk-toevoegen";
    private static final String MANAGER = "programmamanager";
    /** A wijk that the dossier does not have. */
    private static final String ERBIJ = "BU09350404";

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    GroeiLoop groei;

    @Autowired
    Lidmaatschappen leden;

    @Autowired
    Wijkuitbreidingen wijken;

    @Autowired
    DossierToegang toegang;

    @Autowired
    Documenten documenten;

    @Autowired
    Berichten post;

    @Autowired
    IdentityService identiteit;

    private String nummer;
    private ProcessInstance cyclus;

    @BeforeEach
    void inUitvoering() {
        Uitvoering.Gemaakt g = fabriek.createBean(Uitvoering.class).maak();
        nummer = g.dossier();
        cyclus = runtime.createProcessInstanceByKey("beleidscyclus").businessKey(nummer).setVariable("dossier", nummer)
                .setVariable("planversieId", g.planversie().toString()).startBeforeActivity("timer-uitvoering").execute();
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
    }

    private void vraagPartners() {
        groei.vraagPartnerwijziging(nummer, door(MANAGER, MANAGER));
    }

    private static Map<String, Object> toe(String partner, LocalDate dag) {
        return new HashMap<>(Map.of("wat", "TOETREDEN", "erbij", partner, "dag", dag.toString(), "reden", "Voorbeeld: werkt in de wijk."));
    }

    private static Map<String, Object> weg(String partner, LocalDate dag) {
        return new HashMap<>(Map.of("wat", "VERTREKKEN", "eraf", partner, "dag", dag.toString(), "reden", "Voorbeeld: het werk is klaar."));
    }

    private Partner partner(String sleutel) {
        return dossiers.van(nummer).partners().stream().filter(p -> p.sleutel().equals(sleutel)).findFirst().orElseThrow();
    }

    private List<String> wieHoorde(String soort) {
        return post.vanDossier(nummer).stream().filter(b -> b.feitSoort().equals(soort)).map(VerstuurdBericht::rol).toList();
    }

    @Test
    void aPartnerJoinsWhileTheTermGoesOnAndIsToldFromThenOn() {
        assertThat(groei.vraagPartnerwijziging(nummer, door(MANAGER, MANAGER))).as("asked twice, it is one task")
                .isEqualTo(groei.vraagPartnerwijziging(nummer, door(MANAGER, MANAGER)));
        assertThat(cyclus).isWaitingAt(PARTNERS, "timer-uitvoering");
        assertThat(rol.openTaken(MANAGER, PARTNERS, nummer).get(0).getName()).contains(nummer);
        assertThat(rol.toont(MANAGER, PARTNERS, nummer)).containsKeys("partners", "erbijKeuzes", "erafKeuzes");
        int voor = wieHoorde("dossier-gestart").size();
        rol.voltooi(MANAGER, PARTNERS, nummer, toe("woonpunt", vandaag()));
        assertThat(cyclus).isWaitingAt("timer-uitvoering").hasPassed("partnerwijziging-vastleggen", "einde-partners-gewijzigd");
        assertThat(partner("woonpunt")).satisfies(p -> {
            assertThat(p.lidVanaf()).isEqualTo(vandaag());
            assertThat(p.lidTot()).isNull();
        });
        assertThat(wieHoorde("partner-toegetreden")).containsExactlyInAnyOrder("partner-woonpunt", "partner-servatius", "partner-trajekt",
                MANAGER, "beleidsmedewerker", "communicatie", "wijkmanager", "portefeuillehouder");
        assertThat(wieHoorde("dossier-gestart")).as("what was before is not told again").hasSize(voor).doesNotContain("partner-woonpunt");
        assertThat(feiten(nummer)).contains("partner-toegetreden");
        assertThat(toegang.zicht("woonpunt", dossiers.van(nummer))).isEqualTo(DossierToegang.Zicht.PARTNER);
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(cyclus.getId()).list()).extracting(v -> v.getName())
                .containsExactlyInAnyOrder("dossier", "planversieId");
    }

    @Test
    void anOrganisationThatIsNotInTheListJoinsWithItsContactAndCanBeAskedLater() {
        vraagPartners();
        Map<String, Object> nieuw = toe("NIEUW", vandaag());
        nieuw.put("naam", "Voorbeeldstichting De Buurt");
        weigert(MANAGER, PARTNERS, nummer, nieuw, "wie namens de organisatie contactpersoon is");
        nieuw.put("contactpersoon", "Voorbeeld Contact");
        nieuw.put("mail", "geen adres");
        weigert(MANAGER, PARTNERS, nummer, nieuw, "'geen adres' is geen e-mailadres.");
        nieuw.put("mail", "debuurt@voorbeeld.example");
        rol.voltooi(MANAGER, PARTNERS, nummer, nieuw);
        Partner partner = partner("voorbeeldstichtingdebuurt");
        assertThat(partner.mail()).isEqualTo("debuurt@voorbeeld.example");
        assertThat(identiteit.createGroupQuery().groupId("partner-" + partner.sleutel()).count()).isEqualTo(1);
        assertThat(wieHoorde("partner-toegetreden")).contains("partner-" + partner.sleutel());

        vraagPartners();
        nieuw.put("naam", "voorbeeldstichting de buurt");
        weigert(MANAGER, PARTNERS, nummer, nieuw, "staat al in de lijst van partners");
        rol.voltooi(MANAGER, PARTNERS, nummer, Map.of("wat", "NIETS"));
        assertThat(leden.van(nummer)).hasSize(1);
    }

    @Test
    void aPartnerThatLeftIsToldNothingMoreAndGoesOnSeeingWhatItSaw() {
        var document = documenten.bewaar(new NieuwDocument("plan", "Plan", nummer, "plan.txt", "text/plain", "Plan".getBytes(), Openbaarheid.INTERN, null),
                door(MANAGER, MANAGER));
        vraagPartners();
        rol.voltooi(MANAGER, PARTNERS, nummer, weg("trajekt", vandaag()));
        assertThat(partner("trajekt").lidTot()).isEqualTo(vandaag());
        assertThat(wieHoorde("partner-vertrokken")).contains("partner-trajekt", "partner-servatius");
        assertThat(toegang.magLezen("trajekt", document)).isTrue();

        later(Duration.ofDays(2));
        var later = documenten.bewaar(new NieuwDocument("plan", "Plan", nummer, "plan.txt", "text/plain", "Nieuw plan".getBytes(), Openbaarheid.INTERN, null),
                door(MANAGER, MANAGER));
        assertThat(toegang.zicht("trajekt", dossiers.van(nummer))).isEqualTo(DossierToegang.Zicht.PARTNER);
        assertThat(toegang.magLezen("trajekt", document)).as("what it saw").isTrue();
        assertThat(toegang.magLezen("trajekt", later)).as("what came since").isFalse();
        assertThat(toegang.magLezen("servatius", later)).isTrue();
        assertThat(dossiers.isVertrokken(dossiers.van(nummer), "trajekt@voorbeeld.example")).isTrue();
        dossierLoop.beeindig(nummer, "Voorbeeld", door(MANAGER, MANAGER));
        assertThat(wieHoorde("dossier-beeindigd")).contains("partner-servatius").doesNotContain("partner-trajekt");
    }

    @Test
    void whoLeftMayComeBackAfterItsLastDay() {
        vraagPartners();
        rol.voltooi(MANAGER, PARTNERS, nummer, weg("trajekt", vandaag().plusDays(3)));
        vraagPartners();
        weigert(MANAGER, PARTNERS, nummer, weg("trajekt", vandaag().plusDays(5)), "Trajekt vertrekt al: lid tot en met");
        weigert(MANAGER, PARTNERS, nummer, toe("trajekt", vandaag().plusDays(3)), "Kies een dag daarna.");
        rol.voltooi(MANAGER, PARTNERS, nummer, toe("trajekt", vandaag().plusDays(10)));
        assertThat(leden.van(nummer)).extracting(w -> w.soort().name()).containsExactly("VERTREKKEN", "TOETREDEN");
        assertThat(dossiers.leden(dossiers.van(nummer))).extracting(Partner::sleutel).doesNotContain("trajekt");
        later(Duration.ofDays(10));
        assertThat(dossiers.leden(dossiers.van(nummer))).extracting(Partner::sleutel).contains("trajekt");
    }

    @Test
    void eachWrongChangeOfPartnersIsRefusedWithItsSentence() {
        vraagPartners();
        weigert(MANAGER, PARTNERS, nummer, Map.of(), "Kies of er een partner bij komt of een partner vertrekt.");
        weigert(MANAGER, PARTNERS, nummer, Map.of("wat", "TOETREDEN"), "Kies welke organisatie toetreedt.");
        weigert(MANAGER, PARTNERS, nummer, toe("servatius", vandaag()), "Servatius doet al mee, sinds");
        weigert(MANAGER, PARTNERS, nummer, toe("bestaatniet", vandaag()), "hoort niet bij de alliantie");
        weigert(MANAGER, PARTNERS, nummer, toe("woonpunt", vandaag().minusDays(1)), "ligt voor het besluit over het plan");
        weigert(MANAGER, PARTNERS, nummer, toe("woonpunt", vandaag().plusYears(3)), "ligt meer dan een jaar vooruit");
        weigert(MANAGER, PARTNERS, nummer, weg("woonpunt", vandaag()), "De partner 'woonpunt' doet niet mee in dossier " + nummer);
        weigert(MANAGER, PARTNERS, nummer, weg("trajekt", vandaag().minusDays(1)), "ligt voor de eerste");
        Map<String, Object> zonder = toe("woonpunt", vandaag());
        zonder.put("reden", " ");
        weigert(MANAGER, PARTNERS, nummer, zonder, "Vul in: waarom de partner meedoet.");
        zonder = toe("woonpunt", vandaag());
        zonder.remove("dag");
        weigert(MANAGER, PARTNERS, nummer, zonder, "Vul de eerste dag in");
        later(Duration.ofDays(3));
        weigert(MANAGER, PARTNERS, nummer, weg("trajekt", vandaag().minusDays(1)), "tot vandaag kreeg Trajekt bericht");
        rol.voltooi(MANAGER, PARTNERS, nummer, weg("trajekt", vandaag()));
        vraagPartners();
        weigert(MANAGER, PARTNERS, nummer, weg("servatius", vandaag()), "Servatius is de laatste partner.");
        assertThatThrownBy(() -> groei.vraagPartnerwijziging(nummer, door("beleidsmedewerker", "beleidsmedewerker"))).isInstanceOf(Geweigerd.class)
                .hasMessage("Alleen een programmamanager wijzigt de partners van een dossier.");
        dossiers.zetFase(nummer, Fase.EVALUATIE, door(MANAGER, MANAGER));
        weigert(MANAGER, PARTNERS, nummer, toe("woonpunt", vandaag()), "Partners treden toe of vertrekken tijdens de uitvoering.");
        assertThatThrownBy(() -> groei.vraagWijk(nummer, door(MANAGER, MANAGER))).isInstanceOf(Geweigerd.class).hasMessageContaining("in de fase 'Evaluatie'");
    }

    @Test
    void aTaskThatIsOpenFallsWhenTheDossierIsDone() {
        vraagPartners();
        rol.timer(nummer, "timer-uitvoering");
        rol.voltooi(MANAGER, "taak-evalueren", nummer, Map.of("samenvatting", "Gelukt.", "volgendeCyclus", "NEE", "doelen", doelen().stream()
                .map(nr -> Map.of("doel", nr, "oordeel", "GEHAALD", "waarom", "Het lukte.", "advies", "Ga door.", "meenemen", false)).toList()));
        assertThat(cyclus).isEnded();
    }

    private List<Integer> doelen() {
        return plannen.geldend(plannen.vanDossier(nummer).orElseThrow().id()).orElseThrow().inhoud().doelen().stream().map(d -> d.nummer()).toList();
    }

    private UUID vraagWijk() {
        groei.vraagWijk(nummer, door(MANAGER, MANAGER));
        rol.voltooi(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN", "nieuweWijk", ERBIJ, "reden", "Voorbeeld: de wijk vraagt erom.",
                "vraagt", "Voorbeeld: doel D1 geldt ook hier."));
        List<Wijkuitbreiding> alle = wijken.van(nummer);
        return alle.get(alle.size() - 1).voorstel();
    }

    private boolean hoortErbij() {
        return dossiers.van(nummer).wijken().stream().map(Wijk::code).anyMatch(ERBIJ::equals);
    }

    @Test
    void aWijkBelongsToTheDossierOnlyFromTheDecisionOn() {
        UUID voorstel = vraagWijk();
        assertThat(cyclus).isWaitingAt("timer-uitvoering").hasPassed("wijkvraag-vastleggen");
        assertThat(hoortErbij()).isFalse();
        assertThat(wieHoorde("wijk-gevraagd")).containsExactlyInAnyOrder("beleidsmedewerker", "portefeuillehouder");
        assertThat(voorstellen.beslispunten(voorstel)).singleElement().satisfies(punt -> {
            assertThat(punt.soort()).isEqualTo(SoortBeslispunt.VASTSTELLEN);
            assertThat(punt.isVanPlan()).isFalse();
            assertThat(punt.tekst()).contains(ERBIJ);
        });
        assertThat(((Notastuk.Sectie) notatafel.blad(voorstel, "VERVOLG").geldend().inhoud()).tekst()).contains("doel D1 geldt ook hier");
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        assertThat(cyclus).isWaitingAt("timer-uitvoering").hasPassed("wijkbesluit-verwerken");
        assertThat(hoortErbij()).isTrue();
        assertThat(wijken.vanVoorstel(voorstel)).get().satisfies(w -> {
            assertThat(w.stand()).isEqualTo(Wijkuitbreiding.Stand.TOEGEVOEGD);
            assertThat(w.besloten()).isEqualTo(LocalDate.of(2025, 6, 24));
        });
        assertThat(wieHoorde("wijk-toegevoegd")).containsExactlyInAnyOrder("partner-servatius", "partner-trajekt", MANAGER, "beleidsmedewerker",
                "communicatie", "wijkmanager", "portefeuillehouder");
        assertThat(feiten(nummer)).contains("wijk-gevraagd", "wijk-toegevoegd", "dossier-wijken");
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(cyclus.getId()).list()).extracting(v -> v.getName())
                .containsExactlyInAnyOrder("dossier", "planversieId");
        groei.vraagWijk(nummer, door(MANAGER, MANAGER));
        weigert(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN", "nieuweWijk", ERBIJ, "reden", "x", "vraagt", "y"), "hoort al bij dossier " + nummer);
    }

    @Test
    void aChangedDecisionAddsTheWijkOnceItsProcessingIsConfirmed() {
        UUID voorstel = vraagWijk();
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.GEWIJZIGD), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        assertThat(hoortErbij()).isFalse();
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Verwerkt"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(hoortErbij()).isTrue();
    }

    @Test
    void anyOtherOutcomeAddsNothingAndSaysSo() {
        UUID afgewezen = vraagWijk();
        totVrijgave(afgewezen);
        besluit(afgewezen, uitkomst(afgewezen, 1, Uitkomst.AFGEWEZEN), uitkomst(afgewezen, 2, Uitkomst.AFGEWEZEN));
        assertThat(hoortErbij()).isFalse();
        assertThat(wijken.vanVoorstel(afgewezen)).get().extracting(Wijkuitbreiding::stand).isEqualTo(Wijkuitbreiding.Stand.NIET_TOEGEVOEGD);
        assertThat(wieHoorde("wijk-niet-toegevoegd")).containsExactlyInAnyOrder(MANAGER, "beleidsmedewerker", "portefeuillehouder");

        UUID teruggenomen = vraagWijk();
        voorstelLoop.neemTerug(teruggenomen, "Te vroeg", door(HOUDER, "portefeuillehouder"));
        assertThat(hoortErbij()).isFalse();
        assertThat(wijken.vanVoorstel(teruggenomen)).get().satisfies(w -> {
            assertThat(w.stand()).isEqualTo(Wijkuitbreiding.Stand.NIET_TOEGEVOEGD);
            assertThat(w.uitkomst()).isEqualTo(Uitkomst.TERUGGENOMEN);
        });
        assertThat(mails(nummer, "wijk-niet-toegevoegd")).isEqualTo(6);
        assertThat(cyclus).isWaitingAt("timer-uitvoering");
    }

    @Test
    void aWijkThatIsHeldOverWaitsForItsDate() {
        UUID voorstel = vraagWijk();
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.AANGEHOUDEN), uitkomst(voorstel, 2, Uitkomst.AFGEWEZEN));
        assertThat(hoortErbij()).isFalse();
        assertThat(wijken.vanVoorstel(voorstel)).get().extracting(Wijkuitbreiding::stand).isEqualTo(Wijkuitbreiding.Stand.GEVRAAGD);
    }

    @Test
    void eachWrongQuestionForAWijkIsRefusedWithItsSentence() {
        groei.vraagWijk(nummer, door(MANAGER, MANAGER));
        weigert(MANAGER, WIJK, nummer, Map.of(), "Kies of u een wijk vraagt of niet.");
        weigert(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN"), "Kies de wijk die erbij komt.");
        weigert(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN", "nieuweWijk", "WK999999"), "De wijk met CBS-code 'WK999999' is onbekend.");
        weigert(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN", "nieuweWijk", POTTENBERG), "De wijk Pottenberg hoort al bij dossier " + nummer);
        weigert(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN", "nieuweWijk", ERBIJ), "Vul in waarom de wijk erbij komt.");
        weigert(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN", "nieuweWijk", ERBIJ, "reden", "x"), "Vul in wat de wijk van het plan vraagt.");
        rol.voltooi(MANAGER, WIJK, nummer, Map.of("wat", "NIETS"));
        assertThat(wijken.van(nummer)).isEmpty();
        vraagWijk();
        groei.vraagWijk(nummer, door(MANAGER, MANAGER));
        weigert(MANAGER, WIJK, nummer, Map.of("wat", "VRAGEN", "nieuweWijk", ERBIJ, "reden", "x", "vraagt", "y"), "is al gevraagd op");
        assertThatThrownBy(() -> groei.vraagWijk(nummer, door("wijkmanager", "wijkmanager"))).isInstanceOf(Geweigerd.class)
                .hasMessage("Alleen een programmamanager vraagt om een wijk toe te voegen.");
    }
}
