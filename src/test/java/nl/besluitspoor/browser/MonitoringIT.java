package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.monitoring.Uitvoering;
import nl.besluitspoor.monitoring.Uitvoering.Gemaakt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A round of monitoring with its chart, and the next cycle from an evaluation. */
class MonitoringIT extends BrowserIT {

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Test
    void theFiguresAreReadSeenAsAChartExplainedAndSteeredOn() {
        Gemaakt g = fabriek.createBean(Uitvoering.class).maak();
        Page manager = als("programmamanager");
        manager.navigate("/dossiers/" + g.dossier());
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin een monitoringronde")).click();
        manager.getByText("De monitoringronde is begonnen.").waitFor();

        Page onderzoek = als("onderzoek");
        onderzoek.navigate("/dossiers/" + g.dossier() + "/monitoring/1");
        String goed = new String(Dossiergegevens.voorbeeldcijfers(), StandardCharsets.UTF_8);
        lees(onderzoek, goed.replaceFirst("13\\.1", "dertien"));
        onderzoek.getByText("Regel 2: de waarde 'dertien' is geen getal.").waitFor();
        onderzoek.getByText("Er is niets ingelezen.").waitFor();
        assertThat(axe(onderzoek)).isEmpty();
        beeld(onderzoek, "monitoring-geweigerd");
        lees(onderzoek, goed);
        onderzoek.getByText("De cijfers zijn ingelezen.").waitFor();
        assertThat(onderzoek.locator("img.grafiek").count()).isEqualTo(3);
        geladen(onderzoek.locator("img.grafiek").first());
        assertThat(axe(onderzoek)).isEmpty();
        onderzoek.locator("img.grafiek").first().scrollIntoViewIfNeeded();
        beeld(onderzoek, "monitoring-grafiek");
        Locator verzamelen = taakVan(onderzoek, "/dossiers/" + g.dossier(), "Verzamel de cijfers");
        verzamelen.getByText("Ingelezen cijfers tot nu toe").waitFor();
        beeld(onderzoek, "monitoring-verzamelen");
        rondAf(onderzoek);
        verzamelen.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        Locator duiden = taakVan(manager, "/dossiers/" + g.dossier(), "Duid de cijfers");
        duiden.locator("img.bs-grafiek").first().waitFor();
        duiden.locator("img.bs-grafiek").first().scrollIntoViewIfNeeded();
        geladen(duiden.locator("img.bs-grafiek").first());
        beeld(manager, "monitoring-duiden");
        for (int i = 0; i < 3; i++) {
            duiden.getByLabel("Wat zeggen de cijfers?").nth(i).fill("Het gaat langzaam beter.");
        }
        duiden.getByLabel("Wat zeggen de cijfers samen?").fill("Een begin.");
        rondAf(manager);
        duiden.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        Locator bijsturen = taakVan(manager, "/dossiers/" + g.dossier(), "Stuur bij");
        bijsturen.getByLabel("Keuze").selectOption("DOORBRAAK");
        bijsturen.getByLabel("Waarom").fill("De regels zitten in de weg.");
        bijsturen.getByLabel("Moet de raad dit weten?").selectOption("NEE");
        beeld(manager, "monitoring-bijsturen");
        rondAf(manager);
        bijsturen.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        manager.navigate("/dossiers/" + g.dossier() + "/monitoring/1");
        manager.getByText("Alle cijfers van deze ronde als open data (CSV)").waitFor();
        manager.getByText("De regels zitten in de weg.").waitFor();
        beeld(manager, "monitoring-afgerond");
        Page smal = venster(390, 844);
        meldAan(smal, "servatius");
        smal.navigate("/dossiers/" + g.dossier() + "/monitoring/1");
        smal.locator("img.grafiek").first().waitFor();
        beeld(smal, "monitoring-390");
    }

    @Test
    void theNextCycleStartsFromTheEvaluation() {
        Uitvoering uitvoering = fabriek.createBean(Uitvoering.class);
        Gemaakt g = uitvoering.maak();
        uitvoering.naDeLooptijd(g);
        Page manager = als("programmamanager");
        Locator formulier = taakVan(manager, "/dossiers/" + g.dossier(), "Evalueer");
        for (int i = 0; i < 3; i++) {
            formulier.getByLabel("Is het gehaald?").nth(i).selectOption(i == 0 ? "DEELS" : "GEHAALD");
            formulier.getByLabel("Waarom?").nth(i).fill("Het lukte voor een deel.");
            formulier.getByLabel("Uw advies").nth(i).fill("Ga door.");
            if (i > 0) {
                formulier.getByLabel("gaat mee naar een volgende cyclus").nth(i).uncheck();
            }
        }
        formulier.getByLabel("Wat zegt de evaluatie samen?").fill("Een goed begin.");
        formulier.getByLabel("Komt er een volgende cyclus?").selectOption("JA");
        beeld(manager, "evalueren");
        rondAf(manager);
        formulier.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        manager.navigate("/dossiers/" + g.dossier());
        manager.getByText("Een goed begin.").first().waitFor();
        assertThat(axe(manager)).isEmpty();
        manager.locator("#evaluatie").scrollIntoViewIfNeeded();
        beeld(manager, "evaluatie");
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start de volgende cyclus")).click();
        manager.getByText("Wat meegaat").waitFor();
        assertThat(axe(manager)).isEmpty();
        beeld(manager, "volgende-cyclus");
        manager.getByLabel("Titel", new Page.GetByLabelOptions().setExact(true)).fill("Plan, tweede cyclus");
        manager.getByLabel("Korte titel").fill("Tweede cyclus");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start de volgende cyclus")).click();
        manager.getByText("De volgende cyclus is gestart").waitFor();
        manager.getByText("Tweede cyclus").first().waitFor();
    }

    private static void lees(Page pagina, String csv) {
        pagina.getByLabel("CSV-bestand").setInputFiles(new FilePayload("cijfers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lees in")).click();
    }

    /** Waits for this picture and fails where it did not come. */
    private static void geladen(Locator beeld) {
        assertThat((Boolean) beeld.evaluate("e => e.decode().then(() => e.naturalWidth > 300, () => false)")).isTrue();
    }
}
