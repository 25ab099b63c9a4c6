package nl.besluitspoor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.schrijven.Schrijftafel.Bewaard;
import nl.besluitspoor.schrijven.Schrijftafel.Blad;
import nl.besluitspoor.toegang.Functies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people on one piece, what is wrong in a piece, what a plan lacks, and its versions. */
class SchrijftafelTests extends PlanTests {

    private static final String TWEEDE = "management";

    @Autowired
    Functies functies;
    @Autowired
    Planregels regels;
    @Autowired
    JdbcClient jdbc;

    private String nummer;
    private UUID plan;

    @BeforeEach
    void beginEenPlan() {
        functies.geef(TWEEDE, Schrijftafel.BELEIDSMEDEWERKER, null, LocalDate.of(2024, 1, 1), null, false);
        nummer = dossier(List.of("servatius"));
        plan = planvorming.begin(nummer, door("programmamanager", "programmamanager")).id();
    }

    /** The application is shared with other tests, which count who is told. */
    @AfterEach
    void neemDeFunctieTerug() {
        jdbc.sql("delete from functie_houder where gebruiker = :wie and functie = :functie").param("wie", TWEEDE)
                .param("functie", Schrijftafel.BELEIDSMEDEWERKER).update();
    }

    private static Handeling tweede() {
        return door(TWEEDE, Schrijftafel.BELEIDSMEDEWERKER);
    }

    private static Stuk.Tekst tekst(String tekst) {
        return new Stuk.Tekst(null, tekst);
    }

    private Bewaard<Stuk.Inhoud> samenvatting(String tekst, int basis, Integer samengevoegd, Handeling wie) {
        return schrijftafel.bewaar(plan, Stuk.SAMENVATTING, basis, samengevoegd, tekst(tekst), wie);
    }

    @Test
    void aSaveOnAnOlderTextIsKeptBesideTheNewestUntilTheTwoAreBroughtTogether() {
        int eerste = samenvatting("Begin", 0, null, schrijver()).stuk().versie();
        Bewaard<Stuk.Inhoud> van1 = samenvatting("Begin, van de eerste", eerste, null, schrijver());
        Bewaard<Stuk.Inhoud> van2 = samenvatting("Begin, van de tweede", eerste, null, tweede());
        assertThat(van1.botst()).isFalse();
        assertThat(van2.botst()).isTrue();
        Blad<Stuk.Inhoud> blad = schrijftafel.blad(plan, Stuk.SAMENVATTING);
        assertThat(blad.geldend().inhoud()).isEqualTo(tekst("Begin, van de eerste"));
        assertThat(blad.naast()).singleElement().satisfies(stuk -> {
            assertThat(stuk.inhoud()).isEqualTo(tekst("Begin, van de tweede"));
            assertThat(stuk.door()).isEqualTo(TWEEDE);
        });
        assertThat(planvorming.ontbreekt(plan)).anySatisfy(punt -> assertThat(punt.zin()).contains("Voeg de twee teksten samen"));
        Bewaard<Stuk.Inhoud> samen = samenvatting("Begin, van beiden", blad.geldend().versie(), blad.naast().get(0).versie(), tweede());
        assertThat(samen.botst()).isFalse();
        assertThat(schrijftafel.blad(plan, Stuk.SAMENVATTING).naast()).isEmpty();
        assertThat(schrijftafel.geschiedenis(plan, Stuk.SAMENVATTING)).extracting(Bewaring.Stap::stand)
                .containsExactly(Bewaring.Stand.GELDEND, Bewaring.Stand.VERWERKT, Bewaring.Stand.OUD);
    }

    @Test
    void aTextThatIsLetGoStaysReadable() {
        samenvatting("Een", 0, null, schrijver());
        Bewaard<Stuk.Inhoud> naast = samenvatting("Twee", 0, null, tweede());
        schrijftafel.laatVallen(plan, Stuk.SAMENVATTING, naast.stuk().versie(), schrijver());
        assertThat(schrijftafel.blad(plan, Stuk.SAMENVATTING).naast()).isEmpty();
        assertThat(schrijftafel.lees(plan, Stuk.SAMENVATTING, naast.stuk().versie())).get().extracting(Bewaring::inhoud).isEqualTo(tekst("Twee"));
        assertThatThrownBy(() -> schrijftafel.laatVallen(plan, Stuk.SAMENVATTING, naast.stuk().versie(), schrijver())).isInstanceOf(Gewijzigd.class);
    }

    @Test
    void aSittingLeavesOneRowAndSomeoneElsesTextIsNeverTakenAway() {
        int v1 = samenvatting("A", 0, null, schrijver()).stuk().versie();
        int v2 = samenvatting("AB", v1, null, schrijver()).stuk().versie();
        assertThat(schrijftafel.geschiedenis(plan, Stuk.SAMENVATTING)).hasSize(1);
        int v3 = samenvatting("ABC", v2, null, tweede()).stuk().versie();
        int v4 = samenvatting("ABCD", v3, null, schrijver()).stuk().versie();
        assertThat(schrijftafel.geschiedenis(plan, Stuk.SAMENVATTING)).extracting(Bewaring.Stap::door)
                .containsExactly("beleidsmedewerker", TWEEDE, "beleidsmedewerker");
        later(Duration.ofMinutes(11));
        samenvatting("ABCDE", v4, null, schrijver());
        assertThat(schrijftafel.geschiedenis(plan, Stuk.SAMENVATTING)).hasSize(4);
        assertThat(planvorming.isSchrijver(plan, TWEEDE)).isTrue();
    }

    @Test
    void theSameTextTwiceIsOneSave() {
        int v1 = samenvatting("Gelijk", 0, null, schrijver()).stuk().versie();
        assertThat(samenvatting("Gelijk", 0, null, tweede()).botst()).isFalse();
        assertThat(schrijftafel.blad(plan, Stuk.SAMENVATTING).geldend().versie()).isEqualTo(v1);
    }

    @Test
    void eightWhoSaveAtTheSameMomentAllKeepTheirText() throws Exception {
        ExecutorService tegelijk = Executors.newFixedThreadPool(8);
        CyclicBarrier start = new CyclicBarrier(8);
        List<Future<Bewaard<Stuk.Inhoud>>> bezig = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String wie = i % 2 == 0 ? "beleidsmedewerker" : TWEEDE;
            String tekst = "Tekst " + i;
            bezig.add(tegelijk.submit((Callable<Bewaard<Stuk.Inhoud>>) () -> {
                start.await();
                return schrijftafel.bewaar(plan, Stuk.VOORWOORD, 0, null, tekst(tekst), door(wie, Schrijftafel.BELEIDSMEDEWERKER));
            }));
        }
        List<Bewaard<Stuk.Inhoud>> klaar = new ArrayList<>();
        for (Future<Bewaard<Stuk.Inhoud>> een : bezig) {
            klaar.add(een.get());
        }
        tegelijk.shutdown();
        assertThat(klaar).filteredOn(bewaard -> !bewaard.botst()).hasSize(1);
        assertThat(schrijftafel.blad(plan, Stuk.VOORWOORD).geldend().versie()).isEqualTo(1);
        // Of one person's texts beside the newest, made within one sitting, the last stays.
        assertThat(schrijftafel.blad(plan, Stuk.VOORWOORD).naast()).hasSizeBetween(1, 2);
    }

    @Test
    void newRowsGetANumberThatTheyKeep() {
        bewaar(plan, Stuk.DOELEN, new Stuk.Doelen(List.of(doel(0, "Een"), doel(0, "Twee"))));
        bewaar(plan, Stuk.DOELEN, new Stuk.Doelen(List.of(doel(2, "Twee"), doel(0, "Drie"))));
        assertThat(plannen.concept(plan).doelen()).extracting(Doel::code).containsExactly("D2", "D3");
        later(Duration.ofHours(1));
        bewaar(plan, Stuk.DOELEN, new Stuk.Doelen(List.of(doel(99, "Verzonnen nummer"))));
        assertThat(plannen.concept(plan).doelen()).extracting(Doel::code).containsExactly("D4");
    }

    private static Doel doel(int nummer, String tekst) {
        return new Doel(nummer, Pijler.BESTAANSZEKERHEID, tekst, "i", "n", "s", 2030);
    }

    @Test
    void chaptersMoveGoAndComeBackWithTheirText() {
        int een = hoofdstukken.voegToe(plan, schrijver());
        int twee = hoofdstukken.voegToe(plan, schrijver());
        bewaar(plan, "H" + een, new Stuk.Tekst("Een", "tekst"));
        bewaar(plan, "H" + twee, new Stuk.Tekst("Twee", "tekst"));
        hoofdstukken.verplaats(plan, twee, true, schrijver());
        assertThat(plannen.concept(plan).hoofdstukken()).extracting(PlanInhoud.Hoofdstuk::kop).containsExactly("Twee", "Een");
        hoofdstukken.zet(plan, twee, true, schrijver());
        assertThat(plannen.concept(plan).hoofdstukken()).extracting(PlanInhoud.Hoofdstuk::kop).containsExactly("Een");
        assertThatThrownBy(() -> hoofdstukken.zet(plan, twee, true, schrijver())).isInstanceOf(Gewijzigd.class);
        hoofdstukken.zet(plan, twee, false, schrijver());
        assertThat(plannen.concept(plan).hoofdstukken()).extracting(PlanInhoud.Hoofdstuk::kop).containsExactly("Een", "Twee");
        assertThatThrownBy(() -> bewaar(plan, "H9", tekst("x"))).isInstanceOf(Geweigerd.class).hasMessageContaining("'H9' bestaat niet");
    }

    @Test
    void onlyWritersWriteAndOnlyWhileATaskAsksForIt() {
        assertThatThrownBy(() -> samenvatting("x", 0, null, door("programmamanager", "programmamanager"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen een beleidsmedewerker schrijft");
        UUID inbreng = UUID.randomUUID();
        assertThatThrownBy(() -> bewaar(plan, Stuk.vanInbreng(inbreng), new Stuk.InbrengAntwoord(inbreng, null, "x", null)))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("pas beantwoord als het concept klaar is");
        schrijf(plan);
        planvorming.opgesteld(plan, schrijver());
        planvorming.bevriesConcept(plan, schrijver());
        assertThatThrownBy(() -> samenvatting("x", 0, null, schrijver())).isInstanceOf(Gewijzigd.class)
                .hasMessageContaining("het concept ligt bij partners en adviseurs");
        assertThat(regels.waaromNiet(plannen.van(plan), "beleidsmedewerker")).isPresent();
    }

    static Stream<Arguments> fouten() {
        LocalDate dag = LocalDate.of(2025, 6, 1);
        Doel goed = doel(0, "Doel");
        return Stream.of(
                Arguments.of(Stuk.KERN, new Stuk.Kern("T", dag, dag, null, null), "De einddatum (1-6-2025) moet na de begindatum (1-6-2025) liggen"),
                Arguments.of(Stuk.KERN, new Stuk.Kern("T".repeat(201), null, null, null, null), "De titel heeft 201 tekens; er passen er 200"),
                Arguments.of(Stuk.KERN, new Stuk.Kern("T", LocalDate.of(1025, 1, 1), null, null, null), "De begindatum (1-1-1025) klopt niet"),
                Arguments.of(Stuk.SAMENVATTING, tekst("x".repeat(100_001)), "De tekst heeft 100001 tekens"),
                Arguments.of(Stuk.DOELEN, new Stuk.Doelen(List.of(new Doel(0, null, "D", null, null, null, 20255))), "Het jaar 20255 klopt niet"),
                Arguments.of(Stuk.DOELEN, new Stuk.Doelen(List.of(new Doel(0, null, "D", "i".repeat(301), null, null, null))), "De indicator heeft 301 tekens"),
                Arguments.of(Stuk.ACTIES, actie(9, null, null, dag, dag, null), "Doel D9 staat niet (meer) in het plan"),
                Arguments.of(Stuk.ACTIES, actie(null, "BU09350403", null, dag, dag, null), "De wijk 'BU09350403' hoort niet bij dit dossier"),
                Arguments.of(Stuk.ACTIES, actie(null, null, "woonpunt", dag, dag, null), "De partner 'woonpunt' hoort niet bij dit dossier"),
                Arguments.of(Stuk.ACTIES, actie(null, null, null, dag, dag.minusDays(1), null), "De einddatum (31-5-2025) ligt voor de begindatum (1-6-2025)"),
                Arguments.of(Stuk.ACTIES, actie(null, null, null, dag, dag, "-1"), "Het bedrag -1,00 is lager dan nul"),
                Arguments.of(Stuk.ACTIES, actie(null, null, null, dag, dag, "1.005"), "Het bedrag 1,005 heeft meer dan twee cijfers achter de komma"),
                Arguments.of(Stuk.ACTIES, actie(null, null, null, dag, dag, "10000000000000"), "is te groot"),
                Arguments.of(Stuk.BEGROTING, new Stuk.Begroting(List.of(new Begrotingsjaar(2025, BigDecimal.ONE, "d"), new Begrotingsjaar(2025, BigDecimal.ONE, "d"))),
                        "Het jaar 2025 staat er twee keer"),
                Arguments.of(Stuk.BEGROTING, new Stuk.Begroting(List.of(new Begrotingsjaar(2025, BigDecimal.ONE, "d".repeat(501)))), "De dekking heeft 501 tekens"));
    }

    private static Stuk.Acties actie(Integer doel, String wijk, String partner, LocalDate begin, LocalDate eind, String bedrag) {
        return new Stuk.Acties(List.of(new Actie(0, doel, "Actie", wijk, "t", partner, begin, eind, bedrag == null ? null : new BigDecimal(bedrag))));
    }

    @ParameterizedTest
    @MethodSource("fouten")
    void whatIsWrongIsRefusedWithItsOwnSentence(String code, Stuk.Inhoud inhoud, String zin) {
        assertThatThrownBy(() -> bewaar(plan, code, inhoud)).isInstanceOf(Geweigerd.class).hasMessageContaining(zin);
        assertThat(schrijftafel.blad(plan, code).geldend().versie()).isZero();
    }

    @Test
    void everythingThatAPlanMustHaveIsNamed() {
        assertThat(planvorming.ontbreekt(plan)).extracting(Planvorming.Punt::zin).containsExactly(
                "Vul de titel van het plan in.", "Vul de begindatum en de einddatum van het plan in.",
                "Geef aan of er persoonsgegevens worden verwerkt.", "Geef aan of er communicatie met bewoners nodig is.",
                "Schrijf de samenvatting in gewone taal.", "Schrijf het voorwoord uit de wijk.", "Voeg ten minste één doel toe.",
                "Voeg ten minste één actie toe.", "Schrijf ten minste één hoofdstuk.");
        schrijf(plan);
        assertThat(planvorming.ontbreekt(plan)).isEmpty();
        bewaar(plan, Stuk.DOELEN, new Stuk.Doelen(List.of(new Doel(1, null, null, null, null, null, null), new Doel(2, Pijler.ANDERS, "d", "i", "n", "s", 2099))));
        bewaar(plan, Stuk.BEGROTING, new Stuk.Begroting(List.of(new Begrotingsjaar(2050, new BigDecimal("10"), null))));
        hoofdstukken.voegToe(plan, schrijver());
        assertThat(planvorming.ontbreekt(plan)).extracting(Planvorming.Punt::zin).containsExactly(
                "Doel D1: vul de pijler in.", "Doel D1: vul het doel in.", "Doel D1: vul de indicator in.", "Doel D1: vul de nulmeting in.",
                "Doel D1: vul de streefwaarde in.", "Doel D1: vul het jaar in.", "Doel D2: het jaar 2099 valt buiten de looptijd van het plan.",
                "Begroting 2050: vul de dekking in.", "Begroting 2050: het jaar valt buiten de looptijd van het plan.",
                "De acties kosten samen € 50.000, de begroting is € 10. Pas de acties of de begroting aan.",
                "Hoofdstuk 2: vul de kop in.", "Hoofdstuk 2: vul de tekst in.");
        bewaar(plan, Stuk.DOELEN, new Stuk.Doelen(List.of(new Doel(2, Pijler.ANDERS, "d", "i", "n", "s", 2030))));
        bewaar(plan, Stuk.BEGROTING, new Stuk.Begroting(List.of()));
        assertThat(planvorming.ontbreekt(plan)).extracting(Planvorming.Punt::zin).contains(
                "Actie A1: doel D1 staat niet meer in het plan. Kies een ander doel.", "De acties kosten geld: vul de begroting per jaar in.");
    }

    @Test
    void whatTheCollegeAdoptsIsTheFreedVersionWithItsHashAndAChangeMakesTheNextOne() {
        vrijgegeven();
        Planversie concept = plannen.vrijgegeven(plan).orElseThrow();
        assertThatThrownBy(() -> plannen.stelVast(UUID.randomUUID(), UUID.randomUUID(), schrijver())).isInstanceOf(Geweigerd.class);
        UUID voorstel = UUID.randomUUID();
        Planversie vastgesteld = plannen.stelVast(plan, voorstel, schrijver());
        assertThat(vastgesteld.nummer()).isEqualTo("1.0");
        assertThat(vastgesteld.sha256()).isEqualTo(concept.sha256());
        assertThat(vastgesteld.voorstel()).isEqualTo(voorstel);
        assertThat(plannen.versie(vastgesteld.id()).inhoud()).isEqualTo(concept.inhoud());
        assertThat(Planhash.sha256(plannen.versie(vastgesteld.id()).inhoud())).isEqualTo(vastgesteld.sha256());
        assertThat(plannen.vastgesteld(plan)).get().extracting(Planversie::nummer).isEqualTo("1.0");
        assertThatThrownBy(() -> plannen.stelVast(plan, voorstel, schrijver())).isInstanceOf(Geweigerd.class).hasMessageContaining("het plan is vastgesteld");
    }

    @Test
    void aChangeByTheCollegeIsBroughtInLineBeforeThePlanIsAdopted() {
        vrijgegeven();
        plannen.openVoorBesluit(plan, schrijver());
        plannen.openVoorBesluit(plan, schrijver());
        bewaar(plan, Stuk.SAMENVATTING, tekst("Zoals het college besloot"));
        bewaar(plan, Stuk.VOORWOORD, tekst(null));
        assertThatThrownBy(() -> plannen.stelVast(plan, UUID.randomUUID(), schrijver())).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Schrijf het voorwoord uit de wijk");
        bewaar(plan, Stuk.VOORWOORD, tekst("Voorwoord"));
        Planversie vastgesteld = plannen.stelVast(plan, UUID.randomUUID(), schrijver());
        assertThat(vastgesteld.inhoud().samenvatting()).isEqualTo("Zoals het college besloot");
        assertThat(plannen.vrijgegeven(plan)).get().extracting(v -> v.inhoud().samenvatting()).as("the old version stays").isEqualTo("Samenvatting van het voorbeeld");
    }

    @Test
    void aPlanThatWasFrozenStaysAsItWasWhateverIsWrittenAfterwards() {
        vrijgegeven();
        Planversie voor = plannen.vrijgegeven(plan).orElseThrow();
        planvorming.begin(nummer, door("programmamanager", "programmamanager"));
        assertThat(plannen.van(plan).stand()).isEqualTo(Planstand.OPSTELLEN);
        bewaar(plan, Stuk.SAMENVATTING, tekst("Helemaal anders"));
        bewaar(plan, Stuk.DOELEN, new Stuk.Doelen(List.of()));
        hoofdstukken.zet(plan, hoofdstukken.van(plan).get(0), true, schrijver());
        assertThat(plannen.versie(voor.id())).isEqualTo(voor);
    }

    private void vrijgegeven() {
        schrijf(plan);
        planvorming.opgesteld(plan, schrijver());
        UUID versie = planvorming.bevriesConcept(plan, schrijver()).id();
        planvorming.openVerwerking(plan, schrijver());
        assertThat(planvorming.verwerk(plan, false, schrijver()).id()).isEqualTo(versie);
        planvorming.beoordeel(versie, Planvorming.Vrijgave.VRIJGEVEN, null, door("programmamanager", "programmamanager"));
    }
}
