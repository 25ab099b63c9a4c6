package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.Tijdreis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager follows a dossier in Cockpit, and changes nothing there. */
class CockpitIT extends BrowserIT {

    private static final String API = "/camunda/api/engine/engine/default";

    @Autowired
    DossierLoop loop;

    @Autowired
    Tijdreis tijd;

    @Test
    void aManagerSeesTheDossierAndCannotChangeIt() {
        String dossier = loop.start(new NieuwDossier("Plan dat een manager volgt", "Gevolgd plan", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"),
                List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true),
                Handeling.opPagina("programmamanager", "programmamanager", Instant.now())).nummer();
        String instantie = jdbc.sql("select id_ from act_ru_execution where business_key_ = :d and parent_id_ is null and proc_def_id_ like 'beleidscyclus:%'")
                .param("d", dossier).query(String.class).single();
        Page manager = als("manager");
        manager.navigate("/camunda/app/cockpit/default/#/process-instance/" + instantie + "/runtime");
        manager.getByText(dossier).first().waitFor();
        manager.locator(".djs-container .djs-element[data-element-id='voer-wijkdialoog'], .djs-container .djs-element").first().waitFor();
        beeld(manager, "cockpit-dossier");
        // How it got here, and until when it waits for whom.
        manager.getByText("Verloop", new Page.GetByTextOptions().setExact(true)).click();
        manager.locator("table.bs-cockpit").waitFor();
        assertThat(manager.locator("table.bs-cockpit").textContent()).contains("Dossier gestart");
        beeld(manager, "cockpit-verloop");
        // Nothing that would change the run is offered.
        for (String knop : List.of("Opschorten", "Annuleren", "Verwijderen", "Suspend", "Cancel")) {
            assertThat(manager.locator(".ctn-toolbar button:visible, .ctn-toolbar a:visible").filter(
                    new com.microsoft.playwright.Locator.FilterOptions().setHasText(knop)).count()).as(knop).isZero();
        }
        assertThat(manager.locator(".ctn-toolbar:visible").count()).isZero();
        // And who tries the calls behind the buttons is refused.
        assertThat(stuur(manager, "PUT", API + "/process-instance/" + instantie + "/suspended", "{\"suspended\":true}")).isEqualTo(403);
        assertThat(stuur(manager, "DELETE", API + "/process-instance/" + instantie, "")).isEqualTo(403);
        assertThat(stuur(manager, "POST", API + "/process-instance/" + instantie + "/modification", "{\"instructions\":[]}")).isEqualTo(403);
        assertThat(stuur(manager, "PUT", API + "/process-instance/" + instantie + "/variables/dossier", "{\"value\":\"x\",\"type\":\"String\"}")).isEqualTo(403);
        assertThat(jdbc.sql("select suspension_state_ from act_ru_execution where id_ = :i").param("i", instantie).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theFirstPageSaysWhatIsLateAndWithWhom() {
        String dossier = loop.start(new NieuwDossier("Plan waarop een manager wacht", "Wachtend plan", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"),
                List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true),
                Handeling.opPagina("programmamanager", "programmamanager", Instant.now())).nummer();
        Page manager = als("manager");
        manager.navigate("/camunda/app/cockpit/default/");
        Locator rij = manager.locator("table.bs-cockpit tbody tr", new Page.LocatorOptions().setHasText("Plan de wijkdialoog: Pottenberg · " + dossier));
        assertThat(rij.textContent()).contains("Wijkmanager").doesNotContain("Te laat");
        tijd.naar(LocalDateTime.now(ZoneId.of("Europe/Amsterdam")).plusWeeks(4));
        manager.reload();
        rij.waitFor();
        assertThat(rij.textContent()).contains("Te laat: ");
        assertThat(manager.locator("p.bs-laat").textContent()).endsWith("te laat.");
        beeld(manager, "cockpit-te-laat");
        rij.getByText("Plan de wijkdialoog").click();
        manager.getByText(dossier).first().waitFor();
    }

    @AfterEach
    void zetDeKlokTerug() {
        tijd.close();
    }

    /** Sends a call as the page itself would, with the session and the token of the signed-in person; gives its status. */
    private static int stuur(Page pagina, String methode, String pad, String inhoud) {
        return (int) pagina.evaluate("""
                async ([methode, pad, inhoud]) => {
                  const token = document.cookie.split('; ').filter(k => k.startsWith('XSRF-TOKEN=')).map(k => k.substring(11)).pop();
                  const antwoord = await fetch(pad, {method: methode, body: inhoud || undefined,
                      headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token || ''}});
                  return antwoord.status;
                }""", List.of(methode, pad, inhoud));
    }
}
