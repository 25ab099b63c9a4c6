package nl.besluitspoor.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.college.Besluit;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.Besluitenlijst;
import nl.besluitspoor.college.Besluitenlijsten;
import nl.besluitspoor.college.Vergaderingen;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.demonstratie.Voorbeeldnota;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planstand;
import nl.besluitspoor.publicatie.Publicaties;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.Rib;
import nl.besluitspoor.raad.RibStand;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.Uitkomst;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.voorstel.Voorstelstand;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * One chain from the dossier's start through the college's meetings: point 1 (the plan) is decided as proposed, point 2
 * (the mandaat) is not. The plan is adopted, nobody reads anywhere that a mandaat was granted, the letter is brought in
 * line before it goes; what was held over comes back at its date, with a decision, a list and a letter of its own.
 */
class TweedeBeslispuntTests extends ProcesTests {

    private static final LocalDate DAG = LocalDate.of(2025, 6, 24);
    private static final LocalDate TOT = LocalDate.of(2025, 9, 2);
    private static final LocalDate TWEEDE = LocalDate.of(2025, 9, 9);
    /** Words that say of the mandaat that it was granted. 'Te mandateren' asks for it. */
    private static final Pattern VERLEEND = Pattern.compile("mandaat (?:is )?verleend|verleen(?:t|de)[^.]{0,40} mandaat|gemandateerd", Pattern.CASE_INSENSITIVE);
    private static final List<String> LEZERS = List.of("beleidsmedewerker", "programmamanager", "portefeuillehouder", "manager", "griffie", "servatius");

    @Autowired
    Spelverloop spel;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Plannen plannen;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    Schrijftafel<Notastuk.Inhoud> notatafel;

    @Autowired
    Vergaderingen vergaderingen;

    @Autowired
    Besluiten besluiten;

    @Autowired
    Besluitenlijsten lijsten;

    @Autowired
    Raadsinformatiebrieven ribs;

    @Autowired
    Publicaties publicaties;

    @Autowired
    Documenten documenten;

    @Autowired
    Functies functies;

    @Autowired
    WebApplicationContext context;

    private MockMvc web;
    private String dossier = "";
    private UUID voorstel = UUID.randomUUID();

    @BeforeEach
    void totVrijgave() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        op(LocalDate.of(2025, 5, 12));
        Dialoog dialoog = Dossiergegevens.pottenberg(LocalDate.of(2025, 5, 13));
        dossier = spel.start(new NieuwDossier("Programmaplan Proefwijk", "Proefwijk", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"), Spelverloop.PARTNERS,
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, Dossiergegevens.VOORBEELD + "aanleiding", null, true));
        spel.planDialoog(dossier, dialoog, dialoog.gehouden());
        op(LocalDate.of(2025, 5, 14));
        spel.legInbrengVast(dossier, dialoog, dialoog.gehouden());
        spel.stelVerslagVast(dossier, dialoog);
        spel.schrijfPlan(dossier, Programmaplan.stukken("Programmaplan Proefwijk", LocalDate.of(2025, 7, 1), LocalDate.of(2045, 6, 30)));
        spel.schrijfHoofdstuk(dossier, "Veranderaanpak", Dossiergegevens.VOORBEELD + "tekst van een hoofdstuk.");
        spel.planKlaar(dossier);
        spel.beantwoordInbreng(dossier);
        spel.partnersReageren(dossier);
        spel.disciplinesAdviseren(dossier);
        spel.verwerkEnGeefVrij(dossier);
        spel.schrijfVoorstel(dossier, Voorbeeldnota.van("Proefwijk", LocalDate.of(2025, 5, 20)), Voorbeeldnota.brief("Proefwijk"), "voorbeeldpost");
        spel.voorstelKlaar(dossier);
        spel.parafeer(dossier);
        spel.managementParafeert(dossier);
        spel.geefVoorstelVrij(dossier);
        voorstel = voorstellen.lijst(dossier).get(0).id();
    }

    @Test
    void heldOverItComesBackAtItsDateWithItsOwnDecisionListAndLetter() throws Exception {
        String eerste = vergader(DAG, Uitkomst.AANGEHOUDEN);
        UUID een = punt(1).id();
        UUID twee = punt(2).id();
        brengInLijnEnBevestig();
        // The plan is adopted; the mandaat waits.
        assertThat(plannen.vanDossier(dossier).orElseThrow().stand()).isEqualTo(Planstand.VASTGESTELD);
        assertThat(dossiers.van(dossier).fase()).isEqualTo(Fase.UITVOERING);
        assertThat(voorstellen.van(voorstel).stand()).isEqualTo(Voorstelstand.AANGEHOUDEN);
        brief(0, een);
        gepubliceerd(eerste);
        nergensVerleend(eerste, "Aangehouden tot 2 september 2025");
        assertThat(feiten("beslispunt-definitief")).containsExactly("CONFORM");
        assertThat(mails("besluit-genomen")).contains("Beslispunt 1").doesNotContain("Beslispunt 2");
        assertThat(mails("beslispunt-aangehouden")).contains("2 september 2025");

        // Not before its date.
        op(TOT.minusDays(1));
        String tweede = spel.planVergadering(TWEEDE, TWEEDE.minusDays(4));
        assertThat(opTeNemen(tweede)).isEmpty();
        op(TOT);
        rol.timer(dossier, "timer-aanhouding");
        rol.jobs();
        assertThat(opTeNemen(tweede)).containsExactly(dossier);
        op(TWEEDE.minusDays(4));
        spel.stelAgendaOp(tweede, List.of(dossier));
        // Only what is still open is asked.
        assertThat(rol.toont("wethouder-wonen", "taak-stukken-markeren", tweede).toString()).contains("2. De portefeuillehouder te mandateren")
                .doesNotContain("1. Het programmaplan");
        spel.markeerNiets(tweede);
        op(TWEEDE);
        spel.opent(tweede);
        spel.besluitConform(tweede, dossier);
        assertThat(besluiten.vanBeslispunt(twee)).extracting(Besluit::uitkomst).containsExactly(Uitkomst.AANGEHOUDEN, Uitkomst.CONFORM);
        assertThat(besluiten.vanBeslispunt(twee)).extracting(Besluit::datum).containsExactly(DAG, TWEEDE);
        spel.stelLijstVast(tweede);
        // The second letter tells of point 2 alone, in words of its own; the list waits for it.
        assertThat(publicaties.wachtOp(vergaderingen.zoek(tweede).orElseThrow().id())).hasSize(1);
        schrijfBrief("Het college heeft de portefeuillehouder gemandateerd om accenten te verwerken in het programmaplan Proefwijk (beslispunt 2).");
        verwerk("De brief vertelt nu over het mandaat.");
        brief(1, twee);
        assertThat(ribs.html(ribs.vanVoorstel(voorstel).get(1).id())).contains("gemandateerd").contains("9 september 2025")
                .doesNotContain("Het programmaplan Proefwijk vast te stellen");
        gepubliceerd(tweede);
        assertThat(pagina("/publicaties/besluitenlijsten/" + tweede, null)).contains("Beslispunt 2").contains("Conform.").doesNotContain("Beslispunt 1");
        assertThat(feiten("beslispunt-definitief")).containsExactly("CONFORM", "CONFORM");
        assertThat(mails("besluit-genomen")).contains("Beslispunt 2");
        assertThat(voorstellen.van(voorstel).stand()).isEqualTo(Voorstelstand.AFGEDAAN);
        // What is left of it is to lay the mandaat down.
        spel.legMandaatVast(dossier);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier).list()).extracting(p -> p.getProcessDefinitionId().split(":")[0])
                .containsExactly("beleidscyclus");
        // The first list and letter stay as they were.
        assertThat(pagina("/publicaties/besluitenlijsten/" + eerste, null)).contains("Aangehouden tot 2 september 2025");
        assertThat(VERLEEND.matcher(tekst(documenten.inhoud(ribs.vanVoorstel(voorstel).get(0).pdfId()))).find()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Uitkomst.class, names = {"AFGEWEZEN", "TERUGGENOMEN"})
    void rejectedOrTakenBackItIsToldSoAndNeverComesBack(Uitkomst uitkomst) throws Exception {
        String vergadering = vergader(DAG, uitkomst);
        brengInLijnEnBevestig();
        assertThat(plannen.vanDossier(dossier).orElseThrow().stand()).isEqualTo(Planstand.VASTGESTELD);
        assertThat(dossiers.van(dossier).fase()).isEqualTo(Fase.UITVOERING);
        assertThat(voorstellen.van(voorstel).stand()).isEqualTo(Voorstelstand.AFGEDAAN);
        brief(0, punt(1).id());
        gepubliceerd(vergadering);
        nergensVerleend(vergadering, uitkomst.naam() + ".");
        assertThat(feiten("beslispunt-definitief")).containsExactlyInAnyOrder("CONFORM", uitkomst.name());
        assertThat(mails("besluit-genomen")).contains(uitkomst.naam());
        assertThat(ribs.vanVoorstel(voorstel)).hasSize(1);
        assertThat(mails("beslispunt-aangehouden")).isEmpty();

        op(DAG.plusDays(7));
        assertThat(opTeNemen(spel.planVergadering(DAG.plusDays(14), DAG.plusDays(10)))).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier).list()).extracting(p -> p.getProcessDefinitionId().split(":")[0])
                .containsExactly("beleidscyclus");
    }

    /** The meeting of this day: point 1 'Conform.', point 2 this outcome; its list adopted and signed, waiting for the letter. */
    private String vergader(LocalDate dag, Uitkomst tweede) {
        op(dag.minusDays(4));
        String vergadering = spel.planVergadering(dag, dag.minusDays(1));
        spel.stelAgendaOp(vergadering, List.of(dossier));
        spel.markeerNiets(vergadering);
        op(dag);
        spel.opent(vergadering);
        Map<String, Object> punt2 = new HashMap<>(Map.of("nummer", 2, "uitkomst", tweede.name(), "letterlijk", tweede.naam() + "."));
        if (tweede == Uitkomst.AANGEHOUDEN) {
            punt2.put("aangehoudenTot", TOT.toString());
        }
        rol.voltooi("gemeentesecretaris", "taak-besluit-vastleggen", vergadering, dossier, Map.of("wijze", "PER_BESLISPUNT",
                "uitkomsten", List.of(Map.of("nummer", 1, "uitkomst", "CONFORM"), punt2)));
        rol.jobs();
        spel.stelLijstVast(vergadering);
        UUID id = vergaderingen.zoek(vergadering).orElseThrow().id();
        assertThat(lijsten.laatste(id).orElseThrow().status()).isEqualTo(Besluitenlijst.Status.VASTGESTELD);
        assertThat(publicaties.wachtOp(id)).singleElement().satisfies(o -> assertThat(o.dossier()).isEqualTo(dossier));
        return vergadering;
    }

    /** Nothing is adopted, told or sent before the writer mended the letter and the holder confirmed it. */
    private void brengInLijnEnBevestig() {
        assertThat(plannen.vanDossier(dossier).orElseThrow().stand()).isNotEqualTo(Planstand.VASTGESTELD);
        assertThat(dossiers.van(dossier).fase()).isEqualTo(Fase.BESLUITVORMING);
        assertThat(ribs.vanVoorstel(voorstel)).isEmpty();
        assertThat(mails("besluit-genomen")).isEmpty();
        weigert("beleidsmedewerker", "taak-besluit-verwerken", dossier, Map.of("toelichting", "Niets veranderd"), "noemt beslispunt 2");
        schrijfBrief("Het college heeft het programmaplan Proefwijk vastgesteld (beslispunt 1).");
        rol.voltooi("beleidsmedewerker", "taak-besluit-verwerken", dossier, Map.of("toelichting", "Het mandaat uit de brief gehaald"));
        assertThat(rol.toont("portefeuillehouder", "taak-verwerking-bevestigen", dossier).get("ribKern").toString()).doesNotContain("mandaat");
        assertThat(ribs.vanVoorstel(voorstel)).isEmpty();
        rol.voltooi("portefeuillehouder", "taak-verwerking-bevestigen", dossier, Map.of("besluit", "BEVESTIGEN"));
        rol.jobs();
    }

    private void verwerk(String toelichting) {
        rol.voltooi("beleidsmedewerker", "taak-besluit-verwerken", dossier, Map.of("toelichting", toelichting));
        rol.voltooi("portefeuillehouder", "taak-verwerking-bevestigen", dossier, Map.of("besluit", "BEVESTIGEN"));
        rol.jobs();
    }

    private void schrijfBrief(String kern) {
        Notastuk.Rib nu = (Notastuk.Rib) notatafel.blad(voorstel, Notastuk.RIB).geldend().inhoud();
        notatafel.bewaar(voorstel, Notastuk.RIB, notatafel.blad(voorstel, Notastuk.RIB).geldend().versie(), null,
                new Notastuk.Rib(new RibTekst(kern, nu.tekst().aanleiding(), nu.tekst().gevolgen(), nu.tekst().vervolg()), nu.punten()),
                door("beleidsmedewerker", "beleidsmedewerker"));
    }

    /** The letter tells of this point alone; it is signed by both, sent, and received by the griffie. */
    private void brief(int welke, UUID overPunt) {
        assertThat(ribs.vanVoorstel(voorstel)).hasSize(welke + 1);
        assertThat(ribs.vanVoorstel(voorstel).get(welke).beslispunten()).containsExactly(overPunt);
        spel.ondertekenRib(dossier);
        spel.bevestigOntvangst(dossier, LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam")));
        Rib rib = ribs.vanVoorstel(voorstel).get(welke);
        assertThat(rib.stand()).isEqualTo(RibStand.ONTVANGEN);
        assertThat(documenten.inhoud(rib.pdfId())).isNotEmpty();
    }

    /** The list was published by itself, once the griffie was sent the letter. */
    private void gepubliceerd(String vergadering) {
        UUID id = vergaderingen.zoek(vergadering).orElseThrow().id();
        assertThat(lijsten.laatste(id).orElseThrow().status()).isEqualTo(Besluitenlijst.Status.GEPUBLICEERD);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(vergadering).count()).isZero();
    }

    /** Nota, letter, list, pages and mails: none says that the mandaat was granted, and where the point is told, its outcome is. */
    private void nergensVerleend(String vergadering, String uitkomst) throws Exception {
        Rib rib = ribs.vanVoorstel(voorstel).get(0);
        Besluitenlijst lijst = lijsten.laatste(vergaderingen.zoek(vergadering).orElseThrow().id()).orElseThrow();
        UUID nota = voorstellen.van(voorstel).versie().document();
        Map<String, String> gelezen = new HashMap<>();
        gelezen.put("nota (PDF)", tekst(documenten.inhoud(nota)));
        gelezen.put("RIB (PDF)", tekst(documenten.inhoud(rib.pdfId())));
        gelezen.put("RIB (pagina)", ribs.html(rib.id()));
        gelezen.put("besluitenlijst (PDF)", tekst(documenten.inhoud(lijst.pdf())));
        gelezen.put("besluitenlijst (publiek)", pagina("/publicaties/besluitenlijsten/" + vergadering, null));
        gelezen.put("publicaties", pagina("/publicaties", null));
        gelezen.put("vergadering", pagina("/vergaderingen/" + vergadering, "griffie"));
        gelezen.put("voorstel", pagina("/voorstellen/" + voorstel, "beleidsmedewerker"));
        for (String lezer : LEZERS) {
            gelezen.put("dossier, " + lezer, pagina("/dossiers/" + dossier, lezer));
        }
        jdbc.sql("select feit_soort, onderwerp, tekst, html from bericht where dossier = :d or feit_soort like 'besluitenlijst%'").param("d", dossier)
                .query((rij, nr) -> gelezen.merge("mail " + rij.getString(1), rij.getString(2) + " " + rij.getString(3) + " " + rij.getString(4), String::concat)).list();
        gelezen.forEach((waar, wat) -> assertThat(VERLEEND.matcher(wat).find()).as("'%s' zegt dat een mandaat is verleend", waar).isFalse());
        for (String waar : List.of("nota (PDF)", "besluitenlijst (PDF)", "besluitenlijst (publiek)")) {
            assertThat(gelezen.get(waar).replaceAll("\\s+", " ")).as(waar).contains(uitkomst);
        }
        for (String waar : List.of("vergadering", "voorstel", "dossier, manager")) {
            assertThat(gelezen.get(waar)).as(waar).contains(punt(2).uitkomst().naam());
        }
        assertThat(gelezen.get("RIB (PDF)")).contains("vast te stellen").doesNotContain("mandateren").doesNotContain("beslispunt 2");
    }

    private Beslispunt punt(int nummer) {
        return voorstellen.beslispunten(voorstel).stream().filter(p -> p.nummer() == nummer).findFirst().orElseThrow();
    }

    /** Dossiers whose proposals the agenda's form offers; other tests leave theirs in the same database. */
    @SuppressWarnings("unchecked")
    private List<String> opTeNemen(String vergadering) {
        List<Map<String, Object>> punten = (List<Map<String, Object>>) rol.toont("bestuurssecretariaat", "taak-agenda-opstellen", vergadering).get("punten");
        return new ArrayList<>(punten.stream().map(p -> String.valueOf(p.get("dossier"))).filter(dossier::equals).toList());
    }

    private List<String> feiten(String soort) {
        return jdbc.sql("select inhoud from register_invoer where dossier = :d and soort = :s").param("d", dossier).param("s", soort).query(String.class)
                .list().stream().map(inhoud -> inhoud.replaceAll("(?s).*\"uitkomst\":\"([A-Z_]+)\".*", "$1")).toList();
    }

    private String mails(String soort) {
        return String.join("\n", jdbc.sql("select tekst from bericht where dossier = :d and feit_soort = :s").param("d", dossier).param("s", soort)
                .query(String.class).list());
    }

    private String pagina(String adres, @org.jspecify.annotations.Nullable String lezer) throws Exception {
        var vraag = get(adres);
        if (lezer != null) {
            vraag.with(user(lezer).authorities(functies.van(lezer).stream().map(f -> new SimpleGrantedAuthority("GROEP_" + f)).toList()));
        }
        var antwoord = web.perform(vraag).andReturn().getResponse();
        assertThat(antwoord.getStatus()).as(adres).isEqualTo(200);
        return antwoord.getContentAsString();
    }

    private static String tekst(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void op(LocalDate dag) {
        ClockUtil.setCurrentTime(Date.from(dag.atTime(10, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant()));
    }
}
