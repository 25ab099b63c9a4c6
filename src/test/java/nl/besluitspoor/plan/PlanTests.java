package nl.besluitspoor.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.besluitspoor.ProcesTests;
import nl.besluitspoor.dialoog.Bijeenkomstverslag;
import nl.besluitspoor.dialoog.Dialogen;
import nl.besluitspoor.dialoog.DialoogPlan;
import nl.besluitspoor.dialoog.DialoogVerloop;
import nl.besluitspoor.dialoog.Inbreng;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.dialoog.SoortGever;
import nl.besluitspoor.dialoog.Verslagoordeel;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.PlanInhoud.Begrotingsjaar;
import nl.besluitspoor.plan.PlanInhoud.Doel;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.springframework.beans.factory.annotation.Autowired;

/** Ground of the tests of the plan: a dossier with inbreng, and a plan that lacks nothing. */
public abstract class PlanTests extends ProcesTests {

    protected static final String POTTENBERG = "BU09350203";
    protected static final List<String> ALLE_PARTNERS =
            List.of("servatius", "woonpunt", "trajekt", "envida", "mondriaan", "provincielimburg");

    @Autowired
    protected Dossiers dossiers;

    @Autowired
    protected Dialogen dialogen;

    @Autowired
    protected DialoogVerloop verloop;

    @Autowired
    protected Plannen plannen;

    @Autowired
    protected Planvorming planvorming;

    @Autowired
    protected Schrijftafel<Stuk.Inhoud> schrijftafel;
    @Autowired
    protected Hoofdstukken hoofdstukken;

    @Autowired
    protected Consultaties consultaties;

    protected static Handeling schrijver() {
        return door("beleidsmedewerker", "beleidsmedewerker");
    }

    protected String dossier(List<String> partners) {
        return dossiers.start(new NieuwDossier("Programmaplan Veerkrachtige Wijken", "Veerkrachtige Wijken", SoortPlan.PROGRAMMAPLAN,
                List.of(POTTENBERG), partners, "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "Voorbeeld", null, true),
                door("programmamanager", "programmamanager")).nummer();
    }

    /** Inbreng of a dialogue that was held and adopted today. */
    protected void inbreng(String dossier, int aantal) {
        Handeling wijkmanager = door("wijkmanager", "wijkmanager");
        LocalDate vandaag = LocalDate.ofInstant(wijkmanager.tijdstip(), ZoneId.of("Europe/Amsterdam"));
        UUID dialoog = verloop.open(dossier, POTTENBERG, wijkmanager).id();
        verloop.plan(dialoog, new DialoogPlan("Wat is er nodig?", List.of(new DialoogPlan.Bijeenkomst(vandaag, LocalTime.of(19, 30), "Buurthuis")),
                List.of(new DialoogPlan.Genodigde(DialoogPlan.SoortGenodigde.BEWONER, "Voorbeeld Bewoner", "bewoner@voorbeeld.example", true))), wijkmanager);
        verloop.legVast(dialoog, new Bijeenkomstverslag(vandaag, 20, IntStream.rangeClosed(1, aantal).mapToObj(nr ->
                new Bijeenkomstverslag.Regel(SoortGever.BEWONER, null, null, false, Pijler.GELIJKE_KANSEN, "Voorbeeld van inbreng " + nr)).toList(),
                List.of(), false, "Samenvatting"), wijkmanager);
        verloop.beoordeel(dialoog, new Verslagoordeel(Verslagoordeel.Keuze.VASTSTELLEN, null), door("programmamanager", "programmamanager"));
    }

    /** Everything that a plan must have, written by the beleidsmedewerker. */
    protected void schrijf(UUID plan) {
        bewaar(plan, Stuk.KERN, new Stuk.Kern("Programmaplan Veerkrachtige Wijken", LocalDate.of(2025, 1, 1), LocalDate.of(2044, 12, 31), false, true));
        bewaar(plan, Stuk.SAMENVATTING, new Stuk.Tekst(null, "Samenvatting van het voorbeeld"));
        bewaar(plan, Stuk.VOORWOORD, new Stuk.Tekst(null, "Voorwoord van het voorbeeld"));
        bewaar(plan, Stuk.DOELEN, new Stuk.Doelen(List.of(
                new Doel(0, Pijler.BESTAANSZEKERHEID, "Minder schulden", "Huishoudens met schulden", "12%", "8%", 2030),
                new Doel(0, Pijler.GELIJKE_KANSEN, "Meer diploma's", "Jongeren met startkwalificatie", "70%", "85%", 2035))));
        int doel = ((Stuk.Doelen) schrijftafel.blad(plan, Stuk.DOELEN).geldend().inhoud()).rijen().get(0).nummer();
        bewaar(plan, Stuk.ACTIES, new Stuk.Acties(List.of(new Actie(0, doel, "Spreekuur in de wijk", POTTENBERG, "Team sociaal", "servatius",
                LocalDate.of(2025, 9, 1), LocalDate.of(2026, 12, 31), new BigDecimal("50000")))));
        bewaar(plan, Stuk.BEGROTING, new Stuk.Begroting(List.of(new Begrotingsjaar(2025, new BigDecimal("60000"), "Programmabegroting, voorbeeld"))));
        int hoofdstuk = hoofdstukken.voegToe(plan, schrijver());
        bewaar(plan, "H" + hoofdstuk, new Stuk.Tekst("Waarom dit plan", "Tekst van het voorbeeld"));
    }

    protected Schrijftafel.Bewaard<Stuk.Inhoud> bewaar(UUID plan, String code, Stuk.Inhoud inhoud) {
        return schrijftafel.bewaar(plan, code, schrijftafel.blad(plan, code).geldend().versie(), null, inhoud, schrijver());
    }

    /** Every inbreng gets its answer. */
    protected void beantwoord(String dossier, UUID plan) {
        int doel = plannen.concept(plan).doelen().get(0).nummer();
        for (Inbreng inbreng : dialogen.inbrengVan(dossier)) {
            bewaar(plan, Stuk.vanInbreng(inbreng.id()),
                    new Stuk.InbrengAntwoord(inbreng.id(), Antwoord.Uitkomst.OVERGENOMEN, "Past in het plan", "D" + doel));
        }
    }
}
