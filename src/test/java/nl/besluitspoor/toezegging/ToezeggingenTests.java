package nl.besluitspoor.toezegging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.demonstratie.Voorbeeldnota;
import nl.besluitspoor.duurzaam.Cyclus;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.raad.BeslotenVoorstel;
import nl.besluitspoor.raad.BeslotenVoorstel.Gemaakt;
import nl.besluitspoor.raad.Ondertekenkeuze;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.toezegging.NieuweToezegging.NieuwDeel;
import nl.besluitspoor.voorstel.NotaLezer;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

class ToezeggingenTests extends ProcesTests {

    private static final String POTTENBERG = "BU09350203";
    private static final String NAZARETH = "BU09350403";

    @Autowired
    Toezeggingen toezeggingen;

    @Autowired
    Toezeggingbewaking bewaking;

    @Autowired
    Raadsinformatiebrieven ribs;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLoop loop;

    @Autowired
    Spelverloop spel;

    @Autowired
    ApplicationContext context;

    private BeslotenVoorstel besloten;

    @BeforeEach
    void bouw(@Autowired AutowireCapableBeanFactory fabriek) {
        besloten = fabriek.createBean(BeslotenVoorstel.class);
    }

    @Test
    void thePromiseOfBothPlansIsMetPartByPartAndClosesWithTheLast() {
        String programma = programma();
        UUID id = zegToe(programma);
        assertThat(toezeggingen.van(id).stand()).isEqualTo(Toezeggingstand.OPEN);
        assertThat(berichten("toezegging-gedaan", id)).contains("portefeuillehouder", "programmamanager", "griffie").doesNotContain("raad");

        verzend(besloten.vanPlan(programma));
        assertThat(toezeggingen.van(id)).satisfies(t -> {
            assertThat(t.stand()).isEqualTo(Toezeggingstand.DEELS_VOLDAAN);
            assertThat(t.aantalVoldaan()).isEqualTo(1);
            assertThat(t.delen().get(0).isVoldaan()).isTrue();
        });
        dossiers.zetFase(programma, nl.besluitspoor.dossier.Fase.PLANVORMING, door("programmamanager", "programmamanager"));
        besloten.stelPlanVast(programma);
        verzend(besloten.vanPlan(kind(programma, "Pottenberg", POTTENBERG)));
        assertThat(toezeggingen.van(id).aantalVoldaan()).isEqualTo(2);
        assertThat(toezeggingen.van(id).delen().get(2).isVoldaan()).isFalse();
        String nazareth = kind(programma, "Nazareth", NAZARETH);
        assertThat(toezeggingen.vanDossier(nazareth)).extracting(Toezegging::id).contains(id);
        verzend(besloten.vanPlan(nazareth));
        assertThat(toezeggingen.van(id).stand()).isEqualTo(Toezeggingstand.VOLDAAN);
        assertThat(berichten("toezegging-voldaan", id)).contains("griffie", "portefeuillehouder");
        assertThat(feiten(id)).containsExactly("toezegging-gedaan", "toezegging-deels-voldaan", "toezegging-deels-voldaan", "toezegging-voldaan");
    }

    /** In the whole cycle, with the engine: the RIB of the programmaplan meets its part, and the adoption set its term. */
    @Test
    void inAWholeCycleTheRibOfThePlanMeetsItsPart() {
        LocalDate vandaag = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
        UUID[] id = new UUID[1];
        String dossier = Cyclus.in(context, taak -> { }).loop("Toezegging in de cyclus", nummer -> id[0] = toezeggingen.maak(new NieuweToezegging(nummer, vandaag(),
                "Commissie", "de raad", "De raad krijgt het plan.", "portefeuillehouder",
                List.of(new NieuwDeel("Het plan", SluitDoor.PLAN, null, "na vaststelling"),
                        new NieuwDeel("Een brief over de kosten", SluitDoor.BRIEF, null, "na de zomer"))), door("griffie", "griffie")));
        assertThat(toezeggingen.van(id[0])).satisfies(t -> {
            assertThat(t.dossier()).isEqualTo(dossier);
            assertThat(t.stand()).isEqualTo(Toezeggingstand.DEELS_VOLDAAN);
            assertThat(t.delen().get(0).eind()).isEqualTo(vandaag.plusWeeks(2));
        });
        assertThat(feiten(id[0])).contains("toezegging-termijn", "toezegging-deels-voldaan");
    }

    @Test
    void aPartIsClosedByAFactAloneAndOnlyByTheGriffie() {
        Gemaakt v = besloten.conform();
        UUID id = toezeggingen.maak(nieuw(v.dossier(), new NieuwDeel("Een RIB", SluitDoor.RIB, null, "na de zomer"),
                new NieuwDeel("Een brief", SluitDoor.BRIEF, null, "na de zomer"), new NieuwDeel("Het plan", SluitDoor.PLAN, null, "na vaststelling")),
                door("griffie", "griffie"));
        UUID deelRib = deel(id, 0);
        UUID deelBrief = deel(id, 1);
        UUID rib = ribs.begin(v.voorstel(), v.punten(), nl.besluitspoor.handeling.Handeling.vanSysteem(ClockUtil.getCurrentTime().toInstant()));
        assertThatThrownBy(() -> toezeggingen.sluitMetRib(id, deelRib, rib, door("griffie", "griffie"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Kies de raadsinformatiebrief die dit deel nakomt");
        verzend(v, rib);
        assertThat(toezeggingen.van(id).stand()).as("a RIB about something else meets nothing by itself").isEqualTo(Toezeggingstand.OPEN);
        assertThatThrownBy(() -> toezeggingen.sluitMetRib(id, deelRib, rib, door("programmamanager", "programmamanager"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen de griffie legt vast waarmee een deel van een toezegging is nagekomen.");
        toezeggingen.sluitMetRib(id, deelRib, rib, door("griffie", "griffie"));
        assertThat(toezeggingen.van(id).stand()).isEqualTo(Toezeggingstand.DEELS_VOLDAAN);
        knoeit(id);
        jdbc.sql("update toezegging set herkomst = 'NOTA', voorstel = :voorstel where id = :id").param("voorstel", v.voorstel()).param("id", id).update();
        UUID besluit = jdbc.sql("select id from besluit where dossier = :dossier and nummer = 1").param("dossier", v.dossier()).query(UUID.class).single();
        assertThat(context.getBean(nl.besluitspoor.raadpleging.Besluitlezer.class).lees(besluit, nl.besluitspoor.raadpleging.Peil.nu()).orElseThrow().gevolg().toezeggingen())
                .as("the auditor sees state, parts and the fact that met one").singleElement().satisfies(t -> {
                    assertThat(t.stand()).isEqualTo("DEELS_VOLDAAN");
                    assertThat(t.delen().get(0).brief()).startsWith(v.dossier() + "/RIB-");
                    assertThat(t.delen().get(0).document()).isNotNull();
                    assertThat(t.delen().get(1).voldaanOp()).isNull();
                });

        byte[] brief = "Beste raad,\n\nhierbij de kosten.\n".getBytes(StandardCharsets.UTF_8);
        weigertBrief(id, deelBrief, null, "Kosten", "brief.txt", brief, "Vul de datum van de brief in.");
        weigertBrief(id, deelBrief, vandaag().minusDays(9), "Kosten", "brief.txt", brief, "vóór de toezegging van");
        weigertBrief(id, deelBrief, vandaag().plusDays(1), "Kosten", "brief.txt", brief, "ligt in de toekomst");
        weigertBrief(id, deelBrief, vandaag(), " ", "brief.txt", brief, "Geef de brief een titel");
        weigertBrief(id, deelBrief, vandaag(), "Kosten", null, brief, "Kies het bestand van de brief.");
        weigertBrief(id, deel(id, 2), vandaag(), "Kosten", "brief.txt", brief, "pas nagekomen als het plan zelf naar de raad is gestuurd");
        toezeggingen.sluitMetBrief(id, deelBrief, vandaag(), "Kosten", "brief.txt", "text/plain", brief, door("griffie", "griffie"));
        assertThat(toezeggingen.van(id).aantalVoldaan()).isEqualTo(2);
        assertThatThrownBy(() -> toezeggingen.sluitMetRib(id, deelRib, rib, door("griffie", "griffie"))).hasMessageContaining("is al voldaan");
    }

    @Test
    void refusesAPromiseWithEachFieldThatIsWrong() {
        String dossier = programma();
        assertThatThrownBy(() -> toezeggingen.maak(nieuw(dossier, new NieuwDeel("Iets", SluitDoor.RIB, null, "na de zomer")), door("programmamanager", "programmamanager")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("Alleen de griffie legt een toezegging uit een raadsvergadering vast.");
        Map<String, String> bezwaren = toezeggingen.bezwaren(new NieuweToezegging("", vandaag().plusDays(1), "", "x".repeat(301), " ", "inwoner", List.of()));
        assertThat(bezwaren).containsKeys("dossier", "gedaanOp", "gelegenheid", "aan", "inhoud", "eigenaar", "delen");
        assertThat(bezwaren.get("delen")).startsWith("Vul ten minste één deel in");
        assertThat(bezwaren.get("gedaanOp")).contains("ligt in de toekomst");
        assertThat(toezeggingen.bezwaren(nieuw(dossier, new NieuwDeel("", null, null, ""), new NieuwDeel("Iets", SluitDoor.PLAN, "BU09350404", "ooit"),
                new NieuwDeel("Iets", SluitDoor.BRIEF, null, "na vaststelling"))))
                .containsOnlyKeys("delen.0.omschrijving", "delen.0.sluitDoor", "delen.0.termijn", "delen.1.sluitDoor", "delen.1.termijn", "delen.2.termijn");
    }

    @Test
    void remindsOnceBeforeTheTermAndAgainAfterIt() {
        String dossier = programma();
        UUID id = toezeggingen.maak(nieuw(dossier, new NieuwDeel("Een brief", SluitDoor.BRIEF, null, vandaag().plusWeeks(8).toString())), door("griffie", "griffie"));
        UUID deel = deel(id, 0);
        bewaking.bewaak();
        assertThat(berichten("toezegging-nadert", deel)).isEmpty();
        later(Duration.ofDays(5 * 7));
        bewaking.bewaak();
        bewaking.bewaak();
        assertThat(berichten("toezegging-nadert", deel)).containsExactlyInAnyOrder("portefeuillehouder", "programmamanager");
        later(Duration.ofDays(4 * 7));
        bewaking.bewaak();
        bewaking.bewaak();
        assertThat(berichten("toezegging-verlopen", deel + ":1")).contains("portefeuillehouder", "programmamanager", "griffie", "manager");
        assertThat(berichten("toezegging-verlopen", deel + ":2")).isEmpty();
        later(Duration.ofDays(4 * 7));
        bewaking.bewaak();
        assertThat(berichten("toezegging-verlopen", deel + ":2")).contains("griffie");
        toezeggingen.sluitMetBrief(id, deel, vandaag(), "Laat", "laat.txt", null, "De brief.".getBytes(StandardCharsets.UTF_8), door("griffie", "griffie"));
        later(Duration.ofDays(9 * 7));
        bewaking.bewaak();
        assertThat(berichten("toezegging-verlopen", deel + ":3")).isEmpty();
    }

    /** What the nota check kept is a proposal until someone gives it an owner and a term, or says it is none. */
    @Test
    void keepsWhatTheNotaCheckFoundAsProposals() throws Exception {
        String dossier = programma();
        UUID voorstel = loop.vraagVoorstel(dossier, door("beleidsmedewerker", "beleidsmedewerker"));
        rol.jobs();
        String bron = new String(getClass().getResourceAsStream("/data/collegevoorstel-veerkrachtige-wijken.txt").readAllBytes(), StandardCharsets.UTF_8);
        spel.schrijfVoorstel(dossier, NotaLezer.lees(bron), Voorbeeldnota.brief("de proef"), "voorbeeldpost");
        spel.voorstelKlaar(dossier);
        List<Toezegging> voorgesteld = toezeggingen.vanDossier(dossier).stream().filter(t -> voorstel.equals(t.voorstelId())).toList();
        assertThat(voorgesteld).extracting(Toezegging::voorgesteldeTermijn).contains("na de zomer");
        assertThat(voorgesteld).allSatisfy(t -> {
            assertThat(t.stand()).isEqualTo(Toezeggingstand.VOORGESTELD);
            assertThat(t.openbaarheid()).isEqualTo(Openbaarheid.INTERN);
        });
        UUID id = voorgesteld.get(0).id();
        assertThatThrownBy(() -> toezeggingen.gaAan(id, nieuw(dossier, new NieuwDeel("Het", SluitDoor.RIB, null, "na de zomer")), door("onderzoek", "onderzoek")))
                .hasMessageContaining("Alleen de griffie of een programmamanager beoordeelt een voorgestelde toezegging.");
        toezeggingen.gaAan(id, nieuw(dossier, new NieuwDeel("Het", SluitDoor.RIB, null, "na de zomer")), door("programmamanager", "programmamanager"));
        assertThat(toezeggingen.van(id)).satisfies(t -> {
            assertThat(t.stand()).isEqualTo(Toezeggingstand.OPEN);
            assertThat(t.openbaarheid()).isEqualTo(Openbaarheid.INTERN);
            assertThat(t.herkomst()).isEqualTo(Herkomst.NOTA);
        });
        assertThatThrownBy(() -> toezeggingen.wijsAf(id, "toch niet", door("griffie", "griffie"))).hasMessageContaining("niet meer voorgesteld");
    }

    private NieuweToezegging nieuw(String dossier, NieuwDeel... delen) {
        return new NieuweToezegging(dossier, vandaag(), "Commissievergadering", "de raad", "Wij houden de raad op de hoogte.", "portefeuillehouder", List.of(delen));
    }

    private void weigertBrief(UUID id, UUID deel, LocalDate datum, String titel, String naam, byte[] bytes, String woorden) {
        assertThatThrownBy(() -> toezeggingen.sluitMetBrief(id, deel, datum, titel, naam, null, bytes, door("griffie", "griffie")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining(woorden);
    }

    private UUID deel(UUID id, int plaats) {
        return toezeggingen.van(id).delen().get(plaats).id();
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Amsterdam"));
    }

    private UUID zegToe(String programma) {
        return toezeggingen.maak(Dossiergegevens.toezegging(programma, POTTENBERG, NAZARETH), door("griffie", "griffie"));
    }

    private String programma() {
        return dossiers.start(new NieuwDossier("Programma", "Programma", SoortPlan.PROGRAMMAPLAN, List.of(POTTENBERG, NAZARETH), List.of("servatius"),
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "aanleiding", null, true), door("programmamanager", "programmamanager")).nummer();
    }

    private String kind(String ouder, String wijk, String code) {
        return dossiers.start(new NieuwDossier("Uitvoeringsplan " + wijk, "UVP " + wijk, SoortPlan.UITVOERINGSPLAN, List.of(code), List.of("servatius"),
                "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "aanleiding", ouder, true), door("programmamanager", "programmamanager")).nummer();
    }

    private void verzend(Gemaakt v) {
        verzend(v, ribs.begin(v.voorstel(), v.punten(), nl.besluitspoor.handeling.Handeling.vanSysteem(ClockUtil.getCurrentTime().toInstant())));
    }

    /** Makes, signs and sends the letter with the model: its own step closes what it meets. */
    private void verzend(Gemaakt v, UUID rib) {
        procesBerichten.start("rib-gereed", v.dossier(), Map.of("dossier", v.dossier(), "ribId", rib.toString(), "voorstelId", v.voorstel().toString()));
        rol.jobs();
        for (String functie : Raadsinformatiebrieven.ONDERTEKENAARS) {
            rol.voltooi(functie, "taak-rib-ondertekenen", v.dossier(), Map.of("keuze", Ondertekenkeuze.ONDERTEKENEN.name(),
                    "pdfSha256", String.valueOf(ribs.van(rib).pdfSha256())));
            rol.jobs();
        }
        assertThat(ribs.isVerzonden(rib)).isTrue();
    }

    private List<String> berichten(String soort, Object sleutel) {
        return jdbc.sql("select distinct ontvanger_rol from bericht where feit_soort = :soort and feit_sleutel = :sleutel").param("soort", soort)
                .param("sleutel", sleutel.toString()).query(String.class).list();
    }

    private List<String> feiten(UUID id) {
        return jdbc.sql("select soort from register_invoer where soort like 'toezegging%' and inhoud like :id order by tijdstip, soort").param("id", "%" + id + "%")
                .query(String.class).list();
    }
}
