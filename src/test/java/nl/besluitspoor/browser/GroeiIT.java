package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.besluitspoor.monitoring.Uitvoering;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The world grows while a plan is carried out: a partner joins, a wijk is asked for. */
class GroeiIT extends BrowserIT {

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    RuntimeService runtime;

    private String dossier;

    @BeforeEach
    void inUitvoering() {
        Uitvoering.Gemaakt gemaakt = fabriek.createBean(Uitvoering.class).maak();
        dossier = gemaakt.dossier();
        runtime.createProcessInstanceByKey("beleidscyclus").businessKey(dossier).setVariable("dossier", dossier)
                .setVariable("planversieId", gemaakt.planversie().toString()).startBeforeActivity("timer-uitvoering").execute();
    }

    private Locator vraag(Page manager, String knop, String taak) {
        manager.navigate("/dossiers/" + dossier);
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(knop)).click();
        manager.waitForLoadState();
        return taakVan(manager, "/dossiers/" + dossier, taak);
    }

    @Test
    void aPartnerIsChosenFromTheListInTasklistAndJoins() {
        Page manager = als("programmamanager");
        Locator formulier = vraag(manager, "Wijzig de partners", "Wijzig de partners");
        formulier.getByLabel("Wat verandert er?").selectOption("TOETREDEN");
        formulier.getByLabel("Welke organisatie treedt toe?").selectOption("woonpunt");
        formulier.getByLabel("Eerste dag als partner").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        formulier.getByLabel("Waarom?").fill("Voorbeeld: werkt in de wijk.");
        beeld(manager, "partners-wijzigen");
        maakAf(manager);
        manager.navigate("/dossiers/" + dossier + "#partners");
        assertThat(manager.locator("table", new Page.LocatorOptions().setHasText("Lid tot en met")).first().textContent()).contains("Woonpunt");
        beeld(manager, "dossier-partners", true);
    }

    @Test
    void aWijkIsChosenFromTheListAndItsProposalIsBegun() {
        Page manager = als("programmamanager");
        Locator formulier = vraag(manager, "Vraag om een wijk toe te voegen", "Voeg een wijk toe");
        formulier.getByLabel("Wat doet u?").selectOption("VRAGEN");
        formulier.getByLabel("Welke wijk komt erbij?").selectOption("BU09350404");
        formulier.getByLabel("Waarom komt deze wijk erbij?").fill("Voorbeeld: de wijk vraagt erom.");
        formulier.getByLabel("Wat vraagt dit van het plan?").fill("Voorbeeld: doel 1 geldt ook hier.");
        beeld(manager, "wijk-toevoegen");
        maakAf(manager);
        manager.navigate("/dossiers/" + dossier);
        assertThat(manager.locator("table", new Page.LocatorOptions().setHasText("Gevraagd")).last().textContent()).contains("Limmel");
    }
}
