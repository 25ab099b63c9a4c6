package nl.besluitspoor.dialoog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.dialoog.Bijeenkomstverslag.Correctie;
import nl.besluitspoor.dialoog.DialoogPlan.Bijeenkomst;
import nl.besluitspoor.dialoog.DialoogPlan.Genodigde;
import nl.besluitspoor.dialoog.DialoogPlan.SoortGenodigde;
import nl.besluitspoor.dialoog.Verslag.GehoudenBijeenkomst;
import nl.besluitspoor.dialoog.Verslag.Vervallen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the tables of V006. */
@Repository
class DialoogRepository {

    private static final String INBRENG = """
            select i.id, i.dialoog, d.dossier, d.wijk, d.wijk_naam, i.nummer, i.datum, i.soort_gever, i.pijler, i.tekst
            from inbreng i join wijkdialoog d on d.id = i.dialoog""";

    private final JdbcClient jdbc;

    DialoogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Someone who asked to be told, once for each inbreng of his; {@code inbreng} is null for who was only invited. */
    record Melding(String naam, String mail, @Nullable UUID inbreng) {}

    int volgendeRonde(String dossier, String wijk) {
        return jdbc.sql("select coalesce(max(ronde), 0) + 1 from wijkdialoog where dossier = :dossier and wijk = :wijk")
                .param("dossier", dossier).param("wijk", wijk).query(Integer.class).single();
    }

    void open(UUID id, String dossier, String wijk, String wijkNaam, int ronde, Instant geopend) {
        jdbc.sql("""
                insert into wijkdialoog (id, dossier, wijk, wijk_naam, ronde, fase, geopend)
                values (:id, :dossier, :wijk, :wijkNaam, :ronde, :fase, :geopend)""")
                .param("id", id).param("dossier", dossier).param("wijk", wijk).param("wijkNaam", wijkNaam)
                .param("ronde", ronde).param("fase", Dialoogfase.PLANNEN.name()).param("geopend", Timestamp.from(geopend)).update();
    }

    Optional<Wijkdialoog> zoek(UUID id) {
        return jdbc.sql("select * from wijkdialoog where id = :id").param("id", id).query(DialoogRepository::wijkdialoog).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<Wijkdialoog> vergrendel(UUID id) {
        return jdbc.sql("select * from wijkdialoog where id = :id for update").param("id", id)
                .query(DialoogRepository::wijkdialoog).optional();
    }

    List<Wijkdialoog> vanDossier(String dossier) {
        return jdbc.sql("select * from wijkdialoog where dossier = :dossier order by wijk_naam, ronde").param("dossier", dossier)
                .query(DialoogRepository::wijkdialoog).list();
    }

    List<Wijkdialoog> vastgestelde() {
        return jdbc.sql("select * from wijkdialoog where fase = :fase order by vastgesteld desc, wijk_naam")
                .param("fase", Dialoogfase.VASTGESTELD.name()).query(DialoogRepository::wijkdialoog).list();
    }

    void plan(UUID id, String vraag, String door, List<Bijeenkomst> bijeenkomsten, List<Genodigde> genodigden) {
        jdbc.sql("update wijkdialoog set fase = :fase, vraag = :vraag, gepland_door = :door where id = :id")
                .param("fase", Dialoogfase.INBRENG.name()).param("vraag", vraag).param("door", door).param("id", id).update();
        for (int nr = 0; nr < bijeenkomsten.size(); nr++) {
            Bijeenkomst bijeenkomst = bijeenkomsten.get(nr);
            jdbc.sql("""
                    insert into dialoog_bijeenkomst (dialoog, volgnr, datum, begintijd, plaats)
                    values (:dialoog, :volgnr, :datum, :begintijd, :plaats)""")
                    .param("dialoog", id).param("volgnr", nr + 1).param("datum", bijeenkomst.datum())
                    .param("begintijd", bijeenkomst.begintijd()).param("plaats", bijeenkomst.plaats()).update();
        }
        for (int nr = 0; nr < genodigden.size(); nr++) {
            Genodigde genodigde = genodigden.get(nr);
            jdbc.sql("""
                    insert into dialoog_genodigde (dialoog, volgnr, soort, naam, mail, toestemming)
                    values (:dialoog, :volgnr, :soort, :naam, :mail, :toestemming)""")
                    .param("dialoog", id).param("volgnr", nr + 1).param("soort", String.valueOf(genodigde.soort()))
                    .param("naam", genodigde.naam()).param("mail", genodigde.mail())
                    .param("toestemming", Boolean.TRUE.equals(genodigde.toestemming())).update();
        }
    }

    List<Bijeenkomst> geplandeBijeenkomsten(UUID dialoog) {
        return jdbc.sql("select datum, begintijd, plaats from dialoog_bijeenkomst where dialoog = :dialoog order by datum, begintijd")
                .param("dialoog", dialoog)
                .query((rij, nr) -> new Bijeenkomst(rij.getObject("datum", LocalDate.class),
                        rij.getObject("begintijd", LocalTime.class), rij.getString("plaats"))).list();
    }

    List<Genodigde> genodigden(UUID dialoog) {
        return jdbc.sql("select soort, naam, mail, toestemming from dialoog_genodigde where dialoog = :dialoog order by volgnr")
                .param("dialoog", dialoog)
                .query((rij, nr) -> new Genodigde(SoortGenodigde.valueOf(rij.getString("soort")), rij.getString("naam"),
                        rij.getString("mail"), rij.getBoolean("toestemming"))).list();
    }

    /** Records a meeting; on a day that is recorded already, the newer number present counts. */
    void bijeenkomst(UUID dialoog, LocalDate datum, int aanwezig, String door, Instant tijdstip) {
        int bijgewerkt = jdbc.sql("""
                update dialoog_gehouden set aanwezig = :aanwezig, vastgelegd_door = :door, vastgelegd = :tijdstip
                where dialoog = :dialoog and datum = :datum""")
                .param("aanwezig", aanwezig).param("door", door).param("tijdstip", Timestamp.from(tijdstip))
                .param("dialoog", dialoog).param("datum", datum).update();
        if (bijgewerkt == 0) {
            jdbc.sql("""
                    insert into dialoog_gehouden (dialoog, datum, aanwezig, vastgelegd_door, vastgelegd)
                    values (:dialoog, :datum, :aanwezig, :door, :tijdstip)""")
                    .param("aanwezig", aanwezig).param("door", door).param("tijdstip", Timestamp.from(tijdstip))
                    .param("dialoog", dialoog).param("datum", datum).update();
        }
    }

    List<GehoudenBijeenkomst> gehouden(UUID dialoog) {
        return jdbc.sql("""
                select g.datum, g.aanwezig, (select count(*) from inbreng i
                    where i.dialoog = g.dialoog and i.datum = g.datum and i.vervallen = false) as aantal
                from dialoog_gehouden g where g.dialoog = :dialoog order by g.datum""")
                .param("dialoog", dialoog)
                .query((rij, nr) -> new GehoudenBijeenkomst(rij.getObject("datum", LocalDate.class), rij.getInt("aanwezig"),
                        rij.getInt("aantal"))).list();
    }

    int volgendNummer(UUID dialoog) {
        return jdbc.sql("select coalesce(max(nummer), 0) + 1 from inbreng where dialoog = :dialoog")
                .param("dialoog", dialoog).query(Integer.class).single();
    }

    void voegToe(UUID id, UUID dialoog, int nummer, LocalDate datum, Bijeenkomstverslag.Regel regel, String door, Instant tijdstip) {
        jdbc.sql("""
                insert into inbreng (id, dialoog, nummer, datum, soort_gever, pijler, tekst, versie, vervallen, vastgelegd_door, vastgelegd)
                values (:id, :dialoog, :nummer, :datum, :soort, :pijler, :tekst, 1, false, :door, :tijdstip)""")
                .param("id", id).param("dialoog", dialoog).param("nummer", nummer).param("datum", datum)
                .param("soort", String.valueOf(regel.soortGever())).param("pijler", String.valueOf(regel.pijler()))
                .param("tekst", regel.tekst()).param("door", door).param("tijdstip", Timestamp.from(tijdstip)).update();
        if (regel.naam() != null) {
            jdbc.sql("insert into inbreng_gever (inbreng, naam, mail, toestemming) values (:id, :naam, :mail, :toestemming)")
                    .param("id", id).param("naam", regel.naam()).param("mail", regel.mail())
                    .param("toestemming", Boolean.TRUE.equals(regel.toestemming())).update();
        }
    }

    void corrigeer(Correctie correctie, String door) {
        jdbc.sql("""
                update inbreng set pijler = :pijler, tekst = :tekst, vervallen = :vervalt, reden_vervallen = :reden,
                    vastgelegd_door = :door, versie = versie + 1
                where id = :id""")
                .param("pijler", String.valueOf(correctie.pijler())).param("tekst", correctie.tekst())
                .param("vervalt", Boolean.TRUE.equals(correctie.vervalt())).param("reden", correctie.reden())
                .param("door", door).param("id", correctie.id()).update();
    }

    /** Names of persons that were given with an inbreng of this dialogue; a partner's or a group's name is no person's. */
    List<String> namenVanPersonen(UUID dialoog) {
        return jdbc.sql("""
                select v.naam from inbreng_gever v join inbreng i on i.id = v.inbreng
                where i.dialoog = :dialoog and i.soort_gever in (:personen)""")
                .param("dialoog", dialoog)
                .param("personen", List.of(SoortGever.BEWONER.name(), SoortGever.ONDERNEMER.name(), SoortGever.PROFESSIONAL.name()))
                .query(String.class).list();
    }

    /** How often an inbreng was written, the first time included. */
    int versie(UUID inbreng) {
        return jdbc.sql("select versie from inbreng where id = :id").param("id", inbreng).query(Integer.class).single();
    }

    List<Vervallen> vervallen(UUID dialoog) {
        return jdbc.sql("select nummer, reden_vervallen from inbreng where dialoog = :dialoog and vervallen = true order by nummer")
                .param("dialoog", dialoog)
                .query((rij, nr) -> new Vervallen(rij.getInt("nummer"), rij.getString("reden_vervallen"))).list();
    }

    /** Keeps a summary that is not put forward yet. */
    void bewaarSamenvatting(UUID id, String samenvatting, String door) {
        jdbc.sql("update wijkdialoog set samenvatting = :samenvatting, samenvatting_door = :door where id = :id")
                .param("samenvatting", samenvatting).param("door", door).param("id", id).update();
    }

    /** Counts one more reminder; gives its number. */
    int telHerinnering(UUID id) {
        jdbc.sql("update wijkdialoog set herinneringen = herinneringen + 1 where id = :id").param("id", id).update();
        return jdbc.sql("select herinneringen from wijkdialoog where id = :id").param("id", id).query(Integer.class).single();
    }

    void legVoor(UUID id, String samenvatting, String door) {
        jdbc.sql("""
                update wijkdialoog set fase = :fase, samenvatting = :samenvatting, samenvatting_door = :door,
                    verslagen_voorgelegd = verslagen_voorgelegd + 1
                where id = :id""")
                .param("fase", Dialoogfase.VERSLAG.name()).param("samenvatting", samenvatting).param("door", door).param("id", id).update();
    }

    void stuurTerug(UUID id, String watOntbreekt) {
        jdbc.sql("update wijkdialoog set fase = :fase, wat_ontbreekt = :watOntbreekt where id = :id")
                .param("fase", Dialoogfase.INBRENG.name()).param("watOntbreekt", watOntbreekt).param("id", id).update();
    }

    void stelVast(UUID id, String door, Instant tijdstip) {
        jdbc.sql("""
                update wijkdialoog set fase = :fase, wat_ontbreekt = null, vastgesteld = :tijdstip, vastgesteld_door = :door
                where id = :id""")
                .param("fase", Dialoogfase.VASTGESTELD.name()).param("tijdstip", Timestamp.from(tijdstip)).param("door", door)
                .param("id", id).update();
    }

    void bewaarVerslag(UUID id, UUID html, UUID pdf) {
        jdbc.sql("update wijkdialoog set verslag_html = :html, verslag_pdf = :pdf where id = :id")
                .param("html", html).param("pdf", pdf).param("id", id).update();
    }

    /** Everyone whose hand is in the report: who wrote its summary, recorded a meeting or an inbreng. */
    List<String> schrijvers(UUID dialoog) {
        return jdbc.sql("""
                select vastgelegd_door from inbreng where dialoog = :dialoog
                union select vastgelegd_door from dialoog_gehouden where dialoog = :dialoog
                union select samenvatting_door from wijkdialoog where id = :dialoog and samenvatting_door is not null""")
                .param("dialoog", dialoog).query(String.class).list();
    }

    /** How often the report was put before the programmamanager. */
    int voorgelegd(UUID dialoog) {
        return jdbc.sql("select verslagen_voorgelegd from wijkdialoog where id = :id").param("id", dialoog).query(Integer.class).single();
    }

    List<Inbreng> inbrengVanDialoog(UUID dialoog) {
        return jdbc.sql(INBRENG + " where i.dialoog = :dialoog and i.vervallen = false order by i.nummer")
                .param("dialoog", dialoog).query(DialoogRepository::inbreng).list();
    }

    /** Of adopted dialogues: the dossier's own, and what it took over. */
    List<Inbreng> inbrengVan(String dossier) {
        return jdbc.sql(INBRENG + """
                 where i.vervallen = false and d.fase = :fase and (d.dossier = :dossier
                    or i.id in (select o.inbreng from inbreng_overgenomen o where o.dossier = :dossier))
                order by d.wijk_naam, d.geopend, i.nummer""")
                .param("fase", Dialoogfase.VASTGESTELD.name()).param("dossier", dossier).query(DialoogRepository::inbreng).list();
    }

    void neemOver(String dossier, UUID inbreng, String door, Instant tijdstip) {
        jdbc.sql("""
                insert into inbreng_overgenomen (dossier, inbreng, overgenomen, overgenomen_door)
                values (:dossier, :inbreng, :tijdstip, :door)""")
                .param("dossier", dossier).param("inbreng", inbreng).param("tijdstip", Timestamp.from(tijdstip)).param("door", door).update();
    }

    boolean heeftOvergenomen(String dossier) {
        return jdbc.sql("select count(*) from inbreng_overgenomen where dossier = :dossier").param("dossier", dossier)
                .query(Integer.class).single() > 0;
    }

    /** Who asked to be told of this dialogue, invited or giver. */
    List<Melding> meldingenVanDialoog(UUID dialoog) {
        return jdbc.sql("""
                select g.naam, g.mail, cast(null as uuid) as inbreng, 0 as nummer from dialoog_genodigde g
                where g.dialoog = :dialoog and g.toestemming = true
                union all
                select v.naam, v.mail, i.id, i.nummer from inbreng_gever v join inbreng i on i.id = v.inbreng
                where i.dialoog = :dialoog and v.toestemming = true and v.mail is not null and i.vervallen = false
                order by 4""")
                .param("dialoog", dialoog).query(DialoogRepository::melding).list();
    }

    /** Who asked to be told of what this dossier does with the inbreng; of inbreng taken over, its givers. */
    List<Melding> meldingenVanDossier(String dossier) {
        return jdbc.sql("""
                select g.naam, g.mail, cast(null as uuid) as inbreng, 0 as nummer
                from dialoog_genodigde g join wijkdialoog d on d.id = g.dialoog
                where d.dossier = :dossier and g.toestemming = true
                union all
                select v.naam, v.mail, i.id, i.nummer
                from inbreng_gever v join inbreng i on i.id = v.inbreng join wijkdialoog d on d.id = i.dialoog
                where v.toestemming = true and v.mail is not null and i.vervallen = false and (d.dossier = :dossier
                    or i.id in (select o.inbreng from inbreng_overgenomen o where o.dossier = :dossier))
                order by 4""")
                .param("dossier", dossier).query(DialoogRepository::melding).list();
    }

    private static Melding melding(ResultSet rij, int nr) throws SQLException {
        return new Melding(rij.getString("naam"), rij.getString("mail"), rij.getObject("inbreng", UUID.class));
    }

    private static Inbreng inbreng(ResultSet rij, int nr) throws SQLException {
        return new Inbreng(rij.getObject("id", UUID.class), rij.getObject("dialoog", UUID.class), rij.getString("dossier"),
                rij.getString("wijk"), rij.getString("wijk_naam"), rij.getInt("nummer"), rij.getObject("datum", LocalDate.class),
                SoortGever.valueOf(rij.getString("soort_gever")), Pijler.valueOf(rij.getString("pijler")), rij.getString("tekst"));
    }

    private static Wijkdialoog wijkdialoog(ResultSet rij, int nr) throws SQLException {
        Timestamp vastgesteld = rij.getTimestamp("vastgesteld");
        return new Wijkdialoog(rij.getObject("id", UUID.class), rij.getString("dossier"), rij.getString("wijk"),
                rij.getString("wijk_naam"), rij.getInt("ronde"), Dialoogfase.valueOf(rij.getString("fase")),
                rij.getString("vraag"), rij.getString("samenvatting"), rij.getString("wat_ontbreekt"),
                rij.getTimestamp("geopend").toInstant(), vastgesteld == null ? null : vastgesteld.toInstant(),
                rij.getObject("verslag_html", UUID.class), rij.getObject("verslag_pdf", UUID.class));
    }
}
