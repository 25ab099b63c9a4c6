package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.besluitspoor.college.Vrijgegeven;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.proces.Tijdreis;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A meeting of the college, as its people hold it in Tasklist. */
class CollegevergaderingIT extends BrowserIT {

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    Spelverloop spel;

    @Autowired
    Tijdreis tijd;

    @AfterEach
    void zetDeKlokTerug() {
        tijd.close();
    }

    @Test
    void oneMemberAsksToDiscussAndARefusedOutcomeKeepsWhatWasTyped() {
        Voorstel voorstel = fabriek.createBean(Vrijgegeven.class).openbaar(SoortBeslispunt.VASTSTELLEN, SoortBeslispunt.OVERIG);
        LocalDate dag = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(8);
        String vergadering = spel.planVergadering(dag, dag.minusDays(2));
        String adres = "/vergaderingen/" + vergadering;

        Page secretariaat = als("bestuurssecretariaat");
        Locator agenda = taakVan(secretariaat, adres, "Stel de agenda op");
        Locator ons = agenda.locator(".bs-rij", new Locator.LocatorOptions().setHasText(voorstel.dossier()));
        ons.getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX).check();
        maakAf(secretariaat);

        Page lid = als("wethouder-financien");
        Locator stukken = taakVan(lid, adres, "Markeer de stukken");
        Locator stuk = stukken.locator("[bs-rijen=stukken] .bs-rij", new Locator.LocatorOptions().setHasText(voorstel.dossier()));
        stuk.getByLabel("Ik wil dit stuk bespreken").check();
        stuk.getByLabel("Waarover? (mag leeg blijven)").fill("De kosten na 2027");
        maakAf(lid);

        // The agenda closes by itself; the mark made it a bespreekstuk.
        tijd.naar(dag.atTime(10, 0));
        Page secretaris = als("gemeentesecretaris");
        Locator aanwezig = taakVan(secretaris, adres, "Leg de aanwezigheid vast");
        kies(aanwezig, "Hoe besluit het college?", "Er is vergaderd");
        kies(aanwezig, "Wie zit voor?", "Burgemeester");
        maakAf(secretaris);
        Locator besluit = taakVan(secretaris, adres, "Leg het besluit vast");
        assertThat(besluit).containsText("espreekstuk");
        assertThat(besluit).containsText("De kosten na 2027");

        // A changed point without its changed text is refused, and what was typed stays.
        kies(besluit, "Wat besloot het college?", "Per beslispunt een uitkomst");
        List<Locator> punten = besluit.locator("[bs-rijen=uitkomsten] .bs-rij").all();
        kies(punten.get(0), "Uitkomst", "conform");
        kies(punten.get(1), "Uitkomst", "gewijzigd");
        punten.get(1).getByLabel("Letterlijke tekst van het besluit").fill("Conform, met een jaarlijkse terugkoppeling.");
        punten.get(1).locator("textarea").fill("   ");
        assertThat(geweigerd(secretaris)).contains("Beslispunt 2 is gewijzigd vastgesteld. Vul de gewijzigde tekst in.");
        assertThat(punten.get(1).getByLabel("Letterlijke tekst van het besluit")).hasValue("Conform, met een jaarlijkse terugkoppeling.");
        beeld(secretaris, "besluit-geweigerd");
        assertThat(jdbc.sql("select count(*) from besluit b join beslispunt p on p.id = b.beslispunt where p.voorstel = :v").param("v", voorstel.id())
                .query(Integer.class).single()).isZero();
        punten.get(1).locator("textarea").fill("Voorgesteld punt 2, met een jaarlijkse terugkoppeling.");
        maakAf(secretaris);
        secretaris.navigate(adres);
        assertThat(secretaris.locator("main")).containsText("jaarlijkse terugkoppeling");
        beeld(secretaris, "vergadering-besloten", true);
        assertThat(axe(secretaris)).isEmpty();
    }
}
