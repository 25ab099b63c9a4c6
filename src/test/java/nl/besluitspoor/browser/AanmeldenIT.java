package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** People sign in with the account that they have at the municipality (OpenID Connect). */
class AanmeldenIT extends BrowserIT {

    private Page metAccount(String pad, String naam) {
        Page pagina = venster();
        pagina.navigate(pad);
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanmelden met uw account van de gemeente")).click();
        pagina.getByLabel("Naam").fill(naam);
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ga verder")).click();
        return pagina;
    }

    @Test
    void oneSignInAtTheMunicipalityOpensThePageThatWasAskedForAndTasklist() {
        Page pagina = metAccount("/dossiers", "wijkmanager");
        pagina.waitForURL("**/dossiers*");
        assertThat(pagina.locator(".aangemeld").textContent()).contains("wijkmanager");
        pagina.navigate("/camunda/app/tasklist/default/");
        pagina.getByText("Mijn taken").first().waitFor();
        pagina.navigate("/dossiers/nieuw");
        assertThat(pagina.locator("body").textContent()).as("a wijkmanager starts no dossier").contains("Deze pagina is niet voor u");
        pagina.navigate("/");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afmelden")).click();
        pagina.navigate("/dossiers");
        assertThat(pagina.url()).endsWith("/aanmelden");
    }

    @Test
    void whoHasNoFunctionStaysOutsideAndReadsWhatToDo() {
        Page pagina = metAccount("/dossiers", "voorbijganger");
        pagina.waitForURL("**/aanmelden?zonder-functie");
        assertThat(pagina.getByRole(AriaRole.ALERT).textContent()).contains("U hebt vandaag geen functie in Besluitspoor.");
        assertThat(axe(pagina)).isEmpty();
        beeld(pagina, "aanmelden-zonder-functie");
        assertThat(jdbc.sql("select count(*) from act_id_user where id_ = 'voorbijganger'").query(Integer.class).single()).isZero();
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        Page pagina = venster();
        pagina.navigate("/login/oauth2/code/gemeente?code=x&state=y");
        assertThat(pagina.url()).endsWith("/aanmelden?mislukt");
        pagina.navigate("/dossiers");
        assertThat(pagina.url()).endsWith("/aanmelden");
    }
}
