package nl.besluitspoor.proces.mandaatwijziging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.besluitspoor.college.Mededelingen;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.mandaat.Toetsuitkomst;
import nl.besluitspoor.mandaat.Wijzigingssoort;
import nl.besluitspoor.plan.PlanInhoud;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.proces.WijzigingLoop;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Informatieplicht;
import nl.besluitspoor.voorstel.Nota;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.VoorstelTests;
import nl.besluitspoor.wijziging.Mandaatbesluit;
import nl.besluitspoor.wijziging.NieuweWijziging;
import nl.besluitspoor.wijziging.Vervolg;
import nl.besluitspoor.wijziging.Wijziging;
import nl.besluitspoor.wijziging.Wijzigingen;
import nl.besluitspoor.wijziging.Wijzigingsbesluiten;
import nl.besluitspoor.wijziging.Wijzigingstand;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MandaatwijzigingTests extends VoorstelTests {

    private static final String BESLISSEN = "taak-op-wijziging-beslissen";
    private static final String BEOORDELEN = "taak-wijziging-beoordelen";
    private static final String KENNISNEMEN = "taak-kennisnemen";
    private static final String AANPASSEN = "taak-aanvraag-aanpassen";
    private static final String PORTEFEUILLE = "Veerkrachtige Wijken";
    private static final String WAARNEMER = "wethouder-wonen";
    private static final String LIMMEL = "BU09350404";

    @Autowired
    private Wijzigingen wijzigingen;

    @Autowired
    private Wijzigingsbesluiten besluiten;

    @Autowired
    private WijzigingLoop loop;

    @Autowired
    private Mandaten mandaten;

    @Autowired
    private Mededelingen mededelingen;

    @Autowired
    private Functies functies;

    @Autowired
    private org.springframework.web.context.WebApplicationContext context;

    @AfterEach
    void ruimFunctiesOp() {
        jdbc.sql("delete from functie_houder where gebruiker = :w and functie = 'portefeuillehouder'").param("w", WAARNEMER).update();
        jdbc.sql("delete from functie_houder where gebruiker = 'portefeuillehouder' and functie = 'beleidsmedewerker'").update();
    }

    // ---- an adopted plan, a mandaat, a request

    private String vastgesteld() {
        String nummer = metVrijPlan();
        UUID voorstel = planvoorstel(nummer);
        totVrijgave(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM), uitkomst(voorstel, 2, Uitkomst.CONFORM));
        return nummer;
    }

    /** As the seed's: no kind named, no ceiling. */
    private String metOnbegrensdMandaat() {
        return metMandaat("", "", Map.of());
    }

    @SuppressWarnings("unchecked")
    private String metMandaat(String enkel, String samen, Map<Wijzigingssoort, String> keuzes) {
        String nummer = vastgesteld();
        Map<String, Object> form = rol.toont("juridisch", "taak-mandaat-vastleggen", nummer);
        List<Map<String, Object>> soorten = new ArrayList<>((List<Map<String, Object>>) form.get("soorten"));
        soorten.forEach(rij -> rij.put("keuze", keuzes.getOrDefault(Wijzigingssoort.valueOf((String) rij.get("soort")), "NIET_GENOEMD")));
        Map<String, Object> invoer = new HashMap<>(Map.of("oordeel", "VASTLEGGEN", "grondslag", "GEMEENTEWET_168", "objectSoort", "PLAN",
                "houderSoort", "FUNCTIE", "houderFunctie", "portefeuillehouder", "houderBereik", PORTEFEUILLE, "soorten", soorten,
                "voorwaarden", form.get("voorwaarden"), "ondermandaat", "false"));
        invoer.putAll(Map.of("plafondEnkel", enkel, "plafondSamen", samen, "geldigVan", "2025-06-24", "rapportage", "elk kwartaal"));
        rol.voltooi("juridisch", "taak-mandaat-vastleggen", nummer, invoer);
        rol.jobs();
        return nummer;
    }

    private Planversie geldend(String nummer) {
        return plannen.geldend(plannen.vanDossier(nummer).orElseThrow().id()).orElseThrow();
    }

    private static PlanInhoud met(PlanInhoud p, LocalDate einde, List<Actie> acties, List<Begrotingsjaar> begroting) {
        return new PlanInhoud(p.titel(), p.begindatum(), einde, p.persoonsgegevens(), p.communicatie(), p.samenvatting(), p.voorwoord(), p.talen(), p.themas(), p.doelen(),
                acties, begroting, p.hoofdstukken());
    }

    private static PlanInhoud metActie(PlanInhoud p, String wat) {
        List<Actie> acties = new ArrayList<>(p.acties());
        acties.add(new Actie(0, p.doelen().get(0).nummer(), wat, null, "Team sociaal", "servatius", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                BigDecimal.ZERO));
        return met(p, p.einddatum(), acties, p.begroting());
    }

    private static PlanInhoud metBegroting(PlanInhoud p, String bedrag) {
        List<Begrotingsjaar> begroting = new ArrayList<>(p.begroting());
        Begrotingsjaar eerste = begroting.get(0);
        begroting.set(0, new Begrotingsjaar(eerste.jaar(), new BigDecimal(bedrag), eerste.dekking()));
        return met(p, p.einddatum(), p.acties(), begroting);
    }

    private static NieuweWijziging nieuw(Planversie basis, PlanInhoud gewenst, String bedrag, Wijzigingssoort... soorten) {
        return new NieuweWijziging(basis.id(), Set.of(soorten), gewenst, List.of(), List.of(), new BigDecimal(bedrag), false, false,
                "Bewoners vroegen erom", null);
    }

    private Wijziging vraag(String nummer, NieuweWijziging nieuw) {
        return loop.vraagAan(nummer, nieuw, door(SCHRIJVER, SCHRIJVER));
    }

    private Wijziging vraagAanvulling(String nummer, String wat) {
        Planversie basis = geldend(nummer);
        return vraag(nummer, nieuw(basis, metActie(basis.inhoud(), wat), "0", Wijzigingssoort.AANVULLING));
    }

    private Wijziging vraagLangerPlan(String nummer) {
        Planversie basis = geldend(nummer);
        return vraag(nummer, nieuw(basis, met(basis.inhoud(), LocalDate.of(2046, 12, 31), basis.inhoud().acties(), basis.inhoud().begroting()), "0",
                Wijzigingssoort.TERMIJN));
    }

    private ProcessInstance proces(Wijziging w) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("mandaatwijziging").variableValueEquals("wijzigingId", w.id().toString()).singleResult();
    }

    private Map<String, Object> beslissing(String wie, String nummer, String keuze, String reden) {
        return Map.of("besluit", keuze, "reden", reden, "wijzigingSha256", rol.toont(wie, BESLISSEN, nummer).get("wijzigingSha256"));
    }

    private void beslis(String wie, String nummer, String keuze, String reden) {
        rol.voltooi(wie, BESLISSEN, nummer, beslissing(wie, nummer, keuze, reden));
        rol.jobs();
    }

    private List<String> rollen(Wijziging w, String soort) {
        return jdbc.sql("select ontvanger_rol from bericht where feit_soort = :soort and feit_sleutel = :id").param("soort", soort)
                .param("id", w.id().toString()).query(String.class).list().stream().map(rol -> rol.startsWith("partner-") ? "partner" : rol).sorted().toList();
    }

    private static Handeling als(String gebruiker) {
        return door(gebruiker, gebruiker);
    }

    // ---- allowed

    @Test
    void anAllowedChangeBecomesVersionOnePointOneInTheCollegesName() {
        String nummer = metOnbegrensdMandaat();
        Planversie een = geldend(nummer);
        Wijziging w = vraagAanvulling(nummer, "Huiswerkklas");
        ProcessInstance proces = proces(w);
        assertThat(proces).isWaitingAt(BESLISSEN);
        assertThat(wijzigingen.van(w.id()).stand()).isEqualTo(Wijzigingstand.BESLISSING);
        assertThat(rol.toont(HOUDER, BESLISSEN, nummer)).containsEntry("toetsuitkomst", "Toegestaan").containsEntry("versie", "1.0");
        weigert(HOUDER, BESLISSEN, nummer, Map.of("besluit", "JA", "wijzigingSha256", "0".repeat(64)), "De wijziging die u zag");
        weigert(HOUDER, BESLISSEN, nummer, beslissing(HOUDER, nummer, "NEE", ""), "Schrijf op waarom u de wijziging afwijst");
        beslis(HOUDER, nummer, "JA", "");

        assertThat(proces).isWaitingAt(KENNISNEMEN).hasPassedInOrder("toetsen", BESLISSEN, "beslissing-vastleggen", "vertellen", "informatieplicht-bepalen")
                .hasNotPassed("brief-beginnen");
        Planversie nu = geldend(nummer);
        assertThat(nu.nummer()).isEqualTo("1.1");
        assertThat(nu.inhoud().acties()).extracting(Actie::omschrijving).containsExactly("Spreekuur in de wijk", "Huiswerkklas");
        assertThat(plannen.versie(een.id()).inhoud().acties()).as("1.0 blijft zoals zij was").hasSize(1);
        assertThat(plannen.concept(nu.planId()).acties()).as("de schrijftafel volgt").hasSize(2);
        Mandaatbesluit besluit = wijzigingen.besluit(w.id()).orElseThrow();
        assertThat(besluit.akkoord()).isTrue();
        assertThat(besluit.ondertekening()).startsWith("Namens het college van burgemeester en wethouders, portefeuillehouder " + PORTEFEUILLE);
        assertThat(besluit.grondslag()).isEqualTo("Gemeentewet 168");
        assertThat(besluit.orgaan()).isEqualTo("college");
        assertThat(besluit.document()).isNotNull();
        assertThat(mandaten.gebruikVan(w.id())).get().satisfies(g -> assertThat(g.bedrag()).isEqualByComparingTo("0"));
        assertThat(mededelingen.over(besluit.id())).get().satisfies(m -> assertThat(m.onderwerp()).contains("versie 1.0 is nu versie 1.1"));
        assertThat(feiten(nummer)).contains("wijziging-gevraagd", "wijziging-getoetst", "mandaat-gebruikt", "plan-gewijzigd", "mandaatbesluit",
                "aan-college-gemeld", "wijziging-informatieplicht");
        assertThat(wijzigingen.van(w.id()).informatieplicht()).isEqualTo(Informatieplicht.GEEN);

        weigert("gemeentesecretaris", KENNISNEMEN, nummer, Map.of("kennisneming", "AANGETROKKEN", "reden", ""), "waarom het college de zaak aan zich trekt");
        rol.voltooi("gemeentesecretaris", KENNISNEMEN, nummer, Map.of("kennisneming", "KENNISGENOMEN", "reden", ""));
        assertThat(proces).isEnded().hasPassed("einde-gemeld");
        assertThat(feiten(nummer)).contains("wijziging-kennisgenomen");
    }

    @Test
    void everybodyWhoBelongsToThePlanHearsOfAChangeOnceAndNobodyElse() {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagAanvulling(nummer, "Huiswerkklas");
        beslis(HOUDER, nummer, "JA", "");
        assertThat(rollen(w, "wijziging-besloten")).contains("partner", "deelnemer", "beleidsmedewerker", "wijkmanager", "programmamanager",
                "communicatie", "portefeuillehouder", "burgemeester", "gemeentesecretaris", "collegelid")
                .doesNotContain("griffie", "raad", "financien", "juridisch", "onderzoek", "management", "bestuurssecretariaat");
        assertThat(jdbc.sql("select count(*) from bericht where feit_soort = 'wijziging-besloten' and feit_sleutel = :id group by lower(ontvanger_mail) having count(*) > 1")
                .param("id", w.id().toString()).query(Integer.class).list()).isEmpty();
        assertThat(rollen(w, "wijziging-gevraagd")).containsExactly("programmamanager");
        assertThat(mails(nummer, "wijziging-beslissen")).isEqualTo(1);
        assertThat(jdbc.sql("select tekst from bericht where feit_soort = 'wijziging-besloten' and feit_sleutel = :id").param("id", w.id().toString())
                .query(String.class).list()).allSatisfy(tekst -> assertThat(tekst).contains("1.0", "1.1"));
    }

    @Test
    void aNoStandsWithItsReason() {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagAanvulling(nummer, "Huiswerkklas");
        ProcessInstance proces = proces(w);
        beslis(HOUDER, nummer, "NEE", "Dat kan later");
        assertThat(proces).isEnded().hasPassed("einde-afgewezen");
        assertThat(wijzigingen.van(w.id()).stand()).isEqualTo(Wijzigingstand.AFGEWEZEN);
        assertThat(wijzigingen.besluit(w.id())).get().satisfies(b -> assertThat(b.reden()).isEqualTo("Dat kan later"));
        assertThat(geldend(nummer).nummer()).isEqualTo("1.0");
        assertThat(mandaten.gebruikVan(w.id())).isEmpty();
        assertThat(rollen(w, "wijziging-afgewezen")).containsExactly("beleidsmedewerker", "programmamanager");
    }

    // ---- judged

    @Test
    void aJudgedChangeMovesTheEndOfTheCycleTellsTheCouncilAndCanBeDrawnToTheCollege() {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagLangerPlan(nummer);
        ProcessInstance proces = proces(w);
        assertThat(proces).isWaitingAt(BEOORDELEN);
        assertThat(rol.toont("juridisch", BEOORDELEN, nummer).get("regels").toString()).contains("artikel");
        weigert("juridisch", BEOORDELEN, nummer, Map.of("oordeel", "", "reden", "x"), "Kies of de wijziging binnen of buiten");
        weigert("juridisch", BEOORDELEN, nummer, Map.of("oordeel", "BINNEN", "reden", ""), "Schrijf op waarom");
        rol.voltooi("juridisch", BEOORDELEN, nummer, Map.of("oordeel", "BINNEN", "reden", "Twee jaar uitloop verandert de opdracht niet"));
        assertThat(proces).isWaitingAt(BESLISSEN);
        assertThat(rol.toont(HOUDER, BESLISSEN, nummer).get("oordeel").toString()).contains("binnen het mandaat");
        beslis(HOUDER, nummer, "JA", "Akkoord");
        assertThat(proces).isWaitingAt(KENNISNEMEN).hasPassed("brief-beginnen");

        String cyclus = runtime.createProcessInstanceQuery().processDefinitionKey("beleidscyclus").processInstanceBusinessKey(nummer).singleResult().getId();
        assertThat(LocalDate.ofInstant(beheer.createJobQuery().processInstanceId(cyclus).activityId("timer-uitvoering").singleResult().getDuedate().toInstant(),
                ZoneId.of("Europe/Amsterdam"))).isEqualTo(LocalDate.of(2047, 1, 1));
        assertThat(runtime.getVariable(cyclus, "planversieId")).isEqualTo(geldend(nummer).id().toString());

        Wijziging na = wijzigingen.van(w.id());
        assertThat(na.informatieplicht()).isEqualTo(Informatieplicht.ACHTERAF);
        UUID brief = na.ribVoorstel();
        assertThat(voorstellen.van(brief).soort()).isEqualTo(Voorstel.Soort.LOS);
        assertThat(voorstellen.concept(brief).rib().kernboodschap()).contains("versie 1.0 is nu versie 1.1");
        assertThat(voorstellen.concept(brief).ribPunten()).hasSize(1);
        assertThat(rol.openTaken(SCHRIJVER, "taak-voorstel-schrijven", nummer)).hasSize(1);

        rol.voltooi("gemeentesecretaris", KENNISNEMEN, nummer, Map.of("kennisneming", "AANGETROKKEN", "reden", "Het college wil de looptijd zelf wegen"));
        assertThat(proces).isEnded().hasPassed("aangetrokken-voorstel-beginnen", "einde-aangetrokken");
        assertThat(geldend(nummer).nummer()).as("het besluit blijft gelden").isEqualTo("1.1");
        UUID voorstel = wijzigingen.van(w.id()).aangetrokkenVoorstel();
        assertThat(punten(voorstel)).singleElement().satisfies(p -> assertThat(p.soort()).isEqualTo(SoortBeslispunt.BEKRACHTIGEN));
        assertThat(rollen(w, "wijziging-aangetrokken")).contains("portefeuillehouder", "beleidsmedewerker", "programmamanager");
        Wijziging volgende = vraagAanvulling(nummer, "Nog een actie");
        assertThat(wijzigingen.van(volgende.id()).stand()).as("het mandaat is voor dit plan op").isEqualTo(Wijzigingstand.COLLEGE);
    }

    @Test
    void whatALawyerJudgesOutsideGoesToTheCollegeWhichMayChangeIt() {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagLangerPlan(nummer);
        ProcessInstance proces = proces(w);
        rol.voltooi("juridisch", BEOORDELEN, nummer, Map.of("oordeel", "BUITEN", "reden", "De looptijd is van het college"));
        assertThat(proces).isWaitingAt("bericht-college-besloot");
        UUID voorstel = wijzigingen.van(w.id()).voorstel();
        assertThat(voorstellen.van(voorstel).soort()).isEqualTo(Voorstel.Soort.WIJZIGING);
        assertThat(voorstellen.concept(voorstel).secties().toString()).contains("De looptijd is van het college", "Einddatum".toLowerCase(), "31-12-2046");
        totVrijgaveVanWijziging(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.GEWIJZIGD));
        assertThat(plannen.vanDossier(nummer).orElseThrow().stand()).isEqualTo(Planstand.BESLUIT_VERWERKEN);
        assertThat(plannen.concept(geldend(nummer).planId()).einddatum()).as("het plan ligt open met de gevraagde wijziging").isEqualTo(LocalDate.of(2046, 12, 31));
        rol.voltooi(SCHRIJVER, "taak-besluit-verwerken", nummer, Map.of("toelichting", "Plan en brief aangepast"));
        rol.voltooi(HOUDER, "taak-verwerking-bevestigen", nummer, Map.of("besluit", "BEVESTIGEN", "reden", ""));
        rol.jobs();
        assertThat(proces).isEnded().hasPassed("collegebesluit-verwerken", "einde-college");
        assertThat(geldend(nummer).nummer()).isEqualTo("2.0");
        assertThat(wijzigingen.van(w.id()).stand()).isEqualTo(Wijzigingstand.DOOR_COLLEGE);
        assertThat(rollen(w, "wijziging-besloten")).contains("partner", "deelnemer");
        assertThat(plannen.vanDossier(nummer).orElseThrow().stand()).isEqualTo(Planstand.VASTGESTELD);
    }

    // ---- the college's

    private void totVrijgaveVanWijziging(UUID voorstel) {
        String nummer = voorstellen.van(voorstel).dossier();
        for (SoortSectie s : SoortSectie.values()) {
            if (Notastuk.sectie(s.name()) != null) {
                var nu = (Notastuk.Sectie) notatafel.blad(voorstel, s.name()).geldend().inhoud();
                if (nu.tekst() == null) {
                    tekst(voorstel, s, "Dit is de tekst van " + s.kop() + ".");
                }
            }
        }
        zet(voorstel, Notastuk.RISICOS, new Notastuk.Onderbouwingen(
                List.of(new Nota.Onderbouwing("1.1", "Tijd", "Het kost tijd."))));
        var geld = (Notastuk.Sectie) notatafel.blad(voorstel, "FINANCIEN").geldend().inhoud();
        zet(voorstel, "FINANCIEN", new Notastuk.Sectie(geld.nummer(), geld.kop(), geld.tekst(), new BigDecimal("100"), "Post 6.1"));
        rondAf(voorstel);
        iedereenAkkoord(nummer);
        geefVrij(nummer);
    }

    @Test
    void aWijkIsTheCollegesAndComesWithVersionTwo() {
        String nummer = metOnbegrensdMandaat();
        Planversie basis = geldend(nummer);
        NieuweWijziging nieuw = new NieuweWijziging(basis.id(), Set.of(Wijzigingssoort.WIJK), basis.inhoud(), List.of(LIMMEL), List.of(), BigDecimal.ZERO,
                true, false, "De buurt heeft dezelfde opgaven", null);
        Wijziging w = vraag(nummer, nieuw);
        ProcessInstance proces = proces(w);
        assertThat(proces).isWaitingAt("bericht-college-besloot").hasPassed("collegevoorstel-beginnen");
        assertThat(wijzigingen.toetsen(w.id())).singleElement().satisfies(t -> {
            assertThat(t.uitkomst()).isEqualTo(Toetsuitkomst.GEWEIGERD);
            assertThat(t.regels()).isNotEmpty().allSatisfy(r -> assertThat(r.artikel()).isNotBlank());
        });
        UUID voorstel = wijzigingen.van(w.id()).voorstel();
        assertThat(punten(voorstel)).singleElement().satisfies(p -> {
            assertThat(p.soort()).isEqualTo(SoortBeslispunt.VASTSTELLEN);
            assertThat(p.tekst()).contains("versie 2.0");
        });
        assertThat(voorstellen.concept(voorstel).secties().toString()).contains("De buurt heeft dezelfde opgaven").contains("Limmel");
        assertThat(rollen(w, "wijziging-naar-college")).contains("portefeuillehouder", "beleidsmedewerker", "programmamanager");
        totVrijgaveVanWijziging(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM));
        assertThat(proces).isEnded();
        assertThat(geldend(nummer).nummer()).isEqualTo("2.0");
        assertThat(dossiers.van(nummer).wijken()).extracting(Wijk::code).contains(LIMMEL);
        assertThat(rollen(w, "wijziging-besloten")).contains("partner", "deelnemer", "programmamanager");
    }

    @Test
    void whatTheCollegeDoesNotFollowChangesNothing() {
        String nummer = vastgesteld();
        Wijziging w = vraagAanvulling(nummer, "Zonder vastgelegd mandaat");
        assertThat(wijzigingen.van(w.id()).stand()).as("een mandaat dat niet is vastgelegd, geeft niets").isEqualTo(Wijzigingstand.COLLEGE);
        UUID voorstel = wijzigingen.van(w.id()).voorstel();
        totVrijgaveVanWijziging(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.AFGEWEZEN));
        assertThat(wijzigingen.van(w.id()).stand()).isEqualTo(Wijzigingstand.NIET_GEVOLGD);
        assertThat(geldend(nummer).nummer()).isEqualTo("1.0");
        assertThat(rollen(w, "wijziging-afgewezen")).containsExactly("beleidsmedewerker", "programmamanager");
    }

    @Test
    void theCollegeDecidesOnTheNewestVersionWhateverTheMandaatChangedMeanwhile() {
        String nummer = metOnbegrensdMandaat();
        Planversie basis = geldend(nummer);
        Wijziging college = vraag(nummer, new NieuweWijziging(basis.id(), Set.of(Wijzigingssoort.WIJK, Wijzigingssoort.AANVULLING),
                metActie(basis.inhoud(), "Van het college"), List.of(LIMMEL), List.of(), BigDecimal.ZERO, false, false, "Reden", null));
        vraagAanvulling(nummer, "Onder mandaat");
        beslis(HOUDER, nummer, "JA", "");
        assertThat(geldend(nummer).nummer()).isEqualTo("1.1");
        UUID voorstel = wijzigingen.van(college.id()).voorstel();
        totVrijgaveVanWijziging(voorstel);
        besluit(voorstel, uitkomst(voorstel, 1, Uitkomst.CONFORM));
        assertThat(geldend(nummer).nummer()).isEqualTo("2.0");
        assertThat(geldend(nummer).inhoud().acties()).extracting(Actie::omschrijving).containsExactly("Spreekuur in de wijk", "Onder mandaat", "Van het college");
    }

    // ---- who decides

    @Test
    void whoStandsBackLeavesItToWhoStandsInAndThatShowsInTheSignature() {
        functies.geef(WAARNEMER, "portefeuillehouder", PORTEFEUILLE, LocalDate.of(2020, 1, 1), null, true);
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagAanvulling(nummer, "Huiswerkklas");
        weigert(HOUDER, BESLISSEN, nummer, beslissing(HOUDER, nummer, "TERUGTREDEN", ""), "waarom u in deze zaak terugtreedt");
        beslis(HOUDER, nummer, "TERUGTREDEN", "Mijn broer voert de actie uit");
        assertThat(proces(w)).isWaitingAt(BESLISSEN);
        assertThat(rol.openTaken(HOUDER, BESLISSEN, nummer)).isEmpty();
        String sha = (String) rol.toont(WAARNEMER, BESLISSEN, nummer).get("wijzigingSha256");
        assertThatThrownBy(() -> besluiten.beslis(w.id(), Wijzigingsbesluiten.Keuze.JA, null, sha, als(HOUDER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("U trad in deze zaak terug");
        beslis(WAARNEMER, nummer, "JA", "");
        assertThat(wijzigingen.besluit(w.id())).get().satisfies(b -> {
            assertThat(b.waarnemend()).isTrue();
            assertThat(b.ondertekening()).contains("waarnemend portefeuillehouder");
        });
    }

    @Test
    void whereEverybodyStandsBackItIsTheColleges() {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagAanvulling(nummer, "Huiswerkklas");
        ProcessInstance proces = proces(w);
        beslis(HOUDER, nummer, "TERUGTREDEN", "Mijn broer voert de actie uit");
        assertThat(proces).isWaitingAt("bericht-college-besloot");
        assertThat(wijzigingen.van(w.id()).stand()).isEqualTo(Wijzigingstand.COLLEGE);
        assertThat(voorstellen.concept(wijzigingen.van(w.id()).voorstel()).secties().toString()).contains("Niemand met dit mandaat kan beslissen");
    }

    @Test
    void whoAskedDoesNotDecide() {
        functies.geef("portefeuillehouder", "beleidsmedewerker", null, LocalDate.of(2020, 1, 1), null, false);
        functies.geef(WAARNEMER, "portefeuillehouder", PORTEFEUILLE, LocalDate.of(2020, 1, 1), null, true);
        String nummer = metOnbegrensdMandaat();
        Planversie basis = geldend(nummer);
        Wijziging w = loop.vraagAan(nummer, nieuw(basis, metActie(basis.inhoud(), "Eigen wens"), "0", Wijzigingssoort.AANVULLING), als(HOUDER));
        assertThat(rol.openTaken(HOUDER, BESLISSEN, nummer)).isEmpty();
        assertThat(rol.openTaken(WAARNEMER, BESLISSEN, nummer)).hasSize(1);
        assertThatThrownBy(() -> besluiten.beslis(w.id(), Wijzigingsbesluiten.Keuze.JA, null, w.aanvraag().sha256(), als(HOUDER)))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("U vroeg deze wijziging zelf");
        assertThatThrownBy(() -> besluiten.beslis(w.id(), Wijzigingsbesluiten.Keuze.JA, null, w.aanvraag().sha256(), als("burgemeester")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen wie het mandaat heeft");
        assertThatThrownBy(() -> besluiten.neemKennis(w.id(), false, null, als(HOUDER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen de gemeentesecretaris");
    }

    // ---- the check at the moment that counts

    @Test
    void aMandaatWithdrawnBetweenClaimAndCompletionRefusesAndGoesOnToTheCollege() {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagAanvulling(nummer, "Huiswerkklas");
        ProcessInstance proces = proces(w);
        Map<String, Object> ja = beslissing(HOUDER, nummer, "JA", "Doen");
        mandaten.eindigMetObject(nummer, "Ingetrokken tussen lezen en tekenen", als("gemeentesecretaris"));
        rol.voltooi(HOUDER, BESLISSEN, nummer, ja);
        assertThat(proces).isWaitingAt("bericht-college-besloot").hasPassed("beslissing-vastleggen", "collegevoorstel-beginnen");
        assertThat(geldend(nummer).nummer()).isEqualTo("1.0");
        assertThat(wijzigingen.besluit(w.id())).isEmpty();
        assertThat(feiten(nummer)).contains("wijziging-ja-niet-toegestaan", "mandaat-gebruik-geweigerd");
        assertThat(wijzigingen.toetsen(w.id())).extracting(t -> t.vervolg()).containsExactly(Vervolg.BESLISSEN, Vervolg.COLLEGE);
    }

    @Test
    void aStaleVersionGoesBackToWhoAskedWithWhatChangedSince() {
        String nummer = metOnbegrensdMandaat();
        Wijziging eerste = vraagAanvulling(nummer, "De eerste");
        Wijziging tweede = vraagAanvulling(nummer, "De tweede");
        String kenmerk = eerste.kenmerk();
        var taken = rol.openTaken(HOUDER, BESLISSEN, nummer);
        rol.voltooi(HOUDER, taken.get(0), Map.of("besluit", "JA", "wijzigingSha256", eerste.aanvraag().sha256()));
        rol.voltooi(HOUDER, taken.get(1), Map.of("besluit", "JA", "wijzigingSha256", tweede.aanvraag().sha256()));
        assertThat(kenmerk).endsWith("-W1");
        assertThat(geldend(nummer).nummer()).isEqualTo("1.1");
        ProcessInstance proces = proces(tweede);
        assertThat(proces).isWaitingAt(AANPASSEN);
        assertThat(rol.toont(SCHRIJVER, AANPASSEN, nummer).get("terugReden").toString()).contains("nu geldt versie 1.1", "Actie A2 (nieuw)");
        weigert(SCHRIJVER, AANPASSEN, nummer, Map.of("aanpassing", "OPNIEUW"), "nog niet op versie 1.1 gevraagd");
        weigert(SCHRIJVER, AANPASSEN, nummer, Map.of("aanpassing", ""), "Kies of u de wijziging opnieuw vroeg");
        Planversie nu = geldend(nummer);
        loop.vraagOpnieuwAan(tweede.id(), nieuw(nu, metActie(nu.inhoud(), "De tweede"), "0", Wijzigingssoort.AANVULLING), als(SCHRIJVER));
        rol.voltooi(SCHRIJVER, AANPASSEN, nummer, Map.of("aanpassing", "OPNIEUW"));
        assertThat(proces).isWaitingAt(BESLISSEN);
        rol.voltooi(HOUDER, BESLISSEN, nummer, Map.of("besluit", "JA", "wijzigingSha256", wijzigingen.van(tweede.id()).aanvraag().sha256()));
        assertThat(geldend(nummer).nummer()).isEqualTo("1.2");
        assertThat(geldend(nummer).inhoud().acties()).extracting(Actie::omschrijving).containsExactly("Spreekuur in de wijk", "De eerste", "De tweede");

        Planversie oud = plannen.versie(nu.id());
        assertThatThrownBy(() -> vraag(nummer, nieuw(oud, metActie(oud.inhoud(), "Te laat"), "0", Wijzigingssoort.AANVULLING)))
                .isInstanceOf(Gewijzigd.class).hasMessageContaining("nu geldt versie 1.2").hasMessageContaining("Actie A3 (nieuw)");
    }

    @Test
    void aStaleRequestCanBeDropped() {
        String nummer = metOnbegrensdMandaat();
        Wijziging eerste = vraagAanvulling(nummer, "De eerste");
        Wijziging tweede = vraagAanvulling(nummer, "De tweede");
        var taken = rol.openTaken(HOUDER, BESLISSEN, nummer);
        rol.voltooi(HOUDER, taken.get(0), Map.of("besluit", "JA", "wijzigingSha256", eerste.aanvraag().sha256()));
        rol.voltooi(HOUDER, taken.get(1), Map.of("besluit", "JA", "wijzigingSha256", tweede.aanvraag().sha256()));
        ProcessInstance proces = proces(tweede);
        rol.voltooi(SCHRIJVER, AANPASSEN, nummer, Map.of("aanpassing", "INTREKKEN"));
        assertThat(proces).isEnded().hasPassed("einde-ingetrokken");
        assertThat(wijzigingen.van(tweede.id()).stand()).isEqualTo(Wijzigingstand.INGETROKKEN);
    }

    @Test
    void oneCentOverTheCeilingIsRefused() {
        String nummer = metMandaat("5000", "", Map.of(Wijzigingssoort.FINANCIEEL_KADER, "TOEGESTAAN"));
        Planversie basis = geldend(nummer);
        Wijziging boven = vraag(nummer, nieuw(basis, metBegroting(basis.inhoud(), "65000.01"), "5000.01", Wijzigingssoort.FINANCIEEL_KADER));
        assertThat(wijzigingen.van(boven.id()).stand()).isEqualTo(Wijzigingstand.COLLEGE);
        Wijziging precies = vraag(nummer, nieuw(basis, metBegroting(basis.inhoud(), "65000.00"), "5000", Wijzigingssoort.FINANCIEEL_KADER));
        assertThat(wijzigingen.van(precies.id()).stand()).isIn(Wijzigingstand.BESLISSING, Wijzigingstand.BEOORDELING);
    }

    @Test
    void twoChangesThatTogetherPassTheCeilingAreNotBothAllowed() {
        String nummer = metMandaat("", "5000", Map.of(Wijzigingssoort.FINANCIEEL_KADER, "TOEGESTAAN"));
        Planversie basis = geldend(nummer);
        Wijziging eerste = vraag(nummer, nieuw(basis, metBegroting(basis.inhoud(), "63000"), "3000", Wijzigingssoort.FINANCIEEL_KADER));
        assertThat(wijzigingen.van(eerste.id()).stand()).isEqualTo(Wijzigingstand.BESLISSING);
        beslis(HOUDER, nummer, "JA", "");
        Planversie nu = geldend(nummer);
        assertThat(nu.nummer()).isEqualTo("1.1");
        Wijziging tweede = vraag(nummer, nieuw(nu, metBegroting(nu.inhoud(), "65000.01"), "2000.01", Wijzigingssoort.FINANCIEEL_KADER));
        assertThat(wijzigingen.van(tweede.id()).stand()).isEqualTo(Wijzigingstand.COLLEGE);
    }

    // ---- what is asked

    @Test
    void refusesWhatDoesNotAgreeWithItself() {
        String nummer = metOnbegrensdMandaat();
        Planversie basis = geldend(nummer);
        PlanInhoud p = basis.inhoud();
        assertThatThrownBy(() -> vraag(nummer, nieuw(basis, p, "0", Wijzigingssoort.TEKSTUEEL))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("U hebt in het plan niets veranderd");
        assertThatThrownBy(() -> vraag(nummer, nieuw(basis, metBegroting(p, "70000"), "9999.99", Wijzigingssoort.FINANCIEEL_KADER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("U vulde € 9.999,99 in, maar in begroting en acties verandert € 10.000");
        assertThatThrownBy(() -> vraag(nummer, nieuw(basis, metBegroting(p, "70000"), "10000", Wijzigingssoort.TEKSTUEEL))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("U verandert de begroting. Kies ook 'financieel kader'");
        assertThatThrownBy(() -> vraag(nummer, nieuw(basis, met(p, LocalDate.of(2046, 1, 1), p.acties(), p.begroting()), "0", Wijzigingssoort.ACCENT)))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Kies ook 'termijn'");
        assertThatThrownBy(() -> vraag(nummer, nieuw(basis, metActie(p, "Nieuw"), "0", Wijzigingssoort.TEKSTUEEL))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("U voegt een actie toe. Kies ook 'aanvulling'");
        assertThatThrownBy(() -> vraag(nummer, nieuw(basis, p, "0", Wijzigingssoort.WIJK))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Kies ook welke wijk erbij komt of eraf gaat");
        assertThatThrownBy(() -> vraag(nummer, new NieuweWijziging(basis.id(), Set.of(Wijzigingssoort.WIJK), p, List.of(), List.of("BU09350203"),
                BigDecimal.ZERO, false, false, "x", null))).isInstanceOf(Geweigerd.class).hasMessageContaining("Een plan houdt ten minste één wijk");
        assertThatThrownBy(() -> vraag(nummer, nieuw(basis, metBegroting(p, "40000"), "20000", Wijzigingssoort.FINANCIEEL_KADER))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("De acties kosten samen");
        assertThatThrownBy(() -> loop.vraagAan(nummer, nieuw(basis, metActie(p, "Nieuw"), "0", Wijzigingssoort.AANVULLING), als("financien")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen een beleidsmedewerker of de wijkmanager");
        assertThat(wijzigingen.lijst(nummer)).isEmpty();
    }

    @Test
    void asksNothingOfAPlanThatIsNotAdopted() {
        String nummer = metVrijPlan();
        Planversie concept = plannen.vrijgegeven(plannen.vanDossier(nummer).orElseThrow().id()).orElseThrow();
        assertThatThrownBy(() -> vraag(nummer, nieuw(concept, metActie(concept.inhoud(), "Nieuw"), "0", Wijzigingssoort.AANVULLING)))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("nog niet vastgesteld");
    }

    @Test
    void endsWithItsDossier() {
        String nummer = metOnbegrensdMandaat();
        rol.jobs();
        Wijziging w = vraagAanvulling(nummer, "Huiswerkklas");
        ProcessInstance proces = proces(w);
        procesBerichten.meld(MandaatwijzigingModel.WIJZIGING_BEEINDIGD, MandaatwijzigingModel.WIJZIGING_ID, w.id());
        assertThat(proces).isEnded().hasPassed("einde-vastleggen");
        assertThat(wijzigingen.van(w.id()).stand()).isEqualTo(Wijzigingstand.BEEINDIGD);
        assertThat(dossierLoop.staatEindeInDeWeg(nummer)).isNotNull();
    }

    @Test
    void theEngineKeepsIdsAndAnswersAlone() {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagAanvulling(nummer, "Een woord dat nergens anders staat: Ooievaarsbek");
        beslis(HOUDER, nummer, "JA", "Ooievaarsbek");
        assertThat(runtime.getVariables(proces(w).getId()).keySet()).isSubsetOf(MandaatwijzigingModel.VARIABELEN);
        assertThat(jdbc.sql("select text_ from act_ru_variable where proc_inst_id_ = :p").param("p", proces(w).getId()).query(String.class).list().toString())
                .doesNotContain("Ooievaarsbek");
        assertThat(List.of(w)).extracting(Wijziging::volgnr, x -> x.aanvraag().ronde()).containsExactly(tuple(1, 1));
    }

    // ---- the auditor reads it

    @Test
    void anAuditorFindsADecisionInTheCollegesNameWithWhatItRestedOn() throws Exception {
        String nummer = metOnbegrensdMandaat();
        Wijziging w = vraagAanvulling(nummer, "zeldzaam buurtorkest");
        beslis("portefeuillehouder", nummer, "JA", "past binnen de doelen");
        rol.voltooi("gemeentesecretaris", KENNISNEMEN, nummer, Map.of("kennisneming", "KENNISGENOMEN", "reden", ""));
        UUID besluit = jdbc.sql("select id from mandaatbesluit where wijziging = :w").param("w", w.id()).query(UUID.class).single();
        UUID mandaat = jdbc.sql("select mandaat from mandaatbesluit where wijziging = :w").param("w", w.id()).query(UUID.class).single();
        var web = org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup(context)
                .apply(org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity()).build();
        java.util.function.Function<String, String> lees = pad -> {
            try {
                return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(java.net.URI.create(pad))
                        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user("auditor")
                                .authorities(new org.springframework.security.core.authority.SimpleGrantedAuthority("GROEP_auditor"))))
                        .andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        for (String vraag : List.of("q=buurtorkest", "q=namens+mandaat", "soort=MANDAATWIJZIGING", "mandaat=" + mandaat, "mandaat=" + mandaten.van(mandaat).nummer(), "persoon=gemeentesecretaris&soort=MANDAATWIJZIGING",
                "persoon=" + SCHRIJVER + "&soort=MANDAATWIJZIGING", "persoon=portefeuillehouder&soort=MANDAATWIJZIGING")) {
            assertThat(lees.apply("/register?dossier=" + nummer + "&" + vraag)).as(vraag).contains("/register/besluiten/" + besluit, w.kenmerk());
            assertThat(lees.apply("/api/v1/besluiten?dossier=" + nummer + "&" + vraag)).as(vraag).contains(besluit.toString());
        }
        assertThat(lees.apply("/register?dossier=" + nummer)).contains("namens het college, onder mandaat, mandaatwijziging");
        String pagina = lees.apply("/register/besluiten/" + besluit + "?controle=nu");
        assertThat(pagina).contains("namens het college", "Bij de aanvraag: toegestaan", "Bij de beslissing: toegestaan", "Gemeentewet 168",
                "past binnen de doelen", "Bewoners vroegen erom", ">1.0<", ">1.1<", "Telt mee voor het mandaat: € 0,00", "Het college nam kennis op",
                "De gegevens van het besluit zijn die van de invoer", "/register/mandaten/" + mandaat);
        assertThat(lees.apply("/api/v1/besluiten/" + besluit)).contains("\"namens\":{", "\"toetsen\":[{", "\"artikel\":");
        assertThat(lees.apply("/register/mandaten/" + mandaat)).contains("/register/besluiten/" + besluit);
        assertThat(lees.apply("/register/dossiers/" + nummer)).contains("/register/besluiten/" + besluit);
    }
}
