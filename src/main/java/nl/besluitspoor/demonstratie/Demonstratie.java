package nl.besluitspoor.demonstratie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.PlanInhoud.Themaverwijzing;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.proces.Tijdreis;
import nl.besluitspoor.voorstel.Nota;
import nl.besluitspoor.voorstel.NotaLezer;
import nl.besluitspoor.voorstel.RibTekst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demonstration once, in one transaction, before the web server opens and before any job runs: the real case
 * on its real dates, then dossiers at other steps so that every role finds work.
 */
@Component
@ConditionalOnExpression("${besluitspoor.demonstratie} and ${besluitspoor.demonstratie-dossiers:true}")
class Demonstratie implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstratie.class);
    private static final String POTTENBERG = "BU09350203";
    private static final String NAZARETH = "BU09350403";
    private static final ZoneId GEMEENTE = ZoneId.of("Europe/Amsterdam");
    private static final String LIMMEL = "BU09350404";
    private static final String PORTEFEUILLE = "Veerkrachtige Wijken";

    private final Spelverloop spel;
    private final Wijzigingsspel wijzigingen;
    private final Doorbraakspel doorbraken;
    private final Tijdreis tijd;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private boolean loopt;

    Demonstratie(Spelverloop spel, Wijzigingsspel wijzigingen, Doorbraakspel doorbraken, Tijdreis tijd, JdbcClient jdbc,
            TransactionTemplate transactie) {
        this.spel = spel;
        this.wijzigingen = wijzigingen;
        this.doorbraken = doorbraken;
        this.tijd = tijd;
        this.jdbc = jdbc;
        this.transactie = transactie;
    }

    @Override
    public void start() {
        loopt = true;
        if (jdbc.sql("select count(*) from dossier").query(Long.class).single() > 0) {
            return;
        }
        LOG.info("de demonstratie wordt gemaakt: het echte dossier op zijn echte datums, en dossiers bij andere stappen");
        try {
            transactie.executeWithoutResult(status -> {
                String programma = programmaplan();
                andere(programma);
            });
        } finally {
            tijd.close();
        }
        LOG.info("de demonstratie is klaar");
    }

    @Override
    public void stop() {
        loopt = false;
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Ten o'clock of this day; today the moment it is where that is earlier, so that nothing lies ahead of the reader. */
    private void op(LocalDate dag) {
        LocalDateTime tien = LocalDateTime.of(dag, LocalTime.of(10, 0));
        LocalDateTime nu = LocalDateTime.ofInstant(java.time.Instant.now(), GEMEENTE);
        tijd.naar(tien.isBefore(nu) ? tien : nu);
    }

    /** The programmaplan Veerkrachtige Wijken: dialogues early in 2025, decided on 24 June 2025, 'Conform.' on both points. */
    private String programmaplan() {
        op(LocalDate.of(2025, 1, 13));
        Dialoog pottenberg = Dossiergegevens.pottenberg(LocalDate.of(2025, 2, 4));
        Dialoog nazareth = Dossiergegevens.nazareth(LocalDate.of(2025, 2, 6));
        String dossier = spel.start(new NieuwDossier("programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of(POTTENBERG, NAZARETH), Spelverloop.PARTNERS, PORTEFEUILLE, Openbaarheid.OPENBAAR, null,
                "Met de ambities vanuit het coalitieakkoord 2022-2026 is de urgentie geduid om te werken aan het versterken van de veerkracht "
                        + "en weerbaarheid van inwoners en wijken. In een aantal wijken is de stapeling van opgaven groot.", null, true));
        for (Dialoog dialoog : List.of(pottenberg, nazareth)) {
            op(LocalDate.of(2025, 1, 15));
            spel.planDialoog(dossier, dialoog, dialoog.gehouden());
            op(dialoog.gehouden().plusDays(1));
            spel.legInbrengVast(dossier, dialoog, dialoog.gehouden());
            op(dialoog.gehouden().plusDays(6));
            spel.stelVerslagVast(dossier, dialoog);
        }
        op(LocalDate.of(2025, 3, 10));
        schrijfProgramma(dossier, "Programmaplan Veerkrachtige Wijken", LocalDate.of(2025, 7, 1), LocalDate.of(2045, 6, 30));
        op(LocalDate.of(2025, 3, 17));
        spel.beantwoordInbreng(dossier);
        op(LocalDate.of(2025, 3, 26));
        spel.partnersReageren(dossier);
        op(LocalDate.of(2025, 4, 1));
        spel.zegToe(Dossiergegevens.toezegging(dossier, POTTENBERG, NAZARETH));
        op(LocalDate.of(2025, 4, 7));
        spel.disciplinesAdviseren(dossier);
        op(LocalDate.of(2025, 4, 22));
        spel.verwerkEnGeefVrij(dossier);
        op(LocalDate.of(2025, 5, 20));
        spel.schrijfVoorstel(dossier, bron(), brief(), "programmaplan, hoofdstuk 9");
        spel.voorstelKlaar(dossier);
        op(LocalDate.of(2025, 6, 3));
        spel.parafeer(dossier);
        spel.managementParafeert(dossier);
        op(LocalDate.of(2025, 6, 10));
        spel.geefVoorstelVrij(dossier);
        op(LocalDate.of(2025, 6, 16));
        besluit(dossier, dossier, LocalDate.of(2025, 6, 24), LocalDate.of(2025, 6, 20));
        op(LocalDate.of(2025, 6, 25));
        spel.ondertekenRib(dossier);
        op(LocalDate.of(2025, 6, 26));
        spel.bevestigOntvangst(dossier, LocalDate.of(2025, 6, 26));
        op(LocalDate.of(2025, 6, 30));
        spel.legMandaatVast(dossier);
        // The mandaat of beslispunt 2, unbounded as decided; one change under it made version 1.1.
        op(LocalDate.of(2025, 9, 8));
        wijzigingen.vraagActie(dossier, "een inloop met koffie in de avond");
        op(LocalDate.of(2025, 9, 10));
        wijzigingen.beslisJa(dossier);
        op(LocalDate.of(2025, 9, 16));
        wijzigingen.neemKennis(dossier);
        op(LocalDate.of(2025, 10, 6));
        spel.monitor(dossier, List.of(bestand("data/wijken.csv"), Dossiergegevens.voorbeeldcijfers()));
        return dossier;
    }

    private void besluit(String dossier, String onderwerp, LocalDate dag, LocalDate sluit) {
        String vergadering = spel.planVergadering(dag, sluit);
        op(sluit);
        spel.stelAgendaOp(vergadering, List.of(dossier));
        spel.markeerNiets(vergadering);
        op(dag);
        spel.opent(vergadering);
        spel.besluitConform(vergadering, onderwerp);
        spel.stelLijstVast(vergadering);
    }

    private void schrijfProgramma(String dossier, String titel, LocalDate begin, LocalDate einde) {
        Map<String, Stuk.Inhoud> stukken = new LinkedHashMap<>(Programmaplan.stukken(titel, begin, einde));
        spel.schrijfPlan(dossier, stukken);
        spel.schrijfHoofdstuk(dossier, "Veranderaanpak", "De aanpak is een lerend proces, waarbij we samen blijven ontdekken en ontwikkelen om zo tot de "
                + "gewenste resultaten te komen op korte en lange termijn.");
        spel.planKlaar(dossier);
    }

    private static byte[] bestand(String naam) {
        try {
            return new ClassPathResource(naam).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real nota, as its text has it. */
    static Nota bron() {
        try {
            return NotaLezer.lees(new ClassPathResource("data/collegevoorstel-veerkrachtige-wijken.txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RibTekst brief() {
        return new RibTekst(
                "Het college heeft het programmaplan Veerkrachtige Wijken vastgesteld (beslispunt 1) en de portefeuillehouder gemandateerd om "
                        + "mogelijke aanvullingen en wijzigingen te verwerken (beslispunt 2). " + Dossiergegevens.VOORBEELD + "deze brief is een voorbeeld.",
                "Bij de commissievergadering op 1 april 2025 is aangekondigd dat de raad het programmaplan ontvangt na vaststelling.",
                "Het plan geeft een kader voor het werk in Pottenberg en Nazareth, samen met bewoners en partners.",
                "De uitvoeringsplannen voor Pottenberg en Nazareth worden aangeboden zodra zij zijn vastgesteld.");
    }

    /** Dossiers at other steps, on recent dates: their timers lie ahead. */
    private void andere(String programma) {
        LocalDate vandaag = LocalDate.ofInstant(java.time.Instant.now(), GEMEENTE);
        List<String> namen = new ArrayList<>();
        // The strategische agenda of the alliance lies with the partners.
        op(vandaag.minusDays(4));
        String agendadossier = strategischeAgenda(programma, vandaag);
        namen.add(agendadossier);
        // Pottenberg: its plan is being written, on the parent's inbreng; one action works on a theme of the agenda.
        op(vandaag.minusDays(3));
        String uitvoering = spel.start(uitvoeringsplan("Pottenberg", POTTENBERG, programma, false));
        Map<String, Stuk.Inhoud> stukken = Programmaplan.uitvoeringsplan("Uitvoeringsplan Pottenberg 2025-2026", LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31), new Themaverwijzing(agendadossier, 1));
        stukken.keySet().retainAll(List.of(Stuk.KERN, Stuk.TALEN, Stuk.DOELEN, Stuk.ACTIES, Stuk.BEGROTING));
        spel.schrijfPlan(uitvoering, stukken);
        namen.add(uitvoering);
        // Nazareth: its dialogue is planned and waits for the inbreng.
        String nazareth = spel.start(uitvoeringsplan("Nazareth", NAZARETH, programma, true));
        namen.add(nazareth);
        op(vandaag.minusDays(2));
        spel.planDialoog(nazareth, Dossiergegevens.nazareth(vandaag), vandaag);
        // One change of the programmaplan judged within the mandaat, that waits for its holder.
        op(vandaag.minusDays(3));
        wijzigingen.vraagHogerDoel(programma, "72 %");
        op(vandaag.minusDays(2));
        wijzigingen.oordeelBinnen(programma);
        // A proposal that waits for its paraaf, one on an agenda, and a letter at the griffie.
        namen.add(totParaaf("Ontmoeten in de wijk", vandaag));
        String agenda = totParaaf("Samen gezond", vandaag.minusDays(1));
        vrij(agenda);
        String griffie = totParaaf("Kansen voor jongeren", vandaag.minusDays(5));
        vrij(griffie);
        op(vandaag.minusDays(3));
        besluit(griffie, griffie, vandaag.minusDays(1), vandaag.minusDays(2));
        spel.ondertekenRib(griffie);
        op(vandaag);
        String vergadering = spel.planVergadering(dinsdag(vandaag), dinsdag(vandaag).minusDays(4));
        spel.stelAgendaOp(vergadering, List.of(agenda));
        LOG.info("dossiers bij andere stappen: {}, {}, {}", namen, agenda, griffie);
        voorWieNogNietsHeeft(programma, griffie, vandaag);
        // What the wijk cannot solve: weighed, and with directie and Rijk for an answer.
        op(vandaag.minusDays(2));
        doorbraken.meld(programma, POTTENBERG);
        op(vandaag.minusDays(1));
        doorbraken.schaalOp(programma);
        op(vandaag);
        // One change that is the college's: its proposal waits to be written.
        wijzigingen.vraagWijk(programma, LIMMEL);
    }

    /** The next Tuesday but one at most, the college's day; its agenda closes on the Friday before, which still lies ahead. */
    private static LocalDate dinsdag(LocalDate vandaag) {
        return vandaag.plusDays(5).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    private void vrij(String dossier) {
        spel.parafeer(dossier);
        spel.managementParafeert(dossier);
        spel.geefVoorstelVrij(dossier);
    }

    /** Work for the roles that the dossiers above leave without a task. */
    private void voorWieNogNietsHeeft(String programma, String besloten, LocalDate vandaag) {
        // A report to adopt, and a dialogue whose planning is late: what a manager looks for.
        op(vandaag.minusDays(28));
        String groen = spel.start(new NieuwDossier("Programmaplan Groen in de wijk (voorbeeld)", "Groen in de wijk", SoortPlan.PROGRAMMAPLAN,
                List.of(POTTENBERG, NAZARETH), Spelverloop.PARTNERS, PORTEFEUILLE, Openbaarheid.OPENBAAR, null,
                Dossiergegevens.VOORBEELD + "een dossier om de stap te zien.", null, true));
        Dialoog dialoog = Dossiergegevens.pottenberg(vandaag.minusDays(2));
        op(vandaag.minusDays(20));
        spel.planDialoog(groen, dialoog, dialoog.gehouden());
        op(vandaag.minusDays(1));
        spel.legInbrengVast(groen, dialoog, dialoog.gehouden());
        // A concept that lies with the partners.
        String zorg = totConcept("Wonen met zorg", vandaag.minusDays(1));
        // Proposals that stand alone: with the management, with the portefeuillehouder, and free for the next agenda.
        spel.beginVoorstel(besloten);
        voortgang(besloten, "Kansen voor jongeren", vandaag);
        spel.parafeer(besloten);
        spel.beginVoorstel(programma);
        voortgang(programma, "Veerkrachtige Wijken", vandaag.minusDays(1));
        vrij(programma);
        String pottenberg = totParaaf("Veilig in de buurt", vandaag);
        spel.parafeer(pottenberg);
        spel.managementParafeert(pottenberg);
        // A letter to sign: decided yesterday, in a meeting whose list waits for it.
        String brief = totParaaf("Werk dichtbij", vandaag.minusDays(5));
        vrij(brief);
        op(vandaag.minusDays(3));
        besluit(brief, brief, vandaag.minusDays(1), vandaag.minusDays(2));
        op(vandaag);
        spel.planVergadering(dinsdag(vandaag).plusWeeks(1), dinsdag(vandaag).plusDays(3));
        LOG.info("werk voor elke rol: {}, {}, {}, {}", groen, zorg, pottenberg, brief);
    }

    private void voortgang(String dossier, String naam, LocalDate vandaag) {
        op(vandaag);
        spel.schrijfVoorstel(dossier, Voorbeeldnota.voortgang(naam, vandaag), Voorbeeldnota.voortgangsbrief(naam), "voorbeeldpost");
        spel.voorstelKlaar(dossier);
    }

    private String strategischeAgenda(String ouder, LocalDate vandaag) {
        String dossier = spel.start(new NieuwDossier("Strategische agenda alliantie Veerkrachtige Wijken (voorbeeld)", "Strategische agenda",
                SoortPlan.STRATEGISCHE_AGENDA, List.of(POTTENBERG, NAZARETH), Spelverloop.PARTNERS, PORTEFEUILLE, Openbaarheid.OPENBAAR, null,
                "We hanteren voor de alliantiepartners een strategische agenda met wijkbrede of wijkoverstijgende thema's. Deze agenda heeft een "
                        + "looptijd van 5 jaar.", ouder, false));
        spel.schrijfPlan(dossier, Programmaplan.agenda("Strategische agenda", vandaag, vandaag.plusYears(5)));
        spel.schrijfHoofdstuk(dossier, "Samen aan de slag", Dossiergegevens.VOORBEELD + "hoe de partners samenwerken aan de thema's.");
        spel.planKlaar(dossier);
        spel.beantwoordInbreng(dossier);
        return dossier;
    }

    private static NieuwDossier uitvoeringsplan(String wijk, String code, String ouder, boolean dialoog) {
        return new NieuwDossier("Uitvoeringsplan " + wijk + " 2025-2026", "Uitvoeringsplan " + wijk, SoortPlan.UITVOERINGSPLAN, List.of(code),
                Spelverloop.PARTNERS, PORTEFEUILLE, Openbaarheid.OPENBAAR, null,
                "De uitvoeringsplannen geven een beeld van de concrete acties in de wijk; een plan per wijk, met een termijn van 2 jaar.", ouder, dialoog);
    }

    /** A dossier of its own, carried until its proposal waits for the parafen. */
    private String totParaaf(String naam, LocalDate vandaag) {
        String dossier = totConcept(naam, vandaag);
        spel.partnersReageren(dossier);
        spel.disciplinesAdviseren(dossier);
        spel.verwerkEnGeefVrij(dossier);
        op(vandaag);
        spel.schrijfVoorstel(dossier, Voorbeeldnota.van(naam, vandaag), Voorbeeldnota.brief(naam), "voorbeeldpost");
        spel.voorstelKlaar(dossier);
        return dossier;
    }

    /** A dossier of its own, carried until its concept lies with the partners. */
    private String totConcept(String naam, LocalDate vandaag) {
        op(vandaag.minusDays(2));
        Dialoog dialoog = Dossiergegevens.pottenberg(vandaag.minusDays(2));
        String dossier = spel.start(new NieuwDossier("Programmaplan " + naam + " (voorbeeld)", naam, SoortPlan.PROGRAMMAPLAN, List.of(POTTENBERG),
                Spelverloop.PARTNERS, PORTEFEUILLE, Openbaarheid.OPENBAAR, null, Dossiergegevens.VOORBEELD + "een dossier om de stap te zien.", null, true));
        spel.planDialoog(dossier, dialoog, dialoog.gehouden());
        spel.legInbrengVast(dossier, dialoog, dialoog.gehouden());
        spel.stelVerslagVast(dossier, dialoog);
        op(vandaag.minusDays(1));
        schrijfProgramma(dossier, "Programmaplan " + naam, vandaag, vandaag.plusYears(20));
        spel.beantwoordInbreng(dossier);
        return dossier;
    }
}
