package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.besluitspoor.doorbraak.Doorbraak;
import nl.besluitspoor.doorbraak.Doorbraakstand;
import nl.besluitspoor.doorbraak.Doorbraken;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.monitoring.Uitvoering;
import nl.besluitspoor.proces.MonitoringLoop;
import nl.besluitspoor.proces.Rollenspel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A blockage, from the report by who is involved to what came of it. */
class DoorbraakIT extends BrowserIT {

    private static final String POTTENBERG = "BU09350203";

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    Doorbraken doorbraken;

    @Autowired
    MonitoringLoop monitoring;

    @Autowired
    Rollenspel rol;

    private static void knop(Page pagina, String naam) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true)).first().click();
    }

    private static void vulMelding(Page pagina, String titel) {
        pagina.getByLabel("Waar gaat het om?").fill(titel);
        pagina.getByLabel("In welke wijk?").selectOption(POTTENBERG);
        pagina.getByLabel("Wat houdt de wijk tegen?").fill("Twee diensten wachten op elkaar.");
        pagina.getByLabel("Wat is al geprobeerd?").fill("Overleg met beide diensten.");
        pagina.getByLabel("Welk doel of welke actie").selectOption("A1");
        pagina.getByLabel("Wat vraagt u?").fill("Eén dienst die beslist.");
        pagina.getByLabel("Hoe dringend is het?").selectOption("GEWOON");
        pagina.getByLabel("Wanneer is het nodig?").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(60).toString());
    }

    private Doorbraak enige(String dossier) {
        return doorbraken.lijst(dossier).get(0);
    }

    private void wachtOp(String dossier, Doorbraakstand stand) throws InterruptedException {
        for (int keer = 0; keer < 120 && enige(dossier).stand() != stand; keer++) {
            Thread.sleep(250);
        }
        assertThat(enige(dossier).stand()).isEqualTo(stand);
    }

    @Test
    void aWijkmanagersReportGoesUpComesBackAndEndsInAJointLobby() throws Exception {
        String dossier = fabriek.createBean(Uitvoering.class).maak().dossier();
        Page melder = als("wijkmanager");
        melder.navigate("/dossiers/" + dossier);
        melder.getByText("Er is nog geen doorbraak gemeld.").waitFor();
        melder.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meld een doorbraak")).click();
        melder.waitForURL("**/doorbraken/nieuw");
        knop(melder, "Meld de doorbraak");
        melder.getByText("De doorbraak is nog niet gemeld.").waitFor();
        for (String zin : List.of("Vul in een paar woorden in waar het om gaat.", "Kies de wijk waar het om gaat.", "Vul in wat de wijk tegenhoudt.",
                "Vul in wat al is geprobeerd.", "Kies welk doel of welke actie van het plan dit raakt, of 'geen'.", "Vul in wat u vraagt.",
                "Kies hoe dringend het is.", "Vul de dag in waarop het antwoord nodig is.")) {
            assertThat(melder.locator("#fouten").textContent()).contains(zin);
        }
        beeld(melder, "doorbraak-melden-geweigerd", true);
        smalEnToegankelijk(melder, "de melding met fouten");
        vulMelding(melder, "Twee diensten wachten");
        beeld(melder, "doorbraak-melden", true);
        knop(melder, "Meld de doorbraak");
        melder.getByText("De doorbraak is gemeld.").waitFor();
        assertThat(melder.locator("h1").textContent()).isEqualTo("Doorbraak DB-1: Twee diensten wachten");

        Page manager = als("programmamanager");
        Locator wegen = taakVan(manager, "/dossiers/" + dossier, "Weeg de doorbraak");
        wegen.getByText("Twee diensten wachten op elkaar.").waitFor();
        assertThat(wegen.textContent()).contains("Overleg met beide diensten.", "actie A1", "Wijkmanager", "Gewoon: het werk in de wijk staat stil");
        wegen.getByLabel("Wat vindt u?").selectOption("OPSCHALEN");
        wegen.getByLabel("Waarom?").fill("De wijk gaat niet over deze diensten.");
        assertThat(geweigerd(manager)).contains("Kies aan wie u de doorbraak voorlegt: directie, college, alliantie of Rijk.");
        wegen.getByLabel("Directie").check();
        wegen.getByLabel("Rijk").check();
        assertThat(wegen.getByLabel("Vraag").first().inputValue()).as("the reporter's question stands there").isEqualTo("Eén dienst die beslist.");
        wegen.getByLabel("Vraag").first().fill("Wijs één dienst aan.");
        beeld(manager, "doorbraak-wegen");
        maakAf(manager);

        Page directie = als("gemeentesecretaris");
        Locator beslis = taakVan(directie, "/dossiers/" + dossier, "Beslis als directie");
        beslis.getByText("Wijs één dienst aan.").waitFor();
        assertThat(beslis.textContent()).contains("De wijk gaat niet over deze diensten.");
        assertThat(beslis.locator("option[value=GEEN]").getAttribute("hidden")).as("the directie always answers").isNotNull();
        assertThat(beslis.getByLabel("Wie gaf het antwoord?").inputValue()).isEqualTo("directie");
        beslis.getByLabel("Wat is het antwoord?").selectOption("JA");
        beslis.getByLabel("Op welke dag?").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        beslis.getByLabel("Het antwoord in woorden").fill("De dienst Sociaal beslist voortaan.");
        beeld(directie, "doorbraak-directie");
        maakAf(directie);
        Locator rijk = taakVan(manager, "/dossiers/" + dossier, "Leg het antwoord van het Rijk vast");
        rijk.getByLabel("Wat is het antwoord?").selectOption("GEEN");
        rijk.getByLabel("Wie gaf het antwoord?").fill("ministerie (voorbeeld)");
        rijk.getByLabel("Op welke dag?").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        rijk.getByLabel("Het antwoord in woorden").fill("Er kwam geen reactie.");
        maakAf(manager);
        wachtOp(dossier, Doorbraakstand.AFSPREKEN);

        Locator afspreken = taakVan(manager, "/dossiers/" + dossier, "Leg de afspraken vast");
        afspreken.getByText("De dienst Sociaal beslist voortaan.").waitFor();
        afspreken.getByLabel("Zijn er afspraken gemaakt?").selectOption("JA");
        assertThat(geweigerd(manager)).contains("Vul ten minste één afspraak in: wie, wat en wanneer.");
        afspreken.getByText("Nog een afspraak").click();
        afspreken.getByLabel("Wie komt haar na?").first().selectOption("gemeentesecretaris");
        afspreken.getByLabel("Klaar op").first().fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(30).toString());
        afspreken.getByLabel("Wat?", new Locator.GetByLabelOptions().setExact(true)).first().fill("Wijst de dienst Sociaal aan.");
        afspreken.getByText("Nog een afspraak").click();
        afspreken.getByLabel("Wie komt haar na?").nth(1).selectOption("RIJK");
        afspreken.getByLabel("Welke organisatie of persoon?").nth(1).fill("ministerie (voorbeeld)");
        afspreken.getByLabel("Klaar op").nth(1).fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(90).toString());
        afspreken.getByLabel("Wat?", new Locator.GetByLabelOptions().setExact(true)).nth(1).fill("Stuurt alsnog een antwoord.");
        beeld(manager, "doorbraak-afspreken");
        maakAf(manager);
        manager.navigate("/dossiers/" + dossier + "/doorbraken/1");
        manager.getByText("Wijst de dienst Sociaal aan.").first().waitFor();
        manager.getByText("Leg vast hoe het ging met afspraak 1").click();
        knop(manager, "Leg vast");
        manager.getByText("Kies of afspraak 1 is nagekomen.").waitFor();
        manager.getByLabel("Ja", new Page.GetByLabelOptions().setExact(true)).first().check();
        knop(manager, "Leg vast");
        manager.getByText("Vastgelegd is hoe het met afspraak 1 ging.").waitFor();
        beeld(manager, "doorbraak-afspraken", true);
        smalEnToegankelijk(manager, "de doorbraak met afspraken");

        Locator afsluiten = taakVan(manager, "/dossiers/" + dossier, "Sluit de doorbraak af");
        afsluiten.getByText("Stuurt alsnog een antwoord.").waitFor();
        afsluiten.getByLabel("Stand").selectOption("LOOPT");
        afsluiten.getByLabel("Wat kwam ervan?").selectOption("DEELS");
        afsluiten.getByLabel("Leg uit").fill("Binnen de gemeente is het opgelost; het Rijk moet nog.");
        afsluiten.getByLabel("Vraagt u partners voor een gezamenlijke lobby?").selectOption("JA");
        afsluiten.getByLabel("Trajekt").check();
        afsluiten.getByLabel("Wat vraagt u hun?").fill("Samen een brief aan het ministerie.");
        beeld(manager, "doorbraak-afsluiten");
        maakAf(manager);

        Page partner = als("trajekt");
        Locator lobby = taakVan(partner, "/dossiers/" + dossier, "Zeg of u meedoet aan de lobby");
        lobby.getByText("Samen een brief aan het ministerie.").waitFor();
        lobby.getByLabel("Doet u mee?").selectOption("JA");
        lobby.getByLabel("Wat brengt u in?").fill("Cijfers uit ons werk.");
        beeld(partner, "doorbraak-lobby");
        maakAf(partner);
        wachtOp(dossier, Doorbraakstand.AFGESLOTEN);
        melder.navigate("/dossiers/" + dossier + "/doorbraken/1");
        melder.getByText("Afgesloten: deels opgelost, met een gezamenlijke lobby").waitFor();
        melder.getByText("Binnen de gemeente is het opgelost; het Rijk moet nog.").waitFor();
        melder.getByText("Cijfers uit ons werk.").waitFor();
        beeld(melder, "doorbraak-afgesloten", true);
        smalEnToegankelijk(melder, "de afgesloten doorbraak");
        melder.navigate("/dossiers/" + dossier + "#doorbraken");
        smalEnToegankelijk(melder, "het dossier met doorbraken");
        melder.locator("#doorbraken").scrollIntoViewIfNeeded();
        beeld(melder, "doorbraak-dossier");

        partner.navigate("/dossiers/" + dossier + "/doorbraken/1");
        partner.getByText("Afgesloten: deels opgelost, met een gezamenlijke lobby").waitFor();
        assertThat(partner.content()).doesNotContain("Programmamanager, ");
        beeld(partner, "doorbraak-partner", true);
        Page andere = als("servatius");
        assertThat(andere.navigate("/dossiers/" + dossier + "/doorbraken/1").status()).as("not asked, not told, not shown").isEqualTo(404);
        Page auditor = als("auditor");
        auditor.navigate("/register/dossiers/" + dossier + "/spoor");
        auditor.getByText("DB-1 Twee diensten wachten").waitFor();
        assertThat(axe(auditor)).isEmpty();
        beeld(auditor, "doorbraak-spoor", true);
    }

    @Test
    void aPartnersReportIsWeighedAndThePartnerHearsWhyItStaysInTheWijk() throws Exception {
        String dossier = fabriek.createBean(Uitvoering.class).maak().dossier();
        Page partner = venster(390, 844);
        meldAan(partner, "trajekt");
        partner.navigate("/dossiers/" + dossier);
        partner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meld een doorbraak")).click();
        vulMelding(partner, "Geen ruimte voor een spreekuur");
        beeld(partner, "doorbraak-melden-390", true);
        knop(partner, "Meld de doorbraak");
        partner.getByText("De doorbraak is gemeld.").waitFor();
        Page manager = als("programmamanager");
        Locator wegen = taakVan(manager, "/dossiers/" + dossier, "Weeg de doorbraak");
        wegen.getByText("Trajekt").waitFor();
        wegen.getByLabel("Wat vindt u?").selectOption("IN_DE_WIJK");
        wegen.getByLabel("Waarom?").fill("De wijkmanager kan een ruimte regelen.");
        maakAf(manager);
        wachtOp(dossier, Doorbraakstand.NIET_OPGESCHAALD);
        partner.reload();
        partner.getByText("De wijkmanager kan een ruimte regelen.").waitFor();
        partner.getByText("Niet opgeschaald: op te lossen in de wijk").waitFor();
        beeld(partner, "doorbraak-partner-390", true);
        for (int keer = 0; keer < 120 && jdbc.sql("select count(*) from bericht where dossier = :d and feit_soort = 'doorbraak-niet-opgeschaald' and verzonden_op is not null")
                .param("d", dossier).query(Integer.class).single() == 0; keer++) {
            Thread.sleep(250);
        }
        partner.navigate("/postvak");
        partner.getByText("Doorbraak " + dossier + "/DB-1: niet opgeschaald").first().waitFor();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDoorbraakIsReportedFromTheRoundThatAsksForIt() {
        String dossier = fabriek.createBean(Uitvoering.class).maak().dossier();
        monitoring.begin(dossier, Handeling.opPagina("programmamanager", "programmamanager", java.time.Instant.now()));
        rol.voltooi("onderzoek", "taak-cijfers-verzamelen", dossier, Map.of("cijfers", List.of(Map.of("doel", "1", "wijk", POTTENBERG, "jaar", 2024, "waarde", "12",
                "eenheid", "%", "bron", "voorbeeld"))));
        List<Map<String, Object>> duidingen = (List<Map<String, Object>>) rol.toont("programmamanager", "taak-cijfers-duiden", dossier).get("duidingen");
        duidingen.forEach(r -> r.put("lezing", "Het gaat zo."));
        rol.voltooi("programmamanager", "taak-cijfers-duiden", dossier, Map.of("duidingen", duidingen, "samenvatting", "Het gaat."));
        rol.voltooi("programmamanager", "taak-bijsturen", dossier, Map.of("raad", "NEE", "bijsturingen", List.of(Map.of("keuze", "DOORBRAAK", "doel", "1",
                "toelichting", "De regels zitten in de weg."))));
        Page melder = als("beleidsmedewerker");
        melder.navigate("/dossiers/" + dossier + "/monitoring/1");
        melder.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meld de doorbraak")).click();
        melder.getByText("Dit komt uit").waitFor();
        assertThat(melder.getByLabel("Wat houdt de wijk tegen?").inputValue()).isEqualTo("De regels zitten in de weg.");
        assertThat(melder.getByLabel("Welk doel of welke actie").inputValue()).isEqualTo("D1");
        vulMelding(melder, "Regels in de weg");
        knop(melder, "Meld de doorbraak");
        melder.getByText("De doorbraak is gemeld.").waitFor();
        melder.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("monitoringronde " + dossier + "/M-1")).click();
        melder.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Doorbraak DB-1 Regels in de weg")).waitFor();
        assertThat(axe(melder)).isEmpty();
        melder.locator("#bijsturen").scrollIntoViewIfNeeded();
        beeld(melder, "doorbraak-ronde");
        assertThat(melder.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meld de doorbraak")).count()).isZero();
    }
}
