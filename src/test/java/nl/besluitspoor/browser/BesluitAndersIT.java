package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.demonstratie.Voorbeeldnota;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.Tijdreis;
import nl.besluitspoor.proces.VoorstelLoop;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Voorstellen;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The college decides otherwise than was proposed: what its people then read and do in Tasklist, until the list is public. */
class BesluitAndersIT extends BrowserIT {

    private static final LocalDate DAG = LocalDate.of(2025, 6, 24);

    @Autowired
    Spelverloop spel;

    @Autowired
    Tijdreis tijd;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    ProcessEngine engine;

    private String dossier = "";
    private String vergadering = "";

    @Autowired
    VoorstelLoop voorstelLoop;

    /** The clock is today's again, and no held-over point comes onto another test's agenda. */
    @AfterEach
    void ruimOp() {
        tijd.close();
        voorstellen.lijst(dossier).stream().filter(v -> voorstellen.beslispunten(v.id()).stream().anyMatch(Beslispunt::isOpen))
                .forEach(v -> neemTerug(v.id()));
    }

    /** Once more where a job of the engine was at the same process in the same moment. */
    private void neemTerug(UUID voorstel) {
        for (int keer = 1; ; keer++) {
            try {
                voorstelLoop.neemTerug(voorstel, "Voorbeeld", Handeling.opPagina("portefeuillehouder", "portefeuillehouder", Instant.now()));
                return;
            } catch (OptimisticLockingException tegelijk) {
                if (keer == 5) {
                    throw tegelijk;
                }
            }
        }
    }

    @Test
    void aPointThatIsHeldOverLeavesTheLetterBeforeTheLetterGoes() {
        totHetBesluit("Aangehouden wijk");
        Page secretaris = als("gemeentesecretaris");
        Locator besluit = lees(secretaris, "/vergaderingen/" + vergadering, "Leg het besluit vast");
        kies(besluit, "Wat besloot het college?", "Per beslispunt een uitkomst");
        List<Locator> punten = besluit.locator("[bs-rijen=uitkomsten] .bs-rij").all();
        kies(punten.get(0), "Uitkomst", "conform");
        kies(punten.get(1), "Uitkomst", "aangehouden");
        vul(punten.get(1), "Letterlijke tekst van het besluit", "Aangehouden tot september.");
        assertThat(besluit.locator(".bs-nog")).containsText("Aangehouden tot");
        vul(punten.get(1), "Aangehouden tot", "2025-09-02");
        maakAf(secretaris);
        lees(secretaris, "/vergaderingen/" + vergadering, "Stel de besluitenlijst vast");
        maakAf(secretaris);
        for (String wie : List.of("burgemeester", "gemeentesecretaris")) {
            Page p = als(wie);
            kies(lees(p, "/vergaderingen/" + vergadering, "Onderteken de besluitenlijst"), "Wat doet u?", "Ik onderteken dit bestand");
            maakAf(p);
        }

        // The letter still tells of the mandaat: refused, with what is wrong; the words typed stay.
        Page steller = als("beleidsmedewerker");
        Locator verwerken = lees(steller, "/dossiers/" + dossier, "Verwerk het besluit");
        assertThat(verwerken).containsText("Aangehouden tot 2 september 2025");
        assertThat(verwerken).containsText("De raadsinformatiebrief noemt beslispunt 2");
        veranderd(verwerken).fill("Het mandaat uit de brief gehaald.");
        assertThat(geweigerd(steller)).contains("noemt beslispunt 2");
        assertThat(veranderd(verwerken)).hasValue("Het mandaat uit de brief gehaald.");
        beeld(steller, "besluit-verwerken-geweigerd");
        UUID voorstel = voorstellen.lijst(dossier).get(0).id();
        Page pagina = als("beleidsmedewerker");
        pagina.navigate("/voorstellen/" + voorstel + "/stukken/rib");
        pagina.getByLabel("Kernboodschap").fill("Het college heeft het programmaplan vastgesteld (beslispunt 1).");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar").setExact(true)).last().click();
        pagina.getByText("Bewaard.", new Page.GetByTextOptions().setExact(true)).first().waitFor();
        maakAf(steller);

        // The holder of the portefeuille reads the letter as it will go; back without a reason is refused.
        Page houder = als("portefeuillehouder");
        Locator bevestigen = lees(houder, "/dossiers/" + dossier, "Bevestig de verwerking");
        assertThat(bevestigen).containsText("Het mandaat uit de brief gehaald.");
        assertThat(bevestigen).containsText("Kernboodschap van de brief: Het college heeft het programmaplan vastgesteld (beslispunt 1).");
        assertThat(bevestigen).containsText("Aanleiding:");
        bevestigen.getByLabel("Nee, terug naar de steller").check();
        assertThat(geweigerd(houder)).isNotBlank();
        beeld(houder, "verwerking-bevestigen-geweigerd");
        bevestigen.locator("textarea").fill("Noem ook de wijk.");
        maakAf(houder);
        verwerken = lees(steller, "/dossiers/" + dossier, "Verwerk het besluit");
        assertThat(verwerken).containsText("Noem ook de wijk.");
        veranderd(verwerken).fill("De wijk staat in de gevolgen.");
        maakAf(steller);
        taakVan(houder, "/dossiers/" + dossier, "Bevestig de verwerking").getByLabel("Ja, het klopt").check();
        maakAf(houder);

        // The letter lies there unsigned until the list's term ends: its release asks a reason.
        tijd.naar(DAG.plusDays(21).atTime(10, 0));
        Locator vrijgeven = lees(secretaris, "/vergaderingen/" + vergadering, "Geef vrij voor publicatie");
        assertThat(vrijgeven).containsText("ter ondertekening");
        vrijgeven.locator("textarea").fill("  ");
        assertThat(secretaris.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afronden"))).isDisabled();
        beeld(secretaris, "publicatie-vrijgeven-zonder-reden");
        vrijgeven.locator("textarea").fill("De burgemeester is ziek; de raad kreeg de brief per post.");
        maakAf(secretaris);
        Page buiten = venster();
        buiten.navigate("/publicaties/besluitenlijsten/" + vergadering);
        assertThat(buiten.locator("main")).containsText("Aangehouden tot 2 september 2025");
        assertThat(buiten.locator("main")).not().containsText("verleend");
        assertThat(axe(buiten)).isEmpty();
    }

    @Test
    void aRejectedPlanGoesToTheProgrammamanagerWhoEndsTheDossierWithAReason() {
        totHetBesluit("Afgewezen wijk");
        Page secretaris = als("gemeentesecretaris");
        Locator besluit = taakVan(secretaris, "/vergaderingen/" + vergadering, "Leg het besluit vast");
        kies(besluit, "Wat besloot het college?", "Per beslispunt een uitkomst");
        for (Locator punt : besluit.locator("[bs-rijen=uitkomsten] .bs-rij").all()) {
            kies(punt, "Uitkomst", "afgewezen");
            vul(punt, "Letterlijke tekst van het besluit", "Afgewezen.");
        }
        maakAf(secretaris);
        // No letter goes and no plan stands: there is nothing to bring in line.
        Page manager = als("programmamanager");
        Locator vervolg = lees(manager, "/dossiers/" + dossier, "Kies het vervolg");
        assertThat(vervolg).containsText("Afgewezen");
        assertThat(vervolg).containsText("24 juni 2025");
        vervolg.getByLabel("Het dossier beëindigen").check();
        assertThat(geweigerd(manager)).contains("reden");
        assertThat(vervolg.getByLabel("Het dossier beëindigen")).isChecked();
        beeld(manager, "vervolg-kiezen-geweigerd");
        vervolg.locator("textarea").fill("Het college wil dit plan niet.");
        maakAf(manager);
        manager.navigate("/dossiers/" + dossier);
        assertThat(manager.locator("main")).containsText("Beëindigd");
        assertThat(manager.locator("main")).containsText("Het college wil dit plan niet.");
        beeld(manager, "dossier-beeindigd", true);
        assertThat(axe(manager)).isEmpty();
    }

    /** Opens the form of this task and reads it. */
    private Locator lees(Page p, String adres, String taak) {
        Locator formulier = taakVan(p, adres, taak);
        lees(p, formulier, "anders-" + taak.replaceAll("\\W+", "-"));
        return formulier;
    }

    /** A dossier carried to the college's meeting of 24 June 2025, played as the demonstration is: its jobs run by hand. */
    private void totHetBesluit(String naam) {
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            op(LocalDate.of(2025, 5, 12));
            Dialoog dialoog = Dossiergegevens.pottenberg(LocalDate.of(2025, 5, 13));
            dossier = spel.start(new NieuwDossier("Programmaplan " + naam, naam, SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"), Spelverloop.PARTNERS,
                    "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, Dossiergegevens.VOORBEELD + "aanleiding", null, true));
            spel.planDialoog(dossier, dialoog, dialoog.gehouden());
            op(LocalDate.of(2025, 5, 14));
            spel.legInbrengVast(dossier, dialoog, dialoog.gehouden());
            spel.stelVerslagVast(dossier, dialoog);
            spel.schrijfPlan(dossier, Programmaplan.stukken("Programmaplan " + naam, LocalDate.of(2025, 7, 1), LocalDate.of(2045, 6, 30)));
            spel.schrijfHoofdstuk(dossier, "Veranderaanpak", Dossiergegevens.VOORBEELD + "tekst van een hoofdstuk.");
            spel.planKlaar(dossier);
            spel.beantwoordInbreng(dossier);
            spel.partnersReageren(dossier);
            spel.disciplinesAdviseren(dossier);
            spel.verwerkEnGeefVrij(dossier);
            spel.schrijfVoorstel(dossier, Voorbeeldnota.van(naam, LocalDate.of(2025, 5, 20)), Voorbeeldnota.brief(naam), "voorbeeldpost");
            spel.voorstelKlaar(dossier);
            spel.parafeer(dossier);
            spel.managementParafeert(dossier);
            spel.geefVoorstelVrij(dossier);
            op(DAG.minusDays(4));
            vergadering = spel.planVergadering(DAG, DAG.minusDays(1));
            spel.stelAgendaOp(vergadering, List.of(dossier));
            spel.markeerNiets(vergadering);
            op(DAG);
            spel.opent(vergadering);
        } finally {
            jobs.start();
        }
    }

    private static Locator veranderd(Locator verwerken) {
        return verwerken.getByLabel("Wat hebt u veranderd?");
    }

    private void op(LocalDate dag) {
        tijd.naar(dag.atTime(10, 0));
    }
}
