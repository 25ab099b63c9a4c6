package nl.besluitspoor.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A webapp whose programs come late, as on a slow line, still opens: its loader gives up after 7 seconds when left alone. */
class TrageLijnIT extends BrowserIT {

    private static final int LATER_DAN_DE_LADER_WACHT = 8_000;

    @ParameterizedTest
    @CsvSource({"tasklist, beleidsmedewerker, Voor mijn groep", "cockpit, manager, Termijnen"})
    void opensWhenItsProgramsComeLate(String webapp, String wie, String woorden) {
        Page pagina = als(wie);
        pagina.route("**/lib/globalize.js*", vraag -> {
            pagina.waitForTimeout(LATER_DAN_DE_LADER_WACHT);
            vraag.resume();
        });
        pagina.navigate("/camunda/app/" + webapp + "/default/");
        pagina.getByText(woorden).first().waitFor();
    }
}
