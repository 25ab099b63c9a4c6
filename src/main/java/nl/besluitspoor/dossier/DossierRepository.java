package nl.besluitspoor.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.handeling.Openbaarheid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the dossier: dossier, dossier_wijk, dossier_partner, dossier_fase and their numbering. */
@Repository
class DossierRepository {

    private static final String VELDEN = """
            select nummer, titel, korte_titel, soort_plan, portefeuille, openbaarheid, embargo, aanleiding, ouder,
                   inbreng_van_ouder, fase, gestart_door, gestart_op, beeindigd_op, reden_einde
            from dossier
            """;

    private final JdbcClient jdbc;

    DossierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of the year, without gaps: the series' row is locked until the transaction ends, and the counter
     * rolls back with it.
     */
    String volgendNummer(String voorvoegsel, int jaar) {
        vergrendelReeks(voorvoegsel);
        int volgende = 1 + jdbc.sql("select laatste from dossier_teller where voorvoegsel = :v and jaar = :jaar")
                .param("v", voorvoegsel).param("jaar", jaar).query(Integer.class).optional().orElse(0);
        jdbc.sql(volgende == 1
                        ? "insert into dossier_teller (voorvoegsel, jaar, laatste) values (:v, :jaar, :laatste)"
                        : "update dossier_teller set laatste = :laatste where voorvoegsel = :v and jaar = :jaar")
                .param("v", voorvoegsel).param("jaar", jaar).param("laatste", volgende).update();
        return "%s-%d-%04d".formatted(voorvoegsel, jaar, volgende);
    }

    /** Locks the series until the transaction ends: dossiers start one after the other. */
    void vergrendelReeks(String voorvoegsel) {
        jdbc.sql("select voorvoegsel from dossier_reeks where voorvoegsel = :v for update").param("v", voorvoegsel)
                .query(String.class).single();
    }

    Optional<Dossier> vanAanvraag(UUID aanvraag) {
        return jdbc.sql("select dossier from dossier_aanvraag where aanvraag = :a").param("a", aanvraag).query(String.class).optional()
                .flatMap(this::zoek);
    }

    void voegAanvraagToe(UUID aanvraag, String dossier) {
        jdbc.sql("insert into dossier_aanvraag (aanvraag, dossier) values (:a, :d)").param("a", aanvraag).param("d", dossier).update();
    }

    void voegToe(Dossier d) {
        jdbc.sql("""
                insert into dossier (nummer, titel, korte_titel, soort_plan, portefeuille, openbaarheid, embargo, aanleiding,
                                     ouder, inbreng_van_ouder, fase, gestart_door, gestart_op)
                values (:nummer, :titel, :korteTitel, :soortPlan, :portefeuille, :openbaarheid, :embargo, :aanleiding,
                        :ouder, :inbrengVanOuder, :fase, :gestartDoor, :gestartOp)""")
                .param("nummer", d.nummer()).param("titel", d.titel()).param("korteTitel", d.korteTitel())
                .param("soortPlan", d.soortPlan().name()).param("portefeuille", d.portefeuille())
                .param("openbaarheid", d.openbaarheid().name()).param("embargo", d.embargo())
                .param("aanleiding", d.aanleiding()).param("ouder", d.ouder()).param("inbrengVanOuder", d.inbrengVanOuder())
                .param("fase", d.fase().name()).param("gestartDoor", d.gestartDoor())
                .param("gestartOp", Timestamp.from(d.gestartOp())).update();
        int volgnr = 1;
        for (Wijk wijk : d.wijken()) {
            jdbc.sql("insert into dossier_wijk (dossier, volgnr, code, naam) values (:dossier, :volgnr, :code, :naam)")
                    .param("dossier", d.nummer()).param("volgnr", volgnr++).param("code", wijk.code()).param("naam", wijk.naam()).update();
        }
        volgnr = 1;
        for (Partner partner : d.partners()) {
            jdbc.sql("""
                    insert into dossier_partner (dossier, volgnr, sleutel, naam, mail, lid_vanaf, lid_tot)
                    values (:dossier, :volgnr, :sleutel, :naam, :mail, :vanaf, :tot)""")
                    .param("dossier", d.nummer()).param("volgnr", volgnr++).param("sleutel", partner.sleutel())
                    .param("naam", partner.naam()).param("mail", partner.mail())
                    .param("vanaf", partner.lidVanaf()).param("tot", partner.lidTot()).update();
        }
    }

    /** @return the step's number within the dossier, from 1 */
    int voegFaseToe(String dossier, Fase fase, Instant sinds, String door) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from dossier_fase where dossier = :dossier")
                .param("dossier", dossier).query(Integer.class).single();
        jdbc.sql("insert into dossier_fase (dossier, volgnr, fase, sinds, door) values (:dossier, :volgnr, :fase, :sinds, :door)")
                .param("dossier", dossier).param("volgnr", volgnr).param("fase", fase.name())
                .param("sinds", Timestamp.from(sinds)).param("door", door).update();
        return volgnr;
    }

    /** @return the choice's number within the dossier, from 1 */
    int voegVervolgToe(String dossier, Vervolg keuze, @Nullable String reden, String door, Instant op) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from dossier_vervolg where dossier = :dossier")
                .param("dossier", dossier).query(Integer.class).single();
        jdbc.sql("""
                insert into dossier_vervolg (dossier, volgnr, keuze, reden, door, op)
                values (:dossier, :volgnr, :keuze, :reden, :door, :op)""")
                .param("dossier", dossier).param("volgnr", volgnr).param("keuze", keuze.name()).param("reden", reden)
                .param("door", door).param("op", Timestamp.from(op)).update();
        return volgnr;
    }

    void vergrendel(String nummer) {
        jdbc.sql("select nummer from dossier where nummer = :nummer for update").param("nummer", nummer).query(String.class).optional();
    }

    void zetFase(String nummer, Fase fase, @Nullable Instant einde, @Nullable String door, @Nullable String reden) {
        jdbc.sql("""
                update dossier set fase = :fase, beeindigd_op = :einde, beeindigd_door = :door, reden_einde = :reden
                where nummer = :nummer""")
                .param("fase", fase.name()).param("einde", einde == null ? null : Timestamp.from(einde))
                .param("door", door).param("reden", reden).param("nummer", nummer).update();
    }

    Optional<Dossier> zoek(String nummer) {
        return jdbc.sql(VELDEN + "where nummer = :nummer").param("nummer", nummer).query(this::dossier).optional();
    }

    List<Dossier> lijst(@Nullable String woorden, @Nullable Fase fase) {
        String patroon = woorden == null ? null
                : "%" + woorden.toLowerCase().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc.sql(VELDEN + """
                where (cast(:patroon as varchar) is null or lower(nummer) like :patroon escape '!'
                       or lower(titel) like :patroon escape '!' or lower(korte_titel) like :patroon escape '!'
                       or exists (select 1 from dossier_wijk w where w.dossier = nummer and lower(w.naam) like :patroon escape '!'))
                  and (cast(:fase as varchar) is null or fase = :fase)
                order by gestart_op desc, nummer desc""")
                .param("patroon", patroon).param("fase", fase == null ? null : fase.name()).query(this::dossier).list();
    }

    List<Dossier> kinderen(String nummer) {
        return jdbc.sql(VELDEN + "where ouder = :nummer order by nummer").param("nummer", nummer).query(this::dossier).list();
    }

    List<Dossiers.FaseStap> fasen(String nummer) {
        return jdbc.sql("select fase, sinds, door from dossier_fase where dossier = :nummer order by volgnr").param("nummer", nummer)
                .query((rij, nr) -> new Dossiers.FaseStap(Fase.valueOf(rij.getString("fase")), rij.getTimestamp("sinds").toInstant(),
                        rij.getString("door"))).list();
    }

    private Dossier dossier(ResultSet rij, int nr) throws SQLException {
        String nummer = rij.getString("nummer");
        Timestamp einde = rij.getTimestamp("beeindigd_op");
        return new Dossier(nummer, rij.getString("titel"), rij.getString("korte_titel"), SoortPlan.valueOf(rij.getString("soort_plan")),
                rij.getString("portefeuille"), Openbaarheid.valueOf(rij.getString("openbaarheid")), rij.getObject("embargo", LocalDate.class),
                rij.getString("aanleiding"), rij.getString("ouder"), rij.getBoolean("inbreng_van_ouder"), Fase.valueOf(rij.getString("fase")),
                rij.getString("gestart_door"), rij.getTimestamp("gestart_op").toInstant(), einde == null ? null : einde.toInstant(),
                rij.getString("reden_einde"), wijken(nummer), partners(nummer));
    }

    void zetWijken(String nummer, List<Wijk> wijken) {
        jdbc.sql("delete from dossier_wijk where dossier = :dossier").param("dossier", nummer).update();
        int volgnr = 1;
        for (Wijk wijk : wijken) {
            jdbc.sql("insert into dossier_wijk (dossier, volgnr, code, naam) values (:dossier, :volgnr, :code, :naam)")
                    .param("dossier", nummer).param("volgnr", volgnr++).param("code", wijk.code()).param("naam", wijk.naam()).update();
        }
    }

    /** Puts the partner's newest period in place of the one it had; adds it where it had none. */
    void zetPartner(String nummer, Partner partner) {
        int bijgewerkt = jdbc.sql("""
                update dossier_partner set naam = :naam, mail = :mail, lid_vanaf = :vanaf, lid_tot = :tot
                where dossier = :dossier and sleutel = :sleutel""")
                .param("naam", partner.naam()).param("mail", partner.mail()).param("vanaf", partner.lidVanaf()).param("tot", partner.lidTot())
                .param("dossier", nummer).param("sleutel", partner.sleutel()).update();
        if (bijgewerkt == 0) {
            jdbc.sql("""
                    insert into dossier_partner (dossier, volgnr, sleutel, naam, mail, lid_vanaf, lid_tot)
                    select :dossier, coalesce(max(volgnr), 0) + 1, :sleutel, :naam, :mail, cast(:vanaf as date), cast(:tot as date)
                    from dossier_partner where dossier = :dossier""")
                    .param("dossier", nummer).param("sleutel", partner.sleutel()).param("naam", partner.naam()).param("mail", partner.mail())
                    .param("vanaf", partner.lidVanaf()).param("tot", partner.lidTot()).update();
        }
    }

    /** @return the change's number within the dossier, from 1 */
    int voegPartnerwijzigingToe(String dossier, Partnerwijziging.Soort soort, String sleutel, LocalDate dag, String reden, String door, Instant op) {
        int volgnr = jdbc.sql("select coalesce(max(volgnr), 0) + 1 from dossier_partnerwijziging where dossier = :dossier")
                .param("dossier", dossier).query(Integer.class).single();
        jdbc.sql("""
                insert into dossier_partnerwijziging (dossier, volgnr, soort, sleutel, dag, reden, door, op)
                values (:dossier, :volgnr, :soort, :sleutel, :dag, :reden, :door, :op)""")
                .param("dossier", dossier).param("volgnr", volgnr).param("soort", soort.name()).param("sleutel", sleutel).param("dag", dag)
                .param("reden", reden).param("door", door).param("op", Timestamp.from(op)).update();
        return volgnr;
    }

    List<Partnerwijziging> partnerwijzigingen(String dossier) {
        return jdbc.sql("""
                select w.volgnr, w.soort, w.sleutel, a.naam, w.dag, w.reden, w.door, w.op
                from dossier_partnerwijziging w join alliantiepartner a on a.sleutel = w.sleutel where w.dossier = :dossier order by w.volgnr""")
                .param("dossier", dossier).query((rij, nr) -> new Partnerwijziging(rij.getInt("volgnr"),
                        Partnerwijziging.Soort.valueOf(rij.getString("soort")), rij.getString("sleutel"), rij.getString("naam"),
                        rij.getObject("dag", LocalDate.class), rij.getString("reden"), rij.getString("door"), rij.getTimestamp("op").toInstant())).list();
    }

    private List<Wijk> wijken(String nummer) {
        return jdbc.sql("select code, naam from dossier_wijk where dossier = :nummer order by volgnr").param("nummer", nummer)
                .query(Wijk.class).list();
    }

    private List<Partner> partners(String nummer) {
        return jdbc.sql("select sleutel, naam, mail, lid_vanaf, lid_tot from dossier_partner where dossier = :nummer order by volgnr")
                .param("nummer", nummer).query((rij, nr) -> new Partner(rij.getString("sleutel"), rij.getString("naam"), rij.getString("mail"),
                        rij.getObject("lid_vanaf", LocalDate.class), rij.getObject("lid_tot", LocalDate.class))).list();
    }
}
