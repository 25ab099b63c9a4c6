package nl.besluitspoor.duurzaam;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.demonstratie.Voorbeeldnota;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.Tijdreis;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.ApplicationContext;

/** One whole cycle, from the dossier's start to the griffie's receipt, by the engine's services. */
public final class Cyclus {

    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");

    private final Spelverloop spel;
    private final HistoryService historie;
    private final Tijdreis tijd;
    private final Consumer<String> bevestigd;
    private final Set<String> gemeld = new HashSet<>();

    private Cyclus(Spelverloop spel, HistoryService historie, Tijdreis tijd, Consumer<String> bevestigd) {
        this.spel = spel;
        this.historie = historie;
        this.tijd = tijd;
        this.bevestigd = bevestigd;
    }

    /** @param bevestigd hears the id of each task once its completion was acknowledged */
    public static Cyclus in(ApplicationContext context, Consumer<String> bevestigd) {
        return new Cyclus(context.getBean(Spelverloop.class), context.getBean(HistoryService.class), context.getBean(Tijdreis.class), bevestigd);
    }

    /** Carries one dossier of this title through the cycle; gives its number. */
    public String loop(String titel) {
        return loop(titel, nummer -> { });
    }

    /** As {@link #loop(String)}. @param gestart hears the dossier's number as soon as it has one */
    public String loop(String titel, Consumer<String> gestart) {
        LocalDate vandaag = LocalDate.now(HIER);
        try (Tijdreis vroeger = tijd.naar(vandaag.minusDays(2).atTime(10, 0))) {
            return loop(titel, vandaag, vroeger, gestart);
        }
    }

    /** From two days ago to the college's meeting, which is today: nobody records it before its day. */
    private String loop(String titel, LocalDate vandaag, Tijdreis vroeger, Consumer<String> gestart) {
        LocalDate begin = vandaag.minusDays(2);
        Dialoog dialoog = Dossiergegevens.pottenberg(begin);
        String dossier = spel.start(new NieuwDossier(titel, titel.substring(0, Math.min(50, titel.length())), SoortPlan.PROGRAMMAPLAN,
                List.of("BU09350203"), Spelverloop.PARTNERS, "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null,
                Dossiergegevens.VOORBEELD + "aanleiding", null, true));
        gestart.accept(dossier);
        stap(dossier, () -> spel.planDialoog(dossier, dialoog, begin));
        stap(dossier, () -> spel.legInbrengVast(dossier, dialoog, begin));
        stap(dossier, () -> spel.stelVerslagVast(dossier, dialoog));
        stap(dossier, () -> {
            spel.schrijfPlan(dossier, Programmaplan.stukken("Programmaplan " + titel, vandaag, vandaag.plusYears(20)));
            spel.schrijfHoofdstuk(dossier, "Veranderaanpak", Dossiergegevens.VOORBEELD + "tekst van een hoofdstuk.");
            spel.planKlaar(dossier);
        });
        stap(dossier, () -> spel.beantwoordInbreng(dossier));
        stap(dossier, () -> spel.partnersReageren(dossier));
        stap(dossier, () -> spel.disciplinesAdviseren(dossier));
        stap(dossier, () -> spel.verwerkEnGeefVrij(dossier));
        stap(dossier, () -> {
            spel.schrijfVoorstel(dossier, Voorbeeldnota.van(titel, vandaag), Voorbeeldnota.brief(titel), "voorbeeldpost");
            spel.voorstelKlaar(dossier);
        });
        stap(dossier, () -> spel.parafeer(dossier));
        stap(dossier, () -> spel.managementParafeert(dossier));
        stap(dossier, () -> spel.geefVoorstelVrij(dossier));
        String vergadering = spel.planVergadering(vandaag, vandaag.minusDays(1));
        stap(vergadering, () -> spel.stelAgendaOp(vergadering, List.of(dossier)));
        stap(vergadering, () -> spel.markeerNiets(vergadering));
        vroeger.close();
        stap(vergadering, () -> spel.opent(vergadering));
        stap(vergadering, () -> spel.besluitConform(vergadering, dossier));
        stap(vergadering, () -> spel.stelLijstVast(vergadering));
        stap(dossier, () -> spel.ondertekenRib(dossier));
        stap(dossier, () -> spel.bevestigOntvangst(dossier, vandaag));
        return dossier;
    }

    private void stap(String dossier, Runnable werk) {
        werk.run();
        historie.createHistoricTaskInstanceQuery().processInstanceBusinessKey(dossier).finished().list().stream()
                .map(HistoricTaskInstance::getId).filter(gemeld::add).forEach(bevestigd);
    }
}
