package nl.besluitspoor.demonstratie;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.demonstratie.Dossiergegevens.Dialoog;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.plan.Antwoord;
import nl.besluitspoor.plan.Plannen;
import nl.besluitspoor.plan.Schrijftafel;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.Rollenspel;
import org.springframework.stereotype.Component;

/** Carries a dossier from step to step as its users do: on the pages by what the pages call, in Tasklist by the forms. */
@Component
public class Spelverloop {

    public static final List<String> PARTNERS = List.of("servatius", "woonpunt", "trajekt", "envida", "mondriaan", "provincielimburg");

    private final Rollenspel rol;
    private final DossierLoop loop;
    private final Dialogen dialogen;
    private final Dossiers dossiers;
    private final Plannen plannen;
    private final Schrijftafel schrijftafel;
    private final Clock klok;

    Spelverloop(Rollenspel rol, DossierLoop loop, Dialogen dialogen, Dossiers dossiers, Plannen plannen, Schrijftafel schrijftafel, Clock klok) {
        this.rol = rol;
        this.loop = loop;
        this.dialogen = dialogen;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.schrijftafel = schrijftafel;
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
        int nummer = schrijftafel.voegHoofdstukToe(plan, door("beleidsmedewerker"));
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

    private void voltooi(String gebruiker, String taak, String dossier, String woord, Map<String, ?> invoer) {
        rol.voltooi(gebruiker, taak, dossier, woord, invoer);
        rol.jobs();
    }
}
