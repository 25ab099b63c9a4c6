package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.proces.ProcesBerichten;
import nl.besluitspoor.proces.raadsinformatiebrief.RibModel;
import nl.besluitspoor.raad.BeslotenVoorstel;
import nl.besluitspoor.raad.BeslotenVoorstel.Gemaakt;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.raad.RibStand;
import nl.besluitspoor.raad.Routing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A letter to the council, signed by two and received by the griffie, as they do it in Tasklist. */
class RaadsinformatiebriefIT extends BrowserIT {

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    Raadsinformatiebrieven ribs;

    @Autowired
    ProcesBerichten berichten;

    @Test
    void isSignedOnTheFileThatIsShownAndReceivedByTheGriffie() {
        Gemaakt v = fabriek.createBean(BeslotenVoorstel.class).conform();
        UUID rib = ribs.begin(v.voorstel(), v.punten(), Handeling.vanSysteem(Instant.now()));
        berichten.start(RibModel.RIB_GEREED, v.dossier(), Map.of(RibModel.DOSSIER, v.dossier(), RibModel.RIB_ID, rib.toString(),
                RibModel.VOORSTEL_ID, v.voorstel().toString()));
        wachtTot(() -> ribs.van(rib).stand() == RibStand.TER_ONDERTEKENING);

        Page burgemeester = als("burgemeester");
        Locator brief = taakVan(burgemeester, "/dossiers/" + v.dossier(), "Onderteken de RIB");
        brief.getByText("Controlegetal van deze PDF").waitFor();
        assertThat(brief.getByLabel("Controlegetal van deze PDF (SHA-256)").inputValue()).isEqualTo(ribs.van(rib).pdfSha256());
        assertThat(brief.textContent()).contains("Aanpak Pottenberg").contains(ribs.van(rib).kenmerk()).contains("In te stemmen met de aanpak")
                .contains("U ondertekent als burgemeester");
        beeld(burgemeester, "rib-ondertekenen");
        brief.getByText("Ik stuur de brief terug").click();
        brief.getByText("Reden van terugsturen").scrollIntoViewIfNeeded();
        voltooi(burgemeester);
        burgemeester.getByText("Vul in waarom u de RIB terugstuurt.").first().waitFor();
        beeld(burgemeester, "rib-terugsturen");
        brief.getByText("Ik onderteken deze brief").click();
        beeld(burgemeester, "rib-ondertekenen-onder");
        voltooi(burgemeester);
        wachtTot(() -> ribs.van(rib).handtekeningen().size() == 1);

        Page secretaris = als("gemeentesecretaris");
        Locator tweede = taakVan(secretaris, "/dossiers/" + v.dossier(), "Onderteken de RIB");
        tweede.getByText("De burgemeester, op").waitFor();
        tweede.getByText("Ik onderteken deze brief").click();
        voltooi(secretaris);
        wachtTot(() -> ribs.isVerzonden(rib));

        Page griffie = als("griffie");
        Locator ontvangst = taakVan(griffie, "/dossiers/" + v.dossier(), "Bevestig ontvangst");
        ontvangst.getByText("Wat doet de raad met de brief?").waitFor();
        beeld(griffie, "rib-ontvangst");
        ontvangst.getByText("Betrekken bij een agendapunt").click();
        ontvangst.getByLabel("Bij welk agendapunt?").fill("Raad, punt 12");
        beeld(griffie, "rib-ontvangst-agendapunt");
        voltooi(griffie);
        wachtTot(() -> ribs.van(rib).stand() == RibStand.ONTVANGEN);
        assertThat(ribs.van(rib).ontvangst()).satisfies(o -> {
            assertThat(o.routing()).isEqualTo(Routing.BETREKKEN_BIJ_AGENDAPUNT);
            assertThat(o.agendapunt()).isEqualTo("Raad, punt 12");
        });
    }

    private static void voltooi(Page pagina) {
        Locator knop = pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afronden"));
        knop.first().click();
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
