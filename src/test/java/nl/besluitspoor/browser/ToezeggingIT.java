package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.raad.BeslotenVoorstel;
import nl.besluitspoor.raad.BeslotenVoorstel.Gemaakt;
import nl.besluitspoor.raad.Ondertekenkeuze;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.RibStand;
import nl.besluitspoor.proces.Rollenspel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The promise of 1 April 2025, from the griffie's page until both uitvoeringsplannen reached the council. */
class ToezeggingIT extends BrowserIT {

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Raadsinformatiebrieven ribs;

    @Autowired
    ProcesBerichten berichten;

    @Autowired
    Rollenspel rol;

    @Test
    void isRecordedMetInPartAndClosedByTheLettersThatWereSent() {
        BeslotenVoorstel besloten = fabriek.createBean(BeslotenVoorstel.class);
        String programma = start("programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203", "BU09350403"), null);

        Page griffie = als("griffie");
        griffie.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Toezeggingen")).click();
        griffie.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leg een toezegging vast")).click();
        griffie.getByLabel("Bij welk dossier hoort de toezegging?").selectOption(programma);
        griffie.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verder")).click();
        griffie.getByLabel("Dag van de toezegging").fill("2025-04-01");
        griffie.getByLabel("Waar is zij gedaan?").fill("Commissievergadering");
        griffie.getByLabel("Wat is toegezegd?").fill("De raad ontvangt het programmaplan en de uitvoeringsplannen na vaststelling.");
        griffie.getByLabel("Wie komt haar na?").selectOption("portefeuillehouder");
        deel(griffie, 1, "Het programmaplan naar de raad", "Het plan van dit dossier is naar de raad gestuurd", "na vaststelling");
        deel(griffie, 2, "Het uitvoeringsplan Pottenberg", "Het uitvoeringsplan Pottenberg is naar de raad gestuurd", "ooit");
        deel(griffie, 3, "Het uitvoeringsplan Nazareth", "Het uitvoeringsplan Nazareth is naar de raad gestuurd", "na de zomer");
        legVast(griffie);
        griffie.getByText("'ooit' is geen datum en geen termijn die de gemeente kent").first().waitFor();
        assertThat(axe(griffie)).isEmpty();
        beeld(griffie, "toezegging-geweigerd");
        griffie.getByLabel("Termijn").nth(1).fill("na de zomer");
        legVast(griffie);
        griffie.getByText("De toezegging is vastgelegd.").waitFor();
        griffie.getByText("1 september 2025 tot en met 30 november 2025").first().waitFor();
        griffie.getByText("0 van 3 delen voldaan").waitFor();
        assertThat(axe(griffie)).isEmpty();
        beeld(griffie, "toezegging-open");
        String pagina = griffie.url();

        verzend(besloten.vanPlan(programma));
        griffie.navigate(pagina);
        griffie.getByText("Deels voldaan").first().waitFor();
        griffie.getByText("1 van 3 delen voldaan").waitFor();
        beeld(griffie, "toezegging-deels-voldaan");

        dossiers.zetFase(programma, Fase.PLANVORMING, door("programmamanager"));
        besloten.stelPlanVast(programma);
        verzend(besloten.vanPlan(start("Uitvoeringsplan Pottenberg", "UVP Pottenberg", SoortPlan.UITVOERINGSPLAN, List.of("BU09350203"), programma)));
        verzend(besloten.vanPlan(start("Uitvoeringsplan Nazareth", "UVP Nazareth", SoortPlan.UITVOERINGSPLAN, List.of("BU09350403"), programma)));
        griffie.navigate(pagina);
        griffie.getByText("3 van 3 delen voldaan").waitFor();
        assertThat(griffie.locator(".label").first().textContent()).isEqualTo("Voldaan");
        beeld(griffie, "toezegging-voldaan");
        griffie.navigate("/toezeggingen?stand=VOLDAAN");
        griffie.getByText(programma + "/T-1").waitFor();
        assertThat(axe(griffie)).isEmpty();
        beeld(griffie, "toezeggingen");
        Page manager = als("manager");
        manager.navigate("/toezeggingen?stand=alle");
        manager.getByText(programma + "/T-1").waitFor();
        assertThat(manager.getByText("Leg een toezegging vast").count()).isZero();
    }

    private static void deel(Page pagina, int nummer, String wat, String feit, String termijn) {
        Locator rij = pagina.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Deel " + nummer));
        rij.getByLabel("Wat wordt gedaan?").fill(wat);
        rij.getByLabel("Waaraan is te zien dat het is gedaan?").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(feit));
        rij.getByLabel("Termijn").fill(termijn);
    }

    private static void legVast(Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leg de toezegging vast")).click();
    }

    private String start(String titel, String kort, SoortPlan soort, List<String> wijken, String ouder) {
        return dossiers.start(new NieuwDossier(titel, kort, soort, wijken, List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null,
                "aanleiding", ouder, true), door("programmamanager")).nummer();
    }

    private void verzend(Gemaakt v) {
        UUID rib = ribs.begin(v.voorstel(), v.punten(), Handeling.vanSysteem(Instant.now()));
        berichten.start("rib-gereed", v.dossier(), Map.of("dossier", v.dossier(), "ribId", rib.toString(), "voorstelId", v.voorstel().toString()));
        wachtTot(() -> ribs.van(rib).stand() == RibStand.TER_ONDERTEKENING);
        for (String functie : Raadsinformatiebrieven.ONDERTEKENAARS) {
            wachtTot(() -> rol.heeft(functie, "taak-rib-ondertekenen", v.dossier()));
            rol.voltooi(functie, "taak-rib-ondertekenen", v.dossier(), Map.of("keuze", Ondertekenkeuze.ONDERTEKENEN.name(),
                    "pdfSha256", String.valueOf(ribs.van(rib).pdfSha256())));
        }
        wachtTot(() -> ribs.isVerzonden(rib));
    }

    private static Handeling door(String functie) {
        return Handeling.opPagina(functie, functie, Instant.now());
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
}
