package nl.besluitspoor.proces.beleidscyclus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.demonstratie.Voorbeeldnota;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.dossier.Wijk;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans under a programmaplan: started from its planvorming on, through the same cycle, and decided after it. */
class UitvoeringsplanTests extends ProcesTests {

    private static final String POTTENBERG = "BU09350203";
    private static final String NAZARETH = "BU09350403";
    private static final LocalDate DAG = LocalDate.of(2025, 2, 3);

    @Autowired
    Spelverloop spel;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Plannen plannen;

    @Autowired
    Voorstellen voorstellen;

    @BeforeEach
    void begin2025() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-02-03T09:00:00Z")));
    }

    private static NieuwDossier nieuw(SoortPlan soort, @Nullable String ouder, boolean nieuweDialoog, String... wijken) {
        return new NieuwDossier(soort.naam() + " voorbeeld", soort.naam(), soort, List.of(wijken), Spelverloop.PARTNERS, "Veerkrachtige Wijken",
                Openbaarheid.OPENBAAR, null, "Voorbeeld", ouder, nieuweDialoog);
    }

    /** A programmaplan of two wijken, at the beginning of its planvorming. */
    private String inPlanvorming() {
        String programma = spel.start(nieuw(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG, NAZARETH));
        for (Dialoog dialoog : List.of(Dossiergegevens.pottenberg(DAG), Dossiergegevens.nazareth(DAG))) {
            spel.planDialoog(programma, dialoog, DAG);
            spel.legInbrengVast(programma, dialoog, DAG);
            spel.stelVerslagVast(programma, dialoog);
        }
        return programma;
    }

    /** From a plan to write to a proposal that is released. */
    private UUID totVrijgave(String dossier, Map<String, Stuk.Inhoud> stukken) {
        spel.schrijfPlan(dossier, stukken);
        spel.schrijfHoofdstuk(dossier, "Aanpak", "Tekst");
        spel.planKlaar(dossier);
        spel.beantwoordInbreng(dossier);
        spel.partnersReageren(dossier);
        spel.disciplinesAdviseren(dossier);
        spel.verwerkEnGeefVrij(dossier);
        spel.schrijfVoorstel(dossier, Voorbeeldnota.van("Voorbeeld", DAG), Voorbeeldnota.brief("Voorbeeld"), "voorbeeldpost");
        spel.voorstelKlaar(dossier);
        spel.parafeer(dossier);
        spel.managementParafeert(dossier);
        spel.geefVoorstelVrij(dossier);
        return laatste(dossier).id();
    }

    private Voorstel laatste(String dossier) {
        List<Voorstel> alle = voorstellen.lijst(dossier);
        return alle.get(alle.size() - 1);
    }

    private void conform(String dossier) {
        assertThat(procesBerichten.meld(BeleidscyclusModel.BESLISPUNT_DEFINITIEF, BeleidscyclusModel.VOORSTEL_ID, laatste(dossier).id(),
                Map.of(BeleidscyclusModel.UITKOMST, "CONFORM"))).isTrue();
        rol.jobs();
    }

    private ProcessInstance cyclus(String nummer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer, BeleidscyclusModel.PROCES).singleResult();
    }

    private List<String> gevraagd(String programma) {
        return jdbc.sql("select tekst from bericht where feit_soort = 'plannen-ontbreken' and dossier = :d").param("d", programma).query(String.class).list();
    }

    private List<UUID> vrij() {
        return voorstellen.vrijgegeven().stream().map(Voorstel::id).toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anUitvoeringsplanAndTheAgendaGoThroughTheSameCycleAndAreDecidedAfterTheirParent() {
        String programma = inPlanvorming();
        String uitvoering = spel.start(nieuw(SoortPlan.UITVOERINGSPLAN, programma, false, POTTENBERG));
        assertThat(cyclus(uitvoering)).hasPassed("inbreng-overnemen").isWaitingAt("roep-planvorming-aan");
        Map<String, Stuk.Inhoud> plan = Programmaplan.uitvoeringsplan("Uitvoeringsplan Pottenberg", DAG, DAG.plusYears(2), null);
        plan.keySet().removeAll(List.of(Stuk.TALEN, Stuk.VOORWOORD, Stuk.SAMENVATTING));
        spel.schrijfPlan(uitvoering, plan);
        for (String zin : List.of("Leg vast in welke talen bewoners de samenvatting krijgen", "Schrijf het voorwoord uit de wijk.", "Schrijf de samenvatting in gewone taal.")) {
            weigert("beleidsmedewerker", "taak-plan-opstellen", uitvoering, Map.of("klaar", true), zin);
        }
        String agenda = spel.start(nieuw(SoortPlan.STRATEGISCHE_AGENDA, programma, false, POTTENBERG, NAZARETH));
        Map<String, Stuk.Inhoud> zonderThemas = Programmaplan.agenda("Strategische agenda", DAG, DAG.plusYears(5));
        zonderThemas.remove(Stuk.THEMAS);
        spel.schrijfPlan(agenda, zonderThemas);
        weigert("beleidsmedewerker", "taak-plan-opstellen", agenda, Map.of("klaar", true), "Voeg ten minste één thema toe.");

        UUID vanAgenda = totVrijgave(agenda, Programmaplan.agenda("Strategische agenda", DAG, DAG.plusYears(5)));
        UUID vanUitvoering = totVrijgave(uitvoering, Programmaplan.uitvoeringsplan("Uitvoeringsplan Pottenberg", DAG, DAG.plusYears(2),
                new nl.besluitspoor.plan.PlanInhoud.Themaverwijzing(agenda, 1)));
        assertThat(vrij()).doesNotContain(vanAgenda, vanUitvoering);
        String vergadering = spel.planVergadering(DAG.plusDays(7), DAG.plusDays(5));
        assertThat((List<Map<String, Object>>) rol.toont("bestuurssecretariaat", "taak-agenda-opstellen", vergadering).get("punten"))
                .extracting(punt -> punt.get("dossier")).doesNotContain(uitvoering, agenda);
        assertThatThrownBy(() -> voorstellen.zetOpAgenda(vanUitvoering, UUID.randomUUID(), door("bestuurssecretariaat", "bestuurssecretariaat")))
                .isInstanceOf(Geweigerd.class).hasMessageContaining("eerst moet het plan van dossier " + programma + " zijn vastgesteld");
        assertThat(gevraagd(programma)).isEmpty();

        totVrijgave(programma, Programmaplan.stukken("Programmaplan", DAG, DAG.plusYears(20)));
        conform(programma);
        assertThat(dossiers.van(programma).fase()).isEqualTo(Fase.UITVOERING);
        assertThat(vrij()).contains(vanAgenda, vanUitvoering);
        assertThat(gevraagd(programma)).as("Nazareth ontbreekt nog, de rest is gestart").singleElement().asString()
                .contains("het uitvoeringsplan voor Nazareth").doesNotContain("Pottenberg", "de strategische agenda");
        assertThat(jdbc.sql("select ontvanger_rol from bericht where feit_soort = 'plannen-ontbreken' and dossier = :d").param("d", programma)
                .query(String.class).list()).containsExactly("programmamanager");

        for (String kind : List.of(agenda, uitvoering)) {
            conform(kind);
            assertThat(cyclus(kind)).isWaitingAt("timer-uitvoering");
            assertThat(plannen.geldend(plannen.vanDossier(kind).orElseThrow().id())).get().satisfies(v -> assertThat(v.nummer()).isEqualTo("1.0"));
            assertThat(gevraagd(kind)).as("alleen een programmaplan heeft plannen onder zich").isEmpty();
        }
    }

    @Test
    void isRefusedDuringTheParentsDialogueAndCanHoldADialogueOfItsOwn() {
        String programma = spel.start(nieuw(SoortPlan.PROGRAMMAPLAN, null, true, POTTENBERG));
        assertThat(dossiers.waaromGeenKind(programma)).get().asString().contains("is nog in wijkdialoog");
        assertThatThrownBy(() -> spel.start(nieuw(SoortPlan.UITVOERINGSPLAN, programma, true, POTTENBERG))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("U kunt dit plan starten zodra de planvorming daar begint");
        String ander = inPlanvorming();
        String kind = spel.start(nieuw(SoortPlan.UITVOERINGSPLAN, ander, true, NAZARETH));
        assertThat(cyclus(kind)).isWaitingAt("roep-wijkdialoog-aan").hasNotPassed("inbreng-overnemen");
        assertThat(rol.openTaken("wijkmanager", "taak-dialoog-plannen", kind)).hasSize(1);
        assertThatThrownBy(() -> spel.start(nieuw(SoortPlan.UITVOERINGSPLAN, ander, true, POTTENBERG, NAZARETH))).isInstanceOf(Geweigerd.class)
                .hasMessageContaining("Een uitvoeringsplan gaat over één wijk; u koos er 2.");
    }

    @Test
    void theParentsPageNamesWhatIsMissingAndAPlanThatEndedCountsAsMissing() {
        String programma = inPlanvorming();
        assertThat(dossiers.zonderUitvoeringsplan(programma)).extracting(Wijk::code).containsExactly(POTTENBERG, NAZARETH);
        assertThat(dossiers.heeftAgenda(programma)).isFalse();
        String kind = spel.start(nieuw(SoortPlan.UITVOERINGSPLAN, programma, false, POTTENBERG));
        assertThat(dossiers.zonderUitvoeringsplan(programma)).extracting(Wijk::code).containsExactly(NAZARETH);
        dossiers.beeindig(kind, "Toch niet", door("programmamanager", "programmamanager"));
        assertThat(dossiers.zonderUitvoeringsplan(programma)).extracting(Wijk::code).containsExactly(POTTENBERG, NAZARETH);
        assertThat(dossiers.zonderUitvoeringsplan(kind)).isEmpty();
    }
}
