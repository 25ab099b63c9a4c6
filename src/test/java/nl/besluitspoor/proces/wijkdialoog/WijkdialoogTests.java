package nl.besluitspoor.proces.wijkdialoog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.dialoog.Deelnemer;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.Dialoogfase;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.dialoog.Wijkdialoog;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.formulier.TaakContexten;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.toegang.Persoon;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code wijkdialoog}, and tries every way to fill in its forms wrongly. */
class WijkdialoogTests extends ProcesTests {

    private static final String POTTENBERG = "BU09350203";
    private static final String LIMMEL = "BU09350404";
    private static final String PLANNEN = WijkdialoogModel.TAAK_PLANNEN;
    private static final String INBRENG = WijkdialoogModel.TAAK_INBRENG;
    private static final String VERSLAG = WijkdialoogModel.TAAK_VERSLAG;
    private static final String NAAM = "Bea Voorbeeld";
    private static final String MAIL = "bea@voorbeeld.example";

    @Autowired
    Dossiers dossiers;

    @Autowired
    Dialogen dialogen;

    @Autowired
    Documenten documenten;

    @Autowired
    Functies functies;

    @Autowired
    TaakContexten contexten;

    private String nummer;
    private ProcessInstance dialoog;

    @BeforeEach
    void startDeDialoog() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-02-03T09:00:00Z")));
        nummer = dossier(Openbaarheid.OPENBAAR);
        dialoog = start(nummer);
    }

    private String dossier(Openbaarheid openbaarheid) {
        return dossiers.start(new NieuwDossier("Programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of(POTTENBERG, LIMMEL), List.of("servatius"), "Veerkrachtige Wijken", openbaarheid, null,
                "Voorbeeld van een aanleiding", null, true), door("programmamanager", "programmamanager")).nummer();
    }

    private ProcessInstance start(String dossier) {
        return runtime.startProcessInstanceByKey(WijkdialoogModel.PROCES, dossier,
                Map.of(WijkdialoogModel.DOSSIER, dossier, WijkdialoogModel.WIJK, POTTENBERG));
    }

    private static Map<String, Object> bijeenkomst(String datum, String begintijd, String plaats) {
        return Map.of("datum", datum, "begintijd", begintijd, "plaats", plaats);
    }

    private static Map<String, Object> genodigde(String soort, String naam, String mail, boolean toestemming) {
        return Map.of("soort", soort, "naam", naam, "mail", mail, "toestemming", toestemming);
    }

    private static Map<String, @Nullable Object> regel(String gever, String pijler, String tekst, boolean toestemming,
            @Nullable String naam, @Nullable String mail) {
        Map<String, @Nullable Object> regel = new HashMap<>();
        regel.put("soortGever", gever);
        regel.put("pijler", pijler);
        regel.put("tekst", tekst);
        regel.put("toestemming", toestemming);
        regel.put("naam", naam);
        regel.put("mail", mail);
        return regel;
    }

    private static Map<String, Object> plan() {
        return met(Map.of(), "vraag", "Wat heeft Pottenberg nodig om goed te kunnen wonen?",
                "bijeenkomsten", List.of(bijeenkomst("2025-02-10", "19:30", "Buurthuis Pottenberg"), bijeenkomst("2025-02-20", "14:00", "School")),
                "genodigden", List.of(genodigde("BEWONER", "Gerrit Genodigd", "gerrit@voorbeeld.example", true),
                        genodigde("PARTNER", "Servatius", "servatius@voorbeeld.example", false)));
    }

    private static Map<String, Object> verslag(String datum, boolean nogEen) {
        Map<String, Object> velden = met(Map.of(), "bijeenkomstdatum", datum, "aantalAanwezig", 12, "eerdereInbreng", List.of(),
                "inbreng", List.of(regel("BEWONER", "BESTAANSZEKERHEID", "Het huis is slecht te verwarmen.", true, NAAM, MAIL),
                        regel("ONDERNEMER", "ANDERS", "Parkeren bij de winkels lukt niet.", false, null, null)), "nogEenBijeenkomst", nogEen);
        if (!nogEen) {
            velden.put("samenvatting", "De wijk vraagt om warme huizen en ruimte voor de winkels.");
        }
        return velden;
    }

    private static Map<String, Object> met(Map<String, Object> velden, Object... paren) {
        Map<String, Object> nieuw = new HashMap<>(velden);
        for (int i = 0; i < paren.length; i += 2) {
            nieuw.put((String) paren[i], paren[i + 1]);
        }
        return nieuw;
    }

    private void plannen() {
        rol.voltooi("wijkmanager", PLANNEN, nummer, plan());
    }

    private void naDeBijeenkomst() {
        plannen();
        later(Duration.ofDays(8));
    }

    private Wijkdialoog enige() {
        assertThat(dialogen.dialogenVan(nummer)).hasSize(1);
        return dialogen.dialogenVan(nummer).get(0);
    }

    private UUID id() {
        return enige().id();
    }

    private List<String> soorten() {
        return jdbc.sql("select soort from register_invoer where dossier = :d").param("d", nummer).query(String.class).list();
    }

    private List<Map<String, Object>> berichten(String soort) {
        return jdbc.sql("select ontvanger_mail, ontvanger_rol, onderwerp, tekst from bericht where dossier = :d and feit_soort = :s order by volgnr")
                .param("d", nummer).param("s", soort).query().listOfRows();
    }

    private Map<String, Object> getoond(String gebruiker, String taak) {
        Task open = rol.openTaken(gebruiker, taak, nummer).get(0);
        return contexten.inhoud(contexten.vind(open.getId()).orElseThrow(), gebruiker);
    }

    @Test
    void goesFromPlanToAnAdoptedReportInPeoplesMailboxes() throws IOException {
        assertThat(dialoog).hasPassed("dialoog-openen").isWaitingAt(PLANNEN);
        assertThat(getoond("wijkmanager", PLANNEN)).containsEntry("wijkNaam", "Pottenberg").containsEntry("aanleiding", "Voorbeeld van een aanleiding")
                .hasEntrySatisfying("genodigden", lijst -> assertThat(lijst.toString()).contains("Servatius"));
        assertThat(rol.openTaken("wijkmanager", PLANNEN, nummer).get(0).getName()).contains("Pottenberg").contains(nummer);

        plannen();
        assertThat(dialoog).isWaitingAt(INBRENG);
        assertThat(enige()).satisfies(een -> {
            assertThat(een.fase()).isEqualTo(Dialoogfase.INBRENG);
            assertThat(een.vraag()).isEqualTo("Wat heeft Pottenberg nodig om goed te kunnen wonen?");
        });
        assertThat(dialogen.gepland(id())).extracting(b -> b.datum() + " " + b.begintijd() + " " + b.plaats())
                .containsExactly("2025-02-10 19:30 Buurthuis Pottenberg", "2025-02-20 14:00 School");
        assertThat(jdbc.sql("select soort, naam, mail, toestemming from dialoog_genodigde where dialoog = :d order by volgnr").param("d", id())
                .query((rij, nr) -> rij.getString(1) + " " + rij.getString(2) + " " + rij.getString(3) + " " + rij.getBoolean(4)).list())
                .containsExactly("BEWONER Gerrit Genodigd gerrit@voorbeeld.example true", "PARTNER Servatius servatius@voorbeeld.example false");
        assertThat(berichten("dialoog-uitnodiging")).hasSize(2).allSatisfy(bericht -> assertThat(bericht.get("tekst").toString())
                .contains("maandag 10 februari 2025", "19:30 uur, Buurthuis Pottenberg", "Wat heeft Pottenberg nodig"));

        later(Duration.ofDays(8));
        assertThat(getoond("wijkmanager", INBRENG)).containsEntry("vraag", "Wat heeft Pottenberg nodig om goed te kunnen wonen?")
                .containsEntry("bijeenkomstdatum", "2025-02-10").containsEntry("aantalGenodigden", 2)
                .hasEntrySatisfying("gepland", lijst -> assertThat(lijst.toString()).contains("maandag 10 februari 2025"));
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", false));
        assertThat(dialoog).hasPassed("inbreng-vastleggen").isWaitingAt(VERSLAG);
        assertThat(getoond("programmamanager", VERSLAG)).containsEntry("totaalAanwezig", 12)
                .containsEntry("samenvatting", "De wijk vraagt om warme huizen en ruimte voor de winkels.")
                .hasEntrySatisfying("inbreng", lijst -> assertThat(lijst.toString()).contains("Het huis is slecht te verwarmen.", "bestaanszekerheid", "bewoner")
                        .doesNotContain(NAAM).doesNotContain(MAIL));
        assertThat(dialogen.inbrengVan(nummer)).as("nothing counts before the report is adopted").isEmpty();

        rol.voltooi("programmamanager", VERSLAG, nummer, Map.of("besluit", "VASTSTELLEN"));
        assertThat(dialoog).hasPassedInOrder("oordeel-vastleggen", "verslag-maken", "verslag-rondsturen", "einde-wijkdialoog").isEnded();
        assertThat(enige().fase()).isEqualTo(Dialoogfase.VASTGESTELD);
        assertThat(dialogen.inbrengVan(nummer)).extracting(Inbreng::nummer, Inbreng::pijler, Inbreng::tekst).containsExactly(
                org.assertj.core.groups.Tuple.tuple(1, Pijler.BESTAANSZEKERHEID, "Het huis is slecht te verwarmen."),
                org.assertj.core.groups.Tuple.tuple(2, Pijler.ANDERS, "Parkeren bij de winkels lukt niet."));
        assertThat(dialogen.metToestemming(nummer)).extracting(Deelnemer::mail).containsExactly("gerrit@voorbeeld.example", MAIL);
        assertThat(dialogen.metToestemming(nummer).get(1).inbreng()).containsExactly(dialogen.inbrengVan(nummer).get(0).id());
        assertThat(berichten("verslag-vastgesteld")).extracting(rij -> rij.get("ontvanger_mail")).containsExactly("gerrit@voorbeeld.example", MAIL);

        String html = new String(documenten.inhoud(enige().verslagHtml()), StandardCharsets.UTF_8);
        String pdf;
        try (PDDocument document = Loader.loadPDF(documenten.inhoud(enige().verslagPdf()))) {
            pdf = new PDFTextStripper().getText(document);
        }
        assertThat(List.of(html, pdf)).allSatisfy(tekst -> assertThat(tekst.replaceAll("\\s+", " "))
                .contains("Het huis is slecht te verwarmen.", "De wijk vraagt om warme huizen", "maandag 10 februari 2025", "12")
                .doesNotContain(NAAM).doesNotContain(MAIL).doesNotContain("Gerrit"));
        assertThat(soorten()).containsOnlyOnce("wijkdialoog-geopend", "wijkdialoog-gepland", "inbreng-vastgelegd", "dialoogverslag-voorgelegd",
                "dialoogverslag-beoordeeld", "dialoogverslag-gemaakt");
    }

    @Test
    void keepsNamesAndWordsOutOfTheOpenRegisterAndOutOfTheEngine() {
        naDeBijeenkomst();
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", false));
        String register = String.join("\n", jdbc.sql("select inhoud from register_invoer where dossier = :d").param("d", nummer).query(String.class).list());
        assertThat(register).contains("inbreng-1", "naam-1").doesNotContain(NAAM, MAIL, "Gerrit", "gerrit@", "slecht te verwarmen", "warme huizen");
        assertThat(jdbc.sql("select b.waarde from register_besloten b join register_invoer i on i.id = b.invoer where i.dossier = :d and b.veld = 'naam-1'")
                .param("d", nummer).query(String.class).single()).isEqualTo(NAAM);
        assertThat(WijkdialoogModel.VARIABELEN).containsAll(runtime.getVariables(dialoog.getId()).keySet());
    }

    @Test
    void whatIsSaidInAnInternalDossierIsCommittedFromTheQuestionOn() {
        nummer = dossier(Openbaarheid.INTERN);
        start(nummer);
        plannen();
        assertThat(jdbc.sql("select inhoud from register_invoer where dossier = :d and soort = 'wijkdialoog-gepland'").param("d", nummer)
                .query(String.class).single()).doesNotContain("Wat heeft Pottenberg nodig");
        later(Duration.ofDays(8));
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", false));
        rol.voltooi("programmamanager", VERSLAG, nummer, Map.of("besluit", "VASTSTELLEN"));
        assertThat(documenten.lees(enige().verslagPdf()).openbaarheid()).isEqualTo(Openbaarheid.INTERN);
    }

    @Test
    void anotherMeetingComesBackToTheSameTask() {
        naDeBijeenkomst();
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", true));
        assertThat(dialoog).isWaitingAt(INBRENG);
        assertThat(runtime.getVariables(dialoog.getId())).as("the next form starts empty").doesNotContainKey("nogEenBijeenkomst");
        assertThat(getoond("wijkmanager", INBRENG)).hasEntrySatisfying("gehouden", lijst -> assertThat(lijst.toString()).contains("10 februari"));
        later(Duration.ofDays(10));
        rol.voltooi("wijkmanager", INBRENG, nummer, met(verslag("2025-02-20", false), "aantalAanwezig", 0));
        assertThat(dialoog).isWaitingAt(VERSLAG);
        assertThat(dialogen.verslag(id()).bijeenkomsten()).extracting(b -> b.datum() + " " + b.aanwezig() + " " + b.aantalInbreng())
                .containsExactly("2025-02-10 12 2", "2025-02-20 0 2");
        assertThat(dialogen.verslag(id()).inbreng()).extracting(Inbreng::nummer).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aReportSentBackShowsWhatIsMissingAndCanBeMended() {
        naDeBijeenkomst();
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", false));
        rol.voltooi("programmamanager", VERSLAG, nummer, Map.of("besluit", "TERUG", "watOntbreekt", "Inbreng 2 hoort er niet bij."));
        assertThat(dialoog).isWaitingAt(INBRENG).variables().containsEntry(WijkdialoogModel.VERSLAG_VASTGESTELD, false);
        assertThat(berichten("verslag-teruggestuurd")).extracting(rij -> rij.get("ontvanger_rol")).contains("wijkmanager");
        Map<String, Object> getoond = getoond("wijkmanager", INBRENG);
        assertThat(getoond).containsEntry("watOntbreekt", "Inbreng 2 hoort er niet bij.")
                .containsEntry("samenvatting", "De wijk vraagt om warme huizen en ruimte voor de winkels.");
        List<Inbreng> eerder = dialogen.verslag(id()).inbreng();
        rol.voltooi("wijkmanager", INBRENG, nummer, Map.of("inbreng", List.of(), "nogEenBijeenkomst", false,
                "samenvatting", "De wijk vraagt om warme huizen.",
                "eerdereInbreng", List.of(
                        Map.of("id", eerder.get(0).id(), "pijler", "POSITIEVE_GEZONDHEID", "tekst", "Het huis is koud.", "vervalt", false),
                        Map.of("id", eerder.get(1).id(), "pijler", "ANDERS", "tekst", eerder.get(1).tekst(), "vervalt", true, "reden", "Gaat over een andere wijk."))));
        assertThat(dialoog).isWaitingAt(VERSLAG);
        assertThat(dialogen.verslag(id()).inbreng()).extracting(Inbreng::id, Inbreng::tekst, Inbreng::pijler).containsExactly(
                org.assertj.core.groups.Tuple.tuple(eerder.get(0).id(), "Het huis is koud.", Pijler.POSITIEVE_GEZONDHEID));
        assertThat(getoond("programmamanager", VERSLAG)).hasEntrySatisfying("vervallen", lijst -> assertThat(lijst.toString()).contains("andere wijk"));
        assertThat(soorten()).contains("inbreng-gecorrigeerd", "inbreng-vervallen");
        rol.voltooi("programmamanager", VERSLAG, nummer, Map.of("besluit", "VASTSTELLEN"));
        assertThat(dialoog).isEnded();
        assertThat(dialogen.inbrengVan(nummer)).hasSize(1);
    }

    @Test
    void remindsTheWijkmanagerAndLeavesTheTaskOpen() {
        plannen();
        Date herinnering = beheer.createJobQuery().processInstanceId(dialoog.getId()).timers().singleResult().getDuedate();
        assertThat(herinnering).as("counted from the first meeting").isAfter(Timestamp.valueOf(LocalDate.of(2025, 2, 21).atStartOfDay()));
        ClockUtil.setCurrentTime(herinnering);
        rol.timer(nummer, "timer-wijkdialoog-herinnering");
        assertThat(dialoog).hasPassed("wijkmanager-herinneren", "einde-herinnering").isWaitingAt(INBRENG);
        assertThat(berichten("dialoog-herinnering")).extracting(rij -> rij.get("ontvanger_mail")).contains("wijkmanager@voorbeeld.example");
    }

    @Test
    void oneAddressIsInvitedAndToldOnce() {
        rol.voltooi("wijkmanager", PLANNEN, nummer, met(plan(), "genodigden", List.of(genodigde("BEWONER", NAAM, MAIL, true))));
        later(Duration.ofDays(8));
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", false));
        rol.voltooi("programmamanager", VERSLAG, nummer, Map.of("besluit", "VASTSTELLEN"));
        assertThat(berichten("verslag-vastgesteld")).hasSize(1);
        assertThat(dialogen.metToestemming(nummer)).singleElement().satisfies(een -> assertThat(een.inbreng()).hasSize(1));
    }

    @Test
    void worksWithoutInvitedPeopleAndWithoutAnyoneToTell() {
        rol.voltooi("wijkmanager", PLANNEN, nummer, met(plan(), "genodigden", List.of()));
        later(Duration.ofDays(8));
        rol.voltooi("wijkmanager", INBRENG, nummer, met(verslag("2025-02-10", false), "inbreng", List.of()));
        rol.voltooi("programmamanager", VERSLAG, nummer, Map.of("besluit", "VASTSTELLEN"));
        assertThat(dialoog).isEnded();
        assertThat(berichten("dialoog-uitnodiging")).isEmpty();
        assertThat(berichten("verslag-vastgesteld")).isEmpty();
    }

    @Test
    void theWijkmanagerOfAnotherWijkDoesNotSeeTheTask() {
        functies.leg(new Persoon("wijkmanager-limmel", "Wijkmanager Limmel", "wijkmanager-limmel@voorbeeld.example"));
        functies.geef("wijkmanager-limmel", "wijkmanager", LIMMEL, LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 3), false);
        assertThat(rol.openTaken("wijkmanager-limmel", PLANNEN, nummer)).isEmpty();
        assertThat(rol.openTaken("wijkmanager", PLANNEN, nummer)).hasSize(1);
        assertThat(rol.openTaken("programmamanager", PLANNEN, nummer)).isEmpty();
    }

    static Stream<Arguments> verkeerdePlannen() {
        String lang = "x".repeat(4001);
        List<Arguments> gevallen = new ArrayList<>();
        plan(gevallen, "Vul de vraag in", "vraag", "  ");
        plan(gevallen, "De vraag heeft 1001 tekens", "vraag", "x".repeat(1001));
        plan(gevallen, "Plan ten minste één bijeenkomst", "bijeenkomsten", List.of());
        plan(gevallen, "er passen er 25", "bijeenkomsten", java.util.stream.IntStream.range(0, 26)
                .mapToObj(i -> bijeenkomst("2025-03-" + (i < 9 ? "0" : "") + (i + 1), "19:30", "Buurthuis")).toList());
        plan(gevallen, "Bijeenkomst 1: vul de datum in", "bijeenkomsten", List.of(bijeenkomst("", "19:30", "Buurthuis")));
        plan(gevallen, "2 februari 2025 is al geweest", "bijeenkomsten", List.of(bijeenkomst("2025-02-02", "19:30", "Buurthuis")));
        plan(gevallen, "meer dan een jaar na vandaag", "bijeenkomsten", List.of(bijeenkomst("2026-02-04", "19:30", "Buurthuis")));
        plan(gevallen, "'bijeenkomsten 1 datum' is niet goed ingevuld", "bijeenkomsten", List.of(bijeenkomst("morgen", "19:30", "Buurthuis")));
        plan(gevallen, "Bijeenkomst 1: vul de begintijd in", "bijeenkomsten", List.of(bijeenkomst("2025-02-10", "", "Buurthuis")));
        plan(gevallen, "Bijeenkomst 1: vul de plaats in", "bijeenkomsten", List.of(bijeenkomst("2025-02-10", "19:30", " ")));
        plan(gevallen, "Bijeenkomst 1: de plaats heeft 4001 tekens", "bijeenkomsten", List.of(bijeenkomst("2025-02-10", "19:30", lang)));
        plan(gevallen, "Bijeenkomst 2: deze dag, tijd en plaats staan er twee keer", "bijeenkomsten",
                List.of(bijeenkomst("2025-02-10", "19:30", "Buurthuis"), bijeenkomst("2025-02-10", "19:30", "buurthuis")));
        plan(gevallen, "Genodigde 1: kies of het een bewoner of een partner is", "genodigden", List.of(genodigde("", NAAM, MAIL, false)));
        plan(gevallen, "'genodigden 1 soort' is niet goed ingevuld", "genodigden", List.of(genodigde("WETHOUDER", NAAM, MAIL, false)));
        plan(gevallen, "Genodigde 1: vul de naam in", "genodigden", List.of(genodigde("BEWONER", "", MAIL, false)));
        plan(gevallen, "Genodigde 1: vul het mailadres in", "genodigden", List.of(genodigde("BEWONER", NAAM, "", false)));
        plan(gevallen, "Genodigde 1: het mailadres is niet geldig", "genodigden", List.of(genodigde("BEWONER", NAAM, "bea@voorbeeld", false)));
        plan(gevallen, "Genodigde 2: dit mailadres staat al bij een andere", "genodigden",
                List.of(genodigde("BEWONER", NAAM, MAIL, false), genodigde("PARTNER", "Ander", "BEA@voorbeeld.example", false)));
        return gevallen.stream();
    }

    private static void plan(List<Arguments> gevallen, String zin, String veld, Object waarde) {
        gevallen.add(Arguments.of(zin, met(plan(), veld, waarde)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verkeerdePlannen")
    void refusesAWrongPlanWhole(String zin, Map<String, Object> velden) {
        weigert("wijkmanager", PLANNEN, nummer, velden, zin);
        assertThat(enige().fase()).isEqualTo(Dialoogfase.PLANNEN);
        assertThat(dialogen.gepland(id())).isEmpty();
        assertThat(berichten("dialoog-uitnodiging")).isEmpty();
        assertThat(soorten()).doesNotContain("wijkdialoog-gepland");
    }

    static Stream<Arguments> verkeerdeVerslagen() {
        List<Arguments> gevallen = new ArrayList<>();
        verslag(gevallen, "Vul de datum van de bijeenkomst in.", "bijeenkomstdatum", "");
        verslag(gevallen, "12 februari 2025 is nog niet geweest", "bijeenkomstdatum", "2025-02-12");
        verslag(gevallen, "Controleer het jaartal", "bijeenkomstdatum", "2015-02-10");
        verslag(gevallen, "'bijeenkomstdatum' is niet goed ingevuld", "bijeenkomstdatum", "10-02-2025");
        gevallen.add(Arguments.of("Vul in hoeveel mensen", zonder("aantalAanwezig")));
        verslag(gevallen, "Het aantal aanwezigen is -1", "aantalAanwezig", -1);
        verslag(gevallen, "Het aantal aanwezigen is 10001", "aantalAanwezig", 10_001);
        gevallen.add(Arguments.of("Kies of er nog een bijeenkomst komt", zonder("nogEenBijeenkomst")));
        gevallen.add(Arguments.of("Vul de samenvatting in", zonder("samenvatting")));
        verslag(gevallen, "De samenvatting heeft 10001 tekens", "samenvatting", "x".repeat(10_001));
        verslag(gevallen, "In de samenvatting staat de naam", "samenvatting", "Vooral bea voorbeeld had veel te zeggen.");
        rij(gevallen, "Inbreng 1: kies van wie", regel("", "ANDERS", "Tekst", false, null, null));
        rij(gevallen, "'inbreng 1 soortGever' is niet goed ingevuld", regel("KONING", "ANDERS", "Tekst", false, null, null));
        rij(gevallen, "Inbreng 1: kies de pijler", regel("BEWONER", "", "Tekst", false, null, null));
        rij(gevallen, "'inbreng 1 pijler' is niet goed ingevuld", regel("BEWONER", "GELUK", "Tekst", false, null, null));
        rij(gevallen, "Inbreng 1: vul in wat er is ingebracht", regel("BEWONER", "ANDERS", " ", false, null, null));
        rij(gevallen, "Inbreng 1: de tekst heeft 4001 tekens", regel("BEWONER", "ANDERS", "x".repeat(4001), false, null, null));
        rij(gevallen, "Inbreng 1: bij het mailadres ontbreekt de naam", regel("BEWONER", "ANDERS", "Tekst", true, null, MAIL));
        rij(gevallen, "Inbreng 1: er is toestemming aangevinkt zonder naam", regel("BEWONER", "ANDERS", "Tekst", true, null, null));
        rij(gevallen, "bewaren we alleen met toestemming", regel("BEWONER", "ANDERS", "Tekst", false, NAAM, MAIL));
        rij(gevallen, "Inbreng 1: de naam heeft 201 tekens", regel("BEWONER", "ANDERS", "Tekst", true, "x".repeat(201), null));
        rij(gevallen, "Inbreng 1: het mailadres is niet geldig", regel("BEWONER", "ANDERS", "Tekst", true, NAAM, "bea"));
        rij(gevallen, "In inbreng 1 staat de naam", regel("BEWONER", "ANDERS", "Ik ben Bea Voorbeeld.", true, NAAM, null));
        verslag(gevallen, "er passen er 150", "inbreng", java.util.Collections.nCopies(151, regel("BEWONER", "ANDERS", "Tekst", false, null, null)));
        verslag(gevallen, "hoort niet meer bij deze dialoog", "eerdereInbreng",
                List.of(Map.of("id", UUID.randomUUID(), "pijler", "ANDERS", "tekst", "Van een ander", "vervalt", false)));
        return gevallen.stream();
    }

    private static Map<String, Object> zonder(String veld) {
        Map<String, Object> velden = verslag("2025-02-10", false);
        velden.remove(veld);
        return velden;
    }

    private static void verslag(List<Arguments> gevallen, String zin, String veld, Object waarde) {
        gevallen.add(Arguments.of(zin, met(verslag("2025-02-10", false), veld, waarde)));
    }

    private static void rij(List<Arguments> gevallen, String zin, Map<String, @Nullable Object> regel) {
        verslag(gevallen, zin, "inbreng", List.of(regel));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verkeerdeVerslagen")
    void refusesAWrongMeetingWhole(String zin, Map<String, Object> velden) {
        naDeBijeenkomst();
        weigert("wijkmanager", INBRENG, nummer, velden, zin);
        assertThat(enige().fase()).isEqualTo(Dialoogfase.INBRENG);
        assertThat(dialogen.verslag(id()).bijeenkomsten()).isEmpty();
        assertThat(dialogen.verslag(id()).inbreng()).isEmpty();
        assertThat(soorten()).doesNotContain("inbreng-vastgelegd");
    }

    @Test
    void refusesWrongCorrections() {
        naDeBijeenkomst();
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", true));
        UUID eerste = dialogen.verslag(id()).inbreng().get(0).id();
        Map<String, Object> nietNieuws = Map.of("inbreng", List.of(), "nogEenBijeenkomst", true);
        weigert("wijkmanager", INBRENG, nummer, met(nietNieuws, "eerdereInbreng",
                List.of(Map.of("id", eerste, "pijler", "ANDERS", "tekst", "", "vervalt", false))), "rij 1: de tekst is leeg");
        weigert("wijkmanager", INBRENG, nummer, met(nietNieuws, "eerdereInbreng",
                List.of(Map.of("id", eerste, "pijler", "", "tekst", "Tekst", "vervalt", false))), "rij 1: kies de pijler");
        weigert("wijkmanager", INBRENG, nummer, met(nietNieuws, "eerdereInbreng",
                List.of(Map.of("id", eerste, "pijler", "ANDERS", "tekst", "Tekst", "vervalt", true))), "vul in waarom deze inbreng vervalt");
        weigert("wijkmanager", INBRENG, nummer, met(nietNieuws, "eerdereInbreng",
                List.of(Map.of("id", eerste, "pijler", "ANDERS", "tekst", "Tekst", "vervalt", false, "reden", "Zomaar"))), "'vervalt' is niet aangevinkt");
        weigert("wijkmanager", INBRENG, nummer, met(nietNieuws, "eerdereInbreng",
                List.of(Map.of("pijler", "ANDERS", "tekst", "Tekst", "vervalt", false))), "niet te vinden");
        weigert("wijkmanager", INBRENG, nummer, met(nietNieuws, "aantalAanwezig", 3), "waar deze inbreng bij hoort");
        assertThat(dialogen.verslag(id()).inbreng()).hasSize(2);
    }

    @Test
    void refusesAWrongJudgementOfTheReport() {
        naDeBijeenkomst();
        rol.voltooi("wijkmanager", INBRENG, nummer, verslag("2025-02-10", false));
        weigert("programmamanager", VERSLAG, nummer, Map.of(), "Kies of u het verslag vaststelt of terugstuurt");
        weigert("programmamanager", VERSLAG, nummer, Map.of("besluit", "MISSCHIEN"), "'besluit' is niet goed ingevuld");
        weigert("programmamanager", VERSLAG, nummer, Map.of("besluit", "TERUG"), "Vul in wat er aan het verslag ontbreekt");
        weigert("programmamanager", VERSLAG, nummer, Map.of("besluit", "TERUG", "watOntbreekt", "x".repeat(4001)), "4001 tekens");
        weigert("programmamanager", VERSLAG, nummer, Map.of("besluit", "VASTSTELLEN", "watOntbreekt", "Toch iets"), "maar kiest vaststellen");
        assertThat(enige().fase()).isEqualTo(Dialoogfase.VERSLAG);
        assertThat(enige().verslagPdf()).isNull();
    }
}
