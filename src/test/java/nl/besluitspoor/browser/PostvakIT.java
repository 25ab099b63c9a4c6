package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.document.PdfMaker;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A resident's mail, sent by the job that runs by itself, is found and read in the demonstration's mailbox. */
class PostvakIT extends BrowserIT {

    @Autowired
    private Berichten berichten;

    @Autowired
    private Documenten documenten;

    @Autowired
    private PdfMaker pdf;

    @Autowired
    private PlatformTransactionManager transacties;

    @Test
    void aMessageIsFoundReadAndFollowed() {
        String sleutel = UUID.randomUUID().toString();
        verstuur(sleutel);
        Page pagina = als("wijkmanager");
        pagina.navigate("/postvak");
        pagina.getByLabel("Zoek op e-mailadres of onderwerp").fill(sleutel);
        Locator onderwerp = pagina.getByText("Verslag van de wijkdialoog");
        for (Instant tot = Instant.now().plusSeconds(20); onderwerp.count() == 0 && Instant.now().isBefore(tot); ) {
            pagina.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek")).click();
        }
        assertThat(axe(pagina)).isEmpty();
        beeld(pagina, "postvak");
        onderwerp.click();

        FrameLocator brief = pagina.frameLocator("iframe");
        assertThat(brief.locator("h1").textContent()).isEqualTo("Het verslag van uw wijk is klaar");
        assertThat(brief.locator("body").textContent()).contains("Beste An Voorbeeld,", "Bij dit bericht zit een bijlage.", "Nazareth");
        assertThat(pagina.getByText("bijlage.pdf").getAttribute("href")).contains("/bijlagen/0");
        assertThat(axe(pagina)).isEmpty();
        beeld(pagina, "postvak-bericht");
        pagina.setViewportSize(390, 844);
        assertThat(pagina.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        beeld(pagina, "postvak-bericht-390");
        pagina.navigate("/postvak");
        assertThat(pagina.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        beeld(pagina, "postvak-390");

        pagina.navigate("/berichten/wie-hoort-wat");
        assertThat(pagina.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        beeld(pagina, "wie-hoort-wat-390");
        pagina.setViewportSize(1366, 768);
        assertThat(axe(pagina)).isEmpty();
        beeld(pagina, "wie-hoort-wat");
    }

    private void verstuur(String sleutel) {
        Handeling handeling = Handeling.opPagina("programmamanager", "programmamanager", Instant.now());
        new TransactionTemplate(transacties).executeWithoutResult(status -> {
            UUID bijlage = documenten.bewaar(NieuwDocument.pdf("verslag", "Bijlage", null, "bijlage.pdf",
                    pdf.maak("proef", java.util.Map.of("titel", "Proef", "dossier", "VW-2025-0001", "rijen", List.of("een"))),
                    Openbaarheid.OPENBAAR), handeling).id();
            berichten.enqueue(Bericht.over("verslag-vastgesteld", sleutel).onderwerp("Verslag van de wijkdialoog in Nazareth")
                    .kop("Het verslag van uw wijk is klaar")
                    .alinea("U was bij de wijkdialoog. Wij hebben opgeschreven wat er is gezegd. U kunt het verslag nu lezen.")
                    .alinea("Over enkele maanden hoort u van ons wat wij met uw inbreng hebben gedaan.")
                    .gegeven("Wijk", "Nazareth").gegeven("Bijeenkomst", "4 maart 2025").gegeven("Aantal bijdragen", "12")
                    .link("/publicaties", "Lees het verslag").bijlage(bijlage),
                    List.of(new Ontvanger("An Voorbeeld", sleutel + "@voorbeeld.example", "deelnemer")), handeling);
        });
    }
}
