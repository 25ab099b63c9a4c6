package nl.besluitspoor.raadpleging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import nl.besluitspoor.raadpleging.Besluitbeeld.Versie;
import nl.besluitspoor.raadpleging.Treffer.Geheim;
import nl.besluitspoor.raadpleging.Treffer.WijkNaam;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads dossiers and the versions of their plans, as known on a date. */
@Service
@Transactional(readOnly = true)
public class Dossierlezer {

    private static final String DOSSIER = """
            select d.nummer, d.korte_titel, d.titel, d.soort_plan, d.portefeuille, d.openbaarheid, d.ouder, d.gestart_op,
                   (select f.fase from dossier_fase f where f.dossier = d.nummer and f.volgnr =
                       (select max(g.volgnr) from dossier_fase g where g.dossier = d.nummer and g.sinds < :peil)) fase_toen, d.fase,
                   (select count(*) from zoek_besluit b where b.dossier = d.nummer and b.vastgelegd_op < :peil) besluiten
            from dossier d\s""";

    private final JdbcClient jdbc;
    private final Zoeker zoeker;
    private final Geheimlezer geheimlezer;

    Dossierlezer(JdbcClient jdbc, Zoeker zoeker, Geheimlezer geheimlezer) {
        this.geheimlezer = geheimlezer;
        this.jdbc = jdbc;
        this.zoeker = zoeker;
    }

    /**
     * A dossier as a list shows it.
     *
     * @param titel  null where the dossier is secret
     * @param fase   phase it was in
     * @param geheim what is known of its secrecy; null unless GEHEIM
     * @param aantalBesluiten number of decisions
     */
    public record Regel(String nummer, String korteTitel, @Nullable String titel, String soortPlan, String fase, String portefeuille,
            Openbaarheid openbaarheid, @Nullable Geheim geheim, @Nullable String ouder, List<WijkNaam> wijken, int aantalBesluiten, Instant gestartOp) {}

    /** One page; {@code volgende} is the number to go on after, null on the last. */
    public record Bladzijde(List<Regel> dossiers, @Nullable Long volgende) {}

    /**
     * A dossier with its plan's versions and its decisions.
     *
     * @param geheimhoudingen every secrecy that was imposed on something of it by then, lifted or not
     */
    public record Beeld(@JsonUnwrapped Regel dossier, List<String> kinderen, @Nullable UUID plan, List<Planversie> planversies,
            List<Treffer> besluiten, List<Geheim> geheimhoudingen) {

        /** The versions that may be read: secrecy rests on none of them. */
        @JsonIgnore
        public List<Planversie> leesbareVersies() {
            return planversies.stream().filter(versie -> versie.geheim() == null).toList();
        }
    }

    /**
     * A version of a plan.
     *
     * @param vastgesteld  whether the college adopted it
     * @param voorstel     the proposal by which it did; null for a concept
     * @param geheim       what is known of its secrecy; null unless secret, and then neither document nor text is shown
     * @param bevrorenDoor key of who froze it
     */
    public record Planversie(UUID id, UUID plan, String dossier, String nummer, boolean vastgesteld, String sha256, @Nullable UUID document,
            @Nullable String documentSha256, Instant bevrorenOp, String bevrorenDoor, @Nullable UUID voorstel, @Nullable Geheim geheim) {}

    /** A page of the dossiers, newest first. */
    public Bladzijde lijst(Peil peil, long na, int limit) {
        List<Regel> regels = metWijken(jdbc.sql(DOSSIER + "where d.gestart_op < :peil order by d.gestart_op desc, d.nummer desc "
                        + "offset :na rows fetch next :limit rows only")
                .param("peil", peil.tijd()).param("na", na).param("limit", limit + 1).query(Dossierlezer::regel).list(), peil);
        boolean meer = regels.size() > limit;
        return new Bladzijde(meer ? List.copyOf(regels.subList(0, limit)) : regels, meer ? na + limit : null);
    }

    /** One dossier; empty where it was not started by then, or there is none. */
    public Optional<Beeld> lees(String nummer, Peil peil) {
        return metWijken(jdbc.sql(DOSSIER + "where d.nummer = :nummer and d.gestart_op < :peil").param("nummer", nummer).param("peil", peil.tijd())
                .query(Dossierlezer::regel).list(), peil).stream().findFirst().map(regel -> {
                    UUID plan = jdbc.sql("select id from plan where dossier = :nummer and begonnen_op < :peil").param("nummer", nummer)
                            .param("peil", peil.tijd()).query(UUID.class).optional().orElse(null);
                    List<String> kinderen = jdbc.sql("select nummer from dossier where ouder = :nummer and gestart_op < :peil order by nummer")
                            .param("nummer", nummer).param("peil", peil.tijd()).query(String.class).list();
                    return new Beeld(regel, kinderen, plan, plan == null ? List.of() : planversies(plan, peil), zoeker.vanDossier(nummer, peil),
                            geheimlezer.vanDossier(nummer, peil));
                });
    }

    /** Whether there is such a plan. */
    public boolean heeftPlan(UUID plan, Peil peil) {
        return jdbc.sql("select count(*) from plan where id = :plan and begonnen_op < :peil").param("plan", plan).param("peil", peil.tijd())
                .query(Integer.class).single() > 0;
    }

    /** The versions of a plan, oldest first. */
    public List<Planversie> planversies(UUID plan, Peil peil) {
        return jdbc.sql("""
                select v.id, v.plan, p.dossier, v.hoofdnummer, v.ondernummer, v.sha256, v.document, d.openbaarheid,
                       d.sha256 document_sha256, v.bevroren_op, v.bevroren_door, v.voorstel
                from planversie v join plan p on p.id = v.plan left join document d on d.id = v.document
                where v.plan = :plan and v.bevroren_op < :peil order by v.bevroren_op, v.hoofdnummer, v.ondernummer""")
                .param("plan", plan).param("peil", peil.tijd())
                .query((rij, nr) -> {
                    Versie versie = Besluitlezer.versie(rij, nr);
                    Geheim bekend = versie.document() == null ? null : geheimlezer.document(versie.document(), peil);
                    Geheim geheim = bekend != null || rij.getString("openbaarheid") == null ? bekend
                            : Geheim.van(Openbaarheid.valueOf(rij.getString("openbaarheid")));
                    return new Planversie(versie.id(), rij.getObject("plan", UUID.class), rij.getString("dossier"), versie.nummer(),
                            rij.getInt("hoofdnummer") > 0, versie.sha256(), geheim == null ? versie.document() : null, versie.documentSha256(),
                            versie.bevrorenOp(), rij.getString("bevroren_door"), rij.getObject("voorstel", UUID.class), geheim);
                }).list();
    }

    /** With the wijken that each had by then; one that the college added belongs to it from that day on. */
    private List<Regel> metWijken(List<Regel> kaal, Peil peil) {
        if (kaal.isEmpty()) {
            return kaal;
        }
        Map<String, List<WijkNaam>> wijken = new HashMap<>();
        jdbc.sql("""
                select w.dossier, w.code, w.naam from dossier_wijk w where w.dossier in (:nummers) and not exists (
                    select 1 from wijkuitbreiding u where u.dossier = w.dossier and u.code = w.code and u.besloten > :dag)
                order by w.volgnr""").param("dag", peil.dag() == null ? LocalDate.of(9999, 1, 1) : peil.dag())
                .param("nummers", kaal.stream().map(Regel::nummer).toList()).query(rij -> {
                    wijken.computeIfAbsent(rij.getString("dossier"), x -> new ArrayList<>())
                            .add(new WijkNaam(rij.getString("code"), rij.getString("naam")));
                });
        return kaal.stream().map(r -> new Regel(r.nummer(), r.korteTitel(), r.titel(), r.soortPlan(), r.fase(), r.portefeuille(), r.openbaarheid(),
                r.geheim(), r.ouder(), wijken.getOrDefault(r.nummer(), List.of()), r.aantalBesluiten(), r.gestartOp())).toList();
    }

    private static Regel regel(ResultSet rij, int nr) throws SQLException {
        Openbaarheid openbaarheid = Openbaarheid.valueOf(rij.getString("openbaarheid"));
        String toen = rij.getString("fase_toen");
        return new Regel(rij.getString("nummer"), rij.getString("korte_titel"), openbaarheid == Openbaarheid.GEHEIM ? null : rij.getString("titel"),
                rij.getString("soort_plan"), toen == null ? rij.getString("fase") : toen, rij.getString("portefeuille"), openbaarheid,
                Geheim.van(openbaarheid), rij.getString("ouder"), List.of(), rij.getInt("besluiten"), rij.getTimestamp("gestart_op").toInstant());
    }
}
