package nl.besluitspoor.monitoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.besluitspoor.demonstratie.Programmaplan;
import nl.besluitspoor.dossier.Dossiers;
import nl.besluitspoor.dossier.Fase;
import nl.besluitspoor.dossier.NieuwDossier;
import nl.besluitspoor.dossier.SoortPlan;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.plan.PlanInhoud.Actie;
import nl.besluitspoor.plan.Stuk;
import nl.besluitspoor.schrijven.Bewaring;
import nl.besluitspoor.schrijven.Schrijftafel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a dossier with an adopted plan into uitvoering, without the steps that lead there. */
public class Uitvoering {

    private final Dossiers dossiers;
    private final Schrijftafel<Stuk.Inhoud> schrijftafel;
    private final JdbcClient jdbc;
    private final RuntimeService engine;
    private final TransactionTemplate transactie;

    @Autowired
    Uitvoering(Dossiers dossiers, Schrijftafel<Stuk.Inhoud> schrijftafel, JdbcClient jdbc, RuntimeService engine, TransactionTemplate transactie) {
        this.dossiers = dossiers;
        this.schrijftafel = schrijftafel;
        this.jdbc = jdbc;
        this.engine = engine;
        this.transactie = transactie;
    }

    /** What was made. */
    public record Gemaakt(String dossier, UUID planversie) {}

    public Gemaakt maak() {
        return transactie.execute(status -> {
            Handeling h = Handeling.opPagina("programmamanager", "programmamanager", ClockUtil.getCurrentTime().toInstant());
            String nummer = dossiers.start(new NieuwDossier("Plan in uitvoering", "In uitvoering", SoortPlan.PROGRAMMAPLAN, List.of("BU09350203", "BU09350403"),
                    List.of("servatius", "trajekt"), "Veerkrachtige Wijken", Openbaarheid.OPENBAAR, null, "aanleiding", null, true), h).nummer();
            for (Fase fase : List.of(Fase.PLANVORMING, Fase.BESLUITVORMING, Fase.UITVOERING)) {
                dossiers.zetFase(nummer, fase, h);
            }
            Instant nu = h.tijdstip();
            UUID plan = UUID.randomUUID();
            UUID versie = UUID.randomUUID();
            jdbc.sql("insert into plan (id, dossier, stand, ronde, begonnen_op) values (:id, :dossier, 'VASTGESTELD', 1, :nu)")
                    .param("id", plan).param("dossier", nummer).param("nu", Timestamp.from(nu)).update();
            LocalDate dag = LocalDate.ofInstant(nu, ZoneId.of("Europe/Amsterdam"));
            jdbc.sql("insert into plan_hoofdstuk (plan, nummer, volgnr, vervallen) values (:plan, 1, 1, false)").param("plan", plan).update();
            Map<String, Stuk.Inhoud> inhoud = new LinkedHashMap<>(Programmaplan.stukken("Plan in uitvoering", dag.minusYears(2), dag));
            inhoud.computeIfPresent(Stuk.ACTIES, (code, acties) -> new Stuk.Acties(((Stuk.Acties) acties).rijen().stream().map(a -> new Actie(a.nummer(), a.doel(),
                    a.omschrijving(), a.wijk(), a.trekker(), null, a.begindatum(), a.einddatum(), a.bedrag(), a.thema())).toList()));
            inhoud.put("H1", new Stuk.Tekst("Veranderaanpak", "Tekst van een hoofdstuk."));
            List<Bewaring<Stuk.Inhoud>> stukken = inhoud.entrySet().stream()
                    .map(e -> schrijftafel.leg(plan, e.getKey(), e.getValue(), "beleidsmedewerker", nu)).toList();
            jdbc.sql("""
                    insert into planversie (id, plan, hoofdnummer, ondernummer, ronde, sha256, bevroren_door, bevroren_op)
                    values (:id, :plan, 1, 0, 1, :sha256, 'systeem', :nu)""")
                    .param("id", versie).param("plan", plan).param("sha256", "0".repeat(64)).param("nu", Timestamp.from(nu)).update();
            schrijftafel.bevries(versie, stukken);
            return new Gemaakt(nummer, versie);
        });
    }

    /** The cycle of this dossier, from the end of its term on. */
    public ProcessInstance naDeLooptijd(Gemaakt g) {
        return engine.createProcessInstanceByKey("beleidscyclus").businessKey(g.dossier()).setVariable("dossier", g.dossier())
                .setVariable("planversieId", g.planversie().toString()).startBeforeActivity("evaluatie-beginnen").execute();
    }
}
