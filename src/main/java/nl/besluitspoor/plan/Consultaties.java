package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.bericht.Bericht;
import nl.besluitspoor.bericht.Berichten;
import nl.besluitspoor.bericht.Ontvanger;
import nl.besluitspoor.dossier.Dossier;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.handeling.Geweigerd;
import nl.besluitspoor.handeling.Gewijzigd;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.register.Feit;
import nl.besluitspoor.register.Register;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.toegang.Functies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What partners and disciplines say of a frozen concept. */
@Service
@Transactional
public class Consultaties {

    static final int MAX_TEKST = 10_000;

    private final PlanRepository opslag;
    private final PlanversieRepository versies;
    private final Plantekst plantekst;
    private final ConsultatieRepository antwoorden;
    private final Dossiers dossiers;
    private final Functies functies;
    private final Berichten berichten;
    private final Register register;

    Consultaties(PlanRepository opslag, PlanversieRepository versies, Plantekst plantekst, ConsultatieRepository antwoorden, Dossiers dossiers,
            Functies functies, Berichten berichten, Register register) {
        this.opslag = opslag;
        this.versies = versies;
        this.plantekst = plantekst;
        this.antwoorden = antwoorden;
        this.dossiers = dossiers;
        this.functies = functies;
        this.berichten = berichten;
        this.register = register;
    }

    /**
     * Which decision table named the disciplines, for the register.
     *
     * @param regels ids of the rules that were hit
     */
    public record Tabelspoor(String tabel, int versie, String sha256, Map<String, Object> invoer, List<String> regels) {}

    /** What the partners said, of every version and round, oldest first. */
    @Transactional(readOnly = true)
    public List<Reactie> reacties(UUID planId) {
        return antwoorden.reacties(planId);
    }

    /** What the disciplines advised, of every version and round, oldest first. */
    @Transactional(readOnly = true)
    public List<Advies> adviezen(UUID planId) {
        return antwoorden.adviezen(planId);
    }

    /** What was asked of the disciplines on this version, of the last round. */
    @Transactional(readOnly = true)
    public List<Adviesvraag> vragen(UUID planversieId) {
        return antwoorden.vragen(planversieId);
    }

    /** A partner reacts. @param tekst required unless he agrees */
    public void reageer(UUID planversieId, String partner, Reactie.@Nullable Oordeel oordeel, @Nullable String tekst,
            @Nullable String eigenBijdrage, Handeling wie) {
        String functie = "partner-" + partner;
        Handeling handeling = functies.van(wie.gebruiker(), functie, null).map(houder -> wie.als(functie, houder.waarnemend()))
                .orElseThrow(() -> new Geweigerd("Alleen " + partner + " geeft deze reactie."));
        if (oordeel == null || oordeel == Reactie.Oordeel.GEEN_REACTIE) {
            throw new Geweigerd("Kies of u instemt, opmerkingen hebt of bezwaar hebt.");
        }
        if (oordeel != Reactie.Oordeel.INSTEMMEN && tekst == null) {
            throw new Geweigerd(oordeel == Reactie.Oordeel.BEZWAAR ? "Schrijf waartegen u bezwaar hebt en waarom." : "Schrijf uw opmerkingen op.");
        }
        lengte("Uw reactie", tekst);
        lengte("Uw eigen bijdrage", eigenBijdrage);
        legVast(planversieId, partner, oordeel, tekst, eigenBijdrage, handeling);
    }

    /** The term passed without a reaction of this partner; the process goes on. */
    public void geenReactie(UUID planversieId, String partner, Handeling handeling) {
        Planversie versie = legVast(planversieId, partner, Reactie.Oordeel.GEEN_REACTIE, null, null, handeling);
        Dossier dossier = dossiers.van(versie.dossier());
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders(Schrijftafel.BELEIDSMEDEWERKER)));
        dossiers.leden(dossier).stream().filter(p -> p.sleutel().equals(partner))
                .forEach(p -> wie.add(new Ontvanger(p.naam(), p.mail(), "partner")));
        String naam = dossier.partners().stream().filter(p -> p.sleutel().equals(partner)).map(p -> p.naam()).findFirst().orElse(partner);
        berichten.enqueue(Bericht.over("consultatie-verlopen", versie.id() + ":" + opslag.plan(versie.planId()).orElseThrow().ronde() + ":" + partner)
                .dossier(versie.dossier())
                .neutraalOnderwerp("Geen reactie van " + naam + ": " + dossier.korteTitel() + ", conceptplan " + versie.nummer())
                .alinea("De termijn voor een reactie op conceptplan " + versie.nummer() + " is voorbij. Vastgelegd is dat " + naam + " niet heeft gereageerd. Het plan gaat verder.")
                .link("/dossiers/" + versie.dossier() + "/plan/versies/" + versie.nummer(), "Lees het conceptplan"), wie, handeling);
    }

    private Planversie legVast(UUID planversieId, String partner, Reactie.Oordeel oordeel, @Nullable String tekst,
            @Nullable String eigenBijdrage, Handeling handeling) {
        Planversie versie = versie(planversieId);
        Plan plan = voorgelegd(versie);
        if (antwoorden.heeftReactie(planversieId, plan.ronde(), partner)) {
            throw new Gewijzigd("Deze partner heeft al op versie " + versie.nummer() + " gereageerd.");
        }
        UUID id = UUID.randomUUID();
        antwoorden.voegToe(new Reactie(id, planversieId, versie.nummer(), plan.ronde(), partner, oordeel, tekst, eigenBijdrage,
                handeling.gebruiker(), handeling.tijdstip(), null));
        register.append(Feit.van("partnerreactie", 1, "partnerreactie:" + id).dossier(versie.dossier()).object("planversie", versie.id())
                .uitkomst(oordeel.name()).open("partner", partner).open("versie", versie.nummer()).open("sha256", versie.sha256())
                .open("ronde", plan.ronde()).besloten("tekst", tekst).besloten("eigenBijdrage", eigenBijdrage), handeling);
        return versie;
    }

    /** What the routing of advice decides by, of a frozen version: the inputs of {@code adviesroutering}. */
    @Transactional(readOnly = true)
    public Map<String, Object> routeringsvraag(UUID planversieId) {
        Planversie versie = versie(planversieId);
        Map<String, Object> vraag = new LinkedHashMap<>();
        vraag.put("soortPlan", dossiers.van(versie.dossier()).soortPlan().name());
        BigDecimal bedrag = versie.inhoud().bedrag();
        vraag.put("bedrag", bedrag);
        vraag.put("gevuldeOnderdelen", versie.inhoud().gevuldeOnderdelen());
        vraag.put("persoonsgegevens", Boolean.TRUE.equals(versie.inhoud().persoonsgegevens()));
        vraag.put("communicatie", Boolean.TRUE.equals(versie.inhoud().communicatie()));
        return vraag;
    }

    /**
     * Records which disciplines must speak on this version, and asks those that advise.
     *
     * @return the disciplines that advise
     */
    public List<String> vraagAdvies(UUID planversieId, List<Adviesvraag> vragen, Tabelspoor spoor, Handeling handeling) {
        Planversie versie = versie(planversieId);
        Plan plan = voorgelegd(versie);
        vragen.forEach(vraag -> antwoorden.voegToe(planversieId, plan.ronde(), vraag));
        List<String> adviseurs = vragen.stream().filter(Adviesvraag::advies).map(Adviesvraag::discipline).toList();
        register.append(Feit.van("adviezen-bepaald", 1, "adviezen-bepaald:" + planversieId + ":" + plan.ronde()).dossier(versie.dossier())
                .object("planversie", planversieId).open("versie", versie.nummer()).open("ronde", plan.ronde()).open("advies", adviseurs)
                .open("paraaf", vragen.stream().filter(Adviesvraag::paraaf).map(Adviesvraag::discipline).toList())
                .beslistabel(spoor.tabel(), spoor.versie(), spoor.sha256(), spoor.invoer(), spoor.regels()), handeling);
        Dossier dossier = dossiers.van(versie.dossier());
        for (Adviesvraag vraag : vragen) {
            if (vraag.advies()) {
                berichten.enqueue(Bericht.over("advies-gevraagd", planversieId + ":" + plan.ronde() + ":" + vraag.discipline())
                        .dossier(versie.dossier())
                        .neutraalOnderwerp("Advies gevraagd: " + dossier.korteTitel() + ", conceptplan " + versie.nummer())
                        .alinea("Het conceptplan (versie " + versie.nummer() + ") ligt voor advies bij " + Advies.disciplinenaam(vraag.discipline()) + ".")
                        .alinea("Waarom: " + vraag.reden())
                        .taak(versie.dossier(), "advies-geven", "Lees het plan en geef advies"),
                        Ontvanger.alle(functies.houders(vraag.discipline())), handeling);
            }
        }
        return adviseurs;
    }

    /** A discipline advises. @param tekst required unless the advice is plainly positive */
    public void adviseer(UUID planversieId, String discipline, Advies.@Nullable Oordeel oordeel, @Nullable String tekst, Handeling wie) {
        Planversie versie = versie(planversieId);
        Handeling handeling = functies.van(wie.gebruiker(), discipline, null).map(houder -> wie.als(discipline, houder.waarnemend()))
                .orElseThrow(() -> new Geweigerd("Alleen een adviseur van " + Advies.disciplinenaam(discipline) + " geeft dit advies."));
        Plan plan = voorgelegd(versie);
        if (plantekst.schrijvers(plan.id()).contains(handeling.gebruiker())) {
            throw new Geweigerd("U schreef mee aan dit plan. Een andere adviseur van " + Advies.disciplinenaam(discipline) + " geeft het advies.");
        }
        if (oordeel == null) {
            throw new Geweigerd("Kies of uw advies positief, positief mits of negatief is.");
        }
        if (oordeel != Advies.Oordeel.POSITIEF && tekst == null) {
            throw new Geweigerd(oordeel == Advies.Oordeel.NEGATIEF ? "Schrijf waarom uw advies negatief is."
                    : "Schrijf onder welke voorwaarde uw advies positief is.");
        }
        lengte("Uw advies", tekst);
        if (antwoorden.heeftAdvies(planversieId, plan.ronde(), discipline)) {
            throw new Gewijzigd("Het advies van " + Advies.disciplinenaam(discipline) + " op versie " + versie.nummer() + " is al gegeven.");
        }
        UUID id = UUID.randomUUID();
        antwoorden.voegToe(new Advies(id, planversieId, versie.nummer(), plan.ronde(), discipline, oordeel, tekst, handeling.gebruiker(),
                handeling.tijdstip(), null));
        register.append(Feit.van("advies-gegeven", 1, "advies:" + id).dossier(versie.dossier()).object("planversie", planversieId)
                .uitkomst(oordeel.name()).open("discipline", discipline).open("versie", versie.nummer()).open("sha256", versie.sha256())
                .open("ronde", plan.ronde()).besloten("tekst", tekst), handeling);
    }

    /**
     * An advice was not given yet: it is asked again, as often as it takes, and never passed over.
     *
     * @param teLaat whether its term is over
     */
    public void herinner(UUID planversieId, String discipline, boolean teLaat, Handeling handeling) {
        Planversie versie = versie(planversieId);
        Dossier dossier = dossiers.van(versie.dossier());
        List<Ontvanger> wie = new ArrayList<>(Ontvanger.alle(functies.houders(discipline)));
        wie.addAll(Ontvanger.alle(functies.houders(Schrijftafel.BELEIDSMEDEWERKER)));
        berichten.enqueue(Bericht.over("advies-te-laat", planversieId + ":" + discipline + ":" + handeling.tijdstip().toEpochMilli())
                .dossier(versie.dossier())
                .neutraalOnderwerp((teLaat ? "Te laat" : "Herinnering") + ": advies van " + Advies.disciplinenaam(discipline) + " over " + dossier.korteTitel())
                .alinea("Het advies van " + Advies.disciplinenaam(discipline) + " over conceptplan " + versie.nummer()
                        + (teLaat ? " is te laat: de termijn is voorbij." : " is nog niet gegeven.") + " Zonder dit advies gaat het plan niet verder.")
                .taak(versie.dossier(), "advies-geven", "Naar de taak"), wie, handeling);
    }

    private Planversie versie(UUID id) {
        return versies.versie(id).orElseThrow(() -> new Geweigerd("Deze versie van het plan bestaat niet. Ga terug naar het dossier."));
    }

    private Plan voorgelegd(Planversie versie) {
        Plan plan = opslag.plan(versie.planId()).orElseThrow();
        if (plan.stand() != Planstand.VOORGELEGD) {
            throw new Gewijzigd("Versie " + versie.nummer() + " ligt niet meer voor.");
        }
        return plan;
    }

    private static void lengte(String wat, @Nullable String tekst) {
        if (tekst != null && tekst.length() > MAX_TEKST) {
            throw new Geweigerd(wat + " heeft " + tekst.length() + " tekens; er passen er " + MAX_TEKST + ". Maak de tekst korter.");
        }
    }
}
