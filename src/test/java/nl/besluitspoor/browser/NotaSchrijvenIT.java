package nl.besluitspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.EngineToegang;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import nl.besluitspoor.voorstel.Voorstellen;
import nl.besluitspoor.voorstel.Voorstelstand;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A nota is written on its pages by two people at once, checked, given its parafen, sent back and taken back in Tasklist. */
class NotaSchrijvenIT extends BrowserIT {

    @Autowired
    DossierLoop dossiers;

    @Autowired
    Schrijftafel<Notastuk.Inhoud> notatafel;

    @Autowired
    Voorstellen voorstellen;

    @Autowired
    TaskService taken;

    @Autowired
    EngineToegang toegang;

    private static Handeling door(String wie) {
        return Handeling.opPagina(wie, wie, Instant.now());
    }

    private UUID begin() {
        String dossier = dossiers.start(new NieuwDossier("Programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of("BU09350203"), List.of("servatius"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true),
                door("programmamanager")).nummer();
        return dossiers.vraagVoorstel(dossier, door("beleidsmedewerker"));
    }

    private void zet(UUID voorstel, String code, Notastuk.Inhoud inhoud) {
        notatafel.bewaar(voorstel, code, notatafel.blad(voorstel, code).geldend().versie(), null, inhoud, door("beleidsmedewerker"));
    }

    /** What two people do not write by hand here. */
    private void vulAan(UUID voorstel) {
        zet(voorstel, Notastuk.KERN, new Notastuk.Kern("Programmaplan Veerkrachtige Wijken", LocalDate.of(2025, 6, 24), Openbaarheid.OPENBAAR,
                new Kenmerken(false, false, false, true, false, true)));
        Arrays.stream(SoortSectie.values()).filter(s -> Notastuk.sectie(s.name()) != null && s != SoortSectie.SAMENVATTING)
                .forEach(s -> zet(voorstel, s.name(), new Notastuk.Sectie(s.nummer(), s.kop(), "Voorbeeldtekst over " + s.kop() + ".",
                        s == SoortSectie.FINANCIEN ? new BigDecimal("60000") : null, s == SoortSectie.FINANCIEN ? "Post 6.1" : null)));
        zet(voorstel, Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "Kader", "Het plan geeft een kader."))));
        zet(voorstel, Notastuk.RISICOS, new Notastuk.Onderbouwingen(List.of(
                new Onderbouwing("1.1", "Voortgang is nodig", "Vanaf september 2025 is er met een nieuw team gewerkt aan het programmaplan."))));
        zet(voorstel, Notastuk.RIB, new Notastuk.Rib(new RibTekst("Het college stelde het plan vast.", "De wijken vragen erom.", "Er komt een kader.",
                "De raad hoort de voortgang."), voorstellen.concept(voorstel).beslispunten().stream().map(Punt::id).toList()));
    }

    private String nummer = "";

    @Test
    void twoPeopleWriteOneNotaAtTheSameTimeAndNothingIsLost() {
        UUID voorstel = begin();
        Page een = als("beleidsmedewerker");
        Page twee = als("beleidsmedewerker");
        String pad = "/voorstellen/" + voorstel + "/stukken/samenvatting";
        een.navigate(pad);
        twee.navigate(pad);
        een.locator("#tekst").fill("De tekst van de een.");
        een.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar").setExact(true)).last().click();
        een.getByText("Bewaard.").first().waitFor();
        twee.locator("#tekst").fill("De tekst van de ander.");
        twee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar").setExact(true)).last().click();
        twee.getByText("Twee teksten: voeg ze samen").waitFor();
        assertThat(twee.content()).contains("De tekst van de een.").contains("De tekst van de ander.");
        beeld(twee, "nota-samenvoegen");
        assertThat(axe(twee)).isEmpty();
        twee.locator("#tekst").fill("De tekst van de een en van de ander.");
        twee.getByText("Bewaar de samengevoegde tekst").click();
        twee.getByText("Bewaard.").first().waitFor();
        assertThat(notatafel.naast(voorstel)).isEmpty();
        assertThat(notatafel.blad(voorstel, "SAMENVATTING").geldend().inhoud().toString()).contains("van de een en van de ander");
    }

    @Test
    void aNotaIsWrittenCheckedAndGivenItsParafen() {
        UUID voorstel = begin();
        nummer = voorstellen.van(voorstel).dossier();
        Page steller = als("beleidsmedewerker");
        steller.navigate("/voorstellen/" + voorstel + "/stukken/beslispunten");
        steller.getByText("Voeg een beslispunt toe").click();
        steller.locator("#nummer-0").fill("1");
        steller.locator("#soort-0").selectOption("VASTSTELLEN");
        steller.locator("#tekst-0").fill("Het programmaplan vast te stellen.");
        steller.locator("#objectSoort-0").selectOption("OVERIG");
        steller.locator("#openbaarheid-0").selectOption("OPENBAAR");
        steller.getByText("Voeg een beslispunt toe").click();
        steller.locator("#nummer-1").fill("2");
        steller.locator("#soort-1").selectOption("MANDATEREN");
        steller.locator("#tekst-1").fill("De portefeuillehouder te mandateren.");
        steller.locator("#objectSoort-1").selectOption("OVERIG");
        steller.locator("#openbaarheid-1").selectOption("OPENBAAR");
        steller.getByText("Voorwaarden van het mandaat").last().click();
        steller.locator("#plafond-1").fill("veel");
        steller.getByText("Nog niet bewaard:").waitFor();
        steller.locator("#plafond-1").fill("10.000");
        steller.getByText("Bewaard:").waitFor();
        beeld(steller, "nota-beslispunten");
        assertThat(axe(steller)).isEmpty();
        steller.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar").setExact(true)).last().click();
        steller.getByText("Bewaard.").first().waitFor();
        assertThat(voorstellen.concept(voorstel).beslispunten()).extracting(Punt::nummer).containsExactly(1, 2);
        vulAan(voorstel);
        for (String stuk : List.of("kern", "financien", "argumenten", "rib")) {
            steller.navigate("/voorstellen/" + voorstel + "/stukken/" + stuk);
            beeld(steller, "nota-" + stuk);
            assertThat(axe(steller)).as(stuk).isEmpty();
        }
        steller.navigate("/voorstellen/" + voorstel);
        beeld(steller, "nota-overzicht");
        assertThat(axe(steller)).isEmpty();
        Page telefoon = venster(390, 844);
        meldAan(telefoon, "beleidsmedewerker");
        telefoon.navigate("/voorstellen/" + voorstel);
        beeld(telefoon, "nota-overzicht-390");
        telefoon.navigate("/voorstellen/" + voorstel + "/stukken/beslispunten");
        beeld(telefoon, "nota-beslispunten-390");
        assertThat((Integer) telefoon.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);

        Locator schrijven = open(steller, "beleidsmedewerker", "Schrijf het voorstel");
        steller.waitForTimeout(1500);
        beeld(steller, "taak-schrijven");
        schrijven.getByLabel("De nota is klaar").check();
        voltooi(steller);
        open(steller, "beleidsmedewerker", "Behandel de bevindingen");
        steller.waitForTimeout(1500);
        beeld(steller, "taak-bevindingen");
        for (Locator keuze : steller.locator("select[bs-veld=keuze]").all()) {
            keuze.selectOption("BEVESTIGEN");
        }
        for (Locator reden : steller.locator("textarea[bs-veld=reden]:visible").all()) {
            reden.fill("Zo bedoeld, voorbeeld.");
        }
        beeld(steller, "taak-bevindingen-ingevuld");
        voltooi(steller);
        wacht(voorstel, Voorstelstand.PARAFERING);

        Page financien = als("financien");
        Locator paraaf = open(financien, "financien", "Geef paraaf");
        financien.waitForTimeout(1500);
        beeld(financien, "taak-paraaf");
        paraaf.getByLabel("Niet akkoord").check();
        paraaf.locator("textarea").fill("De dekking ontbreekt.");
        beeld(financien, "taak-paraaf-niet-akkoord");
        voltooi(financien);
        wacht(voorstel, Voorstelstand.PARAFEN_VERWERKEN);

        Locator verwerken = open(steller, "beleidsmedewerker", "Verwerk de parafen");
        steller.waitForTimeout(1500);
        beeld(steller, "taak-parafen-verwerken");
        assertThat(steller.content()).contains("De dekking ontbreekt.");
        verwerken.getByLabel("Ik laat de nota zoals hij is").check();
        verwerken.locator("textarea").fill("De dekking staat in het plan.");
        voltooi(steller);
        wacht(voorstel, Voorstelstand.PARAFERING);
        for (String wie : List.of("financien", "juridisch", "communicatie", "management")) {
            if (voorstellen.van(voorstel).stand() != Voorstelstand.PARAFERING) {
                break;
            }
            if (toegang.zonderRechten(() -> taken.createTaskQuery().taskNameLike("Geef paraaf%" + nummer + "%").taskCandidateGroup(wie).count()) == 0) {
                continue;
            }
            Page pagina = als(wie);
            open(pagina, wie, "Geef paraaf").getByLabel("Akkoord", new Locator.GetByLabelOptions().setExact(true)).check();
            voltooi(pagina);
        }
        wacht(voorstel, Voorstelstand.BEOORDELING);
        Page houder = als("portefeuillehouder");
        Locator oordeel = open(houder, "portefeuillehouder", "Beoordeel het voorstel");
        houder.waitForTimeout(1500);
        beeld(houder, "taak-beoordelen");
        oordeel.getByLabel("Vrijgeven voor de agenda van het college").check();
        voltooi(houder);
        wacht(voorstel, Voorstelstand.VRIJGEGEVEN);

        houder.navigate("/voorstellen/" + voorstel + "/terugnemen");
        beeld(houder, "nota-terugnemen");
        assertThat(axe(houder)).isEmpty();
        houder.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem het voorstel terug")).click();
        houder.getByText("Zeg waarom u het voorstel terugneemt").waitFor();
        houder.getByLabel("Reden").fill("Eerst nog een gesprek met de wijk.");
        houder.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem het voorstel terug")).click();
        houder.getByText("U hebt het voorstel teruggenomen").waitFor();
        beeld(houder, "nota-teruggenomen");
        assertThat(axe(houder)).isEmpty();
        assertThat(voorstellen.van(voorstel).stand()).isEqualTo(Voorstelstand.TERUGGENOMEN);
        assertThat(nummer).isNotBlank();
    }

    /** Opens the task in Tasklist as its link in a mail does, taken up by this person. Gives the form. */
    private Locator open(Page pagina, String wie, String taaknaam) {
        Task taak = null;
        for (int keer = 0; taak == null && keer < 80; keer++) {
            taak = toegang.zonderRechten(() -> taken.createTaskQuery().taskNameLike(taaknaam + "%" + nummer + "%").active().taskCandidateUser(wie).listPage(0, 1)
                    .stream().findFirst().orElseGet(() -> taken.createTaskQuery().taskNameLike(taaknaam + "%" + nummer + "%").taskCandidateGroupIn(List.of(wie))
                            .listPage(0, 1).stream().findFirst().orElse(null)));
            if (taak == null) {
                pagina.waitForTimeout(250);
            }
        }
        if (taak == null) {
            throw new IllegalStateException("geen taak " + taaknaam + " voor " + wie);
        }
        String id = taak.getId();
        toegang.zonderRechten(() -> {
            taken.claim(id, wie);
            return true;
        });
        pagina.navigate("/camunda/app/tasklist/default/#/?task=" + taak.getId());
        Locator formulier = pagina.locator(".fjs-container, form.bs-formulier").first();
        formulier.waitFor();
        return formulier;
    }

    private static void voltooi(Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afronden")).last().click();
        pagina.waitForTimeout(1200);
    }

    private void wacht(UUID voorstel, Voorstelstand stand) {
        for (int i = 0; i < 60 && voorstellen.van(voorstel).stand() != stand; i++) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(voorstellen.van(voorstel).stand()).isEqualTo(stand);
    }
}
