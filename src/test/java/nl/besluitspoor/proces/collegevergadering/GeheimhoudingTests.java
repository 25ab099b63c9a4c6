package nl.besluitspoor.proces.collegevergadering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.college.Besluit;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.college.Vergadering;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.college.Vrijgegeven;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.geheimhouding.Geheimobject.Soort;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Mandaten;
import nl.besluitspoor.proces.Vergaderproces;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Raadsopheffingen;
import nl.besluitspoor.register.Voortgang;
import nl.besluitspoor.register.controle.RegisterControle;
import nl.besluitspoor.register.zegel.Sequencer;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Geheimvoorstel;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Secrecy is imposed and lifted by a besluit: what becomes secret, who reads it then, and what everyone may know of it. */
class GeheimhoudingTests extends ProcesTests {

    private static final List<String> COLLEGE =
            List.of("burgemeester", "portefeuillehouder", "wethouder-financien", "wethouder-wonen", "wethouder-economie", "wethouder-onderwijs");
    private static final String SECRETARIS = "gemeentesecretaris";
    private static final String MOTIVATIE = "Het taxatierapport noemt de laatste prijs.";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Autowired
    WebApplicationContext context;

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
    Mandaten mandaten;

    @Autowired
    Documenten documenten;

    @Autowired
    Geheimhoudingen geheimhoudingen;

    @Autowired
    Raadsinformatiebrieven ribs;

    @Autowired
    Raadsopheffingen opheffingen;

    @Autowired
    Berichten berichten;

    @Autowired
    TransactionTemplate transactie;

    @Autowired
    Functies functies;

    @Autowired
    Sequencer sequencer;

    @Autowired
    RegisterControle controle;

    private MockMvc web;
    private String dossier = "";
    private Vergadering vergadering;

    @BeforeEach
    void begin() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        dossier = vrijgegeven.dossier();
    }

    @Test
    void aDocumentIsSecretFromTheDecisionOnAndOpenAgainWhenItIsLifted() throws Exception {
        Document bijlage = bijlage("Taxatie", Openbaarheid.INTERN);
        for (String wie : List.of("beleidsmedewerker", "auditor", "wethouder-wonen", SECRETARIS)) {
            lees(wie, "/documenten/" + bijlage.id()).andExpect(status().isOk());
        }
        Besluit oplegging = leg(opleggen(1, new Geheimobject(Soort.DOCUMENT, bijlage.id())), "CONFORM");

        assertThat(documenten.lees(bijlage.id()).openbaarheid()).isEqualTo(Openbaarheid.GEHEIM);
        Geheimhouding geheimhouding = geheimhoudingen.vanDossier(dossier).get(0);
        assertThat(geheimhouding.gronden()).containsExactly(Geheimgrond.LID1_C, Geheimgrond.LID2_B);
        assertThat(geheimhouding.motivatie()).isEqualTo(MOTIVATIE);
        assertThat(geheimhouding.orgaan()).isEqualTo("college");
        assertThat(geheimhouding.besluit()).isEqualTo(oplegging.id());
        assertThat(oplegging.openbaarheid()).as("het besluit zelf is openbaar").isEqualTo(Openbaarheid.OPENBAAR);
        for (String wie : List.of("wethouder-wonen", "burgemeester", "portefeuillehouder", SECRETARIS)) {
            lees(wie, "/documenten/" + bijlage.id()).andExpect(status().isOk());
        }
        for (String wie : List.of("beleidsmedewerker", "auditor", "programmamanager", "juridisch", "servatius", "griffie", "beheer")) {
            lees(wie, "/documenten/" + bijlage.id()).andExpect(status().isNotFound());
        }
        // The auditor sees that it is there, on which ground, by which besluit, and who can lift it; not what it says, nor why.
        lees("auditor", "/register/dossiers/" + dossier).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Op een document van het dossier."),
                        containsString("Woo artikel 5.1, eerste lid, onder c"), containsString("het college (Gemeentewet artikel 89)"),
                        containsString("beslispunt 1, vergadering " + vergadering.nummer()), containsString("/register/besluiten/" + oplegging.id()),
                        not(containsString(MOTIVATIE)))));
        lees("beleidsmedewerker", "/dossiers/" + dossier).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Op een document van het dossier."), containsString("Gemeentewet artikel 87"),
                        not(containsString("Taxatie")), not(containsString(MOTIVATIE)))));
        isGaaf();

        later(Duration.ofDays(40));
        Besluit opheffing = leg(opheffen(1, geheimhouding.id()), "GEWIJZIGD");
        assertThat(documenten.lees(bijlage.id()).openbaarheid()).isEqualTo(Openbaarheid.INTERN);
        assertThat(geheimhoudingen.vanDossier(dossier)).singleElement().satisfies(g -> {
            assertThat(g.isGeldend()).isFalse();
            assertThat(g.opgehevenBesluit()).isEqualTo(opheffing.id());
        });
        for (String wie : List.of("beleidsmedewerker", "auditor", SECRETARIS)) {
            lees(wie, "/documenten/" + bijlage.id()).andExpect(status().isOk());
        }
        lees("servatius", "/documenten/" + bijlage.id()).andExpect(status().isNotFound());
        lees("auditor", "/register/dossiers/" + dossier).andExpect(content().string(allOf(containsString("Opgeheven op"), containsString(MOTIVATIE))));
        // As it was known while it was secret: there, and not to be lifted yet.
        String toen = "?peil=" + LocalDate.ofInstant(geheimhouding.opgelegdOp(), ZONE).plusDays(1);
        lees("auditor", "/register/dossiers/" + dossier + toen).andExpect(content().string(allOf(not(containsString("Opgeheven op")),
                containsString("De inhoud is geheim."), not(containsString(MOTIVATIE)))));
        lees("auditor", "/register/dossiers/" + dossier + "?peil=" + LocalDate.ofInstant(geheimhouding.opgelegdOp(), ZONE).minusDays(1))
                .andExpect(content().string(not(containsString("id=\"geheimhouding\""))));
        assertThat(soorten()).contains("geheimhouding-opgelegd", "geheimhouding-opgeheven", "openbaarheid-gewijzigd");
        isGaaf();
    }

    @Test
    void aPointIsSecretInItsDecisionAndItsNotaAndTheListSaysNothingOfIt() throws Exception {
        UUID geheim = UUID.randomUUID();
        Voorstel voorstel = vrijgegeven.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(
                punt(geheim, 1, SoortBeslispunt.INSTEMMEN, "In te stemmen met een bod van zeven ton.", null),
                punt(UUID.randomUUID(), 2, SoortBeslispunt.OVERIG, "De wijk te bedanken.", null),
                opleggen(3, new Geheimobject(Soort.BESLISPUNT, geheim))));
        lees("beleidsmedewerker", "/voorstellen/" + voorstel.id()).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Wordt geheim: Beslispunt 1 van deze nota."), containsString(MOTIVATIE))));
        vergader(voorstel);
        besluit(voorstel, Map.of("wijze", "ALLES_CONFORM", "terugtredingen", List.of(), "uitkomsten", List.of(), "stemmingen", List.of()));
        rol.jobs();

        List<Besluit> genomen = besluiten.vanVoorstel(voorstel.id());
        assertThat(genomen).extracting(Besluit::openbaarheid).containsExactly(Openbaarheid.GEHEIM, Openbaarheid.OPENBAAR, Openbaarheid.OPENBAAR);
        assertThat(jdbc.sql("select count(*) from register_invoer where inhoud like '%zeven ton%'").query(Long.class).single())
                .as("de tekst staat nergens open in het register").isZero();
        rol.voltooi(SECRETARIS, "taak-besluitenlijst-vaststellen", vergadering.nummer(), Map.of());
        assertThat(lijsten.html(lijsten.laatste(vergadering.id()).orElseThrow().id())).contains("De wijk te bedanken.")
                .contains("Geheim agendapunt").contains("Eén besluit is niet openbaar").doesNotContain("zeven ton").doesNotContain("Voorstel van " + dossier);
        assertThat(documenten.lees(voorstellen.van(voorstel.id()).versie().document()).openbaarheid()).isEqualTo(Openbaarheid.GEHEIM);
        for (String wie : List.of("beleidsmedewerker", "auditor", "juridisch")) {
            lees(wie, "/voorstellen/" + voorstel.id()).andExpect(status().isNotFound());
        }
        lees("wethouder-wonen", "/voorstellen/" + voorstel.id()).andExpect(status().isOk()).andExpect(content().string(containsString("zeven ton")));
        lees("beleidsmedewerker", "/dossiers/" + dossier).andExpect(content().string(allOf(containsString("Geheim voorstel"),
                containsString("Geheim beslispunt"), containsString("De wijk te bedanken."), not(containsString("zeven ton")))));
        lees("beleidsmedewerker", "/vergaderingen/" + vergadering.nummer()).andExpect(content().string(allOf(containsString("Geheim agendapunt"),
                containsString("De wijk te bedanken."), not(containsString("zeven ton")))));
        lees("auditor", "/register/besluiten/" + genomen.get(0).id()).andExpect(content().string(allOf(containsString("Dit besluit is geheim."),
                containsString("Woo artikel 5.1, eerste lid, onder c"), containsString("beslispunt 3, vergadering"), not(containsString("zeven ton")))));
        lees("auditor", "/register/besluiten/" + genomen.get(2).id()).andExpect(content().string(allOf(containsString("Geheimhouding op te leggen."),
                containsString("De nota bij dit besluit is geheim."))));
        lees("auditor", "/register?q=zeven+ton&dossier=" + dossier).andExpect(content().string(containsString("Geen besluiten gevonden")));
        isGaaf();

        // What a decision gives is as secret as the decision, also what was laid down before, and what was given on from it.
        UUID mandaat = mandaat("OPENBAAR", genomen.get(0).beslispuntId(), null);
        UUID onder = mandaat("GEHEIM", null, mandaat);
        for (UUID id : List.of(mandaat, onder)) {
            assertThat(mandaten.van(id).openbaarheid()).isEqualTo(Openbaarheid.GEHEIM);
            lees("auditor", "/register/mandaten/" + id).andExpect(status().isOk()).andExpect(content().string(allOf(
                    containsString("Woo artikel 5.1, eerste lid, onder c"), not(containsString("Een bod doen.")))));
        }
        lees("beleidsmedewerker", "/dossiers/" + dossier).andExpect(content().string(not(containsString("Een bod doen."))));

        LocalDate toen = LocalDate.ofInstant(genomen.get(0).vastgelegdOp(), ZONE);
        later(Duration.ofDays(40));
        leg(opheffen(1, geheimhoudingen.vanDossier(dossier).get(0).id()), "CONFORM");
        assertThat(besluiten.van(genomen.get(0).id()).openbaarheid()).isEqualTo(Openbaarheid.OPENBAAR);
        for (UUID id : List.of(mandaat, onder)) {
            assertThat(mandaten.van(id).openbaarheid()).isEqualTo(Openbaarheid.OPENBAAR);
            lees("auditor", "/register/mandaten/" + id).andExpect(content().string(containsString("Een bod doen.")));
        }
        assertThat(documenten.lees(voorstellen.van(voorstel.id()).versie().document()).openbaarheid()).isEqualTo(Openbaarheid.INTERN);
        lees("beleidsmedewerker", "/voorstellen/" + voorstel.id()).andExpect(status().isOk());
        lees("auditor", "/register/besluiten/" + genomen.get(0).id()).andExpect(content().string(containsString("zeven ton")))
                .andExpect(content().string(not(containsString("anders dan"))));
        lees("auditor", "/register/besluiten/" + genomen.get(0).id() + "?peil=" + toen.plusDays(1))
                .andExpect(content().string(allOf(containsString("Dit besluit is geheim."), not(containsString("zeven ton")))));
        lees("auditor", "/register?q=zeven+ton&dossier=" + dossier).andExpect(content().string(containsString("zeven")));
        isGaaf();
    }

    @Test
    void aWholeNotaIsSecretSaveTheDecisionThatSaysSo() throws Exception {
        Voorstel voorstel = vrijgegeven.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(
                punt(UUID.randomUUID(), 1, SoortBeslispunt.OVERIG, "Het schip te kopen.", null), opleggen(2, new Geheimobject(Soort.VOORSTEL, id))));
        vergader(voorstel);
        besluit(voorstel, per(uitkomst(1, "AANGEHOUDEN", "letterlijk", "Aangehouden.", "aangehoudenTot", vandaag().plusDays(20).toString()),
                uitkomst(2, "CONFORM")));
        rol.jobs();
        assertThat(besluiten.vanVoorstel(voorstel.id())).extracting(Besluit::openbaarheid).containsExactly(Openbaarheid.GEHEIM, Openbaarheid.OPENBAAR);
        assertThat(voorstellen.beslispunten(voorstel.id())).extracting(p -> p.openbaarheid()).containsExactly(Openbaarheid.GEHEIM, Openbaarheid.OPENBAAR);

        // What was held over is decided under the same secrecy, in another meeting.
        later(Duration.ofDays(30));
        jdbc.sql("update voorstel set stand = 'VRIJGEGEVEN' where id = :id").param("id", voorstel.id()).update();
        vergader(voorstel);
        besluit(voorstel, Map.of("wijze", "ALLES_CONFORM", "terugtredingen", List.of(), "uitkomsten", List.of(), "stemmingen", List.of()));
        rol.jobs();
        assertThat(vergaderingen.agenda(vergadering.id())).singleElement().satisfies(punt -> assertThat(punt.openbaarheid()).isEqualTo(Openbaarheid.GEHEIM));
        assertThat(besluiten.vanVergadering(vergadering.id())).singleElement().satisfies(b -> assertThat(b.openbaarheid()).isEqualTo(Openbaarheid.GEHEIM));
        lees("auditor", "/register/dossiers/" + dossier).andExpect(content().string(not(containsString("Het schip te kopen."))));
        lees("auditor", "/register/dossiers/" + dossier + ".pdf").andExpect(status().isOk());
        lees("auditor", "/api/v1/besluiten?dossier=" + dossier).andExpect(content().string(not(containsString("Het schip te kopen."))));

        leg(opheffen(1, geheimhoudingen.vanDossier(dossier).get(0).id()), "CONFORM");
        assertThat(besluiten.vanVoorstel(voorstel.id())).extracting(Besluit::openbaarheid).containsOnly(Openbaarheid.OPENBAAR);
        isGaaf();
    }

    @Test
    void aVersionOfThePlanIsSecretInItsFileAndInTheRegister() throws Exception {
        UUID plan = UUID.randomUUID();
        UUID versie = UUID.randomUUID();
        Document pdf = documenten.bewaar(new NieuwDocument("conceptplan", "Plan", dossier, "plan.txt", "text/plain", "plan".getBytes(StandardCharsets.UTF_8),
                Openbaarheid.INTERN, null), door("beleidsmedewerker", "beleidsmedewerker"));
        var nu = java.sql.Timestamp.from(ClockUtil.getCurrentTime().toInstant());
        jdbc.sql("insert into plan (id, dossier, stand, ronde, begonnen_op) values (:id, :dossier, 'VASTGESTELD', 1, :nu)")
                .param("id", plan).param("dossier", dossier).param("nu", nu).update();
        jdbc.sql("""
                insert into planversie (id, plan, hoofdnummer, ondernummer, ronde, sha256, document, bevroren_door, bevroren_op)
                values (:id, :plan, 0, 1, 1, :sha256, :document, 'systeem', :nu)""").param("id", versie).param("plan", plan)
                .param("sha256", "0".repeat(64)).param("document", pdf.id()).param("nu", nu).update();
        knoeit(plan);
        leg(opleggen(1, new Geheimobject(Soort.PLANVERSIE, versie)), "CONFORM");
        assertThat(documenten.lees(pdf.id()).openbaarheid()).isEqualTo(Openbaarheid.GEHEIM);
        lees("servatius", "/documenten/" + pdf.id()).andExpect(status().isNotFound());
        lees("wethouder-wonen", "/documenten/" + pdf.id()).andExpect(status().isOk());
        lees("auditor", "/register/dossiers/" + dossier + "/plan").andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Versie 0.1 is geheim."), containsString("Woo artikel 5.1"))));
        lees("auditor", "/api/v1/plannen/" + plan + "/versies").andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("\"grondslag\""), not(containsString("\"document\":\"" + pdf.id())))));
        lees("auditor", "/register/dossiers/" + dossier + "/spoor").andExpect(status().isOk());
        isGaaf();
    }

    @Test
    void heldOverOrRefusedItDoesNothing() {
        Document bijlage = bijlage("Bod", Openbaarheid.INTERN);
        Geheimobject object = new Geheimobject(Soort.DOCUMENT, bijlage.id());
        leg(opleggen(1, object), "AFGEWEZEN");
        assertThat(geheimhoudingen.vanDossier(dossier)).isEmpty();
        Voorstel voorstel = vrijgegeven.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(opleggen(1, object)));
        vergader(voorstel);
        besluit(voorstel, per(uitkomst(1, "AANGEHOUDEN", "letterlijk", "Aangehouden.", "aangehoudenTot", vandaag().plusDays(20).toString())));
        rol.jobs();
        assertThat(geheimhoudingen.vanDossier(dossier)).isEmpty();
        assertThat(documenten.lees(bijlage.id()).openbaarheid()).isEqualTo(Openbaarheid.INTERN);
        isGaaf();
    }

    @Test
    void asksWhatOnWhichGroundAndWhy() {
        Document bijlage = bijlage("Grondloos", Openbaarheid.INTERN);
        Geheimobject object = new Geheimobject(Soort.DOCUMENT, bijlage.id());
        weigert(geheim(SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN, new Geheimvoorstel(object, List.of(), MOTIVATIE, null)), "de grond van de geheimhouding");
        weigert(geheim(SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN, new Geheimvoorstel(object, List.of(Geheimgrond.LID2_E), null, null)), "waarom het geheim moet worden");
        weigert(geheim(SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN, null), "wat geheim wordt");
        weigert(geheim(SoortBeslispunt.GEHEIMHOUDING_OPHEFFEN, null), "welke geheimhouding wordt opgeheven");
    }

    @Test
    void refusesWhatIsNotThereWhatIsPublicAndWhatIsSecretAlready() {
        weigert(opleggen(1, new Geheimobject(Soort.DOCUMENT, UUID.randomUUID())), "hoort niet bij dossier " + dossier);
        weigert(opleggen(1, new Geheimobject(Soort.BESLISPUNT, UUID.randomUUID())), "hoort niet bij dossier " + dossier);
        weigert(opleggen(1, new Geheimobject(Soort.DOCUMENT, bijlage("Folder", Openbaarheid.OPENBAAR).id())), "al openbaar");
        weigert(opheffen(1, UUID.randomUUID()), "is er niet in dit dossier");
        Punt intern = opleggen(1, new Geheimobject(Soort.DOCUMENT, bijlage("Intern", Openbaarheid.INTERN).id()));
        weigert(new Punt(intern.id(), 1, intern.soort(), intern.tekst(), intern.objectSoort(), null, Openbaarheid.INTERN, null, intern.geheim()),
                "is zelf openbaar");
        Document verstuurd = bijlage("Verstuurd", Openbaarheid.INTERN);
        transactie.executeWithoutResult(status -> berichten.enqueue(Bericht.over("verslag-vastgesteld", verstuurd.id().toString()).dossier(dossier)
                .neutraalOnderwerp("Een verslag").bijlage(verstuurd.id()), List.of(new Ontvanger("An", "an@voorbeeld.example", "deelnemer")),
                door("systeem", "systeem")));
        weigert(opleggen(1, new Geheimobject(Soort.DOCUMENT, verstuurd.id())), "al met een bericht verstuurd");
        Geheimobject dubbel = new Geheimobject(Soort.DOCUMENT, bijlage("Dubbel", Openbaarheid.INTERN).id());
        leg(opleggen(1, dubbel), "CONFORM");
        weigert(opleggen(1, dubbel), "rust al geheimhouding");
    }

    @Test
    void whatBecamePublicSinceItWasAskedIsRefusedAtTheDecision() {
        UUID eerste = UUID.randomUUID();
        Voorstel voorstel = vrijgegeven.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(
                punt(eerste, 1, SoortBeslispunt.OVERIG, "Een openbaar punt.", null), opleggen(2, new Geheimobject(Soort.BESLISPUNT, eerste))));
        vergader(voorstel);
        besluit(voorstel, per(uitkomst(1, "CONFORM"),
                uitkomst(2, "AANGEHOUDEN", "letterlijk", "Aangehouden.", "aangehoudenTot", vandaag().plusDays(20).toString())));
        rol.jobs();
        rol.voltooi(SECRETARIS, "taak-besluitenlijst-vaststellen", vergadering.nummer(), Map.of());
        rol.jobs();
        for (String wie : List.of("burgemeester", SECRETARIS)) {
            rol.voltooi(wie, "taak-besluitenlijst-ondertekenen", vergadering.nummer(),
                    Map.of("keuze", "ondertekenen", "sha256", lijsten.laatste(vergadering.id()).orElseThrow().sha256()));
        }
        rol.jobs();
        assertThat(besluiten.isGepubliceerd(besluiten.vanVoorstel(voorstel.id()).get(0).id())).isTrue();
        later(Duration.ofDays(30));
        jdbc.sql("update voorstel set stand = 'VRIJGEGEVEN' where id = :id").param("id", voorstel.id()).update();
        vergader(voorstel);
        weigert(SECRETARIS, "taak-besluit-vastleggen", vergadering.nummer(),
                Map.of("wijze", "ALLES_CONFORM", "terugtredingen", List.of(), "uitkomsten", List.of(), "stemmingen", List.of()), "gepubliceerde besluitenlijst");
        besluit(voorstel, per(uitkomst(2, "AFGEWEZEN", "letterlijk", "Afgewezen.")));
        rol.jobs();
        assertThat(geheimhoudingen.vanDossier(dossier)).isEmpty();
        isGaaf();
    }

    @Test
    void theLetterToTheCouncilIsAsSecretAsItsNota() {
        UUID eerste = UUID.randomUUID();
        Voorstel voorstel = vrijgegeven.metBrief(dossier, id -> List.of(punt(eerste, 1, SoortBeslispunt.OVERIG, "Het pand te kopen.", null),
                opleggen(2, new Geheimobject(Soort.BESLISPUNT, eerste))));
        vergader(voorstel);
        besluit(voorstel, per(uitkomst(1, "CONFORM"),
                uitkomst(2, "AANGEHOUDEN", "letterlijk", "Aangehouden.", "aangehoudenTot", vandaag().plusDays(20).toString())));
        rol.jobs();
        UUID punt = voorstellen.beslispunten(voorstel.id()).get(0).id();
        UUID rib = brief(voorstel, punt);
        assertThat(ribs.van(rib).openbaarheid()).isEqualTo(Openbaarheid.OPENBAAR);

        later(Duration.ofDays(30));
        jdbc.sql("update voorstel set stand = 'VRIJGEGEVEN' where id = :id").param("id", voorstel.id()).update();
        vergader(voorstel);
        besluit(voorstel, per(uitkomst(2, "CONFORM")));
        rol.jobs();
        assertThat(ribs.van(rib).openbaarheid()).as("de brief die er al was").isEqualTo(Openbaarheid.GEHEIM);
        assertThat(documenten.lees(ribs.van(rib).pdfId()).openbaarheid()).isEqualTo(Openbaarheid.GEHEIM);
        jdbc.sql("update rib set stand = 'TERUGGESTUURD', teruggestuurd_reden = 'Overnieuw' where id = :id").param("id", rib).update();
        UUID tweede = brief(voorstel, punt);
        assertThat(ribs.van(tweede).openbaarheid()).as("een brief die erna begint").isEqualTo(Openbaarheid.GEHEIM);
        assertThat(documenten.lees(ribs.van(tweede).pdfId()).openbaarheid()).isEqualTo(Openbaarheid.GEHEIM);
        isGaaf();

        geheimhoudingen.deelMetRaad(geheimhoudingen.vanDossier(dossier).get(0).id(), door("griffie", "griffie"));
        assertThat(geheimhoudingen.vanDossier(dossier).get(0).opTeHeffenDoor()).contains("de raad");
        leg(opheffen(1, geheimhoudingen.vanDossier(dossier).get(0).id()), "CONFORM");
        assertThat(List.of(rib, tweede)).allSatisfy(een -> {
            assertThat(ribs.van(een).openbaarheid()).isEqualTo(Openbaarheid.OPENBAAR);
            assertThat(documenten.lees(ribs.van(een).pdfId()).openbaarheid()).isEqualTo(Openbaarheid.INTERN);
        });
        isGaaf();
    }

    @Test
    void theCouncilLiftsWhatItShares() throws Exception {
        Document bijlage = bijlage("Taxatie", Openbaarheid.INTERN);
        leg(opleggen(1, new Geheimobject(Soort.DOCUMENT, bijlage.id())), "CONFORM");
        UUID geheim = geheimhoudingen.vanDossier(dossier).get(0).id();
        ribVerzonden();
        String pad = "/dossiers/" + dossier + "/geheimhouding/" + geheim + "/raadsbesluit";
        lees("griffie", pad).andExpect(status().isNotFound());
        lees("griffie", "/dossiers/" + dossier).andExpect(content().string(not(containsString("Geheimhouding die de raad deelt"))));
        assertThatThrownBy(() -> opheffingen.legVast(geheim, new Raadsopheffingen.Invoer(vandaag(), "R-1", "Opgeheven."), door("griffie", "griffie")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("niet met de raad gedeeld");

        transactie.executeWithoutResult(status -> geheimhoudingen.deelMetRaad(geheim, door("griffie", "griffie")));
        lees("griffie", "/dossiers/" + dossier).andExpect(content().string(allOf(containsString("Geheimhouding die de raad deelt"), containsString(pad),
                not(containsString("Taxatie")))));
        for (String wie : List.of("beleidsmedewerker", SECRETARIS, "servatius", "auditor")) {
            lees(wie, pad).andExpect(status().isNotFound());
        }
        lees("griffie", pad).andExpect(status().isOk()).andExpect(content().string(allOf(containsString("een document van het dossier"),
                containsString("Woo artikel 5.1, eerste lid, onder c"), not(containsString(MOTIVATIE)))));
        legVast(pad, "", "", "").andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(
                containsString("Vul de dag in waarop de raad besloot."), containsString("Vul het kenmerk van het raadsbesluit in."), containsString("Vul wat de raad besloot in."))));
        legVast(pad, vandaag().plusDays(1).toString(), "R-1", "Opgeheven.").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("ligt in de toekomst"), containsString("value=\"R-1\""))));
        legVast(pad, vandaag().minusDays(1).toString(), "R-1", "Opgeheven.").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("niet eerder opheffen")));
        legVast(pad, "morgen", "x".repeat(61), "Opgeheven.").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("er passen er 60")));
        assertThat(documenten.lees(bijlage.id()).openbaarheid()).isEqualTo(Openbaarheid.GEHEIM);

        legVast(pad, vandaag().toString(), "R-2026-17", "De geheimhouding wordt opgeheven.").andExpect(status().is3xxRedirection());
        assertThat(documenten.lees(bijlage.id()).openbaarheid()).isEqualTo(Openbaarheid.INTERN);
        assertThat(geheimhoudingen.vanDossier(dossier)).singleElement().satisfies(g -> {
            assertThat(g.isGeldend()).isFalse();
            assertThat(g.opgehevenBesluit()).isNull();
        });
        assertThat(jdbc.sql("select kenmerk || ' ' || letterlijk || ' ' || vastgelegd_door from geheimhouding_raadsbesluit where geheimhouding = :id")
                .param("id", geheim).query(String.class).single()).isEqualTo("R-2026-17 De geheimhouding wordt opgeheven. griffie");
        legVast(pad, vandaag().toString(), "R-2026-17", "Nog eens.").andExpect(status().isNotFound());
        lees("auditor", "/register/dossiers/" + dossier).andExpect(content().string(allOf(containsString("raadsbesluit R-2026-17 van "), containsString("Opgeheven op"),
                containsString("De geheimhouding wordt opgeheven."))));
        lees("beleidsmedewerker", "/dossiers/" + dossier).andExpect(content().string(containsString("raadsbesluit R-2026-17 van ")));
        lees("beleidsmedewerker", "/documenten/" + bijlage.id()).andExpect(status().isOk());
        assertThat(berichten.vanDossier(dossier)).filteredOn(b -> b.onderwerp().contains("De raad heft geheimhouding op"))
                .extracting(b -> b.rol()).contains(SECRETARIS, "beleidsmedewerker", "portefeuillehouder");
        assertThat(soorten()).contains("geheimhouding-opgeheven-door-raad");
        isGaaf();
    }

    /** A letter of the dossier that reached the council: from then on its griffie sees the dossier. */
    private void ribVerzonden() {
        Voorstel voorstel = vrijgegeven.metBrief(dossier, id -> List.of(punt(UUID.randomUUID(), 1, SoortBeslispunt.OVERIG, "Het pand te kopen.", null)));
        vergader(voorstel);
        besluit(voorstel, per(uitkomst(1, "CONFORM")));
        rol.jobs();
        UUID rib = brief(voorstel, voorstellen.beslispunten(voorstel.id()).get(0).id());
        knoeit(rib);
        jdbc.sql("update rib set stand = 'VERZONDEN', aanvaard_op = opgemaakt_op, verzonden_op = opgemaakt_op where id = :id").param("id", rib).update();
    }

    private ResultActions legVast(String pad, String datum, String kenmerk, String letterlijk) throws Exception {
        return web.perform(post(java.net.URI.create(pad)).with(csrf()).with(user("griffie").authorities(new SimpleGrantedAuthority("GROEP_griffie")))
                .param("datum", datum).param("kenmerk", kenmerk).param("letterlijk", letterlijk));
    }

    private UUID brief(Voorstel voorstel, UUID punt) {
        UUID rib = ribs.begin(voorstel.id(), List.of(punt), door("systeem", "systeem"));
        ribs.maakOp(rib, door("systeem", "systeem"));
        return rib;
    }

    @Test
    void theWriterChoosesFromWhatThereIs() throws Exception {
        Document bijlage = bijlage("Taxatie", Openbaarheid.INTERN);
        bijlage("Folder", Openbaarheid.OPENBAAR);
        UUID voorstel = voorstellen.begin(dossier, Voorstel.Soort.LOS, null, door("beleidsmedewerker", "beleidsmedewerker"));
        String pad = "/voorstellen/" + voorstel + "/stukken/beslispunten";
        lees("beleidsmedewerker", pad).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("value=\"DOCUMENT:" + bijlage.id() + "\""), containsString("Taxatie"), not(containsString("Folder")),
                containsString("value=\"VOORSTEL:" + voorstel + "\""), containsString("De eerbiediging van de persoonlijke levenssfeer (Woo artikel 5.1, tweede lid, onder e)"),
                not(containsString("value=\"GEHEIM\"")))));
        stuur(pad, "geheim", "DOCUMENT:" + bijlage.id(), "grond1", "LID3_A").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kies een grond uit de lijst")));
        stuur(pad, "geheim", "DOCUMENT:" + UUID.randomUUID(), "grond1", "LID2_E").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("hoort niet bij dossier " + dossier)));
        stuur(pad, "geheim", "x", "grond1", "LID2_E").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kies uit de lijst wat geheim wordt.")));
        stuur(pad, "geheim", "DOCUMENT:" + bijlage.id(), "grond1", "LID2_E").andExpect(status().is3xxRedirection());
        assertThat(voorstellen.concept(voorstel).beslispunten()).singleElement().satisfies(punt -> assertThat(punt.geheim()).isEqualTo(
                new Geheimvoorstel(new Geheimobject(Soort.DOCUMENT, bijlage.id()), List.of(Geheimgrond.LID2_E), MOTIVATIE, null)));
        lees("beleidsmedewerker", pad).andExpect(content().string(containsString("value=\"LID2_E\" selected")));
        voorstellen.beeindig(voorstel, door("beleidsmedewerker", "beleidsmedewerker"));
    }

    /** A mandaat as it was laid down, without the steps that lead there. */
    private UUID mandaat(String openbaarheid, @Nullable UUID beslispunt, @Nullable UUID boven) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into mandaat (id, nummer, versie, herkomst, boven, besluit_datum, bron, beslispunt, letterlijke_tekst, openbaarheid, grondslag,
                    object_soort, dossier, houder_soort, houder_functie, geldig_van, ondermandaat, vastgelegd_door, vastgelegd_op)
                values (:id, :nummer, 1, :herkomst, :boven, :dag, 'een besluit', :beslispunt, 'Een bod doen.', :openbaarheid, 'AWB_10_3',
                    'PLAN', :dossier, 'FUNCTIE', 'programmamanager', :dag, true, 'juridisch', :op)""").param("id", id)
                .param("nummer", "MX-" + id.toString().substring(0, 8)).param("herkomst", boven == null ? "BESLISPUNT" : "ONDERMANDAAT").param("boven", boven)
                .param("dag", vandaag()).param("beslispunt", beslispunt).param("openbaarheid", openbaarheid).param("dossier", dossier)
                .param("op", java.sql.Timestamp.from(ClockUtil.getCurrentTime().toInstant())).update();
        knoeit(id);
        return id;
    }

    private ResultActions stuur(String pad, String... velden) throws Exception {
        int basis = jdbc.sql("select max(versie) from bewaring where werk = :werk and stuk = 'BESLISPUNTEN'").param("werk", UUID.fromString(pad.split("/")[2]))
                .query(Integer.class).single();
        var verzoek = post(java.net.URI.create(pad)).with(csrf()).with(user("beleidsmedewerker").authorities(new SimpleGrantedAuthority("GROEP_beleidsmedewerker")))
                .param("basis", String.valueOf(basis)).param("id", "").param("nummer", "1").param("soort", "GEHEIMHOUDING_OPLEGGEN")
                .param("tekst", "Geheimhouding op te leggen.").param("objectSoort", "OVERIG").param("openbaarheid", "OPENBAAR").param("motivatie", MOTIVATIE);
        for (int i = 0; i < velden.length; i += 2) {
            verzoek.param(velden[i], velden[i + 1]);
        }
        return web.perform(verzoek);
    }

    private Punt punt(UUID id, int nummer, SoortBeslispunt soort, String tekst, @Nullable Geheimvoorstel geheim) {
        return new Punt(id, nummer, soort, tekst, ObjectSoort.OVERIG, "iets", Openbaarheid.OPENBAAR, null, geheim);
    }

    private Punt geheim(SoortBeslispunt soort, @Nullable Geheimvoorstel geheim) {
        return punt(UUID.randomUUID(), 1, soort, "Over geheimhouding.", geheim);
    }

    private Punt opleggen(int nummer, Geheimobject object) {
        return punt(UUID.randomUUID(), nummer, SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN, "Geheimhouding op te leggen.",
                new Geheimvoorstel(object, List.of(Geheimgrond.LID2_B, Geheimgrond.LID1_C), MOTIVATIE, null));
    }

    private Punt opheffen(int nummer, UUID geheimhouding) {
        return punt(UUID.randomUUID(), nummer, SoortBeslispunt.GEHEIMHOUDING_OPHEFFEN, "Geheimhouding op te heffen.",
                new Geheimvoorstel(null, List.of(), null, geheimhouding));
    }

    /** Asks the college one point and lets it decide so. */
    private Besluit leg(Punt punt, String uitkomst) {
        Voorstel voorstel = vrijgegeven.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(punt));
        vergader(voorstel);
        besluit(voorstel, per(uitkomst.equals("GEWIJZIGD")
                ? uitkomst(punt.nummer(), uitkomst, "letterlijk", "Anders.", "gewijzigdeTekst", "Zoals het college het zegt.")
                : uitkomst(punt.nummer(), uitkomst, "letterlijk", "Zo besloten.")));
        rol.jobs();
        return besluiten.vanVoorstel(voorstel.id()).get(0);
    }

    private void weigert(Punt punt, String woorden) {
        assertThatThrownBy(() -> vrijgegeven.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(punt))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining(woorden);
    }

    /** Puts a proposal on the agenda of a meeting and comes to the moment that the college decides. */
    private void vergader(Voorstel voorstel) {
        vergadering = proces.plan(new NieuweVergadering(vandaag().plusDays(7), LocalTime.of(10, 0), "Stadhuis, kamer 1", vandaag().plusDays(6), LocalTime.of(12, 0)),
                door("bestuurssecretariaat", "bestuurssecretariaat"));
        String nummer = vergadering.nummer();
        Map<String, Object> regel = new HashMap<>(Map.of("voorstelId", voorstel.id().toString(), "opnemen", true, "volgorde", 1,
                "behandeling", "BESPREEKSTUK", "reden", "Het college bespreekt het."));
        rol.voltooi("bestuurssecretariaat", "taak-agenda-opstellen", nummer, Map.of("punten", List.of(regel)));
        String instantie = runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).singleResult().getId();
        beheer.createJobQuery().timers().activityId("timer-agenda-sluit").processInstanceId(instantie).list().forEach(job -> beheer.executeJob(job.getId()));
        rol.jobs();
        Vergadering nu = vergaderingen.van(vergadering.id());
        ClockUtil.setCurrentTime(java.util.Date.from(nu.datum().atTime(nu.tijd()).atZone(ZONE).toInstant()));
        rol.voltooi(SECRETARIS, "taak-aanwezigheid-vastleggen", nummer, Map.of("wijze", "VERGADERING", "voorzitter", "burgemeester",
                "leden", COLLEGE.stream().map(lid -> Map.of("gebruiker", lid, "aanwezig", true)).toList()));
    }

    private void besluit(Voorstel voorstel, Map<String, ?> invoer) {
        Task taak = rol.openTaken(SECRETARIS, "taak-besluit-vastleggen", vergadering.nummer()).stream()
                .filter(t -> t.getName().contains("(" + voorstel.dossier() + ")")).findFirst().orElseThrow();
        if (voorstellen.beslispunten(voorstel.id()).stream().anyMatch(p -> p.geheim() != null && p.isOpen())) {
            assertThat(String.valueOf(rol.toont(SECRETARIS, "taak-besluit-vastleggen", vergadering.nummer()).get("uitkomsten")))
                    .containsAnyOf("Wordt geheim: ", "Wordt opgeheven: ");
        }
        rol.voltooi(SECRETARIS, taak, invoer);
    }

    @SafeVarargs
    private static Map<String, Object> per(Map<String, Object>... uitkomsten) {
        return Map.of("wijze", "PER_BESLISPUNT", "terugtredingen", List.of(), "stemmingen", List.of(), "uitkomsten", List.of(uitkomsten));
    }

    private static Map<String, Object> uitkomst(int nummer, String uitkomst, String... velden) {
        Map<String, Object> regel = new HashMap<>(Map.of("nummer", nummer, "uitkomst", uitkomst));
        for (int i = 0; i < velden.length; i += 2) {
            regel.put(velden[i], velden[i + 1]);
        }
        return regel;
    }

    private Document bijlage(String titel, Openbaarheid openbaarheid) {
        return documenten.bewaar(new NieuwDocument("upload", titel, dossier, titel.toLowerCase(java.util.Locale.ROOT) + ".txt", "text/plain",
                ("Inhoud van " + titel).getBytes(StandardCharsets.UTF_8), openbaarheid, null), door("beleidsmedewerker", "beleidsmedewerker"));
    }

    private ResultActions lees(String wie, String pad) throws Exception {
        List<SimpleGrantedAuthority> rechten = new ArrayList<>();
        functies.van(wie).forEach(functie -> rechten.add(new SimpleGrantedAuthority("GROEP_" + functie)));
        rechten.add(new SimpleGrantedAuthority("GROEP_" + wie));
        return web.perform(get(java.net.URI.create(pad)).with(user(wie).authorities(rechten)));
    }

    /** The register tells of every row of the dossier what it is. */
    private void isGaaf() {
        sequencer.allesNu();
        assertThat(controle.controleer(List.of(), Voortgang.STIL).bevindingen().stream().map(een -> een.dossier() + ": " + een.zin())
                .filter(zin -> zin.contains(dossier)).filter(zin -> !isGeknoei(zin))).isEmpty();
    }

    private List<String> soorten() {
        return jdbc.sql("select distinct soort from register_invoer where dossier = :dossier").param("dossier", dossier).query(String.class).list();
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }
}
