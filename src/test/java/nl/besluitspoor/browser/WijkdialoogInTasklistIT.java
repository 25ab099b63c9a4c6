package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A programmamanager starts a dossier on its page, and a wijkmanager carries the wijkdialoog in Tasklist. */
class WijkdialoogInTasklistIT extends BrowserIT {

    @Test
    void aRefusedFormKeepsWhatWasTypedAndAMendedOneGoesOn() {
        Page programmamanager = als("programmamanager");
        programmamanager.navigate("/dossiers/nieuw");
        programmamanager.locator("[name=titel]").fill("Programmaplan Proefwijk");
        programmamanager.locator("[name=korteTitel]").fill("Proefwijk");
        programmamanager.locator("[name=soortPlan][value=PROGRAMMAPLAN]").check();
        programmamanager.locator("[name=wijken][value=BU09350203]").check();
        programmamanager.locator("[name=partners][value=servatius]").check();
        programmamanager.locator("[name=portefeuille]").selectOption("Veerkrachtige Wijken");
        programmamanager.locator("[name=openbaarheid][value=OPENBAAR]").check();
        knop(programmamanager, "Start het dossier").click();
        assertThat(programmamanager.locator("main")).containsText("aanleiding");
        assertThat(programmamanager.locator("[name=titel]")).hasValue("Programmaplan Proefwijk");
        programmamanager.locator("[name=aanleiding]").fill("Voorbeeld: waarom dit plan er komt.");
        knop(programmamanager, "Start het dossier").click();
        programmamanager.waitForURL("**/dossiers/VW-*");
        String dossier = programmamanager.url();
        assertThat(programmamanager.locator("main")).containsText("Plan de wijkdialoog: Pottenberg");
        assertThat(axe(programmamanager)).isEmpty();
        beeld(programmamanager, "dossier-gestart");

        Page wijkmanager = als("wijkmanager");
        Locator formulier = taakVan(wijkmanager, dossier, "Plan de wijkdialoog: Pottenberg");
        assertThat(formulier).containsText("Voorbeeld: waarom dit plan er komt.");
        formulier.locator("[cam-variable-name=vraag]").fill("Voorbeeld: wat is er nodig in Pottenberg?");
        Locator bijeenkomst = formulier.locator("[bs-rijen=bijeenkomsten] .bs-rij").first();
        bijeenkomst.locator("[bs-veld=datum]").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusYears(1).toString());
        bijeenkomst.locator("[bs-veld=begintijd]").fill("19:30");
        bijeenkomst.locator("[bs-veld=plaats]").fill("Buurtcentrum (voorbeeld)");
        rondAf(wijkmanager);
        assertThat(wijkmanager.locator("body")).containsText("is al geweest");
        assertThat(formulier.locator("[cam-variable-name=vraag]")).hasValue("Voorbeeld: wat is er nodig in Pottenberg?");
        assertThat(bijeenkomst.locator("[bs-veld=plaats]")).hasValue("Buurtcentrum (voorbeeld)");
        beeld(wijkmanager, "dialoog-plannen-geweigerd");
        bijeenkomst.locator("[bs-veld=datum]").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        maakAf(wijkmanager);

        Locator inbreng = taakVan(wijkmanager, dossier, "Leg de inbreng vast: Pottenberg");
        assertThat(inbreng).containsText("Voorbeeld: wat is er nodig in Pottenberg?");
        beeld(wijkmanager, "inbreng-vastleggen");
        List<String> vragen = jdbc.sql("select vraag from wijkdialoog where vraag is not null").query(String.class).list();
        assertThat(vragen).contains("Voorbeeld: wat is er nodig in Pottenberg?");
    }

    private static Locator knop(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }
}
