package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.besluitspoor.college.Besluiten;
import nl.besluitspoor.college.Vrijgegeven;
import nl.besluitspoor.demonstratie.Spelverloop;
import nl.besluitspoor.document.Document;
import nl.besluitspoor.document.Documenten;
import nl.besluitspoor.document.NieuwDocument;
import nl.besluitspoor.geheimhouding.Geheimgrond;
import nl.besluitspoor.geheimhouding.Geheimhouding;
import nl.besluitspoor.geheimhouding.Geheimhoudingen;
import nl.besluitspoor.geheimhouding.Geheimobject;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.Tijdreis;
import nl.besluitspoor.raad.BeslotenVoorstel;
import nl.besluitspoor.raad.Raadsinformatiebrieven;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Geheimvoorstel;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrecy as its people meet it: who asks for it, who records it, who sees that something is there, and who reads it again. */
class GeheimhoudingIT extends BrowserIT {

    private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final String TEKST = "In te stemmen met een bod van zeven ton.";
    private static final String MOTIVATIE = "Het bod noemt de laatste prijs.";

    @Autowired
    AutowireCapableBeanFactory fabriek;

    @Autowired
    Spelverloop spel;

    @Autowired
    Tijdreis tijd;

    @Autowired
    DossierLoop dossiers;

    @Autowired
    Documenten documenten;

    @Autowired
    Besluiten besluiten;

    @Autowired
    Geheimhoudingen geheimhoudingen;

    @Autowired
    Raadsinformatiebrieven ribs;

    @Autowired
    TransactionTemplate transactie;

    @AfterEach
    void zetDeKlokTerug() {
        tijd.close();
    }

    private static Punt punt(UUID id, int nummer, SoortBeslispunt soort, String tekst, @Nullable Geheimvoorstel geheim) {
        return new Punt(id, nummer, soort, tekst, ObjectSoort.OVERIG, "het bod", Openbaarheid.OPENBAAR, null, geheim);
    }

    @Test
    void theWriterChoosesWhatBecomesSecretOnWhichGroundAndWhy() {
        String dossier = fabriek.createBean(Vrijgegeven.class).dossier();
        Handeling steller = Handeling.opPagina("beleidsmedewerker", "beleidsmedewerker", Instant.now());
        documenten.bewaar(new NieuwDocument("upload", "Taxatierapport", dossier, "taxatie.txt", "text/plain", "Voorbeeld".getBytes(StandardCharsets.UTF_8),
                Openbaarheid.INTERN, null), steller);
        UUID voorstel = dossiers.vraagVoorstel(dossier, steller);
        Page p = als("beleidsmedewerker");
        p.navigate("/voorstellen/" + voorstel + "/stukken/beslispunten");
        p.getByText("Voeg een beslispunt toe").click();
        p.locator("#nummer-0").fill("1");
        p.locator("#soort-0").selectOption("GEHEIMHOUDING_OPLEGGEN");
        p.locator("#tekst-0").fill("Geheimhouding op te leggen op een bijlage.");
        p.locator("#objectSoort-0").selectOption("OVERIG");
        p.locator("#openbaarheid-0").selectOption("OPENBAAR");
        p.getByText("Geheimhouding (alleen bij geheimhouding opleggen)").click();
        p.locator("#motivatie-0").fill(MOTIVATIE);
        Locator wat = p.locator("#geheim-0");
        wat.selectOption(new SelectOption().setLabel(wat.locator("option", new Locator.LocatorOptions().setHasText("Taxatierapport")).textContent().strip()));
        bewaar(p);
        p.navigate("/voorstellen/" + voorstel);
        assertThat(p.locator("main")).containsText("de grond van de geheimhouding (Woo 5.1)");
        p.navigate("/voorstellen/" + voorstel + "/stukken/beslispunten");
        assertThat(p.locator("#motivatie-0")).hasValue(MOTIVATIE);
        p.locator("#grond1-0").selectOption("LID2_B");
        beeld(p, "geheimhouding-vragen", true);
        smalEnToegankelijk(p, "geheimhouding vragen");
        bewaar(p);
        p.navigate("/voorstellen/" + voorstel);
        assertThat(p.locator("main")).not().containsText("de grond van de geheimhouding (Woo 5.1)");
        assertThat(p.locator("main")).containsText("Wordt geheim: ");
        assertThat(p.locator("main")).containsText("Woo artikel 5.1, tweede lid, onder b");
    }

    private static void bewaar(Page pagina) {
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar").setExact(true)).last().click();
        pagina.getByText("Bewaard.", new Page.GetByTextOptions().setExact(true)).first().waitFor();
    }

    @Test
    void whatIsSecretIsSeenToBeThereAndIsReadWhenItIsLifted() {
        Vrijgegeven maker = fabriek.createBean(Vrijgegeven.class);
        String dossier = maker.dossier();
        UUID bod = UUID.randomUUID();
        Voorstel voorstel = maker.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(punt(bod, 1, SoortBeslispunt.INSTEMMEN, TEKST, null),
                punt(UUID.randomUUID(), 2, SoortBeslispunt.GEHEIMHOUDING_OPLEGGEN, "Geheimhouding op te leggen op beslispunt 1.",
                        new Geheimvoorstel(new Geheimobject(Geheimobject.Soort.BESLISPUNT, bod), List.of(Geheimgrond.LID2_B), MOTIVATIE, null))));
        besluit(dossier, VANDAAG.plusDays(8), "Wordt geheim: ", "geheimhouding-besluiten");
        String besluit = "/register/besluiten/" + besluiten.vanVoorstel(voorstel.id()).get(0).id();

        Page auditor = als("auditor");
        auditor.navigate(besluit);
        assertThat(auditor.locator("main")).containsText("Dit besluit is geheim.");
        assertThat(auditor.locator("main")).containsText("Woo artikel 5.1, tweede lid, onder b");
        assertThat(auditor.locator("main")).containsText("het college (Gemeentewet artikel 89)");
        assertThat(auditor.content()).doesNotContain("zeven ton", MOTIVATIE);
        beeld(auditor, "geheim-besluit", true);
        smalEnToegankelijk(auditor, "een geheim besluit");
        auditor.navigate("/register?q=zeven+ton&dossier=" + dossier);
        assertThat(auditor.locator("main")).containsText("Geen besluiten gevonden");
        auditor.navigate("/register/dossiers/" + dossier);
        assertThat(auditor.content()).contains("Geheimhouding").doesNotContain("zeven ton", MOTIVATIE);
        smalEnToegankelijk(auditor, "een dossier met een geheim besluit");
        Page steller = als("beleidsmedewerker");
        steller.navigate("/dossiers/" + dossier);
        assertThat(steller.content()).contains("Geheim voorstel").doesNotContain("zeven ton", MOTIVATIE);
        beeld(steller, "geheim-dossier", true);
        Page lid = als("wethouder-wonen");
        lid.navigate("/voorstellen/" + voorstel.id());
        assertThat(lid.locator("main")).containsText(TEKST);

        UUID geheimhouding = geheimhoudingen.vanDossier(dossier).get(0).id();
        maker.met(dossier, Openbaarheid.OPENBAAR, id -> List.of(punt(UUID.randomUUID(), 1, SoortBeslispunt.GEHEIMHOUDING_OPHEFFEN,
                "Geheimhouding op te heffen.", new Geheimvoorstel(null, List.of(), null, geheimhouding))));
        besluit(dossier, VANDAAG.plusDays(16), "Wordt opgeheven: ", "geheimhouding-opheffen");
        auditor.navigate(besluit);
        assertThat(auditor.locator("main")).containsText(TEKST);
        auditor.navigate(besluit + "?peil=" + VANDAAG.plusDays(10));
        assertThat(auditor.locator("main")).containsText("Dit besluit is geheim.");
        assertThat(auditor.content()).doesNotContain("zeven ton");
        auditor.navigate("/register/dossiers/" + dossier);
        assertThat(auditor.locator("main")).containsText("Opgeheven op");
        beeld(auditor, "geheimhouding-opgeheven", true);
    }

    @Test
    void theGriffieRecordsThatTheCouncilLiftsWhatItShares() {
        BeslotenVoorstel.Gemaakt v = fabriek.createBean(BeslotenVoorstel.class).conform();
        Handeling systeem = Handeling.vanSysteem(Instant.now());
        Document bijlage = documenten.bewaar(new NieuwDocument("upload", "Taxatierapport", v.dossier(), "taxatie.txt", "text/plain",
                "Voorbeeld".getBytes(StandardCharsets.UTF_8), Openbaarheid.INTERN, null), systeem);
        UUID rib = ribs.begin(v.voorstel(), v.punten(), systeem);
        UUID id = UUID.randomUUID();
        Geheimhouding geheimhouding = new Geheimhouding(id, v.dossier(), new Geheimobject(Geheimobject.Soort.DOCUMENT, bijlage.id()),
                List.of(Geheimgrond.LID2_B), MOTIVATIE, "college", besluiten.vanVoorstel(v.voorstel()).get(0).id(), Instant.now(), null, null, null);
        transactie.executeWithoutResult(status -> {
            geheimhoudingen.legOp(geheimhouding, bijlage.sha256(), systeem);
            geheimhoudingen.sluit(geheimhouding, new Geheimhouding.Stuk(Geheimhouding.Stuk.Soort.DOCUMENT, bijlage.id(), Openbaarheid.INTERN, null), systeem);
            geheimhoudingen.deelMetRaad(id, systeem);
            jdbc.sql("update rib set stand = 'VERZONDEN', verzonden_op = begonnen_op where id = :id").param("id", rib).update();
        });

        Page griffie = als("griffie");
        griffie.navigate("/dossiers/" + v.dossier());
        assertThat(griffie.content()).contains("Geheimhouding die de raad deelt").doesNotContain("Taxatierapport", MOTIVATIE);
        beeld(griffie, "geheimhouding-van-de-raad", true);
        griffie.getByText("Leg vast dat de raad haar opheft").click();
        smalEnToegankelijk(griffie, "een raadsbesluit vastleggen");
        griffie.locator("#kenmerk").fill("R-2026-17");
        griffie.getByText("Leg het raadsbesluit vast").click();
        assertThat(griffie.locator("#fouten")).containsText("Vul de dag in waarop de raad besloot.");
        assertThat(griffie.locator("#kenmerk")).hasValue("R-2026-17");
        smalEnToegankelijk(griffie, "een raadsbesluit dat is geweigerd");
        beeld(griffie, "raadsbesluit-geweigerd", true);
        griffie.locator("#datum").fill(VANDAAG.toString());
        griffie.locator("#letterlijk").fill("De geheimhouding op het stuk wordt opgeheven.");
        griffie.getByText("Leg het raadsbesluit vast").click();
        griffie.getByText("Vastgelegd is dat de raad de geheimhouding opheft.").waitFor();
        Page steller = als("beleidsmedewerker");
        steller.navigate("/dossiers/" + v.dossier());
        assertThat(steller.content()).contains("raadsbesluit R-2026-17 van", "Taxatierapport");
        beeld(steller, "raadsbesluit-vastgelegd", true);
    }

    /** The college meets on this day and decides all of the dossier's proposal as it was put. */
    private void besluit(String dossier, LocalDate dag, String leest, String naam) {
        String vergadering = spel.planVergadering(dag, dag.minusDays(2));
        String adres = "/vergaderingen/" + vergadering;
        Page secretariaat = als("bestuurssecretariaat");
        Locator agenda = taakVan(secretariaat, adres, "Stel de agenda op");
        agenda.locator(".bs-rij", new Locator.LocatorOptions().setHasText(dossier)).getByRole(AriaRole.CHECKBOX).check();
        maakAf(secretariaat);
        tijd.naar(dag.atTime(10, 0));
        Page secretaris = als("gemeentesecretaris");
        Locator aanwezig = taakVan(secretaris, adres, "Leg de aanwezigheid vast");
        kies(aanwezig, "Hoe besluit het college?", "Er is vergaderd");
        kies(aanwezig, "Wie zit voor?", "Burgemeester");
        maakAf(secretaris);
        Locator besluit = taakVan(secretaris, adres, "Leg het besluit vast");
        assertThat(besluit).containsText(leest);
        kies(besluit, "Wat besloot het college?", "Alles conform het voorstel (‘Conform.’)");
        lees(secretaris, besluit, naam);
        maakAf(secretaris);
    }
}
