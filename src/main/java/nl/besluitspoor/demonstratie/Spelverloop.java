package nl.besluitspoor.demonstratie;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.college.NieuweVergadering;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.monitoring.Monitoringronde;
import nl.besluitspoor.monitoring.Monitoringronden;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.Hoofdstukken;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.MonitoringLoop;
import nl.besluitspoor.proces.Rollenspel;
import nl.besluitspoor.proces.Vergaderproces;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toezegging.NieuweToezegging;
import nl.besluitspoor.toezegging.Toezeggingen;
import nl.besluitspoor.voorstel.Beslispunt;
import nl.besluitspoor.voorstel.Nota;
import nl.besluitspoor.voorstel.Notastuk;
import nl.besluitspoor.voorstel.RibTekst;
import nl.besluitspoor.voorstel.SoortSectie;
import nl.besluitspoor.voorstel.Voorstel;
import nl.besluitspoor.voorstel.Voorstelinhoud;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstellen;
import org.springframework.stereotype.Component;

/** Carries a dossier from step to step as its users do: on the pages by what the pages call, in Tasklist by the forms. */
@Component
public class Spelverloop {

    public static final List<String> PARTNERS = List.of("servatius", "woonpunt", "trajekt", "envida", "mondriaan", "provincielimburg");

    public static final List<String> COLLEGE = List.of("burgemeester", "portefeuillehouder", "wethouder-financien", "wethouder-wonen",
            "wethouder-economie", "wethouder-onderwijs");

    private final Rollenspel rol;
    private final DossierLoop loop;
    private final Dialogen dialogen;
    private final Plannen plannen;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final Hoofdstukken hoofdstukken;
    private final Vergaderproces vergaderproces;
    private final Voorstellen voorstellen;
    private final Schrijftafel<Notastuk.Inhoud> notatafel;
    private final Toezeggingen toezeggingen;
    private final MonitoringLoop monitoring;
    private final Monitoringronden rondes;
    private final Clock klok;

    Spelverloop(Rollenspel rol, DossierLoop loop, Dialogen dialogen, Plannen plannen, Schrijftafel<Stuk.Inhoud> schrijftafel, Hoofdstukken hoofdstukken,
            Vergaderproces vergaderproces, Voorstellen voorstellen, Schrijftafel<Notastuk.Inhoud> notatafel, Toezeggingen toezeggingen, MonitoringLoop monitoring,
            Monitoringronden rondes, Clock klok) {
        this.rol = rol;
        this.loop = loop;
        this.dialogen = dialogen;
        this.plannen = plannen;
        this.schrijftafel = schrijftafel;
        this.hoofdstukken = hoofdstukken;
        this.vergaderproces = vergaderproces;
        this.voorstellen = voorstellen;
        this.notatafel = notatafel;
        this.toezeggingen = toezeggingen;
        this.monitoring = monitoring;
        this.rondes = rondes;
        this.klok = klok;
    }

    private Handeling door(String gebruiker) {
        return Handeling.opPagina(gebruiker, gebruiker, klok.instant());
    }

    /** Starts a dossier on its page; gives its number. */
    public String start(NieuwDossier invoer) {
        String nummer = loop.start(invoer, door("programmamanager")).nummer();
        rol.jobs();
        return nummer;
    }

    /** Plans the dialogue of one wijk. */
    public void planDialoog(String dossier, Dialoog dialoog, LocalDate dag) {
        voltooi("wijkmanager", "taak-dialoog-plannen", dossier, dialoog.wijk(), Map.of(
                "vraag", Dossiergegevens.VOORBEELD + "wat is er nodig om samen verder te komen in " + dialoog.wijk() + "?",
                "bijeenkomsten", List.of(Map.of("datum", dag.toString(), "begintijd", "19:30", "plaats", dialoog.plaats())),
                "genodigden", List.of(
                        Map.of("soort", "PARTNER", "naam", "Servatius", "mail", "servatius@voorbeeld.example", "toestemming", true),
                        Map.of("soort", "BEWONER", "naam", "Voorbeeld Bewoner", "mail", "bewoner-" + dialoog.wijk().toLowerCase(java.util.Locale.ROOT)
                                + "@voorbeeld.example", "toestemming", true))));
    }

    /** Records what was said at the meeting, with the summary. */
    public void legInbrengVast(String dossier, Dialoog dialoog, LocalDate dag) {
        Map<String, Object> invoer = new HashMap<>();
        invoer.put("bijeenkomstdatum", dag.toString());
        invoer.put("aantalAanwezig", dialoog.aanwezig());
        invoer.put("inbreng", dialoog.bijdragen().stream().map(Dossiergegevens.Bijdrage::rij).toList());
        invoer.put("eerdereInbreng", List.of());
        invoer.put("nogEenBijeenkomst", "false");
        invoer.put("samenvatting", dialoog.samenvatting());
        voltooi("wijkmanager", "taak-inbreng-vastleggen", dossier, dialoog.wijk(), invoer);
    }

    /** Adopts the report. */
    public void stelVerslagVast(String dossier, Dialoog dialoog) {
        voltooi("programmamanager", "taak-verslag-vaststellen", dossier, dialoog.wijk(), Map.of("besluit", "VASTSTELLEN"));
    }

    /** Writes these pieces of the plan on its page. */
    public void schrijfPlan(String dossier, Map<String, Stuk.Inhoud> stukken) {
        UUID plan = plannen.vanDossier(dossier).orElseThrow().id();
        stukken.forEach((code, inhoud) -> schrijftafel.bewaar(plan, code, schrijftafel.blad(plan, code).geldend().versie(), null, inhoud,
                door("beleidsmedewerker")));
    }

    /** Adds a chapter to the plan on its page. */
    public void schrijfHoofdstuk(String dossier, String kop, String tekst) {
        UUID plan = plannen.vanDossier(dossier).orElseThrow().id();
        int nummer = hoofdstukken.voegToe(plan, door("beleidsmedewerker"));
        schrijfPlan(dossier, Map.of("H" + nummer, new Stuk.Tekst(kop, tekst)));
    }

    public void planKlaar(String dossier) {
        rol.voltooi("beleidsmedewerker", "taak-plan-opstellen", dossier, Map.of("klaar", true));
        rol.jobs();
    }

    /** Answers every inbreng on its page: taken over, at the first goal. */
    public void beantwoordInbreng(String dossier) {
        UUID plan = plannen.vanDossier(dossier).orElseThrow().id();
        dialogen.inbrengVan(dossier).forEach(inbreng -> schrijfPlan(dossier, Map.of(Stuk.vanInbreng(inbreng.id()),
                new Stuk.InbrengAntwoord(inbreng.id(), Antwoord.Uitkomst.OVERGENOMEN,
                        Dossiergegevens.VOORBEELD + "dit past bij de doelen van het plan.", plannen.concept(plan).doelen().get(0).code()))));
        rol.voltooi("beleidsmedewerker", "taak-inbreng-beantwoorden", dossier, Map.of("klaar", true));
        rol.jobs();
    }

    /** Every partner agrees with the concept, without words put in anyone's mouth. */
    public void partnersReageren(String dossier) {
        PARTNERS.forEach(partner -> {
            if (rol.heeft(partner, "taak-conceptplan-reageren", dossier)) {
                rol.voltooi(partner, "taak-conceptplan-reageren", dossier, Map.of("oordeel", "INSTEMMEN"));
            }
        });
        rol.jobs();
    }

    /** Every discipline that was asked advises in favour. */
    public void disciplinesAdviseren(String dossier) {
        for (String discipline : List.of("financien", "juridisch", "communicatie", "onderzoek")) {
            if (rol.heeft(discipline, "taak-advies-geven", dossier)) {
                rol.voltooi(discipline, "taak-advies-geven", dossier,
                        Map.of("oordeel", "POSITIEF", "tekst", Dossiergegevens.VOORBEELD + "geen opmerkingen."));
            }
        }
        rol.jobs();
    }

    /** Answers each reaction and advice, and frees the plan. */
    public void verwerkEnGeefVrij(String dossier) {
        UUID plan = plannen.vanDossier(dossier).orElseThrow().id();
        Map<String, Stuk.Inhoud> antwoorden = new HashMap<>();
        plannen.reacties(plan).forEach(r -> antwoorden.put(Stuk.vanReactie(r.id()), new Stuk.Tekst(null, Dossiergegevens.VOORBEELD + "dank voor de reactie.")));
        plannen.adviezen(plan).forEach(a -> antwoorden.put(Stuk.vanAdvies(a.id()), new Stuk.Tekst(null, Dossiergegevens.VOORBEELD + "het advies is gevolgd.")));
        schrijfPlan(dossier, antwoorden);
        rol.voltooi("beleidsmedewerker", "taak-reacties-verwerken", dossier, Map.of("opnieuw", "false"));
        rol.jobs();
        rol.voltooi("programmamanager", "taak-plan-vrijgeven", dossier, Map.of("besluit", "VRIJGEVEN"));
        rol.jobs();
    }

    /** Writes the nota and its letter on the page of the dossier's newest voorstel; the letter tells of every point. */
    public void schrijfVoorstel(String dossier, Nota nota, RibTekst rib, String begrotingspost) {
        UUID id = voorstel(dossier);
        bewaar(id, Notastuk.KERN, new Notastuk.Kern(nota.titel(), nota.datum(), Openbaarheid.OPENBAAR,
                new Kenmerken(false, false, false, true, false, true)));
        nota.secties().stream().filter(sectie -> sectie.soort().heeftTekst() && Notastuk.ALLE.contains(sectie.soort().name()))
                .forEach(sectie -> bewaar(id, sectie.soort().name(), new Notastuk.Sectie(sectie.nummer(), sectie.kop(), sectie.tekst(), null,
                        sectie.soort() == SoortSectie.FINANCIEN ? begrotingspost : null)));
        bewaar(id, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(nota.beslispunten().stream().map(punt -> new Voorstelinhoud.Punt(
                UUID.randomUUID(), punt.nummer(), punt.soort(), punt.tekst(), Beslispunt.ObjectSoort.PLAN, punt.object(),
                Openbaarheid.OPENBAAR, punt.mandaat())).toList()));
        bewaar(id, Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(nota.argumenten()));
        bewaar(id, Notastuk.RISICOS, new Notastuk.Onderbouwingen(nota.risicos()));
        bewaar(id, Notastuk.RIB, new Notastuk.Rib(rib, voorstellen.concept(id).beslispunten().stream().map(Voorstelinhoud.Punt::id).toList()));
    }

    /** Begins a proposal that stands alone, on the dossier's page. */
    public void beginVoorstel(String dossier) {
        loop.vraagVoorstel(dossier, door("beleidsmedewerker"));
        rol.jobs();
    }

    private void bewaar(UUID voorstel, String code, Notastuk.Inhoud inhoud) {
        notatafel.bewaar(voorstel, code, notatafel.blad(voorstel, code).geldend().versie(), null, inhoud, door("beleidsmedewerker"));
    }

    private UUID voorstel(String dossier) {
        List<Voorstel> alle = voorstellen.lijst(dossier);
        return alle.get(alle.size() - 1).id();
    }

    /** Says that the voorstel is ready, and confirms each finding of the nota check with a reason. */
    @SuppressWarnings("unchecked")
    public void voorstelKlaar(String dossier) {
        rol.voltooi("beleidsmedewerker", "taak-voorstel-schrijven", dossier, Map.of("klaar", true));
        rol.jobs();
        if (rol.heeft("beleidsmedewerker", "taak-bevindingen-behandelen", dossier)) {
            List<Map<String, Object>> antwoorden = (List<Map<String, Object>>) rol.toont("beleidsmedewerker", "taak-bevindingen-behandelen", dossier)
                    .get("antwoorden");
            antwoorden.forEach(rij -> {
                rij.put("keuze", "BEVESTIGEN");
                rij.put("reden", Dossiergegevens.VOORBEELD + "de steller laat de tekst van de nota zoals die is.");
            });
            rol.voltooi("beleidsmedewerker", "taak-bevindingen-behandelen", dossier, Map.of("antwoorden", antwoorden));
            rol.jobs();
        }
    }

    /** Every discipline that is asked for a paraaf agrees. */
    public void parafeer(String dossier) {
        for (String discipline : List.of("financien", "juridisch", "communicatie", "onderzoek")) {
            if (rol.heeft(discipline, "taak-paraaf-geven", dossier)) {
                rol.voltooi(discipline, "taak-paraaf-geven", dossier, Map.of("oordeel", "AKKOORD"));
                rol.jobs();
            }
        }
    }

    /** The management agrees, after the disciplines. */
    public void managementParafeert(String dossier) {
        rol.voltooi("management", "taak-paraaf-management", dossier, Map.of("oordeel", "AKKOORD"));
        rol.jobs();
    }

    /** The holder of the portefeuille releases the voorstel for the agenda. */
    public void geefVoorstelVrij(String dossier) {
        rol.voltooi("portefeuillehouder", "taak-voorstel-beoordelen", dossier, Map.of("besluit", "VRIJGEVEN"));
        rol.jobs();
    }

    /** Plans a meeting of the college on its page; gives its number. */
    public String planVergadering(LocalDate datum, LocalDate sluit) {
        return vergaderproces.plan(new NieuweVergadering(datum, LocalTime.of(9, 30), "Stadhuis (voorbeeld)", sluit, LocalTime.of(12, 0)),
                door("bestuurssecretariaat")).nummer();
    }

    /** Puts these dossiers' proposals on the agenda, as the table proposes them. */
    @SuppressWarnings("unchecked")
    public void stelAgendaOp(String vergadering, List<String> dossiersOpAgenda) {
        Map<String, Object> formulier = rol.toont("bestuurssecretariaat", "taak-agenda-opstellen", vergadering);
        List<Map<String, Object>> punten = (List<Map<String, Object>>) formulier.get("punten");
        punten.forEach(punt -> punt.put("opnemen", dossiersOpAgenda.contains(punt.get("dossier"))));
        rol.voltooi("bestuurssecretariaat", "taak-agenda-opstellen", vergadering, Map.of("punten", punten,
                "sluitDatum", formulier.get("sluitDatum"), "sluitTijd", formulier.get("sluitTijd")));
        rol.jobs();
    }

    /** Every member reads the pieces and marks none to discuss. */
    public void markeerNiets(String vergadering) {
        for (String lid : COLLEGE) {
            if (rol.heeft(lid, "taak-stukken-markeren", vergadering)) {
                rol.voltooi(lid, "taak-stukken-markeren", vergadering,
                        Map.of("stukken", rol.toont(lid, "taak-stukken-markeren", vergadering).get("stukken")));
                rol.jobs();
            }
        }
    }

    /** All are there; the burgemeester chairs. */
    public void opent(String vergadering) {
        Map<String, Object> formulier = rol.toont("gemeentesecretaris", "taak-aanwezigheid-vastleggen", vergadering);
        rol.voltooi("gemeentesecretaris", "taak-aanwezigheid-vastleggen", vergadering,
                Map.of("wijze", "VERGADERING", "leden", formulier.get("leden"), "voorzitter", "burgemeester"));
        rol.jobs();
    }

    /** The proposal of this dossier is decided as proposed, on every point: 'Conform.' */
    public void besluitConform(String vergadering, String onderwerp) {
        voltooi("gemeentesecretaris", "taak-besluit-vastleggen", vergadering, onderwerp, Map.of("wijze", "ALLES_CONFORM"));
    }

    /** The list is adopted and signed by both. */
    public void stelLijstVast(String vergadering) {
        rol.voltooi("gemeentesecretaris", "taak-besluitenlijst-vaststellen", vergadering, Map.of());
        rol.jobs();
        for (String ondertekenaar : List.of("burgemeester", "gemeentesecretaris")) {
            rol.voltooi(ondertekenaar, "taak-besluitenlijst-ondertekenen", vergadering, Map.of("keuze", "ondertekenen", "sha256",
                    rol.toont(ondertekenaar, "taak-besluitenlijst-ondertekenen", vergadering).get("sha256")));
            rol.jobs();
        }
    }

    /** Both sign the letter to the council; the mail goes to the griffie. */
    public void ondertekenRib(String dossier) {
        for (String ondertekenaar : List.of("burgemeester", "gemeentesecretaris")) {
            rol.voltooi(ondertekenaar, "taak-rib-ondertekenen", dossier, Map.of("keuze", "ONDERTEKENEN", "pdfSha256",
                    rol.toont(ondertekenaar, "taak-rib-ondertekenen", dossier).get("pdfSha256")));
            rol.jobs();
        }
    }

    /** One round of monitoring: the municipality's own figures and examples, read, explained and steered on. */
    @SuppressWarnings("unchecked")
    public void monitor(String dossier, List<byte[]> bestanden) {
        Monitoringronde ronde = monitoring.begin(dossier, door("programmamanager"));
        for (byte[] bestand : bestanden) {
            List<String> fouten = rondes.leesIn(ronde.id(), bestand, door("onderzoek"));
            if (!fouten.isEmpty()) {
                throw new IllegalStateException(String.join(" ", fouten));
            }
        }
        rol.voltooi("onderzoek", "taak-cijfers-verzamelen", dossier, Map.of("cijfers", List.of()));
        List<Map<String, Object>> duidingen = (List<Map<String, Object>>) rol.toont("programmamanager", "taak-cijfers-duiden", dossier).get("duidingen");
        duidingen.forEach(d -> d.put("lezing", Dossiergegevens.VOORBEELD + "de cijfers bewegen langzaam; het is te vroeg voor een conclusie."));
        rol.voltooi("programmamanager", "taak-cijfers-duiden", dossier, Map.of("duidingen", duidingen,
                "samenvatting", Dossiergegevens.VOORBEELD + "de eerste ronde is vooral een beginmeting."));
        rol.voltooi("programmamanager", "taak-bijsturen", dossier, Map.of("raad", "NEE", "bijsturingen", List.of(Map.of("keuze", "NIETS", "doel", "",
                "toelichting", Dossiergegevens.VOORBEELD + "er is nog geen reden om bij te sturen."))));
        rol.jobs();
    }

    /** The griffie records on its page what was promised in a meeting. */
    public UUID zegToe(NieuweToezegging toezegging) {
        return toezeggingen.maak(toezegging, door("griffie"));
    }

    /** A lawyer lays down the mandaat as the college gave it: what the decision leaves open stays open. */
    public void legMandaatVast(String dossier) {
        Map<String, Object> formulier = rol.toont("juridisch", "taak-mandaat-vastleggen", dossier);
        Map<String, Object> invoer = new HashMap<>(Map.of("oordeel", "VASTLEGGEN", "ondermandaat", "false"));
        for (String veld : List.of("grondslag", "objectSoort", "houderSoort", "houderFunctie", "houderBereik", "soorten", "plafondEnkel", "plafondSamen",
                "voorwaarden", "geldigVan", "geldigTot", "rapportage")) {
            if (formulier.get(veld) != null) {
                invoer.put(veld, formulier.get(veld));
            }
        }
        rol.voltooi("juridisch", "taak-mandaat-vastleggen", dossier, invoer);
        rol.jobs();
    }

    /** The griffie confirms that the letter came. */
    public void bevestigOntvangst(String dossier, LocalDate dag) {
        rol.voltooi("griffie", "taak-ontvangst-bevestigen", dossier, Map.of("datum", dag.toString(), "routing", "VOOR_KENNISGEVING"));
        rol.jobs();
    }

    private void voltooi(String gebruiker, String taak, String dossier, String woord, Map<String, ?> invoer) {
        rol.voltooi(gebruiker, taak, dossier, woord, invoer);
        rol.jobs();
    }
}
