package nl.besluitspoor.voorstel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.Advies;
import nl.besluitspoor.plan.Plan;
import nl.besluitspoor.plan.PlanTests;
import nl.besluitspoor.plan.Planversie;
import nl.besluitspoor.plan.Reactie;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.proces.DossierLoop;
import nl.besluitspoor.proces.VoorstelLoop;
import nl.besluitspoor.schrijven.Schrijftafel;
import nl.besluitspoor.voorstel.Beslispunt.ObjectSoort;
import nl.besluitspoor.voorstel.Nota.Mandaatvoorstel;
import nl.besluitspoor.voorstel.Nota.Onderbouwing;
import nl.besluitspoor.voorstel.Voorstelinhoud.Kenmerken;
import nl.besluitspoor.voorstel.Voorstelinhoud.Punt;
import org.springframework.beans.factory.annotation.Autowired;

/** Ground of the tests of the collegevoorstel: a freed plan, a written nota, a college that decides. */
public abstract class VoorstelTests extends PlanTests {

    protected static final String SCHRIJVER = "beleidsmedewerker";
    protected static final String HOUDER = "portefeuillehouder";

    @Autowired
    protected Voorstellen voorstellen;

    @Autowired
    protected Schrijftafel<Notastuk.Inhoud> notatafel;

    @Autowired
    protected Voorstelgang gang;

    @Autowired
    protected Parafering parafering;

    @Autowired
    protected Besluitverwerking verwerking;

    @Autowired
    protected VoorstelLoop voorstelLoop;

    @Autowired
    protected DossierLoop dossierLoop;

    /** A dossier whose plan the programmamanager freed. */
    protected String metVrijPlan() {
        String nummer = dossier(List.of("servatius"));
        dossiers.zetFase(nummer, Fase.PLANVORMING, door("programmamanager", "programmamanager"));
        inbreng(nummer, 1);
        runtime.startProcessInstanceByKey("planvorming", nummer, Map.of("dossier", nummer));
        Plan plan = plannen.vanDossier(nummer).orElseThrow();
        schrijf(plan.id());
        rol.voltooi(SCHRIJVER, "taak-plan-opstellen", nummer, Map.of("klaar", true));
        beantwoord(nummer, plan.id());
        rol.voltooi(SCHRIJVER, "taak-inbreng-beantwoorden", nummer, Map.of("klaar", true));
        rol.voltooi("servatius", "taak-conceptplan-reageren", nummer, Map.of("oordeel", "INSTEMMEN", "tekst", "", "eigenBijdrage", ""));
        rol.jobs();
        for (String discipline : List.of("financien", "communicatie", "onderzoek")) {
            rol.voltooi(discipline, "taak-advies-geven", nummer, Map.of("oordeel", "POSITIEF_MITS", "tekst", "Let op " + discipline));
        }
        rol.jobs();
        for (Reactie reactie : plannen.reacties(plan.id())) {
            if (reactie.vraagtAntwoord()) {
                bewaar(plan.id(), Stuk.vanReactie(reactie.id()), new Stuk.Tekst(null, "Dank"));
            }
        }
        for (Advies advies : plannen.adviezen(plan.id())) {
            bewaar(plan.id(), Stuk.vanAdvies(advies.id()), new Stuk.Tekst(null, "Overgenomen"));
        }
        rol.voltooi(SCHRIJVER, "taak-reacties-verwerken", nummer, Map.of("opnieuw", "false"));
        rol.voltooi("programmamanager", "taak-plan-vrijgeven", nummer, Map.of("besluit", "VRIJGEVEN"));
        return nummer;
    }

    /** The cycle sends the voorstel off and waits for its outcome. @return id of the voorstel */
    protected UUID planvoorstel(String nummer) {
        Planversie versie = plannen.vrijgegeven(plannen.vanDossier(nummer).orElseThrow().id()).orElseThrow();
        runtime.createProcessInstanceByKey("beleidscyclus").businessKey(nummer).startBeforeActivity("voorstel-indienen")
                .setVariables(Map.of("dossier", nummer, "planId", versie.planId().toString(), "planversieId", versie.id().toString())).execute();
        return voorstellen.lijst(nummer).get(0).id();
    }

    /** A stand-alone voorstel in a dossier without a plan. */
    protected UUID losVoorstel(String nummer) {
        return dossierLoop.vraagVoorstel(nummer, door(SCHRIJVER, SCHRIJVER));
    }

    protected Schrijftafel.Bewaard<Notastuk.Inhoud> zet(UUID voorstel, String code, Notastuk.Inhoud inhoud) {
        return notatafel.bewaar(voorstel, code, notatafel.blad(voorstel, code).geldend().versie(), null, inhoud, door(SCHRIJVER, SCHRIJVER));
    }

    protected void tekst(UUID voorstel, SoortSectie soort, String tekst) {
        Notastuk.Sectie nu = (Notastuk.Sectie) notatafel.blad(voorstel, soort.name()).geldend().inhoud();
        zet(voorstel, soort.name(), new Notastuk.Sectie(nu.nummer(), nu.kop(), tekst, nu.bedrag(), nu.begrotingspost()));
    }

    /** Everything a nota must have: two points, one argument each, a RIB over both. */
    protected void schrijfNota(UUID voorstel) {
        zet(voorstel, Notastuk.KERN, new Notastuk.Kern("Programmaplan Veerkrachtige Wijken", LocalDate.of(2025, 6, 24), Openbaarheid.OPENBAAR,
                new Kenmerken(false, false, false, true, false, true)));
        Arrays.stream(SoortSectie.values()).filter(s -> Notastuk.sectie(s.name()) != null)
                .forEach(s -> tekst(voorstel, s, "Dit is de tekst van " + s.kop() + "."));
        Notastuk.Sectie geld = (Notastuk.Sectie) notatafel.blad(voorstel, "FINANCIEN").geldend().inhoud();
        zet(voorstel, "FINANCIEN", new Notastuk.Sectie(geld.nummer(), geld.kop(), geld.tekst(), new BigDecimal("60000"), "Programmabegroting 6.1"));
        UUID eerste = ((Notastuk.Beslispunten) notatafel.blad(voorstel, Notastuk.BESLISPUNTEN).geldend().inhoud()).rijen().stream()
                .map(Punt::id).findFirst().orElseGet(UUID::randomUUID);
        ObjectSoort object = voorstellen.van(voorstel).soort() == Voorstel.Soort.PLAN ? ObjectSoort.PLAN : ObjectSoort.OVERIG;
        zet(voorstel, Notastuk.BESLISPUNTEN, new Notastuk.Beslispunten(List.of(
                new Punt(eerste, 1, SoortBeslispunt.VASTSTELLEN, "Het programmaplan vast te stellen.", object, "programmaplan", Openbaarheid.OPENBAAR, null),
                new Punt(UUID.randomUUID(), 2, SoortBeslispunt.MANDATEREN, "De portefeuillehouder te mandateren wijzigingen te verwerken.", object,
                        "programmaplan", Openbaarheid.OPENBAAR, new Mandaatvoorstel("portefeuillehouder", "aanvullingen", "doelen",
                                new BigDecimal("10000"), LocalDate.of(2027, 1, 1), "elk kwartaal aan het college")))));
        zet(voorstel, Notastuk.ARGUMENTEN, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "Kader", "Het plan geeft een kader."),
                new Onderbouwing("2.1", "Leren", "Het plan is een leerproces."))));
        zet(voorstel, Notastuk.RISICOS, new Notastuk.Onderbouwingen(List.of(new Onderbouwing("1.1", "Vertrouwen", "Uitstel kost vertrouwen."))));
        zet(voorstel, Notastuk.RIB, new Notastuk.Rib(new RibTekst("Het college stelde het programmaplan vast.", "De wijken vragen erom.",
                "Er komt een kader.", "De raad hoort de voortgang."), punten(voorstel).stream().map(Punt::id).toList()));
    }

    protected List<Punt> punten(UUID voorstel) {
        return voorstellen.concept(voorstel).beslispunten();
    }

    /** Freezes the nota and, where the check found something, confirms all of it. */
    protected void rondAf(UUID voorstel) {
        String nummer = voorstellen.van(voorstel).dossier();
        rol.voltooi(SCHRIJVER, "taak-voorstel-schrijven", nummer, Map.of("klaar", true));
        bevestigBevindingen(voorstel);
    }

    protected void bevestigBevindingen(UUID voorstel) {
        String nummer = voorstellen.van(voorstel).dossier();
        if (voorstellen.van(voorstel).stand() == Voorstelstand.BEVINDINGEN) {
            rol.voltooi(SCHRIJVER, "taak-bevindingen-behandelen", nummer, Map.of("antwoorden", gang.bevindingen(voorstel).stream()
                    .filter(b -> b.stand() != BehandeldeBevinding.Stand.BEVESTIGD)
                    .map(b -> Map.of("id", b.id().toString(), "keuze", "BEVESTIGEN", "reden", "Zo bedoeld")).toList()));
        }
    }

    protected void paraaf(String nummer, String discipline, String oordeel, String toelichting) {
        rol.voltooi(discipline, discipline.equals("management") ? "taak-paraaf-management" : "taak-paraaf-geven", nummer,
                Map.of("oordeel", oordeel, "toelichting", toelichting));
        rol.jobs();
    }

    protected void iedereenAkkoord(String nummer) {
        for (String discipline : List.of("financien", "juridisch", "communicatie", "onderzoek")) {
            if (!rol.openTaken(discipline, "taak-paraaf-geven", nummer).isEmpty()) {
                paraaf(nummer, discipline, "AKKOORD", "");
            }
        }
        if (!rol.openTaken("management", "taak-paraaf-management", nummer).isEmpty()) {
            paraaf(nummer, "management", "AKKOORD", "");
        }
    }

    protected void geefVrij(String nummer) {
        rol.voltooi(HOUDER, "taak-voorstel-beoordelen", nummer, Map.of("besluit", "VRIJGEVEN", "reden", ""));
    }

    /** From an empty nota to the released proposals. */
    protected void totVrijgave(UUID voorstel) {
        String nummer = voorstellen.van(voorstel).dossier();
        schrijfNota(voorstel);
        rondAf(voorstel);
        iedereenAkkoord(nummer);
        geefVrij(nummer);
    }

    protected NieuweUitkomst uitkomst(UUID voorstel, int punt, Uitkomst uitkomst) {
        UUID id = voorstellen.beslispunten(voorstel).stream().filter(p -> p.nummer() == punt).findFirst().orElseThrow().id();
        return new NieuweUitkomst(id, uitkomst, uitkomst.naam() + ".", uitkomst == Uitkomst.GEWIJZIGD ? "Het programmaplan vast te stellen, met een wijziging." : null,
                uitkomst == Uitkomst.AANGEHOUDEN ? LocalDate.of(2027, 3, 2) : null);
    }

    /** The college decides, as its own process does: on an agenda, outcomes recorded, the voorstel told. */
    protected void besluit(UUID voorstel, NieuweUitkomst... uitkomsten) {
        Handeling handeling = door("gemeentesecretaris", "gemeentesecretaris");
        voorstellen.zetOpAgenda(voorstel, UUID.randomUUID(), handeling);
        voorstellen.legUitkomstVast(voorstel, UUID.randomUUID(), LocalDate.of(2025, 6, 24), List.of(uitkomsten), handeling);
        procesBerichten.meld("agendapunt-afgehandeld", "voorstelId", voorstel);
        rol.jobs();
    }

    protected Voorstelstand stand(UUID voorstel) {
        return voorstellen.van(voorstel).stand();
    }

    protected List<String> feiten(String nummer) {
        return jdbc.sql("select distinct soort from register_invoer where dossier = :d").param("d", nummer).query(String.class).list();
    }

    protected int mails(String nummer, String soort) {
        return jdbc.sql("select count(*) from bericht where dossier = :d and feit_soort = :s").param("d", nummer).param("s", soort)
                .query(Integer.class).single();
    }
}
