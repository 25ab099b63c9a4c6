package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Hoofdstukken;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans are started from the page of the programmaplan; an action of an uitvoeringsplan works on a theme of the agenda. */
class StrategischeAgendaIT extends BrowserIT {

    private static final List<String> PARTNERS = List.of("servatius", "woonpunt", "trajekt", "envida");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    @Autowired
    Dossiers dossiers;

    @Autowired
    Planvorming planvorming;

    @Autowired
    Hoofdstukken hoofdstukken;

    @Autowired
    Schrijftafel<Stuk.Inhoud> schrijftafel;

    private static Handeling door(String functie) {
        return Handeling.opPagina(functie, functie, Instant.now());
    }

    private static Locator knop(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }

    /** Follows a link of the programme's page to a filled-in form, says why, and starts the dossier; gives its number. */
    private static String start(Page pagina, String programma, String link, String titel) {
        pagina.navigate("/dossiers/" + programma);
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        assertThat(pagina.getByLabel("Titel", new Page.GetByLabelOptions().setExact(true))).hasValue(titel);
        assertThat(pagina.getByLabel("Bovenliggend dossier")).hasValue(programma);
        assertThat(pagina.locator("input[name=partners]:checked")).hasCount(PARTNERS.size());
        assertThat(axe(pagina)).isEmpty();
        pagina.getByLabel("Aanleiding").fill("Het hoort bij het programma.");
        knop(pagina, "Start het dossier").click();
        pagina.getByText("Het dossier is gestart en heeft nummer").waitFor();
        return pagina.url().replaceAll(".*/dossiers/([A-Z0-9-]+).*", "$1");
    }

    private void schrijf(UUID plan, Map<String, Stuk.Inhoud> stukken) {
        stukken.forEach((code, inhoud) -> schrijftafel.bewaar(plan, code, schrijftafel.blad(plan, code).geldend().versie(), null, inhoud, door("beleidsmedewerker")));
    }

    private void bevries(UUID plan) {
        int hoofdstuk = hoofdstukken.voegToe(plan, door("beleidsmedewerker"));
        schrijf(plan, Map.of("H" + hoofdstuk, new Stuk.Tekst("Samen aan de slag", "Zo werken wij samen.")));
        planvorming.opgesteld(plan, door("beleidsmedewerker"));
        planvorming.bevriesConcept(plan, door("beleidsmedewerker"));
    }

    @Test
    void plansAreStartedFromTheProgrammesPageAndAnActionWorksOnAThemeOfTheAgenda() {
        String programma = dossiers.start(new NieuwDossier("Programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of("BU09350203", "BU09350403"), PARTNERS, "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true),
                door("programmamanager")).nummer();
        Page pm = als("programmamanager");
        pm.navigate("/dossiers/" + programma);
        assertThat(pm.locator("main")).containsText("U kunt de plannen hieronder starten zodra de planvorming van dit dossier begint.");
        dossiers.zetFase(programma, Fase.PLANVORMING, door("programmamanager"));
        String agenda = start(pm, programma, "start de strategische agenda", "Strategische agenda Veerkrachtige Wijken");
        String uitvoering = start(pm, programma, "start het uitvoeringsplan Pottenberg", "Uitvoeringsplan Pottenberg");
        pm.navigate("/dossiers/" + programma);
        assertThat(pm.locator("main")).containsText("het uitvoeringsplan voor Nazareth");
        assertThat(pm.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("start het uitvoeringsplan Pottenberg"))).hasCount(0);
        assertThat(pm.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("start de strategische agenda"))).hasCount(0);
        assertThat(axe(pm)).isEmpty();
        pm.locator("#onderliggend").scrollIntoViewIfNeeded();
        beeld(pm, "programma-plannen-eronder");

        UUID agendaplan = planvorming.begin(agenda, door("programmamanager")).id();
        Map<String, Stuk.Inhoud> stukken = Programmaplan.agenda("Strategische agenda", BEGIN, BEGIN.plusYears(5));
        stukken.remove(Stuk.THEMAS);
        schrijf(agendaplan, stukken);
        Page schrijver = als("beleidsmedewerker");
        schrijver.navigate("/dossiers/" + agenda + "/plan");
        assertThat(schrijver.locator("main")).not().containsText("Voorwoord uit de wijk");
        schrijver.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thema's").setExact(true)).first().click();
        knop(schrijver, "Voeg een thema toe").click();
        schrijver.locator("#naam-0").fill("Wonen en leefomgeving");
        schrijver.locator("#partner-0").selectOption("servatius");
        schrijver.locator("#omschrijving-0").fill("Herstructurering gaat over meer dan één wijk.");
        schrijver.locator("#resultaat-0").fill("Plannen voor wonen sluiten op elkaar aan.");
        schrijver.locator("#lobby-0").fill("Samen bij het Rijk: geld voor de wijken.");
        assertThat(schrijver.locator("[data-stand]")).containsText("Bewaard:");
        assertThat(schrijver.locator("legend").first()).containsText("Thema T1");
        knop(schrijver, "Voeg een thema toe").click();
        schrijver.locator("#naam-1").fill("Wonen en leefomgeving");
        assertThat(schrijver.locator("[data-stand]")).containsText("staat er twee keer");
        schrijver.locator("#naam-1").fill("Zorg dichtbij");
        schrijver.locator("#partner-1").selectOption("envida");
        schrijver.locator("#omschrijving-1").fill("Te veel loketten.");
        schrijver.locator("#resultaat-1").fill("Eén aanspreekpunt in elke wijk.");
        assertThat(schrijver.locator("[data-stand]")).containsText("Bewaard:");
        assertThat(axe(schrijver)).isEmpty();
        beeld(schrijver, "agenda-themas", true);
        bevries(agendaplan);

        UUID uitvoeringsplan = planvorming.begin(uitvoering, door("programmamanager")).id();
        Map<String, Stuk.Inhoud> rest = Programmaplan.uitvoeringsplan("Uitvoeringsplan Pottenberg", BEGIN, BEGIN.plusYears(2), null);
        rest.remove(Stuk.TALEN);
        schrijf(uitvoeringsplan, rest);
        schrijver.navigate("/dossiers/" + uitvoering + "/plan");
        assertThat(schrijver.locator("main")).containsText("Leg vast in welke talen bewoners de samenvatting krijgen.");
        schrijver.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Talen van de samenvatting").setExact(true)).first().click();
        knop(schrijver, "Voeg een taal toe").click();
        schrijver.locator("#taal-0").selectOption("NEDERLANDS");
        schrijver.locator("#vorm-0").selectOption("PAPIER");
        knop(schrijver, "Voeg een taal toe").click();
        schrijver.locator("#taal-1").selectOption("TURKS");
        schrijver.locator("#vorm-1").selectOption("GESPROKEN");
        assertThat(schrijver.locator("[data-stand]")).containsText("Bewaard:");
        assertThat(axe(schrijver)).isEmpty();
        beeld(schrijver, "uitvoeringsplan-talen");
        schrijver.navigate("/dossiers/" + uitvoering + "/plan/acties");
        schrijver.locator("#thema-0").selectOption(agenda + ":1");
        assertThat(schrijver.locator("[data-stand]")).containsText("Bewaard:");
        assertThat(axe(schrijver)).isEmpty();
        beeld(schrijver, "uitvoeringsplan-acties-thema", true);
        bevries(uitvoeringsplan);

        schrijver.navigate("/dossiers/" + uitvoering + "/plan/versies/0.1");
        assertThat(schrijver.locator("main")).containsText("T1 Wonen en leefomgeving (" + agenda + ")");
        assertThat(schrijver.locator("main")).containsText("Bewoners krijgen deze samenvatting in: Nederlands (op papier), Turks (gesproken of als film).");
        assertThat(axe(schrijver)).isEmpty();
        Page partner = als("envida");
        partner.navigate("/dossiers/" + agenda + "/plan/versies/0.1");
        assertThat(partner.locator("main")).containsText("een spreekuur over geld in de buurt");
        assertThat(axe(partner)).isEmpty();
        beeld(partner, "agenda-versie-partner", true);
        Page telefoon = venster(390, 844);
        meldAan(telefoon, "beleidsmedewerker");
        telefoon.navigate("/dossiers/" + agenda + "/plan/versies/0.1");
        assertThat(telefoon.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        beeld(telefoon, "agenda-versie-telefoon", true);

        Page auditor = als("auditor");
        auditor.navigate("/register/dossiers/" + agenda + "/spoor");
        assertThat(auditor.locator("#T1")).containsText(uitvoering);
        assertThat(axe(auditor)).isEmpty();
        auditor.locator("#T1 a").first().click();
        assertThat(auditor.locator("#A1")).containsText("voor thema T1 (" + agenda + ")");
        assertThat(axe(auditor)).isEmpty();
        beeld(auditor, "spoor-thema");
    }
}
