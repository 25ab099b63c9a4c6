package nl.besluitspoor.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dialoog.Pijler;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.monitoring.Evaluatie.Doeloordeel;
import nl.besluitspoor.monitoring.Evaluatie.Oordeel;
import nl.besluitspoor.monitoring.Monitoringronde.Bijsturing;
import nl.besluitspoor.monitoring.Monitoringronde.Duiding;
import nl.besluitspoor.monitoring.Monitoringronde.Keuze;
import nl.besluitspoor.monitoring.Monitoringronde.Stand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the rounds and evaluations. */
@Repository
class MonitoringRepository {

    private final JdbcClient jdbc;

    MonitoringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a round with the next number of its dossier, whose row the caller locked. */
    void voegToe(UUID id, String dossier, UUID planversie, Handeling handeling) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from monitoringronde where dossier = :dossier")
                .param("dossier", dossier).query(Integer.class).single();
        jdbc.sql("""
                insert into monitoringronde (id, dossier, volgnr, planversie, stand, begonnen_door, begonnen_op)
                values (:id, :dossier, :volgnr, :planversie, 'VERZAMELEN', :door, :op)""")
                .param("id", id).param("dossier", dossier).param("volgnr", volgnr).param("planversie", planversie)
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).update();
    }

    void voegCijfersToe(UUID ronde, List<Cijfer> cijfers) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) from monitoring_cijfer where ronde = :ronde").param("ronde", ronde).query(Integer.class).single();
        for (Cijfer c : cijfers) {
            jdbc.sql("""
                    insert into monitoring_cijfer (ronde, volgnr, doel, pijler, code, naam, niveau, wijk_code, gemeente_code, gemeente, jaar, indicator,
                        waarde, eenheid, bron, betrouwbaarheid)
                    values (:ronde, :volgnr, :doel, :pijler, :code, :naam, :niveau, :wijkCode, :gemeenteCode, :gemeente, :jaar, :indicator,
                        :waarde, :eenheid, :bron, :betrouwbaarheid)""")
                    .param("ronde", ronde).param("volgnr", ++volgnr).param("doel", c.doel()).param("pijler", c.pijler() == null ? null : c.pijler().name())
                    .param("code", c.code()).param("naam", c.naam()).param("niveau", c.niveau()).param("wijkCode", c.wijkCode())
                    .param("gemeenteCode", c.gemeenteCode()).param("gemeente", c.gemeente()).param("jaar", c.jaar()).param("indicator", c.indicator())
                    .param("waarde", c.waarde()).param("eenheid", c.eenheid()).param("bron", c.bron()).param("betrouwbaarheid", c.betrouwbaarheid()).update();
        }
    }

    void wisCijfers(UUID ronde) {
        jdbc.sql("delete from monitoring_cijfer where ronde = :ronde").param("ronde", ronde).update();
    }

    void zetVerzameld(UUID ronde, Handeling handeling) {
        jdbc.sql("update monitoringronde set stand = 'DUIDEN', verzameld_door = :door, verzameld_op = :op where id = :id")
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).param("id", ronde).update();
    }

    void zetGeduid(UUID ronde, String samenvatting, List<Duiding> duidingen, Handeling handeling) {
        for (Duiding d : duidingen) {
            jdbc.sql("insert into monitoring_duiding (ronde, doel, trend, lezing) values (:ronde, :doel, :trend, :lezing)")
                    .param("ronde", ronde).param("doel", d.doel()).param("trend", d.trend() == null ? null : d.trend().name()).param("lezing", d.lezing()).update();
        }
        jdbc.sql("update monitoringronde set stand = 'BIJSTUREN', samenvatting = :samenvatting, geduid_door = :door, geduid_op = :op where id = :id")
                .param("samenvatting", samenvatting).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip()))
                .param("id", ronde).update();
    }

    void zetBijgestuurd(UUID ronde, List<Bijsturing> rijen, boolean raadInformeren, @Nullable String raadReden, Handeling handeling) {
        for (Bijsturing b : rijen) {
            jdbc.sql("insert into monitoring_bijsturing (id, ronde, volgnr, doel, keuze, toelichting) values (:id, :ronde, :volgnr, :doel, :keuze, :toelichting)")
                    .param("id", b.id()).param("ronde", ronde).param("volgnr", b.volgnr()).param("doel", b.doel()).param("keuze", b.keuze().name())
                    .param("toelichting", b.toelichting()).update();
        }
        jdbc.sql("""
                update monitoringronde set stand = 'AFGEROND', bijgestuurd_door = :door, bijgestuurd_op = :op, raad_informeren = :raad, raad_reden = :reden
                where id = :id""")
                .param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).param("raad", raadInformeren)
                .param("reden", raadReden).param("id", ronde).update();
    }

    void zetDocument(UUID ronde, UUID document) {
        jdbc.sql("update monitoringronde set document = :document where id = :id").param("document", document).param("id", ronde).update();
    }

    void zetVoorstel(UUID ronde, UUID voorstel) {
        jdbc.sql("update monitoringronde set voorstel = :voorstel where id = :id").param("voorstel", voorstel).param("id", ronde).update();
    }

    void laatVervallen(UUID ronde) {
        jdbc.sql("update monitoringronde set stand = 'VERVALLEN' where id = :id and stand <> 'AFGEROND'").param("id", ronde).update();
    }

    /** The round, its row locked until the transaction ends. */
    Optional<Monitoringronde> vergrendel(UUID id) {
        return jdbc.sql("select id from monitoringronde where id = :id for update").param("id", id).query(UUID.class).optional().flatMap(this::vind);
    }

    Optional<Monitoringronde> vind(UUID id) {
        return jdbc.sql("select * from monitoringronde where id = :id").param("id", id).query(this::ronde).optional();
    }

    /** Oldest first. */
    List<Monitoringronde> vanDossier(String dossier) {
        return jdbc.sql("select * from monitoringronde where dossier = :dossier order by volgnr").param("dossier", dossier).query(this::ronde).list();
    }

    private Monitoringronde ronde(ResultSet rij, int nr) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        String dossier = rij.getString("dossier");
        return new Monitoringronde(id, dossier + "/M-" + rij.getInt("volgnr"), dossier, rij.getInt("volgnr"), rij.getObject("planversie", UUID.class),
                Stand.valueOf(rij.getString("stand")), rij.getString("begonnen_door"), rij.getTimestamp("begonnen_op").toInstant(),
                rij.getString("verzameld_door"), instant(rij, "verzameld_op"), instant(rij, "geduid_op"), rij.getString("samenvatting"),
                instant(rij, "bijgestuurd_op"), (Boolean) rij.getObject("raad_informeren"), rij.getString("raad_reden"),
                rij.getObject("document", UUID.class), rij.getObject("voorstel", UUID.class), cijfers(id),
                jdbc.sql("select doel, trend, lezing from monitoring_duiding where ronde = :id order by doel").param("id", id)
                        .query((d, i) -> new Duiding(d.getInt("doel"), Trend.valueOf(d.getString("trend")), d.getString("lezing"))).list(),
                jdbc.sql("select id, volgnr, doel, keuze, toelichting from monitoring_bijsturing where ronde = :id order by volgnr").param("id", id)
                        .query((b, i) -> new Bijsturing(b.getObject("id", UUID.class), b.getInt("volgnr"), geheel(b, "doel"), Keuze.valueOf(b.getString("keuze")),
                                b.getString("toelichting"))).list());
    }

    private List<Cijfer> cijfers(UUID ronde) {
        return jdbc.sql("select * from monitoring_cijfer where ronde = :ronde order by volgnr").param("ronde", ronde)
                .query((rij, nr) -> {
                    String pijler = rij.getString("pijler");
                    return new Cijfer(geheel(rij, "doel"), pijler == null ? null : Pijler.valueOf(pijler), rij.getString("code"), rij.getString("naam"),
                            rij.getString("niveau"), rij.getString("wijk_code"), rij.getString("gemeente_code"), rij.getString("gemeente"), geheel(rij, "jaar"),
                            rij.getString("indicator"), rij.getBigDecimal("waarde"), rij.getString("eenheid"), rij.getString("bron"), rij.getString("betrouwbaarheid"));
                }).list();
    }

    void voegEvaluatieToe(String dossier, String samenvatting, boolean volgende, List<Doeloordeel> doelen, Handeling handeling) {
        jdbc.sql("insert into evaluatie (dossier, samenvatting, volgende_cyclus, door, op) values (:dossier, :samenvatting, :volgende, :door, :op)")
                .param("dossier", dossier).param("samenvatting", samenvatting).param("volgende", volgende).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).update();
        for (Doeloordeel d : doelen) {
            jdbc.sql("""
                    insert into evaluatie_doel (dossier, doel, omschrijving, oordeel, waarom, advies, meenemen)
                    values (:dossier, :doel, :omschrijving, :oordeel, :waarom, :advies, :meenemen)""")
                    .param("dossier", dossier).param("doel", d.doel()).param("omschrijving", d.omschrijving())
                    .param("oordeel", d.oordeel() == null ? null : d.oordeel().name()).param("waarom", d.waarom()).param("advies", d.advies())
                    .param("meenemen", d.meenemen()).update();
        }
    }

    void zetVervolg(String dossier, String vervolg) {
        jdbc.sql("update evaluatie set vervolg = :vervolg where dossier = :dossier and vervolg is null").param("vervolg", vervolg).param("dossier", dossier).update();
    }

    /** The dossier whose evaluation led to this one. */
    Optional<String> voorganger(String dossier) {
        return jdbc.sql("select dossier from evaluatie where vervolg = :dossier").param("dossier", dossier).query(String.class).optional();
    }

    Optional<Evaluatie> evaluatie(String dossier) {
        return jdbc.sql("select * from evaluatie where dossier = :dossier").param("dossier", dossier).query((rij, nr) -> new Evaluatie(dossier,
                rij.getString("samenvatting"), rij.getBoolean("volgende_cyclus"), rij.getString("vervolg"), rij.getString("door"),
                rij.getTimestamp("op").toInstant(),
                jdbc.sql("select * from evaluatie_doel where dossier = :dossier order by doel").param("dossier", dossier)
                        .query((d, i) -> new Doeloordeel(d.getInt("doel"), d.getString("omschrijving"), Oordeel.valueOf(d.getString("oordeel")),
                                d.getString("waarom"), d.getString("advies"), d.getBoolean("meenemen"))).list())).optional();
    }

    private static @Nullable Integer geheel(ResultSet rij, String kolom) throws SQLException {
        int waarde = rij.getInt(kolom);
        return rij.wasNull() ? null : waarde;
    }

    private static @Nullable Instant instant(ResultSet rij, String kolom) throws SQLException {
        Timestamp waarde = rij.getTimestamp(kolom);
        return waarde == null ? null : waarde.toInstant();
    }
}
