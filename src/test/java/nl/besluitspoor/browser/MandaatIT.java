package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.besluitspoor.mandaat.Mandaatimport;
import nl.besluitspoor.monitoring.Uitvoering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A regulation in force is read in by the lawyer, its holder gives an ondermandaat, and the lawyer lays that down. */
class MandaatIT extends BrowserIT {

    @Autowired
    AutowireCapableBeanFactory fabriek;

    private static void leesIn(Page jurist, String... regels) {
        String csv = String.join(";", Mandaatimport.KOLOMMEN) + "\n" + String.join("\n", regels) + "\n";
        jurist.getByLabel("CSV-bestand").setInputFiles(new FilePayload("regeling.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        jurist.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lees in")).click();
        jurist.locator(".melding").first().waitFor();
    }

    private static Locator kaart(Page pagina, String tekst) {
        return pagina.locator(".kaart", new Page.LocatorOptions().setHasText(tekst)).first();
    }

    @Test
    void aRegulationIsReadInAndItsHolderPassesPartOfItOn() {
        String dossier = fabriek.createBean(Uitvoering.class).maak().dossier();
        String regel = "Voorbeeldregeling %s;2025-07-01;De portefeuillehouder mag teksten en accenten wijzigen.;%s;;%s;portefeuillehouder;Veerkrachtige Wijken;;"
                + "tekstueel|accent;doel;1.000,50;5000;financien;2025-07-01;2045-06-30;%s;Jaarlijks aan het college";
        Page jurist = als("juridisch");
        jurist.navigate("/mandaten");
        leesIn(jurist, regel.formatted(dossier, "Gemeentewet 999", dossier, "ja"), regel.formatted(dossier, "Gemeentewet 168", dossier, "ja"),
                regel.formatted(dossier, "Gemeentewet 168", "VW-1999-0001", "ja"));
        assertThat(jurist.locator(".melding.fout li").allTextContents()).satisfiesExactly(
                een -> assertThat(een).startsWith("Regel 2: grondslag 'Gemeentewet 999' is niet bekend"),
                twee -> assertThat(twee).isEqualTo("Regel 4: dossier 'VW-1999-0001' bestaat niet."));
        assertThat(jurist.locator("main").textContent()).doesNotContain("Voorbeeldregeling " + dossier);
        smalEnToegankelijk(jurist, "regeling met fouten");

        leesIn(jurist, regel.formatted(dossier, "Gemeentewet 168", dossier, "ja"));
        assertThat(kaart(jurist, "Voorbeeldregeling " + dossier).innerText())
                .contains("Portefeuillehouder Veerkrachtige Wijken (nu: ", "Mag: tekstueel, accent. Mag niet: doel.", "€ 0 van € 5.000 gebruikt; ten hoogste € 1.000,50 per wijziging",
                        "Advies van Financiën", "Jaarlijks aan het college");
        beeld(jurist, "mandaten", true);
        smalEnToegankelijk(jurist, "mandaten");

        Page wethouder = als("portefeuillehouder");
        wethouder.navigate("/dossiers/" + dossier);
        Locator mandaat = kaart(wethouder, "Voorbeeldregeling " + dossier);
        mandaat.getByText("Geef een ondermandaat").click();
        List<String> functies = mandaat.getByLabel("Aan welke functie").locator("option").allTextContents();
        assertThat(functies).contains("Programmamanager", "Financiën").doesNotContain("Auditor", "Technisch beheer", "Raad");
        kies(mandaat, "Aan welke functie", "Programmamanager");
        vul(mandaat, "Wat u geeft", "Voorbeeld: teksten van het plan verbeteren.");
        beeld(wethouder, "ondermandaat-geven");
        mandaat.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Geef het ondermandaat")).click();
        wethouder.getByText("Het ondermandaat is gegeven. Het geldt als een jurist het heeft vastgelegd.").waitFor();
        smalEnToegankelijk(wethouder, "dossier met ondermandaat");

        Locator formulier = taakVan(jurist, "/dossiers/" + dossier, "Leg het mandaat vast");
        kies(formulier, "Geeft dit besluit een mandaat?", "Ja, ik leg het mandaat vast");
        assertThat(formulier.innerText()).contains("Voorbeeld: teksten van het plan verbeteren.", "tekstueel, accent", "€ 1.000,50", "€ 5.000", "30 juni 2045");
        assertThat(formulier.getByLabel("advies van Financiën").isChecked()).isTrue();
        lees(jurist, formulier, "ondermandaat-vastleggen");
        vul(formulier, "Hoogste bedrag voor één wijziging, in euro", "2000");
        assertThat(geweigerd(jurist)).contains("Het plafond van een ondermandaat is niet hoger dan dat van mandaat");
        kies(formulier, "accent", "niet genoemd");
        vul(formulier, "Hoogste bedrag voor één wijziging, in euro", "500");
        maakAf(jurist);

        jurist.navigate("/dossiers/" + dossier);
        assertThat(kaart(jurist, "ondermandaat onder M-").innerText()).contains("Programmamanager (nu: ", "geldt", "Mag: tekstueel. Mag niet: doel.", "ten hoogste € 500 per wijziging");
        beeld(jurist, "dossier-ondermandaat", true);
    }
}
