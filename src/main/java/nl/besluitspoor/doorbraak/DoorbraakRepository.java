package nl.besluitspoor.doorbraak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.besluitspoor.doorbraak.Doorbraak.Afsluiting;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraak;
import nl.besluitspoor.doorbraak.Doorbraak.Afspraakstand;
import nl.besluitspoor.doorbraak.Doorbraak.Antwoord;
import nl.besluitspoor.doorbraak.Doorbraak.Deelname;
import nl.besluitspoor.doorbraak.Doorbraak.Lobbypartner;
import nl.besluitspoor.doorbraak.Doorbraak.Melding;
import nl.besluitspoor.doorbraak.Doorbraak.Oordeel;
import nl.besluitspoor.doorbraak.Doorbraak.Resultaat;
import nl.besluitspoor.doorbraak.Doorbraak.Strekking;
import nl.besluitspoor.doorbraak.Doorbraak.Urgentie;
import nl.besluitspoor.doorbraak.Doorbraak.Vraag;
import nl.besluitspoor.doorbraak.Doorbraak.Weging;
import nl.besluitspoor.handeling.Handeling;
import nl.besluitspoor.voorstel.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the doorbraken. */
@Repository
class DoorbraakRepository {

    private final JdbcClient jdbc;

    DoorbraakRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a dossier, whose row the caller locked. */
    int volgendNummer(String dossier) {
        return jdbc.sql("select coalesce(max(volgnr), 0) + 1 from doorbraak where dossier = :dossier").param("dossier", dossier).query(Integer.class).single();
    }

    void voegToe(UUID id, String dossier, int volgnr, Melding m) {
        jdbc.sql("""
                insert into doorbraak (id, dossier, volgnr, stand, titel, wijk, wijk_naam, blokkade, geprobeerd, planversie, doel, actie, gevraagd, urgentie,
                    nodig_op, bijsturing, gemeld_door, gemeld_als, gemeld_op)
                values (:id, :dossier, :volgnr, 'GEMELD', :titel, :wijk, :wijkNaam, :blokkade, :geprobeerd, :planversie, :doel, :actie, :gevraagd, :urgentie,
                    :nodigOp, :bijsturing, :door, :als, :op)""")
                .param("id", id).param("dossier", dossier).param("volgnr", volgnr).param("titel", m.titel()).param("wijk", m.wijk()).param("wijkNaam", m.wijkNaam())
                .param("blokkade", m.blokkade()).param("geprobeerd", m.geprobeerd()).param("planversie", m.planversie()).param("doel", m.doel())
                .param("actie", m.actie()).param("gevraagd", m.gevraagd()).param("urgentie", m.urgentie().name()).param("nodigOp", m.nodigOp())
                .param("bijsturing", m.bijsturing()).param("door", m.door()).param("als", m.als()).param("op", Timestamp.from(m.op())).update();
    }

    void zetGewogen(UUID id, Doorbraakstand stand, Oordeel oordeel, String reden, Handeling handeling) {
        jdbc.sql("update doorbraak set stand = :stand, oordeel = :oordeel, weging_reden = :reden, gewogen_door = :door, gewogen_op = :op where id = :id")
                .param("stand", stand.name()).param("oordeel", oordeel.name()).param("reden", reden).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).param("id", id).update();
    }

    void voegVraagToe(UUID id, Niveau niveau, String vraag) {
        jdbc.sql("insert into doorbraak_vraag (doorbraak, niveau, vraag) values (:id, :niveau, :vraag)")
                .param("id", id).param("niveau", niveau.name()).param("vraag", vraag).update();
    }

    void zetVoorgelegd(UUID id, Niveau niveau, Instant uiterlijk, @Nullable UUID voorstel, @Nullable UUID beslispunt) {
        jdbc.sql("update doorbraak_vraag set uiterlijk = :uiterlijk, voorstel = :voorstel, beslispunt = :beslispunt where doorbraak = :id and niveau = :niveau")
                .param("uiterlijk", Timestamp.from(uiterlijk)).param("voorstel", voorstel).param("beslispunt", beslispunt).param("id", id)
                .param("niveau", niveau.name()).update();
    }

    void zetAntwoord(UUID id, Niveau niveau, Antwoord a) {
        jdbc.sql("""
                update doorbraak_vraag set strekking = :strekking, gegeven_door = :gegevenDoor, gegeven_op = :gegevenOp, toelichting = :toelichting,
                    uitkomst = :uitkomst, vastgelegd_door = :door, vastgelegd_op = :op
                where doorbraak = :id and niveau = :niveau and strekking is null""")
                .param("strekking", a.strekking().name()).param("gegevenDoor", a.gegevenDoor()).param("gegevenOp", a.gegevenOp())
                .param("toelichting", a.toelichting()).param("uitkomst", a.uitkomst() == null ? null : a.uitkomst().name()).param("door", a.door())
                .param("op", Timestamp.from(a.op())).param("id", id).param("niveau", niveau.name()).update();
    }

    void zetStand(UUID id, Doorbraakstand stand) {
        jdbc.sql("update doorbraak set stand = :stand where id = :id").param("stand", stand.name()).param("id", id).update();
    }

    void zetAfgesproken(UUID id, @Nullable String zonder, Handeling handeling) {
        jdbc.sql("""
                update doorbraak set stand = 'AFSPRAKEN_LOPEN', zonder_afspraken = :zonder, afgesproken_door = :door, afgesproken_op = :op where id = :id""")
                .param("zonder", zonder).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip())).param("id", id).update();
    }

    void voegAfspraakToe(UUID id, int volgnr, String wie, String naam, String wat, LocalDate wanneer) {
        jdbc.sql("""
                insert into doorbraak_afspraak (doorbraak, volgnr, wie, naam, wat, wanneer, stand, na_herinnerd)
                values (:id, :volgnr, :wie, :naam, :wat, :wanneer, 'LOOPT', 0)""")
                .param("id", id).param("volgnr", volgnr).param("wie", wie).param("naam", naam).param("wat", wat).param("wanneer", wanneer).update();
    }

    void zetAfgedaan(UUID id, int volgnr, Afspraakstand stand, @Nullable String hoe, Handeling handeling) {
        jdbc.sql("""
                update doorbraak_afspraak set stand = :stand, hoe = :hoe, afgedaan_door = :door, afgedaan_op = :op
                where doorbraak = :id and volgnr = :volgnr and stand = 'LOOPT'""")
                .param("stand", stand.name()).param("hoe", hoe).param("door", handeling.gebruiker()).param("op", Timestamp.from(handeling.tijdstip()))
                .param("id", id).param("volgnr", volgnr).update();
    }

    void zetVoorafHerinnerd(UUID id, int volgnr, Instant op) {
        jdbc.sql("update doorbraak_afspraak set vooraf_herinnerd_op = :op where doorbraak = :id and volgnr = :volgnr")
                .param("op", Timestamp.from(op)).param("id", id).param("volgnr", volgnr).update();
    }

    void zetNaHerinnerd(UUID id, int volgnr, int keer, Instant op) {
        jdbc.sql("update doorbraak_afspraak set na_herinnerd = :keer, na_herinnerd_op = :op where doorbraak = :id and volgnr = :volgnr")
                .param("keer", keer).param("op", Timestamp.from(op)).param("id", id).param("volgnr", volgnr).update();
    }

    void zetAfgesloten(UUID id, Doorbraakstand stand, Afsluiting a) {
        jdbc.sql("""
                update doorbraak set stand = :stand, resultaat = :resultaat, resultaat_toelichting = :toelichting, lobby = :lobby, lobby_bericht = :bericht,
                    lobby_uiterlijk = :uiterlijk, afgesloten_door = :door, afgesloten_op = :op where id = :id""")
                .param("stand", stand.name()).param("resultaat", a.resultaat().name()).param("toelichting", a.toelichting()).param("lobby", a.lobby())
                .param("bericht", a.bericht()).param("uiterlijk", a.uiterlijk() == null ? null : Timestamp.from(a.uiterlijk())).param("door", a.door())
                .param("op", Timestamp.from(a.op())).param("id", id).update();
    }

    void voegLobbypartnerToe(UUID id, String partner, String naam) {
        jdbc.sql("insert into doorbraak_lobby (doorbraak, partner, naam) values (:id, :partner, :naam)")
                .param("id", id).param("partner", partner).param("naam", naam).update();
    }

    void zetDeelname(UUID id, String partner, Deelname deelname, @Nullable String toelichting, Handeling handeling) {
        jdbc.sql("""
                update doorbraak_lobby set deelname = :deelname, toelichting = :toelichting, door = :door, op = :op
                where doorbraak = :id and partner = :partner and deelname is null""")
                .param("deelname", deelname.name()).param("toelichting", toelichting).param("door", handeling.gebruiker())
                .param("op", Timestamp.from(handeling.tijdstip())).param("id", id).param("partner", partner).update();
    }

    /** Those with an agreement that runs, whatever became of the doorbraak but that it lapsed. */
    List<UUID> metLopendeAfspraak() {
        return jdbc.sql("""
                select distinct d.id from doorbraak d join doorbraak_afspraak a on a.doorbraak = d.id
                where a.stand = 'LOOPT' and d.stand <> 'VERVALLEN' order by d.id""").query(UUID.class).list();
    }

    /** The doorbraak, its row locked until the transaction ends. */
    Optional<Doorbraak> vergrendel(UUID id) {
        return jdbc.sql("select id from doorbraak where id = :id for update").param("id", id).query(UUID.class).optional().flatMap(this::vind);
    }

    Optional<Doorbraak> vind(UUID id) {
        return jdbc.sql("select * from doorbraak where id = :id").param("id", id).query(this::doorbraak).optional();
    }

    Optional<Doorbraak> vanVoorstel(UUID voorstel) {
        return jdbc.sql("select d.* from doorbraak d join doorbraak_vraag v on v.doorbraak = d.id where v.voorstel = :voorstel").param("voorstel", voorstel)
                .query(this::doorbraak).optional();
    }

    Optional<Doorbraak> vanBijsturing(UUID bijsturing) {
        return jdbc.sql("select * from doorbraak where bijsturing = :bijsturing").param("bijsturing", bijsturing).query(this::doorbraak).optional();
    }

    /** Oldest first. */
    List<Doorbraak> vanDossier(String dossier) {
        return jdbc.sql("select * from doorbraak where dossier = :dossier order by volgnr").param("dossier", dossier).query(this::doorbraak).list();
    }

    private Doorbraak doorbraak(ResultSet rij, int nr) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        String oordeel = rij.getString("oordeel");
        String resultaat = rij.getString("resultaat");
        Melding melding = new Melding(rij.getString("titel"), rij.getString("wijk"), rij.getString("wijk_naam"), rij.getString("blokkade"),
                rij.getString("geprobeerd"), rij.getObject("planversie", UUID.class), geheel(rij, "doel"), geheel(rij, "actie"), rij.getString("gevraagd"),
                Urgentie.valueOf(rij.getString("urgentie")), Objects.requireNonNull(rij.getObject("nodig_op", LocalDate.class)),
                rij.getObject("bijsturing", UUID.class), rij.getString("gemeld_door"), rij.getString("gemeld_als"), rij.getTimestamp("gemeld_op").toInstant());
        Weging weging = oordeel == null ? null : new Weging(Oordeel.valueOf(oordeel), rij.getString("weging_reden"), rij.getString("gewogen_door"),
                Objects.requireNonNull(instant(rij, "gewogen_op")));
        Afsluiting afsluiting = resultaat == null ? null : new Afsluiting(Resultaat.valueOf(resultaat), rij.getString("resultaat_toelichting"),
                rij.getBoolean("lobby"), rij.getString("lobby_bericht"), instant(rij, "lobby_uiterlijk"), rij.getString("afgesloten_door"),
                Objects.requireNonNull(instant(rij, "afgesloten_op")));
        return new Doorbraak(id, rij.getString("dossier"), rij.getInt("volgnr"), Doorbraakstand.valueOf(rij.getString("stand")), melding, weging, vragen(id),
                afspraken(id), rij.getString("zonder_afspraken"), instant(rij, "afgesproken_op"), afsluiting, lobby(id));
    }

    private List<Vraag> vragen(UUID id) {
        return jdbc.sql("select * from doorbraak_vraag where doorbraak = :id").param("id", id).query((rij, nr) -> {
            String strekking = rij.getString("strekking");
            String uitkomst = rij.getString("uitkomst");
            Antwoord antwoord = strekking == null ? null : new Antwoord(Strekking.valueOf(strekking), rij.getString("gegeven_door"),
                    Objects.requireNonNull(rij.getObject("gegeven_op", LocalDate.class)), rij.getString("toelichting"),
                    uitkomst == null ? null : Uitkomst.valueOf(uitkomst), rij.getString("vastgelegd_door"),
                    Objects.requireNonNull(instant(rij, "vastgelegd_op")));
            return new Vraag(Niveau.valueOf(rij.getString("niveau")), rij.getString("vraag"), instant(rij, "uiterlijk"), rij.getObject("voorstel", UUID.class),
                    rij.getObject("beslispunt", UUID.class), antwoord);
        }).list().stream().sorted(java.util.Comparator.comparing(Vraag::niveau)).toList();
    }

    private List<Afspraak> afspraken(UUID id) {
        return jdbc.sql("select * from doorbraak_afspraak where doorbraak = :id order by volgnr").param("id", id)
                .query((rij, nr) -> new Afspraak(rij.getInt("volgnr"), rij.getString("wie"), rij.getString("naam"), rij.getString("wat"),
                        Objects.requireNonNull(rij.getObject("wanneer", LocalDate.class)), Afspraakstand.valueOf(rij.getString("stand")), rij.getString("hoe"),
                        rij.getString("afgedaan_door"), instant(rij, "afgedaan_op"), instant(rij, "vooraf_herinnerd_op") != null, rij.getInt("na_herinnerd"),
                        instant(rij, "na_herinnerd_op"))).list();
    }

    private List<Lobbypartner> lobby(UUID id) {
        return jdbc.sql("select * from doorbraak_lobby where doorbraak = :id order by naam").param("id", id).query((rij, nr) -> {
            String deelname = rij.getString("deelname");
            return new Lobbypartner(rij.getString("partner"), rij.getString("naam"), deelname == null ? null : Deelname.valueOf(deelname),
                    rij.getString("toelichting"), instant(rij, "op"));
        }).list();
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
