package nl.besluitspoor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Agendathemas.Agendathema;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Taalversie;
import nl.besluitspoor.plan.PlanInhoud.Thema;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import nl.besluitspoor.raadpleging.Peil;
import nl.besluitspoor.raadpleging.Sporen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The strategische agenda with its themes, and the actions of uitvoeringsplannen that work on them. */
class StrategischeAgendaTests extends PlanTests {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final Thema WONEN = new Thema(0, "Wonen", "Gaat over meer wijken", "Plannen sluiten aan", "servatius", "Bij het Rijk");
    private static final Thema ZORG = new Thema(0, "Zorg dichtbij", "Te veel loketten", "Eén aanspreekpunt", "servatius", null);

    @Autowired
    Agendathemas agendathemas;

    @Autowired
    Versiemaker versiemaker;

    @Autowired
    Sporen sporen;

    @Autowired
    TransactionTemplate transactie;

    private String programma;
    private String agenda;
    private UUID agendaplan;
    private String uitvoering;
    private UUID uitvoeringsplan;

    @BeforeEach
    void bouw() {
        programma = start(SoortPlan.PROGRAMMAPLAN, null, Openbaarheid.OPENBAAR);
        dossiers.zetFase(programma, Fase.PLANVORMING, door("programmamanager", "programmamanager"));
        agenda = start(SoortPlan.STRATEGISCHE_AGENDA, programma, Openbaarheid.OPENBAAR);
        agendaplan = planvorming.begin(agenda, schrijver()).id();
        uitvoering = start(SoortPlan.UITVOERINGSPLAN, programma, Openbaarheid.OPENBAAR);
        uitvoeringsplan = planvorming.begin(uitvoering, schrijver()).id();
    }

    private String start(SoortPlan soort, @Nullable String ouder, Openbaarheid openbaarheid) {
        return dossiers.start(new NieuwDossier(soort.naam(), soort.naam(), soort, List.of(POTTENBERG), ALLE_PARTNERS, "Veerkrachtige Wijken",
                openbaarheid, null, "Voorbeeld", ouder, true), door("programmamanager", "programmamanager")).nummer();
    }

    private void schrijfAlles(UUID plan, Map<String, Stuk.Inhoud> stukken) {
        stukken.forEach((code, inhoud) -> bewaar(plan, code, inhoud));
        int hoofdstuk = hoofdstukken.voegToe(plan, schrijver());
        bewaar(plan, "H" + hoofdstuk, new Stuk.Tekst("Samen", "Tekst"));
    }

    private Planversie bevries(UUID plan) {
        return transactie.execute(status -> versiemaker.bevries(plannen.van(plan), 1, schrijver()));
    }

    private List<String> zinnen(UUID plan) {
        return planvorming.ontbreekt(plan).stream().map(Planvorming.Punt::zin).toList();
    }

    private Stuk.Acties actie(@Nullable Themaverwijzing thema) {
        return new Stuk.Acties(List.of(new Actie(0, 1, "Samen koken", null, "Team", null, BEGIN, BEGIN.plusYears(1), BigDecimal.ONE, thema)));
    }

    @Test
    void theAgendaAsksForThemesAndForNoForewordAndNoActions() {
        assertThat(zinnen(agendaplan)).contains("Voeg ten minste één thema toe.").doesNotContain("Schrijf het voorwoord uit de wijk.",
                "Voeg ten minste één actie toe.");
        schrijfAlles(agendaplan, Programmaplan.agenda("Strategische agenda", BEGIN, BEGIN.plusYears(5)));
        assertThat(zinnen(agendaplan)).isEmpty();
        bewaar(agendaplan, Stuk.THEMAS, new Stuk.Themas(List.of(new Thema(1, null, null, null, null, null))));
        assertThat(zinnen(agendaplan)).containsExactly("Thema T1: vul de naam in.", "Thema T1: vul de omschrijving in.", "Thema T1: vul het resultaat in.",
                "Thema T1: vul de partner die trekt in.");
        assertThatThrownBy(() -> bewaar(agendaplan, Stuk.VOORWOORD, new Stuk.Tekst(null, "Woord"))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("'VOORWOORD' bestaat niet");
        assertThatThrownBy(() -> bewaar(uitvoeringsplan, Stuk.THEMAS, new Stuk.Themas(List.of(WONEN)))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("'THEMAS' bestaat niet");
    }

    static Stream<Arguments> fouten() {
        return Stream.of(
                Arguments.of(List.of(new Thema(0, "n".repeat(201), null, null, null, null)), "Het thema heeft 201 tekens; er passen er 200."),
                Arguments.of(List.of(new Thema(0, "n", "o".repeat(2001), null, null, null)), "De omschrijving heeft 2001 tekens"),
                Arguments.of(List.of(new Thema(0, "n", null, "r".repeat(2001), null, null)), "Het resultaat heeft 2001 tekens"),
                Arguments.of(List.of(new Thema(0, "n", null, null, null, "l".repeat(2001))), "De gezamenlijke lobby heeft 2001 tekens"),
                Arguments.of(List.of(new Thema(0, "n", null, null, "iemand", null)), "De partner 'iemand' hoort niet bij dit dossier."),
                Arguments.of(List.of(WONEN, new Thema(0, "wonen", null, null, null, null)), "Het thema 'wonen' staat er twee keer."));
    }

    @ParameterizedTest
    @MethodSource("fouten")
    void refusesEachFieldOfAThemeThatIsWrong(List<Thema> themas, String zin) {
        assertThatThrownBy(() -> bewaar(agendaplan, Stuk.THEMAS, new Stuk.Themas(themas))).isInstanceOf(Geweigerd.class).hasMessageContaining(zin);
        assertThat(plannen.concept(agendaplan).themas()).isEmpty();
    }

    @Test
    void anUitvoeringsplanSaysInWhichLanguagesResidentsReadItAndRunsTwoYears() {
        assertThat(zinnen(uitvoeringsplan)).contains("Leg vast in welke talen bewoners de samenvatting krijgen. Is dat alleen het Nederlands, kies dan dat.",
                "Schrijf het voorwoord uit de wijk.", "Schrijf de samenvatting in gewone taal.");
        schrijfAlles(uitvoeringsplan, Programmaplan.uitvoeringsplan("Uitvoeringsplan", BEGIN, BEGIN.plusYears(2), null));
        assertThat(zinnen(uitvoeringsplan)).isEmpty();
        bewaar(uitvoeringsplan, Stuk.TALEN, new Stuk.Talen(List.of(new Taalversie(Taal.ARABISCH, null), new Taalversie(null, Taal.Vorm.PAPIER))));
        assertThat(zinnen(uitvoeringsplan)).containsExactly("Arabisch: vul hoe bewoners de tekst krijgen in.", "Taal 2: vul de taal in.");
        Taalversie dubbel = new Taalversie(Taal.TURKS, Taal.Vorm.GESPROKEN);
        assertThatThrownBy(() -> bewaar(uitvoeringsplan, Stuk.TALEN, new Stuk.Talen(List.of(dubbel, dubbel)))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Turks gesproken of als film staat er twee keer.");
        bewaar(uitvoeringsplan, Stuk.TALEN, new Stuk.Talen(List.of(dubbel)));
        bewaar(uitvoeringsplan, Stuk.KERN, new Stuk.Kern("Te lang", BEGIN, BEGIN.plusYears(2).plusDays(1), false, false));
        assertThat(zinnen(uitvoeringsplan)).contains("Een uitvoeringsplan loopt 2 jaar. Van 1-1-2026 tot en met 2-1-2028 is langer. "
                + "Kies een einddatum van ten hoogste 1-1-2028.");
    }

    @Test
    void anActionWorksOnAThemeAndBothSidesTheCompareAndTheTraceSayIt() {
        Map<String, Stuk.Inhoud> stukken = Programmaplan.agenda("Strategische agenda", BEGIN, BEGIN.plusYears(5));
        stukken.put(Stuk.THEMAS, new Stuk.Themas(List.of(WONEN, ZORG)));
        schrijfAlles(agendaplan, stukken);
        assertThat(agendathemas.kiesbaar(dossiers.van(uitvoering))).as("wat nog wordt geschreven, is niet te kiezen").isEmpty();
        bevries(agendaplan);
        assertThat(agendathemas.kiesbaar(dossiers.van(uitvoering))).extracting(Agendathema::keuze)
                .containsExactly("T1 Wonen (" + agenda + ", concept 0.1)", "T2 Zorg dichtbij (" + agenda + ", concept 0.1)");
        Themaverwijzing wonen = new Themaverwijzing(agenda, 1);
        Themaverwijzing zorg = new Themaverwijzing(agenda, 2);
        schrijfAlles(uitvoeringsplan, Programmaplan.uitvoeringsplan("Uitvoeringsplan", BEGIN, BEGIN.plusYears(2), null));
        Planversie zonder = bevries(uitvoeringsplan);
        bewaar(uitvoeringsplan, Stuk.ACTIES, actie(wonen));
        Planversie met = bevries(uitvoeringsplan);
        assertThat(met.nummer()).isEqualTo("0.2");
        assertThat(plannen.versie(met.id()).inhoud().acties()).singleElement().extracting(Actie::thema).isEqualTo(wonen);
        assertThat(jdbc.sql("select thema_dossier from plan_actie where thema = 1 and thema_dossier = :d").param("d", agenda).query(String.class).list()).isNotEmpty();

        assertThat(agendathemas.acties(dossiers.van(agenda))).singleElement().satisfies(werk -> {
            assertThat(werk.dossier().nummer()).isEqualTo(uitvoering);
            assertThat(werk.actie().omschrijving()).isEqualTo("Samen koken");
            assertThat(werk.versie().nummer()).isEqualTo("0.2");
        });
        Map<String, String> namen = agendathemas.namen(dossiers.van(uitvoering));
        assertThat(namen).containsEntry(wonen.sleutel(), "T1 Wonen (" + agenda + ")");
        PlanInhoud anders = plannen.versie(met.id()).inhoud();
        bewaar(uitvoeringsplan, Stuk.ACTIES, new Stuk.Acties(List.of(new Actie(anders.acties().get(0).nummer(), 1, "Samen koken", null, "Team", null, BEGIN,
                BEGIN.plusYears(1), BigDecimal.ONE, zorg))));
        Planversie ander = bevries(uitvoeringsplan);
        assertThat(Planverschil.tussen(anders, plannen.versie(ander.id()).inhoud(), namen).regels()).singleElement().satisfies(regel -> assertThat(regel.velden())
                .containsExactly(new Planverschil.Veld("Thema", "T1 Wonen (" + agenda + ")", "T2 Zorg dichtbij (" + agenda + ")")));
        assertThat(Plannen.vingerafdruk(anders)).isNotEqualTo(Plannen.vingerafdruk(plannen.versie(ander.id()).inhoud()));
        assertThat(zonder.sha256()).isNotEqualTo(met.sha256());

        Sporen.Spoor spoor = sporen.vanDossier(agenda, Peil.nu()).orElseThrow();
        assertThat(spoor.themas()).extracting(t -> t.thema().code()).containsExactly("T1", "T2");
        assertThat(spoor.themas().get(0).acties()).isEmpty();
        assertThat(spoor.themas().get(1).acties()).singleElement().satisfies(werk -> {
            assertThat(werk.dossier()).isEqualTo(uitvoering);
            assertThat(werk.versie().nummer()).isEqualTo("0.3");
        });
    }

    @Test
    void aThemeThatTheAgendaDropsStaysWithItsActionUntilThePlanGoesOn() {
        schrijfAlles(agendaplan, Programmaplan.agenda("Strategische agenda", BEGIN, BEGIN.plusYears(5)));
        bevries(agendaplan);
        schrijfAlles(uitvoeringsplan, Programmaplan.uitvoeringsplan("Uitvoeringsplan", BEGIN, BEGIN.plusYears(2), new Themaverwijzing(agenda, 2)));
        assertThat(zinnen(uitvoeringsplan)).isEmpty();
        Stuk.Themas themas = (Stuk.Themas) schrijftafel.blad(agendaplan, Stuk.THEMAS).geldend().inhoud();
        bewaar(agendaplan, Stuk.THEMAS, new Stuk.Themas(themas.rijen().subList(0, 1)));
        bevries(agendaplan);
        assertThat(zinnen(uitvoeringsplan)).containsExactly("Actie A1: thema T2 (" + agenda + ") staat niet meer in de strategische agenda. "
                + "Kies een ander thema of geen.");
        bewaar(uitvoeringsplan, Stuk.ACTIES, schrijftafel.blad(uitvoeringsplan, Stuk.ACTIES).geldend().inhoud());
        assertThat(plannen.bezwaren(plannen.concept(uitvoeringsplan), uitvoering)).as("een vastgesteld plan blijft te wijzigen").isEmpty();
        bewaar(agendaplan, Stuk.THEMAS, new Stuk.Themas(List.of(themas.rijen().get(0), ZORG)));
        assertThat(plannen.concept(agendaplan).themas()).extracting(Thema::code).as("een nummer wordt niet opnieuw gegeven").containsExactly("T1", "T3");
    }

    @Test
    void refusesAThemeOfAnotherProgrammeAndAnActionElsewhereThatNamesOne() {
        schrijfAlles(agendaplan, Programmaplan.agenda("Strategische agenda", BEGIN, BEGIN.plusYears(5)));
        bevries(agendaplan);
        bewaar(uitvoeringsplan, Stuk.DOELEN, Programmaplan.stukken("x", BEGIN, BEGIN.plusYears(2)).get(Stuk.DOELEN));
        for (Themaverwijzing fout : List.of(new Themaverwijzing(agenda, 9), new Themaverwijzing(programma, 1), new Themaverwijzing("iets", 0))) {
            assertThatThrownBy(() -> bewaar(uitvoeringsplan, Stuk.ACTIES, actie(fout))).isInstanceOf(Geweigerd.class)
                    .hasMessageContaining("Thema " + fout.code() + " staat in geen strategische agenda van dit programma.");
        }
        bewaar(agendaplan, Stuk.DOELEN, Programmaplan.stukken("x", BEGIN, BEGIN.plusYears(2)).get(Stuk.DOELEN));
        assertThatThrownBy(() -> bewaar(agendaplan, Stuk.ACTIES, actie(new Themaverwijzing(agenda, 1)))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Alleen een actie van een uitvoeringsplan werkt aan een thema");
    }

    @Test
    void theNameOfAThemeOfAnAgendaThatIsNotPublicStaysInside() {
        String besloten = start(SoortPlan.STRATEGISCHE_AGENDA, programma, Openbaarheid.INTERN);
        UUID plan = planvorming.begin(besloten, schrijver()).id();
        schrijfAlles(plan, Programmaplan.agenda("Besloten agenda", BEGIN, BEGIN.plusYears(5)));
        bevries(plan);
        assertThat(agendathemas.namen(dossiers.van(uitvoering))).containsEntry(besloten + ":1", "T1 (" + besloten + ")");
    }

    @Test
    void anAgendaThatWasEndedOffersNoThemes() {
        schrijfAlles(agendaplan, Programmaplan.agenda("Strategische agenda", BEGIN, BEGIN.plusYears(5)));
        bevries(agendaplan);
        dossiers.beeindig(agenda, "De partners kiezen anders", door("programmamanager", "programmamanager"));
        assertThat(agendathemas.kiesbaar(dossiers.van(uitvoering))).isEmpty();
    }

    @Test
    void aChangeKeepsTheThemesAndCarriesANewOne() {
        PlanInhoud leeg = new PlanInhoud("Agenda", BEGIN, BEGIN.plusYears(5), false, false, "s", null, List.of(),
                List.of(new Thema(1, "Wonen", "o", "r", "servatius", null)), List.of(), List.of(), List.of(), List.of());
        PlanInhoud gewenst = new PlanInhoud("Agenda", BEGIN, BEGIN.plusYears(5), false, false, "s", null, List.of(),
                List.of(new Thema(1, "Wonen", "o", "ander resultaat", "servatius", null), ZORG), List.of(), List.of(), List.of(), List.of());
        Planwijziging wijziging = Planwijziging.uit(leeg, gewenst, 4, 0, 0);
        assertThat(wijziging.themas()).extracting(Thema::nummer).containsExactly(1, 5);
        assertThat(wijziging.toegepastOp(leeg).themas()).extracting(Thema::resultaat).containsExactly("ander resultaat", "Eén aanspreekpunt");
        assertThat(wijziging.stukken(leeg)).containsOnlyKeys(Stuk.THEMAS);
        PlanInhoud intussen = new PlanInhoud("Agenda", BEGIN, BEGIN.plusYears(5), false, false, "s", null, List.of(),
                List.of(new Thema(1, "Wonen", "o", "r", "servatius", null), new Thema(5, "Ander", "o", "r", "servatius", null)),
                List.of(), List.of(), List.of(), List.of());
        assertThat(wijziging.opNieuwere(leeg, intussen).toegepastOp(intussen).themas()).extracting(Thema::nummer).containsExactly(1, 5, 6);
        assertThat(Planwijziging.uit(intussen, leeg, 5, 0, 0).vervallenThemas()).containsExactly(5);
    }
}
