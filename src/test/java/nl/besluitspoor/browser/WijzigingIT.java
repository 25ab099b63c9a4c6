package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.mandaat.Mandaatimport;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Planvorming;
import nl.besluitspoor.proces.MonitoringLoop;
import nl.besluitspoor.proces.Rollenspel;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.wijziging.Wijziging;
import nl.besluitspoor.wijziging.Wijzigingen;
import nl.besluitspoor.wijziging.Wijzigingstand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change to an adopted plan, from the request on its page to the mail to the partners, or to the nota for the college. */
class WijzigingIT extends BrowserIT {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Planvorming planvorming;

    @Autowired
    Plannen plannen;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    Spelverloop spel;

    @Autowired
    Mandaatimport regeling;

    @Autowired
    Wijzigingen wijzigingen;

    @Autowired
    MonitoringLoop monitoring;

    @Autowired
    Monitoringronden rondes;

    @Autowired
    Rollenspel rol;

    private static Handeling door(String wie) {
        return Handeling.opPagina(wie, wie, Instant.now());
    }

    /** An adopted plan, and a mandaat without bounds to change it. */
    private String vastgesteld(String titel) {
        String nummer = dossiers.start(new NieuwDossier("Programmaplan " + titel, titel, SoortPlan.PROGRAMMAPLAN, List.of("BU09350203"),
                Spelverloop.PARTNERS, "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true), door("programmamanager")).nummer();
        dossiers.zetFase(nummer, Fase.PLANVORMING, door("programmamanager"));
        UUID plan = planvorming.begin(nummer, door("programmamanager")).id();
        spel.schrijfPlan(nummer, Programmaplan.stukken("Programmaplan " + titel, LocalDate.of(2025, 7, 1), LocalDate.of(2045, 6, 30)));
        spel.schrijfHoofdstuk(nummer, "Veranderaanpak", "Voorbeeld: tekst van een hoofdstuk.");
        jdbc.sql("update plan set stand = 'BESLUIT_VERWERKEN' where id = :id").param("id", plan).update();
        UUID voorstel = voorstellen.begin(nummer, Voorstel.Soort.LOS, null, door("beleidsmedewerker"));
        plannen.stelVast(plan, voorstel, door("gemeentesecretaris"));
        dossiers.zetFase(nummer, Fase.BESLUITVORMING, door("programmamanager"));
        dossiers.zetFase(nummer, Fase.UITVOERING, door("programmamanager"));
        regeling.lees((String.join(",", Mandaatimport.KOLOMMEN) + "\nMandaatregeling (voorbeeld),2025-06-24,De portefeuillehouder wijzigt het plan,Gemeentewet 168,,"
                + nummer + ",portefeuillehouder,Veerkrachtige Wijken,,,,,,,2025-06-24,,nee,elk kwartaal\n").getBytes(StandardCharsets.UTF_8), door("juridisch"));
        return nummer;
    }

    private static void knop(Page pagina, String naam) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true)).last().click();
    }

    private static void vulReden(Page pagina) {
        pagina.locator("#bedrag").fill("0");
        pagina.locator("input[name=ingrijpend][value=false]").check();
        pagina.locator("input[name=toezegging][value=false]").check();
        pagina.locator("#reden").fill("Bewoners vroegen om een inloop in de avond.");
    }

    private Wijziging enige(String nummer) {
        return wijzigingen.lijst(nummer).get(0);
    }

    @Test
    void anAllowedChangeGoesFromTheRequestToTheMailToThePartners() {
        String nummer = vastgesteld("Inloop in de avond");
        Page aanvrager = als("beleidsmedewerker");
        aanvrager.navigate("/dossiers/" + nummer);
        aanvrager.getByText("Vraag een wijziging van het plan aan").click();
        aanvrager.waitForURL("**/wijziging");
        int nieuw = aanvrager.locator("input[name='ACTIES.nummer']").count() - 1;
        aanvrager.locator("#ACTIES-omschrijving-" + nieuw).fill("Een inloop met koffie in de avond");
        aanvrager.locator("#ACTIES-doel-" + nieuw).fill("1");
        aanvrager.locator("#ACTIES-trekker-" + nieuw).fill("Programmateam");
        aanvrager.locator("#ACTIES-partner-" + nieuw).selectOption("trajekt");
        aanvrager.locator("#ACTIES-begindatum-" + nieuw).fill("2026-01-01");
        aanvrager.locator("#ACTIES-einddatum-" + nieuw).fill("2026-12-31");
        aanvrager.locator("#ACTIES-bedrag-" + nieuw).fill("0");
        vulReden(aanvrager);
        knop(aanvrager, "Bekijk het verschil");
        aanvrager.getByText("Kies wat voor wijziging het is.").first().waitFor();
        assertThat(aanvrager.locator("#verschil").textContent()).contains("Actie A4 (nieuw)", "Een inloop met koffie in de avond");
        beeld(aanvrager, "wijziging-bekeken");
        assertThat(axe(aanvrager)).isEmpty();
        aanvrager.locator("input[name=soort][value=AANVULLING]").check();
        knop(aanvrager, "Vraag de wijziging aan");
        aanvrager.getByText("De wijziging is gevraagd en getoetst aan het mandaat").waitFor();
        assertThat(aanvrager.content()).contains("Toegestaan");
        beeld(aanvrager, "wijziging-gevraagd");
        assertThat(axe(aanvrager)).isEmpty();

        Page houder = als("portefeuillehouder");
        Locator formulier = taakVan(houder, "/dossiers/" + nummer, "Beslis op de wijziging");
        formulier.getByText("Wat beslist u namens het college?").waitFor();
        assertThat(formulier.textContent()).contains("Een inloop met koffie in de avond").contains("De toets zegt: Toegestaan");
        beeld(houder, "wijziging-beslissen");
        formulier.getByText("Ja, ik voer de wijziging door en teken namens het college").click();
        rondAf(houder);
        wachtTot(() -> enige(nummer).stand() == Wijzigingstand.DOORGEVOERD);
        assertThat(plannen.geldend(plannen.vanDossier(nummer).orElseThrow().id()).orElseThrow().nummer()).isEqualTo("1.1");

        wachtTot(() -> jdbc.sql("""
                select count(*) from bericht where dossier = :d and feit_soort = 'wijziging-besloten' and ontvanger_rol like 'partner%' and verzonden_op is not null""")
                .param("d", nummer).query(Integer.class).single() == Spelverloop.PARTNERS.size());
        Page partner = als("trajekt");
        partner.navigate("/postvak");
        assertThat(partner.content()).contains("Plan gewijzigd: Inloop in de avond");
        partner.navigate("/dossiers/" + nummer + "/plan/versies/1.1");
        partner.getByText("gewijzigd namens het college").first().waitFor();
        houder.navigate("/dossiers/" + nummer + "/wijzigingen/1");
        houder.getByText("Besluit namens het college").first().waitFor();
        beeld(houder, "wijziging-besloten");
        assertThat(axe(houder)).isEmpty();
    }

    @Test
    void aRefusedChangeBecomesAPrefilledNota() {
        String nummer = vastgesteld("Een wijk erbij");
        Page aanvrager = als("beleidsmedewerker");
        aanvrager.navigate("/dossiers/" + nummer + "/wijziging");
        aanvrager.locator("input[name=soort][value=WIJK]").check();
        aanvrager.getByText("Wijken", new Page.GetByTextOptions().setExact(true)).last().click();
        aanvrager.locator("#wijkErbij").selectOption("BU09350404");
        vulReden(aanvrager);
        knop(aanvrager, "Vraag de wijziging aan");
        aanvrager.getByText("De wijziging is gevraagd en getoetst aan het mandaat: zij gaat naar het college").waitFor();
        assertThat(aanvrager.content()).contains("Geweigerd");
        beeld(aanvrager, "wijziging-geweigerd");
        aanvrager.getByText("Lees het voorstel over deze wijziging").click();
        aanvrager.waitForURL("**/voorstellen/**");
        assertThat(aanvrager.content()).contains("Wijk Limmel komt erbij").contains("versie 2.0").contains("Bewoners vroegen om een inloop in de avond.");
        beeld(aanvrager, "wijziging-nota");
        Locator taak = taakVan(aanvrager, "/dossiers/" + nummer, "Schrijf het voorstel");
        assertThat(taak.textContent()).contains("Wijziging van");
    }

    private static void wachtTot(BooleanSupplier klaar) {
        Instant einde = Instant.now().plus(Duration.ofSeconds(60));
        while (!klaar.getAsBoolean()) {
            if (Instant.now().isAfter(einde)) {
                throw new AssertionError("na 60 seconden nog niet zover");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** From 'Stuur bij' to the holder's form, which says what the change came from, and back on the page of the round. */
    @Test
    @SuppressWarnings("unchecked")
    void aChangeIsAskedFromARoundOfMonitoring() {
        String nummer = vastgesteld("Bijsturen met een wijziging");
        Monitoringronde ronde = monitoring.begin(nummer, door("programmamanager"));
        assertThat(rondes.leesIn(ronde.id(), Dossiergegevens.voorbeeldcijfers(), door("onderzoek"))).isEmpty();
        rol.voltooi("onderzoek", "taak-cijfers-verzamelen", nummer, Map.of("cijfers", List.of()));
        List<Map<String, Object>> duidingen = (List<Map<String, Object>>) rol.toont("programmamanager", "taak-cijfers-duiden", nummer).get("duidingen");
        duidingen.forEach(d -> d.put("lezing", "Voorbeeld"));
        rol.voltooi("programmamanager", "taak-cijfers-duiden", nummer, Map.of("duidingen", duidingen, "samenvatting", "Voorbeeld"));
        rol.voltooi("programmamanager", "taak-bijsturen", nummer, Map.of("raad", "NEE", "bijsturingen",
                List.of(Map.of("keuze", "MANDAATWIJZIGING", "doel", "1", "toelichting", "Er is meer hulp bij geld nodig."))));
        Page aanvrager = als("beleidsmedewerker");
        aanvrager.navigate("/dossiers/" + nummer + "/monitoring/1");
        aanvrager.getByText("Vraag de wijziging aan").click();
        assertThat(aanvrager.locator("p.let-op").first().textContent()).contains("doel D1: Er is meer hulp bij geld nodig.");
        assertThat(axe(aanvrager)).isEmpty();
        beeld(aanvrager, "wijziging-uit-ronde");
        aanvrager.locator("input[name=soort][value=TEKSTUEEL]").check();
        aanvrager.locator("details", new Page.LocatorOptions().setHas(aanvrager.locator("#tekst-SAMENVATTING"))).locator("summary").click();
        aanvrager.locator("#tekst-SAMENVATTING").fill("Voorbeeld: een scherpere samenvatting.");
        vulReden(aanvrager);
        knop(aanvrager, "Vraag de wijziging aan");
        aanvrager.getByText("De wijziging is gevraagd en getoetst aan het mandaat").waitFor();
        assertThat(aanvrager.locator("dl.feiten").first().textContent()).contains("Monitoringronde " + ronde.kenmerk());
        Page houder = als("portefeuillehouder");
        Locator formulier = taakVan(houder, "/dossiers/" + nummer, "Beslis op de wijziging");
        formulier.getByText("Aanleiding:").waitFor();
        assertThat(formulier.innerText()).contains("Aanleiding: monitoringronde " + ronde.kenmerk() + ", doel D1: Er is meer hulp bij geld nodig.");
        lees(houder, formulier, "wijziging-beslissen-uit-ronde");
        aanvrager.navigate("/dossiers/" + nummer + "/monitoring/1");
        assertThat(aanvrager.locator("main").textContent()).contains("Wijziging " + enige(nummer).kenmerk());
        assertThat(aanvrager.getByText("Vraag de wijziging aan").count()).as("a choice is carried out once").isZero();
        beeld(aanvrager, "ronde-met-wijziging");
    }
}
