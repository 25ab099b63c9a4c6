package nl.besluitspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.besluitspoor.demonstratie.Dossiergegevens;
import nl.besluitspoor.demonstratie.Dossiergegevens.Bijdrage;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.proces.Tijdreis;
import nl.besluitspoor.voorstel.Nota;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.NotaLezer;
import nl.besluitspoor.voorstel.SoortBeslispunt;
import nl.besluitspoor.voorstel.SoortSectie;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * The real case, as its people carry it: from the page where the dossier starts, over dialogues, plan, nota and the
 * college's meeting of 24 June 2025, to the griffie's receipt and the public besluitenlijst. Each person signs in, opens
 * his tasks from the page of the dossier or meeting, and types in the fields as their labels ask. The clock stands on the
 * days of the source. Two of the six partners answer; the others let their term pass. Three of the six members of the
 * college read the agenda; for the others it closes by itself.
 */
class HeleZaakIT extends BrowserIT {

    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 13);
    private static final LocalDate COLLEGE = LocalDate.of(2025, 6, 24);

    @Autowired
    Tijdreis tijd;

    @Autowired
    ManagementService engine;

    private final Map<String, Page> mensen = new HashMap<>();
    private String dossier = "";
    private String vergadering = "";
    private int formulieren;

    @AfterEach
    void zetDeKlokTerug() {
        tijd.close();
    }

    @Test
    void theRealCaseGoesFromTheDialogueToThePublicList() throws Exception {
        Nota nota = NotaLezer.lees(new ClassPathResource("data/collegevoorstel-veerkrachtige-wijken.txt").getContentAsString(StandardCharsets.UTF_8));
        Dialoog pottenberg = Dossiergegevens.pottenberg(LocalDate.of(2025, 2, 4));
        Dialoog nazareth = Dossiergegevens.nazareth(LocalDate.of(2025, 2, 6));

        op(BEGIN);
        startHetDossier();
        planDeWijkdialoog(pottenberg);
        planDeWijkdialoog(nazareth);
        op(LocalDate.of(2025, 2, 7));
        legDeInbrengVast(pottenberg);
        legDeInbrengVast(nazareth);
        stelHetVerslagVast(pottenberg);
        stelHetVerslagVast(nazareth);

        op(LocalDate.of(2025, 3, 10));
        schrijfHetPlan();
        beantwoordDeInbreng();
        stemIn("servatius");
        geefOpmerkingen("trajekt");
        op(LocalDate.of(2025, 4, 7));
        geefAdvies("financien");
        geefAdvies("communicatie");
        geefAdvies("onderzoek");
        verwerkReactiesEnAdviezen();
        geefHetPlanVrij();

        op(LocalDate.of(2025, 5, 20));
        schrijfDeNota(nota);
        behandelDeBevindingen();
        op(LocalDate.of(2025, 6, 3));
        geefParaaf("financien");
        geefParaaf("communicatie");
        geefParaaf("juridisch");
        geefParaaf("management");
        geefHetVoorstelVrij();

        op(LocalDate.of(2025, 6, 16));
        planDeVergadering();
        stelDeAgendaOp();
        leesDeStukken("burgemeester");
        leesDeStukken("portefeuillehouder");
        leesDeStukken("wethouder-financien");
        op(COLLEGE);
        legDeAanwezigheidVast();
        legHetBesluitVast();
        stelDeBesluitenlijstVast();
        ondertekenDeBesluitenlijst("burgemeester");
        ondertekenDeBesluitenlijst("gemeentesecretaris");
        nogNietOpenbaar();
        legHetMandaatVast();
        ondertekenDeBrief("burgemeester");
        ondertekenDeBrief("gemeentesecretaris");
        bevestigDeOntvangst();
        leesDeOpenbareBesluitenlijst();
    }

    private void startHetDossier() {
        Page p = wie("programmamanager");
        p.navigate("/");
        link(p, "Start een dossier").click();
        vul(p, "Titel", "programmaplan Veerkrachtige Wijken");
        vul(p, "Korte titel", "Veerkrachtige Wijken");
        kruisAan(p, AriaRole.RADIO, "Programmaplan");
        kruisAan(p, AriaRole.CHECKBOX, "Pottenberg");
        kruisAan(p, AriaRole.CHECKBOX, "Nazareth");
        for (String partner : List.of("Servatius", "Woonpunt", "Trajekt", "Envida", "Mondriaan", "Provincie Limburg")) {
            kruisAan(p, AriaRole.CHECKBOX, partner);
        }
        p.getByLabel("Portefeuille", exact()).selectOption("Veerkrachtige Wijken");
        kruisAan(p, AriaRole.RADIO, "Openbaar");
        vul(p, "Aanleiding", "Met de ambities vanuit het coalitieakkoord 2022-2026 is de urgentie geduid om te werken aan het versterken van de veerkracht "
                + "en weerbaarheid van inwoners en wijken. In een aantal wijken is de stapeling van opgaven groot.");
        knop(p, "Start het dossier").dblclick();
        p.waitForURL("**/dossiers/VW-2025-*");
        dossier = p.url().replaceAll(".*/dossiers/([^/?#]+).*", "$1");
        assertThat(p.locator("main")).containsText("Plan de wijkdialoog: Pottenberg");
    }

    private void planDeWijkdialoog(Dialoog dialoog) {
        Page p = wie("wijkmanager");
        Locator f = taak(p, "Plan de wijkdialoog: " + dialoog.wijk());
        vul(f, "Wat vraagt u aan de wijk?", Dossiergegevens.VOORBEELD + "wat is er nodig om samen verder te komen in " + dialoog.wijk() + "?");
        Locator bijeenkomst = rij(f, "bijeenkomsten", 0);
        vul(bijeenkomst, "Datum", dialoog.gehouden().toString());
        vul(bijeenkomst, "Begintijd", "19:30");
        vul(bijeenkomst, "Plaats", dialoog.plaats());
        knop(f, "Genodigde toevoegen").click();
        Locator genodigde = f.locator("[bs-rijen=genodigden] .bs-rij").last();
        kies(genodigde, "Wie", "bewoner");
        vul(genodigde, "Naam", "Voorbeeld Bewoner");
        vul(genodigde, "Mailadres", "bewoner-" + dialoog.wijk().toLowerCase(java.util.Locale.ROOT) + "@voorbeeld.example");
        genodigde.getByLabel("wil het verslag ontvangen").check();
        maakAf(p);
    }

    private void legDeInbrengVast(Dialoog dialoog) {
        Page p = wie("wijkmanager");
        Locator f = taak(p, "Leg de inbreng vast: " + dialoog.wijk());
        vul(f, "Datum", dialoog.gehouden().toString());
        vul(f, "Aantal aanwezigen", String.valueOf(dialoog.aanwezig()));
        for (int i = 0; i < dialoog.bijdragen().size(); i++) {
            Bijdrage bijdrage = dialoog.bijdragen().get(i);
            knop(f, "Inbreng toevoegen").click();
            Locator regel = rij(f, "inbreng", i);
            regel.getByLabel("Van", new Locator.GetByLabelOptions().setExact(true)).selectOption(bijdrage.gever());
            regel.getByLabel("Pijler").selectOption(bijdrage.pijler());
            vul(regel, "Wat werd er gezegd?", bijdrage.tekst());
        }
        kies(f, "Komt er nog een bijeenkomst?", "Nee, dit was de laatste");
        vul(f, "Samenvatting van de dialoog", dialoog.samenvatting());
        maakAf(p);
    }

    private void stelHetVerslagVast(Dialoog dialoog) {
        Page p = wie("programmamanager");
        Locator f = taak(p, "Stel het verslag vast: " + dialoog.wijk());
        assertThat(f).containsText(dialoog.bijdragen().get(0).tekst());
        assertThat(f).containsText(dialoog.samenvatting());
        kies(f, "Wat besluit u?", "Vaststellen: het verslag is volledig");
        maakAf(p);
    }

    private void schrijfHetPlan() {
        Page p = wie("beleidsmedewerker");
        Map<String, Stuk.Inhoud> stukken = Programmaplan.stukken("Programmaplan Veerkrachtige Wijken", LocalDate.of(2025, 7, 1), LocalDate.of(2045, 6, 30));
        naarHetPlan(p, "Titel en looptijd");
        vul(p, "Titel van het plan", "Programmaplan Veerkrachtige Wijken");
        vul(p, "Begindatum", "2025-07-01");
        vul(p, "Einddatum", "2045-06-30");
        antwoord(p, "Worden er bij de uitvoering persoonsgegevens verwerkt?", "Nee");
        antwoord(p, "Is er communicatie met bewoners nodig?", "Ja");
        bewaar(p);
        naarHetPlan(p, "Samenvatting");
        vul(p, "Tekst", ((Stuk.Tekst) stukken.get(Stuk.SAMENVATTING)).tekst());
        bewaar(p);
        naarHetPlan(p, "Voorwoord uit de wijk");
        vul(p, "Tekst", ((Stuk.Tekst) stukken.get(Stuk.VOORWOORD)).tekst());
        bewaar(p);
        naarHetPlan(p, "Doelen");
        for (Doel doel : ((Stuk.Doelen) stukken.get(Stuk.DOELEN)).rijen()) {
            Locator r = nieuweRij(p, "Voeg een doel toe");
            vul(r, "Doel", doel.omschrijving());
            r.getByLabel("Pijler").selectOption(doel.pijler().name());
            vul(r, "Indicator (wat u meet)", doel.indicator());
            vul(r, "Nulmeting (met eenheid)", doel.nulmeting());
            vul(r, "Streefwaarde (met eenheid)", doel.streefwaarde());
            vul(r, "In welk jaar", String.valueOf(doel.jaar()));
        }
        bewaar(p);
        naarHetPlan(p, "Begroting");
        for (Begrotingsjaar jaar : ((Stuk.Begroting) stukken.get(Stuk.BEGROTING)).rijen()) {
            Locator r = nieuweRij(p, "Voeg een jaar toe");
            vul(r, "Jaar", String.valueOf(jaar.jaar()));
            vul(r, "Bedrag in euro", "50.000");
            vul(r, "Dekking (waar het geld vandaan komt)", jaar.dekking());
        }
        bewaar(p);
        naarHetPlan(p, "Acties");
        for (Actie actie : ((Stuk.Acties) stukken.get(Stuk.ACTIES)).rijen()) {
            Locator r = nieuweRij(p, "Voeg een actie toe");
            vul(r, "Actie", actie.omschrijving());
            r.getByLabel("Bij welk doel").selectOption(String.valueOf(actie.doel()));
            vul(r, "Trekker (wie zorgt dat het gebeurt)", actie.trekker());
            r.getByLabel("Partner").selectOption(actie.partner() == null ? "" : actie.partner());
            vul(r, "Begindatum", actie.begindatum().toString());
            vul(r, "Einddatum", actie.einddatum().toString());
            vul(r, "Bedrag in euro (0 als het niets kost)", actie.bedrag().toPlainString().replace('.', ','));
        }
        bewaar(p);
        p.navigate("/dossiers/" + dossier + "/plan");
        knop(p, "Voeg een hoofdstuk toe").click();
        vul(p, "Kop van het hoofdstuk", "Veranderaanpak");
        vul(p, "Tekst", "De aanpak is een lerend proces, waarbij we samen blijven ontdekken en ontwikkelen om zo tot de gewenste resultaten te komen "
                + "op korte en lange termijn.");
        bewaar(p);
        Locator f = taak(p, "Stel het plan op");
        assertThat(f).containsText("Alles is ingevuld");
        f.getByLabel("Het concept is klaar").check();
        maakAf(p);
    }

    private void beantwoordDeInbreng() {
        Page p = wie("beleidsmedewerker");
        p.navigate("/dossiers/" + dossier);
        link(p, "Naar de inbreng").click();
        int aantal = p.locator("ol.vragen > li").count();
        for (int i = 0; i < aantal; i++) {
            Locator vraag = p.locator("ol.vragen > li").nth(i);
            vraag.getByLabel("Overgenomen", new Locator.GetByLabelOptions().setExact(true)).check();
            vul(vraag, "Reden", Dossiergegevens.VOORBEELD + "dit past bij de doelen van het plan.");
            vraag.getByLabel("Plaats in het plan").selectOption("D1");
            vraag.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Bewaar dit antwoord"))).click();
            assertThat(p.locator("ol.vragen > li").nth(i).getByText("beantwoord", new Locator.GetByTextOptions().setExact(true))).isVisible();
        }
        assertThat(p.locator("main")).containsText("Alle 5 bijdragen hebben een antwoord.");
        Locator f = taak(p, "Beantwoord de inbreng");
        f.getByLabel("Elke inbreng heeft een antwoord").check();
        maakAf(p);
    }

    private void stemIn(String partner) {
        Page p = wie(partner);
        taak(p, "Reageer op het conceptplan").getByLabel("Wij stemmen in").check();
        maakAf(p);
    }

    private void geefOpmerkingen(String partner) {
        Page p = wie(partner);
        Locator f = taak(p, "Reageer op het conceptplan");
        f.getByLabel("Wij hebben opmerkingen").check();
        vul(f, "Uw reactie", Dossiergegevens.VOORBEELD + "zeg bij actie A1 ook hoe bewoners het punt vinden.");
        maakAf(p);
    }

    private void geefAdvies(String discipline) {
        Page p = wie(discipline);
        Locator f = taak(p, "Geef advies");
        assertThat(f).containsText("geen reactie");
        f.getByLabel("Positief", new Locator.GetByLabelOptions().setExact(true)).check();
        vul(f, "Toelichting", Dossiergegevens.VOORBEELD + "geen opmerkingen.");
        maakAf(p);
    }

    private void verwerkReactiesEnAdviezen() {
        Page p = wie("beleidsmedewerker");
        p.navigate("/dossiers/" + dossier + "/plan");
        link(p, "Reacties en adviezen").click();
        Locator open = p.locator("ol.vragen > li", new Page.LocatorOptions().setHasText("nog open"));
        while (open.count() > 0) {
            int nog = open.count();
            vul(open.first(), "Wat doet u hiermee, en waarom?", Dossiergegevens.VOORBEELD + "dank, dit nemen we mee.");
            open.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Bewaar dit antwoord"))).click();
            assertThat(open).hasCount(nog - 1);
        }
        Locator f = taak(p, "Verwerk reacties en adviezen");
        assertThat(f).containsText("Alles heeft een antwoord");
        f.getByLabel("Nee, door naar de programmamanager voor vrijgave").check();
        maakAf(p);
    }

    private void geefHetPlanVrij() {
        Page p = wie("programmamanager");
        Locator f = taak(p, "Geef het plan vrij");
        assertThat(f).containsText("€ 100.000,00");
        f.getByLabel("Vrijgeven: dit plan kan naar het college").check();
        maakAf(p);
    }

    private void schrijfDeNota(Nota nota) {
        Page p = wie("beleidsmedewerker");
        p.navigate("/dossiers/" + dossier);
        wachtOp(p, p.locator("#voorstellen"));
        p.locator("#voorstellen ~ .kaart h3 a").first().click();
        String voorstel = p.url();
        naarHetStuk(p, voorstel, "Onderwerp en kenmerken");
        vul(p, "Onderwerp van het voorstel", nota.titel());
        vul(p, "Datum van de nota", nota.datum().toString());
        p.getByLabel("Openbaarheid van nota en brief").selectOption("OPENBAAR");
        antwoord(p, "Gaat het om een privaatrechtelijke handeling", "Nee");
        antwoord(p, "Richt de gemeente een rechtspersoon op", "Nee");
        antwoord(p, "Heeft het ingrijpende gevolgen", "Nee");
        antwoord(p, "Is de raad toegezegd", "Ja");
        antwoord(p, "Worden er bij de uitvoering persoonsgegevens verwerkt?", "Nee");
        antwoord(p, "Is er communicatie met bewoners nodig?", "Ja");
        bewaar(p);
        for (Nota.Sectie sectie : nota.secties()) {
            if (sectie.soort().heeftTekst() && sectie.soort() != SoortSectie.OVERIG) {
                naarHetStuk(p, voorstel, sectie.soort().kop());
                vul(p, "Nummer van de kop", sectie.nummer() == null ? "" : sectie.nummer());
                vul(p, "Kop", sectie.kop());
                vul(p, "Tekst", sectie.tekst());
                if (sectie.soort() == SoortSectie.FINANCIEN) {
                    vul(p, "Begrotingspost", "programmaplan, hoofdstuk 9");
                }
                bewaar(p);
            }
        }
        naarHetStuk(p, voorstel, "Beslispunten");
        for (Nota.Punt punt : nota.beslispunten()) {
            Locator r = punt.nummer() == 1 ? p.locator("[data-rij]").first() : nieuweRij(p, "Voeg een beslispunt toe");
            vul(r, "Nummer", String.valueOf(punt.nummer()));
            kies(r, "Wat vraagt u het college?", punt.soort() == SoortBeslispunt.VASTSTELLEN ? "Vaststellen" : "Mandateren");
            vul(r, "Beslispunt", punt.tekst());
            r.getByLabel("Waar gaat het over?").selectOption("PLAN");
            vul(r, "Naam van het plan of onderwerp", "programmaplan Veerkrachtige Wijken");
            r.getByLabel("Openbaarheid").selectOption("OPENBAAR");
        }
        bewaar(p);
        onderbouw(p, voorstel, "Argumenten", "Voeg een argument toe", nota.argumenten());
        onderbouw(p, voorstel, "Kanttekeningen of risico’s", "Voeg een kanttekening toe", nota.risicos());
        naarHetStuk(p, voorstel, "Raadsinformatiebrief");
        vul(p, "Kernboodschap", "Het college heeft het programmaplan Veerkrachtige Wijken vastgesteld (beslispunt 1) en de portefeuillehouder gemandateerd "
                + "om mogelijke aanvullingen en wijzigingen te verwerken (beslispunt 2). " + Dossiergegevens.VOORBEELD + "deze brief is een voorbeeld.");
        vul(p, "Aanleiding", "Bij de commissievergadering op 1 april 2025 is aangekondigd dat de raad het programmaplan ontvangt na vaststelling.");
        vul(p, "Gevolgen", "Het plan geeft een kader voor het werk in Pottenberg en Nazareth, samen met bewoners en partners.");
        vul(p, "Vervolg", "De uitvoeringsplannen voor Pottenberg en Nazareth worden aangeboden zodra zij zijn vastgesteld.");
        for (Locator punt : p.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Over welke beslispunten vertelt de brief?"))
                .getByRole(AriaRole.CHECKBOX).all()) {
            punt.check();
        }
        bewaar(p);
        Locator f = taak(p, "Schrijf het voorstel");
        assertThat(f).containsText("Alles wat verplicht is, is ingevuld");
        f.getByLabel("De nota is klaar").check();
        maakAf(p);
    }

    private void onderbouw(Page p, String voorstel, String stuk, String erbij, List<Onderbouwing> rijen) {
        naarHetStuk(p, voorstel, stuk);
        for (Onderbouwing rij : rijen) {
            Locator r = nieuweRij(p, erbij);
            vul(r, "Nummer, bijvoorbeeld 1.2", rij.nummer());
            vul(r, "Kop", rij.kop());
            vul(r, "Tekst", rij.tekst());
        }
        bewaar(p);
    }

    private void behandelDeBevindingen() {
        Page p = wie("beleidsmedewerker");
        Locator f = taak(p, "Behandel de bevindingen");
        assertThat(f).containsText("Vanaf september 2025 is er");
        Locator bevindingen = f.locator("[bs-rijen=antwoorden] .bs-rij");
        bevindingen.first().waitFor();
        for (Locator bevinding : bevindingen.all()) {
            kies(bevinding, "Wat doet u hiermee?", "Bevestigen: de tekst blijft zo");
            vul(bevinding, "Waarom blijft de tekst zo?", Dossiergegevens.VOORBEELD + "de steller laat de tekst van de nota zoals die is.");
        }
        maakAf(p);
    }

    private void geefParaaf(String discipline) {
        Page p = wie(discipline);
        Locator f = taak(p, "Geef paraaf");
        assertThat(f).containsText("Controlegetal van de inhoud");
        f.getByLabel("Akkoord", new Locator.GetByLabelOptions().setExact(true)).check();
        maakAf(p);
    }

    private void geefHetVoorstelVrij() {
        Page p = wie("portefeuillehouder");
        Locator f = taak(p, "Beoordeel het voorstel");
        assertThat(f).containsText("Vanaf september 2025 is er");
        f.getByLabel("Vrijgeven voor de agenda van het college").check();
        maakAf(p);
    }

    private void planDeVergadering() {
        Page p = wie("bestuurssecretariaat");
        p.navigate("/");
        p.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Vergaderingen")).click();
        vul(p, "Datum", COLLEGE.toString());
        vul(p, "Begintijd", "09:30");
        vul(p, "Plaats", "Stadhuis (voorbeeld)");
        vul(p, "De agenda sluit op", "2025-06-20");
        vul(p, "Tijd waarop de agenda sluit", "12:00");
        knop(p, "Plan de vergadering").click();
        p.waitForURL("**/vergaderingen/BW-2025-*");
        vergadering = p.url().replaceAll(".*/vergaderingen/([^/?#]+).*", "$1");
    }

    private void stelDeAgendaOp() {
        Page p = wie("bestuurssecretariaat");
        Locator f = vergadertaak(p, "Stel de agenda op");
        Locator voorstellen = f.locator("[bs-rijen=punten] .bs-rij");
        voorstellen.first().waitFor();
        for (Locator voorstel : voorstellen.all()) {
            voorstel.getByRole(AriaRole.CHECKBOX).first().setChecked(voorstel.textContent().contains(dossier));
        }
        Locator onze = f.locator(".bs-rij", new Locator.LocatorOptions().setHasText(dossier));
        assertThat(onze).containsText("Voorgesteld: bespreekstuk");
        vul(onze, "Plaats op de agenda", "1");
        maakAf(p);
    }

    private void leesDeStukken(String lid) {
        Page p = wie(lid);
        assertThat(vergadertaak(p, "Markeer de stukken")).containsText("programmaplan Veerkrachtige Wijken");
        maakAf(p);
    }

    private void legDeAanwezigheidVast() {
        Page p = wie("gemeentesecretaris");
        Locator f = vergadertaak(p, "Leg de aanwezigheid vast");
        kies(f, "Hoe besluit het college?", "Er is vergaderd");
        assertThat(f.getByText("is aanwezig")).hasCount(6);
        kies(f, "Wie zit voor?", "Burgemeester");
        maakAf(p);
    }

    private void legHetBesluitVast() {
        Page p = wie("gemeentesecretaris");
        Locator f = vergadertaak(p, "Leg het besluit vast");
        kies(f, "Wat besloot het college?", "Alles conform het voorstel (‘Conform.’)");
        maakAf(p);
    }

    private void stelDeBesluitenlijstVast() {
        Page p = wie("gemeentesecretaris");
        Locator f = vergadertaak(p, "Stel de besluitenlijst vast");
        assertThat(f.locator("table", new Locator.LocatorOptions().setHasText("Besluiten"))).containsText("Conform.");
        maakAf(p);
    }

    private void ondertekenDeBesluitenlijst(String ondertekenaar) {
        Page p = wie(ondertekenaar);
        Locator f = vergadertaak(p, "Onderteken de besluitenlijst");
        assertThat(f.getByLabel("Controlegetal van deze PDF (SHA-256)")).hasValue(Pattern.compile("[0-9a-f]{64}"));
        kies(f, "Wat doet u?", "Ik onderteken dit bestand");
        maakAf(p);
    }

    private void legHetMandaatVast() {
        Page p = wie("juridisch");
        Locator f = taak(p, "Leg het mandaat vast");
        assertThat(f).containsText("De portefeuillehouder te mandateren");
        kies(f, "Geeft dit besluit een mandaat?", "Ja, ik leg het mandaat vast");
        kies(f, "Waarop rust het?", "Gemeentewet artikel 168: een lid van het college");
        kies(f, "Aan een functie of aan een persoon?", "aan een functie");
        kies(f, "Functie", "Portefeuillehouder");
        kies(f, "Portefeuille (als de functie er een heeft)", "Veerkrachtige Wijken");
        kies(f, "Waarvoor geldt het?", "het plan van dit dossier");
        vul(f, "Geldt vanaf", COLLEGE.toString());
        beeld(p, "hele-zaak-mandaat");
        maakAf(p);
    }

    /** The council has nothing yet: the list waits. */
    private void nogNietOpenbaar() {
        Page p = wie("iemand buiten");
        p.navigate("/publicaties");
        assertThat(p.locator("main")).not().containsText(vergadering);
    }

    private void ondertekenDeBrief(String ondertekenaar) {
        Page p = wie(ondertekenaar);
        Locator f = taak(p, "Onderteken de RIB");
        assertThat(f.getByLabel("Controlegetal van deze PDF (SHA-256)")).hasValue(Pattern.compile("[0-9a-f]{64}"));
        f.getByLabel("Ik onderteken deze brief").check();
        maakAf(p);
    }

    private void bevestigDeOntvangst() {
        Page p = wie("griffie");
        Locator f = taak(p, "Bevestig ontvangst");
        assertThat(f).containsText(dossier + "/RIB-1");
        f.getByLabel("Voor kennisgeving aannemen").check();
        maakAf(p);
        p.navigate("/dossiers/" + dossier);
        assertThat(p.locator("main")).containsText("Uitvoering");
    }

    private void leesDeOpenbareBesluitenlijst() {
        Page p = wie("iemand buiten");
        p.navigate("/");
        link(p, "Publicaties").first().click();
        link(p, "24 juni 2025 (" + vergadering + ")").click();
        Locator lijst = p.locator("main");
        assertThat(lijst).containsText("programmaplan Veerkrachtige Wijken");
        assertThat(lijst).containsText("Beslispunt 1");
        assertThat(lijst).containsText("Beslispunt 2");
        assertThat(lijst.getByText("Conform.")).hasCount(2);
        assertThat(axe(p)).isEmpty();
        beeld(p, "hele-zaak-besluitenlijst");
        p.navigate("/publicaties");
        assertThat(p.locator("main")).containsText(dossier + "/RIB-1");
        assertThat(p.locator("main")).containsText("Wijkdialoog Pottenberg");
    }

    /** This person's own window, signed in once; 'iemand buiten' does not sign in. */
    private Page wie(String gebruiker) {
        return mensen.computeIfAbsent(gebruiker, g -> g.contains(" ") ? venster() : als(g));
    }

    private Locator taak(Page p, String naam) {
        return formulier(p, "/dossiers/" + dossier, naam);
    }

    private Locator vergadertaak(Page p, String naam) {
        return formulier(p, "/vergaderingen/" + vergadering, naam);
    }

    /** The form of this task, read as the person finds it. */
    private Locator formulier(Page p, String adres, String naam) {
        Locator formulier = taakVan(p, adres, naam);
        lees(p, formulier, "hele-zaak-%02d-%s".formatted(++formulieren, naam.replaceAll("\\W+", "-")));
        return formulier;
    }

    /** The municipality's clock on ten in the morning of this day, once nobody's step is still under way. */
    private void op(LocalDate dag) {
        rust();
        tijd.naar(dag.atTime(10, 0));
        rust();
    }

    private void rust() {
        for (int keer = 0; keer < 200; keer++) {
            if (engine.createJobQuery().withRetriesLeft().active().executable().count() == 0) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void naarHetPlan(Page p, String onderdeel) {
        p.navigate("/dossiers/" + dossier + "/plan");
        p.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(onderdeel).setExact(true)).first().click();
        assertThat(p.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(onderdeel).setLevel(1))).isVisible();
    }

    private static void naarHetStuk(Page p, String voorstel, String stuk) {
        p.navigate(voorstel);
        p.locator("#onderdelen ~ table").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(stuk).setExact(true)).click();
        assertThat(p.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(stuk).setLevel(1))).isVisible();
    }

    private static Locator nieuweRij(Page p, String knop) {
        knop(p, knop).click();
        return p.locator("[data-rijen] > [data-rij]").last();
    }

    private static void bewaar(Page p) {
        knop(p, "Bewaar").last().click();
        assertThat(p.getByText("Bewaard.", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
    }

    private static Locator rij(Locator formulier, String soort, int nummer) {
        return formulier.locator("[bs-rijen=" + soort + "] .bs-rij").nth(nummer);
    }

    private static void vul(Page p, String label, String waarde) {
        p.getByLabel(label, exact()).fill(waarde);
    }

    private static void antwoord(Page p, String vraag, String keuze) {
        p.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(begintMet(vraag)))
                .getByLabel(keuze, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    private static void kruisAan(Page p, AriaRole soort, String naam) {
        p.getByRole(soort, new Page.GetByRoleOptions().setName(begintMet(naam))).first().check();
    }

    private static Locator knop(Page p, String naam) {
        return p.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }

    private static Locator knop(Locator gebied, String naam) {
        return gebied.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(naam).setExact(true));
    }

    private static Locator link(Page p, String naam) {
        return p.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** Reloads until the step that goes on by itself has reached the page. */
    private static void wachtOp(Page p, Locator iets) {
        for (int keer = 0; keer < 60 && iets.count() == 0; keer++) {
            p.waitForTimeout(300);
            p.reload();
        }
        iets.first().waitFor();
    }
}
