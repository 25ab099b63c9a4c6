package nl.besluitspoor.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.VerstuurdBericht;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DossiersTests extends ProcesTests {

    private static final String POTTENBERG = "BU09350203";
    private static final String NAZARETH = "BU09350403";
    private static final String LIMMEL = "BU09350404";
    private static final String PORTEFEUILLE = "Veerkrachtige Wijken";

    @Autowired
    Dossiers dossiers;

    @Autowired
    Berichten berichten;

    @Autowired
    PlatformTransactionManager transacties;

    private static NieuwDossier programmaplan() {
        return new NieuwDossier("Programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of(POTTENBERG, NAZARETH), List.of("servatius", "woonpunt"), PORTEFEUILLE, Openbaarheid.OPENBAAR, null,
                "Ambitie uit het coalitieakkoord 2022-2026", null, true);
    }

    private static NieuwDossier uitvoeringsplan(@Nullable String ouder, boolean nieuweDialoog, String... wijken) {
        return new NieuwDossier("Uitvoeringsplan", "Uitvoeringsplan", SoortPlan.UITVOERINGSPLAN, List.of(wijken), List.of("servatius"),
                PORTEFEUILLE, Openbaarheid.INTERN, null, "Per wijk een plan", ouder, nieuweDialoog);
    }

    private static Handeling programmamanager() {
        return door("programmamanager", Dossiers.PROGRAMMAMANAGER);
    }

    @Test
    void keepsEveryFieldOfTheStart() {
        Dossier gestart = dossiers.start(programmaplan(), programmamanager());
        Dossier gelezen = dossiers.van(gestart.nummer());
        assertThat(gelezen).usingRecursiveComparison().isEqualTo(gestart);
        assertThat(gelezen.wijken()).containsExactly(new Wijk(POTTENBERG, "Pottenberg"), new Wijk(NAZARETH, "Nazareth"));
        assertThat(gelezen.partners()).extracting(Partner::naam).containsExactly("Servatius", "Woonpunt");
        assertThat(gelezen.partners()).allSatisfy(p -> assertThat(p.mail()).contains("@"));
        assertThat(gelezen.fase()).isEqualTo(Fase.WIJKDIALOOG);
        assertThat(dossiers.fasen(gestart.nummer())).extracting(Dossiers.FaseStap::fase).containsExactly(Fase.WIJKDIALOOG);
        assertThat(register(gestart.nummer())).containsExactlyInAnyOrder("dossier-gestart", "bericht-klaargezet");
        assertThat(berichten.vanDossier(gestart.nummer())).extracting(VerstuurdBericht::rol).containsExactlyInAnyOrder(
                "wijkmanager", "beleidsmedewerker", "partner-servatius", "partner-woonpunt");
    }

    @Test
    void titleAndReasonOfAnInternalDossierStayOutOfTheOpenEntry() {
        String ouder = inPlanvorming();
        String nummer = dossiers.start(uitvoeringsplan(ouder, true, POTTENBERG), programmamanager()).nummer();
        String invoer = jdbc.sql("select inhoud from register_invoer where dossier = :d and soort = 'dossier-gestart'").param("d", nummer).query(String.class).single();
        assertThat(invoer).doesNotContain("Per wijk een plan").contains("\"besloten\"");
    }

    @Test
    void numbersStartAgainEachYear() {
        ClockUtil.setCurrentTime(Date.from(ZonedDateTime.parse("2031-12-31T23:30:00+01:00").toInstant()));
        String eerste = dossiers.start(programmaplan(), programmamanager()).nummer();
        ClockUtil.setCurrentTime(Date.from(ZonedDateTime.parse("2032-01-01T00:30:00+01:00").toInstant()));
        String tweede = dossiers.start(programmaplan(), programmamanager()).nummer();
        assertThat(eerste).isEqualTo("VW-2031-0001");
        assertThat(tweede).isEqualTo("VW-2032-0001");
    }

    @Test
    void numbersHaveNoGapAndNoDoubleWhenManyStartAtOnce() throws Exception {
        ClockUtil.setCurrentTime(Date.from(ZonedDateTime.parse("2041-03-01T12:00:00+01:00").toInstant()));
        int draden = 12;
        CountDownLatch startschot = new CountDownLatch(1);
        ExecutorService ploeg = Executors.newFixedThreadPool(draden);
        List<Future<List<String>>> uitkomsten = new ArrayList<>();
        for (int i = 0; i < draden; i++) {
            boolean draaitTerug = i % 3 == 0;
            Callable<List<String>> werk = () -> {
                startschot.await();
                List<String> nummers = new ArrayList<>();
                for (int keer = 0; keer < 5; keer++) {
                    String nummer = new TransactionTemplate(transacties).execute(transactie -> {
                        String gekregen = dossiers.start(programmaplan(), programmamanager()).nummer();
                        if (draaitTerug) {
                            transactie.setRollbackOnly();
                        }
                        return gekregen;
                    });
                    if (!draaitTerug) {
                        nummers.add(nummer);
                    }
                }
                return nummers;
            };
            uitkomsten.add(ploeg.submit(werk));
        }
        startschot.countDown();
        List<String> nummers = new ArrayList<>();
        for (Future<List<String>> uitkomst : uitkomsten) {
            nummers.addAll(uitkomst.get());
        }
        ploeg.shutdown();
        assertThat(nummers).hasSize(40).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, 40).mapToObj("VW-2041-%04d"::formatted).toList());
    }

    static Stream<Arguments> wrongInput() {
        NieuwDossier goed = programmaplan();
        return Stream.of(
                Arguments.of("titel", met(goed, "titel", " "), "Vul de titel in."),
                Arguments.of("titel", met(goed, "titel", "x".repeat(201)), "De titel heeft 201 tekens; er passen er 200."),
                Arguments.of("korteTitel", met(goed, "korteTitel", null), "Vul de korte titel in."),
                Arguments.of("korteTitel", met(goed, "korteTitel", "x".repeat(61)), "De korte titel heeft 61 tekens; er passen er 60."),
                Arguments.of("aanleiding", met(goed, "aanleiding", ""), "Vul de aanleiding in."),
                Arguments.of("portefeuille", met(goed, "portefeuille", ""), "Kies de portefeuille"),
                Arguments.of("portefeuille", met(goed, "portefeuille", "Ruimtevaart"), "De portefeuille 'Ruimtevaart' heeft geen houder."),
                Arguments.of("soortPlan", new NieuwDossier("t", "k", null, List.of(POTTENBERG), List.of("servatius"), PORTEFEUILLE,
                        Openbaarheid.OPENBAAR, null, "a", null, true), "Kies het soort plan."),
                Arguments.of("wijken", metLijsten(goed, List.of(), List.of("servatius")), "Kies ten minste één wijk."),
                Arguments.of("wijken", metLijsten(goed, List.of("BU0"), List.of("servatius")), "De wijk met CBS-code 'BU0' is onbekend."),
                Arguments.of("partners", metLijsten(goed, List.of(POTTENBERG), List.of()), "Kies ten minste één partner"),
                Arguments.of("partners", metLijsten(goed, List.of(POTTENBERG), List.of("philips")), "De partner 'philips' hoort niet bij de alliantie."),
                Arguments.of("openbaarheid", metOpenbaarheid(goed, null, null), "Kies of het dossier openbaar"),
                Arguments.of("openbaarheid", metOpenbaarheid(goed, Openbaarheid.GEHEIM, null), "Een dossier start nooit geheim"),
                Arguments.of("embargo", metOpenbaarheid(goed, Openbaarheid.EMBARGO, null), "Vul de datum in waarop het embargo eindigt"),
                Arguments.of("embargo", metOpenbaarheid(goed, Openbaarheid.EMBARGO, LocalDate.of(2020, 1, 31)), "31 januari 2020, ligt niet in de toekomst"),
                Arguments.of("embargo", metOpenbaarheid(goed, Openbaarheid.OPENBAAR, LocalDate.of(2090, 1, 1)), "hoort alleen bij 'Onder embargo'"),
                Arguments.of("ouder", met(goed, "ouder", "VW-2025-9999"), "Een programmaplan heeft geen bovenliggend dossier."),
                Arguments.of("ouder", uitvoeringsplan(null, true, POTTENBERG), "Kies het dossier van het programmaplan"),
                Arguments.of("ouder", uitvoeringsplan("VW-1999-0001", true, POTTENBERG), "'VW-1999-0001' is niet het nummer van een programmaplan."),
                Arguments.of("nieuweDialoog", new NieuwDossier("t", "k", SoortPlan.PROGRAMMAPLAN, List.of(POTTENBERG), List.of("servatius"),
                        PORTEFEUILLE, Openbaarheid.OPENBAAR, null, "a", null, false), "Zonder bovenliggend dossier is er geen inbreng"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("wrongInput")
    void refusesEachWrongFieldWithItsOwnSentence(String veld, NieuwDossier invoer, String zin) {
        assertThat(dossiers.bezwaren(invoer)).hasEntrySatisfying(veld, gezegd -> assertThat(gezegd).contains(zin));
        assertThatThrownBy(() -> dossiers.start(invoer, programmamanager())).isInstanceOf(Geweigerd.class).hasMessageContaining(zin);
    }

    @Test
    void anUitvoeringsplanIsAboutOneWijkOfItsParent() {
        String ouder = inPlanvorming();
        assertThat(dossiers.bezwaren(uitvoeringsplan(ouder, true, POTTENBERG, NAZARETH))).containsEntry("wijken",
                "Een uitvoeringsplan gaat over één wijk; u koos er 2.");
        assertThat(dossiers.bezwaren(uitvoeringsplan(ouder, true, LIMMEL)).get("wijken")).startsWith("De wijk Limmel hoort niet bij dossier");
        assertThat(dossiers.bezwaren(uitvoeringsplan(ouder, false, POTTENBERG))).isEmpty();
    }

    @Test
    void aParentMustRunAndBePastItsDialogue() {
        String ouder = dossiers.start(programmaplan(), programmamanager()).nummer();
        assertThat(dossiers.bezwaren(uitvoeringsplan(ouder, true, POTTENBERG)).get("ouder")).contains("nog in wijkdialoog");
        dossiers.beeindig(ouder, "Geen draagvlak", programmamanager());
        assertThat(dossiers.bezwaren(uitvoeringsplan(ouder, true, POTTENBERG)).get("ouder")).contains("is beëindigd");
    }

    @Test
    void onlyAProgrammamanagerStartsAndEnds() {
        assertThatThrownBy(() -> dossiers.start(programmaplan(), door("beleidsmedewerker", "beleidsmedewerker")))
                .isInstanceOf(Geweigerd.class).hasMessage("Alleen een programmamanager start een dossier.");
        String nummer = inPlanvorming();
        assertThatThrownBy(() -> dossiers.beeindig(nummer, "reden", door("beleidsmedewerker", "beleidsmedewerker")))
                .isInstanceOf(Geweigerd.class).hasMessage("Alleen een programmamanager beëindigt een dossier.");
    }

    @Test
    void phasesFollowTheCycleAndEachStandsInTheRegister() {
        String nummer = inPlanvorming();
        dossiers.zetFase(nummer, Fase.BESLUITVORMING, programmamanager());
        dossiers.zetFase(nummer, Fase.KEUZE, programmamanager());
        dossiers.zetFase(nummer, Fase.PLANVORMING, programmamanager());
        dossiers.zetFase(nummer, Fase.PLANVORMING, programmamanager());
        dossiers.zetFase(nummer, Fase.BESLUITVORMING, programmamanager());
        dossiers.zetFase(nummer, Fase.UITVOERING, programmamanager());
        assertThatThrownBy(() -> dossiers.zetFase(nummer, Fase.PLANVORMING, programmamanager()))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("daarna komt niet 'Planvorming'");
        dossiers.zetFase(nummer, Fase.EVALUATIE, programmamanager());
        dossiers.zetFase(nummer, Fase.AFGEROND, programmamanager());
        assertThat(dossiers.van(nummer).beeindigdOp()).isNotNull();
        assertThat(dossiers.fasen(nummer)).extracting(Dossiers.FaseStap::fase).containsExactly(Fase.WIJKDIALOOG, Fase.PLANVORMING,
                Fase.BESLUITVORMING, Fase.KEUZE, Fase.PLANVORMING, Fase.BESLUITVORMING, Fase.UITVOERING, Fase.EVALUATIE, Fase.AFGEROND);
        assertThat(register(nummer)).filteredOn(soort -> soort.equals("dossier-fase")).hasSize(8);
        assertThatThrownBy(() -> dossiers.opSlot(nummer)).isInstanceOf(Geweigerd.class).hasMessageContaining("is afgerond");
    }

    @Test
    void endingNeedsAReasonAndHappensOnce() {
        String nummer = inPlanvorming();
        assertThatThrownBy(() -> dossiers.beeindig(nummer, " ", programmamanager()))
                .isInstanceOf(Geweigerd.class).hasMessage("Vul de reden waarom het dossier eindigt in.");
        Dossier einde = dossiers.beeindig(nummer, "De raad koos anders.", programmamanager());
        assertThat(einde.fase()).isEqualTo(Fase.BEEINDIGD);
        assertThat(einde.redenEinde()).isEqualTo("De raad koos anders.");
        assertThat(register(nummer)).endsWith("dossier-beeindigd");
        assertThatThrownBy(() -> dossiers.beeindig(nummer, "nog eens", programmamanager()))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("is beëindigd");
    }

    @Test
    void searchFindsNumberTitleAndWijkAndTakesSignsLiterally() {
        String nummer = inPlanvorming();
        assertThat(dossiers.lijst(nummer.toLowerCase(), null)).extracting(Dossier::nummer).containsExactly(nummer);
        assertThat(dossiers.lijst("pottenb", Fase.PLANVORMING)).extracting(Dossier::nummer).contains(nummer);
        assertThat(dossiers.lijst("pottenb", Fase.AFGEROND)).extracting(Dossier::nummer).doesNotContain(nummer);
        assertThat(dossiers.lijst("100%_!", null)).isEmpty();
    }

    private String inPlanvorming() {
        String nummer = dossiers.start(programmaplan(), programmamanager()).nummer();
        dossiers.zetFase(nummer, Fase.PLANVORMING, programmamanager());
        return nummer;
    }

    private List<String> register(String nummer) {
        return jdbc.sql("select soort from register_invoer where dossier = :d order by tijdstip, sleutel").param("d", nummer)
                .query(String.class).list();
    }

    private static NieuwDossier met(NieuwDossier d, String veld, @Nullable String waarde) {
        return new NieuwDossier(veld.equals("titel") ? waarde : d.titel(), veld.equals("korteTitel") ? waarde : d.korteTitel(), d.soortPlan(),
                d.wijken(), d.partners(), veld.equals("portefeuille") ? waarde : d.portefeuille(), d.openbaarheid(), d.embargo(),
                veld.equals("aanleiding") ? waarde : d.aanleiding(), veld.equals("ouder") ? waarde : d.ouder(), d.nieuweDialoog());
    }

    private static NieuwDossier metLijsten(NieuwDossier d, List<String> wijken, List<String> partners) {
        return new NieuwDossier(d.titel(), d.korteTitel(), d.soortPlan(), wijken, partners, d.portefeuille(), d.openbaarheid(), d.embargo(),
                d.aanleiding(), d.ouder(), d.nieuweDialoog());
    }

    private static NieuwDossier metOpenbaarheid(NieuwDossier d, @Nullable Openbaarheid openbaarheid, @Nullable LocalDate embargo) {
        return new NieuwDossier(d.titel(), d.korteTitel(), d.soortPlan(), d.wijken(), d.partners(), d.portefeuille(), openbaarheid, embargo,
                d.aanleiding(), d.ouder(), d.nieuweDialoog());
    }
}
